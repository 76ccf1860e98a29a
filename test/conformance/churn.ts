import { expect } from 'vitest'
import type { Coefficient } from '../../src/stats/linear/coefficient.ts'
import {
  averagePrecision,
  boostedProbabilities,
  brierScore,
  type Columns,
  fitBoostedTrees,
  fitIsotonic,
  fitLogisticRegression,
  fitStandardisation,
  isotonicValues,
  liftAtK,
  logisticProbabilities,
  logLoss,
  rocAuc,
  rocCurve,
  standardised,
} from '../../src/stats/propensity/index.ts'
import { resultOf } from '../../src/stats/testing/result-of.ts'
import { dataRows, numbers } from './data.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

type Rows = Record<string, string>[]

const TELCO = 'shared/data/telco_churn/Telco-Customer-Churn.csv'
const churned = (rows: Rows) => Uint8Array.from(rows, ({ Churn }) => (Churn === 'Yes' ? 1 : 0))
const isValue = (rows: Rows, column: string, value: string) =>
  Float64Array.from(rows, (row) => (row[column] === value ? 1 : 0))
/** Blank total charges are missing. */
const numbersOrBlank = (rows: Rows, column: string) =>
  numbers(
    rows.map((row) => ({ [column]: row[column]!.trim() })),
    column,
  )

function judge(scores: Float64Array, outcome: Uint8Array) {
  const { auc, gini } = resultOf(rocAuc(scores, outcome))
  return {
    rocAuc: auc,
    averagePrecision: resultOf(averagePrecision(scores, outcome)),
    logLoss: resultOf(logLoss(scores, outcome)),
    brier: resultOf(brierScore(scores, outcome)),
    gini,
    ks: resultOf(rocCurve(scores, outcome)).kolmogorovSmirnov,
  }
}

function checkMetrics({ inputs, expected, tolerance }: Entry): void {
  const [scores, outcome] = [Float64Array.from(inputs.score), Uint8Array.from(inputs.y)]
  const { falsePositiveRate, truePositiveRate } = resultOf(rocCurve(scores, outcome))
  const found = { ...judge(scores, outcome), roc: [falsePositiveRate, truePositiveRate] }
  expectNear(found, expected, nearness(tolerance))
}

function checkIsotonic({ inputs, expected, tolerance }: Entry): void {
  const [x, w] = [Float64Array.from(inputs.x), Float64Array.from(inputs.w)]
  const found = {
    plain: isotonicValues(resultOf(fitIsotonic(x, inputs.y)), x),
    weighted: isotonicValues(resultOf(fitIsotonic(x, inputs.y, w)), x),
  }
  expectNear(found, expected, nearness(tolerance))
}

const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

function checkFacts({ expected, tolerance }: Entry): void {
  const rows = dataRows(TELCO)
  const rateBy = (column: string, names: object) =>
    Object.fromEntries(
      Object.keys(names).map((name) => [name, meanOf(churned(rows.filter((row) => row[column] === name)))]),
    )
  const tenure = (churn: string) =>
    meanOf(
      numbers(
        rows.filter(({ Churn }) => Churn === churn),
        'tenure',
      ),
    )
  const found = {
    rows: rows.length,
    churners: churned(rows).filter((y) => y === 1).length,
    churnRate: meanOf(churned(rows)),
    blankTotalCharges: numbersOrBlank(rows, 'TotalCharges').filter(Number.isNaN).length,
    churnRateByContract: rateBy('Contract', expected.churnRateByContract),
    churnRateByInternet: rateBy('InternetService', expected.churnRateByInternet),
    meanTenureChurned: tenure('Yes'),
    meanTenureStayed: tenure('No'),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkTelcoLogit({ expected, tolerance }: Entry): void {
  const rows = dataRows(TELCO)
  const columns = [
    ...['tenure', 'MonthlyCharges', 'SeniorCitizen'].map((name) => numbers(rows, name)),
    ...[
      ['Contract', 'One year'],
      ['Contract', 'Two year'],
      ['InternetService', 'Fiber optic'],
      ['InternetService', 'No'],
      ['PaperlessBilling', 'Yes'],
      ['PaymentMethod', 'Electronic check'],
      ['TechSupport', 'Yes'],
      ['OnlineSecurity', 'Yes'],
    ].map(([column, value]) => isValue(rows, column!, value!)),
  ]
  const model = resultOf(fitLogisticRegression(columns, churned(rows), { l2: 0 }))
  const of = (field: keyof Coefficient) => [model.intercept, ...model.coefficients].map((c) => c[field])
  expectNear(of('estimate'), expected.coef, nearness(tolerance, 'coef'))
  expectNear(of('standardError'), expected.se, nearness(tolerance, 'se'))
  expectNear(of('z'), expected.z, nearness(tolerance, 'se'))
  expectNear(model.logLikelihood, expected.logLik, nearness(tolerance, 'logLik'))
  expectNear(model.nullLogLikelihood, expected.nullLogLik, nearness(tolerance, 'logLik'))
  expectNear(model.mcFadden, expected.mcFadden, nearness(tolerance, 'coef'))
  expectNear(model.aic, expected.aic, nearness(tolerance, 'logLik'))
  const { auc } = resultOf(rocAuc(logisticProbabilities(model, columns), churned(rows)))
  expectNear(auc, expected.aucInSample, nearness(tolerance, 'auc'))
}

/** Numbers with their gaps, and a column for each level of each category. */
function features(rows: Rows, numeric: string[], categorical: string[]) {
  const levels = categorical.flatMap((name) =>
    [...new Set(rows.map((row) => row[name]!))].sort().map((level) => isValue(rows, name, level)),
  )
  return { numeric: numeric.map((name) => numbersOrBlank(rows, name)), levels }
}

function checkBenchmark({ inputs, expected, tolerance }: Entry): void {
  const rows = dataRows(TELCO)
  const { numeric, levels } = features(rows, inputs.numeric, inputs.categorical)
  const pick = <T extends { filter(keep: (value: number, row: number) => boolean): T }>(
    values: T,
    test: boolean,
  ) => values.filter((_, row) => (row % 5 === 0) === test)
  const part = (columns: Columns, test: boolean) => columns.map((column) => pick(column, test))
  const outcome = churned(rows)
  const held = pick(outcome, true)
  expect([rows.length - held.length, held.length, held.filter((y) => y === 1).length]).toEqual([
    inputs.trainRows,
    inputs.testRows,
    inputs.testPositives,
  ])

  const scales = fitStandardisation(part(numeric, false))
  const prepared = (test: boolean) => [...standardised(scales, part(numeric, test)), ...part(levels, test)]
  const logistic = resultOf(fitLogisticRegression(prepared(false), pick(outcome, false), { l2: 1 }))
  const scores = logisticProbabilities(logistic, prepared(true))
  const { gini: _, ...found } = judge(scores, held)
  const lift = (k: number) => resultOf(liftAtK(scores, held, k)).lift
  const near = nearness(tolerance, 'logistic')
  expectNear({ ...found, lift10: lift(0.1), lift20: lift(0.2) }, expected.logisticL2C1, near)

  const all = [...numeric, ...levels]
  const trees = resultOf(fitBoostedTrees(part(all, false), pick(outcome, false)))
  const { auc } = resultOf(rocAuc(boostedProbabilities(trees, part(all, true)), held))
  const best = Math.max(...Object.values<{ rocAuc: number }>(expected).map(({ rocAuc }) => rocAuc))
  expect(auc).toBeGreaterThanOrEqual(best - 0.005)
}

function checkSmallLogit({ inputs, expected, tolerance }: Entry): void {
  const columns = [0, 1].map((column) => Float64Array.from(inputs.x as number[][], (row) => row[column]!))
  const outcome = Uint8Array.from(inputs.y)
  const near = nearness(tolerance)
  const mle = resultOf(fitLogisticRegression(columns, outcome, { l2: 0 }))
  const all = [mle.intercept, ...mle.coefficients]
  const found = {
    coef: all.map(({ estimate }) => estimate),
    se: all.map(({ standardError }) => standardError),
    logLik: mle.logLikelihood,
  }
  expectNear(found, expected.mle, near)
  const { intercept, coefficients } = resultOf(fitLogisticRegression(columns, outcome, { l2: 1 }))
  const penalised = { intercept: intercept.estimate, coef: coefficients.map(({ estimate }) => estimate) }
  expectNear(penalised, expected.l2, near)
}

export const checks: Checks = {
  'churn.metrics-small': checkMetrics,
  'churn.isotonic': checkIsotonic,
  'churn.telco-facts': checkFacts,
  'churn.telco-logit': checkTelcoLogit,
  'churn.telco-benchmark': checkBenchmark,
  'churn.logit-small': checkSmallLogit,
}
