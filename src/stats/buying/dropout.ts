import { expectArgument } from '../arguments.ts'

/** Below this a probability is carried as its logarithm, or it would underflow. */
const SMALL_LOG = -600
const PRECISION = 1e-15

/**
 * The expected number of purchases within a time when rates are gamma distributed with shape `r` and rate `alpha`, and
 * after each purchase a customer stops with a probability that is beta distributed with `a` and `b`:
 * `Σ P(N = k) S(k)`, where N is the number without stopping (negative binomial) and `S(k)` how many of k purchases
 * come about, `Σ_{j<k} (b)_j / (a + b)_j`. It equals the closed form of Fader, Hardie and Lee (2005, eq. 9), which is
 * not defined at a = 1 and cancels near it, whereas here all terms are positive.
 */
export function purchasesBeforeDropout(
  [r, alpha, a, b]: readonly [r: number, alpha: number, a: number, b: number],
  time: number,
): number {
  expectArgument(r > 0 && alpha > 0 && a > 0 && b > 0, 'parameters', 'positive')
  expectArgument(time >= 0 && time < Number.POSITIVE_INFINITY, 'time', 'finite and not negative')
  const share = time / (alpha + time)
  let [k, made, going] = [0, 0, 1]
  let log = -r * Math.log1p(time / alpha)
  const step = () => {
    made += going
    going *= (b + k) / (a + b + k)
    return (share * (r + k)) / ++k
  }
  while (log < SMALL_LOG) log += Math.log(step())
  let chance = Math.exp(log)
  let sum = chance * made
  for (;;) {
    chance *= step()
    sum += chance * made
    const falling = Math.max(share, (share * (r + k)) / (k + 1))
    if (falling < 1 && chance * (made + 1 / (1 - falling)) <= PRECISION * sum * (1 - falling)) return sum
  }
}
