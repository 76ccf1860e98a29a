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
import { churnOptions } from './options.ts'
import { churnQuestion } from './question.ts'

const WORDING: Wording = {
  will: sayLater`leave`,
  did: sayLater`left`,
  act: {
    high: sayLater`Speak to them before they go: ask what is missing, fix it, and offer something only where they are worth it.`,
    low: sayLater`Leave them in peace: an offer here costs and changes nothing.`,
  },
}

/** Who will leave, why, and how sure that is. */
export const churn: Analysis<typeof churnOptions, PredictionResult> = {
  name: 'churn',
  title: sayLater`Churn`,
  summary: sayLater`Foretells which customers will leave, with reasons, tested on customers it has not seen.`,
  reads: 'traits',
  options: churnOptions,
  remedies: [
    sayLater`Bring in a longer history, or state a shorter window: --days.`,
    sayLater`In a table of customers name the column that says who has left: --label COLUMN.`,
    sayLater`Learn from more past instants: --instants 6.`,
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
