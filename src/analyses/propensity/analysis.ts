import { sayLater } from '../../language/index.ts'
import type { Analysis } from '../analysis.ts'
import {
  OUTPUTS,
  type PredictionResult,
  predict,
  predictionReasons,
  predictionReport,
  type Wording,
} from '../prediction/index.ts'
import { propensityOptions } from './options.ts'
import { propensityQuestion } from './question.ts'

const WORDING: Wording = {
  will: sayLater`do it`,
  did: sayLater`did it`,
  act: {
    high: sayLater`They are ready: make it easy, and do not give away a discount that they do not need.`,
    low: sayLater`Do not spend on them now; win their interest first.`,
  },
}

/** Who will do what is hoped for, why, and how sure that is. */
export const propensity: Analysis<typeof propensityOptions, PredictionResult> = {
  name: 'propensity',
  title: sayLater`Propensity`,
  summary: sayLater`Foretells who will buy, upgrade or do anything else within some days, with reasons and tests.`,
  reads: 'traits',
  options: propensityOptions,
  remedies: [
    sayLater`Bring in a longer history, or ask of fewer days: --days.`,
    sayLater`In a table of customers name the column that says to whom it came to pass: --label COLUMN.`,
    sayLater`Ask of those alone to whom it may happen: --among SEGMENT.`,
  ],
  run: (task) =>
    task.workspace.survivors.readMerged(async () => predict(task, await propensityQuestion(task))),
  report: (result, context) => predictionReport(result, context, WORDING),
  outputs: () => OUTPUTS,
  reasons: predictionReasons,
}
