import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import type { Columns } from './columns.ts'
import { fitLogisticRegression, logisticProbabilities } from './logistic-regression.ts'

function randomCase(
  seed: number,
  rows: number,
  pulls: readonly number[],
): { columns: Columns; outcome: Uint8Array } {
  const random = randomFrom(seed)
  const columns = pulls.map(() => Float64Array.from({ length: rows }, () => random.uniform() * 2 - 1))
  const outcome = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = pulls.reduce((sum, pull, index) => sum + pull * columns[index]![row]!, 0)
    return random.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0
  })
  return { columns, outcome }
}

describe('logistic regression', () => {
  test('finds what the outcome was drawn from, within its standard errors', () => {
    const pulls = [2, -1, 0]
    const { columns, outcome } = randomCase(4, 20_000, pulls)
    const { coefficients, intercept } = resultOf(fitLogisticRegression(columns, outcome, { l2: 0 }))
    coefficients.forEach(({ estimate, standardError }, index) => {
      expect(Math.abs(estimate - pulls[index]!)).toBeLessThan(4 * standardError)
      expect(standardError).toBeLessThan(0.05)
    })
    expect(Math.abs(intercept.z)).toBeLessThan(4)
  })

  test('agrees with the base rate on average, whatever the penalty', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.01, max: 100, noNaN: true }), (seed, l2) => {
        const { columns, outcome } = randomCase(seed, 60, [1, 0.5])
        outcome.set([0, 1])
        const model = resultOf(fitLogisticRegression(columns, outcome, { l2 }))
        const expected = logisticProbabilities(model, columns).reduce((sum, p) => sum + p, 0)
        expect(expected).toBeCloseTo(outcome.filter((y) => y === 1).length, 4)
      }),
      { numRuns: 30 },
    )
  })

  test('does not hang on the scale of columns, without a penalty', () => {
    const { columns, outcome } = randomCase(7, 300, [1, -1])
    const plain = resultOf(fitLogisticRegression(columns, outcome, { l2: 0 }))
    const scaled = columns.map((column, index) => column.map((x) => x * [1e-6, 1e6][index]! + index))
    const other = resultOf(fitLogisticRegression(scaled, outcome, { l2: 0 }))
    expect(other.logLikelihood).toBeCloseTo(plain.logLikelihood, 8)
    other.coefficients.forEach(({ z }, index) => {
      expect(z).toBeCloseTo(plain.coefficients[index]!.z, 5)
    })
  })

  test('gives no number where there is none', () => {
    const x = Float64Array.from({ length: 40 }, (_, row) => row)
    const half = Uint8Array.from(x, (_, row) => row % 2)
    const reason = (columns: Columns, outcome: Uint8Array) =>
      fitLogisticRegression(columns, outcome, { l2: 0 })
    expect(reason([x], new Uint8Array(40))).toMatchObject({ reason: expect.stringContaining('the same') })
    expect(reason([x.map(() => 3)], half)).toMatchObject({ reason: expect.stringContaining('constant') })
    expect(reason([x, x.map((v) => 2 * v - 1)], half)).toMatchObject({
      reason: expect.stringContaining('follows'),
    })
    const above = Uint8Array.from(x, (v) => (v > 20 ? 1 : 0))
    expect(reason([x], above)).toMatchObject({ reason: expect.stringContaining('perfectly') })
    const part = x.map((v) => (v < 8 ? 1 : 0))
    const neverThere = half.map((y, row) => (row < 8 ? 0 : y))
    expect(reason([part], neverThere)).toMatchObject({ reason: expect.stringContaining('perfectly') })
    expect(fitLogisticRegression([x.map((v) => v / 40)], above, { l2: 1 }).kind).toBe('result')
  })

  test('takes one positive of 10,000', () => {
    const random = randomFrom(2)
    const column = Float64Array.from({ length: 10_000 }, () => random.uniform())
    const rare = Uint8Array.from(column, (_, row) => (row === 50 ? 1 : 0))
    const model = resultOf(fitLogisticRegression([column], rare))
    expect(logisticProbabilities(model, [column]).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 4)
  })

  test('refuses values that are missing or infinite', () => {
    expect(() => fitLogisticRegression([Float64Array.of(1, Number.NaN)], Uint8Array.of(0, 1))).toThrow(
      'columns[0]',
    )
    expect(() => fitLogisticRegression([Float64Array.of(1, 2)], Uint8Array.of(0, 1), { l2: -1 })).toThrow(
      'l2',
    )
  })
})
