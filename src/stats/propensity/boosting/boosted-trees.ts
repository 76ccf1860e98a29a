import { sayLater } from '../../../language/say-later.ts'
import { expectArgument } from '../../arguments.ts'
import { insufficientData, type Outcome, result } from '../../outcome.ts'
import type { OnProgress, Progress } from '../../progress.ts'
import { type Random, randomFrom, sampleIndexes } from '../../random/index.ts'
import { type Columns, checkColumns, checkOutcome, countPositives, rowCount } from '../columns.ts'
import { sigmoid } from '../log-odds.ts'
import { binColumn } from './bins.ts'
import { TreeGrower } from './grow-tree.ts'
import { leafOf, meanValue, type Tree } from './tree.ts'

/** How trees are boosted; what is left out is as in `BOOSTING_DEFAULTS`. */
export interface BoostingOptions extends Progress {
  /** How many trees, at most: one that finds nothing to part is left out. */
  readonly trees?: number
  /** By how much of its optimum each tree moves the log-odds, in (0, 1]. */
  readonly learningRate?: number
  /** The most leaves of a tree. */
  readonly leaves?: number
  /** The fewest training rows of a leaf. */
  readonly minimumLeaf?: number
  /** Added to the curvature of a leaf: pulls leaves of few rows towards 0. */
  readonly l2?: number
  /** The most bins of a column, 2 to 255. */
  readonly bins?: number
  /** Share of the columns that each tree sees, in (0, 1]. */
  readonly columnShare?: number
  /** Share of the rows that each tree sees, in (0, 1]. */
  readonly rowShare?: number
  readonly seed?: number
}

type Boosting = Required<Omit<BoostingOptions, 'onProgress'>>

export const BOOSTING_DEFAULTS: Boosting = {
  trees: 120,
  learningRate: 0.06,
  leaves: 8,
  minimumLeaf: 20,
  l2: 3,
  bins: 255,
  columnShare: 0.5,
  rowShare: 0.5,
  seed: 1,
}

/** A fitted model: plain data, unchanged by JSON. */
export interface BoostedTrees {
  readonly kind: 'boosted-trees'
  /** Log-odds of the outcome over all training rows; every tree adds to it. */
  readonly baseline: number
  /** Log-odds that the model gives on average over its training rows: what reasons add up from. */
  readonly expected: number
  readonly columns: number
  readonly trees: readonly Tree[]
}

/**
 * Fits gradient-boosted trees to a yes-or-no outcome by its log loss: each tree is a Newton step on the
 * log-odds, found on histograms of the columns.
 *
 * `columns` holds a value a row (NaN: missing; a missing value takes the side of a split where it lowers the
 * loss more), `outcome` 0 or 1 a row. Nothing is assumed of scales or of the order of magnitude: only the
 * order of a column's values matters.
 *
 * Insufficient where all outcomes are the same. Sources: Friedman (2001), Greedy Function Approximation; Chen
 * and Guestrin (2016), XGBoost; Ke et al. (2017), LightGBM.
 */
export function fitBoostedTrees(
  columns: Columns,
  outcome: Uint8Array,
  options: BoostingOptions = {},
): Outcome<BoostedTrees> {
  checkColumns(columns, { outcome })
  checkOutcome(outcome)
  const chosen = { ...BOOSTING_DEFAULTS, ...options }
  checkOptions(chosen)
  const rows = outcome.length
  const positives = countPositives(outcome)
  if (positives === 0 || positives === rows) {
    return insufficientData(sayLater`all ${rows} outcomes are the same: there is nothing to tell apart`)
  }
  const baseline = Math.log(positives / (rows - positives))
  const trees = boost(columns, outcome, baseline, chosen, options.onProgress)
  const expected = trees.reduce((sum, tree) => sum + meanValue(tree), baseline)
  return result({ kind: 'boosted-trees', baseline, expected, columns: columns.length, trees })
}

function checkOptions(options: Boosting): void {
  const { trees, learningRate, leaves, minimumLeaf, l2, bins, columnShare, rowShare } = options
  expectArgument(Number.isInteger(trees) && trees >= 0, 'trees', 'a whole number from 0 on')
  expectArgument(learningRate > 0 && learningRate <= 1, 'learningRate', 'above 0 and at most 1')
  expectArgument(Number.isInteger(leaves) && leaves >= 2, 'leaves', 'a whole number from 2 on')
  expectArgument(minimumLeaf >= 1, 'minimumLeaf', 'at least 1')
  expectArgument(l2 >= 0 && Number.isFinite(l2), 'l2', 'a finite number from 0 on')
  expectArgument(Number.isInteger(bins) && bins >= 2 && bins <= 255, 'bins', 'a whole number from 2 to 255')
  expectArgument(columnShare > 0 && columnShare <= 1, 'columnShare', 'above 0 and at most 1')
  expectArgument(rowShare > 0 && rowShare <= 1, 'rowShare', 'above 0 and at most 1')
}

function boost(
  columns: Columns,
  outcome: Uint8Array,
  baseline: number,
  options: Boosting,
  onProgress: OnProgress | undefined,
): readonly Tree[] {
  const grower = new TreeGrower(
    columns.map((column) => binColumn(column, options.bins)),
    outcome.length,
    options,
  )
  const random = randomFrom(options.seed)
  const logOdds = new Float64Array(outcome.length).fill(baseline)
  const gradients = new Float64Array(outcome.length)
  const curvatures = new Float64Array(outcome.length)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round++) {
    derive(logOdds, outcome, gradients, curvatures)
    const rows = share(random, outcome.length, options.rowShare)
    const chosen = share(random, columns.length, options.columnShare)
    const { tree, leaves } = grower.grow(rows, gradients, curvatures, chosen)
    onProgress?.((round + 1) / options.trees)
    if (leaves.length < 2) continue
    trees.push(tree)
    if (rows.length === outcome.length) addLeaves(logOdds, tree, leaves)
    else addTree(logOdds, tree, columns)
  }
  return trees
}

/** First and second derivatives of the log loss by the log-odds. */
function derive(
  logOdds: Float64Array,
  outcome: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  for (let row = 0; row < outcome.length; row++) {
    const probability = sigmoid(logOdds[row]!)
    gradients[row] = probability - outcome[row]!
    curvatures[row] = probability * (1 - probability)
  }
}

function share(random: Random, count: number, part: number): Uint32Array {
  return sampleIndexes(random, count, Math.max(1, Math.round(count * part)))
}

function addLeaves(
  logOdds: Float64Array,
  tree: Tree,
  leaves: readonly { readonly node: number; readonly rows: Uint32Array }[],
): void {
  for (const { node, rows } of leaves) {
    const value = tree.value[node]!
    for (const row of rows) logOdds[row]! += value
  }
}

function addTree(logOdds: Float64Array, tree: Tree, columns: Columns): void {
  for (let row = 0; row < logOdds.length; row++) logOdds[row]! += tree.value[leafOf(tree, columns, row)]!
}

/** The log-odds that the model gives each row. */
export function boostedLogOdds(model: BoostedTrees, columns: Columns): Float64Array {
  checkColumns(columns)
  expectArgument(
    columns.length === model.columns,
    'columns',
    `the ${model.columns} that the model was fitted to`,
  )
  const logOdds = new Float64Array(rowCount(columns)).fill(model.baseline)
  for (const tree of model.trees) addTree(logOdds, tree, columns)
  return logOdds
}

/** The probability that the model gives each row. */
export function boostedProbabilities(model: BoostedTrees, columns: Columns): Float64Array {
  return boostedLogOdds(model, columns).map(sigmoid)
}
