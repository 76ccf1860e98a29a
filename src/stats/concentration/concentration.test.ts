import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { customersForShare, giniCoefficient, lorenzCurve, topShare } from './index.ts'

const anyAmounts = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map((amounts) => Float64Array.from([...amounts, 1]))

describe('concentration', () => {
  it('is what the definition says: half the mean difference of all pairs over the mean', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        let [differences, sum] = [0, 0]
        for (const a of amounts) {
          sum += a
          for (const b of amounts) differences += Math.abs(a - b)
        }
        const expected = differences / (2 * amounts.length * sum)
        expect(resultOf(giniCoefficient(amounts)).value).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('has a curve that bends down, with the area that Gini says', () => {
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const curve = resultOf(lorenzCurve(amounts, amounts.length))
        const area = curve
          .slice(1)
          .reduce((sum, { amount }, i) => sum + (amount + curve[i]!.amount) / 2 / amounts.length, 0)
        expect(1 - 2 * area).toBeCloseTo(resultOf(giniCoefficient(amounts)).value, 9)
        expect(curve.every(({ customers, amount }) => amount <= customers + 1e-9)).toBe(true)
      }),
    )
  })

  it('tells which share of customers has which share of the amount', () => {
    const amounts = Float64Array.of(1, 1, 1, 1, 16)
    expect(resultOf(topShare(amounts, 0.2))).toBeCloseTo(0.8)
    expect(resultOf(topShare(amounts, 0.3))).toBeCloseTo(0.825)
    expect(resultOf(customersForShare(amounts, 0.8))).toEqual({ customers: 1, share: 0.2 })
    expect(resultOf(customersForShare(amounts, 0.81))).toEqual({ customers: 2, share: 0.4 })
    expect(resultOf(giniCoefficient(amounts)).value).toBeCloseTo(0.6)
  })

  it('has a standard error like the spread of samples', () => {
    const random = randomFrom(7)
    const sample = () => Float64Array.from({ length: 400 }, () => -Math.log(1 - random.uniform()))
    const found = Array.from({ length: 300 }, () => resultOf(giniCoefficient(sample())))
    const mean = found.reduce((sum, { value }) => sum + value, 0) / found.length
    const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / found.length)
    const stated = found.reduce((sum, { standardError }) => sum + standardError, 0) / found.length
    expect(mean).toBeCloseTo(0.5, 1)
    expect(stated / spread).toBeGreaterThan(0.85)
    expect(stated / spread).toBeLessThan(1.15)
  })

  it('needs amounts that shares can be of', () => {
    const none = { kind: 'insufficient-data' }
    for (const amounts of [[], [0, 0], [1, -1], [Number.NaN], [1, Number.POSITIVE_INFINITY]]) {
      expect(giniCoefficient(Float64Array.from(amounts))).toMatchObject(none)
      expect(lorenzCurve(Float64Array.from(amounts))).toMatchObject(none)
      expect(topShare(Float64Array.from(amounts), 0.2)).toMatchObject(none)
    }
    expect(resultOf(giniCoefficient(Float64Array.of(5)))).toEqual({ value: 0, standardError: 0 })
    expect(() => topShare(Float64Array.of(1), 2)).toThrow('customers')
    expect(() => customersForShare(Float64Array.of(1), 0)).toThrow('amount')
  })
})
