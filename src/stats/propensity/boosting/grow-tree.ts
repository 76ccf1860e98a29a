import { type BinnedColumn, missingBin } from './bins.ts'
import {
  fillHistogram,
  type Histogram,
  histogramStarts,
  type NodeRows,
  subtractHistogram,
  sumsOf,
} from './histogram.ts'
import { bestSplit, damped, type Split, type SplitRules, type Sums, totalOf } from './split.ts'
import { LEAF, type Tree } from './tree.ts'

/** How large a tree may become, and by how much of a leaf's optimum a tree moves the prediction. */
export interface GrowthRules extends SplitRules {
  readonly leaves: number
  readonly learningRate: number
}

/** A tree and which of the rows ended in which of its leaves. */
export interface GrownTree {
  readonly tree: Tree
  readonly leaves: readonly { readonly node: number; readonly rows: Uint32Array }[]
}

interface Open {
  readonly node: number
  readonly rows: Uint32Array
  readonly histogram: Histogram
  readonly sums: Sums
  readonly split: Split | undefined
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }

/**
 * Grows one regression tree on the derivatives of the loss, always parting the leaf that gains most
 * (best-first growth; Shi, 2007). Of two children only the smaller one's histogram is counted: the other's is
 * what the parent's leaves.
 */
export class TreeGrower {
  readonly #columns: readonly BinnedColumn[]
  readonly #starts: Uint32Array
  readonly #rules: GrowthRules
  readonly #spare: Histogram[] = []
  readonly #gathered: { gradients: Float64Array; curvatures: Float64Array }
  readonly #passed: Uint32Array

  constructor(columns: readonly BinnedColumn[], rows: number, rules: GrowthRules) {
    this.#columns = columns
    this.#starts = histogramStarts(columns)
    this.#rules = rules
    this.#gathered = { gradients: new Float64Array(rows), curvatures: new Float64Array(rows) }
    this.#passed = new Uint32Array(rows)
  }

  /** `rows` is reordered; derivatives are by row number. */
  grow(rows: Uint32Array, gradients: Float64Array, curvatures: Float64Array, chosen: Uint32Array): GrownTree {
    const tree: Writable<Tree> = {
      column: [],
      threshold: [],
      missingLeft: [],
      left: [],
      right: [],
      value: [],
      cover: [],
    }
    const derivatives = { gradients, curvatures }
    const histogram = this.#count(rows, derivatives, chosen)
    const root = {
      node: addLeaf(tree),
      rows,
      histogram,
      sums: totalOf(sumsOf(histogram, this.#starts, chosen[0]!)),
    }
    const open = [this.#judge(root, chosen)]
    for (
      let next = mostGaining(open);
      next >= 0 && open.length < this.#rules.leaves;
      next = mostGaining(open)
    ) {
      const [parent] = open.splice(next, 1) as [Open]
      open.push(...this.#part(tree, parent, derivatives, chosen))
    }
    for (const leaf of open) this.#close(tree, leaf)
    return { tree, leaves: open.map(({ node, rows }) => ({ node, rows })) }
  }

  #judge(leaf: Omit<Open, 'split'>, chosen: Uint32Array): Open {
    const split = bestSplit(leaf.histogram, this.#starts, this.#columns, chosen, leaf.sums, this.#rules)
    return { ...leaf, split }
  }

  #part(
    tree: Writable<Tree>,
    parent: Open,
    derivatives: Omit<NodeRows, 'rows'>,
    chosen: Uint32Array,
  ): readonly Open[] {
    const split = parent.split!
    const boundary = this.#partition(parent.rows, split)
    const leftRows = parent.rows.subarray(0, boundary)
    const rightRows = parent.rows.subarray(boundary)
    const leftIsSmaller = leftRows.length <= rightRows.length
    const counted = this.#count(leftIsSmaller ? leftRows : rightRows, derivatives, chosen)
    subtractHistogram(parent.histogram, counted)
    const [leftHistogram, rightHistogram] = leftIsSmaller
      ? [counted, parent.histogram]
      : [parent.histogram, counted]
    const left = addLeaf(tree)
    const right = addLeaf(tree)
    tree.column[parent.node] = split.column
    tree.threshold[parent.node] = split.threshold
    tree.missingLeft[parent.node] = split.missingLeft ? 1 : 0
    tree.left[parent.node] = left
    tree.right[parent.node] = right
    tree.cover[parent.node] = parent.rows.length
    return [
      this.#judge({ node: left, rows: leftRows, histogram: leftHistogram, sums: split.left }, chosen),
      this.#judge({ node: right, rows: rightRows, histogram: rightHistogram, sums: split.right }, chosen),
    ]
  }

  #count(
    rows: Uint32Array,
    { gradients, curvatures }: Omit<NodeRows, 'rows'>,
    chosen: Uint32Array,
  ): Histogram {
    const gathered = this.#gathered
    for (let index = 0; index < rows.length; index++) {
      gathered.gradients[index] = gradients[rows[index]!]!
      gathered.curvatures[index] = curvatures[rows[index]!]!
    }
    const histogram = this.#spare.pop() ?? new Float64Array(this.#starts.at(-1)!)
    fillHistogram(histogram, this.#starts, this.#columns, chosen, { rows, ...gathered })
    return histogram
  }

  /** Puts those that go left first, keeping the order within both sides; says how many they are. */
  #partition(rows: Uint32Array, { column, bin, missingLeft }: Split): number {
    const { codes, cuts } = this.#columns[column]!
    const missing = missingBin(cuts)
    let left = 0
    let right = 0
    for (const row of rows) {
      const code = codes[row]!
      if (code === missing ? missingLeft : code <= bin) rows[left++] = row
      else this.#passed[right++] = row
    }
    rows.set(this.#passed.subarray(0, right), left)
    return left
  }

  #close(tree: Writable<Tree>, { node, rows, histogram, sums }: Open): void {
    tree.cover[node] = rows.length
    tree.value[node] = (-this.#rules.learningRate * sums.gradient) / damped(sums.curvature, this.#rules.l2)
    this.#spare.push(histogram)
  }
}

function addLeaf(tree: Writable<Tree>): number {
  tree.threshold.push(0)
  tree.missingLeft.push(0)
  tree.left.push(LEAF)
  tree.right.push(LEAF)
  tree.value.push(0)
  tree.cover.push(0)
  return tree.column.push(LEAF) - 1
}

/** The place of the leaf whose split gains most, or -1 where none can be parted. */
function mostGaining(open: readonly Open[]): number {
  let best = -1
  for (let index = 0; index < open.length; index++) {
    const gain = open[index]!.split?.gain ?? 0
    if (gain > (open[best]?.split?.gain ?? 0)) best = index
  }
  return best
}
