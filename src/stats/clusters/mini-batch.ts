import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Random, randomFrom, resampleIndexes } from '../random/index.ts'
import { assignToCentres, nearestCentre } from './assign.ts'
import { type KMeans, kMeans } from './k-means.ts'
import { sizesOf } from './partition.ts'
import { type Points, pickRows, rowCount } from './points.ts'
import { requireClusters, requirePoints } from './requirements.ts'

export interface MiniBatchOptions {
  readonly seed: number
  /** Points of one batch. 1,024 by default. */
  readonly batch?: number
  /**
   * How many batches. 300 by default, which is as good as all of a million points for a handful of clusters.
   */
  readonly batches?: number
}

/**
 * k-means for millions of points: each batch, drawn with replacement, moves the nearest centres by a step
 * that gets smaller with the points they have seen; at the end all points are placed. Inertia comes out some
 * percent above that of `kMeans`. Begins from k-means of a sample of ten batches. `converged` is false:
 * nothing tells. Sculley (2010).
 */
export function miniBatchKMeans(points: Points, k: number, options: MiniBatchOptions): Outcome<KMeans> {
  requirePoints(points)
  requireClusters(k)
  if (rowCount(points) < k)
    return insufficientData(sayLater`${rowCount(points)} points cannot make ${k} clusters`)
  const { seed, batch = 1024, batches = 300 } = options
  const random = randomFrom(seed)
  const start = kMeans(sample(points, Math.max(10 * batch, k), random), k, { seed, restarts: 3 })
  if (start.kind === 'insufficient-data') return start
  const centres: Points = { values: start.value.centres.values.slice(), columns: points.columns }
  const seen = new Float64Array(k)
  for (let i = 0; i < batches; i++)
    step(points, resampleIndexes(random, rowCount(points), batch), centres, seen)
  const { labels, inertia } = assignToCentres(points, centres)
  const sizes = sizesOf(labels, k)
  return result({ centres, labels, sizes, inertia, rounds: batches, converged: false })
}

/** All points, or as many drawn with replacement. */
function sample(points: Points, most: number, random: Random): Points {
  return rowCount(points) <= most ? points : pickRows(points, resampleIndexes(random, rowCount(points), most))
}

/** Moves each centre to the mean of the points that it has seen so far. */
function step({ values, columns }: Points, rows: Uint32Array, centres: Points, seen: Float64Array): void {
  const labels = rows.map((row) => nearestCentre(values, row * columns, centres))
  rows.forEach((row, i) => {
    const label = labels[i]!
    const rate = 1 / ++seen[label]!
    for (let c = 0; c < columns; c++) {
      const at = label * columns + c
      centres.values[at]! += rate * (values[row * columns + c]! - centres.values[at]!)
    }
  })
}
