import { expect, test } from 'vitest'
import { Random } from './random.ts'

function draw(count: number, sample: (random: Random) => number): { mean: number; variance: number } {
  const random = new Random(7)
  const values = Array.from({ length: count }, () => sample(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count }
}

test('a seed repeats itself, and its streams differ', () => {
  const first = (seed: number, stream: number) => {
    const random = new Random(seed, stream)
    return Array.from({ length: 5 }, () => random.next())
  }
  expect(first(1, 0)).toEqual(first(1, 0))
  expect(first(1, 0)).not.toEqual(first(1, 1))
  expect(first(1, 0)).not.toEqual(first(2, 0))
})

test.each([
  ['uniform', (random: Random) => random.next(), 1 / 2, 1 / 12],
  ['normal', (random: Random) => random.normal(), 0, 1],
  ['exponential', (random: Random) => random.exponential(3), 3, 9],
  ['gamma, shape 2.5', (random: Random) => random.gamma(2.5), 2.5, 2.5],
  ['gamma, shape 0.4', (random: Random) => random.gamma(0.4), 0.4, 0.4],
  ['beta', (random: Random) => random.beta(2, 3), 0.4, 0.04],
  ['poisson', (random: Random) => random.poisson(1.7), 1.7, 1.7],
  ['weighted index', (random: Random) => random.index([1, 0, 3]), 1.5, 0.75],
])('%s has its mean and variance', (_, sample, mean, variance) => {
  const drawn = draw(60_000, sample)
  expect(Math.abs(drawn.mean - mean)).toBeLessThan(0.03 * Math.sqrt(variance))
  expect(Math.abs(drawn.variance / variance - 1)).toBeLessThan(0.07)
})
