import { type Language, language } from '../language/index.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }

/** `Champions and Loyal customers`, in the language that is spoken. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language()]).format(names)
}
