import type { PeriodUnit, Purchases } from '../purchases/index.ts'
import type { Tried } from './choose-model.ts'
import type { ContractResult } from './contract-result.ts'
import type { ForecastTest } from './judge-forecast.ts'

/** What the analysis finds: of customers who buy when they like, or of those who subscribe. */
export type ValueResult = BuyingResult | ContractResult

/** A sum with its 95% interval. */
export interface Sum {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What is the same for both. */
export interface ValueFrame {
  readonly purchases: Purchases
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly customers: number
  readonly orders: number
  readonly ordersWithoutAmount: number
  readonly revenue: number
  readonly firstPurchase: number
  readonly horizonDays: number
  readonly discount: number
  readonly margin: number
  /** The value of everybody within the horizon. */
  readonly total: Sum
  /** Customers expected to be active still: the sum of the probabilities. */
  readonly alive: number
  readonly cohorts: readonly Part[]
  readonly segments: readonly Part[]
  /** Customers by what they are worth, a fifth each, the best first. */
  readonly fifths: readonly Fifth[]
}

export interface BuyingResult extends ValueFrame {
  readonly kind: 'buying'
  /** The unit of times in parameters. */
  readonly unit: 'week' | PeriodUnit
  readonly repeatCustomers: number
  readonly model: FittedModel
  readonly spend: FittedSpend
  /** The total as far as parameters are unsure; `total` holds chance and the error of the test besides. */
  readonly totalByParameters: Sum
  readonly expectedPurchases: number
  /** Customers who are alive with a probability of one half at least. */
  readonly probablyActive: number
  /** What somebody who has just bought for the first time is worth within the horizon, after that purchase. */
  readonly newCustomer: number
  readonly winBack: WinBack
  /** Customers by probability alive, in ten steps. */
  readonly aliveCounts: readonly number[]
  /** Customers by repeat purchases, the last so many or more: actual, and as the model has it. */
  readonly counts: readonly { readonly actual: number; readonly expected: number }[]
  readonly tracked: readonly { readonly at: number; readonly actual: number; readonly expected: number }[]
  /** Null where nothing was held back. */
  readonly test: (ForecastTest & { readonly since: number; readonly days: number }) | null
}

export interface FittedModel {
  readonly name: Tried['model']
  readonly parameters: readonly Parameter[]
  readonly logLikelihood: number
  /** The data did not settle all parameters; they are drawn towards usual ones. */
  readonly shrunk: boolean
  readonly by: 'the only one' | 'held back purchases' | 'likelihood'
  readonly comparedBy: number
  readonly tried: readonly Tried[]
  /** Parameters fitted without the purchases held back. */
  readonly before: readonly Parameter[] | null
}

export interface Parameter {
  readonly name: string
  readonly value: number
  readonly standardError: number
}

export interface FittedSpend {
  readonly kind: 'gamma-gamma' | 'constant' | 'mean'
  readonly parameters: readonly Parameter[]
  readonly customers: number
  /** Of the number and the mean amount of purchases; null where either is constant. */
  readonly correlation: number | null
  readonly shrunk: boolean
  /** The mean amount of a repeat purchase. */
  readonly mean: number
  readonly logLikelihood: number
}

/** Customers who came in one period, or members of a segment. */
export interface Part {
  readonly name: string
  /** The first instant of the month, where a part is who came in one. */
  readonly month?: number
  readonly customers: number
  readonly alive: number
  readonly value: Sum
  readonly revenue: number
}

export interface Fifth {
  readonly customers: number
  readonly value: number
  readonly alive: number
  readonly purchases: number
  readonly revenue: number
  /** The least value of one of them. */
  readonly from: number
}

/** Who has probably left and would be worth as much as a usual active customer. */
export interface WinBack {
  readonly customers: number
  /** What is missing because they have probably left. */
  readonly value: number
  /** What an active customer is worth on average, at which they are measured. */
  readonly like: number
  readonly revenue: number
}
