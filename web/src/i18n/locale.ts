/** The languages of the pages, as they call themselves. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code)
const languageOf = (locale: string) => locale.split('-')[0]!.toLowerCase()

/** The language that somebody chose here, otherwise the first of theirs that there is, otherwise English. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
  return [chosen ?? '', ...preferred.map(languageOf)].find(isLanguage) ?? 'en'
}

const USUAL: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

/** How numbers and dates are written: as in their part of the world, where it speaks the language. */
export function chooseLocale(language: Language, preferred: readonly string[]): string {
  const regional = preferred.find((locale) => locale.includes('-') && languageOf(locale) === language)
  return regional ?? USUAL[language]
}

const KEY = 'satsuma.language'

/** What was chosen in this browser, null where nothing was, or nothing may be kept. */
function choice(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const inBrowser = typeof document !== 'undefined'
const preferred = inBrowser ? navigator.languages : []

/** The language of this page for as long as it is open, whatever is chosen in others: it asks the server in it, too. */
export const language: Language = chooseLanguage(inBrowser ? choice() : null, preferred)
/** Such as `en-GB`: for `Intl`. */
export const locale: string = chooseLocale(language, preferred)

/** Keeps the choice for this browser and reads the page anew in that language. */
export function changeLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen)
  window.location.reload()
}
