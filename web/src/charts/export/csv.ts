import { cellText, type DataColumn, type DataTable } from './data-table'

/** What a spreadsheet takes for the beginning of a formula, which it would run; some take the wide forms for the same. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
const QUOTED = /[",\n\r;]/

/** Tables as CSV, one after the other, numbers in full. Texts that a spreadsheet would run begin with an apostrophe. */
export function csvOf(tables: readonly DataTable[]): string {
  const parts = tables.map(({ title, columns, rows }) => [
    ...(title === undefined || tables.length === 1 ? [] : [field(title)]),
    columns.map(({ name }) => field(name)).join(','),
    ...rows.map((row) => columns.map((column, index) => cell(column, row[index] ?? null)).join(',')),
  ])
  return parts.map((lines) => `${lines.join('\r\n')}\r\n`).join('\r\n')
}

function cell(column: DataColumn, value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number' && !column.asWritten) return String(value)
  return field(typeof value === 'number' ? cellText(column, value) : value)
}

function field(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
