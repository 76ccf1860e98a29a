import { type Calendar, type CalendarUnit, shift, startOf } from './calendar.ts'
import { type Duration, fixedMs } from './duration.ts'

/**
 * One end of a window as a function of the instant of evaluation, never decreasing. `first(v)` is its
 * inverse: the earliest instant of evaluation at which the bound has reached `v` (±Infinity: always, never).
 */
export interface Bound {
  readonly at: (now: number) => number
  readonly first: (value: number) => number
}

/** A bound that stays where it is. */
export function fixedBound(value: number): Bound {
  return { at: () => value, first: (target) => (target <= value ? -Infinity : Infinity) }
}

/** A bound that follows the instant of evaluation at a distance (`sign` -1: behind it), plus `offset` ms. */
export function movingBound(by: Duration, sign: 1 | -1, calendar: Calendar, offset = 0): Bound {
  const at = (now: number) => shift(now, by, sign, calendar) + offset
  const ms = fixedMs(by)
  if (ms !== undefined) return { at, first: (target) => target - sign * ms - offset }
  return { at, first: (target) => earliest(shift(target, by, sign === 1 ? -1 : 1, calendar), target, at) }
}

/** The instant of evaluation itself. */
export const nowBound: Bound = { at: (now) => now, first: (target) => target }

/** The beginning of the calendar unit around the instant of evaluation, `offset` units on, plus `extra` ms. */
export function calendarBound(unit: CalendarUnit, offset: number, calendar: Calendar, extra = 0): Bound {
  const at = (now: number) => startOf(now, unit, calendar, offset) + extra
  return { at, first: (target) => earliest(startOf(target, unit, calendar, -offset), target, at) }
}

const STEP = 86_400_000

/** Binary search around a guess for the first instant at which a never decreasing bound reaches a target. */
export function earliest(guess: number, target: number, bound: (now: number) => number): number {
  let low = guess - STEP
  for (let step = STEP; bound(low) >= target; step *= 2) low -= step
  let high = guess + STEP
  for (let step = STEP; bound(high) < target; step *= 2) high += step
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (bound(middle) >= target) high = middle
    else low = middle
  }
  return high
}

/** A closed range of instants that may move with the instant of evaluation; an absent end is open. */
export interface MovingRange {
  readonly low?: Bound
  readonly high?: Bound
}

/** A closed range of instants. */
export interface Range {
  readonly low: number
  readonly high: number
}

export function rangeAt({ low, high }: MovingRange, now: number): Range {
  return { low: low?.at(now) ?? -Infinity, high: high?.at(now) ?? Infinity }
}

/** The first instant after `now` at which a value enters or leaves the range; Infinity when it never does. */
export function nextCrossing({ low, high }: MovingRange, value: number, now: number): number {
  const enters = high?.first(value) ?? -Infinity
  const leaves = low?.first(value + 1) ?? Infinity
  return Math.min(enters > now ? enters : Infinity, leaves > now ? leaves : Infinity)
}
