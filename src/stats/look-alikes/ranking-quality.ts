import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type LiftAtK, liftAtK } from '../propensity/lift-at-k.ts'
import { type RocAuc, rocAuc } from '../propensity/roc.ts'

/** How well a ranking brings hidden seeds to the top. */
export interface RankingQuality {
  readonly auc: RocAuc
  /** At each share of those ranked, in ascending order: how many of the hidden seeds are above the cut. */
  readonly cuts: readonly RankingCut[]
}

export interface RankingCut extends LiftAtK {
  readonly share: number
}

/** Shares of everybody at which look-alikes are usually cut. */
export const USUAL_CUTS: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5]

/**
 * Judges scores by hidden seeds. Others who score high may be look-alikes indeed and count as misses, so precision
 * and lift are at least what is told. Insufficient where all are hidden seeds, or none is.
 */
export function rankingQuality(
  scores: Float64Array,
  hidden: Uint8Array,
  shares: readonly number[] = USUAL_CUTS,
): Outcome<RankingQuality> {
  const auc = rocAuc(scores, hidden)
  if (auc.kind === 'insufficient-data') return auc
  const cuts: RankingCut[] = []
  for (const share of shares) {
    const cut = liftAtK(scores, hidden, share)
    if (cut.kind === 'insufficient-data') return insufficientData(cut.reason)
    cuts.push({ share, ...cut.value })
  }
  return result({ auc: auc.value, cuts })
}
