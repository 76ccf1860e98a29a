import { describe, expect, it } from 'vitest'
import { noncentralTCdf } from '../distributions/index.ts'
import { resultOf } from '../testing/result-of.ts'
import {
  detectableDifference,
  detectableProportion,
  meansPower,
  meansSampleSize,
  proportionsPower,
  proportionsSampleSize,
} from './index.ts'

// Values of SciPy: nct.cdf(t, df, shift).
it.each([
  [2, 10, 1, 0.807611562530375],
  [0, 10, 1, 0.158655253931457],
  [-1, 10, 1, 0.0268018567694797],
  [2.228138851964939, 10, 3, 0.228599781399643],
  [30, 200, 30, 0.489785752002233],
  [5, 4, -2, 0.999981659171365],
  [45, 500, 40, 0.998035232307477],
])('noncentral t: P(T <= %d), %d degrees of freedom, shift %d', (t, df, shift, expected) => {
  // Beyond a shift of 37 it is an approximation, as R's.
  const allowed = shift > 37 ? 3e-4 : 1e-9
  expect(Math.abs(noncentralTCdf(t, df, shift) - expected)).toBeLessThan(allowed)
})

describe('power', () => {
  it('grows with the size and with the effect, and sizes give the power that they were asked for', () => {
    const n = resultOf(proportionsSampleSize(0.1, 0.12))
    expect(proportionsPower(n, 0.1, 0.12)).toBeCloseTo(0.8, 9)
    const p2 = resultOf(detectableProportion(n, 0.1))
    expect(p2).toBeCloseTo(0.12, 9)
    const size = resultOf(meansSampleSize(3, 10, { power: 0.9, alpha: 0.01 }))
    expect(meansPower(size, 3, 10, { alpha: 0.01, power: 0.9 })).toBeCloseTo(0.9, 8)
    expect(resultOf(detectableDifference(size, 10, { power: 0.9, alpha: 0.01 }))).toBeCloseTo(3, 6)
    expect(meansPower(50, 1, 2)).toBeLessThan(meansPower(51, 1, 2))
  })

  it('without any effect is the chance of a false alarm', () => {
    expect(meansPower(40, 0, 1, { strict: true })).toBeCloseTo(0.05, 9)
    expect(proportionsPower(4000, 0.3, 0.3, { strict: true })).toBeCloseTo(0.05, 9)
  })

  it('that cannot be had is no number', () => {
    expect(proportionsSampleSize(0.1, 0.1)).toMatchObject({ kind: 'insufficient-data' })
    expect(detectableProportion(2, 0.5)).toMatchObject({ kind: 'insufficient-data' })
    expect(() => proportionsPower(10, 0, 0.1)).toThrow('p1')
    expect(() => meansPower(1, 1, 1)).toThrow('perGroup')
    expect(() => meansPower(10, 1, 1, { power: 2 })).toThrow('power')
  })
})
