import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  drawGamma,
  drawNormal,
  drawPoisson,
  randomFrom,
  resampleIndexes,
  sampleIndexes,
  shuffle,
} from './index.ts'

/** Mean and variance of many draws. */
function moments(draw: () => number, draws = 20_000): [mean: number, variance: number] {
  const drawn = Float64Array.from({ length: draws }, draw)
  const mean = drawn.reduce((sum, value) => sum + value, 0) / draws
  return [mean, drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws]
}

it('gives the same numbers for the same seed, for ever', () => {
  const random = randomFrom(42)
  expect([random.bits(), random.bits(), random.bits()]).toMatchInlineSnapshot(`
    [
      3412328208,
      847278805,
      3050535485,
    ]
  `)
  const draws = (seed: number) => Array.from({ length: 5 }, randomFrom(seed).bits)
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
  expect(draws(1)).not.toEqual(draws(1 + 2 ** 32))
})

it('draws whole numbers below a limit equally often', () => {
  const random = randomFrom(1)
  const counts = new Uint32Array(7)
  for (let draw = 0; draw < 70_000; draw++) counts[random.below(7)]!++
  const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquared).toBeLessThan(22.5)
})

it.each([
  ['uniform', 1 / 2, 1 / 12, (r: ReturnType<typeof randomFrom>) => r.uniform()],
  ['normal', 0, 1, drawNormal],
  ['gamma of shape 0.3', 0.3, 0.3, (r: ReturnType<typeof randomFrom>) => drawGamma(r, 0.3)],
  ['gamma of shape 12', 12, 12, (r: ReturnType<typeof randomFrom>) => drawGamma(r, 12)],
  ['Poisson of mean 2', 2, 2, (r: ReturnType<typeof randomFrom>) => drawPoisson(r, 2)],
  ['Poisson of mean 200', 200, 200, (r: ReturnType<typeof randomFrom>) => drawPoisson(r, 200)],
] as const)('%s has its mean and variance', (_, mean, variance, draw) => {
  const random = randomFrom(3)
  const [seenMean, seenVariance] = moments(() => draw(random))
  expect(Math.abs(seenMean - mean)).toBeLessThan(5 * Math.sqrt(variance / 20_000))
  expect(Math.abs(seenVariance / variance - 1)).toBeLessThan(0.12)
})

it('shuffles, samples and resamples', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(50), fc.nat(60), (seed, total, size) => {
      const random = randomFrom(seed)
      const all = Uint32Array.from({ length: total }, (_, index) => index)
      const shuffled = all.slice()
      shuffle(random, shuffled)
      expect([...shuffled].sort((a, b) => a - b)).toEqual([...all])
      const sample = [...sampleIndexes(random, total, size)]
      expect(sample).toHaveLength(Math.min(size, total))
      expect([...new Set(sample)].sort((a, b) => a - b)).toEqual(sample)
      if (total > 0) expect(resampleIndexes(random, total, size).every((index) => index < total)).toBe(true)
    }),
  )
})
