export { type AucDifference, aucDifference } from './auc-difference.ts'
export { averagePrecision } from './average-precision.ts'
export {
  BOOSTING_DEFAULTS,
  type BoostedTrees,
  type BoostingOptions,
  boostedLogOdds,
  boostedProbabilities,
  fitBoostedTrees,
} from './boosting/boosted-trees.ts'
export type { Tree } from './boosting/tree.ts'
export { type Reason, reasons, shapValues } from './boosting/tree-shap.ts'
export { type CalibrationBin, type CalibrationTable, calibrationTable } from './calibration-table.ts'
export type { Columns } from './columns.ts'
export {
  type CrossValidation,
  type CrossValidationOptions,
  crossValidate,
  type Learner,
  stratifiedFolds,
} from './cross-validation.ts'
export { fitIsotonic, type IsotonicCurve, isotonicValues } from './isotonic.ts'
export { boostedTreesLearner, logisticLearner } from './learners.ts'
export { type LiftAtK, liftAtK } from './lift-at-k.ts'
export {
  fitLogisticRegression,
  type LogisticOptions,
  type LogisticRegression,
  logisticLogOdds,
  logisticProbabilities,
} from './logistic-regression.ts'
export { fitPlatt, type PlattScale, plattProbabilities } from './platt.ts'
export {
  binnedStability,
  type PopulationStability,
  populationStability,
  type StabilityBin,
} from './population-stability.ts'
export { brierScore, logLoss } from './probability-scores.ts'
export { type RocAuc, rocAuc } from './roc.ts'
export { type RocCurve, rocCurve } from './roc-curve.ts'
export {
  type ColumnScale,
  fitStandardisation,
  type Standardisation,
  standardised,
} from './standardise.ts'
