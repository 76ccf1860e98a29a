import { sortedQuantile } from '../stats/descriptive/quantile.ts'

/** Fewer days than these say nothing about what is usual. */
export const LEAST_DAYS = 7
/** A change of fewer profiles is nothing to tell of, however steady the segment is. */
const LEAST_CHANGE = 3
/** Robust standard deviations that a usual day lies within. */
const WIDTH = 3
/** Between the quintiles of a normal distribution lie so many standard deviations. */
const QUINTILES = 1.6832

/** By how much a segment usually changes from one day to the next. */
export interface Usual {
  readonly low: number
  readonly high: number
  /** From how many days that is known. */
  readonly days: number
}

/**
 * The range that the changes of a segment's former days lie in: their median, and three standard deviations to either
 * side, taken from the quintiles, so that a fifth of the days may have been wild, and weekends may differ. A segment
 * that moved by n a day may move by the square root of n more or less by chance alone, so the deviation is never taken
 * to be less. Undefined where too few days are known.
 */
export function usualChange(changes: readonly number[]): Usual | undefined {
  if (changes.length < LEAST_DAYS) return undefined
  const sorted = Float64Array.from(changes).sort()
  const middle = sortedQuantile(sorted, 0.5)
  const deviation = (sortedQuantile(sorted, 0.8) - sortedQuantile(sorted, 0.2)) / QUINTILES
  const chance = Math.sqrt(sortedQuantile(sorted.map(Math.abs).sort(), 0.5))
  const width = WIDTH * Math.max(deviation, chance, 1)
  return { low: middle - width, high: middle + width, days: changes.length }
}

/** How far a change lies beyond what is usual, in widths of it; 0 within. */
export function beyondUsual(change: number, { low, high }: Usual): number {
  if (Math.abs(change) < LEAST_CHANGE || (change >= low && change <= high)) return 0
  const half = (high - low) / 2
  return Math.abs(change - (low + high) / 2) / half
}
