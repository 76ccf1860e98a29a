import { commonLength, expectArgument } from '../arguments.ts'
import { type CustomerValue, multiplied, type ValueOptions } from './customer-value.ts'
import type { LikelihoodMaximum } from './maximum-likelihood.ts'
import { deviationsFor } from './predictions.ts'
import { expectedPayments } from './shifted-beta-geometric.ts'
import { logDerivatives } from './uncertainty.ts'

/** Contracts that go on, one a row. */
export interface Contracts {
  /** How many times each has been renewed. */
  readonly renewals: ArrayLike<number>
  /** What is paid at each renewal. */
  readonly payment: Float64Array
}

/**
 * The discounted payments that customers with contracts are expected to make within so many periods, with intervals
 * from the uncertain parameters of the shifted beta-geometric model (delta method, symmetric in the logarithm).
 */
export function contractValue(
  fit: LikelihoodMaximum,
  { renewals, payment }: Contracts,
  { periods, discount, level = 0.95, divisions = [] }: Omit<ValueOptions, 'periodLength'>,
): CustomerValue {
  commonLength({ renewals, payment })
  expectArgument(Number.isInteger(periods) && periods > 0, 'periods', 'a whole number from 1')
  const ages = [...new Set(Array.from(renewals))]
  const column = (parameters: Float64Array) =>
    Float64Array.from(ages, (age) => expectedPayments(parameters, age, periods, discount))
  const place = new Map(ages.map((age, index) => [age, index]))
  const spread = (byAge: Float64Array) => Float64Array.from(renewals, (age) => byAge[place.get(age)!]!)
  const payments = {
    value: spread(column(fit.parameters)),
    derivatives: logDerivatives(column, fit.parameters).map(spread),
  }
  const uncertainty = { covariance: fit.logCovariance, z: deviationsFor(level), divisions }
  return multiplied(payments, { value: payment, derivatives: [] }, uncertainty)
}
