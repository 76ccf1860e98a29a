import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type CutRule, type Cuts, cutsOf, FEWEST_SCORES, MOST_SCORES, scoreOf } from './cuts.ts'

/** The three values of each customer, one a row. */
export interface RfmColumns {
  /** Time since the last purchase; less is better. */
  readonly recency: Float64Array
  readonly frequency: Float64Array
  /** Money: the total, or the mean of an order ({@link meanMoney}). */
  readonly monetary: Float64Array
}

export const DIMENSIONS = ['recency', 'frequency', 'monetary'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface RfmOptions {
  /** How many scores, 3 to 10; 5 if not given. */
  readonly scores?: number
  /** How each dimension is cut; by quantiles if not given. Cuts of recency are in its unit, ascending. */
  readonly cuts?: CutRule | Readonly<Record<Dimension, CutRule>>
}

/** Scores of 1 (worst) to `scores` (best) for each customer, and the cuts that gave them. */
export interface RfmScores {
  readonly scores: number
  readonly recency: Uint8Array
  readonly frequency: Uint8Array
  readonly monetary: Uint8Array
  readonly cuts: Readonly<Record<Dimension, Cuts>>
}

/**
 * Scores recency, frequency and money independently of one another (Hughes 1994 has them nested instead: frequency
 * cut within each score of recency). Many customers with few purchases share one score, since equal values do.
 * Insufficient are fewer customers than scores, unless all cuts are fixed, and values that are no finite numbers.
 */
export function rfmScores(columns: RfmColumns, options: RfmOptions = {}): Outcome<RfmScores> {
  const { scores = 5, cuts: rule = { kind: 'quantile' } } = options
  expectArgument(
    Number.isInteger(scores) && scores >= FEWEST_SCORES && scores <= MOST_SCORES,
    'scores',
    `a whole number from ${FEWEST_SCORES} to ${MOST_SCORES}`,
  )
  const { recency, frequency, monetary } = columns
  const customers = commonLength({ recency, frequency, monetary })
  const rules = 'kind' in rule ? { recency: rule, frequency: rule, monetary: rule } : rule
  const reason = notFiniteReason({ recency, frequency, monetary }) ?? tooFew(customers, scores, rules)
  return reason ? insufficientData(reason) : result(scored(columns, rules, scores))
}

function tooFew(
  customers: number,
  scores: number,
  rules: Readonly<Record<Dimension, CutRule>>,
): string | undefined {
  const given = DIMENSIONS.every((dimension) => rules[dimension].kind === 'fixed')
  if (customers >= (given ? 1 : scores)) return undefined
  return customers === 1
    ? sayLater`1 customer cannot be told apart by ${scores} scores.`
    : sayLater`${customers} customers cannot be told apart by ${scores} scores.`
}

function scored(columns: RfmColumns, rules: Readonly<Record<Dimension, CutRule>>, scores: number): RfmScores {
  const cuts = {
    recency: cutsOf(columns.recency, rules.recency, scores),
    frequency: cutsOf(columns.frequency, rules.frequency, scores),
    monetary: cutsOf(columns.monetary, rules.monetary, scores),
  }
  return {
    scores,
    recency: Uint8Array.from(columns.recency, (value) => scores + 1 - scoreOf(value, cuts.recency)),
    frequency: Uint8Array.from(columns.frequency, (value) => scoreOf(value, cuts.frequency)),
    monetary: Uint8Array.from(columns.monetary, (value) => scoreOf(value, cuts.monetary)),
    cuts,
  }
}

/** The mean amount of an order, for those who look at money apart from frequency. */
export function meanMoney(total: Float64Array, frequency: Float64Array): Float64Array {
  commonLength({ total, frequency })
  return total.map((amount, row) => amount / frequency[row]!)
}
