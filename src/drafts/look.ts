import type { Node } from '../definition/node.ts'
import { combine, evaluateLeaves, type LeafEvaluation } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { planTargets, type Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { chooseSample, readPopulation, type SampleSize } from './sample.ts'
import type { Looked } from './tally.ts'

export const PRECISIONS = ['sample', 'exact'] as const

/** Whether whole blocks of profiles are looked at, or everybody. */
export type Precision = (typeof PRECISIONS)[number]

export interface LookOptions {
  /** What is asked for; a sample is everybody where that takes no longer. */
  readonly precision: Precision
  readonly signal?: AbortSignal | undefined
  /** The instant; now unless told otherwise. */
  readonly at?: number
  /** How much a sample may read; what can be read while somebody types unless told otherwise. */
  readonly size?: SampleSize
}

/** Profiles that are looked at, as of an instant, and who of them satisfies which condition. */
export interface Look extends Looked, Pick<LeafEvaluation, 'windows' | 'thresholds'> {
  readonly asOf: number
  readonly precision: Precision
}

/**
 * Looks at targets as of an instant, within `readMerged`. A sample is read where pages are served from, since it takes little;
 * everybody where scans are, so that a page never waits for one.
 */
export async function lookAt(
  { analytical, clock, settings, live }: Workspace,
  targets: readonly Target[],
  { precision, signal, at, size }: LookOptions,
): Promise<Look> {
  const asOf = at ?? clock()
  const plan = planTargets(targets)
  const quick = { lane: 'interactive', ...(signal && { signal }) } as const
  const population = await readPopulation(analytical, asOf, quick)
  const sample =
    precision === 'exact' ? undefined : await chooseSample(analytical, plan, population, quick, size)
  const evaluation = await evaluateLeaves(
    analytical,
    plan,
    { now: asOf, calendar: settings },
    {
      lane: precision === 'exact' ? 'batch' : 'interactive',
      ...(sample && { sample }),
      ...(signal && { signal }),
      // A past instant has its own.
      ...(live && at === undefined && { thresholds: live.thresholds }),
    },
  )
  return {
    ...evaluation,
    asOf,
    profiles: population.profiles,
    sample,
    precision: sample === undefined ? 'exact' : 'sample',
  }
}

/** Who of those that are looked at is in. */
export async function membersAmong(node: Node, { everyone, windows }: Look): Promise<BitSet> {
  const members = new BitSet(everyone.capacity)
  for await (const { window, leaves } of windows()) {
    members.words.set(combine(node, window.everyone, leaves).words, window.low / 32)
  }
  return members
}
