import type { Counted } from './shares.ts'

/** A ratio of shares lies between these, or has no end on that side. */
const FARTHEST = 1e12
/** Halvings of the logarithm; more change nothing within a double. */
const MOST_STEPS = 100

/**
 * The interval of the ratio of two shares by its score test: all ratios that the data do not contradict (Koopman
 * 1984; Miettinen and Nurminen 1985 without their factor N / (N - 1)). Unlike the interval of its logarithm it
 * stands where a count is 0. `high` is null where no ratio is too large: nobody of the rest has it.
 */
export function riskRatioInterval(
  group: Counted,
  rest: Counted,
  z: number,
): { readonly low: number; readonly high: number | null } {
  if (group.count + rest.count === 0) return { low: 0, high: null }
  const ratio = group.count / group.size / (rest.count / rest.size)
  const deviance = (theta: number) => riskRatioScore(group, rest, theta)
  const low = group.count === 0 ? 0 : crossing(deviance, z, 1 / FARTHEST, Math.min(ratio, FARTHEST))
  const high = rest.count === 0 ? null : crossing(deviance, -z, Math.max(ratio, 1 / FARTHEST), FARTHEST)
  return { low, high }
}

/**
 * How many standard errors the shares are off a ratio of `theta`, with the error as it is if that ratio is true.
 * Falls with `theta`, and is 0 at the ratio observed. At 1 it is the two-sample test of shares, pooled.
 */
export function riskRatioScore(group: Counted, rest: Counted, theta: number): number {
  const { share, restShare } = sharesOfRatio(group, rest, theta)
  const variance =
    (share * (1 - share)) / group.size + (theta * theta * restShare * (1 - restShare)) / rest.size
  const off = group.count / group.size - theta * (rest.count / rest.size)
  return off === 0 ? 0 : off / Math.sqrt(Math.max(variance, Number.MIN_VALUE))
}

/** The likeliest shares whose ratio is `theta`. */
function sharesOfRatio(group: Counted, rest: Counted, theta: number) {
  const a = theta * (group.size + rest.size)
  const b = -(theta * (group.size + rest.count) + group.count + rest.size)
  const c = group.count + rest.count
  // The smaller root, in the form that loses no digits: b is negative.
  const restShare = Math.min(1, (2 * c) / (-b + Math.sqrt(Math.max(0, b * b - 4 * a * c))))
  return { share: Math.min(1, theta * restShare), restShare }
}

/** Where a falling function has a value, between two positive numbers, by halving their logarithms. */
function crossing(fall: (at: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [Math.log(from), Math.log(to)]
  for (let step = 0; step < MOST_STEPS && high - low > 1e-13; step++) {
    const middle = (low + high) / 2
    if (fall(Math.exp(middle)) > value) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}
