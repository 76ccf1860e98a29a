import { expectArgument } from '../arguments.ts'
import { negativeBinomial } from '../distributions/index.ts'
import type { Slope } from '../optimise/index.ts'
import { digamma, integrate, logGamma, logistic, logSubtract, softplus } from '../special/index.ts'
import type { History } from './histories.ts'
import type { BuyingModel, ModelParameters, Observed, WeightedHistories } from './model.ts'
import { type RisingRatio, risingRatio } from './rising-ratio.ts'

type Four = readonly [r: number, alpha: number, s: number, beta: number]
const four = (parameters: ModelParameters) => Array.from(parameters) as unknown as Four

/** An exponent after which nothing is left. */
const NEGLIGIBLE = 50

const emptyRatio = (): RisingRatio => ({ value: 1, byTop: 0, byBottom: 0, byZ: 0 })

/** The logarithm of a quantity and its derivatives by the four parameters. */
interface LogTerm {
  log: number
  byR: number
  byAlpha: number
  byS: number
  byBeta: number
}

const emptyTerm = (): LogTerm => ({ log: 0, byR: 0, byAlpha: 0, byS: 0, byBeta: 0 })

/** ln (α + T)^-(r+x) (β + T)^-s: neither bought again nor stopped by T. */
function goingTerm([r, alpha, s, beta]: Four, x: number, age: number, to: LogTerm): void {
  const logAlpha = Math.log(alpha + age)
  const logBeta = Math.log(beta + age)
  to.log = -(r + x) * logAlpha - s * logBeta
  to.byR = -logAlpha
  to.byAlpha = -(r + x) / (alpha + age)
  to.byS = -logBeta
  to.byBeta = -s / (beta + age)
}

/**
 * ln of `(r+s+x) ∫_u^∞ (α+τ)^-(r+x) (β+τ)^-(s+1) dτ`, which is Gauss's function after Euler's transformation, with the
 * larger of α and β in front so that z stays in [0, 1). Fader and Hardie (2005), A note on deriving the Pareto/NBD.
 */
function stoppingTerm(parameters: Four, x: number, u: number, ratio: RisingRatio, to: LogTerm): void {
  const [r, alpha, s, beta] = parameters
  const bottom = r + s + x + 1
  const slow = alpha >= beta
  const near = slow ? alpha + u : beta + u
  const far = slow ? beta + u : alpha + u
  risingRatio(slow ? r + x : s + 1, bottom, Math.abs(alpha - beta) / near, ratio)
  const { value, byTop, byBottom, byZ } = ratio
  const byLarger = (byZ / value) * (far / near ** 2)
  const bySmaller = -byZ / value / near
  const byCommon = byBottom / value
  const [powerAlpha, powerBeta] = slow ? [r + x, s] : [r + x - 1, s + 1]
  to.log = -powerAlpha * Math.log(alpha + u) - powerBeta * Math.log(beta + u) + Math.log(value)
  to.byR = -Math.log(alpha + u) + byCommon + (slow ? byTop / value : 0)
  to.byS = -Math.log(beta + u) + byCommon + (slow ? 0 : byTop / value)
  to.byAlpha = -powerAlpha / (alpha + u) + (slow ? byLarger : bySmaller)
  to.byBeta = -powerBeta / (beta + u) + (slow ? bySmaller : byLarger)
}

/** ln of the odds of having stopped by the end, from the two parts of the integral and the going term. */
function stoppedOdds([r, , s]: Four, x: number, last: LogTerm, end: LogTerm, going: LogTerm): number {
  if (last.log <= end.log) return Number.NEGATIVE_INFINITY
  return Math.log(s / (r + s + x)) + logSubtract(last.log, end.log) - going.log
}

function sumOver(parameters: Four, { frequency, recency, age, weight }: WeightedHistories): Slope {
  const [r, alpha, s, beta] = parameters
  const [ratio, last, end, going] = [emptyRatio(), emptyTerm(), emptyTerm(), emptyTerm()]
  const scale = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r)
  let [value, total, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0, 0]
  let [x, logWays, digammaR] = [-1, 0, 0]
  for (let cell = 0; cell < weight.length; cell++) {
    if (frequency[cell] !== x) {
      x = frequency[cell]!
      logWays = logGamma(r + x) + scale
      digammaR = digamma(r + x) - digamma(r)
    }
    stoppingTerm(parameters, x, recency[cell]!, ratio, last)
    stoppingTerm(parameters, x, age[cell]!, ratio, end)
    goingTerm(parameters, x, age[cell]!, going)
    const odds = stoppedOdds(parameters, x, last, end, going)
    const log = going.log + softplus(odds)
    const customers = weight[cell]!
    value += customers * (logWays + log)
    const stopped = logistic(odds)
    const share = s / (r + s + x)
    const after = share * Math.exp(last.log - log)
    const beyond = share * Math.exp(end.log - log)
    const alive = 1 - stopped
    const each = 1 / (r + s + x)
    byR += customers * (digammaR + alive * going.byR + after * last.byR - beyond * end.byR - stopped * each)
    byAlpha += customers * (r / alpha + alive * going.byAlpha + after * last.byAlpha - beyond * end.byAlpha)
    byS += customers * (alive * going.byS + after * last.byS - beyond * end.byS + stopped * (1 / s - each))
    byBeta += customers * (s / beta + alive * going.byBeta + after * last.byBeta - beyond * end.byBeta)
    total += customers
  }
  byR += total * Math.log(alpha)
  byS += total * Math.log(beta)
  return { value, gradient: Float64Array.of(byR, byAlpha, byS, byBeta) }
}

function probabilityAlive(parameters: ModelParameters, { frequency, recency, age }: History): number {
  const values = four(parameters)
  const [ratio, last, end, going] = [emptyRatio(), emptyTerm(), emptyTerm(), emptyTerm()]
  stoppingTerm(values, frequency, recency, ratio, last)
  stoppingTerm(values, frequency, age, ratio, end)
  goingTerm(values, frequency, age, going)
  return logistic(-stoppedOdds(values, frequency, last, end, going))
}

/** `(r/α) ∫_0^t (β / (β + τ))^s dτ`, which is right at s = 1 too. */
function expectedPurchases([r, alpha, s, beta]: Four, time: number): number {
  expectArgument(time >= 0 && time < Number.POSITIVE_INFINITY, 'time', 'finite and not negative')
  const length = Math.log1p(time / beta)
  const stretched = s === 1 ? length : -Math.expm1((1 - s) * length) / (s - 1)
  return (r / alpha) * beta * stretched
}

/** The parameters of the rates of those alive after a history: again gamma distributed, and independent. */
const after = ([r, alpha, s, beta]: Four, { frequency, age }: Observed): Four => [
  r + frequency,
  alpha + age,
  s,
  beta + age,
]

function expectedOfAlive(parameters: ModelParameters, observed: Observed, time: number): number {
  return expectedPurchases(after(four(parameters), observed), time)
}

/** Stopped at any time before the end, with the count by then; in the share v = τ / (α + τ) the integrand is smooth. */
function stoppedWithCount([r, alpha, s, beta]: Four, time: number, count: number): number {
  const ways = logGamma(r + count) - logGamma(r) - logGamma(count + 1)
  const height = (v: number) => {
    const log = ways + count * Math.log(v) + (r + s - 1) * Math.log1p(-v)
    return Math.exp(log - (s + 1) * Math.log(1 - v + (alpha / beta) * v))
  }
  return ((alpha * s) / beta) * integrate(height, 0, time / (alpha + time))
}

/**
 * Pareto/NBD: parameters (r, α, s, β). Customers buy as Poisson processes with gamma distributed rates (shape r, rate
 * α) and live exponentially, with gamma distributed rates of stopping (shape s, rate β), independent of the first.
 * Schmittlein, Morrison and Colombo (1987), Management Science 33; Fader and Hardie (2005).
 */
export const paretoNbd: BuyingModel = {
  name: 'pareto-nbd',
  parameterNames: ['r', 'alpha', 's', 'beta'],
  start: (meanAge) => Float64Array.of(1, meanAge, 1, meanAge),
  logLikelihood: (parameters, histories) => sumOver(four(parameters), histories),
  probabilityAlive,
  expectedPurchases: (parameters, time) => expectedPurchases(four(parameters), time),
  expectedFurther: (parameters, history, time) =>
    probabilityAlive(parameters, history) * expectedOfAlive(parameters, history, time),
  expectedOfAlive,
  probabilityOfCount: (parameters, time, count) => {
    const [r, alpha, s, beta] = four(parameters)
    if (time === 0) return count === 0 ? 1 : 0
    const going = Math.exp(-s * Math.log1p(time / beta)) * negativeBinomial(r, alpha, time, count)
    return going + stoppedWithCount([r, alpha, s, beta], time, count)
  },
}

/**
 * DERT, the discounted expected residual transactions of a customer for ever after, with a continuous discount rate for
 * a unit of time: `P(alive) (r + x) / (α + T) ∫_0^∞ e^(-δt) ((β + T) / (β + T + t))^s dt`. Fader, Hardie and Lee (2005),
 * RFM and CLV, Journal of Marketing Research 42, which has the integral as a confluent hypergeometric function.
 */
export function discountedResidualPurchases(
  parameters: ModelParameters,
  history: History,
  discountRate: number,
): number {
  expectArgument(discountRate > 0, 'discountRate', 'positive')
  const [shape, rate, s, scale] = after(four(parameters), history)
  const fading = discountRate * scale
  const height = (v: number) => Math.exp((1 - s) * v - fading * Math.expm1(v))
  const spent = integrate(height, 0, Math.log1p(NEGLIGIBLE / fading))
  return probabilityAlive(parameters, history) * (shape / rate) * scale * spent
}
