import type { Columns } from '../../stats/index.ts'
import type { UsedColumn } from './model.ts'

/** Why a column is of no use to a model. */
export type Useless = 'empty' | 'constant' | 'copy'

export interface ChosenColumns {
  readonly used: readonly UsedColumn[]
  readonly leftOut: readonly { readonly place: number; readonly why: Useless; readonly of?: number }[]
}

/** Leaves out columns that say nothing, or the same as another; marks amounts with long tails. */
export function chooseColumns(columns: Columns): ChosenColumns {
  const known = new Map<string, number>()
  const used: UsedColumn[] = []
  const leftOut: { place: number; why: Useless; of?: number }[] = []
  columns.forEach((column, place) => {
    const kind = kindOf(column)
    const print = fingerprint(column)
    const other = known.get(print)
    if (kind !== 'useful') leftOut.push({ place, why: kind })
    else if (other !== undefined && isEqual(column, columns[other]!)) {
      leftOut.push({ place, why: 'copy', of: other })
    } else {
      known.set(print, place)
      used.push({ place, tails: hasLongTail(column) })
    }
  })
  return { used, leftOut }
}

/** A column that is known of some only says something, whatever its values. */
function kindOf(column: Float64Array): 'useful' | Useless {
  const first = column.find((value) => !Number.isNaN(value))
  if (first === undefined) return 'empty'
  const missing = column.some(Number.isNaN)
  return missing || column.some((value) => value !== first) ? 'useful' : 'constant'
}

function fingerprint(column: Float64Array): string {
  let [sum, weighted] = [0, 0]
  for (let row = 0; row < column.length; row++) {
    const value = Number.isFinite(column[row]!) ? column[row]! : -1
    sum += value
    weighted += value * ((row % 1009) + 1)
  }
  return `${sum}:${weighted}`
}

const isEqual = (a: Float64Array, b: Float64Array) => a.every((value, row) => Object.is(value, b[row]!))

const LONG_TAIL = 2

/** By the skewness of what is known. */
function hasLongTail(column: Float64Array): boolean {
  const known = column.filter(Number.isFinite)
  if (known.length < 3) return false
  const mean = known.reduce((sum, value) => sum + value / known.length, 0)
  const moment = (power: number) =>
    known.reduce((sum, value) => sum + (value - mean) ** power, 0) / known.length
  const spread = moment(2)
  const skewness = Math.abs(moment(3) / spread ** 1.5)
  // Numbers so large that their moments overflow are drawn in too.
  if (!Number.isFinite(skewness)) return spread > 0
  return spread > 0 && skewness > LONG_TAIL && known.some((value) => Math.abs(value) > 1)
}
