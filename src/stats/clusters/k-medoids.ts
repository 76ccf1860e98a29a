import { sayLater } from '../../language/say-later.ts'
import { expectArgument, refuseMore } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { requireClusters } from './requirements.ts'

/** Clusters by the points that stand for them. */
export interface KMedoids {
  /** The rows that are medoids, ascending. */
  readonly medoids: Uint32Array
  /** The cluster of each row: the place of its nearest medoid among them. */
  readonly labels: Uint32Array
  /** The mean dissimilarity of rows to their medoids. */
  readonly objective: number
}

const MOST_ROWS = 10_000

/**
 * Partitioning around medoids: as k-means, but clusters are led by points of the data and any dissimilarity
 * serves, such as Gower's. Builds greedily, then swaps while the objective falls. No chance is involved.
 *
 * Takes the whole matrix of dissimilarities, row by row, of 10,000 rows at most (throws `stats/too-many-rows`); for
 * more see `kPrototypes`. Kaufman & Rousseeuw (1990); R's `cluster::pam`.
 */
export function kMedoids(dissimilarities: Float64Array, k: number): Outcome<KMedoids> {
  requireClusters(k)
  const rows = Math.sqrt(dissimilarities.length)
  expectArgument(Number.isInteger(rows), 'dissimilarities', 'a square matrix')
  refuseMore(rows, MOST_ROWS, 'Partitioning around medoids', 'cluster them by kPrototypes')
  expectArgument(dissimilarities.every(Number.isFinite), 'dissimilarities', 'finite numbers')
  if (rows < k) return insufficientData(sayLater`${rows} rows cannot make ${k} clusters`)
  const medoids = build(dissimilarities, rows, k)
  while (swap(dissimilarities, rows, medoids));
  medoids.sort()
  const nearest = Array.from({ length: rows }, (_, row) => nearestTwo(dissimilarities, rows, medoids, row))
  return result({
    medoids,
    labels: Uint32Array.from(nearest, ({ first }) => first),
    objective: nearest.reduce((sum, { least }) => sum + least, 0) / rows,
  })
}

/** Takes the row that brings all others closest, then again, `k` times. */
function build(dissimilarities: Float64Array, rows: number, k: number): Uint32Array {
  const medoids = new Uint32Array(k)
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  const taken = new Set<number>()
  for (let m = 0; m < k; m++) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let candidate = 0; candidate < rows; candidate++) {
      if (taken.has(candidate)) continue
      let total = 0
      for (let row = 0; row < rows; row++)
        total += Math.min(nearest[row]!, dissimilarities[candidate * rows + row]!)
      if (total < least) [best, least] = [candidate, total]
    }
    medoids[m] = best
    taken.add(best)
    for (let row = 0; row < rows; row++)
      nearest[row] = Math.min(nearest[row]!, dissimilarities[best * rows + row]!)
  }
  return medoids
}

/** Makes the exchange of a medoid for another row that lowers the objective most; false if none does. */
function swap(dissimilarities: Float64Array, rows: number, medoids: Uint32Array): boolean {
  const near = Array.from({ length: rows }, (_, row) => nearestTwo(dissimilarities, rows, medoids, row))
  let best = { change: -1e-12, medoid: -1, candidate: -1 }
  for (let candidate = 0; candidate < rows; candidate++) {
    if (medoids.includes(candidate)) continue
    for (let medoid = 0; medoid < medoids.length; medoid++) {
      let change = 0
      for (let row = 0; row < rows; row++) {
        const { first, least, second } = near[row]!
        change +=
          Math.min(dissimilarities[candidate * rows + row]!, first === medoid ? second : least) - least
      }
      if (change < best.change) best = { change, medoid, candidate }
    }
  }
  if (best.medoid < 0) return false
  medoids[best.medoid] = best.candidate
  return true
}

function nearestTwo(dissimilarities: Float64Array, rows: number, medoids: Uint32Array, row: number) {
  let first = 0
  let least = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  medoids.forEach((medoid, m) => {
    const distance = dissimilarities[medoid * rows + row]!
    if (distance < least) [first, least, second] = [m, distance, least]
    else if (distance < second) second = distance
  })
  return { first, least, second }
}
