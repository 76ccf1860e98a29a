import { logGamma, lowerBeta } from '../special/index.ts'

/**
 * P(N = n) for purchases of customers who buy as Poisson processes whose rates are gamma distributed with `shape`
 * and `rate`, within a time: the negative binomial distribution.
 */
export function negativeBinomial(shape: number, rate: number, time: number, n: number): number {
  if (time === 0) return n === 0 ? 1 : 0
  const ways = logGamma(shape + n) - logGamma(shape) - logGamma(n + 1)
  return Math.exp(ways - shape * Math.log1p(time / rate) - n * Math.log1p(rate / time))
}

/** P(N >= n) of {@link negativeBinomial}. */
export function negativeBinomialTail(shape: number, rate: number, time: number, n: number): number {
  return n === 0 ? 1 : lowerBeta(time / (rate + time), n, shape)
}
