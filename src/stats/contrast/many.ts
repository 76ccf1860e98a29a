import { expectArgument } from '../arguments.ts'

/**
 * How many comparisons at once are allowed for.
 *
 * - `benjamini-hochberg`: of the differences that are reported, at most a share is expected to be false (1995)
 * - `holm`: that any one is false has at most that probability (1979)
 * - `none`: each is looked at as if it were the only one
 */
export type Correction = 'benjamini-hochberg' | 'holm' | 'none'

/** P-values that allow for each other, in the given order. Equals `p.adjust` of R (`BH`, `holm`). */
export function adjustedP(p: ArrayLike<number>, correction: Correction): Float64Array {
  const values = Float64Array.from(p)
  expectArgument(
    values.every((value) => value >= 0 && value <= 1),
    'p',
    'from 0 to 1',
  )
  if (correction === 'none') return values
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!)
  return correction === 'holm' ? stepDown(values, order) : stepUp(values, order)
}

function stepDown(p: Float64Array, order: Uint32Array): Float64Array {
  const adjusted = new Float64Array(p.length)
  let highest = 0
  order.forEach((row, rank) => {
    highest = Math.max(highest, Math.min(1, p[row]! * (p.length - rank)))
    adjusted[row] = highest
  })
  return adjusted
}

function stepUp(p: Float64Array, order: Uint32Array): Float64Array {
  const adjusted = new Float64Array(p.length)
  let lowest = 1
  for (let rank = order.length; rank > 0; rank--) {
    const row = order[rank - 1]!
    lowest = Math.min(lowest, (p[row]! * p.length) / rank)
    adjusted[row] = lowest
  }
  return adjusted
}

/**
 * The confidence of single intervals that makes many of them right together, `confidence` being what is wanted.
 * With `holm` all of them hold at once (Bonferroni). With `benjamini-hochberg` they are for those `chosen` by it: the
 * expected share of intervals among them that miss is kept (Benjamini and Yekutieli 2005).
 */
export function jointConfidence(
  comparisons: number,
  chosen: number,
  correction: Correction,
  confidence = 0.95,
): number {
  if (correction === 'none' || comparisons <= 1) return confidence
  const allowed = correction === 'holm' ? 1 : Math.max(1, Math.min(chosen, comparisons))
  return 1 - ((1 - confidence) * allowed) / comparisons
}
