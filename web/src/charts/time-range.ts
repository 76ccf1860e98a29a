const DAY_MS = 86_400_000

/** How far back a chart reaches. */
export interface TimeRange {
  readonly value: 'year' | 'quarter' | 'month' | 'week'
  readonly ms: number
}

export const RANGES: readonly [TimeRange, ...TimeRange[]] = [
  { value: 'year', ms: 366 * DAY_MS },
  { value: 'quarter', ms: 90 * DAY_MS },
  { value: 'month', ms: 30 * DAY_MS },
  { value: 'week', ms: 7 * DAY_MS },
]

/** The range of a page's address; the longest where it names none. */
export function rangeOf(text: string | null): TimeRange {
  return RANGES.find(({ value }) => value === text) ?? RANGES[0]
}

const STEPS = [1, 2, 7, 14]

/** The first instants of days within a range, thinned to at most about `count`. */
export function dayTicks(from: number, to: number, count: number): readonly number[] {
  const days = (to - from) / DAY_MS
  const step = (STEPS.find((n) => days / n <= count) ?? 28) * DAY_MS
  const ticks: number[] = []
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push(at)
  return ticks
}
