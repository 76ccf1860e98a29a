import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { countPositives } from './columns.ts'
import { checkScores, tiedGroups } from './roc.ts'

/** A cut at each distinct score, from the highest to the lowest; the first point takes nobody. */
export interface RocCurve {
  readonly falsePositiveRate: readonly number[]
  readonly truePositiveRate: readonly number[]
  /** Kolmogorov-Smirnov distance of the scores of both outcomes: the curve's greatest height over the diagonal. */
  readonly kolmogorovSmirnov: number
}

/** The receiver operating characteristic curve; every distinct score is a point. Insufficient with one outcome only. */
export function rocCurve(scores: Float64Array, outcome: Uint8Array): Outcome<RocCurve> {
  checkScores(scores, outcome)
  const positives = countPositives(outcome)
  const negatives = outcome.length - positives
  if (positives === 0 || negatives === 0) {
    return insufficientData(
      sayLater`all ${outcome.length} outcomes are the same: there are no two kinds to tell apart`,
    )
  }
  const falsePositiveRate = [0]
  const truePositiveRate = [0]
  let [ones, rows, kolmogorovSmirnov] = [0, 0, 0]
  for (const group of tiedGroups(scores, 'highest')) {
    for (const row of group) ones += outcome[row]!
    rows += group.length
    const [falsely, truly] = [(rows - ones) / negatives, ones / positives]
    falsePositiveRate.push(falsely)
    truePositiveRate.push(truly)
    kolmogorovSmirnov = Math.max(kolmogorovSmirnov, Math.abs(truly - falsely))
  }
  return result({ falsePositiveRate, truePositiveRate, kolmogorovSmirnov })
}
