import { insufficientData, type Outcome, result } from '../outcome.ts'
import {
  type BoostedTrees,
  type BoostingOptions,
  boostedLogOdds,
  fitBoostedTrees,
} from '../propensity/boosting/boosted-trees.ts'
import { shapValues } from '../propensity/boosting/tree-shap.ts'
import type { Columns } from '../propensity/columns.ts'
import {
  fitLogisticRegression,
  type LogisticRegression,
  logisticLogOdds,
} from '../propensity/logistic-regression.ts'
import { fitStandardisation, type Standardisation, standardised } from '../propensity/standardise.ts'

/** A fitted model of seed against the rest, as plain data. */
export type ScoreModel =
  | { readonly kind: 'logistic'; readonly scales: Standardisation; readonly regression: LogisticRegression }
  | { readonly kind: 'boosted-trees'; readonly trees: BoostedTrees }

export type ScoreMethod = ScoreModel['kind']

/** Fits one of the two; logistic regression on standardised columns with a ridge of 1. */
export function fitScoreModel(
  method: ScoreMethod,
  columns: Columns,
  seed: Uint8Array,
  boosting: BoostingOptions,
): Outcome<ScoreModel> {
  if (method === 'boosted-trees') {
    const trees = fitBoostedTrees(columns, seed, boosting)
    return trees.kind === 'result' ? result({ kind: method, trees: trees.value }) : trees
  }
  const scales = fitStandardisation(columns)
  const regression = fitLogisticRegression(standardised(scales, columns), seed, { l2: 1 })
  return regression.kind === 'result'
    ? result({ kind: method, scales, regression: regression.value })
    : insufficientData(regression.reason)
}

/** The log-odds of being a seed that a model gives each row. */
export function scoreLogOdds(model: ScoreModel, columns: Columns): Float64Array {
  return model.kind === 'boosted-trees'
    ? boostedLogOdds(model.trees, columns)
    : logisticLogOdds(model.regression, standardised(model.scales, columns))
}

/**
 * How much each column moves the log-odds of a row from those of an average row; `values` holds the row's value of
 * each column. Shapley values, exact for both kinds (of a linear model: coefficient times distance from the mean).
 */
export function scoreReasons(model: ScoreModel, values: ArrayLike<number>): Float64Array {
  if (model.kind === 'boosted-trees') return shapValues(model.trees, values)
  const row = standardised(
    model.scales,
    Array.from(values, (value) => Float64Array.of(value)),
  )
  return Float64Array.from(
    row,
    (value, column) => value[0]! * model.regression.coefficients[column]!.estimate,
  )
}
