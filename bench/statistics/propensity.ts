import {
  boostedProbabilities,
  boostedTreesLearner,
  calibrationTable,
  crossValidate,
  fitBoostedTrees,
  fitIsotonic,
  fitLogisticRegression,
  fitPlatt,
  liftAtK,
  logisticLearner,
  populationStability,
  randomFrom,
  rocAuc,
  shapValues,
} from '../../src/stats/index.ts'
import { methodsOf } from './method.ts'

const COLUMNS = 18

/** Columns as features of customers are: some of them counts with many ties, some with gaps. */
function drawn(rows: number) {
  const random = randomFrom(1)
  const draw = [
    () => random.uniform(),
    () => random.below(6),
    () => (random.below(5) === 0 ? Number.NaN : random.uniform()),
  ]
  const columns = Array.from({ length: COLUMNS }, (_, column) =>
    Float64Array.from({ length: rows }, draw[column % draw.length]!),
  )
  const outcome = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = 2 * columns[0]![row]! - columns[1]![row]! * columns[3]![row]! - 0.5
    return random.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0
  })
  return { columns, outcome }
}

/** The same with a model that was fitted to at most 50,000 of them. */
function fitted(rows: number) {
  const { columns, outcome } = drawn(rows)
  const part = columns.map((column) => column.slice(0, 50_000))
  const fit = fitBoostedTrees(part, outcome.slice(0, 50_000))
  if (fit.kind === 'insufficient-data') throw new Error(fit.reason)
  return { columns, model: fit.value }
}

function scored(rows: number) {
  const random = randomFrom(1)
  const scores = Float64Array.from({ length: rows }, () => random.uniform())
  return { scores, outcome: Uint8Array.from(scores, (score) => (random.uniform() < score ** 2 ? 1 : 0)) }
}

export const methods = [
  ...methodsOf('propensity', drawn, {
    'boosted trees, 18 columns': ({ columns, outcome }) => fitBoostedTrees(columns, outcome),
    'boosted trees, cross-validated': ({ columns, outcome }) =>
      crossValidate(boostedTreesLearner(), columns, outcome),
    'logistic regression, 12 columns': ({ columns, outcome }) =>
      fitLogisticRegression(
        columns.filter((_, column) => column % 3 < 2),
        outcome,
      ),
    'logistic regression, cross-validated': ({ columns, outcome }) =>
      crossValidate(logisticLearner(), columns, outcome),
  }),
  ...methodsOf('propensity', fitted, {
    probabilities: ({ columns, model }) => boostedProbabilities(model, columns),
    'reasons of 10,000 rows': ({ columns, model }) => {
      for (let row = 0; row < 10_000; row++)
        shapValues(
          model,
          columns.map((column) => column[row]!),
        )
    },
  }),
  ...methodsOf('propensity', scored, {
    'AUC with interval': ({ scores, outcome }) => rocAuc(scores, outcome),
    'lift at 10 %': ({ scores, outcome }) => liftAtK(scores, outcome, 0.1),
    calibration: ({ scores, outcome }) => calibrationTable(scores, outcome),
    isotonic: ({ scores, outcome }) => fitIsotonic(scores, Float64Array.from(outcome)),
    Platt: ({ scores, outcome }) => fitPlatt(scores, outcome),
    drift: ({ scores }) => populationStability(scores, scores.toReversed()),
  }),
]
