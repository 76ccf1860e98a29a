import { prepareTimeline, type Stretch } from '../conditions/entered-segment/timeline.ts'
import { leafOf } from '../conditions/index.ts'
import { leavesOf } from '../definition/node.ts'
import type { StoredTarget } from '../membership/targets.ts'
import type { History } from '../records/history.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Candidate } from './candidate.ts'

/** A time of satisfying a segment's rule; without an end it lasts. */
export interface MembershipSpan {
  readonly from: number
  readonly to?: number
}

/** When a profile satisfied the rule of a segment, in order of time. */
export interface SegmentSpans {
  readonly segment: string
  readonly spans: readonly MembershipSpan[]
}

/** Records times records times segments: a page waits for no more. */
const MOST_LOOKED_AT = 50_000_000

/**
 * When a profile satisfied the rules of the segments, as they are now, from an instant until now; those that it
 * satisfied at no time are left out, and those that compare it with everybody, whose past is not known of one profile.
 * Undefined where the profile has so many records that it would take too long.
 */
export function membershipSpans(
  { clock, settings }: Pick<Workspace, 'clock' | 'settings'>,
  { history, targets }: Candidate,
  from: number,
): readonly SegmentSpans[] | undefined {
  const known = targets.filter(isKnownOverTime)
  if (countRecords(history) ** 2 * known.length > MOST_LOOKED_AT) return undefined
  const now = clock()
  return known.flatMap(({ id, node }) => {
    const stretches = prepareTimeline({ of: node }, settings)({ history, thresholds: new Map() }, from, now)
    const spans = joinStretches(stretches, now)
    return spans.length === 0 ? [] : [{ segment: id, spans }]
  })
}

function isKnownOverTime({ node }: StoredTarget): boolean {
  return leavesOf(node).every((leaf) => leafOf(leaf).population === undefined)
}

function countRecords({ events, traits }: History): number {
  return [...events.values(), ...traits.values()].reduce((sum, records) => sum + records.length, 0)
}

/** Stretches in which the rule holds, those that follow on one another as one; one that reaches the end lasts. */
export function joinStretches(stretches: Iterable<Stretch>, end: number): readonly MembershipSpan[] {
  const spans: { from: number; to?: number }[] = []
  let open: { from: number; to?: number } | undefined
  for (const { from, value } of stretches) {
    if (from > end) break
    if (value && open === undefined) {
      open = { from }
      spans.push(open)
    } else if (!value && open !== undefined) {
      open.to = from
      open = undefined
    }
  }
  return spans
}
