import { expectArgument } from '../arguments.ts'
import { sortedQuantile } from '../descriptive/quantile.ts'

export const FEWEST_SCORES = 3
export const MOST_SCORES = 10

/**
 * Where scores of one dimension end: `n - 1` ascending values for n scores. A value gets score 1 up to the first
 * cut, 2 above it up to the second, and so on; equal cuts leave scores between them empty.
 *
 * - `quantile`: each score about equally often, by quantiles of type 7. Equal values always share a score.
 * - `r-rfm`: as the R package rfm cuts: the quantiles plus 1, and a value *on* a cut is above it. For whole numbers
 *   and quantiles that is `quantile`; otherwise up to one unit above a quantile still has the lower score, which
 *   makes scores depend on the unit of money.
 * - `equal-width`: ranges of the same width from the least value to the greatest.
 * - `fixed`: the caller's own cuts, as those of an earlier period or of the trade.
 */
export type CutRule =
  | { readonly kind: 'quantile' | 'r-rfm' | 'equal-width' }
  | { readonly kind: 'fixed'; readonly cuts: ArrayLike<number> }

/** Cuts with the side that a value on a cut belongs to. */
export interface Cuts {
  readonly values: Float64Array
  readonly onCut: 'below' | 'above'
}

/** The cuts of a rule for finite values, of which there is at least one. */
export function cutsOf(values: Float64Array, rule: CutRule, scores: number): Cuts {
  if (rule.kind === 'fixed') return fixedCuts(rule.cuts, scores)
  const sorted = values.toSorted()
  const inner = Float64Array.from({ length: scores - 1 }, (_, index) => (index + 1) / scores)
  if (rule.kind === 'equal-width') {
    const least = sorted[0]!
    const width = sorted.at(-1)! - least
    return { values: inner.map((share) => least + share * width), onCut: 'below' }
  }
  const quantiles = inner.map((share) => sortedQuantile(sorted, share))
  if (rule.kind === 'quantile') return { values: quantiles, onCut: 'below' }
  return { values: quantiles.map((value) => value + 1), onCut: 'above' }
}

function fixedCuts(cuts: ArrayLike<number>, scores: number): Cuts {
  const values = Float64Array.from(cuts)
  const ascending = values.every((value, index) => Number.isFinite(value) && !(value < values[index - 1]!))
  expectArgument(values.length === scores - 1, 'cuts', `${scores - 1} values for ${scores} scores`)
  expectArgument(ascending, 'cuts', 'finite and in ascending order')
  return { values, onCut: 'below' }
}

/** The score of a value, from 1 to one more than there are cuts. */
export function scoreOf(value: number, { values, onCut }: Cuts): number {
  let score = 1
  for (const cut of values) if (value > cut || (onCut === 'above' && value === cut)) score++
  return score
}
