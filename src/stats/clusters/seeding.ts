import type { Random } from '../random/index.ts'
import { drawByWeight } from './draw-by-weight.ts'
import { type Points, rowCount, squaredDistance } from './points.ts'

/**
 * Chooses `k` of the points to begin from, far from each other: each with a probability by its squared
 * distance to the nearest one chosen before, and of several such candidates the one that brings all points
 * closest. `undefined` when fewer than `k` points differ.
 *
 * k-means++ of Arthur & Vassilvitskii (2007); with more candidates than one its greedy variant.
 */
export function seedCentres(
  points: Points,
  k: number,
  random: Random,
  candidates: number,
): Points | undefined {
  const { values, columns } = points
  const rows = rowCount(points)
  const centres = new Float64Array(k * columns)
  let nearest: Float64Array = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  for (let chosen = 0; chosen < k; chosen++) {
    const best = chosen === 0 ? first(points, random) : bestCandidate(points, nearest, candidates, random)
    if (!best) return undefined
    centres.set(values.subarray(best.row * columns, (best.row + 1) * columns), chosen * columns)
    nearest = best.nearest
  }
  return { values: centres, columns }
}

interface Candidate {
  readonly row: number
  /** Squared distance of each point to the nearest centre, were this one taken. */
  readonly nearest: Float64Array
  readonly total: number
}

function first(points: Points, random: Random): Candidate {
  const rows = rowCount(points)
  return candidate(points, random.below(rows), new Float64Array(rows).fill(Number.POSITIVE_INFINITY))
}

function bestCandidate(
  points: Points,
  nearest: Float64Array,
  candidates: number,
  random: Random,
): Candidate | undefined {
  const total = nearest.reduce((sum, distance) => sum + distance, 0)
  if (total === 0) return undefined
  let best: Candidate | undefined
  for (let tries = candidates; tries > 0; tries--) {
    const next = candidate(points, drawByWeight(nearest, total, random), nearest)
    if (!best || next.total < best.total) best = next
  }
  return best
}

function candidate({ values, columns }: Points, row: number, before: Float64Array): Candidate {
  const nearest = new Float64Array(before.length)
  let total = 0
  for (let i = 0; i < before.length; i++) {
    const distance = squaredDistance(values, i * columns, values, row * columns, columns)
    nearest[i] = Math.min(before[i]!, distance)
    total += nearest[i]!
  }
  return { row, nearest, total }
}
