import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import type { Slope } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { hypergeometric } from '../special/index.ts'
import { type LikelihoodMaximum, maximiseLikelihood } from './maximum-likelihood.ts'
import type { ModelParameters } from './model.ts'

/** Contracts by their age: at the first renewal, the second and so on; cohorts of different ages are added up. */
export interface Renewals {
  /** How many could have ended. */
  readonly atRisk: ArrayLike<number>
  /** How many were renewed. */
  readonly renewed: ArrayLike<number>
}

/** One cohort: how many are still customers, from all of them at the beginning. */
export function renewalsOfSurvivors(survivors: ArrayLike<number>): Renewals {
  const all = Float64Array.from(survivors)
  expectArgument(
    all.every((count, age) => count >= 0 && (age === 0 || count <= all[age - 1]!)),
    'survivors',
    'counts that never rise',
  )
  return { atRisk: all.slice(0, -1), renewed: all.slice(1) }
}

/**
 * Shifted beta-geometric for contracts by maximum likelihood: parameters (α, β). At each renewal a customer leaves with
 * a probability of their own, beta distributed (α, β). Retention rises with age, since those who leave easily have
 * left. Fader and Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21.
 */
export function fitShiftedBetaGeometric(renewals: Renewals): Outcome<LikelihoodMaximum> {
  const { atRisk, renewed } = renewals
  commonLength({ atRisk, renewed })
  const within = Array.from(atRisk).every((count, age) => renewed[age]! >= 0 && renewed[age]! <= count)
  expectArgument(within, 'renewed', 'from 0 to atRisk')
  if (Array.from(atRisk).every((count) => count === 0))
    return insufficientData(sayLater`No contract has been due.`)
  const maximum = maximiseLikelihood(
    (parameters) => renewalLikelihood(parameters, renewals),
    Float64Array.of(1, 2),
  )
  return maximum ? result(maximum) : insufficientData(sayLater`No parameters make these renewals likeliest.`)
}

function renewalLikelihood([alpha = 0, beta = 0]: Float64Array, { atRisk, renewed }: Renewals): Slope {
  let [value, byAlpha, byBeta] = [0, 0, 0]
  for (let age = 0; age < atRisk.length; age++) {
    const all = alpha + beta + age
    const kept = renewed[age]!
    const lost = atRisk[age]! - kept
    value += kept * Math.log((beta + age) / all) + lost * Math.log(alpha / all)
    byAlpha += lost / alpha - (kept + lost) / all
    byBeta += kept / (beta + age) - (kept + lost) / all
  }
  return { value, gradient: Float64Array.of(byAlpha, byBeta) }
}

const both = (parameters: ModelParameters) => Array.from(parameters) as unknown as readonly [number, number]

/** The share of those who come to their n-th renewal that renews: `(β + n - 1) / (α + β + n - 1)`, n from 1. */
export function retentionRate(parameters: ModelParameters, renewal: number): number {
  const [alpha, beta] = both(parameters)
  return (beta + renewal - 1) / (alpha + beta + renewal - 1)
}

/** The share of a cohort that is still there after so many renewals. */
export function contractSurvival(parameters: ModelParameters, renewals: number): number {
  let share = 1
  for (let renewal = 1; renewal <= renewals; renewal++) share *= retentionRate(parameters, renewal)
  return share
}

/**
 * The payments that are expected within so many periods of a customer who has renewed so many times, discounted by a
 * rate for a period; the first is due at the next renewal, in one period: `Σ S(n + i) / S(n) (1 + d)^-i`.
 */
export function expectedPayments(
  parameters: ModelParameters,
  renewals: number,
  periods: number,
  discount: number,
): number {
  let [stays, sum] = [1, 0]
  for (let period = 1; period <= periods; period++) {
    stays *= retentionRate(parameters, renewals + period)
    sum += stays / (1 + discount) ** period
  }
  return sum
}

/**
 * The expected number of payments of a customer, discounted by a rate for a period, who has renewed so many times and
 * pays now: `₂F₁(1, β + n; α + β + n; 1 / (1 + d))`. Fader and Hardie (2010), Customer-base valuation in a contractual
 * setting, Marketing Science 29. Times the payment, it is the value of the contract from now on.
 */
export function discountedPayments(parameters: ModelParameters, discount: number, renewals = 0): number {
  expectArgument(discount > 0, 'discount', 'positive')
  const [alpha, beta] = both(parameters)
  return hypergeometric(1, beta + renewals, alpha + beta + renewals, 1 / (1 + discount))
}
