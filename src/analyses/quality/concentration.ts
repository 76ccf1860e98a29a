import {
  customersForShare,
  giniCoefficient,
  type LorenzPoint,
  lorenzCurve,
  type Outcome,
  topShare,
} from '../../stats/index.ts'
import type { PurchaseTotals } from '../purchases/index.ts'

/** Which share of customers gives which share of revenue. */
export interface Concentration {
  readonly customers: number
  readonly money: number
  /** Customers whose returns outweigh what they bought; they are taken as 0. */
  readonly negative: number
  readonly gini: { readonly value: number; readonly low: number; readonly high: number }
  /** What the best 1, 5, 10, 20 and 50% of customers give. */
  readonly top: readonly { readonly customers: number; readonly money: number }[]
  /** The fewest customers who give 80%, as a share of all. */
  readonly forEighty: number
  readonly lorenz: readonly LorenzPoint[]
}

const TOPS = [0.01, 0.05, 0.1, 0.2, 0.5]

/** Over all who bought. Null where nobody did, or for nothing. */
export function concentrationOf({ money }: Pick<PurchaseTotals, 'money'>): Concentration | null {
  const amounts = money.map((amount) => Math.max(0, amount))
  const [gini, lorenz, eighty] = [
    giniCoefficient(amounts),
    lorenzCurve(amounts, 50),
    customersForShare(amounts, 0.8),
  ]
  if (gini.kind !== 'result' || lorenz.kind !== 'result' || eighty.kind !== 'result') return null
  const { value, standardError } = gini.value
  return {
    customers: amounts.length,
    money: amounts.reduce((sum, amount) => sum + amount, 0),
    negative: money.filter((amount) => amount < 0).length,
    gini: {
      value,
      low: Math.max(0, value - 1.96 * standardError),
      high: Math.min(1, value + 1.96 * standardError),
    },
    top: TOPS.map((customers) => ({ customers, money: shareOf(topShare(amounts, customers)) })),
    forEighty: eighty.value.share,
    lorenz: lorenz.value,
  }
}

/** The amounts are such that there is one. */
function shareOf(outcome: Outcome<number>): number {
  return outcome.kind === 'result' ? outcome.value : 0
}
