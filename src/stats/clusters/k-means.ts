import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { randomFrom } from '../random/index.ts'
import { assignToCentres } from './assign.ts'
import { exchange } from './exchange.ts'
import { NearestCentres } from './nearest-centres.ts'
import { sizesOf } from './partition.ts'
import { type Points, rowCount } from './points.ts'
import { requireClusters, requirePoints, requireRestarts } from './requirements.ts'
import { seedCentres } from './seeding.ts'

export interface KMeansOptions extends Progress {
  readonly seed: number
  /** How many times it is begun anew; the answer of the least inertia is taken. 10 by default. */
  readonly restarts?: number
  /** The most rounds of one start. 300 by default. */
  readonly rounds?: number
}

/** Clusters by their centres. Their order carries no meaning. */
export interface KMeans {
  readonly centres: Points
  readonly labels: Uint32Array
  readonly sizes: Uint32Array
  /** Sum of squared distances of points to the centres of their clusters. */
  readonly inertia: number
  /** Rounds of the start that was taken. */
  readonly rounds: number
  /** Whether the last round moved nobody. */
  readonly converged: boolean
}

/**
 * Finds `k` centres with the least sum of squared distances of points to the nearest of them, or close to it.
 *
 * Assumes clusters that are round and alike in spread, in columns of comparable scale (see `scaleFeatures`).
 * Lloyd's rounds (1982) and exchanges of single points (Hartigan 1975) from k-means++ starts; a cluster that
 * runs empty begins again at the point farthest from its centre. One round takes time by points x k x
 * columns; from some 100,000 points on see `miniBatchKMeans`.
 */
export function kMeans(points: Points, k: number, options: KMeansOptions): Outcome<KMeans> {
  requirePoints(points)
  requireClusters(k)
  const restarts = requireRestarts(options.restarts ?? 10)
  if (rowCount(points) < k)
    return insufficientData(sayLater`${rowCount(points)} points cannot make ${k} clusters`)
  const random = randomFrom(options.seed)
  let best: KMeans | undefined
  for (let start = 0; start < restarts; start++) {
    // Greedy seeding is better on average, but finds the same few answers again: plain seeding varies more.
    const candidates = start % 2 === 0 ? 2 + Math.floor(Math.log(k)) : 1
    const seeds = seedCentres(points, k, random, candidates)
    if (!seeds) return insufficientData(sayLater`fewer than ${k} points differ from each other`)
    const next = improve(points, seeds, options.rounds ?? 300)
    if (!best || next.inertia < best.inertia) best = next
    options.onProgress?.((start + 1) / restarts)
  }
  return result(best!)
}

/**
 * Moves centres to the means of their points until nobody changes cluster, neither together nor one by one.
 */
function improve(points: Points, from: Points, most: number): KMeans {
  let centres = from
  const nearest = new NearestCentres(points, centres)
  for (let round = 1; ; round++) {
    centres = means(points, nearest.labels, centres)
    const settled = !nearest.follow(centres)
    const sizes = sizesOf(nearest.labels, rowCount(centres))
    const converged = settled && !exchange(points, nearest.labels, sizes, centres)
    if (converged || round >= most) return fitted(points, centres, round, converged)
  }
}

/** Labels, sizes and inertia by the nearest centres: the same as new points will be placed by. */
function fitted(points: Points, centres: Points, rounds: number, converged: boolean): KMeans {
  const { labels, inertia } = assignToCentres(points, centres)
  return { centres, labels, sizes: sizesOf(labels, rowCount(centres)), inertia, rounds, converged }
}

/** The means of the clusters; of one that ran empty, the farthest point from the centres before. */
function means(points: Points, labels: Uint32Array, before: Points): Points {
  const { values, columns } = points
  const sizes = sizesOf(labels, rowCount(before))
  const sums = new Float64Array(before.values.length)
  for (let i = 0; i < labels.length; i++)
    for (let c = 0; c < columns; c++) sums[labels[i]! * columns + c]! += values[i * columns + c]!
  for (let i = 0; i < sums.length; i++) sums[i]! /= Math.max(1, sizes[Math.floor(i / columns)]!)
  if (sizes.includes(0)) revive(points, assignToCentres(points, before).distances, sizes, sums)
  return { values: sums, columns }
}

/** Gives each empty cluster the farthest point that no other empty cluster was given. */
function revive(
  { values, columns }: Points,
  distances: Float64Array,
  sizes: Uint32Array,
  centres: Float64Array,
) {
  const taken = new Set<number>()
  sizes.forEach((size, cluster) => {
    if (size > 0) return
    let farthest = 0
    for (let i = 1; i < distances.length; i++)
      if (!taken.has(i) && distances[i]! > distances[farthest]!) farthest = i
    taken.add(farthest)
    centres.set(values.subarray(farthest * columns, (farthest + 1) * columns), cluster * columns)
  })
}
