import { commonLength, expectArgument } from '../arguments.ts'

/** Where look-alikes end: at a number of them, or at a score. */
export type LookAlikeCut = { readonly size: number } | { readonly score: number }

/**
 * The rows outside the seeds that are most like them, the most first. Equal scores are in the order of the rows, so
 * the same scores give the same cut.
 */
export function cutLookAlikes(scores: Float64Array, seeds: Uint8Array, cut: LookAlikeCut): Uint32Array {
  commonLength({ scores, seeds })
  if ('size' in cut)
    expectArgument(Number.isInteger(cut.size) && cut.size >= 0, 'size', 'a whole number from 0 on')
  else expectArgument(cut.score >= 0 && cut.score <= 1, 'score', 'from 0 to 1')
  const others = Uint32Array.from(seeds.keys()).filter((row) => seeds[row] === 0)
  const ranked = others.sort((a, b) => scores[b]! - scores[a]! || a - b)
  if ('size' in cut) return ranked.slice(0, cut.size)
  return ranked.filter((row) => scores[row]! >= cut.score)
}
