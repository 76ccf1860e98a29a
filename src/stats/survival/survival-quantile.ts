import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** When a share has had the event; an end of the interval is null where the curve's limit does not come down so far. */
export interface SurvivalQuantile {
  readonly time: number
  readonly low: number | null
  readonly high: number | null
}

export interface SurvivalQuantileOptions {
  /**
   * Where the curve is level at exactly the share asked for, each time of the level would do: its midpoint, as R
   * takes it (the default), or its first one, as lifelines does.
   */
  readonly level?: 'midpoint' | 'first'
}

/** Two shares this close are the same but for rounding. */
const SAME = 1e-12

/**
 * The time by which a share `p` has had the event: 0.5 gives the median lifetime. The interval is where the
 * curve's own limits cross it (Brookmeyer and Crowley, 1982). Insufficient where fewer had the event.
 */
export function survivalQuantile(
  curve: SurvivalCurve,
  p: number,
  { level = 'midpoint' }: SurvivalQuantileOptions = {},
): Outcome<SurvivalQuantile> {
  expectArgument(p > 0 && p < 1, 'p', 'between 0 and 1')
  const cross = (limits: readonly (number | null)[]) => crossing(curve.time, limits, 1 - p, level)
  const time = cross(curve.survival)
  if (time === null) return insufficientData(sayLater`fewer than ${p} had the event while they were observed`)
  return result({ time, low: cross(curve.low), high: cross(curve.high) })
}

function crossing(
  time: readonly number[],
  curve: readonly (number | null)[],
  share: number,
  level: 'midpoint' | 'first',
): number | null {
  const first = curve.findIndex((value) => value !== null && value <= share + SAME)
  if (first < 0) return null
  const below = curve.findIndex((value) => value !== null && value < share - SAME)
  if (level === 'first' || below === first || below < 0) return time[first]!
  return (time[first]! + time[below]!) / 2
}
