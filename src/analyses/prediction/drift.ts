import { z } from 'zod'
import { binnedStability, populationStability } from '../../stats/index.ts'
import type { Task } from '../analysis.ts'
import type { ScoreDistribution } from './bands.ts'
import type { Cases } from './cases.ts'
import type { Drift } from './result.ts'
import type { Trained } from './train.ts'

/** How scores of now differ from those that the model gives for the latest past instant it learnt from. */
export function driftSinceTraining(
  { instants, training: { latest } }: Cases,
  { honest }: Trained,
  now: Float64Array,
): Drift | null {
  if (latest === undefined) return null
  const then = honest.filter((p, row) => latest[row] === 1 && !Number.isNaN(p))
  const found = populationStability(then, now)
  if (found.kind === 'insufficient-data') return null
  const meanThen = then.reduce((sum, p) => sum + p / then.length, 0)
  return { since: instants[0]!.at, index: found.value.index, byChance: found.value.byChance, meanThen }
}

const LAST = z.object({
  now: z.object({ distribution: z.object({ mean: z.number(), counts: z.array(z.number()) }) }),
})

/**
 * How scores of now differ from those of the latest refresh. Most of those scored then are scored again, so less of it
 * is chance than `byChance` allows for.
 */
export function driftSinceLast({ last }: Pick<Task<unknown>, 'last'>, now: ScoreDistribution): Drift | null {
  const known = LAST.safeParse(last?.result)
  if (last === undefined || !known.success) return null
  const { mean, counts } = known.data.now.distribution
  if (counts.length !== now.counts.length) return null
  const found = binnedStability(counts, now.counts)
  if (found.kind === 'insufficient-data') return null
  return { since: last.asOf, index: found.value.index, byChance: found.value.byChance, meanThen: mean }
}
