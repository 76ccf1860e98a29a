import { type HazardProblem, linearPredictor, riskSets, sharesGone } from './partial-likelihood.ts'

/** Cumulative hazard of a row with mean values in every column, at the times of events. */
export interface BaselineHazard {
  readonly time: readonly number[]
  readonly cumulativeHazard: readonly number[]
  /** The longest observation of the stratum: beyond it nothing is known. */
  readonly end: number
}

/** For each stratum; ties are handled as in the fit, as `survfit` of R does. */
export function baselineHazard(
  problem: HazardProblem,
  coefficients: Float64Array,
): readonly BaselineHazard[] {
  const predictor = linearPredictor(problem.columns, coefficients)
  return problem.strata.map((rows) => {
    const steps = [...increments(problem, rows, predictor)].reverse()
    return {
      time: steps.map(({ time }) => time),
      cumulativeHazard: runningSums(steps.map(({ hazard }) => hazard)),
      end: rows.length === 0 ? 0 : problem.lifetimes.time[rows.at(-1)!]!,
    }
  })
}

function* increments(problem: HazardProblem, rows: Uint32Array, predictor: Float64Array) {
  for (const { time, atRisk, fallen, events, weight } of riskSets(problem, rows, predictor)) {
    const shares = sharesGone(problem.ties, events)
    let hazard = 0
    for (const share of shares) hazard += weight / shares.length / (atRisk.total - share * fallen.total)
    yield { time, hazard }
  }
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}
