import { findSegmentState } from '../control/index.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { thresholdsAsOf } from '../evaluation/populations.ts'
import type { Workspace } from '../workspace/index.ts'
import { evaluateTargets } from './evaluate.ts'
import { storedMembers } from './stored-members.ts'
import { findTarget } from './targets.ts'

/** Who is in, as of an instant, by thresholds as of one. */
export interface MemberSet {
  /** To be read at once or copied, since it may be one that is kept true. */
  readonly set: BitSet
  readonly at: number
  readonly thresholdsAsOf?: number | undefined
}

/**
 * A segment's set: evaluated as of an instant, or as it is kept true or stored; one never evaluated is evaluated now.
 * Nobody is in what is paused or archived now; its rule has members as of any instant. Within `readMerged`.
 */
export async function memberSet(workspace: Workspace, name: string, asOf?: number): Promise<MemberSet> {
  const target = await findTarget(workspace, name)
  if (asOf === undefined && target.status !== 'active') return { set: new BitSet(0), at: workspace.clock() }
  const live = asOf === undefined ? workspace.live : undefined
  const found = live?.find(name)
  if (live && found?.version === target.version) {
    return { set: found.members, at: live.now, thresholdsAsOf: live.thresholdsAsOf(name) }
  }
  const state = asOf === undefined ? await findSegmentState(workspace.control, name) : undefined
  if (state !== undefined) {
    const { asOf: at, thresholdsAsOf } = state
    return { set: await storedMembers(workspace.analytical, state), at, thresholdsAsOf }
  }
  const at = asOf ?? workspace.clock()
  const { sets, thresholds } = await evaluateTargets(workspace, [target], at)
  return { set: sets.get(name)!, at, thresholdsAsOf: thresholdsAsOf(target.node, thresholds) }
}
