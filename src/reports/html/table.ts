import { centre, type Formats, intervalName, NONE } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Estimate, Value } from '../measure.ts'
import type { Cell, Column, Table } from '../report.ts'
import { PAGE_WORDS } from '../words/page-words.ts'

const SHOWN = 20
/** Beyond this a page would be slow; all of it is in the data of the report. */
const MOST = 1_000

/** A table with aligned numbers; a long one shows the rest on demand. */
export function tableOf(table: Table, formats: Formats, label: string): Markup {
  const shown = table.shown ?? SHOWN
  const columns = table.columns.map((column, index) => writerOf(column, index, table, formats))
  const rest = table.rows.slice(shown, MOST)
  const left = table.rows.length - MOST
  const others = table.rows.length - shown
  const words = PAGE_WORDS[formats.language]
  return markup`${grid(table, columns, table.rows.slice(0, shown), label, rest.length === 0)}${
    rest.length > 0 &&
    markup`<details><summary>${words.otherRows(others, formats.count(others))}</summary>${grid(table, columns, rest, words.theOtherRows(label), true)}${
      left > 0 && markup`<p class="note">${words.leftOut(left, formats.count(left))}</p>`
    }</details>`
  }`
}

/** How one column is written: its head, and its cells, of which it may take several to align their parts. */
interface ColumnWriter {
  readonly head: Markup
  cell(cell: Cell, index: number, isTotal: boolean): Markup
}

function grid(
  table: Table,
  columns: readonly ColumnWriter[],
  rows: readonly (readonly Cell[])[],
  label: string,
  isLast: boolean,
): Markup {
  const lineOf = (row: readonly Cell[], isTotal = false) =>
    markup`<tr>${columns.map((column, index) => column.cell(row[index] ?? null, index, isTotal))}</tr>`
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${columns.map(
    ({ head }) => head,
  )}</tr></thead><tbody>${rows.map((row) => lineOf(row))}</tbody>${
    isLast && table.total && markup`<tfoot>${lineOf(table.total, true)}</tfoot>`
  }</table></div>`
}

function writerOf(column: Column, index: number, table: Table, formats: Formats): ColumnWriter {
  if (column.is === 'text') return textWriter(column)
  const values = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => asValue(row[index]))
  const write = formats.alike(column.is, values)
  const estimated = values.some(isEstimate)
  const largest = Math.max(0, ...table.rows.map((row) => Math.abs(centre(asValue(row[index])) ?? 0)))
  const parts = 1 + (estimated ? 1 : 0) + (column.bar ? 1 : 0)
  return {
    head: markup`<th scope="col" class="num" colspan="${estimated ? 2 : 1}">${column.name}${column.interval && markup`<small>${intervalName(column.interval, formats.language)}</small>`}</th>${parts > (estimated ? 2 : 1) && markup`<td aria-hidden="true"></td>`}`,
    cell: (cell, _, isTotal) => {
      const value = asValue(cell)
      return markup`<td class="num">${write(centre(value))}</td>${estimated && markup`<td class="within">${isEstimate(value) && formats.range(write(value.low), write(value.high))}</td>`}${column.bar && (isTotal ? markup`<td></td>` : track(centre(value), largest))}`
    },
  }
}

function textWriter({ name }: Column): ColumnWriter {
  return {
    head: markup`<th scope="col">${name}</th>`,
    cell: (cell, index) => {
      const text = cell === null || cell === '' ? NONE : String(cell)
      return index === 0
        ? markup`<th scope="row" dir="auto">${text}</th>`
        : markup`<td class="said" dir="auto">${text}</td>`
    },
  }
}

/** Text in a column of numbers is no number. */
function asValue(cell: Cell | undefined): Value {
  return cell === undefined || typeof cell === 'string' ? null : cell
}

const isEstimate = (value: Value): value is Estimate => value !== null && typeof value === 'object'

function track(value: number | null, largest: number): Markup {
  const width = value === null || largest === 0 ? 0 : (Math.abs(value) / largest) * 100
  return markup`<td class="track" aria-hidden="true"><svg viewBox="0 0 100 9" preserveAspectRatio="none"><rect class="${value !== null && value < 0 && 'less'}" width="${width}" height="9"/></svg></td>`
}
