import { expectArgument } from '../../arguments.ts'
import type { BoostedTrees } from './boosted-trees.ts'
import { childOf, LEAF, type Tree } from './tree.ts'

/** How much a column moves the log-odds of one row from what the model expects of everybody. */
export interface Reason {
  readonly column: number
  readonly contribution: number
}

/**
 * Why the model gives one row its prediction: the Shapley value of each column, whose sum with
 * `model.expected` is exactly the row's log-odds. What a tree says without knowing some columns is the mean over
 * its training rows on both sides of the splits that ask for them.
 *
 * `values` holds the row's value of each column. Source: Lundberg et al. (2020), From local explanations to
 * global understanding with explainable AI for trees, algorithm 2 (path-dependent TreeSHAP).
 */
export function shapValues(model: BoostedTrees, values: ArrayLike<number>): Float64Array {
  expectArgument(
    values.length === model.columns,
    'values',
    `one value for each of the ${model.columns} columns`,
  )
  const contributions = new Float64Array(model.columns)
  for (const tree of model.trees) {
    const ofTree = contributionsOf(tree, values, model.columns)
    for (let column = 0; column < contributions.length; column++) contributions[column]! += ofTree[column]!
  }
  return contributions
}

/** Which way a row goes at so many splits fits into one number. */
const MOST_SPLITS = 30
const MOST_REMEMBERED = 4096

/** Contributions by the way a row goes at every split: there are few ways, and walking one takes a hundred times as long. */
const remembered = new WeakMap<Tree, Map<number, Float64Array>>()

function contributionsOf(tree: Tree, values: ArrayLike<number>, columns: number): Float64Array {
  const way = wayThrough(tree, values)
  const known = remembered.get(tree) ?? new Map<number, Float64Array>()
  const found = way === undefined ? undefined : known.get(way)
  if (found) return found
  const contributions = new Float64Array(columns)
  new PathWalk(tree, values, contributions).run()
  if (way !== undefined && known.size < MOST_REMEMBERED) known.set(way, contributions)
  remembered.set(tree, known)
  return contributions
}

/** Left or right at each split, a bit each; also at those that the row does not come by. */
function wayThrough(tree: Tree, values: ArrayLike<number>): number | undefined {
  if (tree.column.length > 2 * MOST_SPLITS + 1) return undefined
  let way = 0
  for (let node = 0; node < tree.column.length; node++) {
    const column = tree.column[node]!
    if (column === LEAF) continue
    way = (way << 1) | (childOf(tree, node, values[column]!) === tree.left[node] ? 1 : 0)
  }
  return way
}

/** The columns that move a row's prediction most, in either direction, strongest first; those that do nothing are left out. */
export function reasons(model: BoostedTrees, values: ArrayLike<number>, most = 5): readonly Reason[] {
  return [...shapValues(model, values)]
    .map((contribution, column) => ({ column, contribution }))
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.column - b.column)
    .slice(0, most)
}

/**
 * A column on the way to a node: which share of the training rows goes on when the column is unknown (`zero`)
 * and whether the row itself does when it is known (`one`); `weight` is the share of all sets of columns of each
 * size that lead here.
 */
interface Step {
  readonly column: number
  readonly zero: number
  readonly one: number
  weight: number
}

class PathWalk {
  readonly #tree: Tree
  readonly #values: ArrayLike<number>
  readonly #contributions: Float64Array

  constructor(tree: Tree, values: ArrayLike<number>, contributions: Float64Array) {
    this.#tree = tree
    this.#values = values
    this.#contributions = contributions
  }

  run(): void {
    this.#visit(0, extend([], -1, 1, 1))
  }

  #visit(node: number, path: readonly Step[]): void {
    const column = this.#tree.column[node]!
    if (column === LEAF) this.#credit(this.#tree.value[node]!, path)
    else this.#descend(node, column, path)
  }

  #credit(value: number, path: readonly Step[]): void {
    for (let at = 1; at < path.length; at++) {
      const { column, zero, one } = path[at]!
      this.#contributions[column]! += totalWithout(path, at) * (one - zero) * value
    }
  }

  #descend(node: number, column: number, path: readonly Step[]): void {
    const { left, right, cover } = this.#tree
    const taken = childOf(this.#tree, node, this.#values[column]!)
    const earlier = path.findIndex((step) => step.column === column)
    const { zero, one } = earlier < 0 ? { zero: 1, one: 1 } : path[earlier]!
    const before = earlier < 0 ? path : unwind(path, earlier)
    for (const child of [left[node]!, right[node]!]) {
      const share = cover[child]! / cover[node]!
      this.#visit(child, extend(before, column, zero * share, child === taken ? one : 0))
    }
  }
}

/** The path with a column more: each set of columns either holds it or does not. */
function extend(path: readonly Step[], column: number, zero: number, one: number): Step[] {
  const size = path.length
  const longer = path.map((step) => ({ ...step }))
  longer.push({ column, zero, one, weight: size === 0 ? 1 : 0 })
  for (let at = size - 1; at >= 0; at--) {
    longer[at + 1]!.weight += (one * longer[at]!.weight * (at + 1)) / (size + 1)
    longer[at]!.weight = (zero * longer[at]!.weight * (size - at)) / (size + 1)
  }
  return longer
}

/** The path as if the column at a place had not been added. */
function unwind(path: readonly Step[], place: number): Step[] {
  const weights = weightsWithout(path, place)
  return path.filter((_, at) => at !== place).map((step, at) => ({ ...step, weight: weights[at]! }))
}

function totalWithout(path: readonly Step[], place: number): number {
  return weightsWithout(path, place).reduce((sum, weight) => sum + weight, 0)
}

function weightsWithout(path: readonly Step[], place: number): number[] {
  const last = path.length - 1
  const { zero, one } = path[place]!
  const weights = new Array<number>(last)
  let next = path[last]!.weight
  for (let at = last - 1; at >= 0; at--) {
    if (one === 0) {
      weights[at] = (path[at]!.weight * (last + 1)) / (zero * (last - at))
    } else {
      weights[at] = (next * (last + 1)) / ((at + 1) * one)
      next = path[at]!.weight - (weights[at]! * zero * (last - at)) / (last + 1)
    }
  }
  return weights
}
