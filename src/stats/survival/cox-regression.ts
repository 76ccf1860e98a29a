import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { chiSquaredTail } from '../distributions/index.ts'
import { climb, type Optimum } from '../linear/climb.ts'
import { type Coefficient, coefficientOf } from '../linear/coefficient.ts'
import { dot, inverseInformation, times } from '../linear/information.ts'
import { runsAway } from '../linear/run-away.ts'
import { type InsufficientData, insufficientData, type Outcome, result } from '../outcome.ts'
import { type OnProgress, type Progress, partOf } from '../progress.ts'
import { type BaselineHazard, baselineHazard } from './baseline-hazard.ts'
import { type Concordance, concordance } from './concordance.ts'
import { checkLifetimes, countEvents, type Lifetimes, rowsByPart } from './lifetimes.ts'
import { type HazardProblem, linearPredictor, partialLikelihood, type Ties } from './partial-likelihood.ts'

export interface CoxOptions extends Progress {
  readonly ties?: Ties
  /** Number of each row's stratum, from 0: strata share coefficients, and each has a baseline of its own. */
  readonly strata?: Uint32Array
  readonly confidence?: number
}

/** A test that all coefficients are 0. */
export interface ModelTest {
  readonly chiSquared: number
  readonly degreesOfFreedom: number
  readonly p: number
}

/** A fitted model. Plain data. */
export interface CoxModel {
  readonly kind: 'cox'
  /** Logs of hazard ratios, each for one unit more of its column. */
  readonly coefficients: readonly Coefficient[]
  /** Means of the columns, which the baseline is of. */
  readonly means: readonly number[]
  /** One for each stratum. */
  readonly baselines: readonly BaselineHazard[]
  readonly logLikelihood: number
  readonly nullLogLikelihood: number
  readonly likelihoodRatio: ModelTest
  readonly wald: ModelTest
  readonly score: ModelTest
  /** Of the model's own rows: somewhat better than of new ones. */
  readonly concordance: Outcome<Concordance>
  readonly rows: number
  readonly events: number
}

/**
 * Cox's proportional hazards: the hazard of a row is its stratum's baseline times exp(coefficients * columns).
 * Maximum partial likelihood by Newton's method; standard errors from the information.
 *
 * Assumes that hazard ratios do not change with time, and censoring that says nothing of the hazard. Every value
 * has to be finite. Insufficient without events; where a column is constant or follows from others; and where
 * columns tell perfectly whom the event befalls (no finite estimate exists). Sources: Cox (1972); Kalbfleisch
 * and Prentice (2002), chapter 4; equals `coxph` of R.
 */
export function fitCox(
  lifetimes: Lifetimes,
  columns: readonly Float64Array[],
  { ties = 'efron', strata, confidence = 0.95, onProgress }: CoxOptions = {},
): Outcome<CoxModel> {
  const rows = checkLifetimes(lifetimes)
  checkColumns(columns, lifetimes, strata)
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const events = countEvents(lifetimes)
  if (events === 0) return insufficientData(sayLater`no event came in ${rows} rows`)
  if (columns.some(isConstant)) return redundant()
  const means = columns.map((column) => column.reduce((sum, value) => sum + value / rows, 0))
  const problem = {
    lifetimes,
    columns: columns.map((column, index) => column.map((value) => value - means[index]!)),
    ties,
    strata: rowsByPart(ascendingOrder(lifetimes.time), strata),
  }
  const optimum = optimumOf(problem, partOf(onProgress, 0, 0.8))
  if (optimum.kind === 'insufficient-data') return optimum
  const { at, value, covariance } = optimum.value
  const prediction = linearPredictor(problem.columns, at).map((hazard) => -hazard)
  const model: CoxModel = {
    kind: 'cox',
    coefficients: Array.from(at, (b, index) => coefficientOf(b, covariance[index]![index]!, confidence)),
    means,
    baselines: baselineHazard(problem, at),
    logLikelihood: value,
    ...testsOf(problem, optimum.value),
    concordance: concordance(lifetimes, prediction, strata),
    rows,
    events,
  }
  onProgress?.(1)
  return result(model)
}

function checkColumns(
  columns: readonly Float64Array[],
  { time }: Lifetimes,
  strata: Uint32Array | undefined,
): void {
  expectArgument(columns.length > 0, 'columns', 'at least one column')
  const named = Object.fromEntries(columns.map((column, index) => [`columns[${index}]`, column]))
  commonLength({ time, ...named, ...(strata && { strata }) })
  for (const [name, column] of Object.entries(named)) {
    expectArgument(column.every(Number.isFinite), name, 'finite in every row')
  }
}

function isConstant(column: Float64Array): boolean {
  return column.every((value) => value === column[0])
}

function redundant(): InsufficientData {
  return insufficientData(
    sayLater`a column is constant among those at risk, or follows from others; leave it out`,
  )
}

function optimumOf(problem: HazardProblem, onProgress: OnProgress | undefined): Outcome<Optimum> {
  const fit = climb(
    (at) => partialLikelihood(problem, at),
    new Float64Array(problem.columns.length),
    onProgress,
  )
  if (fit.kind === 'redundant') return redundant()
  if (fit.kind === 'endless' || problem.columns.some((c, i) => runsAway(c, fit.covariance[i]![i]!))) {
    return insufficientData(
      sayLater`a column tells perfectly whom the event befalls; leave it out or compare groups`,
    )
  }
  return result(fit)
}

function testsOf(problem: HazardProblem, { at, value }: Optimum) {
  const nothing = partialLikelihood(problem, new Float64Array(at.length))
  const test = (chiSquared: number): ModelTest => ({
    chiSquared,
    degreesOfFreedom: at.length,
    p: chiSquaredTail(chiSquared, at.length),
  })
  const { information } = partialLikelihood(problem, at)
  return {
    nullLogLikelihood: nothing.value,
    likelihoodRatio: test(2 * (value - nothing.value)),
    wald: test(dot(at, times(information, at))),
    score: test(dot(nothing.score, times(inverseInformation(nothing.information)!, nothing.score))),
  }
}
