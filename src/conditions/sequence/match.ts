import { selectEvents } from '../../aggregates/selection.ts'
import { movingWindow } from '../../aggregates/window.ts'
import type { Moment } from '../../predicates/predicate.ts'
import { valueAt } from '../../predicates/value.ts'
import type { History, ProfileRecord } from '../../records/history.ts'
import { shift } from '../../time/calendar.ts'
import { type SequenceCondition, type Step, stepsOf } from './steps.ts'

/** One way through the steps, the latest to begin; and how far the profile got where there is none. */
export interface Match {
  readonly records: readonly ProfileRecord[]
  readonly reached: number
  readonly until: number
}

/** The records of one step and of what must not follow it, in order of time. */
interface Candidates {
  readonly step: Step
  readonly records: readonly ProfileRecord[]
  readonly absent: readonly (readonly ProfileRecord[])[]
}

/** A record from which the rest of the steps can be completed. */
interface Link {
  readonly record: ProfileRecord
  readonly next: Link | undefined
}

/** Looks for the steps in a profile's history. */
export function matchSequence(body: SequenceCondition, history: History, moment: Moment): Match {
  const window = movingWindow(body.in, history, moment)
  if (window === undefined) return { records: [], reached: 0, until: Number.POSITIVE_INFINITY }
  let until = Number.POSITIVE_INFINITY
  const select = (...[events, range]: [Step['events'], typeof window]) => {
    const found = selectEvents(events, range, history, moment)
    until = Math.min(until, found.until)
    return found.records
  }
  const candidates = stepsOf(body).map((step) => ({
    step,
    records: select(step.events, window),
    absent: step.absences.map(({ events }) => select(events, {})),
  }))
  const groups = byValue(candidates, body.sameValueOf)
  until = Math.min(until, ...groups.map((group) => nextDecision(group.at(-1)!, moment)))
  const matches = groups.map((group) => longestMatch(group, moment))
  const best = matches.sort((a, b) => b.reached - a.reached || startOf(b) - startOf(a))[0]
  return { records: best?.records ?? [], reached: best?.reached ?? 0, until }
}

const startOf = ({ records }: { records: readonly ProfileRecord[] }) => records[0]?.at ?? 0

/** The candidates of each value of the shared property by themselves. */
function byValue(candidates: readonly Candidates[], path: string | undefined): (readonly Candidates[])[] {
  if (path === undefined) return [candidates]
  const split = candidates.map(({ step, records, absent }) => ({
    step,
    records: groupByValue(records, path),
    absent: absent.map((list) => groupByValue(list, path)),
  }))
  return [...split[0]!.records.keys()].map((key) =>
    split.map(({ step, records, absent }) => ({
      step,
      records: records.get(key) ?? [],
      absent: absent.map((lists) => lists.get(key) ?? []),
    })),
  )
}

function groupByValue(records: readonly ProfileRecord[], path: string): ReadonlyMap<string, ProfileRecord[]> {
  const groups = new Map<string, ProfileRecord[]>()
  for (const record of records) {
    const key = keyOf(record, path)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}

/** Text and number of the same look are different values. */
function keyOf({ values }: ProfileRecord, path: string): string | undefined {
  const { text, number } = valueAt(values, path)
  if (text !== undefined) return `t${text}`
  return number === undefined ? undefined : `n${number}`
}

/** The whole sequence, or as many of its first steps as were done. */
function longestMatch(candidates: readonly Candidates[], moment: Moment): Omit<Match, 'until'> {
  const whole = firstLink(candidates, moment, true)
  if (whole !== undefined) return { records: recordsOf(whole), reached: candidates.length + 1 }
  for (let reached = candidates.length; reached > 0; reached--) {
    const begun = firstLink(candidates.slice(0, reached), moment, false)
    if (begun !== undefined) return { records: recordsOf(begun), reached }
  }
  return { records: [], reached: 0 }
}

/**
 * Walks from the last step to the first. Whether a record leads to a complete sequence depends on the
 * next one only by its instant, and the sooner that is the better: so each looks at the earliest record
 * after it from which the rest can be completed.
 */
function firstLink(candidates: readonly Candidates[], moment: Moment, ends: boolean): Link | undefined {
  let following: readonly Link[] | undefined
  for (const candidate of candidates.toReversed()) {
    const later = following
    following = candidate.records.flatMap((record): Link[] => {
      if (later === undefined)
        return !ends || staysAbsent(candidate, record.at, moment) ? [{ record, next: undefined }] : []
      const next = firstAfter(later, ({ record: { at } }) => at, record.at)
      return next !== undefined && leadsTo(candidate, record.at, next.record.at, moment)
        ? [{ record, next }]
        : []
    })
  }
  return following?.at(-1)
}

function leadsTo({ step, absent }: Candidates, at: number, next: number, { calendar }: Moment): boolean {
  if (step.next !== undefined && next > shift(at, step.next, 1, calendar)) return false
  return step.absences.every(({ within }, index) => {
    const end = within === undefined ? next : Math.min(next, shift(at, within, 1, calendar) + 1)
    return soonest(absent[index]!, at) >= end
  })
}

function staysAbsent({ step, absent }: Candidates, at: number, { now, calendar }: Moment): boolean {
  return step.absences.every(({ within }, index) => {
    const end = within === undefined ? now : shift(at, within, 1, calendar)
    return end <= now && soonest(absent[index]!, at) > end
  })
}

/** The instant of the first record strictly later. */
function soonest(records: readonly ProfileRecord[], after: number): number {
  return firstAfter(records, ({ at }) => at, after)?.at ?? Number.POSITIVE_INFINITY
}

/** The first of a list in order of time that is strictly later. */
function firstAfter<T>(list: readonly T[], timeOf: (one: T) => number, after: number): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeOf(list[middle]!) <= after) low = middle + 1
    else high = middle
  }
  return list[low]
}

/** The first later instant at which the time of an absence after the last step is over. */
function nextDecision({ step, records, absent }: Candidates, { now, calendar }: Moment): number {
  const ends = step.absences.flatMap(({ within }, index) => {
    if (within === undefined) return []
    const latest = absent[index]!.at(-1)?.at ?? Number.NEGATIVE_INFINITY
    return records.filter(({ at }) => at >= latest).map(({ at }) => shift(at, within, 1, calendar))
  })
  return ends.filter((end) => end > now).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function recordsOf(link: Link): ProfileRecord[] {
  const records: ProfileRecord[] = []
  for (let at: Link | undefined = link; at !== undefined; at = at.next) records.push(at.record)
  return records
}
