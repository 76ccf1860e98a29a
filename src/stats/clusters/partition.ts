/**
 * Who is with whom: the cluster of each element as a number from 0, in the order in which clusters first
 * appear.
 */
export interface Partition {
  readonly of: Uint32Array
  readonly sizes: Uint32Array
}

/** Numbers any labels 0, 1, 2, ... by first appearance; two labellings of one partition become equal. */
export function partition(labels: ArrayLike<number>): Partition {
  const codes = new Map<number, number>()
  const of = Uint32Array.from(labels, (label) => {
    const code = codes.get(label) ?? codes.size
    codes.set(label, code)
    return code
  })
  return { of, sizes: sizesOf(of, codes.size) }
}

/** How many elements each of `count` clusters has. */
export function sizesOf(labels: ArrayLike<number>, count: number): Uint32Array {
  const sizes = new Uint32Array(count)
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++
  return sizes
}

/** How often cluster `a` of one partition meets cluster `b` of another; cells that are empty are left out. */
export interface Contingency {
  readonly elements: number
  readonly rows: Uint32Array
  readonly columns: Uint32Array
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number }[]
}

/** Crosses two labellings of the same elements. */
export function contingency(first: ArrayLike<number>, second: ArrayLike<number>): Contingency {
  const a = partition(first)
  const b = partition(second)
  const counts = new Map<number, number>()
  for (let i = 0; i < a.of.length; i++) {
    const key = a.of[i]! * b.sizes.length + b.of[i]!
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const cells = [...counts].map(([key, count]) => ({
    row: Math.floor(key / b.sizes.length),
    column: key % b.sizes.length,
    count,
  }))
  return { elements: a.of.length, rows: a.sizes, columns: b.sizes, cells }
}
