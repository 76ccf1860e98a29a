import { sayLater } from '../../language/index.ts'
import {
  groupsOf,
  insufficientData,
  meanMoney,
  type Outcome,
  type RfmColumns,
  type RfmGroups,
  type RfmScores,
  result,
  rfmScores,
} from '../../stats/index.ts'
import type { PurchaseTotals } from '../purchases/index.ts'
import type { RfmOptions } from './options.ts'
import { cutRules } from './scheme.ts'

/** Who had bought by an instant. */
export interface Bought {
  readonly totals: PurchaseTotals
  readonly asOf: number
  /** The local day of the instant, since 1970. */
  readonly today: number
}

/** Customers with their values, scores and groups as of one instant. */
export interface ScoredCustomers {
  readonly totals: PurchaseTotals
  readonly values: RfmColumns
  readonly scored: RfmScores
  readonly group: Uint8Array
}

/**
 * Scores everybody who bought until an instant. With `like`, by the cuts that scored others: then who is in another
 * group has changed, and the cuts have not.
 */
export function scoreCustomers(
  { totals, today }: Bought,
  options: RfmOptions,
  groups: RfmGroups,
  like?: RfmScores,
): Outcome<ScoredCustomers> {
  if (totals.profiles.length === 0) return insufficientData(nobody(options))
  if (hasNoAmounts(totals))
    return insufficientData(sayLater`No purchase has an amount, so there is no money to score.`)
  const values = valuesOf(totals, options, today)
  const outcome = rfmScores(values, {
    scores: options.scores,
    cuts: like ? sameCuts(like) : cutRules(options),
  })
  if (outcome.kind === 'insufficient-data') return outcome
  return result({ totals, values, scored: outcome.value, group: groupsOf(outcome.value, groups) })
}

const hasNoAmounts = ({ orders, withoutAmount }: PurchaseTotals) =>
  orders.every((count, row) => count === withoutAmount[row])

const nobody = ({ window }: RfmOptions) =>
  window === undefined
    ? sayLater`Nobody has bought anything by this instant.`
    : sayLater`Nobody has bought anything in the ${window} days before this instant.`

function valuesOf(
  { lastDay, orders, days, money }: PurchaseTotals,
  { count, money: kind }: RfmOptions,
  today: number,
): RfmColumns {
  return {
    recency: Float64Array.from(lastDay, (day) => today - day),
    frequency: count === 'orders' ? orders : days,
    monetary: kind === 'total' ? money : meanMoney(money, orders),
  }
}

function sameCuts({ cuts }: RfmScores) {
  const fixed = (dimension: keyof RfmScores['cuts']) => {
    const { values, onCut } = cuts[dimension]
    // A value on a cut of the R package is above it: the nearest number below does the same.
    return { kind: 'fixed', cuts: onCut === 'above' ? values.map(justBelow) : values } as const
  }
  return { recency: fixed('recency'), frequency: fixed('frequency'), monetary: fixed('monetary') }
}

const justBelow = (value: number) => value - Math.abs(value) * Number.EPSILON - Number.MIN_VALUE
