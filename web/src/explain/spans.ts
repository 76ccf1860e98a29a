import type { MembershipChange } from '../api/segments'

/** A time of being in a segment. Its beginning is unknown where the log does not reach so far; without an end it lasts. */
interface Span {
  readonly entered: MembershipChange | undefined
  readonly left: MembershipChange | undefined
}

/** The times of being in one segment by its log, the latest first as the log is. */
export function spansOf(log: readonly MembershipChange[]): readonly Span[] {
  const spans: Span[] = []
  let entered: MembershipChange | undefined
  for (const change of log.toReversed()) {
    if (change.entered) {
      entered = change
      continue
    }
    spans.push({ entered, left: change })
    entered = undefined
  }
  if (entered) spans.push({ entered, left: undefined })
  return spans.toReversed()
}

/** Since when a profile is in a segment, by the changes of all its segments; undefined where they do not say. */
export function sinceOf(segment: string, changes: readonly MembershipChange[]): MembershipChange | undefined {
  const latest = changes.find((change) => change.segment === segment)
  return latest?.entered ? latest : undefined
}
