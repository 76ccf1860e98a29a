import type { CustomerBase } from '../api/home'

/** A part of the picture: who is in a part of the one segmentation, and of the other where there are two. */
export interface MosaicCell {
  readonly id: string
  /** The ids of the parts that it is of. */
  readonly parts: readonly string[]
  readonly title: string
  /** That of its part of the second segmentation. */
  readonly rowTitle: string
  readonly profiles: number
  readonly value: number | undefined
  /** Of everybody. */
  readonly share: number
  /** Of its column, which is its height. */
  readonly height: number
  /** How dark it is, from 0 to 4. */
  readonly step: number
}

interface MosaicColumn {
  readonly id: string
  readonly title: string
  readonly profiles: number
  /** Of everybody, which is its width. */
  readonly width: number
  readonly cells: readonly MosaicCell[]
}

export interface MosaicView {
  readonly columns: readonly MosaicColumn[]
  /** Whether the colour is what each spent, or else how many they are. */
  readonly isValued: boolean
}

const STEPS = 4
/** While values are being computed, so that colours do not change their meaning. */
const PLAIN = 1

/** Everybody as columns and cells; parts that nobody is in take no room. */
export function mosaicOf({ columns, rows, cells, measuring }: CustomerBase): MosaicView {
  const profiles = sum(cells.flat().map((cell) => cell.profiles))
  const isValued = cells.flat().some(({ value }) => value !== undefined && value > 0)
  const darkness = (cell: Counted) => (isValued ? each(cell) : cell.profiles)
  const darkest = Math.max(0, ...cells.flat().map(darkness))
  const isKnown = isValued || !measuring
  const view = (columns?.parts ?? []).map((part, at): MosaicColumn => {
    const own = cells[at] ?? []
    const inColumn = sum(own.map((cell) => cell.profiles))
    return {
      ...part,
      profiles: inColumn,
      width: ratio(inColumn, profiles),
      cells: own
        .map((cell, row): MosaicCell => {
          const other = rows?.parts[row]
          return {
            id: [part.id, other?.id].join(' '),
            parts: [part.id, ...(other ? [other.id] : [])],
            rowTitle: other?.title ?? '',
            title: other ? `${part.title} · ${other.title}` : part.title,
            profiles: cell.profiles,
            value: cell.value,
            share: ratio(cell.profiles, profiles),
            height: ratio(cell.profiles, inColumn),
            step: isKnown ? stepOf(darkness(cell), darkest) : PLAIN,
          }
        })
        .filter((cell) => cell.profiles > 0),
    }
  })
  return { columns: view.filter((column) => column.profiles > 0), isValued }
}

type Counted = CustomerBase['cells'][number][number]

const each = ({ value = 0, profiles }: Counted) => ratio(value, profiles)
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** By the root, since few customers spend very much: otherwise all but they would look alike. */
function stepOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0
  return Math.min(STEPS, 1 + Math.floor(STEPS * Math.sqrt(value / most)))
}
