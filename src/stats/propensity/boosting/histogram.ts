import { type BinnedColumn, missingBin } from './bins.ts'

/** Numbers a bin: sum of gradients, sum of curvatures, rows. */
export const PER_BIN = 3

/** For each bin of each column in turn: the sums of the rows of a node. */
export type Histogram = Float64Array

/** The rows of a node with the first and second derivatives of their loss, in the same order. */
export interface NodeRows {
  readonly rows: Uint32Array
  readonly gradients: Float64Array
  readonly curvatures: Float64Array
}

/** Where the sums of each column begin, and at last where they end. */
export function histogramStarts(columns: readonly BinnedColumn[]): Uint32Array {
  const starts = new Uint32Array(columns.length + 1)
  for (let column = 0; column < columns.length; column++) {
    starts[column + 1] = starts[column]! + (missingBin(columns[column]!.cuts) + 1) * PER_BIN
  }
  return starts
}

/** The sums of one column. */
export function sumsOf(histogram: Histogram, starts: Uint32Array, column: number): Float64Array {
  return histogram.subarray(starts[column]!, starts[column + 1]!)
}

/** Sums up a node's rows; `histogram` is overwritten. Only the chosen columns are filled. */
export function fillHistogram(
  histogram: Histogram,
  starts: Uint32Array,
  columns: readonly BinnedColumn[],
  chosen: Uint32Array,
  node: NodeRows,
): void {
  histogram.fill(0)
  for (const column of chosen) fillColumn(sumsOf(histogram, starts, column), columns[column]!.codes, node)
}

function fillColumn(sums: Float64Array, codes: Uint8Array, { rows, gradients, curvatures }: NodeRows): void {
  for (let index = 0; index < rows.length; index++) {
    const at = codes[rows[index]!]! * PER_BIN
    sums[at]! += gradients[index]!
    sums[at + 1]! += curvatures[index]!
    sums[at + 2]! += 1
  }
}

/** Turns a parent's histogram into that of one child by taking the other child's away, in place. */
export function subtractHistogram(parent: Histogram, child: Histogram): void {
  for (let index = 0; index < parent.length; index++) parent[index]! -= child[index]!
}
