import { readThresholds } from '../evaluation/populations.ts'
import { MOST_LOOKED_AT, type Standing, standingOf } from '../membership/standing.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Candidate } from './candidate.ts'
import { presentSegments } from './present-segments.ts'

/** A segment that a profile is in, and until when if nothing happens but the passing of time. */
export interface PresentMembership extends Omit<Standing, 'member'> {
  readonly segment: string
}

/** The segments that a profile is in, but for those whose rules it does not satisfy any more. */
export async function presentMemberships(
  workspace: Workspace,
  { profileId, history, targets }: Candidate,
): Promise<readonly PresentMembership[]> {
  const { analytical, clock, live, settings } = workspace
  const present = new Set(await presentSegments(workspace, profileId))
  const own = targets.filter(({ id }) => present.has(id))
  const moment = { now: clock(), calendar: settings }
  const thresholds = await readThresholds(analytical, planTargets(own), moment, { known: live?.thresholds })
  return own.flatMap(({ id, node }) => {
    const standing = standingOf(node, { history, moment, thresholds }, MOST_LOOKED_AT / own.length)
    const { member, ...until } = standing
    return member ? [{ segment: id, ...until }] : []
  })
}
