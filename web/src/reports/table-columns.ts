import { asValue, isEstimate } from './data-tables'
import { type Cell, type Column, centre, type Formats, intervalName, NONE, type Table } from './report'

/** A cell as it is written. */
export interface WrittenCell {
  readonly text: string
  readonly interval: string
  /** Of the largest of its column, for a bar. */
  readonly share: number
}

/** How one column is written. */
export interface ColumnWriter {
  readonly name: string
  readonly kind: 'text' | 'number'
  /** Its place in rows. */
  readonly index: number
  /** Of whole sentences, for which a narrow page has no room beside others. */
  readonly isLong: boolean
  /** What the intervals of its cells are, for its head. */
  readonly interval: string | undefined
  readonly hasInterval: boolean
  readonly hasBar: boolean
  write(cell: Cell): WrittenCell
}

/** Numbers of a column have the same number of decimals; bars are as long as the largest of them. */
export function columnWriter(column: Column, index: number, table: Table, formats: Formats): ColumnWriter {
  const { name, is, interval, bar } = column
  if (is === 'text') return textWriter(name, index, table)
  const values = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => asValue(row[index]))
  const write = formats.alike(is, values)
  const largest = Math.max(0, ...table.rows.map((row) => Math.abs(centre(asValue(row[index])) ?? 0)))
  return {
    name,
    kind: 'number',
    index,
    isLong: false,
    interval: interval && intervalName(interval, formats.language),
    hasInterval: values.some(isEstimate),
    hasBar: bar === true,
    write: (cell) => {
      const value = asValue(cell)
      const number = centre(value)
      const range =
        value !== null && typeof value === 'object' ? formats.range(write(value.low), write(value.high)) : ''
      return {
        text: write(number),
        interval: range,
        share: number === null || largest === 0 ? 0 : number / largest,
      }
    },
  }
}

/** Characters of a text that is more than a few words. */
const LONG = 32

function textWriter(name: string, index: number, { rows }: Table): ColumnWriter {
  return {
    name,
    kind: 'text',
    index,
    isLong: index > 0 && rows.some((row) => String(row[index] ?? '').length > LONG),
    interval: undefined,
    hasInterval: false,
    hasBar: false,
    write: (cell) => ({ text: cell === null || cell === '' ? NONE : String(cell), interval: '', share: 0 }),
  }
}
