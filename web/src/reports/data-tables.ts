import type { DataColumn, DataTable } from '../charts/export/data-table'
import { texts } from '../i18n'
import { type Cell, type Column, centre, type Formats, intervalName, type Table, type Value } from './report'

const t = texts('reports')

/** A table of a report as it is read beside a chart and downloaded: an interval is two columns of its own. */
export function dataTable({ title, columns, rows, total }: Table, formats: Formats): DataTable {
  const all = total === undefined ? rows : [...rows, total]
  const parts = columns.map((column, index) =>
    partsOf(
      column,
      all.map((row) => row[index] ?? null),
      formats,
    ),
  )
  return {
    ...(title !== undefined && { title }),
    columns: parts.flatMap((part) => part.columns),
    rows: all.map((_, row) => parts.flatMap(({ cells }) => cells[row] ?? [])),
  }
}

interface Parts {
  readonly columns: readonly DataColumn[]
  readonly cells: readonly (readonly (string | number | null)[])[]
}

function partsOf(column: Column, cells: readonly Cell[], formats: Formats): Parts {
  const { name, is, interval } = column
  if (is === 'text') {
    return { columns: [{ name }], cells: cells.map((cell) => [typeof cell === 'string' ? cell : null]) }
  }
  const values = cells.map(asValue)
  const write = formats.alike(is, values)
  const asWritten = is === 'day' || is === 'instant' ? ({ asWritten: true } as const) : {}
  const written = (called: string): DataColumn => ({ name: called, write, ...asWritten })
  if (!values.some(isEstimate))
    return { columns: [written(name)], cells: values.map((value) => [centre(value)]) }
  const called = interval === undefined ? name : `${name}, ${intervalName(interval, formats.language)}`
  return {
    columns: [written(name), written(t('from', { name: called })), written(t('to', { name: called }))],
    cells: values.map((value) => [
      centre(value),
      ...(isEstimate(value) ? [value.low, value.high] : [null, null]),
    ]),
  }
}

/** Text in a column of numbers is no number. */
export function asValue(cell: Cell | undefined): Value {
  return cell === undefined || typeof cell === 'string' ? null : cell
}

export const isEstimate = (value: Value) => value !== null && typeof value === 'object'
