import type { Analysis } from '../analysis.ts'
import {
  OUTPUTS,
  type PredictionResult,
  predict,
  predictionReasons,
  predictionReport,
  type Wording,
} from '../prediction/index.ts'
import { churnOptions } from './options.ts'
import { churnQuestion } from './question.ts'

const WORDING: Wording = {
  will: 'leave',
  did: 'left',
  act: {
    high: 'Speak to them before they go: ask what is missing, fix it, and offer something only where they are worth it.',
    low: 'Leave them in peace: an offer here costs and changes nothing.',
  },
}

/** Who will leave, why, and how sure that is. */
export const churn: Analysis<typeof churnOptions, PredictionResult> = {
  name: 'churn',
  title: 'Churn',
  summary: 'Foretells which customers will leave, with reasons, tested on customers it has not seen.',
  reads: 'traits',
  options: churnOptions,
  remedies: [
    'Bring in a longer history, or state a shorter window: --days.',
    'In a table of customers name the column that says who has left: --label COLUMN.',
    'Learn from more past instants: --instants 6.',
  ],
  run: (task) =>
    task.workspace.survivors.readMerged(async () => {
      const asked = await churnQuestion(task)
      if (asked.kind === 'insufficient-data') return asked
      return predict(task, asked.value.question, asked.value.window)
    }),
  report: (result, context) => predictionReport(result, context, WORDING),
  outputs: () => OUTPUTS,
  reasons: predictionReasons,
}
