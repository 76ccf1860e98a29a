import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { checkProbabilities } from './probability-scores.ts'
import { tiedGroups } from './roc.ts'

/** Rows of neighbouring probabilities: what was foretold of them and what came. */
export interface CalibrationBin {
  readonly rows: number
  /** Mean probability. */
  readonly predicted: number
  /** Share of outcomes that are 1, with its interval (Wilson, 1927). */
  readonly observed: number
  readonly low: number
  readonly high: number
}

export interface CalibrationTable {
  readonly bins: readonly CalibrationBin[]
  /** Expected calibration error: mean distance of predicted and observed, weighted by rows. */
  readonly error: number
}

/**
 * Whether probabilities mean what they say: rows in bins of about equal size by probability; equal probabilities
 * are never parted. Insufficient without rows.
 */
export function calibrationTable(
  probabilities: Float64Array,
  outcome: Uint8Array,
  bins = 10,
  confidence = 0.95,
): Outcome<CalibrationTable> {
  checkProbabilities(probabilities, outcome)
  expectArgument(Number.isInteger(bins) && bins >= 1, 'bins', 'a whole number from 1 on')
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  if (outcome.length === 0) return insufficientData(sayLater`there are no rows`)
  const z = normalQuantile((1 + confidence) / 2)
  const table = groupsOfEqualSize(probabilities, bins).map((rows) => binOf(rows, probabilities, outcome, z))
  const error = table.reduce(
    (sum, { rows, predicted, observed }) => sum + rows * Math.abs(predicted - observed),
    0,
  )
  return result({ bins: table, error: error / outcome.length })
}

function groupsOfEqualSize(probabilities: Float64Array, bins: number): readonly (readonly number[])[] {
  const groups: number[][] = [[]]
  let done = 0
  for (const rows of tiedGroups(probabilities)) {
    if (done >= (probabilities.length * groups.length) / bins) groups.push([])
    for (const row of rows) groups.at(-1)!.push(row)
    done += rows.length
  }
  return groups
}

function binOf(
  rows: readonly number[],
  probabilities: Float64Array,
  outcome: Uint8Array,
  z: number,
): CalibrationBin {
  const n = rows.length
  const predicted = rows.reduce((sum, row) => sum + probabilities[row]!, 0) / n
  const observed = rows.reduce((sum, row) => sum + outcome[row]!, 0) / n
  const centre = (observed + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((observed * (1 - observed)) / n + (z * z) / (4 * n * n))
  return { rows: n, predicted, observed, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) }
}
