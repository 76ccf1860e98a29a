import { sayLater } from '../../language/index.ts'
import { fitGammaGamma, insufficientData, type Outcome, result, type SpendFit } from '../../stats/index.ts'

/** What customers spent on repeat purchases; a mean that is not known is that of everybody. */
export interface Spending {
  readonly frequency: Float64Array
  readonly spend: Float64Array
}

/** How the amount of a purchase is foreseen. */
export interface SpendModel {
  readonly fit: SpendFit
  readonly kind: 'gamma-gamma' | 'constant' | 'mean'
}

/** The model's mean may be this many times that of the data, or as small a part of it. */
const FARTHEST_MEAN = 2

/** The mean amounts of repeat purchases: not less than nothing, and everybody's where a customer's is not known. */
export function spendingOf(frequency: Float64Array, money: Float64Array, paid: Float64Array): Spending {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const mean = sum(paid) > 0 ? Math.max(0, sum(money) / sum(paid)) : 0
  const own = (row: number) => (paid[row]! > 0 ? Math.max(0, money[row]! / paid[row]!) : mean)
  return { frequency, spend: frequency.map((count, row) => (count > 0 ? own(row) : 0)) }
}

/**
 * Gamma-Gamma; where amounts do not suit it, something plainer of the same form, whose expected spend is
 * `(v + x mean) / (x + 1)`: the one amount that all purchases have, or halfway between the mean of all and one's own
 * after one purchase.
 */
export function fitSpend(spending: Spending): Outcome<SpendModel> {
  const means = spending.spend.filter((mean, row) => spending.frequency[row]! > 0 && mean > 0)
  if (means.length === 0) return insufficientData(sayLater`No second purchase has an amount above 0.`)
  const average = meanSpend(spending)
  if (means.every((mean) => mean === means[0])) return result(plain('constant', means[0]!, 0, means.length))
  const fit = fitGammaGamma(spending)
  if (fit.kind === 'result') {
    const [p, q, v] = fit.value.parameters as unknown as [number, number, number]
    const ratio = (p * v) / (q - 1) / average
    if (q > 1 && ratio < FARTHEST_MEAN && ratio > 1 / FARTHEST_MEAN)
      return result({ kind: 'gamma-gamma', fit: fit.value })
  }
  const variance = means.reduce((sum, mean) => sum + (mean - average) ** 2, 0) / means.length
  return result(plain('mean', average, variance / means.length / average ** 2, means.length))
}

/** The mean amount of a repeat purchase. */
export function meanSpend({ frequency, spend }: Spending): number {
  const purchases = frequency.reduce((sum, count) => sum + count, 0)
  return frequency.reduce((sum, count, row) => sum + count * spend[row]!, 0) / purchases
}

function plain(kind: 'constant' | 'mean', mean: number, logVariance: number, customers: number): SpendModel {
  const none = Float64Array.of(0, 0, 0)
  const fit = {
    parameters: Float64Array.of(1, 2, mean),
    standardErrors: Float64Array.of(0, 0, mean * Math.sqrt(logVariance)),
    logCovariance: [none, none, Float64Array.of(0, 0, logVariance)],
    logLikelihood: 0,
    shrunk: false,
    customers,
    correlation: undefined,
  }
  return { kind, fit }
}
