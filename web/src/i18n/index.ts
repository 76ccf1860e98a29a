export { changeLanguage, LANGUAGES, language, locale } from './locale'
export type { Translated } from './messages'
export { texts } from './texts'
