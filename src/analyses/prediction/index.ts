/**
 * Foretelling a yes or no for every profile: what churn and propensity have in common. `predict` names the phases.
 */

export { givenQuestion } from './label.ts'
export { cameWithin, EVERYBODY, not } from './nodes.ts'
export { predictionOptions } from './options.ts'
export { OUTPUTS } from './outputs.ts'
export { predict } from './predict.ts'
export type { GivenQuestion, PastQuestion, Question } from './question.ts'
export { predictionReasons } from './reasons.ts'
export { predictionReport, type Wording } from './report/report.ts'
export type { PredictionResult } from './result.ts'
export { proposeWindow, readSpan } from './window.ts'
export { refuseWithoutPurchases } from './without-purchases.ts'
