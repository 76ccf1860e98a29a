import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import {
  aloneBelow,
  type CondensedTree,
  condense,
  glosh,
  labelsOf,
  selectClusters,
} from './condensed-tree.ts'
import { coreDistances, minimumSpanningTree } from './mutual-reachability.ts'
import { type Points, rowCount, squaredDistance } from './points.ts'
import { requirePoints } from './requirements.ts'
import { singleLinkage } from './single-linkage.ts'

export interface HdbscanOptions {
  /** Density: the distance from a point to its (minPoints - 1)-th nearest other point, as in R's dbscan. */
  readonly minPoints: number
  /** Fewer points than this are no cluster. `minPoints` by default. */
  readonly minClusterSize?: number
  /**
   * For outlier scores, a point leaves where it stands `alone` (the default, as in R's dbscan), or where what
   * it is with gets `too-small` for a cluster (as in the paper).
   */
  readonly outliers?: 'alone' | 'too-small'
}

/** Clusters by density, of any shape, and points that belong to none. */
export interface Hdbscan {
  /** The cluster of each point, numbered from 0 by size, largest first; -1 for noise. */
  readonly labels: Int32Array
  readonly sizes: Uint32Array
  readonly noise: number
  /** The distance of each point to the last of its minPoints. */
  readonly coreDistances: Float64Array
  /** How long each cluster stays together as the demanded density rises (excess of mass). */
  readonly stability: Float64Array
  /** How far outside each point is, 0 to 1: GLOSH. */
  readonly outlierScores: Float64Array
  /** The sum of the edges of the minimum spanning tree of mutual reachability. */
  readonly treeWeight: number
}

/**
 * Hierarchical clustering by density with the most stable clusters taken: how many there are comes out of the
 * data. All points as one cluster is no answer; then everything is noise and there are no clusters.
 *
 * Takes time by the square of the number of points (3,000 points of two columns in under a second), memory by
 * their number: take a sample of many. Campello, Moulavi & Sander (2013), outlier scores Campello et al.
 * (2015).
 */
export function hdbscan(points: Points, options: HdbscanOptions): Outcome<Hdbscan> {
  requirePoints(points)
  const { minPoints, minClusterSize = minPoints } = options
  expectArgument(Number.isInteger(minPoints) && minPoints >= 2, 'minPoints', 'a whole number from 2')
  expectArgument(
    Number.isInteger(minClusterSize) && minClusterSize >= 2,
    'minClusterSize',
    'a whole number from 2',
  )
  const rows = rowCount(points)
  if (rows < minPoints) return insufficientData(`${rows} points are fewer than minPoints, ${minPoints}`)
  const core = coreDistances(points, minPoints - 1)
  const edges = minimumSpanningTree(points, core)
  const merges = singleLinkage(edges, rows)
  const tree = condense(merges, rows, minClusterSize)
  const heights = options.outliers === 'too-small' ? tree.leftAt : aloneBelow(merges, rows)
  return result({
    ...flatClusters(tree, rows),
    coreDistances: core,
    outlierScores: glosh(tree, heights),
    treeWeight: edges.weights.reduce((sum, weight) => sum + weight, 0),
  })
}

/**
 * Places new points without fitting again: each goes with the nearest of the points that were clustered if it is
 * within that one's core distance, and is noise (-1) otherwise. As `predict` of R's dbscan.
 */
export function assignByDensity(added: Points, points: Points, found: Hdbscan): Int32Array {
  requirePoints(added)
  expectArgument(added.columns === points.columns, 'added', 'of the same columns as the points')
  return Int32Array.from({ length: rowCount(added) }, (_, row) => {
    const { nearest, distance } = nearestPoint(added, row, points)
    return distance <= found.coreDistances[nearest]! ? found.labels[nearest]! : -1
  })
}

function nearestPoint(added: Points, row: number, { values, columns }: Points) {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i * columns < values.length; i++) {
    const squared = squaredDistance(added.values, row * columns, values, i * columns, columns)
    if (squared < least) [nearest, least] = [i, squared]
  }
  return { nearest, distance: Math.sqrt(least) }
}

type Flat = Pick<Hdbscan, 'labels' | 'sizes' | 'noise' | 'stability'>

function flatClusters(tree: CondensedTree, rows: number): Flat {
  const chosen = selectClusters(tree)
  const labels = labelsOf(tree, chosen, rows)
  const sizes = new Uint32Array(chosen.length)
  let noise = 0
  for (const label of labels) {
    if (label < 0) noise++
    else sizes[label]!++
  }
  return { labels, sizes, noise, stability: Float64Array.from(chosen, ({ stability }) => stability) }
}
