import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hessianAt, minimise, type Objective, positiveInverse, withNumericGradient } from './index.ts'

/** Rosenbrock's valley: curved, narrow, its minimum at (1, 1). */
const valley: Objective = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: Float64Array.of(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)),
})

it('finds the end of a curved valley', () => {
  const { point, converged } = minimise(valley, Float64Array.of(-1.2, 1))
  expect(converged).toBe(true)
  expect(point[0]).toBeCloseTo(1, 6)
  expect(point[1]).toBeCloseTo(1, 6)
})

it('steps back from where a function is not defined', () => {
  const objective = withNumericGradient(([x = 0]) => x - Math.log(x))
  const { point } = minimise(objective, Float64Array.of(30))
  expect(point[0]).toBeCloseTo(1, 5)
})

it('says that it did not converge', () => {
  const { converged, iterations } = minimise(valley, Float64Array.of(-1.2, 1), { mostIterations: 3 })
  expect({ converged, iterations }).toEqual({ converged: false, iterations: 3 })
})

it('has second derivatives that are those of algebra', () => {
  const [[xx, xy] = [], [, yy] = []] = hessianAt(valley, Float64Array.of(1, 1))
  expect(xx).toBeCloseTo(802, 3)
  expect(xy).toBeCloseTo(-400, 3)
  expect(yy).toBeCloseTo(200, 3)
})

it('inverts what is positive definite, and nothing else', () => {
  expect(positiveInverse([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toBeUndefined()
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.array(coordinate, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      (rows) => {
        const matrix = rows.map((a, i) =>
          Float64Array.from(rows, (b, j) => a.reduce((sum, x, k) => sum + x * b[k]!, i === j ? 1 : 0)),
        )
        const inverse = positiveInverse(matrix)!
        for (const [i, row] of matrix.entries()) {
          for (let j = 0; j < 3; j++) {
            const product = row.reduce((sum, value, k) => sum + value * inverse[k]![j]!, 0)
            expect(product).toBeCloseTo(i === j ? 1 : 0, 8)
          }
        }
      },
    ),
  )
})
