/** Units of a length of time. Up to a week they are a fixed number of milliseconds, longer ones follow the calendar. */
const DURATION_UNITS = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/** A length of time such as 30 days or 1 month. */
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

const FIXED_MS: Partial<Record<DurationUnit, number>> = {
  millisecond: 1,
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

/** The longest duration understood: 200 years, so that no window leaves the range of instants. */
const LONGEST_MS = 200 * 366 * 86_400_000
const APPROXIMATE_MS = { ...FIXED_MS, month: 30.5 * 86_400_000, year: 366 * 86_400_000 } as Record<
  DurationUnit,
  number
>

const PATTERN = /^(\d{1,9})\s*([a-z]+)$/

/** Reads a number with a unit, none and too many of it included; undefined when it is none. */
export function readDuration(text: string): Duration | undefined {
  const [, digits, word] = PATTERN.exec(text.trim()) ?? []
  if (digits === undefined || word === undefined) return undefined
  const singular = word.endsWith('s') && word.length > 2 ? word.slice(0, -1) : word
  const unit = SHORT[word] ?? DURATION_UNITS.find((name) => name === singular)
  return unit && { amount: Number(digits), unit }
}

/** Reads `30 days`, `1 month`, `90d`, `12h`; undefined when it is none. */
export function parseDuration(text: string): Duration | undefined {
  const read = readDuration(text)
  if (read === undefined || read.amount < 1) return undefined
  return read.amount * APPROXIMATE_MS[read.unit] > LONGEST_MS ? undefined : read
}

/** `30 days`, `1 month`. */
export function formatDuration({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** Milliseconds of a fixed duration; undefined for months and years, whose length the calendar decides. */
export function fixedMs({ amount, unit }: Duration): number | undefined {
  const ms = FIXED_MS[unit]
  return ms === undefined ? undefined : ms * amount
}

/** Reads a duration that its schema has accepted. */
export function duration(text: string): Duration {
  const parsed = parseDuration(text)
  if (parsed === undefined) throw new TypeError(`not a duration: ${text}`)
  return parsed
}
