import type { Objective } from './objective.ts'

/** The step that balances rounding and curvature of central differences: the cube root of the precision. */
const STEP = Math.cbrt(Number.EPSILON)

/** An objective whose gradient is found by central differences: two more values for each coordinate. */
export function withNumericGradient(valueAt: (point: Float64Array) => number): Objective {
  return (point) => {
    const gradient = point.map((coordinate, index) => {
      const step = STEP * Math.max(1, Math.abs(coordinate))
      const moved = (by: number) => valueAt(point.with(index, coordinate + by))
      return (moved(step) - moved(-step)) / (2 * step)
    })
    return { value: valueAt(point), gradient }
  }
}
