import { sayLater } from '../../language/say-later.ts'
import { type Climb, climb, type LikelihoodPoint, type Optimum } from '../linear/climb.ts'
import { type Coefficient, coefficientOf } from '../linear/coefficient.ts'
import { dot, times } from '../linear/information.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { erfc } from '../special/index.ts'
import { checkLifetimes, countEvents, type Lifetimes, weightOf } from './lifetimes.ts'

/** Log of lifetimes as `location + exp(logScale) * z`, with z of a fixed distribution. */
export interface LifetimeDistribution {
  readonly kind: 'weibull' | 'log-normal'
  readonly location: Coefficient
  readonly logScale: Coefficient
  readonly logLikelihood: number
}

/** Lifetimes with the same hazard at all times. */
export interface ExponentialLifetimes {
  readonly kind: 'exponential'
  /** Mean time until the event. */
  readonly mean: number
  readonly standardError: number
  readonly logLikelihood: number
}

/** Exponential lifetimes: all time observed over events. Insufficient without an event. */
export function fitExponential(lifetimes: Lifetimes): Outcome<ExponentialLifetimes> {
  checkLifetimes(lifetimes)
  const events = countEvents(lifetimes)
  const observed = lifetimes.time.reduce((sum, time, row) => sum + time * weightOf(lifetimes, row), 0)
  if (events === 0) return insufficientData(sayLater`no event came`)
  if (observed === 0) return insufficientData(sayLater`every row was observed for no time at all`)
  const mean = observed / events
  return result({
    kind: 'exponential',
    mean,
    standardError: mean / Math.sqrt(events),
    logLikelihood: -events * (Math.log(mean) + 1),
  })
}

/**
 * Weibull lifetimes, `S(t) = exp(-(t / lambda) ^ k)` with lambda = exp(location) and shape k = exp(-logScale):
 * the hazard falls for k < 1 and rises for k > 1. Maximum likelihood; equals `survreg` of R.
 *
 * Insufficient without an event, with a time of 0, or where all events come at one time.
 */
export function fitWeibull(lifetimes: Lifetimes, confidence = 0.95): Outcome<LifetimeDistribution> {
  return fitLocationScale('weibull', lifetimes, confidence)
}

/** Log-normal lifetimes: log t is normal with mean `location` and deviation exp(logScale). As `fitWeibull`. */
export function fitLogNormal(lifetimes: Lifetimes, confidence = 0.95): Outcome<LifetimeDistribution> {
  return fitLocationScale('log-normal', lifetimes, confidence)
}

/** A log-likelihood as a function of z with its first two derivatives. */
type Term = readonly [value: number, slope: number, curvature: number]

/** What a row adds whose event came, and one that was censored. */
const TERMS: Record<
  LifetimeDistribution['kind'],
  { readonly event: (z: number) => Term; readonly censored: (z: number) => Term }
> = {
  weibull: {
    event: (z) => [z - Math.exp(z), 1 - Math.exp(z), -Math.exp(z)],
    censored: (z) => [-Math.exp(z), -Math.exp(z), -Math.exp(z)],
  },
  'log-normal': {
    event: (z) => [-(z * z + Math.log(2 * Math.PI)) / 2, -z, -1],
    censored: (z) => {
      const { logTail, hazard } = normalTail(z)
      return [logTail, -hazard, -hazard * (hazard - z)]
    },
  },
}

/** Beyond this the tail underflows, and its asymptotic series is exact. */
const FAR = 30

/** Log of P(Z > z), and the hazard of the normal distribution at z. */
function normalTail(z: number): { readonly logTail: number; readonly hazard: number } {
  const logDensity = -(z * z + Math.log(2 * Math.PI)) / 2
  const logTail = z > FAR ? logDensity + farTail(z) : Math.log(erfc(z / Math.SQRT2) / 2)
  return { logTail, hazard: Math.exp(logDensity - logTail) }
}

/** Log of Mills' ratio, (1 - 1 / z^2 + 3 / z^4 - 15 / z^6) / z. */
function farTail(z: number): number {
  return Math.log1p(-1 / z ** 2 + 3 / z ** 4 - 15 / z ** 6) - Math.log(z)
}

function fitLocationScale(
  kind: LifetimeDistribution['kind'],
  lifetimes: Lifetimes,
  confidence: number,
): Outcome<LifetimeDistribution> {
  checkLifetimes(lifetimes)
  if (countEvents(lifetimes) === 0) return insufficientData(sayLater`no event came`)
  if (lifetimes.time.includes(0)) return insufficientData(sayLater`a time is 0, which has no logarithm`)
  const logs = lifetimes.time.map(Math.log)
  const middle = logs.reduce((sum, log) => sum + log / logs.length, 0)
  const fit = highest(kind, lifetimes, logs, middle)
  if (fit.kind !== 'optimum') {
    return insufficientData(sayLater`the times of events do not vary enough to tell their spread`)
  }
  return result({ kind, ...transformed(fit, middle, confidence), logLikelihood: fit.value })
}

/** In z = intercept + slope * (log t - middle) the likelihood is concave (Burridge, 1981). */
function highest(
  kind: LifetimeDistribution['kind'],
  lifetimes: Lifetimes,
  logs: Float64Array,
  middle: number,
): Climb {
  const variance = logs.reduce((sum, log) => sum + (log - middle) ** 2 / logs.length, 0)
  if (variance === 0) return { kind: 'redundant' }
  const start = Float64Array.of(0, 1 / Math.sqrt(variance))
  return climb((at) => likelihoodAt(kind, lifetimes, logs, middle, at), start)
}

/** Location and log scale, with their variances by the delta method. */
function transformed({ at, covariance }: Optimum, middle: number, confidence: number) {
  const [intercept, slope] = [at[0]!, at[1]!]
  const gradient = Float64Array.of(-1 / slope, intercept / slope ** 2)
  const variance = dot(gradient, times(covariance, gradient))
  return {
    location: coefficientOf(middle - intercept / slope, variance, confidence),
    logScale: coefficientOf(-Math.log(slope), covariance[1]![1]! / slope ** 2, confidence),
  }
}

function likelihoodAt(
  kind: LifetimeDistribution['kind'],
  lifetimes: Lifetimes,
  logs: Float64Array,
  middle: number,
  [intercept = 0, slope = 0]: Float64Array,
): LikelihoodPoint {
  let value = 0
  const score = new Float64Array(2)
  const information = [new Float64Array(2), new Float64Array(2)] as const
  for (let row = 0; row < logs.length; row++) {
    const weight = weightOf(lifetimes, row)
    const event = lifetimes.event[row]!
    const y = logs[row]! - middle
    const [term, first, second] = TERMS[kind][event === 1 ? 'event' : 'censored'](intercept + slope * y)
    value += weight * (term + event * (Math.log(slope) - logs[row]!))
    score[0]! += weight * first
    score[1]! += weight * (first * y + event / slope)
    information[0][0]! -= weight * second
    information[0][1]! -= weight * second * y
    information[1][1]! += weight * (event / slope ** 2 - second * y * y)
  }
  information[1][0] = information[0][1]!
  return { value, score, information }
}
