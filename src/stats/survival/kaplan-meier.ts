import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type LifeTable, lifeTable } from './life-table.ts'
import type { Lifetimes } from './lifetimes.ts'

/**
 * How an interval of survival is made: on the scale of log(-log S), as lifelines does, which stays within 0 and
 * 1; of log S, as R does by default; or of S itself.
 */
export type SurvivalInterval = 'log-log' | 'log' | 'plain'

export interface KaplanMeierOptions {
  /** From when on each row was observed; from its start if left out. */
  readonly entry?: Float64Array
  readonly confidence?: number
  readonly interval?: SurvivalInterval
}

/** A survival curve: an element for each distinct time in all lists. It holds from its time on until the next one. */
export interface SurvivalCurve {
  readonly time: readonly number[]
  readonly atRisk: readonly number[]
  readonly events: readonly number[]
  readonly censored: readonly number[]
  /** Probability that the event comes later than `time`. */
  readonly survival: readonly number[]
  /** Greenwood's, on the scale of survival; null where survival is 0, as it has no estimate there. */
  readonly standardError: readonly (number | null)[]
  /** Pointwise interval; null where survival is 1 or 0, as nothing was seen to vary. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  /** Nelson and Aalen's cumulative hazard, the sum of events over those at risk. */
  readonly cumulativeHazard: readonly number[]
}

/**
 * Share that survives each time, `S(t) = product of (1 - events / atRisk) over times <= t`, when some were not
 * observed to their end.
 *
 * Assumes that who is censored is as likely to have the event later as who is not. A row censored at a time is at
 * risk at that time. With `entry`, early times with few at risk can drive the curve to 0, where it stays.
 * Insufficient without rows. Sources: Kaplan and Meier (1958); Greenwood (1926); Kalbfleisch and Prentice (2002),
 * 1.4; equals `survfit` of R.
 */
export function kaplanMeier(
  lifetimes: Lifetimes,
  { entry, confidence = 0.95, interval = 'log-log' }: KaplanMeierOptions = {},
): Outcome<SurvivalCurve> {
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const table = lifeTable(lifetimes, entry)
  if (table.time.length === 0) return insufficientData(sayLater`there are no rows`)
  const { survival, greenwood, cumulativeHazard } = products(table)
  const reach = normalQuantile((1 + confidence) / 2)
  const limits = survival.map((s, at) => limitsOf(interval, s, reach * Math.sqrt(greenwood[at]!)))
  return result({
    time: Array.from(table.time),
    atRisk: Array.from(table.atRisk),
    events: Array.from(table.events),
    censored: Array.from(table.censored),
    survival,
    standardError: survival.map((s, at) => (s === 0 ? null : s * Math.sqrt(greenwood[at]!))),
    low: limits.map(([low]) => low),
    high: limits.map(([, high]) => high),
    cumulativeHazard,
  })
}

function products({ atRisk, events }: LifeTable) {
  const survival: number[] = []
  const greenwood: number[] = []
  const cumulativeHazard: number[] = []
  let [share, variance, hazard] = [1, 0, 0]
  for (let at = 0; at < atRisk.length; at++) {
    const [n, d] = [atRisk[at]!, events[at]!]
    if (d > 0) {
      share *= (n - d) / n
      variance += d / (n * (n - d))
      hazard += d / n
    }
    survival.push(share)
    greenwood.push(variance)
    cumulativeHazard.push(hazard)
  }
  return { survival, greenwood, cumulativeHazard }
}

type Limits = readonly [low: number | null, high: number | null]

/** `reach` is the half-width on the scale of log S. */
function limitsOf(interval: SurvivalInterval, survival: number, reach: number): Limits {
  if (survival === 0 || survival === 1) return [null, null]
  if (interval === 'plain')
    return [Math.max(0, survival - survival * reach), Math.min(1, survival + survival * reach)]
  if (interval === 'log') return [survival * Math.exp(-reach), Math.min(1, survival * Math.exp(reach))]
  const power = Math.exp(reach / -Math.log(survival))
  return [survival ** power, survival ** (1 / power)]
}
