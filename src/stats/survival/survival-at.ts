import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { firstAtLeast } from '../search.ts'
import type { SurvivalCurve } from './kaplan-meier.ts'

/** A curve at one time. */
export interface SurvivalPoint {
  readonly survival: number
  readonly standardError: number | null
  readonly low: number | null
  readonly high: number | null
  /** Observed at that time or longer. */
  readonly atRisk: number
  readonly cumulativeHazard: number
}

/** What a curve says of one time. Insufficient beyond the longest observation, unless nobody survived it. */
export function survivalAt(curve: SurvivalCurve, time: number): Outcome<SurvivalPoint> {
  expectArgument(time >= 0, 'time', 'from 0 on')
  const last = curve.time.length - 1
  if (time > curve.time[last]! && curve.survival[last]! > 0) {
    return insufficientData(sayLater`nobody was observed for longer than ${curve.time[last]!}`)
  }
  const next = firstAtLeast(curve.time, time)
  const atRisk = curve.atRisk[next] ?? 0
  const at = curve.time[next] === time ? next : next - 1
  if (at < 0) {
    return result({ survival: 1, standardError: 0, low: null, high: null, atRisk, cumulativeHazard: 0 })
  }
  return result({
    survival: curve.survival[at]!,
    standardError: curve.standardError[at]!,
    low: curve.low[at]!,
    high: curve.high[at]!,
    atRisk,
    cumulativeHazard: curve.cumulativeHazard[at]!,
  })
}
