import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { type Climb, climb, type LikelihoodPoint } from '../linear/climb.ts'
import { type Coefficient, coefficientOf } from '../linear/coefficient.ts'
import { dot } from '../linear/information.ts'
import { runsAway } from '../linear/run-away.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Columns, checkColumns, checkOutcome, countPositives, rowCount } from './columns.ts'
import { sigmoid, softplus } from './log-odds.ts'

export interface LogisticOptions {
  /** The penalty is `l2 / 2` times the sum of squared coefficients; scikit-learn's C is 1 / l2. 0: none. */
  readonly l2?: number
  readonly confidence?: number
}

/** A fitted model: the log-odds are the intercept plus each coefficient times its column. Plain data. */
export interface LogisticRegression {
  readonly kind: 'logistic-regression'
  readonly intercept: Coefficient
  /** In the order of the columns. */
  readonly coefficients: readonly Coefficient[]
  /** Of the outcome, without the penalty. */
  readonly logLikelihood: number
  /** Log-likelihood of the base rate alone. */
  readonly nullLogLikelihood: number
  /** 1 - logLikelihood / nullLogLikelihood. */
  readonly mcFadden: number
  /** 2 (columns + 1) - 2 logLikelihood; compares models without penalty. */
  readonly aic: number
}

/**
 * Fits the log-odds of a yes-or-no outcome as a linear function of columns by penalised maximum likelihood:
 * Newton's method with halved steps. The intercept is free of the penalty.
 *
 * Every value has to be finite. With a penalty, columns should be on comparable scales (see `standardise`).
 * Standard errors come from the inverse of the (penalised) information, and with a penalty understate the
 * doubt, as they leave out the bias.
 *
 * Insufficient where all outcomes are the same; and, without a penalty, where a column is constant or follows
 * from others, or where the columns part the outcomes perfectly (no finite estimate exists). Source: McCullagh
 * and Nelder (1989), Generalized Linear Models, 4.4; equals `glm(family = binomial)` of R.
 */
export function fitLogisticRegression(
  columns: Columns,
  outcome: Uint8Array,
  { l2 = 1, confidence = 0.95 }: LogisticOptions = {},
): Outcome<LogisticRegression> {
  checkColumns(columns, { outcome })
  checkOutcome(outcome)
  checkFinite(columns)
  expectArgument(l2 >= 0 && Number.isFinite(l2), 'l2', 'a finite number from 0 on')
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const positives = countPositives(outcome)
  const rows = outcome.length
  if (positives === 0 || positives === rows) {
    return insufficientData(sayLater`all ${rows} outcomes are the same: there is nothing to tell apart`)
  }
  const fit = maximise({ columns, target: Float64Array.from(outcome), l2 })
  if (fit.kind === 'redundant') {
    return insufficientData(
      sayLater`a column is constant or follows from others; leave it out or set a penalty (l2)`,
    )
  }
  if (
    fit.kind === 'endless' ||
    (l2 === 0 && columns.some((c, i) => runsAway(c, fit.covariance[i + 1]![i + 1]!)))
  ) {
    return insufficientData(
      sayLater`the columns tell outcomes apart perfectly; set a penalty (l2) for a finite estimate`,
    )
  }
  const { at: beta, covariance } = fit
  const logLikelihood = fit.value + penalty(l2, beta)
  const nullLogLikelihood =
    positives * Math.log(positives / rows) + (rows - positives) * Math.log(1 - positives / rows)
  const [intercept, ...coefficients] = Array.from(beta, (estimate, index) =>
    coefficientOf(estimate, covariance[index]![index]!, confidence),
  )
  return result({
    kind: 'logistic-regression',
    intercept: intercept!,
    coefficients,
    logLikelihood,
    nullLogLikelihood,
    mcFadden: 1 - logLikelihood / nullLogLikelihood,
    aic: 2 * beta.length - 2 * logLikelihood,
  })
}

/** What is to be fitted; targets are outcomes, or shares between 0 and 1. */
export interface LogisticProblem {
  readonly columns: Columns
  readonly target: Float64Array
  readonly l2: number
}

/** The intercept and a coefficient a column of the highest penalised likelihood. */
export function maximise(problem: LogisticProblem): Climb {
  return climb((beta) => likelihoodAt(problem, beta), new Float64Array(problem.columns.length + 1))
}

function penalty(l2: number, beta: Float64Array): number {
  let squares = 0
  for (let index = 1; index < beta.length; index++) squares += beta[index]! ** 2
  return (l2 / 2) * squares
}

function linear(columns: Columns, rows: number, beta: Float64Array): Float64Array {
  const sum = new Float64Array(rows).fill(beta[0]!)
  columns.forEach((column, index) => {
    const weight = beta[index + 1]!
    for (let row = 0; row < rows; row++) sum[row]! += weight * column[row]!
  })
  return sum
}

function likelihoodAt({ columns, target, l2 }: LogisticProblem, beta: Float64Array): LikelihoodPoint {
  const rows = target.length
  const logOdds = linear(columns, rows, beta)
  const residual = new Float64Array(rows)
  const variance = new Float64Array(rows)
  let value = -penalty(l2, beta)
  for (let row = 0; row < rows; row++) {
    const [y, probability] = [target[row]!, sigmoid(logOdds[row]!)]
    value -= y * softplus(-logOdds[row]!) + (1 - y) * softplus(logOdds[row]!)
    residual[row] = y - probability
    variance[row] = probability * (1 - probability)
  }
  const all = [new Float64Array(rows).fill(1), ...columns]
  const score = Float64Array.from(all, (column, i) => dot(column, residual) - (i > 0 ? l2 * beta[i]! : 0))
  return { value, score, information: weightedProducts(all, variance, l2) }
}

/** Sums of products of each two columns over the rows, weighted; with the penalty, but for the first. */
function weightedProducts(columns: Columns, weights: Float64Array, l2: number): Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length))
  columns.forEach((column, i) => {
    const weighted = column.map((value, row) => value * weights[row]!)
    for (let j = 0; j <= i; j++) {
      const value = dot(weighted, columns[j]!) + (i === j && i > 0 ? l2 : 0)
      products[i]![j] = value
      products[j]![i] = value
    }
  })
  return products
}

function checkFinite(columns: Columns): void {
  columns.forEach((column, index) => {
    expectArgument(column.every(Number.isFinite), `columns[${index}]`, 'finite in every row')
  })
}

/** The log-odds that the model gives each row. */
export function logisticLogOdds(model: LogisticRegression, columns: Columns): Float64Array {
  checkColumns(columns)
  checkFinite(columns)
  const { intercept, coefficients } = model
  expectArgument(columns.length === coefficients.length, 'columns', 'as many as the model was fitted to')
  const beta = Float64Array.from([intercept, ...coefficients], ({ estimate }) => estimate)
  return linear(columns, rowCount(columns), beta)
}

/** The probability that the model gives each row. */
export function logisticProbabilities(model: LogisticRegression, columns: Columns): Float64Array {
  return logisticLogOdds(model, columns).map(sigmoid)
}
