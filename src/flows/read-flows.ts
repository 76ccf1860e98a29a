import { chooseSample, readPopulation, type SampleSize } from '../drafts/sample.ts'
import { fail } from '../errors/index.ts'
import { evaluateBatch } from '../evaluation/batch.ts'
import { findTarget, loadTargets } from '../membership/targets.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Flows, flowsBetween } from './flows.ts'

/** Who moved with respect to a segment within a period, by the rules as they are now. */
export interface SegmentFlows extends Flows {
  readonly from: number
  readonly to: number
  /** How many profiles were looked at, and how many there are; counts stand for all of them. */
  readonly looked: number
  readonly profiles: number
}

export interface FlowsOptions {
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
  readonly signal?: AbortSignal
  /** About how much may be read for either instant; where there is more, a sample of the profiles is looked at. */
  readonly size?: SampleSize
}

/** So little is read where pages are served from, and does not wait for scans. */
const SIZE: SampleSize = { rows: 3_000_000, profiles: Number.POSITIVE_INFINITY }
/** The same where some condition is answered profile by profile, which takes so much longer. */
const SIZE_SINGLY: SampleSize = { rows: 300_000, profiles: 30_000 }

/**
 * Evaluates all segments as of both ends of a period and compares who is in which. So a period before a segment was
 * saved has flows too, and edits and merges bring none about.
 */
export async function readFlows(
  workspace: Workspace,
  segment: string,
  { from, to, signal, size }: FlowsOptions,
): Promise<SegmentFlows> {
  if (from >= to) fail('command/empty-period', { from: written(from), to: written(to) })
  const { analytical, settings, survivors } = workspace
  const own = await findTarget(workspace, segment)
  const active = await loadTargets(workspace)
  const plan = planTargets(active.some(({ id }) => id === segment) ? active : [...active, own])
  const query = { lane: 'interactive', ...(signal && { signal }) } as const
  return survivors.readMerged(async () => {
    const population = await readPopulation(analytical, to, query)
    const usual = plan.singly.length > 0 ? SIZE_SINGLY : SIZE
    const sample = await chooseSample(analytical, plan, population, query, size ?? usual)
    const options = { ...query, ...(sample && { sample }) }
    const asOf = (now: number) => evaluateBatch(analytical, plan, { now, calendar: settings }, options)
    const before = await asOf(from)
    const after = await asOf(to)
    const looked = after.everyone.size
    const scale = sample === undefined || looked === 0 ? 1 : population.profiles / looked
    return {
      ...flowsBetween(before, after, segment, scale),
      ...{ from, to, looked, profiles: population.profiles },
    }
  })
}

const written = (at: number) => new Date(at).toISOString()
