import type { Node } from '../definition/node.ts'
import { combine, evaluateLeaves, type LeafEvaluation } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import type { ThresholdsByLeaf } from '../evaluation/populations.ts'
import { type Plan, planTargets, type Target } from '../plan/plan.ts'
import type { ProfileBlocks } from '../records/survivors.ts'
import type { QueryOptions } from '../store/analytical.ts'
import type { Workspace } from '../workspace/index.ts'
import { chooseSample, type Population, readPopulation, type SampleSize } from './sample.ts'
import type { Looked } from './tally.ts'

export const PRECISIONS = ['sample', 'exact'] as const

/** Whether whole blocks of profiles are looked at, or everybody. */
export type Precision = (typeof PRECISIONS)[number]

export interface LookOptions {
  /** What is asked for; a sample is everybody where that takes no longer. */
  readonly precision: Precision
  readonly signal?: AbortSignal | undefined
}

/** Profiles that are looked at, as of an instant, and who of them satisfies which condition. */
export interface Look extends Looked, Pick<LeafEvaluation, 'windows' | 'thresholds'> {
  readonly asOf: number
  readonly precision: Precision
}

/**
 * Looks at targets as of now, within `readMerged`. A sample is read where pages are served from, since it takes little;
 * everybody where scans are, so that a page never waits for one.
 */
export async function lookAt(
  workspace: Workspace,
  targets: readonly Target[],
  options: LookOptions,
): Promise<Look> {
  const asOf = workspace.clock()
  const plan = planTargets(targets)
  const population = await readPopulation(workspace.analytical, asOf, quick(options))
  const sample = await sampleOf(workspace, plan, population, options)
  const thresholds = workspace.live?.thresholds
  return lookAmong(workspace, plan, { ...options, asOf, sample, profiles: population.profiles, thresholds })
}

/** The blocks that a precision asks to look at, by what can be read while somebody types; undefined for everybody. */
export async function sampleOf(
  { analytical }: Workspace,
  plan: Plan,
  population: Population,
  { precision, signal }: LookOptions,
  size?: SampleSize,
): Promise<ProfileBlocks | undefined> {
  if (precision === 'exact') return undefined
  return chooseSample(analytical, plan, population, quick({ signal }), size)
}

/** Who is looked at, and when. */
export interface Among extends Pick<LookOptions, 'precision' | 'signal'> {
  readonly asOf: number
  readonly sample: ProfileBlocks | undefined
  /** How many exist then. */
  readonly profiles: number
  /** Those that need not be computed; a past instant has its own. */
  readonly thresholds?: ThresholdsByLeaf | undefined
}

/** Looks at those who were chosen. */
export async function lookAmong(
  { analytical, settings }: Workspace,
  plan: Plan,
  { precision, signal, asOf, sample, profiles, thresholds }: Among,
): Promise<Look> {
  const evaluation = await evaluateLeaves(
    analytical,
    plan,
    { now: asOf, calendar: settings },
    {
      lane: precision === 'exact' ? 'batch' : 'interactive',
      ...(sample && { sample }),
      ...(signal && { signal }),
      ...(thresholds && { thresholds }),
    },
  )
  return { ...evaluation, asOf, profiles, sample, precision: sample === undefined ? 'exact' : 'sample' }
}

/** How what takes little is asked for. */
export const quick = ({ signal }: Pick<LookOptions, 'signal'>): QueryOptions => ({
  lane: 'interactive',
  ...(signal && { signal }),
})

/** Who of those that are looked at is in. */
export async function membersAmong(node: Node, { everyone, windows }: Look): Promise<BitSet> {
  const members = new BitSet(everyone.capacity)
  for await (const { window, leaves } of windows()) {
    members.words.set(combine(node, window.everyone, leaves).words, window.low / 32)
  }
  return members
}
