import { assignByDensity, hdbscan, type Outcome, result } from '../../../stats/index.ts'
import type { ClusterMethod } from './method.ts'
import { placeNearest, pointsOf, rowsOf } from './nearest.ts'

/** The points that were clustered, since others are placed by the nearest of them. */
interface Density {
  readonly points: readonly (readonly number[])[]
  readonly labels: readonly number[]
  readonly coreDistances: readonly number[]
  readonly middles: readonly (readonly number[])[]
}

const MIN_POINTS = 10
/** Smaller groups are no kinds of customers. */
const LEAST_SHARE = 0.02

export const HDBSCAN: ClusterMethod<Density> = {
  title: 'HDBSCAN',
  mixed: false,
  countsThem: true,
  mostRows: 3_000,
  fit({ numbers }, _clusters, { onProgress }): Outcome<Density> {
    const rows = numbers.values.length / numbers.columns
    const minClusterSize = Math.max(MIN_POINTS, Math.ceil(LEAST_SHARE * rows))
    const found = hdbscan(numbers, { minPoints: MIN_POINTS, minClusterSize, onProgress })
    if (found.kind === 'insufficient-data') return found
    const { labels, coreDistances, sizes } = found.value
    const points = rowsOf(numbers, rows)
    return result({
      points,
      labels: [...labels],
      coreDistances: [...coreDistances],
      middles: Array.from(sizes, (_, cluster) =>
        middleOf(points.filter((_, row) => labels[row] === cluster)),
      ),
    })
  },
  /** Whoever is farther from all clustered points than they are from each other is in no cluster. */
  place(points, { points: known, labels, coreDistances, middles }) {
    const numbers = pointsOf(middles)
    const { distances, confidence } = placeNearest(points, { ...points, numbers }, 0)
    const placed = assignByDensity(points.numbers, pointsOf(known), {
      labels: Int32Array.from(labels),
      coreDistances: Float64Array.from(coreDistances),
      sizes: new Uint32Array(middles.length),
      noise: 0,
      stability: new Float64Array(middles.length),
      outlierScores: new Float64Array(),
      treeWeight: 0,
    })
    placed.forEach((label, row) => {
      if (label < 0) confidence[row] = 0
    })
    return { labels: placed, distances, confidence }
  },
  count: ({ middles }) => middles.length,
}

function middleOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length)
}
