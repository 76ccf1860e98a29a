import { expectArgument } from '../arguments.ts'
import type { Slope } from '../optimise/index.ts'
import { digamma, logAdd, logBeta, logGamma, logistic } from '../special/index.ts'
import type { History } from './histories.ts'
import type { BuyingModel, ModelParameters, Observed, WeightedHistories } from './model.ts'

type Four = readonly [alpha: number, beta: number, gamma: number, delta: number]
const four = (parameters: ModelParameters) => Array.from(parameters) as unknown as Four

/** A logarithm and its derivatives by α, β, γ, δ. */
interface LogTerm {
  readonly log: number
  readonly by: Four
}

/** ln B(a + up, b + down) / B(a, b) with its derivatives by a and b. */
function betaRatio(a: number, b: number, up: number, down: number): readonly [number, number, number] {
  const all = digamma(a + b) - digamma(a + b + up + down)
  return [
    logBeta(a + up, b + down) - logBeta(a, b),
    digamma(a + up) - digamma(a) + all,
    digamma(b + down) - digamma(b) + all,
  ]
}

/** Bought so often, and went on to the end. */
function goingTerm([alpha, beta, gamma, delta]: Four, { frequency, age }: History): LogTerm {
  const [bought, byAlpha, byBeta] = betaRatio(alpha, beta, frequency, age - frequency)
  const [went, byGamma, byDelta] = betaRatio(gamma, delta, 0, age)
  return { log: bought + went, by: [byAlpha, byBeta, byGamma, byDelta] }
}

/** Bought so often, and stopped after the last purchase or one of the idle opportunities that followed it. */
function stoppingTerm(parameters: Four, { frequency, recency, age }: History): LogTerm {
  const [alpha, beta, gamma, delta] = parameters
  const [bought, ...byBuying] = betaRatio(alpha, beta, frequency, recency - frequency)
  const [stopped, ...byStopping] = betaRatio(gamma, delta, 1, recency)
  let [part, sum] = [1, 0]
  const partBy = [0, 0, 0, 0]
  const sumBy = [0, 0, 0, 0]
  for (let idle = recency; idle < age; idle++) {
    sum += part
    for (let index = 0; index < 4; index++) sumBy[index]! += part * partBy[index]!
    const [unbought, all] = [beta + idle - frequency, alpha + beta + idle]
    const [lived, ends] = [delta + idle, gamma + delta + idle + 1]
    part *= (unbought / all) * (lived / ends)
    partBy[0]! -= 1 / all
    partBy[1]! += 1 / unbought - 1 / all
    partBy[2]! -= 1 / ends
    partBy[3]! += 1 / lived - 1 / ends
  }
  const first = [...byBuying, ...byStopping]
  const by = first.map((value, index) => value + (sum > 0 ? sumBy[index]! / sum : 0))
  return { log: bought + stopped + Math.log(sum), by: by as unknown as Four }
}

function sumOver(parameters: Four, { frequency, recency, age, weight }: WeightedHistories): Slope {
  expectArgument(
    [recency, age].every((times) => times.every(Number.isInteger)),
    'histories',
    'whole numbers',
  )
  const gradient = new Float64Array(4)
  let value = 0
  for (let cell = 0; cell < weight.length; cell++) {
    const history = { frequency: frequency[cell]!, recency: recency[cell]!, age: age[cell]! }
    const going = goingTerm(parameters, history)
    const stopping = stoppingTerm(parameters, history)
    const log = logAdd(going.log, stopping.log)
    const [alive, gone] = [Math.exp(going.log - log), Math.exp(stopping.log - log)]
    value += weight[cell]! * log
    for (let index = 0; index < 4; index++) {
      gradient[index]! += weight[cell]! * (alive * going.by[index]! + gone * stopping.by[index]!)
    }
  }
  return { value, gradient }
}

function probabilityAlive(parameters: ModelParameters, history: History): number {
  const values = four(parameters)
  return logistic(goingTerm(values, history).log - stoppingTerm(values, history).log)
}

/** `α / (α + β) Σ_{i=1}^n (δ)_i / (γ + δ)_i`: positive terms, whereas the closed form is not defined at γ = 1. */
function expectedPurchases([alpha, beta, gamma, delta]: Four, opportunities: number): number {
  expectArgument(Number.isInteger(opportunities) && opportunities >= 0, 'time', 'a whole number from 0')
  let [going, sum] = [1, 0]
  for (let opportunity = 0; opportunity < opportunities; opportunity++) {
    going *= (delta + opportunity) / (gamma + delta + opportunity)
    sum += going
  }
  return (alpha / (alpha + beta)) * sum
}

function expectedOfAlive(parameters: ModelParameters, { frequency, age }: Observed, time: number): number {
  const [alpha, beta, gamma, delta] = four(parameters)
  return expectedPurchases([alpha + frequency, beta + age - frequency, gamma, delta + age], time)
}

const logWays = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

function probabilityOfCount(parameters: ModelParameters, opportunities: number, count: number): number {
  if (count > opportunities) return 0
  const [alpha, beta, gamma, delta] = four(parameters)
  const bought = (of: number) => logWays(of, count) + betaRatio(alpha, beta, count, of - count)[0]
  let sum = Math.exp(bought(opportunities) + betaRatio(gamma, delta, 0, opportunities)[0])
  for (let of = count; of < opportunities; of++) {
    sum += Math.exp(bought(of) + betaRatio(gamma, delta, 1, of)[0])
  }
  return sum
}

/**
 * BG/BB, beta-geometric / beta-Bernoulli, for purchases at discrete opportunities (a yearly donation, a monthly box):
 * parameters (α, β, γ, δ). At each opportunity a customer who has not stopped buys with a beta distributed probability
 * (α, β), and before each stops with another (γ, δ). Histories count opportunities, and so does time: frequency is
 * purchases after the first, recency the opportunity of the last, age the opportunities so far; all whole numbers.
 * Alive means: not stopped by the last opportunity; BTYD tells it of the next, {@link aliveAtNextOpportunity}.
 * Fader, Hardie and Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29.
 */
export const bgBb: BuyingModel = {
  name: 'bg-bb',
  parameterNames: ['alpha', 'beta', 'gamma', 'delta'],
  start: () => Float64Array.of(1, 1, 1, 2),
  logLikelihood: (parameters, histories) => sumOver(four(parameters), histories),
  probabilityAlive,
  expectedPurchases: (parameters, time) => expectedPurchases(four(parameters), time),
  expectedFurther: (parameters, history, time) =>
    probabilityAlive(parameters, history) * expectedOfAlive(parameters, history, time),
  expectedOfAlive,
  probabilityOfCount,
}

/** The probability of being alive at the opportunity after the last observed one, as the R package BTYD has it. */
export function aliveAtNextOpportunity(parameters: ModelParameters, history: History): number {
  const [, , gamma, delta] = four(parameters)
  const goesOn = (delta + history.age) / (gamma + delta + history.age)
  return probabilityAlive(parameters, history) * goesOn
}
