import type { Catalogue } from './catalogue.ts'
import { german } from './de/index.ts'

/** The languages that Satsuma speaks. English needs no catalogue: it is what is written in the code. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

export const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, Catalogue>> = { de: german }

export const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code)
