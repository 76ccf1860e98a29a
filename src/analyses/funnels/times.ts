import {
  kaplanMeier,
  type Outcome,
  type SurvivalCurve,
  survivalAt,
  timeToConvert,
} from '../../stats/index.ts'
import type { FunnelsResult, StepTime } from './result.ts'

const HOUR_MS = 3_600_000
/** A day, a week, 30 and 90 days. */
const MARKS = [24, 168, 720, 2_160]
const MOST_POINTS = 200

/** How long it took from one step to another; null where nobody came or was watched. */
export function stepTime(from: Float64Array, to: Float64Array, asOf: number): StepTime | null {
  const curve = curveOf(from, to, asOf)
  const took = Float64Array.from(from, (at, row) => (to[row]! - at) / HOUR_MS)
    .filter((hours) => !Number.isNaN(hours))
    .sort()
  if (curve === undefined || took.length === 0) return null
  const middle = (took.length - 1) / 2
  return {
    typical: (took[Math.floor(middle)]! + took[Math.ceil(middle)]!) / 2,
    shares: MARKS.flatMap((hours) => {
      const at = orUndefined(survivalAt(curve, hours))
      if (!at || at.low === null || at.high === null) return []
      return [{ hours, converted: { value: 1 - at.survival, low: 1 - at.high, high: 1 - at.low } }]
    }),
  }
}

/** The share who have converted by hours since they began, at most so many points. */
export function conversionCurve(from: Float64Array, to: Float64Array, asOf: number): FunnelsResult['curve'] {
  const curve = curveOf(from, to, asOf)
  if (curve === undefined) return []
  const every = Math.max(1, Math.ceil(curve.time.length / MOST_POINTS))
  const kept = [...curve.time.keys()].filter(
    (place) => place % every === 0 || place === curve.time.length - 1,
  )
  const points = kept.map((place) => ({
    hours: curve.time[place]!,
    value: 1 - curve.survival[place]!,
    low: flipped(curve.high[place]!),
    high: flipped(curve.low[place]!),
  }))
  return [{ hours: 0, value: 0, low: null, high: null }, ...points]
}

const flipped = (survival: number | null) => (survival === null ? null : 1 - survival)

function curveOf(from: Float64Array, to: Float64Array, asOf: number): SurvivalCurve | undefined {
  const { time, event } = timeToConvert(from, to, asOf)
  const hours = time.map((ms) => ms / HOUR_MS)
  return orUndefined(kaplanMeier({ time: hours, event }))
}

function orUndefined<T>(outcome: Outcome<T>): T | undefined {
  return outcome.kind === 'result' ? outcome.value : undefined
}
