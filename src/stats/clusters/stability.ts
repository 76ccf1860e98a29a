import { expectArgument } from '../arguments.ts'
import { type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { randomFrom, resampleIndexes } from '../random/index.ts'
import { adjustedRandIndex } from './adjusted-rand.ts'
import { assignToCentres } from './assign.ts'
import { kMeans } from './k-means.ts'
import { contingency } from './partition.ts'
import { type Points, pickRows, rowCount } from './points.ts'

export interface StabilityOptions extends Progress {
  readonly seed: number
  /** How many bootstrap samples are clustered. 20 by default. */
  readonly resamples?: number
  /** Starts of each k-means. 4 by default. */
  readonly restarts?: number
}

/** Whether the same clusters are found when the data are drawn again. */
export interface ClusterStability {
  /** Mean adjusted Rand index of the clusters of all points and those of samples, which place all points. */
  readonly agreement: number
  /**
   * Of each cluster the mean Jaccard similarity with the most similar one of a sample, 0 to 1. Hennig's
   * reading: from 0.85 highly stable, from 0.75 a valid stable cluster, below 0.6 not to be trusted.
   */
  readonly jaccard: Float64Array
  readonly labels: Uint32Array
}

/** Stability of k-means clusters under resampling. Hennig (2007), Fang & Wang (2012). */
export function clusterStability(
  points: Points,
  k: number,
  options: StabilityOptions,
): Outcome<ClusterStability> {
  const { seed, resamples = 20, restarts = 4 } = options
  expectArgument(Number.isInteger(resamples) && resamples >= 1, 'resamples', 'a whole number from 1')
  const whole = kMeans(points, k, { seed, restarts: 3 * restarts })
  if (whole.kind === 'insufficient-data') return whole
  const random = randomFrom(seed)
  let agreement = 0
  const jaccard = new Float64Array(k)
  for (let sample = 0; sample < resamples; sample++) {
    const drawn = pickRows(points, resampleIndexes(random, rowCount(points)))
    const clusters = kMeans(drawn, k, { seed: seed + sample + 1, restarts })
    if (clusters.kind === 'insufficient-data') return clusters
    const { labels } = assignToCentres(points, clusters.value.centres)
    agreement += adjustedRandIndex(whole.value.labels, labels) / resamples
    bestJaccards(whole.value.labels, labels, k).forEach((similarity, cluster) => {
      jaccard[cluster]! += similarity / resamples
    })
    options.onProgress?.((sample + 1) / resamples)
  }
  return result({ agreement, jaccard, labels: whole.value.labels })
}

/** Of each cluster of the first labelling the largest `shared / (either)` with one of the second. */
function bestJaccards(first: Uint32Array, second: Uint32Array, k: number): Float64Array {
  const { rows, columns, cells } = contingency(first, second)
  const labelOfRow = [...new Set(first)]
  const best = new Float64Array(k)
  for (const { row, column, count } of cells) {
    const label = labelOfRow[row]!
    best[label] = Math.max(best[label]!, count / (rows[row]! + columns[column]! - count))
  }
  return best
}
