export { allInTheirLanguage, type InEachLanguage, inEachLanguage, inTheirLanguage } from './in-each.ts'
export { isLanguage, LANGUAGES, type Language } from './languages.ts'
export {
  exactly,
  followSpeech,
  inLanguageOfNow,
  language,
  manyOf,
  nounAfter,
  say,
  speaking,
  speakingAtOnce,
  tell,
  translate,
} from './say.ts'
export { sayLater } from './say-later.ts'
export { inEnglish, type Kept, listed, type Sentence, sentence } from './sentence.ts'
export { translateSchema } from './translate-schema.ts'
