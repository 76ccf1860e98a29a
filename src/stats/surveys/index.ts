export {
  alphaOf,
  type ItemDiagnostics,
  lambda6Of,
  meanCorrelationOf,
  type Reliability,
  reliability,
} from './alpha.ts'
export { type AveragePartial, minimumAveragePartial } from './average-partial.ts'
export {
  type CarelessOptions,
  type CarelessResponses,
  type CarelessSign,
  carelessResponses,
} from './careless.ts'
export { asCorrelations, correlation, correlations, covariances } from './covariance.ts'
export { evenOddConsistency } from './even-odd.ts'
export {
  type FactorAnalysis,
  type FactorFit,
  type FactorOptions,
  factorAnalysis,
  factorAnalysisOf,
} from './factor-analysis.ts'
export { type IntraclassCorrelations, intraclassCorrelations } from './intraclass-correlation.ts'
export { completeCases, type Items, reverseKeyed, type SymmetricRows } from './items.ts'
export { type ObliqueRotation, oblimin } from './oblimin.ts'
export { type Omega, omega } from './omega.ts'
export { type OmegaInterval, type OmegaIntervalOptions, omegaInterval } from './omega-interval.ts'
export { type ParallelAnalysis, type ParallelOptions, parallelAnalysis } from './parallel-analysis.ts'
export { type SamplingAdequacy, samplingAdequacy } from './sampling-adequacy.ts'
export { keyedItems, type ScoreOptions, type SurveyScale, scaleScores } from './scale-scores.ts'
export type { Extraction } from './uniquenesses.ts'
export { varimax } from './varimax.ts'
