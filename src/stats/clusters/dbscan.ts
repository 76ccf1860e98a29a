import { refuseMore } from '../arguments.ts'
import { PointTree } from './point-tree.ts'
import { type Points, rowCount } from './points.ts'
import { requirePoints } from './requirements.ts'

/** Clusters by density; the label of noise is -1. */
export interface Dbscan {
  readonly labels: Int32Array
  readonly clusters: number
  readonly noise: number
  /** How many points have enough neighbours to carry a cluster on. */
  readonly corePoints: number
}

const MOST_POINTS = 100_000

/**
 * Groups points that are linked by core points: those with at least `minPoints` points, themselves among
 * them, within `radius` (inclusive). Clusters are numbered by their first core point; a border point that two
 * clusters reach belongs to the one found first. Ester et al. (1996).
 *
 * Takes time by the number of points times those within the radius of one, so it takes 100,000 at most (throws
 * `stats/too-many-rows`); of a sample fewer points would be within a radius, so none is drawn.
 */
export function dbscan(points: Points, radius: number, minPoints: number): Dbscan {
  requirePoints(points)
  const rows = rowCount(points)
  refuseMore(rows, MOST_POINTS, 'DBSCAN', 'cluster a sample by hdbscan')
  const tree = new PointTree(points)
  const neighbours = (i: number) => tree.within(radius, points.values, i * points.columns)
  const isCore = Uint8Array.from({ length: rows }, (_, i) => (neighbours(i).length >= minPoints ? 1 : 0))
  const labels = new Int32Array(rows).fill(-1)
  let clusters = 0
  for (let i = 0; i < rows; i++) {
    if (labels[i] !== -1 || !isCore[i]) continue
    const reached = [i]
    labels[i] = clusters
    for (let next = reached.pop(); next !== undefined; next = reached.pop()) {
      if (!isCore[next]) continue
      for (const neighbour of neighbours(next)) {
        if (labels[neighbour] !== -1) continue
        labels[neighbour] = clusters
        reached.push(neighbour)
      }
    }
    clusters++
  }
  const corePoints = isCore.reduce((sum, core) => sum + core, 0)
  return { labels, clusters, noise: labels.filter((label) => label === -1).length, corePoints }
}
