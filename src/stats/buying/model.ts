import type { Slope } from '../optimise/index.ts'
import type { Histories, History } from './histories.ts'

/** Values of parameters in the order of `parameterNames`; all are positive. */
export type ModelParameters = ArrayLike<number>

/** Histories with how many customers have each, in ascending order of frequency. */
export interface WeightedHistories extends Histories {
  readonly weight: Float64Array
}

/** What tells how often customers buy who are alive. */
export type Observed = Pick<History, 'frequency' | 'age'>

/** A model of customers who buy at rates of their own until, unseen, they stop for good. */
export interface BuyingModel {
  readonly name: 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd' | 'bg-bb'
  readonly parameterNames: readonly string[]
  /** Where a search may start, for customers observed for about so long. */
  start(meanAge: number): Float64Array
  /** The natural logarithm of the likelihood, summed over customers, and its derivative by each parameter. */
  logLikelihood(parameters: ModelParameters, histories: WeightedHistories): Slope
  /** The probability that a customer with this history has not stopped by the end of observation. */
  probabilityAlive(parameters: ModelParameters, history: History): number
  /** The expected number of purchases of a new customer within a time from the first, which does not count. */
  expectedPurchases(parameters: ModelParameters, time: number): number
  /** The expected number of purchases of a customer with this history within a time from the end of observation. */
  expectedFurther(parameters: ModelParameters, history: History, time: number): number
  /** The same of one who is known to be alive: when they bought last does not matter then. */
  expectedOfAlive(parameters: ModelParameters, observed: Observed, time: number): number
  /** The probability that a new customer makes so many purchases within a time from the first. */
  probabilityOfCount(parameters: ModelParameters, time: number, count: number): number
}
