import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

export interface RestrictedMean {
  readonly mean: number
  readonly standardError: number
  readonly low: number
  readonly high: number
}

/**
 * Mean time without the event within the first `horizon`: the area under the curve up to it. Unlike the mean
 * itself it needs nobody observed to the end, and unlike a hazard ratio it needs no proportional hazards.
 *
 * Insufficient where the horizon is beyond the longest observation, unless nobody survived that. The standard
 * error is that of `print(survfit, rmean)` of R. Source: Royston and Parmar (2013).
 */
export function restrictedMean(
  curve: SurvivalCurve,
  horizon: number,
  confidence = 0.95,
): Outcome<RestrictedMean> {
  expectArgument(horizon > 0 && horizon < Number.POSITIVE_INFINITY, 'horizon', 'positive and finite')
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const last = curve.time.length - 1
  if (horizon > curve.time[last]! && curve.survival[last]! > 0) {
    return insufficientData(sayLater`nobody was observed for longer than ${curve.time[last]!}`)
  }
  let [area, variance, until] = [0, 0, horizon]
  for (let at = last; at >= 0; at--) {
    if (curve.time[at]! >= horizon) continue
    area += (until - curve.time[at]!) * curve.survival[at]!
    until = curve.time[at]!
    const [n, d] = [curve.atRisk[at]!, curve.events[at]!]
    if (d > 0 && n > d) variance += (area * area * d) / (n * (n - d))
  }
  const mean = area + until
  const standardError = Math.sqrt(variance)
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return result({
    mean,
    standardError,
    low: Math.max(0, mean - reach),
    high: Math.min(horizon, mean + reach),
  })
}
