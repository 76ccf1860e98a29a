import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type OnProgress, type Progress, partOf } from '../progress.ts'
import { type Random, randomFrom } from '../random/index.ts'
import { type Sampled, sampleOf } from '../sampled.ts'
import { kMeans } from './k-means.ts'
import { type Points, pickRows, rowCount } from './points.ts'
import { principalComponents, projectOnto } from './principal-components.ts'
import { requirePoints } from './requirements.ts'

export interface GapOptions extends Progress {
  readonly seed: number
  /** The most clusters that are tried. */
  readonly most: number
  /** How many sets without clusters are drawn. 50 by default. */
  readonly references?: number
  /** The box that they fill: along the columns, or along the principal components (the default). */
  readonly box?: 'columns' | 'components'
  /** Starts of each k-means of a reference set, 4 by default; the points themselves get 20 times as many. */
  readonly restarts?: number
  /** Of more points than this a random sample is judged. 10,000 by default. */
  readonly sample?: number
}

/** How much tighter k clusters are than those of points without any, for k = 1, 2, ... */
export interface GapStatistic {
  /** `ln(W_k)`, W_k half of the inertia: the mean over pairs of a cluster, summed. */
  readonly logW: Float64Array
  /** Mean `ln(W_k)` of the reference sets minus that of the points. */
  readonly gap: Float64Array
  /** Standard error of the mean, by the spread of reference sets: `sd sqrt(1 + 1 / references)`. */
  readonly standardError: Float64Array
  /**
   * Clusters by Tibshirani's rule: the least k with `gap(k) >= gap(k + 1) - standardError(k + 1)`. 1: none.
   */
  readonly chosen: number
  readonly sampled?: Sampled
}

/**
 * The gap statistic of k-means: the only one of the usual measures that can answer 1, no clusters.
 * Tibshirani, Walther & Hastie (2001); R's `cluster::clusGap` with `d.power = 2`.
 */
export function gapStatistic(points: Points, options: GapOptions): Outcome<GapStatistic> {
  requirePoints(points)
  const sampled = sampleOf(rowCount(points), options.sample ?? 10_000, options.seed)
  if (!sampled) return gapsOf(points, options)
  const found = gapsOf(pickRows(points, sampled.rows), options)
  return found.kind === 'result' ? result({ ...found.value, sampled }) : found
}

function gapsOf(points: Points, options: GapOptions): Outcome<GapStatistic> {
  const { seed, most, references = 50, box = 'components', restarts = 4, onProgress } = options
  expectArgument(Number.isInteger(most) && most >= 2, 'most', 'a whole number from 2')
  expectArgument(Number.isInteger(references) && references >= 2, 'references', 'a whole number from 2')
  const axes = principalComponents(points)
  if (axes.kind === 'insufficient-data') return axes
  // The points are begun with as often as 20 sets.
  const ofPoints = 20 / (20 + references)
  const logW = logDispersions(points, most, seed, 20 * restarts, partOf(onProgress, 0, ofPoints))
  if (!logW) return insufficientData(sayLater`fewer than ${most + 1} points differ from each other`)
  const random = randomFrom(seed)
  const aligned = box === 'components' ? projectOnto(points, axes.value, points.columns) : points
  const sets = Array.from({ length: references }, (_, i) => {
    const set = logDispersions(uniformLike(aligned, random), most, seed + i + 1, restarts)
    onProgress?.(ofPoints + ((1 - ofPoints) * (i + 1)) / references)
    return set
  })
  return result(
    compare(
      logW,
      sets.filter((set) => set !== undefined),
    ),
  )
}

/** `ln(inertia / 2)` for 1 to `most` clusters, `undefined` where points can be clustered without any rest. */
function logDispersions(
  points: Points,
  most: number,
  seed: number,
  restarts: number,
  onProgress?: OnProgress,
): Float64Array | undefined {
  const logs = new Float64Array(most)
  for (let k = 1; k <= most; k++) {
    const clusters = kMeans(points, k, { seed, restarts })
    if (clusters.kind === 'insufficient-data' || clusters.value.inertia === 0) return undefined
    logs[k - 1] = Math.log(clusters.value.inertia / 2)
    onProgress?.(k / most)
  }
  return logs
}

/** As many points, spread evenly over the ranges of the columns. */
function uniformLike(points: Points, random: Random): Points {
  const { values, columns } = points
  const low = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const high = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i < values.length; i++) {
    low[i % columns] = Math.min(low[i % columns]!, values[i]!)
    high[i % columns] = Math.max(high[i % columns]!, values[i]!)
  }
  const drawn = Float64Array.from(values, (_, i) => {
    const c = i % columns
    return low[c]! + (high[c]! - low[c]!) * random.uniform()
  })
  return { values: drawn, columns }
}

function compare(logW: Float64Array, sets: readonly Float64Array[]): GapStatistic {
  const means = logW.map((_, k) => sets.reduce((sum, set) => sum + set[k]!, 0) / sets.length)
  const standardError = means.map((mean, k) => {
    const variance = sets.reduce((sum, set) => sum + (set[k]! - mean) ** 2, 0) / (sets.length - 1)
    return Math.sqrt(variance * (1 + 1 / sets.length))
  })
  const gap = means.map((mean, k) => mean - logW[k]!)
  const first = gap.findIndex(
    (value, k) => k + 1 < gap.length && value >= gap[k + 1]! - standardError[k + 1]!,
  )
  return { logW, gap, standardError, chosen: first < 0 ? gap.length : first + 1 }
}
