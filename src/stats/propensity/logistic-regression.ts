import { expectArgument } from '../arguments.ts'
import { type Coefficient, coefficientOf } from '../linear/coefficient.ts'
import { dot, inverseInformation, times } from '../linear/information.ts'
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

const MOST_STEPS = 100

/** A Newton decrement below this is convergence: the loss is within it of its least. */
const CONVERGED = 1e-12

/** A greatest variance p (1 - p) below this means that there is no finite estimate. */
const CERTAIN = 1e-8

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
    return insufficientData(`all ${rows} outcomes are the same: there is nothing to tell apart`)
  }
  const optimum = maximise({ columns, target: Float64Array.from(outcome), l2 })
  if (optimum.kind === 'insufficient-data') return optimum
  const { beta, covariance, logLikelihood } = optimum.value
  if (l2 === 0 && columns.some((column, index) => runsAway(column, covariance[index + 1]![index + 1]!))) {
    return separated()
  }
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

interface Optimum {
  /** The intercept, then a coefficient a column. */
  readonly beta: Float64Array
  readonly covariance: readonly Float64Array[]
  readonly logLikelihood: number
}

/** The coefficients of the highest penalised likelihood. */
export function maximise(problem: LogisticProblem): Outcome<Optimum> {
  let beta = new Float64Array(problem.columns.length + 1)
  let loss = penalisedLoss(problem, beta)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { score, information, greatestVariance } = derivatives(problem, beta)
    if (problem.l2 === 0 && greatestVariance < CERTAIN) return separated()
    const covariance = inverseInformation(information)
    if (covariance === undefined) {
      return insufficientData(
        'a column is constant or follows from others; leave it out or set a penalty (l2)',
      )
    }
    const move = times(covariance, score)
    const decrement = dot(score, move)
    if (decrement <= CONVERGED * Math.max(1, loss)) {
      return result({ beta, covariance, logLikelihood: penalty(problem, beta) - loss })
    }
    const next = descend(problem, beta, move, loss)
    beta = next.beta
    loss = next.loss
  }
  return separated()
}

function separated(): Outcome<never> {
  return insufficientData(
    'the columns tell the outcomes apart perfectly; set a penalty (l2) for a finite estimate',
  )
}

/** A standard error of more than this many log-odds a standard deviation is that of an estimate without end. */
const RUN_AWAY = 100

/** Whether a column tells part of the outcomes apart perfectly, so that its estimate only stopped by rounding. */
function runsAway(column: Float64Array, variance: number): boolean {
  const mean = column.reduce((sum, value) => sum + value / column.length, 0)
  const spread = column.reduce((sum, value) => sum + (value - mean) ** 2 / column.length, 0)
  return variance * spread > RUN_AWAY ** 2
}

/** Newton's step, halved until it lowers the loss. */
function descend(
  problem: LogisticProblem,
  beta: Float64Array,
  move: Float64Array,
  loss: number,
): { beta: Float64Array<ArrayBuffer>; loss: number } {
  for (let size = 1; ; size /= 2) {
    const moved = Float64Array.from(beta, (value, index) => value + size * move[index]!)
    const lower = penalisedLoss(problem, moved)
    if (lower <= loss || size < 1e-10) return { beta: moved, loss: lower }
  }
}

function penalty({ l2 }: LogisticProblem, beta: Float64Array): number {
  let squares = 0
  for (let index = 1; index < beta.length; index++) squares += beta[index]! ** 2
  return (l2 / 2) * squares
}

function penalisedLoss(problem: LogisticProblem, beta: Float64Array): number {
  const { target, columns } = problem
  const logOdds = linear(columns, target.length, beta)
  let loss = penalty(problem, beta)
  for (let row = 0; row < target.length; row++) {
    const y = target[row]!
    loss += y * softplus(-logOdds[row]!) + (1 - y) * softplus(logOdds[row]!)
  }
  return loss
}

function linear(columns: Columns, rows: number, beta: Float64Array): Float64Array {
  const sum = new Float64Array(rows).fill(beta[0]!)
  columns.forEach((column, index) => {
    const weight = beta[index + 1]!
    for (let row = 0; row < rows; row++) sum[row]! += weight * column[row]!
  })
  return sum
}

interface Derivatives {
  /** Of the penalised log-likelihood. */
  readonly score: Float64Array
  /** Minus its second derivatives, by rows. */
  readonly information: Float64Array[]
  /** Greatest p (1 - p) of any row: near 0 where every row is certain. */
  readonly greatestVariance: number
}

function derivatives({ columns, target, l2 }: LogisticProblem, beta: Float64Array): Derivatives {
  const rows = target.length
  const residual = new Float64Array(rows)
  const variance = linear(columns, rows, beta)
  let greatestVariance = 0
  for (let row = 0; row < rows; row++) {
    const probability = sigmoid(variance[row]!)
    residual[row] = target[row]! - probability
    variance[row] = probability * (1 - probability)
    greatestVariance = Math.max(greatestVariance, variance[row]!)
  }
  const all = [new Float64Array(rows).fill(1), ...columns]
  const score = Float64Array.from(all, (column, i) => dot(column, residual) - (i > 0 ? l2 * beta[i]! : 0))
  const information = all.map(() => new Float64Array(all.length))
  all.forEach((column, i) => {
    const weighted = column.map((value, row) => value * variance[row]!)
    for (let j = 0; j <= i; j++) {
      const value = dot(weighted, all[j]!) + (i === j && i > 0 ? l2 : 0)
      information[i]![j] = value
      information[j]![i] = value
    }
  })
  return { score, information, greatestVariance }
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
