import type { Moments } from '../contrast/means.ts'

/** Something that people have one value of: a place, a group of spenders. */
export interface Attribute {
  /** The value of each person, from 0; {@link NO_VALUE} where it is not known or of no interest. */
  readonly codes: Uint8Array
  readonly values: number
  /** So many of the values, the first, make groups; the others are only compared with. All unless said. */
  readonly offered?: number
  /** Numbers of targets that say the same, and so set nobody apart. */
  readonly sameAs?: readonly number[]
}

export const NO_VALUE = 255

/** Random parts of everybody in each of which a difference is looked for again. */
export const STABILITY_PARTS = 5

export const PARTS = Array.from({ length: STABILITY_PARTS }, (_, part) => part)

/** People with their attributes, and in which random part each is. */
export interface People {
  readonly attributes: readonly Attribute[]
  readonly part: Uint8Array
  readonly rows: number
}

/** How many people have each value, or each pair of values. */
export function countCells(
  { attributes, rows }: People,
  first: number,
  second: number | undefined,
): Uint32Array {
  const cells = new Uint32Array(cellCount(attributes, first, second))
  const cell = cellOf(attributes, first, second)
  for (let row = 0; row < rows; row++) {
    const at = cell(row)
    if (at >= 0) cells[at]!++
  }
  return cells
}

function cellCount(attributes: readonly Attribute[], first: number, second: number | undefined): number {
  return attributes[first]!.values * (second === undefined ? 1 : attributes[second]!.values)
}

/** The cell of a row in the table of one or two attributes; -1 where a value is not there. */
function cellOf(attributes: readonly Attribute[], first: number, second: number | undefined) {
  const one = attributes[first]!
  if (second === undefined) return (row: number) => (one.codes[row]! === NO_VALUE ? -1 : one.codes[row]!)
  const other = attributes[second]!
  return (row: number) => {
    const [a, b] = [one.codes[row]!, other.codes[row]!]
    return a === NO_VALUE || b === NO_VALUE ? -1 : a * other.values + b
  }
}

/** Sums of a target over cells, each by part. */
class Sums {
  readonly count: Float64Array
  readonly sum: Float64Array
  readonly square: Float64Array

  constructor(cells: number) {
    this.count = new Float64Array(cells)
    this.sum = new Float64Array(cells)
    this.square = new Float64Array(cells)
  }

  add(cell: number, value: number): void {
    this.count[cell]!++
    this.sum[cell]! += value
    this.square[cell]! += value * value
  }

  /** Of some cells together. */
  moments(cells: readonly number[]): Moments {
    const total = (column: Float64Array) => cells.reduce((sum, cell) => sum + column[cell]!, 0)
    const count = total(this.count)
    const mean = count === 0 ? 0 : total(this.sum) / count
    return { count, mean, squares: Math.max(0, total(this.square) - count * mean * mean) }
  }
}

/** Sums of a target over the cells of one or two attributes. */
export interface Table {
  readonly cells: Sums
  /** Of everybody whose values are known, by part. */
  readonly known: Sums
}

/** Sums up what people have of a target, by their values; those of whom it is not known are left out. */
export function sumCells(
  people: People,
  target: Float64Array,
  first: number,
  second: number | undefined,
): Table {
  const { attributes, part, rows } = people
  const cells = new Sums(cellCount(attributes, first, second) * STABILITY_PARTS)
  const known = new Sums(STABILITY_PARTS)
  const cell = cellOf(attributes, first, second)
  for (let row = 0; row < rows; row++) {
    const at = cell(row)
    if (at < 0 || !Number.isFinite(target[row]!)) continue
    cells.add(at * STABILITY_PARTS + part[row]!, target[row]!)
    known.add(part[row]!, target[row]!)
  }
  return { cells, known }
}

/** The moments of the rest, when some are taken out of all. */
export function without(all: Moments, some: Moments): Moments {
  const count = all.count - some.count
  if (count <= 0) return { count: 0, mean: 0, squares: 0 }
  const mean = (all.count * all.mean - some.count * some.mean) / count
  const between = (count * some.count * (mean - some.mean) ** 2) / all.count
  return { count, mean, squares: Math.max(0, all.squares - some.squares - between) }
}
