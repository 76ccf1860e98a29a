const DAY_MS = 86_400_000

/** How far back a chart reaches. */
export interface TimeRange {
  readonly value: string
  readonly label: string
  readonly ms: number
}

export const RANGES: readonly [TimeRange, ...TimeRange[]] = [
  { value: 'year', label: 'Last year', ms: 366 * DAY_MS },
  { value: 'quarter', label: 'Last 90 days', ms: 90 * DAY_MS },
  { value: 'month', label: 'Last 30 days', ms: 30 * DAY_MS },
  { value: 'week', label: 'Last 7 days', ms: 7 * DAY_MS },
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
