import { expectArgument } from '../arguments.ts'
import { normalCdf, normalQuantile } from '../distributions/index.ts'
import type { Outcome } from '../outcome.ts'
import { designOf, MOST_CUSTOMERS, type TestDesign } from './design.ts'
import { solveRising } from './solve.ts'

/**
 * The chance to see that shares of two groups of `perGroup` customers differ when they are `p1` and `p2`: the normal
 * approximation with a pooled variance under no difference, as R's `power.prop.test`.
 */
export function proportionsPower(perGroup: number, p1: number, p2: number, design: TestDesign = {}): number {
  requireShare(p1, 'p1')
  requireShare(p2, 'p2')
  const { alpha, sides, strict } = designOf(design)
  const [distance, needed] = [Math.sqrt(perGroup) * Math.abs(p1 - p2), -normalQuantile(alpha / sides)]
  const pooled = (p1 + p2) / 2
  const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const threshold = needed * Math.sqrt(2 * pooled * (1 - pooled))
  const right = normalCdf((distance - threshold) / spread)
  return strict && sides === 2 ? right + normalCdf(-(distance + threshold) / spread) : right
}

/** How many customers each group needs; a fraction, to be rounded up. */
export function proportionsSampleSize(p1: number, p2: number, design: TestDesign = {}): Outcome<number> {
  const { power } = designOf(design)
  return solveRising((n) => proportionsPower(n, p1, p2, design), power, [0, MOST_CUSTOMERS])
}

/** The least share above `p1` that groups of this size can tell from it. */
export function detectableProportion(perGroup: number, p1: number, design: TestDesign = {}): Outcome<number> {
  const { power } = designOf(design)
  return solveRising((p2) => proportionsPower(perGroup, p1, p2, design), power, [p1, 1 - 1e-12])
}

function requireShare(share: number, name: string): void {
  expectArgument(share > 0 && share < 1, name, 'between 0 and 1')
}
