import { existingProfiles } from '../evaluation/leaf-bits.ts'
import { memberSet } from '../membership/member-set.ts'
import { type Intersection, intersections } from '../stats/index.ts'
import type { Workspace } from '../workspace/index.ts'

/** Who is in which of some segments at once. */
export interface Overlap {
  readonly profiles: number
  readonly segments: readonly { readonly id: string; readonly size: number }[]
  /** Those who are in exactly these segments (places in `segments`) and in no other; the largest first, at most 200. */
  readonly intersections: readonly Intersection[]
  /** How many there are that somebody is in, listed or not. */
  readonly nonEmpty: number
}

const MOST_LISTED = 200

/**
 * The sizes of all intersections of segments and parts, as their members are kept true or stored: exact, and without
 * reading any record.
 */
export function segmentOverlap(workspace: Workspace, ids: readonly string[]): Promise<Overlap> {
  return workspace.survivors.readMerged(async () => {
    const moment = { now: workspace.clock(), calendar: workspace.settings }
    const everyone = await existingProfiles(workspace.analytical, moment)
    const segments: { id: string; size: number }[] = []
    const sets: Uint32Array[] = []
    for (const id of ids) {
      const { set } = await memberSet(workspace, id)
      const members = everyone.clone().and(set)
      segments.push({ id, size: members.size })
      sets.push(members.words)
    }
    const { largest, nonEmpty } = intersections(everyone.words, sets, MOST_LISTED)
    return { profiles: everyone.size, segments, intersections: largest, nonEmpty }
  })
}
