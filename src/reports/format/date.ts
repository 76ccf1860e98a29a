import type { Language } from '../../language/languages.ts'

const EARLIEST = -8.64e15

/** Which day an instant is in, and the language it is written in. */
export interface DatePlace {
  readonly timeZone: string
  readonly language: Language
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

const FORMS = {
  year: { year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  'day of month': { day: 'numeric', month: 'short' },
  time: { timeStyle: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** Months are named: in German only long dates do. */
const DAYS = {
  en: { dateStyle: 'medium' },
  de: { dateStyle: 'long' },
} as const satisfies Readonly<Record<Language, Intl.DateTimeFormatOptions>>

type Form = keyof typeof FORMS | 'day'

const formats = new Map<string, Intl.DateTimeFormat>()

function dated(form: Form, { timeZone, language }: DatePlace): Intl.DateTimeFormat {
  const key = `${form} ${language} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const options = form === 'day' ? DAYS[language] : FORMS[form]
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone })
  formats.set(key, made)
  return made
}

/** What lies beyond the calendar is no day. */
const isDate = (at: number) => Math.abs(at) <= -EARLIEST

function written(form: Form, at: number, place: DatePlace): string {
  return isDate(at) ? dated(form, place).format(at) : '–'
}

/** `3 Mar 2026`. */
export function formatDay(at: number, place: DatePlace): string {
  return written('day', at, place)
}

/** `3 Mar 2026, 14:05`. */
export function formatInstant(at: number, place: DatePlace): string {
  return isDate(at) ? `${formatDay(at, place)}, ${formatTime(at, place)}` : '–'
}

/** `Mar 2026`. */
export function formatMonth(at: number, place: DatePlace): string {
  return written('month', at, place)
}

/** `2026`. */
export function formatYear(at: number, place: DatePlace): string {
  return written('year', at, place)
}

/** `3 Mar`. */
export function formatDayOfMonth(at: number, place: DatePlace): string {
  return written('day of month', at, place)
}

/** `14:05`. */
export function formatTime(at: number, place: DatePlace): string {
  return written('time', at, place)
}
