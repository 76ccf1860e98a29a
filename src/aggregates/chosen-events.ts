import type { Test } from '../predicates/held.ts'
import type { TypedValues } from '../predicates/value.ts'
import { countUpTo, type ProfileRecord } from '../records/history.ts'
import { type Bound, crossingOf, type MovingRange, nextCrossing, rangeAt } from '../time/bound.ts'

/** Events of one profile, and the first later instant at which time alone may change which they are. */
export interface ChosenEvents {
  /** In order of time. */
  readonly records: readonly ProfileRecord[]
  readonly until: number
}

/** Chooses among the events up to now, which are in order of time, those that lie in a range. */
export type Choose = (records: readonly ProfileRecord[], range: MovingRange, now: number) => ChosenEvents

type Keeps = (record: ProfileRecord, now: number) => boolean

const ANY: Keeps = () => true

/** Every event that lies in the range. */
export const chooseAll: Choose = (records, range, now) => chooseKept(records, range, now, ANY)

/** Those that satisfy a test whose truth does not change as time passes; it is asked of those in the range. */
export function chooseBy(test: Test<TypedValues>): Choose {
  const keeps = ({ values }: ProfileRecord, now: number) => test(values, now).value
  return (records, range, now) => chooseKept(records, range, now, keeps)
}

/** Those that satisfy a test whose truth may change as time passes; it is asked of all. */
export function chooseByTimed(test: Test<TypedValues>): Choose {
  return (records, range, now) => {
    const { low, high } = rangeAt(range, now)
    const chosen: ProfileRecord[] = []
    let until = Number.POSITIVE_INFINITY
    for (const record of records) {
      const held = test(record.values, now)
      if (held.value && record.at >= low && record.at <= high) chosen.push(record)
      if (held.value || held.until < Number.POSITIVE_INFINITY) {
        until = Math.min(until, held.until, nextCrossing(range, record.at, now))
      }
    }
    return { records: chosen, until }
  }
}

/** Of all events, none passes an end of the range before those that lie next to it on either side. */
function chooseKept(
  records: readonly ProfileRecord[],
  { low, high }: MovingRange,
  now: number,
  keeps: Keeps,
): ChosenEvents {
  const from = low === undefined ? 0 : countUpTo(records, low.at(now) - 1)
  const to = high === undefined ? records.length : countUpTo(records, high.at(now))
  const chosen = cut(records, from, to, now, keeps)
  let until = Number.POSITIVE_INFINITY
  if (low !== undefined) {
    const first = chosen[0] ?? nextKept(records, Math.max(from, to), now, keeps)
    until = Math.min(passing(low, 1, first, now), returning(low, 1, records, from, now, keeps))
  }
  if (high !== undefined) {
    const first = nextKept(records, to, now, keeps)
    until = Math.min(until, passing(high, 0, first, now), returning(high, 0, records, to, now, keeps))
  }
  return { records: chosen, until }
}

function cut(
  records: readonly ProfileRecord[],
  from: number,
  to: number,
  now: number,
  keeps: Keeps,
): readonly ProfileRecord[] {
  if (keeps === ANY) return from === 0 && to === records.length ? records : records.slice(from, to)
  const kept: ProfileRecord[] = []
  for (let place = from; place < to; place++) {
    if (keeps(records[place]!, now)) kept.push(records[place]!)
  }
  return kept
}

function nextKept(
  records: readonly ProfileRecord[],
  from: number,
  now: number,
  keeps: Keeps,
): ProfileRecord | undefined {
  let place = from
  while (place < records.length && !keeps(records[place]!, now)) place += 1
  return records[place]
}

function lastKept(
  records: readonly ProfileRecord[],
  before: number,
  now: number,
  keeps: Keeps,
): ProfileRecord | undefined {
  let place = before - 1
  while (place >= 0 && !keeps(records[place]!, now)) place -= 1
  return records[place]
}

/** When an end of a range comes to a record; `beyond` is 1 where the record itself is still in. */
function passing(end: Bound, beyond: 0 | 1, record: ProfileRecord | undefined, now: number): number {
  return record === undefined ? Number.POSITIVE_INFINITY : crossingOf(end, record.at + beyond, now)
}

/** When an end that may fall back does so behind the last record before it. */
function returning(
  end: Bound,
  beyond: 0 | 1,
  records: readonly ProfileRecord[],
  place: number,
  now: number,
  keeps: Keeps,
): number {
  return end.fallsBack
    ? passing(end, beyond, lastKept(records, place, now, keeps), now)
    : Number.POSITIVE_INFINITY
}
