import {
  type BoostedTrees,
  type BoostingOptions,
  boostedLogOdds,
  type Columns,
  fitBoostedTrees,
  fitIsotonic,
  fitLogisticRegression,
  fitPlatt,
  fitStandardisation,
  type IsotonicCurve,
  isotonicValues,
  type LogisticRegression,
  logisticLogOdds,
  logLoss,
  type Outcome,
  type PlattScale,
  plattProbabilities,
  result,
  type ScoreModel,
  type Standardisation,
  scoreReasons,
  standardised,
} from '../../stats/index.ts'

/** How a model is fitted. */
export type Recipe =
  | { readonly kind: 'logistic'; readonly l2: number }
  | { readonly kind: 'boosted-trees'; readonly boosting: BoostingOptions }

/** A column that a model reads: its place among the features, and whether its tails are drawn in (by asinh). */
export interface UsedColumn {
  readonly place: number
  readonly tails: boolean
}

/** How log-odds become probabilities that mean what they say. */
export type Calibration = { readonly kind: 'none' } | PlattScale | IsotonicCurve

/** A fitted model, as plain data. */
export interface Model {
  readonly columns: readonly UsedColumn[]
  readonly scores: ScoreModel
  readonly calibration: Calibration
}

/** The columns that a model reads, as it reads them. */
export function usedColumns(columns: Columns, used: readonly UsedColumn[]): Columns {
  return used.map(({ place, tails }) => (tails ? columns[place]!.map(Math.asinh) : columns[place]!))
}

export function fitScores(recipe: Recipe, columns: Columns, outcome: Uint8Array): Outcome<ScoreModel> {
  if (recipe.kind === 'boosted-trees') {
    const trees = fitBoostedTrees(columns, outcome, recipe.boosting)
    return trees.kind === 'result' ? result(treesModel(trees.value)) : trees
  }
  const scales = fitStandardisation(columns)
  const fit = fitLogisticRegression(standardised(scales, columns), outcome, { l2: recipe.l2 })
  return fit.kind === 'result' ? result(logisticModel(scales, fit.value)) : fit
}

const treesModel = (trees: BoostedTrees): ScoreModel => ({ kind: 'boosted-trees', trees })
const logisticModel = (scales: Standardisation, regression: LogisticRegression): ScoreModel => ({
  kind: 'logistic',
  scales,
  regression,
})

/** The log-odds that a fitted model gives rows of the columns it was fitted to. */
export function logOddsOf(scores: ScoreModel, columns: Columns): Float64Array {
  return scores.kind === 'boosted-trees'
    ? boostedLogOdds(scores.trees, columns)
    : logisticLogOdds(scores.regression, standardised(scores.scales, columns))
}

/** No model is as sure as this: it would take back all that it is right about with one mistake. */
const SUREST = 1e-6

export function calibrated(calibration: Calibration, logOdds: Float64Array): Float64Array {
  const given =
    calibration.kind === 'none'
      ? logOdds.map((value) => 1 / (1 + Math.exp(-value)))
      : calibration.kind === 'platt'
        ? plattProbabilities(calibration, logOdds)
        : isotonicValues(calibration, logOdds)
  return given.map((p) => Math.min(1 - SUREST, Math.max(SUREST, p)))
}

/** An isotonic curve bends to chance with fewer rows of either outcome. */
const FEWEST_FOR_ISOTONIC = 300

/**
 * Learns how log-odds of rows that were held back become probabilities: the way of least log loss, each judged on
 * folds that it was not fitted to. Gives those honest probabilities too.
 */
export function fitCalibration(
  logOdds: Float64Array,
  outcome: Uint8Array,
  fold: Uint8Array,
): { readonly calibration: Calibration; readonly probabilities: Float64Array } {
  const positives = outcome.reduce((sum, y) => sum + y, 0)
  const fewest = Math.min(positives, outcome.length - positives)
  const ways: ((scores: Float64Array, outcome: Uint8Array) => Outcome<Calibration>)[] = [
    () => result({ kind: 'none' }),
    (scores, y) => fitPlatt(scores, y),
    ...(fewest >= FEWEST_FOR_ISOTONIC ? [(s: Float64Array, y: Uint8Array) => fitIsotonic(s, y)] : []),
  ]
  const tried = ways.flatMap((learn) => {
    const all = learn(logOdds, outcome)
    if (all.kind === 'insufficient-data') return []
    const probabilities = crossCalibrated(learn, logOdds, outcome, fold)
    const loss = logLoss(probabilities, outcome)
    return loss.kind === 'result' ? [{ calibration: all.value, probabilities, loss: loss.value }] : []
  })
  return tried.reduce((best, one) => (one.loss < best.loss ? one : best))
}

function crossCalibrated(
  learn: (scores: Float64Array, outcome: Uint8Array) => Outcome<Calibration>,
  logOdds: Float64Array,
  outcome: Uint8Array,
  fold: Uint8Array,
): Float64Array {
  const probabilities = new Float64Array(logOdds.length)
  const folds = fold.reduce((most, of) => Math.max(most, of), 0) + 1
  for (let held = 0; held < folds; held++) {
    const curve = learn(
      logOdds.filter((_, row) => fold[row] !== held),
      outcome.filter((_, row) => fold[row] !== held),
    )
    const used: Calibration = curve.kind === 'result' ? curve.value : { kind: 'none' }
    const given = calibrated(
      used,
      logOdds.filter((_, row) => fold[row] === held),
    )
    let next = 0
    for (let row = 0; row < fold.length; row++) if (fold[row] === held) probabilities[row] = given[next++]!
  }
  return probabilities
}

/** The probability that a model gives each row; `columns` are all features. */
export function probabilitiesOf(model: Model, columns: Columns): Float64Array {
  return calibrated(model.calibration, logOddsOf(model.scores, usedColumns(columns, model.columns)))
}

/** How much each column that the model reads moves the log-odds of one row; in the order of `model.columns`. */
export function contributionsOf(model: Model, columns: Columns, row: number): Float64Array {
  const values = Float64Array.from(model.columns, ({ place, tails }) => {
    const value = columns[place]![row]!
    return tails ? Math.asinh(value) : value
  })
  return scoreReasons(model.scores, values)
}
