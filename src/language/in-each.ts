import { LANGUAGES, type Language } from './languages.ts'
import { language, speakingAtOnce } from './say.ts'

/** Something that was made of sentences once in each language, since it is kept and who will read it is not known. */
export interface InEachLanguage<T> {
  readonly inEachLanguage: Readonly<Record<Language, T>>
}

/** Makes something in every language there is. */
export function inEachLanguage<T>(make: () => T): InEachLanguage<T> {
  const made = LANGUAGES.map((language) => [language, speakingAtOnce(language, make)])
  return { inEachLanguage: Object.fromEntries(made) }
}

/** What was made, in the language of whoever is being answered; what was kept in one language only, in that. */
export function inTheirLanguage<T>(kept: T | InEachLanguage<T>): T {
  if (typeof kept !== 'object' || kept === null || !('inEachLanguage' in kept)) return kept as T
  return kept.inEachLanguage[language()]
}

/** The same of all that JSON holds. */
export function allInTheirLanguage(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null) return kept
  if (Array.isArray(kept)) return kept.map(allInTheirLanguage)
  if ('inEachLanguage' in kept) return inTheirLanguage(kept as InEachLanguage<unknown>)
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, allInTheirLanguage(value)]))
}
