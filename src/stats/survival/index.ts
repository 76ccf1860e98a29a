export type { BaselineHazard } from './baseline-hazard.ts'
export { type Concordance, concordance } from './concordance.ts'
export { type CoxModel, type CoxOptions, fitCox, type ModelTest } from './cox-regression.ts'
export { coxSurvival, hazardRatio } from './cox-survival.ts'
export {
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalInterval,
} from './kaplan-meier.ts'
export { type LifeTable, lifeTable } from './life-table.ts'
export {
  type ExponentialLifetimes,
  fitExponential,
  fitLogNormal,
  fitWeibull,
  type LifetimeDistribution,
} from './lifetime-distribution.ts'
export type { Lifetimes } from './lifetimes.ts'
export { type LogRank, type LogRankOptions, logRank } from './log-rank.ts'
export type { Ties } from './partial-likelihood.ts'
export { type RestrictedMean, restrictedMean } from './restricted-mean.ts'
export { type SurvivalPoint, survivalAt } from './survival-at.ts'
export { type SurvivalQuantile, type SurvivalQuantileOptions, survivalQuantile } from './survival-quantile.ts'
