import type { MembershipChange } from '../../api/segments'
import type { Schemas } from '../../api/wire'
import { isFirstFound } from '../../explain/cause-text'
import { sinceOf, spansOf } from '../../explain/spans'

/** A time of being in a segment within the time that is shown; both ends are shares of it. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** It began before what is shown or known. */
  readonly isOpen: boolean
  readonly lasts: boolean
}

/** A segment with the times of being in it. */
export interface BarRow {
  readonly segment: string
  readonly bars: readonly Bar[]
  /** The entries and exits that were logged, the latest first. */
  readonly log: readonly MembershipChange[]
  /** When it was left last; undefined while the profile is in it. */
  readonly leftAt: number | undefined
  /** Since when the profile is in it; undefined where it is not, or nothing says so. */
  readonly since: Since | undefined
}

/** Since an instant; since `before` what is known; or since it is `recorded`, where the rule's past is not known. */
interface Since {
  readonly kind: 'since' | 'before' | 'recorded'
  readonly at: number
}

/** What is shown: from an instant to another. */
interface Window {
  readonly from: number
  readonly to: number
}

type Memberships = Pick<Schemas['ProfileMemberships'], 'changes' | 'spans' | 'from'>

/** A time of being in; without a beginning it began before what is known. */
interface Time {
  readonly from: number | undefined
  readonly to: number | undefined
}

/**
 * The segments that a profile was in within a time: those that it is in first, then those that it left last. By the
 * rules where they are known over time, otherwise by what was logged.
 */
export function membershipRows(
  { changes, spans = [], from: known }: Memberships,
  current: readonly string[],
  window: Window,
): readonly BarRow[] {
  const byRule = new Map(spans.map((one) => [one.segment, one.spans]))
  const logs = new Map<string, MembershipChange[]>()
  for (const change of changes) logs.set(change.segment, [...(logs.get(change.segment) ?? []), change])
  const segments = [...new Set([...current, ...byRule.keys(), ...logs.keys()])]
  const rows = segments.map((segment) => {
    const log = logs.get(segment) ?? []
    const isIn = current.includes(segment)
    const rule = byRule.get(segment)
    const times = rule
      ? rule.map(({ from, to }) => ({ from: from <= known ? undefined : from, to }))
      : loggedTimes(log, isIn)
    const leftAt = isIn ? undefined : latestEnd(times)
    const since = isIn ? (rule ? sinceByRule(times, known) : sinceByLog(segment, log)) : undefined
    return { segment, log, leftAt, since, bars: times.flatMap((time) => barOf(time, window) ?? []) }
  })
  return rows.filter(({ bars }) => bars.length > 0).sort(byEnd)
}

function byEnd(a: BarRow, b: BarRow): number {
  const [endA, endB] = [a.leftAt ?? Number.MAX_SAFE_INTEGER, b.leftAt ?? Number.MAX_SAFE_INTEGER]
  return endB - endA || (a.segment < b.segment ? -1 : 1)
}

/** The times of a log; of a segment that the profile is in without a known entry one that lasts. */
function loggedTimes(log: readonly MembershipChange[], isIn: boolean): readonly Time[] {
  const times = spansOf(log).map(({ entered, left }) => ({ from: entered?.at, to: left?.at }))
  const isTold = times.some(({ to }) => to === undefined)
  return isIn && !isTold ? [{ from: undefined, to: undefined }, ...times] : times
}

function sinceByRule(times: readonly Time[], known: number): Since | undefined {
  const lasting = times.find(({ to }) => to === undefined)
  if (lasting === undefined) return undefined
  return lasting.from === undefined ? { kind: 'before', at: known } : { kind: 'since', at: lasting.from }
}

function sinceByLog(segment: string, log: readonly MembershipChange[]): Since | undefined {
  const entry = sinceOf(segment, log)
  return entry && { kind: isFirstFound(entry) ? 'recorded' : 'since', at: entry.at }
}

function latestEnd(times: readonly Time[]): number | undefined {
  const ends = times.flatMap(({ to }) => to ?? [])
  return ends.length === 0 ? undefined : Math.max(...ends)
}

function barOf({ from: begin, to: end }: Time, { from, to }: Window): Bar | undefined {
  if ((end ?? to) <= from || (begin ?? from) >= to) return undefined
  const place = (at: number) => (Math.min(Math.max(at, from), to) - from) / (to - from)
  return {
    ...{ from: place(begin ?? from), to: place(end ?? to) },
    isOpen: begin === undefined || begin < from,
    lasts: end === undefined,
  }
}
