import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { correlation } from '../descriptive/correlation.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import type { Slope } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { digamma, inverseLowerBeta, logGamma } from '../special/index.ts'
import { type LikelihoodMaximum, maximiseLikelihood } from './maximum-likelihood.ts'
import type { ModelParameters } from './model.ts'

/** What customers spend, one a row. */
export interface SpendColumns {
  /** x, the number of purchases that the mean is of; those after the first. */
  readonly frequency: Float64Array
  /** The mean amount of these purchases; not looked at where there are none. */
  readonly spend: Float64Array
}

/** The fitted model of spend: parameters (p, q, v). */
export interface SpendFit extends LikelihoodMaximum {
  /** How many customers it was fitted to: those with purchases and a positive mean. */
  readonly customers: number
  /** The correlation of frequency and spend among them, which the model takes for 0; undefined if either is constant. */
  readonly correlation: number | undefined
}

/**
 * Gamma-Gamma by maximum likelihood: parameters (p, q, v). The amounts of a customer's purchases are gamma distributed
 * (shape p, a rate of the customer's own), the rates gamma distributed (shape q, rate v), both independent of how
 * often the customer buys. Fader and Hardie (2013), The Gamma-Gamma model of monetary value. Customers whose mean is
 * not positive are left out.
 */
export function fitGammaGamma({ frequency, spend }: SpendColumns): Outcome<SpendFit> {
  commonLength({ frequency, spend })
  const reason = notFiniteReason({ frequency, spend })
  if (reason) return insufficientData(reason)
  const used = Uint32Array.from(frequency.keys()).filter((row) => frequency[row]! > 0 && spend[row]! > 0)
  if (used.length === 0) return insufficientData(sayLater`Nobody has spent anything on a second purchase.`)
  const counts = Float64Array.from(used, (row) => frequency[row]!)
  const means = Float64Array.from(used, (row) => spend[row]!)
  if (used.length > 1 && means.every((mean) => mean === means[0])) {
    return insufficientData(
      sayLater`All customers have the same mean amount; nothing tells how amounts vary.`,
    )
  }
  const start = Float64Array.of(1, 2, means.reduce((sum, mean) => sum + mean, 0) / used.length)
  const maximum = maximiseLikelihood((parameters) => spendLikelihood(parameters, counts, means), start)
  if (maximum === undefined) return insufficientData(sayLater`No parameters make these amounts likeliest.`)
  return result({ ...maximum, customers: used.length, correlation: correlation(counts, means) })
}

function spendLikelihood(
  [p = 0, q = 0, v = 0]: Float64Array,
  counts: Float64Array,
  means: Float64Array,
): Slope {
  let [value, byP, byQ, byV] = [0, 0, 0, 0]
  for (let row = 0; row < counts.length; row++) {
    const x = counts[row]!
    const mean = means[row]!
    const all = p * x + q
    const sum = Math.log(v + x * mean)
    const amount = Math.log(x * mean)
    value += logGamma(all) - logGamma(p * x) + p * x * amount - Math.log(mean) - all * sum
    const both = digamma(all)
    byP += x * (both - digamma(p * x) + amount - sum)
    byQ += both - sum
    byV -= all / (v + x * mean)
  }
  const customers = counts.length
  return {
    value: value + customers * (q * Math.log(v) - logGamma(q)),
    gradient: Float64Array.of(byP, byQ + customers * (Math.log(v) - digamma(q)), byV + (customers * q) / v),
  }
}

/**
 * E[M | x, mean]: what a customer is expected to spend on a purchase, between their own mean and that of all, nearer
 * to their own the more purchases it is of: `p (v + x mean) / (p x + q - 1)`. Insufficient where q <= 1 and there are
 * customers without purchases: the mean of all is infinite then.
 */
export function expectedSpend(parameters: ModelParameters, columns: SpendColumns): Outcome<Float64Array> {
  const { frequency, spend } = columns
  commonLength({ frequency, spend })
  const [p = 0, q = 0, v = 0] = Array.from(parameters)
  expectArgument(p > 0 && q > 0 && v > 0, 'parameters', 'positive')
  const expected = frequency.map((x, row) => (p * (v + x * (x > 0 ? spend[row]! : 0))) / (p * x + q - 1))
  if (expected.every((amount) => Number.isFinite(amount) && amount >= 0)) return result(expected)
  return insufficientData(sayLater`Amounts differ so much between customers that their mean is infinite.`)
}

/**
 * Where a single purchase lies with a probability: what a customer of whom x purchases are known spends next is
 * `v' w / (1 - w)`, w beta distributed (p, p x + q), with `v' = v + x mean`.
 */
export function spendBounds(
  parameters: ModelParameters,
  { frequency, spend }: SpendColumns,
  probability: number,
): { readonly lower: Float64Array; readonly upper: Float64Array } {
  expectArgument(probability > 0 && probability < 1, 'probability', 'between 0 and 1')
  const [p = 0, q = 0, v = 0] = Array.from(parameters)
  const at = (share: number) => {
    const quantiles = new Map<number, number>()
    return frequency.map((x, row) => {
      const w = quantiles.get(x) ?? inverseLowerBeta(share, p, p * x + q)
      quantiles.set(x, w)
      return ((v + x * (x > 0 ? spend[row]! : 0)) * w) / (1 - w)
    })
  }
  return { lower: at((1 - probability) / 2), upper: at((1 + probability) / 2) }
}
