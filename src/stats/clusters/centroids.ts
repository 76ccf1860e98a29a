import { type Partition, partition } from './partition.ts'
import { type Points, squaredDistance } from './points.ts'

/** The mean point of each cluster, and how far its points are from it. */
export interface Centroids {
  readonly partition: Partition
  readonly centres: Points
  /** Of each cluster the sum of squared distances of its points to its mean. */
  readonly scatter: Float64Array
  /** Of each cluster the mean distance of its points to its mean. */
  readonly meanDistance: Float64Array
}

/** The means of the clusters of a labelling, in the order in which labels first appear. */
export function centroids({ values, columns }: Points, labels: ArrayLike<number>): Centroids {
  const grouped = partition(labels)
  const { of, sizes } = grouped
  const means = new Float64Array(sizes.length * columns)
  for (let i = 0; i < values.length; i++) {
    const own = of[Math.floor(i / columns)]!
    means[own * columns + (i % columns)]! += values[i]! / sizes[own]!
  }
  const scatter = new Float64Array(sizes.length)
  const meanDistance = new Float64Array(sizes.length)
  for (let i = 0; i < of.length; i++) {
    const own = of[i]!
    const squared = squaredDistance(values, i * columns, means, own * columns, columns)
    scatter[own]! += squared
    meanDistance[own]! += Math.sqrt(squared) / sizes[own]!
  }
  return { partition: grouped, centres: { values: means, columns }, scatter, meanDistance }
}
