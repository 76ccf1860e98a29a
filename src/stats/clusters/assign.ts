import { type Points, rowCount, squaredDistance } from './points.ts'

/** Which centre is nearest to each point, and how far it is. */
export interface Assignment {
  readonly labels: Uint32Array
  /** Squared Euclidean distance of each point to its centre. */
  readonly distances: Float64Array
  /** Their sum: the inertia, also called within sum of squares. */
  readonly inertia: number
}

/**
 * Puts each point into the cluster with the nearest centre; of equally near ones the first. So new points are
 * placed without fitting again: scale them as those were that the clusters were fitted to.
 */
export function assignToCentres(points: Points, centres: Points): Assignment {
  const { values, columns } = points
  const rows = rowCount(points)
  const labels = new Uint32Array(rows)
  const distances = new Float64Array(rows)
  let inertia = 0
  for (let i = 0; i < rows; i++) {
    const label = nearestCentre(values, i * columns, centres)
    labels[i] = label
    distances[i] = squaredDistance(values, i * columns, centres.values, label * columns, columns)
    inertia += distances[i]!
  }
  return { labels, distances, inertia }
}

/** The number of the centre that is nearest to the row that begins at `at`. */
export function nearestCentre(
  values: Float64Array,
  at: number,
  { values: centres, columns }: Points,
): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let c = 0; c * columns < centres.length; c++) {
    const distance = squaredDistance(values, at, centres, c * columns, columns)
    if (distance < least) {
      least = distance
      nearest = c
    }
  }
  return nearest
}
