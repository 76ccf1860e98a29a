import { drawGamma } from './gamma.ts'
import type { Random } from './random.ts'

/** A mean up to which waiting times are counted one by one. */
const SMALL = 30

/**
 * A draw of the Poisson distribution: counts exponential waiting times; of a large mean, the middle waiting
 * time is drawn first as a gamma (Ahrens and Dieter 1974, simplified by halving).
 */
export function drawPoisson(random: Random, mean: number): number {
  if (mean <= SMALL) return countArrivals(random, mean)
  const half = Math.floor(mean / 2)
  const elapsed = drawGamma(random, half)
  return elapsed < mean
    ? half + drawPoisson(random, mean - elapsed)
    : drawBinomial(random, half - 1, mean / elapsed)
}

function countArrivals(random: Random, mean: number): number {
  let count = -1
  for (let elapsed = 0; elapsed <= mean; count++) elapsed -= Math.log(1 - random.uniform())
  return count
}

function drawBinomial(random: Random, trials: number, probability: number): number {
  let count = 0
  for (let trial = 0; trial < trials; trial++) if (random.uniform() < probability) count++
  return count
}
