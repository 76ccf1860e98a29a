import { type Columns, randomFrom } from '../../stats/index.ts'
import type { Model } from './model.ts'

/** What moves predictions: columns of one group taken together. */
export interface Driver {
  /** Places of the features of the group that the model reads, the one that moves most first. */
  readonly places: readonly number[]
  /** Mean distance that it moves the log-odds of a row, either way. */
  readonly strength: number
  /** How often the outcome came by value of the first of the features. */
  readonly rates: readonly Rate[]
  /** Where the features are the values of one trait: how often it came with each. */
  readonly parts: readonly Part[] | null
}

export interface Part {
  readonly place: number
  readonly rows: number
  readonly share: number
}

export interface Rate {
  /** Of values from one to another, both included; both null: not known. */
  readonly from: number | null
  readonly to: number | null
  readonly rows: number
  readonly share: number
}

interface Rows {
  readonly columns: Columns
  readonly outcome: Uint8Array
  readonly groups: readonly number[]
  readonly seed: number
}

/** Rows whose reasons are worked out to find what moves predictions. */
const ROWS = 1_000
const MOST_DRIVERS = 12

/** What the model goes by, the strongest first. */
export function driversOf(
  { columns, outcome, groups, seed }: Rows,
  model: Model,
  contributions: (row: number) => Float64Array,
): readonly Driver[] {
  const random = randomFrom(seed)
  const count = Math.min(ROWS, outcome.length)
  const ofColumn = new Float64Array(model.columns.length)
  const ofGroup = new Map<number, number>()
  for (let drawn = 0; drawn < count; drawn++) {
    const row = count === outcome.length ? drawn : random.below(outcome.length)
    const moved = new Map<number, number>()
    contributions(row).forEach((value, column) => {
      ofColumn[column]! += Math.abs(value) / count
      const group = groups[model.columns[column]!.place]!
      moved.set(group, (moved.get(group) ?? 0) + value)
    })
    for (const [group, value] of moved) {
      ofGroup.set(group, (ofGroup.get(group) ?? 0) + Math.abs(value) / count)
    }
  }
  return [...ofGroup]
    .filter(([, strength]) => strength > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_DRIVERS)
    .map(([group, strength]) => {
      const members = model.columns.flatMap(({ place }, column) => (groups[place] === group ? [column] : []))
      const places = members
        .sort((a, b) => ofColumn[b]! - ofColumn[a]!)
        .map((column) => model.columns[column]!.place)
      return {
        places,
        strength,
        rates: ratesOf(columns[places[0]!]!, outcome),
        parts: partsOfGroup(groups, group, columns, outcome),
      }
    })
}

/** The outcome by each of several columns of which a row has at most one; null where they are no such parts. */
function partsOfGroup(
  groups: readonly number[],
  group: number,
  columns: Columns,
  outcome: Uint8Array,
): readonly Part[] | null {
  const places = groups.flatMap((of, place) => (of === group ? [place] : []))
  if (places.length < 2) return null
  const parts = places.map(() => ({ rows: 0, came: 0 }))
  for (let row = 0; row < outcome.length; row++) {
    const holds = places.flatMap((place, index) => (columns[place]![row] === 0 ? [] : [index]))
    if (holds.length > 1 || holds.some((index) => columns[places[index]!]![row] !== 1)) return null
    for (const index of holds) {
      parts[index]!.rows += 1
      parts[index]!.came += outcome[row]!
    }
  }
  return places
    .map((place, index) => ({
      place,
      rows: parts[index]!.rows,
      share: parts[index]!.came / parts[index]!.rows,
    }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.share - a.share)
}

const MOST_BINS = 5

/** How often the outcome came, by value where there are few, by fifths of the rows otherwise. */
export function ratesOf(column: Float64Array, outcome: Uint8Array): readonly Rate[] {
  const known = Uint32Array.from(column.keys()).filter((row) => !Number.isNaN(column[row]!))
  known.sort((a, b) => (column[a]! < column[b]! ? -1 : column[a]! > column[b]! ? 1 : 0))
  const parts = partsOf(column, known)
  const missing = Uint32Array.from(column.keys()).filter((row) => Number.isNaN(column[row]!))
  const rate = (rows: Uint32Array) => rows.reduce((sum, row) => sum + outcome[row]!, 0) / rows.length
  return [
    ...parts.map((rows) => ({
      from: finite(column[rows[0]!]!),
      to: finite(column[rows.at(-1)!]!),
      rows: rows.length,
      share: rate(rows),
    })),
    ...(missing.length > 0 ? [{ from: null, to: null, rows: missing.length, share: rate(missing) }] : []),
  ]
}

/** Equal values are never parted. */
function partsOf(column: Float64Array, sorted: Uint32Array): readonly Uint32Array[] {
  const distinct = new Set(Array.from(sorted.subarray(0, 100_000), (row) => column[row]!)).size
  const parts: Uint32Array[] = []
  let from = 0
  for (let to = 1; to <= sorted.length; to++) {
    const isEnd = to === sorted.length
    if (!isEnd && column[sorted[to]!] === column[sorted[to - 1]!]) continue
    const wanted = (sorted.length - from) / (MOST_BINS - parts.length)
    if (!isEnd && distinct > MOST_BINS && to - from < wanted) continue
    parts.push(sorted.subarray(from, to))
    from = to
  }
  return parts
}

/** Infinite values are told as the largest number. */
const finite = (value: number) => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
