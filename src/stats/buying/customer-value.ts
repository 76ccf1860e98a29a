import { commonLength, expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { BuyingFit } from './fit-buying-model.ts'
import { expectedSpend, type SpendColumns, type SpendFit } from './gamma-gamma.ts'
import { type Histories, type History, historyCells } from './histories.ts'
import type { BuyingModel, ModelParameters, Observed } from './model.ts'
import { deviationsFor, expectedOfCells } from './predictions.ts'
import { type Interval, type Intervals, logDerivatives, positiveInterval, varianceOf } from './uncertainty.ts'

/** How far to look ahead, and what later money is worth now. */
export interface ValueOptions {
  /** How many periods, as 12 for months of a year. */
  readonly periods: number
  /** How long a period is in the unit of the histories, as 4.345 for months where that is weeks. */
  readonly periodLength: number
  /** What a period takes off: money after i periods is worth `(1 + discount)^-i`. */
  readonly discount: number
  /** The confidence of intervals; 0.95 if not given. */
  readonly level?: number
  /** Ways to divide the customers: of each a whole number from 0 a customer. */
  readonly divisions?: readonly ArrayLike<number>[]
}

/** The value of each customer, and of all together. */
export interface CustomerValue extends Intervals {
  readonly total: Interval
  /** The value of each part of each division, by its number. */
  readonly parts: readonly (readonly Interval[])[]
}

/** The purchases expected within the periods, each discounted as if made at the end of its period. */
export function discountedPurchases(
  model: BuyingModel,
  parameters: ModelParameters,
  history: History,
  options: ValueOptions,
): number {
  return model.probabilityAlive(parameters, history) * discountedOfAlive(model, parameters, history, options)
}

function discountedOfAlive(
  model: BuyingModel,
  parameters: ModelParameters,
  observed: Observed,
  { periods, periodLength, discount }: ValueOptions,
): number {
  let [before, sum] = [0, 0]
  for (let period = 1; period <= periods; period++) {
    const by = model.expectedOfAlive(parameters, observed, period * periodLength)
    sum += (by - before) / (1 + discount) ** period
    before = by
  }
  return sum
}

/**
 * The discounted value that customers are expected to bring within a horizon: purchases of a model of repeat buying
 * times the spend of the Gamma-Gamma model, which takes both for independent. Intervals tell how unsure the expected
 * value is because parameters are estimated (delta method, symmetric in the logarithm); what a single customer will do
 * varies far more. Insufficient where the mean spend is infinite, see {@link expectedSpend}.
 */
export function customerValue(
  buying: BuyingFit,
  spending: SpendFit,
  customers: Histories & SpendColumns,
  options: ValueOptions,
): Outcome<CustomerValue> {
  const { periods, periodLength, discount, level = 0.95, divisions = [] } = options
  commonLength({ frequency: customers.frequency, spend: customers.spend })
  expectArgument(Number.isInteger(periods) && periods > 0, 'periods', 'a whole number from 1')
  expectArgument(periodLength > 0 && discount >= 0, 'periodLength and discount', 'positive, and from 0')
  const spend = expectedSpend(spending.parameters, customers)
  if (spend.kind === 'insufficient-data') return insufficientData(spend.reason)
  const purchases = purchaseColumns(buying, customers, options)
  const spends = {
    value: spend.value,
    derivatives: logDerivatives((parameters) => spendAt(parameters, customers), spending.parameters),
  }
  const covariance = sideBySide(buying.logCovariance, spending.logCovariance)
  return result(multiplied(purchases, spends, { covariance, z: deviationsFor(level), divisions }))
}

/** A column with its derivatives by the logarithms of parameters. */
interface SlopedColumn {
  readonly value: Float64Array
  readonly derivatives: readonly Float64Array[]
}

function purchaseColumns(
  { model, parameters }: BuyingFit,
  customers: Histories,
  options: ValueOptions,
): SlopedColumn {
  const cells = historyCells(customers)
  const column = expectedOfCells(model, cells, (at, observed) =>
    discountedOfAlive(model, at, observed, options),
  )
  const spread = (byCell: Float64Array) => Float64Array.from(cells.cellOf, (cell) => byCell[cell]!)
  return {
    value: spread(column(parameters)),
    derivatives: logDerivatives(column, parameters).map(spread),
  }
}

function spendAt(parameters: Float64Array, customers: SpendColumns): Float64Array {
  const spend = expectedSpend(parameters, customers)
  return spend.kind === 'result' ? spend.value : new Float64Array(customers.spend.length)
}

/** The covariance of two fits that know nothing of one another. */
function sideBySide(a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] {
  const size = a.length + b.length
  const placed = (rows: readonly Float64Array[], from: number) =>
    rows.map((row) => {
      const wide = new Float64Array(size)
      wide.set(row, from)
      return wide
    })
  return [...placed(a, 0), ...placed(b, a.length)]
}

/** A count and an amount for each customer, multiplied and added up, with what their uncertain parameters leave open. */
export function multiplied(
  purchases: SlopedColumn,
  spends: SlopedColumn,
  { covariance, z, divisions }: Uncertainty,
): CustomerValue {
  const value = purchases.value.map((count, row) => count * spends.value[row]!)
  const [lower, upper] = [new Float64Array(value.length), new Float64Array(value.length)]
  const all = new SlopedSum(covariance.length)
  const parts = divisions.map((): SlopedSum[] => [])
  for (const [row, amount] of value.entries()) {
    const slopes = [
      ...purchases.derivatives.map((by) => by[row]! * spends.value[row]!),
      ...spends.derivatives.map((by) => by[row]! * purchases.value[row]!),
    ]
    const interval = positiveInterval(amount, varianceOf(slopes, covariance), z)
    lower[row] = interval.lower
    upper[row] = interval.upper
    all.add(amount, slopes)
    for (const [index, division] of divisions.entries())
      partAt(parts[index]!, division[row]!, slopes.length).add(amount, slopes)
  }
  const intervalOf = ({ value: sum, slopes }: SlopedSum) =>
    positiveInterval(sum, varianceOf(slopes, covariance), z)
  return { value, lower, upper, total: intervalOf(all), parts: parts.map((some) => some.map(intervalOf)) }
}

interface Uncertainty {
  readonly covariance: readonly Float64Array[]
  readonly z: number
  readonly divisions: readonly ArrayLike<number>[]
}

/** A sum of values with its derivatives. */
class SlopedSum {
  value = 0
  readonly slopes: number[]

  constructor(parameters: number) {
    this.slopes = new Array<number>(parameters).fill(0)
  }

  add(value: number, slopes: readonly number[]): void {
    this.value += value
    for (const [index, slope] of slopes.entries()) this.slopes[index]! += slope
  }
}

/** The sum of a part; parts up to it begin with nothing. */
function partAt(parts: SlopedSum[], part: number, parameters: number): SlopedSum {
  while (parts.length <= part) parts.push(new SlopedSum(parameters))
  return parts[part]!
}
