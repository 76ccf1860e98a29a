import { expectArgument, refuseMore } from '../arguments.ts'
import { type Points, rowCount, squaredDistance } from './points.ts'
import { requirePoints } from './requirements.ts'
import { type ClusterMerges, pointsBelow } from './single-linkage.ts'

const MOST_POINTS = 10_000

/**
 * Hierarchical clustering that joins the two clusters whose union raises the sum of squares least.
 *
 * Heights are distances: the root of twice the rise (R's `ward.D2`). Ward (1963), Murtagh & Legendre (2014).
 *
 * Holds all distances, 800 MB for 10,000 points; of more it throws `stats/too-many-rows`.
 */
export function ward(points: Points): ClusterMerges {
  requirePoints(points)
  const rows = rowCount(points)
  expectArgument(rows >= 1, 'points', 'at least one point')
  refuseMore(rows, MOST_POINTS, "Ward's clustering", 'join the centres of many clusters of kMeans')
  const state = pairwise(points)
  const left = new Uint32Array(rows - 1)
  const right = new Uint32Array(rows - 1)
  const heights = new Float64Array(rows - 1)
  const sizes = new Uint32Array(rows - 1)
  for (let merge = 0; merge < rows - 1; merge++) {
    const [i, j] = closestPair(state)
    left[merge] = state.node[i]!
    right[merge] = state.node[j]!
    heights[merge] = Math.sqrt(state.squared[i * rows + j]!)
    sizes[merge] = join(state, i, j)
    state.node[i] = rows + merge
  }
  return { left, right, heights, sizes }
}

/** The labels of `k` clusters: the hierarchy without its last `k - 1` merges, numbered by the first point. */
export function cutInto(merges: ClusterMerges, k: number): Uint32Array {
  const points = merges.heights.length + 1
  expectArgument(
    Number.isInteger(k) && k >= 1 && k <= points,
    'k',
    'a whole number up to the number of points',
  )
  const kept = merges.heights.length - (k - 1)
  const labels = new Uint32Array(points)
  const tops = new Set(Array.from({ length: points + kept }, (_, node) => node))
  for (let merge = 0; merge < kept; merge++) {
    tops.delete(merges.left[merge]!)
    tops.delete(merges.right[merge]!)
  }
  const groups = [...tops].map((top) => pointsBelow(merges, points, top).sort((a, b) => a - b))
  groups.sort((a, b) => a[0]! - b[0]!)
  groups.forEach((group, label) => {
    for (const point of group) labels[point] = label
  })
  return labels
}

interface State {
  readonly rows: number
  /** Squared Ward distance of each two clusters; a cluster lies where its first point does. */
  readonly squared: Float64Array
  /** The points of each cluster, 0 for one that was joined to another. */
  readonly size: Uint32Array
  readonly node: Uint32Array
  /** The nearest later cluster of each, kept so that a merge looks through few. */
  readonly nearest: Uint32Array
}

function pairwise(points: Points): State {
  const { values, columns } = points
  const rows = rowCount(points)
  const squared = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++)
      squared[i * rows + j] = squaredDistance(values, i * columns, values, j * columns, columns)
  const size = new Uint32Array(rows).fill(1)
  const state = { rows, squared, size, node: Uint32Array.from(size.keys()), nearest: new Uint32Array(rows) }
  for (let i = 0; i < rows - 1; i++) findNearest(state, i)
  return state
}

function findNearest({ rows, squared, size, nearest }: State, i: number): void {
  let best = -1
  for (let j = i + 1; j < rows; j++)
    if (size[j]! > 0 && (best < 0 || squared[i * rows + j]! < squared[i * rows + best]!)) best = j
  nearest[i] = best < 0 ? i : best
}

function closestPair({ rows, squared, size, nearest }: State): [number, number] {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < rows; i++) {
    if (size[i] === 0 || nearest[i] === i) continue
    const distance = squared[i * rows + nearest[i]!]!
    if (distance < least) [best, least] = [i, distance]
  }
  return [best, nearest[best]!]
}

/** Joins cluster `j` to `i` by the update formula of Lance & Williams; returns the size of the union. */
function join(state: State, i: number, j: number): number {
  const { rows, squared, size, nearest } = state
  const between = squared[i * rows + j]!
  const union = size[i]! + size[j]!
  for (let other = 0; other < rows; other++) {
    if (size[other] === 0 || other === i || other === j) continue
    const grown =
      (size[i]! + size[other]!) * squared[i * rows + other]! +
      (size[j]! + size[other]!) * squared[j * rows + other]!
    const updated = (grown - size[other]! * between) / (union + size[other]!)
    squared[i * rows + other] = updated
    squared[other * rows + i] = updated
  }
  size[i] = union
  size[j] = 0
  // Distances to the union changed, and j is gone: only clusters before j may have a new nearest one.
  for (let other = 0; other < Math.max(i, j); other++)
    if (size[other]! > 0 && (other === i || nearest[other] === i || nearest[other] === j))
      findNearest(state, other)
  return union
}
