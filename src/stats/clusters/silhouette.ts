import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Sampled, sampleOf } from '../sampled.ts'
import { type Distance, euclidean } from './distance.ts'
import { partition } from './partition.ts'
import { type Points, pickRows, rowCount } from './points.ts'

/** How well points lie in their clusters: -1 (in the wrong one) over 0 (between two) to 1. */
export interface Silhouette {
  readonly mean: number
  /** Of each point, in the order of the points; where a part of them was taken, of the points of that. */
  readonly samples: Float64Array
  readonly sampled?: Sampled
}

export interface SilhouetteOptions {
  readonly distance?: Distance
  /** Of more points than this a random sample is judged, since it takes time by their square. 10,000 by default. */
  readonly sample?: number
  readonly seed?: number
}

/**
 * Compares each point's mean distance to its own cluster, `a`, with that to the nearest other one, `b`:
 * `(b - a) / max(a, b)`, and 0 for a point that is alone in its cluster.
 * Rousseeuw (1987); `silhouette_samples` of scikit-learn.
 */
export function silhouette(
  points: Points,
  labels: ArrayLike<number>,
  { distance = euclidean, sample = 10_000, seed = 1 }: SilhouetteOptions = {},
): Outcome<Silhouette> {
  const sampled = sampleOf(rowCount(points), sample, seed)
  if (!sampled) return silhouetteOf(points, labels, distance)
  const found = silhouetteOf(
    pickRows(points, sampled.rows),
    Array.from(sampled.rows, (row) => labels[row]!),
    distance,
  )
  return found.kind === 'result' ? result({ ...found.value, sampled }) : found
}

function silhouetteOf(points: Points, labels: ArrayLike<number>, distance: Distance): Outcome<Silhouette> {
  const { of, sizes } = partition(labels)
  if (sizes.length < 2)
    return insufficientData(sayLater`a silhouette compares clusters, and there are fewer than two`)
  const sums = distanceSums(points, of, sizes.length, distance)
  const samples = Float64Array.from(of, (own, i) => width(sums.subarray(i * sizes.length), own, sizes))
  return result({ mean: samples.reduce((sum, s) => sum + s, 0) / samples.length, samples })
}

/** From each point the sum of distances to the points of each cluster. */
function distanceSums(points: Points, of: Uint32Array, clusters: number, distance: Distance): Float64Array {
  const { values, columns } = points
  const rows = rowCount(points)
  const sums = new Float64Array(rows * clusters)
  for (let i = 0; i < rows; i++)
    for (let j = i + 1; j < rows; j++) {
      const between = distance(values, i * columns, values, j * columns, columns)
      sums[i * clusters + of[j]!]! += between
      sums[j * clusters + of[i]!]! += between
    }
  return sums
}

function width(sums: Float64Array, own: number, sizes: Uint32Array): number {
  if (sizes[own] === 1) return 0
  const within = sums[own]! / (sizes[own]! - 1)
  let nearest = Number.POSITIVE_INFINITY
  for (let cluster = 0; cluster < sizes.length; cluster++)
    if (cluster !== own) nearest = Math.min(nearest, sums[cluster]! / sizes[cluster]!)
  const larger = Math.max(within, nearest)
  return larger === 0 ? 0 : (nearest - within) / larger
}
