import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Progress, partOf } from '../progress.ts'
import { type Sampled, sampleOf } from '../sampled.ts'
import { type GapStatistic, gapStatistic } from './gap-statistic.ts'
import { type Points, pickRows, rowCount } from './points.ts'
import { requirePoints } from './requirements.ts'
import { silhouette } from './silhouette.ts'
import { clusterStability } from './stability.ts'

export interface ClusterChoiceOptions extends Progress {
  readonly seed: number
  /** The most clusters that are tried. 8 by default. */
  readonly most?: number
  /** Of more points than this a random sample is judged. 2,000 by default. */
  readonly sample?: number
  /** Reference sets of the gap statistic. 20 by default. */
  readonly references?: number
}

/** What speaks for one number of clusters. */
export interface ClusterCandidate {
  readonly k: number
  readonly silhouette: number
  readonly gap: number
  /** How far the gap is above that of one cluster, in standard errors of both. */
  readonly gapOverOne: number
  /** Mean agreement under resampling (adjusted Rand). */
  readonly stability: number
  /** The tests it fails; a candidate without any may be chosen. */
  readonly fails: readonly ClusterTest[]
}

/**
 * `separate`: silhouette from 0.25; `tighter`: gap two errors above that of one cluster; `stable`: agreement
 * from 0.6.
 */
export type ClusterTest = 'separate' | 'tighter' | 'stable'

export interface ClusterChoice {
  /** The number of clusters, or 1: there are no clusters here. */
  readonly k: number
  readonly candidates: readonly ClusterCandidate[]
  readonly sampled?: Sampled
}

/** Below it no substantial structure has been found (Kaufman & Rousseeuw 1990). */
const LEAST_SILHOUETTE = 0.25
/** The gap statistic takes about this share of the time. */
const GAP_SHARE = 0.7
const LEAST_ERRORS = 2
const LEAST_STABILITY = 0.6

/**
 * How many clusters there are, and whether there are any. Of the numbers that pass all three tests -
 * separate, tighter than points without clusters would be, found again under resampling - the one of the
 * highest silhouette is taken. When none passes, the answer is 1: such data can be cut into parts, but the
 * cuts are arbitrary.
 *
 * Scale the columns before. For round clusters, as all that is judged by k-means; see `hdbscan` for others.
 */
export function chooseClusters(points: Points, options: ClusterChoiceOptions): Outcome<ClusterChoice> {
  requirePoints(points)
  const { seed, most = 8, sample = 2000, references = 20, onProgress } = options
  expectArgument(Number.isInteger(most) && most >= 2, 'most', 'a whole number from 2')
  const sampled = sampleOf(rowCount(points), sample, seed)
  const judged = sampled ? pickRows(points, sampled.rows) : points
  if (rowCount(judged) < 10)
    return insufficientData(sayLater`${rowCount(judged)} points are too few to tell clusters from chance`)
  const gaps = gapStatistic(judged, {
    seed,
    most: Math.min(most, Math.floor(rowCount(judged) / 3)),
    references,
    restarts: 2,
    onProgress: partOf(onProgress, 0, GAP_SHARE),
  })
  if (gaps.kind === 'insufficient-data') return gaps
  const candidates: ClusterCandidate[] = []
  for (let k = 2; k <= gaps.value.gap.length; k++) {
    const candidate = judge(judged, k, gaps.value, seed)
    if (candidate.kind === 'insufficient-data') return candidate
    candidates.push(candidate.value)
    onProgress?.(GAP_SHARE + ((1 - GAP_SHARE) * (k - 1)) / (gaps.value.gap.length - 1))
  }
  return result({ k: bestOf(candidates), candidates, ...(sampled && { sampled }) })
}

function judge(
  points: Points,
  k: number,
  { gap, standardError }: GapStatistic,
  seed: number,
): Outcome<ClusterCandidate> {
  const stability = clusterStability(points, k, { seed, resamples: 10, restarts: 3 })
  if (stability.kind === 'insufficient-data') return stability
  const width = silhouette(points, stability.value.labels)
  if (width.kind === 'insufficient-data') return width
  const error = Math.hypot(standardError[0]!, standardError[k - 1]!)
  const figures = {
    k,
    silhouette: width.value.mean,
    gap: gap[k - 1]!,
    gapOverOne: error === 0 ? 0 : (gap[k - 1]! - gap[0]!) / error,
    stability: stability.value.agreement,
  }
  return result({ ...figures, fails: failed(figures) })
}

function failed({ silhouette, gapOverOne, stability }: Omit<ClusterCandidate, 'fails'>): ClusterTest[] {
  const passes: Readonly<Record<ClusterTest, boolean>> = {
    separate: silhouette >= LEAST_SILHOUETTE,
    tighter: gapOverOne >= LEAST_ERRORS,
    stable: stability >= LEAST_STABILITY,
  }
  return (Object.keys(passes) as ClusterTest[]).filter((test) => !passes[test])
}

function bestOf(candidates: readonly ClusterCandidate[]): number {
  const passing = candidates.filter(({ fails }) => fails.length === 0)
  return passing.reduce((best, next) => (next.silhouette > best.silhouette ? next : best), {
    k: 1,
    silhouette: 0,
  }).k
}
