import type { Objective } from './objective.ts'

const STEP = Math.cbrt(Number.EPSILON)

/** The second derivatives at a point by central differences of the gradient, made symmetric; by rows. */
export function hessianAt(objective: Objective, point: Float64Array): Float64Array[] {
  const rows = Array.from(point, (coordinate, index) => {
    const step = STEP * Math.max(1, Math.abs(coordinate))
    const moved = (by: number) => objective(point.with(index, coordinate + by)).gradient
    const above = moved(step)
    const below = moved(-step)
    return above.map((value, other) => (value - below[other]!) / (2 * step))
  })
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2))
}
