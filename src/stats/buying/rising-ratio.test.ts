import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RisingRatio, risingRatio } from './rising-ratio.ts'

function ratioAt(top: number, bottom: number, z: number): RisingRatio {
  const to = { value: 0, byTop: 0, byBottom: 0, byZ: 0 }
  risingRatio(top, bottom, z, to)
  return to
}

/** The definition, term by term: right wherever it takes few enough of them. */
function series(top: number, bottom: number, z: number): RisingRatio {
  const to = { value: 1, byTop: 0, byBottom: 0, byZ: 0 }
  let [term, byTop, byBottom] = [1, 0, 0]
  for (let n = 0; n < 40_000; n++) {
    const grown = (term * (top + n)) / (bottom + n)
    byTop += 1 / (top + n)
    byBottom -= 1 / (bottom + n)
    to.byZ += (n + 1) * grown
    term = grown * z
    to.value += term
    to.byTop += term * byTop
    to.byBottom += term * byBottom
  }
  return to
}

const NAMES = ['value', 'byTop', 'byBottom', 'byZ'] as const

it('is the sum of its series, with its derivatives, for few purchases and many', () => {
  const shape = fc.double({ min: 0.01, max: 400, noNaN: true })
  const z = fc.double({ min: 0, max: 0.998, noNaN: true })
  fc.assert(
    fc.property(shape, shape, z, (top, more, z) => {
      const [found, known] = [ratioAt(top, top + more, z), series(top, top + more, z)]
      for (const name of NAMES) {
        const scale = Math.max(Math.abs(known[name]), 1e-9 * known.value)
        expect(Math.abs(found[name] - known[name]) / scale).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 150 },
  )
})

it('is exact where it is known in closed form, near 1 too', () => {
  for (const z of [1e-12, 0.3, 0.99, 0.9999]) {
    expect(ratioAt(1, 2, z).value / (-Math.log1p(-z) / z)).toBeCloseTo(1, 11)
    expect(ratioAt(2, 2 + 1e-13, z).value * (1 - z)).toBeCloseTo(1, 9)
  }
})

it('is no number where it would take for ever', () => {
  expect(ratioAt(1, 2, 1 - 1e-6).value).toBeNaN()
  expect(ratioAt(1, 2, Number.NaN).value).toBeNaN()
})
