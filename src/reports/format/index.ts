import type { Figure, Measure, NumberMeasure, Value } from '../measure.ts'
import { formatDay, formatInstant } from './date.ts'
import { currencyDecimals, currencySign, decimalsOf, fixed, significant } from './number.ts'
import { tickWriter } from './tick.ts'

/** What there is none of. */
export const NONE = '–'

/** How numbers, money and dates of one report are written, in sentences as in cells. */
export interface Formats {
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
  readonly timeZone: string
}

/** The place of a report: what amounts are in and which days its dates are. */
export interface Place {
  readonly timeZone: string
  readonly currency?: string
}

/** Writes as a report in this currency and time zone does. */
export function formatsOf({ timeZone, currency }: Place): Formats {
  const sign = currency === undefined ? '' : currencySign(currency)
  const small = currencyDecimals(currency)
  const money = (value: number, decimals: number) =>
    signed(value, `${sign}${fixed(Math.abs(value), decimals)}`)
  const write = (measure: Measure, value: number, decimals?: number): string => {
    if (!Number.isFinite(value)) return NONE
    if (measure === 'count') return fixed(value, 0)
    if (measure === 'share') return shareOf(value, decimals ?? 1)
    if (measure === 'money') return money(value, decimals ?? (Math.abs(value) < 1_000 ? small : 0))
    if (measure === 'day') return formatDay(value, timeZone)
    if (measure === 'instant') return formatInstant(value, timeZone)
    return numberOf(value, measure === 'number' ? {} : measure, decimals)
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
    ticks: (measure, values) => tickWriter(measure, values, sign),
    timeZone,
  }
}

/** What a count does: 1 customer is, 2 customers are, none are. */
export function isOrAre(count: number): 'is' | 'are' {
  return count === 1 ? 'is' : 'are'
}

/** The numbers that a value consists of. */
export function numbersOf(value: Value): readonly number[] {
  if (value === null) return []
  return typeof value === 'number' ? [value] : [value.value, value.low, value.high]
}

/** `95%` is a `95% interval`; other names stay. */
export function intervalName(name: string): string {
  return /^\d+(\.\d+)?\s?%$/.test(name) ? `${name} interval` : name
}

/** The number itself, without its interval. */
export function centre(value: Value): number | null {
  return value === null || typeof value === 'number' ? value : value.value
}

function withInterval(value: Value, write: (value: number) => string): string {
  if (value === null) return NONE
  if (typeof value === 'number') return write(value)
  return `${write(value.value)} (${write(value.low)} to ${write(value.high)})`
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

function shareOf(value: number, decimals: number): string {
  const least = 10 ** -(decimals + 2)
  if (value > 0 && value < least / 2) return `<${fixed(least * 100, decimals)}%`
  if (value < 1 && value > 1 - least / 2) return `>${fixed(100 - least * 100, decimals)}%`
  return Number.isFinite(value * 100) ? `${fixed(value * 100, decimals)}%` : NONE
}

function numberOf(value: number, { unit, decimals }: NumberMeasure, shared?: number): string {
  const places = decimals ?? shared
  const text = places === undefined ? significant(value) : fixed(value, places)
  return unit === undefined ? text : `${text}${/^[%°]/.test(unit) ? '' : ' '}${unit}`
}

function signed(value: number, text: string): string {
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}
