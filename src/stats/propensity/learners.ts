import { result } from '../outcome.ts'
import { type BoostingOptions, boostedProbabilities, fitBoostedTrees } from './boosting/boosted-trees.ts'
import type { Learner } from './cross-validation.ts'
import { fitLogisticRegression, type LogisticOptions, logisticProbabilities } from './logistic-regression.ts'
import { fitStandardisation, standardised } from './standardise.ts'

/** Boosted trees as something to cross-validate. */
export function boostedTreesLearner(options: BoostingOptions = {}): Learner {
  return (columns, outcome) => {
    const fit = fitBoostedTrees(columns, outcome, options)
    if (fit.kind === 'insufficient-data') return fit
    return result((others) => boostedProbabilities(fit.value, others))
  }
}

/** Logistic regression on columns that are standardised, and filled where values are missing, by its own rows. */
export function logisticLearner(options: LogisticOptions = {}): Learner {
  return (columns, outcome) => {
    const scales = fitStandardisation(columns)
    const fit = fitLogisticRegression(standardised(scales, columns), outcome, options)
    if (fit.kind === 'insufficient-data') return fit
    return result((others) => logisticProbabilities(fit.value, standardised(scales, others)))
  }
}
