import { type Points, rowCount, squaredDistance } from './points.ts'
import { requirePoints } from './requirements.ts'

/** Clusters by density; the label of noise is -1. */
export interface Dbscan {
  readonly labels: Int32Array
  readonly clusters: number
  readonly noise: number
  /** How many points have enough neighbours to carry a cluster on. */
  readonly corePoints: number
}

/**
 * Groups points that are linked by core points: those with at least `minPoints` points, themselves among
 * them, within `radius` (inclusive). Clusters are numbered by their first core point; a border point that two
 * clusters reach belongs to the one found first. Takes time by the square of the number of points. Ester et
 * al. (1996).
 */
export function dbscan(points: Points, radius: number, minPoints: number): Dbscan {
  requirePoints(points)
  const rows = rowCount(points)
  const neighbours = Array.from({ length: rows }, (_, i) => within(points, i, radius))
  const labels = new Int32Array(rows).fill(-1)
  const isCore = (i: number) => neighbours[i]!.length >= minPoints
  let clusters = 0
  for (let i = 0; i < rows; i++) {
    if (labels[i] !== -1 || !isCore(i)) continue
    const reached = [i]
    labels[i] = clusters
    for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
      if (!isCore(next)) continue
      for (const neighbour of neighbours[next]!) {
        if (labels[neighbour] !== -1) continue
        labels[neighbour] = clusters
        reached.push(neighbour)
      }
    }
    clusters++
  }
  const corePoints = neighbours.filter(({ length }) => length >= minPoints).length
  return { labels, clusters, noise: labels.filter((label) => label === -1).length, corePoints }
}

function within({ values, columns }: Points, i: number, radius: number): number[] {
  const near: number[] = []
  for (let j = 0; j * columns < values.length; j++)
    if (squaredDistance(values, i * columns, values, j * columns, columns) <= radius * radius) near.push(j)
  return near
}
