import { expectArgument } from '../arguments.ts'

/** In how many of all baskets both sides of a rule are, and each. */
export interface RuleCounts {
  readonly baskets: number
  readonly antecedent: number
  readonly consequent: number
  readonly both: number
}

/** How strong the rule "who buys X buys Y" is; P(X) is the share of baskets that hold all of X. */
export interface RuleMeasures {
  readonly antecedentSupport: number
  readonly consequentSupport: number
  /** P(X and Y). */
  readonly support: number
  /** P(Y given X). */
  readonly confidence: number
  /** Confidence over P(Y): 1 for independent sides. */
  readonly lift: number
  /** P(X and Y) less what it would be for independent sides. */
  readonly leverage: number
  /** `(1 - P(Y)) / (1 - confidence)`; Infinity where the rule is never wrong. */
  readonly conviction: number
  /** Zhang's measure, -1 to 1: leverage over the most it could be. */
  readonly zhang: number
  /** P(X and Y) over P(X or Y). */
  readonly jaccard: number
  /**
   * How much of the doubt about Y the rule takes away: `(confidence - P(Y)) / (1 - P(Y))`; 0 if Y is always
   * there.
   */
  readonly certainty: number
  /** The mean of P(Y given X) and P(X given Y). */
  readonly kulczynski: number
}

/** All measures of a rule. Definitions as in mlxtend and arules; Zhang (2000). */
export function ruleMeasures({ baskets, antecedent, consequent, both }: RuleCounts): RuleMeasures {
  const possible = both <= antecedent && both <= consequent && antecedent <= baskets && consequent <= baskets
  expectArgument(
    possible && both > 0,
    'counts',
    'above 0, of both sides no more than of each, of each no more than all',
  )
  const [x, y, support] = [antecedent / baskets, consequent / baskets, both / baskets]
  const confidence = both / antecedent
  const leverage = support - x * y
  const most = Math.max(support * (1 - x), x * (y - support))
  return {
    antecedentSupport: x,
    consequentSupport: y,
    support,
    confidence,
    lift: confidence / y,
    leverage,
    conviction: both === antecedent ? Number.POSITIVE_INFINITY : (1 - y) / (1 - confidence),
    zhang: most === 0 ? 0 : leverage / most,
    jaccard: both / (antecedent + consequent - both),
    certainty: consequent === baskets ? 0 : (confidence - y) / (1 - y),
    kulczynski: (confidence + both / consequent) / 2,
  }
}
