import { expectArgument } from '../arguments.ts'
import { sizesOf } from './partition.ts'
import { type Points, rowCount } from './points.ts'

/** In what a cluster differs from all others. */
export interface ClusterMark {
  /** The number of the column. */
  readonly column: number
  /** Mean of the cluster less mean of the rest, in standard deviations within both (Cohen's d). */
  readonly difference: number
}

/** A cluster and what sets it apart, the largest difference first. */
export interface ClusterMarks {
  readonly size: number
  readonly share: number
  readonly marks: readonly ClusterMark[]
}

export interface ClusterMarkOptions {
  /** The least difference that counts, in standard deviations. 0.5 by default, Cohen's medium effect. */
  readonly least?: number
  /** How many marks at most. 3 by default: a name has no room for more. */
  readonly most?: number
}

/**
 * What each of the clusters 0, 1, ... is to be named by: the columns in which it lies highest or lowest
 * against the rest, such as "much spending, few returns". A label below 0, noise, is of no cluster. A column that
 * does not vary within gets a difference of 0.
 */
export function clusterMarks(
  points: Points,
  labels: ArrayLike<number>,
  { least = 0.5, most = 3 }: ClusterMarkOptions = {},
): ClusterMarks[] {
  const rows = rowCount(points)
  expectArgument(labels.length === rows, 'labels', 'one a point')
  const clusters = Math.max(-1, ...new Set(Array.from(labels))) + 1
  const sums = momentsOf(points, labels, clusters)
  return Array.from(sizesOf(labels, clusters), (size, cluster) => {
    const marks = Array.from({ length: points.columns }, (_, column) => ({
      column,
      difference: differenceOf(sums, cluster, column),
    }))
    const counting = marks.filter(({ difference }) => Math.abs(difference) >= least)
    counting.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    return { size, share: size / rows, marks: counting.slice(0, most) }
  })
}

/** Count, mean and sum of squared deviations of each column in each cluster. */
interface Moments {
  readonly counts: Uint32Array
  readonly columns: number
  readonly means: Float64Array
  readonly squares: Float64Array
}

function momentsOf({ values, columns }: Points, labels: ArrayLike<number>, clusters: number): Moments {
  const counts = new Uint32Array(clusters)
  const means = new Float64Array(clusters * columns)
  const squares = new Float64Array(clusters * columns)
  for (let i = 0; i < labels.length; i++) {
    const count = ++counts[labels[i]!]!
    for (let c = 0; c < columns; c++) {
      const at = labels[i]! * columns + c
      const change = values[i * columns + c]! - means[at]!
      means[at]! += change / count
      squares[at]! += change * (values[i * columns + c]! - means[at]!)
    }
  }
  return { counts, columns, means, squares }
}

function differenceOf({ counts, columns, means, squares }: Moments, cluster: number, column: number): number {
  let others = 0
  let mean = 0
  let square = 0
  for (let c = 0; c < counts.length; c++) {
    if (c === cluster || counts[c] === 0) continue
    const change = means[c * columns + column]! - mean
    square += squares[c * columns + column]! + (change * change * others * counts[c]!) / (others + counts[c]!)
    others += counts[c]!
    mean += (change * counts[c]!) / others
  }
  const at = cluster * columns + column
  const variance = (squares[at]! + square) / (counts[cluster]! + others - 2)
  return others > 0 && counts[cluster]! > 0 && variance > 0 ? (means[at]! - mean) / Math.sqrt(variance) : 0
}
