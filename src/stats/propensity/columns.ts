import { commonLength, expectArgument } from '../arguments.ts'

/** Features by column, a value a row. NaN is a missing value where a method says that it takes them. */
export type Columns = readonly Float64Array[]

export function rowCount(columns: Columns): number {
  return columns[0]?.length ?? 0
}

/** The given rows of every column, in the given order. */
export function pickRows(columns: Columns, rows: Uint32Array): Columns {
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!))
}

/** Throws unless there is a column and all have one length, that of `more` too. */
export function checkColumns(
  columns: Columns,
  more: Readonly<Record<string, ArrayLike<unknown>>> = {},
): void {
  expectArgument(columns.length > 0, 'columns', 'at least one column')
  commonLength({
    ...Object.fromEntries(columns.map((column, index) => [`columns[${index}]`, column])),
    ...more,
  })
}

/** Throws unless each outcome is 0 or 1. */
export function checkOutcome(outcome: Uint8Array): void {
  expectArgument(
    outcome.every((y) => y <= 1),
    'outcome',
    '0 or 1 in every row',
  )
}

/** How many outcomes are 1. */
export function countPositives(outcome: Uint8Array): number {
  let positives = 0
  for (const y of outcome) positives += y
  return positives
}
