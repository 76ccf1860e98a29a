import { expectArgument } from '../arguments.ts'
import type { CoxModel } from './cox-regression.ts'

/** The hazard of somebody with these values, relative to that of somebody with the means of all columns. */
export function hazardRatio({ coefficients, means }: CoxModel, values: ArrayLike<number>): number {
  expectArgument(values.length === coefficients.length, 'values', 'one value for each column of the model')
  return Math.exp(
    coefficients.reduce((sum, { estimate }, index) => sum + estimate * (values[index]! - means[index]!), 0),
  )
}

/**
 * Probability of somebody with these values to be without the event at each time, `exp(-H(t) * hazardRatio)`;
 * null beyond the longest observation of the stratum.
 */
export function coxSurvival(
  model: CoxModel,
  values: ArrayLike<number>,
  times: ArrayLike<number>,
  stratum = 0,
): readonly (number | null)[] {
  const baseline = model.baselines[stratum]
  expectArgument(baseline !== undefined, 'stratum', 'a number of a stratum of the model')
  const { time, cumulativeHazard, end } = baseline!
  const ratio = hazardRatio(model, values)
  return Array.from(times, (at) => {
    if (at > end) return null
    const last = time.findLastIndex((event) => event <= at)
    return Math.exp(-ratio * (cumulativeHazard[last] ?? 0))
  })
}
