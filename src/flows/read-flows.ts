import { findTarget, loadTargets, type StoredTarget } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Flows, flowsBetween } from './flows.ts'
import { type Period, type PeriodOptions, readPeriod } from './read-period.ts'

/** Who moved with respect to a segment within a period, by the rules as they are now. */
export interface SegmentFlows extends Flows, Pick<Period, 'from' | 'to'> {
  /** How many profiles were looked at, and how many there are; counts stand for all of them. */
  readonly looked: number
  readonly profiles: number
}

/** Evaluates all segments as of both ends of a period and compares who is in which. */
export async function readFlows(
  workspace: Workspace,
  segment: string,
  options: PeriodOptions,
): Promise<SegmentFlows> {
  const targets = await targetsWith(workspace, segment)
  return flowsWithin(await readPeriod(workspace, targets, options), segment)
}

/** All active segments and parts, and one more that need not be active. */
export async function targetsWith(workspace: Workspace, segment: string): Promise<readonly StoredTarget[]> {
  const own = await findTarget(workspace, segment)
  const active = await loadTargets(workspace)
  return active.some(({ id }) => id === segment) ? active : [...active, own]
}

/** The flows of one of the segments that were evaluated. */
export function flowsWithin(period: Period, segment: string): SegmentFlows {
  const { from, to, before, after, looked, profiles } = period
  const scale = looked === 0 ? 1 : profiles / looked
  return { ...flowsBetween(before, after, segment, scale), from, to, looked, profiles }
}
