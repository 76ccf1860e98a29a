import { negativeBinomial, negativeBinomialTail } from '../distributions/index.ts'
import type { Slope } from '../optimise/index.ts'
import { digamma, logBeta, logGamma, logistic, softplus } from '../special/index.ts'
import { purchasesBeforeDropout } from './dropout.ts'
import type { History } from './histories.ts'
import type { BuyingModel, ModelParameters, Observed, WeightedHistories } from './model.ts'

type Four = readonly [r: number, alpha: number, a: number, b: number]
const four = (parameters: ModelParameters) => Array.from(parameters) as unknown as Four

/** What the likelihoods of all customers with a frequency have in common, and its derivatives. */
interface Shared {
  readonly frequency: number
  readonly log: number
  readonly byR: number
  readonly byA: number
  readonly byB: number
  /** ln(a / (b + tosses - 1)): the odds of having stopped at the last chance; -Infinity where there was none. */
  readonly stopping: number
}

function shared([r, alpha, a, b]: Four, frequency: number, tosses: number): Shared {
  const both = digamma(a + b) - digamma(a + b + tosses)
  return {
    frequency,
    log: logGamma(r + frequency) - logGamma(r) + r * Math.log(alpha) + logBeta(a, b + tosses) - logBeta(a, b),
    byR: digamma(r + frequency) - digamma(r) + Math.log(alpha),
    byA: both,
    byB: both + digamma(b + tosses) - digamma(b),
    stopping: tosses > 0 ? Math.log(a / (b + tosses - 1)) : Number.NEGATIVE_INFINITY,
  }
}

/**
 * Customers buy as Poisson processes with gamma distributed rates (shape r, rate α) and toss a coin for stopping, whose
 * probability p is beta distributed (a, b): after each purchase, and with `tossesBefore` = 1 after the first too. Rates
 * and p are independent. Likelihoods are in the form that does not overflow: Hardie, note 027.
 */
function betaGeometric(name: 'bg-nbd' | 'mbg-nbd', tossesBefore: 0 | 1): BuyingModel {
  /** The logarithm of the odds of having stopped right after the last purchase. */
  const stopped = ([r, alpha, a, b]: Four, { frequency, recency, age }: History) => {
    const tosses = frequency + tossesBefore
    if (tosses === 0) return Number.NEGATIVE_INFINITY
    return Math.log(a / (b + tosses - 1)) + (r + frequency) * Math.log((alpha + age) / (alpha + recency))
  }
  const probabilityAlive = (parameters: ModelParameters, history: History) =>
    logistic(-stopped(four(parameters), history))

  /** Of who is alive, rate and coin are again gamma and beta distributed, and independent. */
  const expectedOfAlive = (parameters: ModelParameters, { frequency, age }: Observed, time: number) => {
    const [r, alpha, a, b] = four(parameters)
    return purchasesBeforeDropout([r + frequency, alpha + age, a, b + frequency + tossesBefore], time)
  }

  return {
    name,
    parameterNames: ['r', 'alpha', 'a', 'b'],
    start: (meanAge) => Float64Array.of(1, meanAge, 1, 2),
    logLikelihood: (parameters, histories) => sumOver(four(parameters), histories, tossesBefore),
    probabilityAlive,
    expectedPurchases: (parameters, time) => {
      const [r, alpha, a, b] = four(parameters)
      const begun = tossesBefore === 0 ? 1 : b / (a + b)
      return begun * purchasesBeforeDropout([r, alpha, a, b + tossesBefore], time)
    },
    expectedFurther: (parameters, history, time) =>
      probabilityAlive(parameters, history) * expectedOfAlive(parameters, history, time),
    expectedOfAlive,
    probabilityOfCount: (parameters, time, count) => {
      const [r, alpha, a, b] = four(parameters)
      const tosses = count + tossesBefore
      const going = Math.exp(logBeta(a, b + tosses) - logBeta(a, b)) * negativeBinomial(r, alpha, time, count)
      if (tosses === 0) return going
      const stopping = Math.exp(logBeta(a + 1, b + tosses - 1) - logBeta(a, b))
      return going + stopping * negativeBinomialTail(r, alpha, time, count)
    },
  }
}

function sumOver(
  parameters: Four,
  { frequency, recency, age, weight }: WeightedHistories,
  tossesBefore: number,
): Slope {
  const [r, alpha, a, b] = parameters
  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0]
  let common = shared(parameters, 0, tossesBefore)
  for (let cell = 0; cell < weight.length; cell++) {
    const x = frequency[cell]!
    if (x !== common.frequency) common = shared(parameters, x, x + tossesBefore)
    const end = alpha + age[cell]!
    const last = alpha + recency[cell]!
    const gap = Math.log(end / last)
    const odds = common.stopping + (r + x) * gap
    const stopped = logistic(odds)
    const logEnd = Math.log(end)
    const customers = weight[cell]!
    value += customers * (common.log - (r + x) * logEnd + softplus(odds))
    byR += customers * (common.byR - logEnd + stopped * gap)
    byAlpha += customers * (r / alpha - (r + x) * ((1 - stopped) / end + stopped / last))
    byA += customers * (common.byA + stopped / a)
    if (stopped > 0) byB -= (customers * stopped) / (b + x + tossesBefore - 1)
    byB += customers * common.byB
  }
  return { value, gradient: Float64Array.of(byR, byAlpha, byA, byB) }
}

/**
 * BG/NBD, beta-geometric / negative binomial: parameters (r, α, a, b). Nobody stops before a second purchase.
 * Fader, Hardie and Lee (2005), "Counting your customers" the easy way, Marketing Science 24.
 */
export const bgNbd = betaGeometric('bg-nbd', 0)

/**
 * MBG/NBD: as {@link bgNbd}, but customers may stop after the first purchase too, so that those who bought once are
 * not all taken for alive. Batislam, Denizel and Filiztekin (2007), Int. J. of Research in Marketing 24.
 */
export const mbgNbd = betaGeometric('mbg-nbd', 1)
