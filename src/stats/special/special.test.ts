import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BUNDLE, bundleText } from '../../../scripts/bundle-special-functions.ts'
import {
  hypergeometric,
  inverseLowerBeta,
  inverseLowerGamma,
  logAdd,
  logBeta,
  logGamma,
  logSubtract,
  lowerBeta,
  lowerGamma,
  upperBeta,
  upperGamma,
} from './index.ts'

it('is bundled from the packages that are installed', async () => {
  expect(readFileSync(BUNDLE, 'utf8')).toBe(await bundleText())
})

// Values of mpmath with 30 digits.
it.each([
  [hypergeometric(1, 2, 3, 0.5), 1.545177444479562],
  [hypergeometric(0.5, 0.5, 1.5, 0.25), 1.0471975511965979],
  [hypergeometric(1, 1, 2, -1), Math.LN2],
  [hypergeometric(2, 3, 4, -10), 0.0183399010904825],
  [hypergeometric(26.55, 1.61, 28.16, 0.9), 23.3309423261062],
  [logBeta(1e10, 0.5), -10.940560522033028],
  [logGamma(0.5), Math.log(Math.PI) / 2],
])('%d is %d', (value, expected) => {
  expect(Math.abs(value / expected - 1)).toBeLessThan(1e-12)
})

const shape = fc.double({ min: 0.05, max: 200, noNaN: true })
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

it('has incomplete functions that add up to one, and inverses that undo them', () => {
  fc.assert(
    fc.property(shape, shape, share, (a, b, p) => {
      expect(lowerGamma(a, b) + upperGamma(a, b)).toBeCloseTo(1, 12)
      expect(lowerBeta(p, a, b) + upperBeta(p, a, b)).toBeCloseTo(1, 12)
      expect(lowerGamma(a, inverseLowerGamma(a, p))).toBeCloseTo(p, 8)
      if (b > 0.5) expect(lowerBeta(inverseLowerBeta(p, a, b), a, b)).toBeCloseTo(p, 6)
    }),
  )
})

it('knows the powers that are hypergeometric functions: F(a, b; b; z) = (1 - z)^-a', () => {
  fc.assert(
    fc.property(shape, shape, fc.double({ min: -50, max: 0.95, noNaN: true }), (a, b, z) => {
      fc.pre(a < 20)
      expect(hypergeometric(a, b, b, z) * (1 - z) ** a).toBeCloseTo(1, 8)
    }),
  )
})

it('adds and subtracts logarithms far beyond what exponentials hold', () => {
  expect(logAdd(1000, 1000)).toBeCloseTo(1000 + Math.LN2, 12)
  expect(logAdd(Number.NEGATIVE_INFINITY, 3)).toBe(3)
  expect(logSubtract(logAdd(-2000, -2001), -2001)).toBeCloseTo(-2000, 10)
  expect(logSubtract(5, 5 - 1e-10)).toBeCloseTo(5 + Math.log(1e-10), 5)
})
