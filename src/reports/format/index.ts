import type { Language } from '../../language/languages.ts'
import type { Figure, Measure, NumberMeasure, Value } from '../measure.ts'
import { type DatePlace, formatDay, formatInstant } from './date.ts'
import {
  BEFORE_SIGN,
  currencyDecimals,
  currencySign,
  decimalsOf,
  fixed,
  percent,
  significant,
  withSign,
} from './number.ts'
import { tickWriter } from './tick.ts'

/** What there is none of. */
export const NONE = '–'

/** How numbers, money and dates of one report are written, in sentences as in cells. */
export interface Formats extends DatePlace {
  /** `12,345`. */
  count(value: number): string
  /** `12.5%`; a share that is neither none nor all never reads as if it were. */
  share(value: number): string
  /** `$12,345`, `$9.50`: the smaller unit below a thousand. */
  money(value: number): string
  /** `3.2`, with what it is counted in. */
  number(value: number, measure?: NumberMeasure): string
  /** `3 Mar 2026`. */
  day(at: number): string
  /** `3 Mar 2026, 14:05`. */
  instant(at: number): string
  /** `1 customer`, `2 customers`. */
  counted(value: number, noun: string, plural?: string): string
  /** A value of a measure with its interval: `12.5% (11.0% to 13.9%)`. */
  figure(figure: Figure): string
  /** A writer of values that are compared with each other, all with the same number of decimals. */
  alike(measure: Measure, values: readonly Value[]): (value: Value) => string
  /** A writer of the numbers at an axis: `12K`. */
  ticks(measure: Measure, values: readonly number[]): (value: number) => string
  /** The ends of an interval that are written: `11.0% to 13.9%`. */
  range(low: string, high: string): string
}

/** The place of a report: what amounts are in and which days its dates are. */
export interface Place {
  readonly timeZone: string
  readonly currency?: string
  /** English unless said. */
  readonly language?: Language
}

/** Writes as a report in this currency, time zone and language does. */
export function formatsOf({ timeZone, currency, language = 'en' }: Place): Formats {
  const sign = currency === undefined ? '' : currencySign(currency, language)
  const small = currencyDecimals(currency)
  const money = (value: number, decimals: number) =>
    signed(value, withSign(fixed(Math.abs(value), decimals, language), sign, language))
  const write = (measure: Measure, value: number, decimals?: number): string => {
    if (!Number.isFinite(value)) return NONE
    if (measure === 'count') return fixed(value, 0, language)
    if (measure === 'share') return shareOf(value, decimals ?? 1, language)
    if (measure === 'money') return money(value, decimals ?? (Math.abs(value) < 1_000 ? small : 0))
    if (measure === 'day') return formatDay(value, { timeZone, language })
    if (measure === 'instant') return formatInstant(value, { timeZone, language })
    return numberOf(value, measure === 'number' ? {} : measure, language, decimals)
  }
  const range = (low: string, high: string) => `${low} ${TO[language]} ${high}`
  const withInterval = (value: Value, write: (value: number) => string) => {
    if (value === null) return NONE
    if (typeof value === 'number') return write(value)
    return `${write(value.value)} (${range(write(value.low), write(value.high))})`
  }
  const alike = (measure: Measure, values: readonly Value[]) => {
    const decimals = sharedDecimals(measure, values.flatMap(numbersOf), small)
    return (value: Value) => withInterval(value, (number) => write(measure, number, decimals))
  }
  return {
    count: (value) => write('count', value),
    share: (value) => write('share', value),
    money: (value) => write('money', value),
    number: (value, measure = {}) => write(measure, value),
    day: (at) => write('day', at),
    instant: (at) => write('instant', at),
    counted: (value, noun, plural = `${noun}s`) => `${write('count', value)} ${value === 1 ? noun : plural}`,
    figure: ({ measure, value }) => withInterval(value, (number) => write(measure, number)),
    alike,
    ticks: (measure, values) => tickWriter(measure, values, sign, language),
    range,
    timeZone,
    language,
  }
}

const TO: Readonly<Record<Language, string>> = { en: 'to', de: 'bis' }

/** The numbers that a value consists of. */
export function numbersOf(value: Value): readonly number[] {
  if (value === null) return []
  return typeof value === 'number' ? [value] : [value.value, value.low, value.high]
}

const INTERVALS: Readonly<Record<Language, (percentage: string) => string>> = {
  en: (percentage) => `${percentage}% interval`,
  de: (percentage) => `${percentage.replace('.', ',')}-%-Intervall`,
}

/** `95%` and `95% interval` as the language calls it; other names stay. */
export function intervalName(name: string, language: Language): string {
  const [, percentage] = /^(\d+(?:[.,]\d+)?)\s?%(?: interval)?$/.exec(name) ?? []
  return percentage === undefined ? name : INTERVALS[language](percentage)
}

/** The number itself, without its interval. */
export function centre(value: Value): number | null {
  return value === null || typeof value === 'number' ? value : value.value
}

/** `undefined` leaves each value its own. */
function sharedDecimals(measure: Measure, values: readonly number[], small: number): number | undefined {
  const finite = values.filter(Number.isFinite)
  if (finite.length === 0) return undefined
  const largest = Math.max(...finite.map(Math.abs))
  if (measure === 'share') return largest > 0 && largest < 0.01 ? 2 : 1
  if (measure === 'money') return largest < 1_000 ? small : 0
  return largest < 1e12 && isOrdinary(finite) ? decimalsOf(finite) : undefined
}

/** Whether equal decimals would leave something of the smallest. */
function isOrdinary(values: readonly number[]): boolean {
  const smallest = Math.min(...values.filter((value) => value !== 0).map(Math.abs))
  return smallest >= 10 ** -decimalsOf(values) / 2
}

function shareOf(value: number, decimals: number, language: Language): string {
  const least = 10 ** -(decimals + 2)
  const written = (share: number) => percent(fixed(share, decimals, language), language)
  if (value > 0 && value < least / 2) return `<${written(least * 100)}`
  if (value < 1 && value > 1 - least / 2) return `>${written(100 - least * 100)}`
  return Number.isFinite(value * 100) ? written(value * 100) : NONE
}

function numberOf(
  value: number,
  { unit, decimals }: NumberMeasure,
  language: Language,
  shared?: number,
): string {
  const places = decimals ?? shared
  const text = places === undefined ? significant(value, language) : fixed(value, places, language)
  if (unit === undefined) return text
  return /^[%°]/.test(unit) ? `${text}${BEFORE_SIGN[language]}${unit}` : `${text} ${unit}`
}

function signed(value: number, text: string): string {
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}
