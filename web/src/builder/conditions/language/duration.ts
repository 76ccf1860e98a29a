/** The units that lengths of time are offered in. */
export const DURATION_UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const FINE_UNITS = ['millisecond', 'second'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number] | (typeof FINE_UNITS)[number]

/** A length of time: 30 days. */
export interface Duration {
  readonly amount: number
  readonly unit: DurationUnit
}

const SHORT: Readonly<Record<string, DurationUnit>> = {
  ms: 'millisecond',
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
}

const PATTERN = /^\s*(\d{1,9})\s*([a-z]+)\s*$/

/** Reads `30 days`, `1 month`, `90d`; undefined for what the language does not write so. */
export function readDuration(text: unknown): Duration | undefined {
  const [, digits, word] = typeof text === 'string' ? (PATTERN.exec(text) ?? []) : []
  if (digits === undefined || word === undefined) return undefined
  const singular = word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word
  const unit = SHORT[word] ?? [...FINE_UNITS, ...DURATION_UNITS].find((name) => name === singular)
  return unit && { amount: Number(digits), unit }
}

/** `30 days` */
export function writeDuration({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}
