import { prepareEvents } from '../../aggregates/selection.ts'
import { prepareWindow } from '../../aggregates/window.ts'
import { forever, type Held } from '../../predicates/held.ts'
import type { Moment } from '../../predicates/predicate.ts'
import { valueAt } from '../../predicates/value.ts'
import { countUpTo, type History, type ProfileRecord } from '../../records/history.ts'
import type { MovingRange } from '../../time/bound.ts'
import { type Calendar, shift } from '../../time/calendar.ts'
import { type SequenceCondition, type Step, stepsOf } from './steps.ts'

/** Whether the steps were done, and the first later instant at which time alone may change that. */
export interface Match extends Held {
  /** Worked out only for who asks. */
  way(): Way
}

/** One way through the steps, the latest to begin; and how far the profile got where there is none. */
export interface Way {
  readonly records: readonly ProfileRecord[]
  readonly reached: number
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

/** Looks for the steps in one history after another. */
export function prepareSequence(
  body: SequenceCondition,
  calendar: Calendar,
): (history: History, now: number) => Match {
  const windowOf = prepareWindow(body.in, calendar)
  const prepared = stepsOf(body).map((step) => prepareStep(step, calendar))
  return (history, now) => {
    const window = windowOf(history, now)
    if (window === undefined) return NO_MATCH
    const found = prepared.map((candidatesOf) => candidatesOf(window, history, now))
    const candidates = found.map((one) => one.candidates)
    const moment = { now, calendar }
    const match = matchOf(candidates, body.sameValueOf, moment)
    return {
      value: match.value,
      until: found.reduce((until, one) => Math.min(until, one.until), match.until),
      way() {
        return bestWay(byValue(candidates, body.sameValueOf), moment)
      },
    }
  }
}

const NO_MATCH: Match = {
  value: false,
  until: Number.POSITIVE_INFINITY,
  way: () => ({ records: [], reached: 0 }),
}

/** Finds the candidates of a step, and until when they stay the same. */
function prepareStep(
  step: Step,
  calendar: Calendar,
): (window: MovingRange, history: History, now: number) => { candidates: Candidates; until: number } {
  const select = prepareEvents(step.events, calendar)
  const absences = step.absences.map(({ events }) => prepareEvents(events, calendar))
  return (window, history, now) => {
    const { records, until } = select(window, history, now)
    const absent = absences.map((selectAbsent) => selectAbsent({}, history, now))
    return {
      candidates: { step, records, absent: absent.map((one) => one.records) },
      until: absent.reduce((soonest, one) => Math.min(soonest, one.until), until),
    }
  }
}

/** Without a record of some step nothing that passes with time completes the sequence. */
function matchOf(candidates: readonly Candidates[], path: string | undefined, moment: Moment): Held {
  if (candidates.some(({ records }) => records.length === 0)) return forever(false)
  const groups = byValue(candidates, path)
  return {
    value: groups.some((group) => firstLink(group, moment, true) !== undefined),
    until: groups.reduce(
      (until, group) => Math.min(until, nextDecision(group.at(-1)!, moment)),
      Number.POSITIVE_INFINITY,
    ),
  }
}

function bestWay(groups: readonly (readonly Candidates[])[], moment: Moment): Way {
  const ways = groups.map((group) => longestWay(group, moment))
  const [best] = ways.sort((a, b) => b.reached - a.reached || startOf(b) - startOf(a))
  return best ?? { records: [], reached: 0 }
}

const startOf = ({ records }: Way) => records[0]?.at ?? 0

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
function longestWay(candidates: readonly Candidates[], moment: Moment): Way {
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
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!
    following =
      following === undefined ? lastLinks(candidate, moment, ends) : linksBefore(following, candidate, moment)
  }
  return following?.at(-1)
}

function lastLinks(candidate: Candidates, moment: Moment, ends: boolean): readonly Link[] {
  const links: Link[] = []
  for (const record of candidate.records) {
    if (!ends || staysAbsent(candidate, record.at, moment)) links.push({ record, next: undefined })
  }
  return links
}

function linksBefore(following: readonly Link[], candidate: Candidates, moment: Moment): readonly Link[] {
  const links: Link[] = []
  let place = 0
  for (const record of candidate.records) {
    while (place < following.length && following[place]!.record.at <= record.at) place += 1
    const next = following[place]
    if (next === undefined) break
    if (leadsTo(candidate, record.at, next.record.at, moment)) links.push({ record, next })
  }
  return links
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
  return records[countUpTo(records, after)]?.at ?? Number.POSITIVE_INFINITY
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
