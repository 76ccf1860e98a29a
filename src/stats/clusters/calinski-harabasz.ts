import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { centroids } from './centroids.ts'
import { columnMeans, type Points, squaredDistance } from './points.ts'

/**
 * Variance between clusters over variance within, each by its degrees of freedom: higher is better.
 * `(B / (k - 1)) / (W / (n - k))`, B and W sums of squared distances. Caliński & Harabasz (1974).
 */
export function calinskiHarabasz(points: Points, labels: ArrayLike<number>): Outcome<number> {
  const { partition, centres, scatter } = centroids(points, labels)
  const clusters = partition.sizes.length
  const rows = partition.of.length
  const within = scatter.reduce((sum, part) => sum + part, 0)
  if (clusters < 2 || clusters >= rows)
    return insufficientData(
      sayLater`variance ratios need at least two clusters and more points than clusters`,
    )
  if (within === 0)
    return insufficientData(sayLater`all points of each cluster are the same: there is no variance within`)
  const mean = columnMeans(points)
  const { columns } = points
  const between = partition.sizes.reduce(
    (sum, size, c) => sum + size * squaredDistance(centres.values, c * columns, mean, 0, columns),
    0,
  )
  return result(between / (clusters - 1) / (within / (rows - clusters)))
}
