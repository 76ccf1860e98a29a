import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { fitIsotonic, isotonicValues } from './isotonic.ts'
import { fitPlatt, plattProbabilities } from './platt.ts'
import { populationStability } from './population-stability.ts'

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 1,
  maxLength: 30,
})

describe('isotonic regression', () => {
  test('never falls, keeps the mean, and is no worse than any other rising curve of steps', () => {
    fc.assert(
      fc.property(
        points,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (rows, cut, level) => {
          const x = Float64Array.from(rows, ([a]) => a)
          const y = Float64Array.from(rows, ([, b]) => b)
          const fitted = isotonicValues(resultOf(fitIsotonic(x, y)), x)
          const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
          expect(mean(fitted)).toBeCloseTo(mean(y), 9)
          const squares = (values: Float64Array) =>
            values.reduce((sum, v, row) => sum + (v - y[row]!) ** 2, 0)
          const step = x.map((value) => (value < cut ? Math.min(level, mean(y)) : level))
          expect(squares(fitted)).toBeLessThanOrEqual(squares(step) + 1e-9)
          const ordered = Array.from(x.keys()).sort((a, b) => x[a]! - x[b]!)
          for (let at = 1; at < ordered.length; at++) {
            expect(fitted[ordered[at]!]!).toBeGreaterThanOrEqual(fitted[ordered[at - 1]!]! - 1e-12)
          }
        },
      ),
    )
  })

  test('goes straight between knots and level beyond them', () => {
    const curve = resultOf(fitIsotonic(Float64Array.of(0, 2), [1, 3]))
    expect([...isotonicValues(curve, Float64Array.of(-5, 0, 1, 2, 9))]).toEqual([1, 1, 2, 3, 3])
    expect(fitIsotonic(new Float64Array(0), []).kind).toBe('insufficient-data')
    expect(() => fitIsotonic(Float64Array.of(Number.NaN), [1])).toThrow('x')
  })
})

describe("Platt's scale", () => {
  test('gives back the probabilities that outcomes were drawn by', () => {
    const random = randomFrom(11)
    const scores = Float64Array.from({ length: 20_000 }, () => random.uniform() * 4 - 2)
    const outcome = Uint8Array.from(scores, (s) => (random.uniform() < 1 / (1 + Math.exp(1 - 2 * s)) ? 1 : 0))
    const { intercept, slope } = resultOf(fitPlatt(scores, outcome))
    expect(Math.abs(intercept + 1)).toBeLessThan(0.1)
    expect(Math.abs(slope - 2)).toBeLessThan(0.1)
  })

  test('stays finite for a perfect score', () => {
    const scale = resultOf(fitPlatt(Float64Array.of(0, 1, 2, 3), Uint8Array.of(0, 0, 1, 1)))
    const [lowest, highest] = plattProbabilities(scale, Float64Array.of(0, 3))
    expect(lowest! > 0.05 && highest! < 0.95 && lowest! < highest!).toBe(true)
    expect(fitPlatt(Float64Array.of(0, 1), Uint8Array.of(1, 1)).kind).toBe('insufficient-data')
    expect(fitPlatt(Float64Array.of(2, 2), Uint8Array.of(0, 1)).kind).toBe('insufficient-data')
  })
})

describe('population stability', () => {
  test('is 0 for the same values, never below, and grows with a shift', () => {
    const random = randomFrom(5)
    const before = Float64Array.from({ length: 2000 }, () => random.uniform())
    expect(resultOf(populationStability(before, before)).index).toBe(0)
    const shifts = [0.05, 0.1, 0.3].map((by) =>
      resultOf(
        populationStability(
          before,
          before.map((x) => x + by),
        ),
      ),
    )
    expect(shifts.map(({ index }) => index)).toEqual(shifts.map(({ index }) => index).sort((a, b) => a - b))
    expect(shifts.every(({ index, byChance, p }) => index > byChance && p < 0.001)).toBe(true)
  })

  test('is below what chance gives 95 times in 100', () => {
    const random = randomFrom(6)
    const draw = () => Float64Array.from({ length: 400 }, () => random.uniform())
    let above = 0
    for (let run = 0; run < 400; run++) {
      const { index, byChance } = resultOf(populationStability(draw(), draw()))
      if (index > byChance) above++
    }
    expect(above / 400).toBeGreaterThan(0.02)
    expect(above / 400).toBeLessThan(0.1)
  })

  test('sees values go missing, and takes infinite ones and constants', () => {
    const before = Float64Array.of(1, 2, 3, 4)
    const { bins } = resultOf(populationStability(before, Float64Array.of(1, 2, Number.NaN, Number.NaN), 2))
    expect(bins).toEqual([
      { missing: false, upTo: 2, before: 0.5, after: 0.5 },
      { missing: false, upTo: null, before: 0.5, after: 0 },
      { missing: true, upTo: null, before: 0, after: 0.5 },
    ])
    const infinite = Float64Array.of(Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY)
    expect(resultOf(populationStability(infinite, before)).index).toBeGreaterThan(0)
    expect(populationStability(Float64Array.of(7), Float64Array.of(7)).kind).toBe('insufficient-data')
    expect(populationStability(before, new Float64Array(0)).kind).toBe('insufficient-data')
  })
})
