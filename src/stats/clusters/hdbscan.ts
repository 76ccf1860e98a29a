import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { type Sampled, sampleOf } from '../sampled.ts'
import {
  aloneBelow,
  type CondensedTree,
  condense,
  glosh,
  labelsOf,
  selectClusters,
} from './condensed-tree.ts'
import { coreDistances, minimumSpanningTree } from './mutual-reachability.ts'
import { PointTree } from './point-tree.ts'
import { type Points, pickRows, rowCount } from './points.ts'
import { requirePoints } from './requirements.ts'
import { singleLinkage } from './single-linkage.ts'

export interface HdbscanOptions extends Progress {
  /** Density: the distance from a point to its (minPoints - 1)-th nearest other point, as in R's dbscan. */
  readonly minPoints: number
  /** Fewer points than this are no cluster. `minPoints` by default. */
  readonly minClusterSize?: number
  /**
   * For outlier scores, a point leaves where it stands `alone` (the default, as in R's dbscan), or where what
   * it is with gets `too-small` for a cluster (as in the paper).
   */
  readonly outliers?: 'alone' | 'too-small'
  /**
   * Of more points than this a random sample is clustered, and the others are placed by it. 20,000 by default. In a
   * sample clusters are smaller: choose `minClusterSize` for it.
   */
  readonly sample?: number
  readonly seed?: number
}

/** Clusters by density, of any shape, and points that belong to none. */
export interface Hdbscan {
  /** The cluster of each point, numbered from 0 by size, largest first; -1 for noise. */
  readonly labels: Int32Array
  readonly sizes: Uint32Array
  readonly noise: number
  /** Which points were clustered, if not all: core distances and outlier scores are of these, in their order. */
  readonly sampled?: Sampled
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
 * Takes time by the square of the number of points that are clustered: some seconds for 20,000, of which a sample
 * of more is drawn. Campello, Moulavi & Sander (2013), outlier scores Campello et al. (2015).
 */
export function hdbscan(points: Points, options: HdbscanOptions): Outcome<Hdbscan> {
  requirePoints(points)
  const { minPoints, minClusterSize = minPoints, sample = 20_000, seed = 1 } = options
  expectArgument(Number.isInteger(minPoints) && minPoints >= 2, 'minPoints', 'a whole number from 2')
  expectArgument(
    Number.isInteger(minClusterSize) && minClusterSize >= 2,
    'minClusterSize',
    'a whole number from 2',
  )
  const sampled = sampleOf(rowCount(points), sample, seed)
  if (!sampled) return clustered(points, options)
  const part = pickRows(points, sampled.rows)
  const found = clustered(part, options)
  if (found.kind === 'insufficient-data') return found
  const labels = placed(points, part, found.value)
  return result({ ...found.value, ...counted(labels, found.value.sizes.length), sampled })
}

function clustered(points: Points, options: HdbscanOptions): Outcome<Hdbscan> {
  const { minPoints, minClusterSize = minPoints, outliers, onProgress } = options
  const rows = rowCount(points)
  if (rows < minPoints)
    return insufficientData(sayLater`${rows} points are fewer than minPoints, ${minPoints}`)
  const core = coreDistances(points, minPoints - 1)
  const edges = minimumSpanningTree(points, core, onProgress)
  const merges = singleLinkage(edges, rows)
  const tree = condense(merges, rows, minClusterSize)
  const heights = outliers === 'too-small' ? tree.leftAt : aloneBelow(merges, rows)
  onProgress?.(1)
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
  if (!found.sampled) return placed(added, points, found)
  const { rows } = found.sampled
  const labels = Int32Array.from(rows, (row) => found.labels[row]!)
  return placed(added, pickRows(points, rows), { ...found, labels })
}

/** By points that were all clustered. */
function placed({ values, columns }: Points, points: Points, { coreDistances, labels }: Hdbscan): Int32Array {
  const tree = new PointTree(points)
  return Int32Array.from({ length: values.length / columns }, (_, row) => {
    const { row: nearest, squared } = tree.nearest(values, row * columns)
    return Math.sqrt(squared) <= coreDistances[nearest]! ? labels[nearest]! : -1
  })
}

type Flat = Pick<Hdbscan, 'labels' | 'sizes' | 'noise' | 'stability'>

function flatClusters(tree: CondensedTree, rows: number): Flat {
  const chosen = selectClusters(tree)
  const stability = Float64Array.from(chosen, ({ stability }) => stability)
  return { ...counted(labelsOf(tree, chosen, rows), chosen.length), stability }
}

function counted(labels: Int32Array, clusters: number): Pick<Hdbscan, 'labels' | 'sizes' | 'noise'> {
  const sizes = new Uint32Array(clusters)
  let noise = 0
  for (const label of labels) {
    if (label < 0) noise++
    else sizes[label]!++
  }
  return { labels, sizes, noise }
}
