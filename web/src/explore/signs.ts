/** A cell of a sign: its place, and how strong it is from 0 to 1. */
interface SignCell {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly level: number
}

/** Rows of digits as cells of a grid: `9` is strongest, `0` is none. */
export function gridCells(...rows: readonly string[]): readonly SignCell[] {
  return rows.flatMap((row, y) =>
    [...row].map((digit, x) => ({
      key: `${x} ${y}`,
      x: 4 + x * 23,
      y: 2 + y * 19,
      level: Number(digit) / 10,
    })),
  )
}

/** A column of an UpSet plot: how high, and which of three dots are dark. */
export type UpsetSign = readonly [height: number, dots: string]

export function upsetColumns(columns: readonly UpsetSign[]) {
  return columns.map(([height, dark], column) => ({
    key: dark,
    x: 10 + column * 22,
    height,
    dots: ['0', '1', '2'].map((row) => ({ row, y: 66 + Number(row) * 13, isDark: dark.includes(row) })),
  }))
}
