import type { MembershipChange } from '../api/segments'
import { type Span, spansOf } from '../explain/spans'

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
  /** The entries and exits that made them, the latest first. */
  readonly log: readonly MembershipChange[]
  /** When it was left last; undefined while the profile is in it. */
  readonly leftAt: number | undefined
}

/** What is shown: from an instant to another. */
interface Window {
  readonly from: number
  readonly to: number
}

/**
 * The segments that a profile was in within a time: those that it is in first, then those that it left last. A segment
 * that it is in without a known entry was entered before what is known.
 */
export function membershipRows(
  changes: readonly MembershipChange[],
  current: readonly string[],
  window: Window,
): readonly BarRow[] {
  const logs = new Map<string, MembershipChange[]>(current.map((segment) => [segment, []]))
  for (const change of changes) logs.set(change.segment, [...(logs.get(change.segment) ?? []), change])
  const rows = [...logs].map(([segment, log]) => rowOf(segment, log, current.includes(segment), window))
  return rows
    .filter(({ bars }) => bars.length > 0)
    .sort(
      (a, b) =>
        (b.leftAt ?? Number.POSITIVE_INFINITY) - (a.leftAt ?? Number.POSITIVE_INFINITY) ||
        (a.segment < b.segment ? -1 : 1),
    )
}

function rowOf(segment: string, log: readonly MembershipChange[], isIn: boolean, window: Window): BarRow {
  const known = spansOf(log)
  // An entry that is not known of a segment that it is in now.
  const spans: readonly Span[] =
    isIn && known[0]?.left !== undefined
      ? [{ entered: undefined, left: undefined }, ...known]
      : isIn && known.length === 0
        ? [{ entered: undefined, left: undefined }]
        : known
  const bars = spans.flatMap((span) => barOf(span, window) ?? [])
  return { segment, bars, log, leftAt: isIn ? undefined : known[0]?.left?.at }
}

function barOf({ entered, left }: Span, { from, to }: Window): Bar | undefined {
  const [begin, end] = [entered?.at ?? from, left?.at ?? to]
  if (end <= from || begin >= to) return undefined
  const place = (at: number) => (Math.min(Math.max(at, from), to) - from) / (to - from)
  return {
    ...{ from: place(begin), to: place(end) },
    isOpen: entered === undefined || entered.at < from,
    lasts: left === undefined,
  }
}
