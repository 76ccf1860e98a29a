import { type Calendar, type CalendarUnit, DAY_MS, dayStart, localDay, shift, startOf } from './calendar.ts'
import { type Duration, fixedMs } from './duration.ts'

/**
 * One end of a window as a function of the instant of evaluation. `crossings(v)` lists the instants of
 * evaluation at which `at(now) >= v` changes, ascending. There is one where the bound never decreases,
 * and several for months and years: on 29 March "1 month ago" falls back to the beginning of 28 February.
 */
export interface Bound {
  readonly at: (now: number) => number
  readonly crossings: (value: number) => readonly number[]
  /** Whether the bound may decrease. */
  readonly fallsBack: boolean
}

const NO_CROSSINGS: readonly number[] = []

/** A bound that stays where it is. */
export function fixedBound(value: number): Bound {
  return { at: () => value, crossings: () => NO_CROSSINGS, fallsBack: false }
}

/** A bound that follows the instant of evaluation at a distance (`sign` -1: behind it). */
export function movingBound(by: Duration, sign: 1 | -1, calendar: Calendar): Bound {
  const ms = fixedMs(by)
  if (ms !== undefined) return offsetBound(nowBound, sign * ms)
  const at = (now: number) => shift(now, by, sign, calendar)
  const back = sign === 1 ? -1 : 1
  return {
    at,
    crossings: (target) => calendarCrossings(shift(target, by, back, calendar), target, at, calendar),
    fallsBack: true,
  }
}

/** The instant of evaluation itself. */
export const nowBound: Bound = { at: (now) => now, crossings: (target) => [target], fallsBack: false }

/** A bound a millisecond later: a range that begins there leaves out the instant itself. */
export function justAfter(bound: Bound): Bound {
  return offsetBound(bound, 1)
}

/** A bound a millisecond earlier: a range that ends there leaves out the instant itself. */
export function justBefore(bound: Bound): Bound {
  return offsetBound(bound, -1)
}

function offsetBound({ at, crossings, fallsBack }: Bound, ms: number): Bound {
  return { at: (now) => at(now) + ms, crossings: (target) => crossings(target - ms), fallsBack }
}

/** A bound counted from another one: `by` before or after it. */
export function chainedBound(from: Bound, by: Bound): Bound {
  return {
    at: (now) => by.at(from.at(now)),
    crossings: (target) => by.crossings(target).flatMap(from.crossings),
    fallsBack: from.fallsBack || by.fallsBack,
  }
}

/** The beginning of the calendar unit around the instant of evaluation, `offset` units on. */
export function calendarBound(unit: CalendarUnit, offset: number, calendar: Calendar): Bound {
  const at = (now: number) => startOf(now, unit, calendar, offset)
  const reaches = (target: number) => {
    const within = startOf(target, unit, calendar)
    const start = within === target ? within : startOf(target, unit, calendar, 1)
    const guess = startOf(start, unit, calendar, -offset)
    return at(guess) >= target && at(guess - 1) < target ? guess : earliest(guess, target, at)
  }
  return { at, crossings: (target) => [reaches(target)], fallsBack: false }
}

const QUARTER_HOUR = 900_000

/**
 * The crossings of a bound that keeps the local time of day, near a guess. It runs with the clock except at
 * local midnights, where it may fall back to the same last day of a month, and at changes of the offset of
 * the zone, which lie on quarters of an hour.
 */
function calendarCrossings(
  guess: number,
  target: number,
  bound: (now: number) => number,
  { timeZone }: Calendar,
): number[] {
  const day = localDay(guess, timeZone)
  const starts = Array.from({ length: 8 }, (_, index) => dayStart(day - 2 + index, timeZone))
  const crossings: number[] = []
  let reached = false
  for (const [start, end] of smoothStretches(starts, bound)) {
    const first = bound(start)
    if (first >= target !== reached) crossings.push(start)
    if (first < target && first + (end - 1 - start) >= target) crossings.push(start + (target - first))
    reached = first + (end - 1 - start) >= target
  }
  return crossings
}

/** Stretches of time in which the bound moves a millisecond each millisecond. */
function* smoothStretches(
  starts: readonly number[],
  bound: (now: number) => number,
): Generator<readonly [number, number]> {
  for (const [index, end] of starts.entries()) {
    const start = starts[index - 1]
    if (start === undefined) continue
    const smooth = end - start === DAY_MS && bound(end - 1) - bound(start) === DAY_MS - 1
    const step = smooth ? DAY_MS : QUARTER_HOUR
    for (let from = start; from < end; from += step) yield [from, Math.min(from + step, end)]
  }
}

/** Binary search around a guess for the first instant at which a never decreasing bound reaches a target. */
export function earliest(guess: number, target: number, bound: (now: number) => number): number {
  let low = guess - DAY_MS
  for (let step = DAY_MS; bound(low) >= target; step *= 2) low -= step
  let high = guess + DAY_MS
  for (let step = DAY_MS; bound(high) < target; step *= 2) high += step
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

/** A closed range: of instants (ms), or of profile ids. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** Every instant there is. */
export const ALL_TIME: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** Where a moving range lies at an instant of evaluation. */
export function rangeAt({ low, high }: MovingRange, now: number): Range {
  return { low: low?.at(now) ?? -Infinity, high: high?.at(now) ?? Infinity }
}

/** The first instant after `now` at which a value enters or leaves the range; Infinity when it never does. */
export function nextCrossing({ low, high }: MovingRange, value: number, now: number): number {
  return Math.min(crossingOf(high, value, now), crossingOf(low, value + 1, now))
}

/** The first instant after `now` at which it changes whether a bound has reached a value. */
export function crossingOf(bound: Bound | undefined, value: number, now: number): number {
  if (bound === undefined) return Number.POSITIVE_INFINITY
  let next = Number.POSITIVE_INFINITY
  for (const at of bound.crossings(value)) if (at > now && at < next) next = at
  return next
}
