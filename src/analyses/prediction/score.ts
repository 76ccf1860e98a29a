import { type ApartOptions, apart, workOf } from '../../apart/index.ts'
import type { Columns } from '../../stats/index.ts'
import { contributionsOf, type Model, probabilitiesOf } from './model.ts'

/** What a model says of some profiles. */
export interface Scored {
  readonly probabilities: Float64Array
  /** Of each row the place of the feature that raises its probability most, of its group; 65,535 where none does. */
  readonly raises: Uint16Array
  /** Rows of the highest probabilities with their reasons. */
  readonly top: readonly { readonly row: number; readonly reasons: readonly RowReason[] }[]
}

export const NOTHING_RAISES = 65_535

/**
 * Scores rows of all features. `known` replaces what the model says of rows that it learnt from; NaN where it did not.
 * Reasons take a tenth of a millisecond each, so they are told from a limit on.
 */
export function scoreRows(
  model: Model,
  columns: Columns,
  groups: readonly number[],
  known: Float64Array | undefined,
  { from, most }: { readonly from: number; readonly most: number },
): Scored {
  const probabilities = probabilitiesOf(model, columns).map((p, row) =>
    known === undefined || Number.isNaN(known[row]!) ? p : known[row]!,
  )
  const reasons = (row: number) => reasonsOf(model, columns, groups, row)
  const raises = Uint16Array.from(probabilities, (p, row) => {
    const raising = p >= from ? reasons(row).find(({ moves }) => moves > 0) : undefined
    return raising?.place ?? NOTHING_RAISES
  })
  const top = highest(probabilities, most).map((row) => ({ row, reasons: reasons(row) }))
  return { probabilities, raises, top }
}

function highest(probabilities: Float64Array, most: number): readonly number[] {
  const rows = Uint32Array.from(probabilities.keys())
  rows.sort((a, b) => probabilities[b]! - probabilities[a]! || a - b)
  return [...rows.subarray(0, most)]
}

const SCORE = workOf(import.meta.url, scoreRows)

/** The same in a thread of its own. */
export function scoreApart(input: Parameters<typeof scoreRows>, options: ApartOptions) {
  return apart(SCORE, input, options)
}

/** What moves the prediction of one row: features of a group together, told by the one that moves most. */
export interface RowReason {
  readonly place: number
  readonly value: number
  /** By how much the group moves the log-odds from those of everybody. */
  readonly moves: number
}

/** The reasons of one row, strongest first, in either direction. */
export function reasonsOf(
  model: Model,
  columns: Columns,
  groups: readonly number[],
  row: number,
): readonly RowReason[] {
  const byGroup = new Map<number, { place: number; strongest: number; moves: number }>()
  contributionsOf(model, columns, row).forEach((moved, index) => {
    if (moved === 0) return
    const { place } = model.columns[index]!
    const group = groups[place]!
    const known = byGroup.get(group) ?? { place, strongest: 0, moves: 0 }
    const isStronger = Math.abs(moved) > known.strongest
    byGroup.set(group, {
      place: isStronger ? place : known.place,
      strongest: Math.max(known.strongest, Math.abs(moved)),
      moves: known.moves + moved,
    })
  })
  return [...byGroup.values()]
    .map(({ place, moves }) => ({ place, moves, value: columns[place]![row]! }))
    .sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves) || a.place - b.place)
}
