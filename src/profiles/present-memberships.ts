import { isMember } from '../conditions/judge.ts'
import { readThresholds } from '../evaluation/populations.ts'
import { MOST_LOOKED_AT, type Standing, standingOf } from '../membership/standing.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Candidate } from './candidate.ts'

/** A segment whose rule a profile satisfies now, and until when if nothing happens but the passing of time. */
export interface PresentMembership extends Omit<Standing, 'member'> {
  readonly segment: string
}

/** Every segment that a profile is in now, by the rules as they are. */
export async function presentMemberships(
  { analytical, clock, live, settings }: Workspace,
  { history, targets }: Candidate,
): Promise<readonly PresentMembership[]> {
  const moment = { now: clock(), calendar: settings }
  const thresholds = await readThresholds(analytical, planTargets(targets), moment, {
    known: live?.thresholds,
  })
  const subject = { history, moment, thresholds }
  const satisfied = targets.filter(({ node }) => isMember(node, subject).value)
  return satisfied.map(({ id, node }) => {
    const { member: _, ...until } = standingOf(node, subject, MOST_LOOKED_AT / satisfied.length)
    return { segment: id, ...until }
  })
}
