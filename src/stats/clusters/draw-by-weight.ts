import type { Random } from '../random/index.ts'

/**
 * Draws an index with a probability by its weight; never one without weight, while `total`, their sum, is
 * above 0.
 */
export function drawByWeight(weights: Float64Array, total: number, random: Random): number {
  const level = total * random.uniform()
  let sum = 0
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    sum += weights[i]!
    last = i
    if (sum > level) break
  }
  return last
}
