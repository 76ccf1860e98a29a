import type { PeriodUnit } from '../purchases/index.ts'
import type { Parameter, ValueFrame } from './result.ts'

/** What is found of customers who subscribe. */
export interface ContractResult extends ValueFrame {
  readonly kind: 'contract'
  readonly unit: PeriodUnit
  /** Unbroken runs of payments; who pauses and returns has several. */
  readonly contracts: number
  readonly parameters: readonly Parameter[]
  readonly logLikelihood: number
  readonly shrunk: boolean
  /** By renewal, from the first: who came to it, the share that renewed, and what the model has. */
  readonly renewals: readonly {
    readonly atRisk: number
    readonly renewed: number
    readonly expected: number
  }[]
  readonly payment: number
  /** What a new subscriber is worth within the horizon, after the first payment. */
  readonly newCustomer: number
  /** The last period that is over: who paid in it is a customer. */
  readonly lastPeriod: number
}
