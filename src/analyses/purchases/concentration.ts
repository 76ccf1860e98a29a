import {
  customersForShare,
  giniCoefficient,
  type LorenzPoint,
  lorenzCurve,
  type Outcome,
  topShare,
} from '../../stats/index.ts'
import type { PurchaseTotals } from './totals.ts'

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
  /** The best 1, 2, 3, ... % of customers, as long as they gave anything; the last has everybody. */
  readonly best: readonly BestCustomers[]
}

/** The customers who gave most: all who gave as much as the last of them, so there may be more than asked for. */
export interface BestCustomers {
  /** The share of customers that is asked for. */
  readonly share: number
  readonly customers: number
  /** What each of them gave at least; null of everybody. */
  readonly from: number | null
  /** What they gave together, as a share of all. */
  readonly money: number
}

const TOPS = [0.01, 0.05, 0.1, 0.2, 0.5]

/** Over all who bought. Null where nobody did, or for nothing. */
export function concentrationOf({ money }: Pick<PurchaseTotals, 'money'>): Concentration | null {
  // In their order, so that sums do not depend on who comes first.
  const amounts = money.map((amount) => Math.max(0, amount)).sort()
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
    best: bestCustomers(amounts),
  }
}

const STEPS = 100

function bestCustomers(ascending: Float64Array): BestCustomers[] {
  const sorted = ascending.toReversed()
  const all = sorted.reduce((sum, amount) => sum + amount, 0)
  const best: BestCustomers[] = []
  let [customers, money] = [0, 0]
  for (let step = 1; step < STEPS; step++) {
    const from = sorted[Math.ceil((step * sorted.length) / STEPS) - 1]!
    if (from <= 0) break
    while (sorted[customers]! >= from) money += sorted[customers++]!
    best.push({ share: step / STEPS, customers, from, money: Math.min(1, money / all) })
  }
  return [...best, { share: 1, customers: sorted.length, from: null, money: 1 }]
}

/** The amounts are such that there is one. */
function shareOf(outcome: Outcome<number>): number {
  return outcome.kind === 'result' ? outcome.value : 0
}
