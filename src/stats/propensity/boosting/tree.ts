import type { Columns } from '../columns.ts'

/** What stands for a node's column when the node is a leaf. */
export const LEAF = -1

/**
 * A binary tree as parallel lists with an element a node; node 0 is the root. It is plain data and survives
 * JSON unchanged.
 *
 * A row goes to `left` if its value in `column` is at most `threshold`, or if it is missing and `missingLeft`
 * is 1; otherwise to `right`.
 */
export interface Tree {
  /** The column that a node asks for, or -1: it is a leaf. */
  readonly column: readonly number[]
  /** Finite; the greatest finite number where a node only asks whether the value is there. */
  readonly threshold: readonly number[]
  readonly missingLeft: readonly (0 | 1)[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** What a leaf adds to the log-odds; 0 at other nodes. */
  readonly value: readonly number[]
  /** Training rows that came by. */
  readonly cover: readonly number[]
}

/** The node that a value leads to. Infinity counts as the greatest finite number. */
export function childOf(tree: Tree, node: number, value: number): number {
  const goesLeft = Number.isNaN(value)
    ? tree.missingLeft[node] === 1
    : Math.min(value, Number.MAX_VALUE) <= tree.threshold[node]!
  return goesLeft ? tree.left[node]! : tree.right[node]!
}

/** The leaf that a row of the columns ends in. */
export function leafOf(tree: Tree, columns: Columns, row: number): number {
  let node = 0
  for (;;) {
    const column = tree.column[node]!
    if (column === LEAF) return node
    node = childOf(tree, node, columns[column]![row]!)
  }
}

/** What the tree adds on average over its training rows. */
export function meanValue(tree: Tree): number {
  let sum = 0
  for (let node = 0; node < tree.value.length; node++) {
    if (tree.column[node] === LEAF) sum += tree.value[node]! * tree.cover[node]!
  }
  return sum / tree.cover[0]!
}
