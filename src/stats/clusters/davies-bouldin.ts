import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Centroids, centroids } from './centroids.ts'
import type { Points } from './points.ts'
import { squaredDistance } from './points.ts'

/**
 * How much each cluster is mixed with the one most like it, on average: lower is better, 0 the least. The
 * mean over clusters of the largest `(s_i + s_j) / d_ij`, where s is the mean distance to the own centre and
 * d the distance of centres. Davies & Bouldin (1979), with Euclidean distances.
 */
export function daviesBouldin(points: Points, labels: ArrayLike<number>): Outcome<number> {
  const clusters = centroids(points, labels)
  const count = clusters.partition.sizes.length
  if (count < 2)
    return insufficientData(sayLater`clusters are compared with each other, and there are fewer than two`)
  let sum = 0
  for (let i = 0; i < count; i++) sum += worstSimilarity(clusters, i)
  return Number.isFinite(sum)
    ? result(sum / count)
    : insufficientData(sayLater`two clusters have the same centre`)
}

function worstSimilarity({ centres, meanDistance }: Centroids, i: number): number {
  const { values, columns } = centres
  let worst = 0
  for (let j = 0; j < meanDistance.length; j++) {
    if (j === i) continue
    const apart = Math.sqrt(squaredDistance(values, i * columns, values, j * columns, columns))
    const spread = meanDistance[i]! + meanDistance[j]!
    worst = Math.max(worst, apart === 0 ? Number.POSITIVE_INFINITY : spread / apart)
  }
  return worst
}
