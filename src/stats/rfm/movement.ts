import { commonLength, expectArgument } from '../arguments.ts'

/** Customers in ascending order of their numbers, and the group of each as the place of its name. */
export interface Grouped {
  readonly customer: Uint32Array
  readonly group: Uint8Array
}

/** How customers went from groups (rows) to groups (columns), row after row; the last of both is "absent". */
export interface Movement {
  /** The names of rows and columns but the last. */
  readonly names: readonly string[]
  readonly counts: Uint32Array
  /** Each count as a share of its row; 0 in an empty row. */
  readonly shares: Float64Array
  /** The share of those present both times who are in the same group; undefined if nobody is. */
  readonly stayed: number | undefined
}

/**
 * Movement between groups from one period to the next. To tell that customers changed and not that cuts did, score
 * both periods with the cuts of the first (`{ kind: 'fixed' }`).
 */
export function groupMovement(before: Grouped, after: Grouped, names: readonly string[]): Movement {
  for (const { customer, group } of [before, after]) {
    commonLength({ customer, group })
    const ascending = customer.every((code, row) => row === 0 || code > customer[row - 1]!)
    expectArgument(ascending, 'customer', 'in ascending order without repetition')
    expectArgument(
      group.every((code) => code < names.length),
      'group',
      'the place of a name',
    )
  }
  const counts = counted(before, after, names.length)
  return {
    names,
    counts,
    shares: rowShares(counts, names.length + 1),
    stayed: stayedShare(counts, names.length),
  }
}

/** Goes through both lists side by side, as they are in the same order. */
function counted(before: Grouped, after: Grouped, absent: number): Uint32Array {
  const size = absent + 1
  const counts = new Uint32Array(size * size)
  let [left, right] = [0, 0]
  while (left < before.customer.length || right < after.customer.length) {
    const old = before.customer[left] ?? Number.POSITIVE_INFINITY
    const next = after.customer[right] ?? Number.POSITIVE_INFINITY
    const from = old <= next ? before.group[left++]! : absent
    const to = next <= old ? after.group[right++]! : absent
    counts[from * size + to]!++
  }
  return counts
}

function rowShares(counts: Uint32Array, size: number): Float64Array {
  const totals = Float64Array.from({ length: size }, (_, row) =>
    counts.subarray(row * size, (row + 1) * size).reduce((sum, count) => sum + count, 0),
  )
  return Float64Array.from(counts, (count, index) => count / Math.max(1, totals[Math.floor(index / size)]!))
}

function stayedShare(counts: Uint32Array, absent: number): number | undefined {
  let [present, same] = [0, 0]
  for (let from = 0; from < absent; from++) {
    for (let to = 0; to < absent; to++) present += counts[from * (absent + 1) + to]!
    same += counts[from * (absent + 1) + from]!
  }
  return present > 0 ? same / present : undefined
}
