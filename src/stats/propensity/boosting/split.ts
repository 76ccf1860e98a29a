import type { BinnedColumn } from './bins.ts'
import { type Histogram, PER_BIN, sumsOf } from './histogram.ts'

/** Sums over the rows of a node. */
export interface Sums {
  readonly gradient: number
  readonly curvature: number
  readonly rows: number
}

/** Where a node is parted. Codes up to `bin` go left. */
export interface Split {
  readonly column: number
  readonly bin: number
  readonly threshold: number
  readonly missingLeft: boolean
  /** By how much it lowers the loss, in second-order approximation, times 2. */
  readonly gain: number
  readonly left: Sums
  readonly right: Sums
}

/** What a split has to keep to. */
export interface SplitRules {
  readonly l2: number
  readonly minimumLeaf: number
}

/** A split that gains less than this is a rounding error. */
const LEAST_GAIN = 1e-9

const LEAST_CURVATURE = 1e-10

/** The best split of a node over the chosen columns; the first of equals. */
export function bestSplit(
  histogram: Histogram,
  starts: Uint32Array,
  columns: readonly BinnedColumn[],
  chosen: Uint32Array,
  node: Sums,
  rules: SplitRules,
): Split | undefined {
  if (node.rows < 2 * rules.minimumLeaf) return undefined
  let best: Split | undefined
  for (const column of chosen) {
    const sums = sumsOf(histogram, starts, column)
    for (const missingLeft of missingSum(sums).rows > 0 ? [false, true] : [false]) {
      best = scan(sums, columns[column]!.cuts, { column, missingLeft }, node, rules, best)
    }
  }
  return best
}

/** Goes through a column's cuts from low to high. Without missing values in the node, they go with the many. */
function scan(
  sums: Float64Array,
  cuts: Float64Array,
  { column, missingLeft }: Pick<Split, 'column' | 'missingLeft'>,
  node: Sums,
  { l2, minimumLeaf }: SplitRules,
  best: Split | undefined,
): Split | undefined {
  const missing = missingSum(sums)
  const parent = score(node.gradient, node.curvature, l2)
  let { gradient, curvature, rows } = missingLeft ? missing : NOTHING
  let found = -1
  let highest = best?.gain ?? LEAST_GAIN
  let left = NOTHING
  // Past the last cut all values that are there go left: a split from the missing ones.
  const bins = missing.rows > 0 && !missingLeft ? cuts.length + 1 : cuts.length
  for (let bin = 0; bin < bins; bin++) {
    const at = bin * PER_BIN
    gradient += sums[at]!
    curvature += sums[at + 1]!
    rows += sums[at + 2]!
    if (rows < minimumLeaf) continue
    if (node.rows - rows < minimumLeaf) break
    const gain =
      score(gradient, curvature, l2) +
      score(node.gradient - gradient, node.curvature - curvature, l2) -
      parent
    if (gain > highest) {
      highest = gain
      found = bin
      left = { gradient, curvature, rows }
    }
  }
  if (found < 0) return best
  const right = difference(node, left)
  return {
    column,
    bin: found,
    threshold: cuts[found] ?? Number.MAX_VALUE,
    missingLeft: missing.rows > 0 ? missingLeft : left.rows > right.rows,
    gain: highest,
    left,
    right,
  }
}

const NOTHING: Sums = { gradient: 0, curvature: 0, rows: 0 }

function missingSum(sums: Float64Array): Sums {
  const at = sums.length - PER_BIN
  return { gradient: sums[at]!, curvature: sums[at + 1]!, rows: sums[at + 2]! }
}

function difference(a: Sums, b: Sums): Sums {
  return {
    gradient: a.gradient - b.gradient,
    curvature: a.curvature - b.curvature,
    rows: a.rows - b.rows,
  }
}

function score(gradient: number, curvature: number, l2: number): number {
  return (gradient * gradient) / damped(curvature, l2)
}

/** The curvature of a node's loss with its penalty; never 0, which rounding could make of certain predictions. */
export function damped(curvature: number, l2: number): number {
  return Math.max(curvature, LEAST_CURVATURE) + l2
}

/** Adds up the bins of one column, which hold every row of the node once. */
export function totalOf(sums: Float64Array): Sums {
  let gradient = 0
  let curvature = 0
  let rows = 0
  for (let at = 0; at < sums.length; at += PER_BIN) {
    gradient += sums[at]!
    curvature += sums[at + 1]!
    rows += sums[at + 2]!
  }
  return { gradient, curvature, rows }
}
