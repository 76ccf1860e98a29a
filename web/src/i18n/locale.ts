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

/** What the server goes by, too: it goes with every request. */
const COOKIE = 'satsuma_language'
const YEAR_SECONDS = 31_536_000

/** What the cookies of the pages say was chosen, null where nothing was. */
export function chosenIn(cookies: string): string | null {
  const [, choice = null] = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(cookies) ?? []
  return choice
}

const inBrowser = typeof document !== 'undefined'
const preferred = inBrowser ? navigator.languages : []

/** The language of this page for as long as it is open. */
export const language: Language = chooseLanguage(inBrowser ? chosenIn(document.cookie) : null, preferred)
/** Such as `en-GB`: for `Intl`. */
export const locale: string = chooseLocale(language, preferred)

/** Keeps the choice for this browser and reads the page anew in that language. */
export function changeLanguage(chosen: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
  document.cookie = `${COOKIE}=${chosen}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
  window.location.reload()
}
