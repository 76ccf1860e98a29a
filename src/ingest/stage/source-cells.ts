import { closest, distance } from 'fastest-levenshtein'
import { type ErrorParams, fail, problem, SatsumaError } from '../../errors/index.ts'
import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { rowDelimiter, rowQuote } from '../source/delimited-text.ts'
import { fragmentText } from './json-leaves.ts'
import { readableLeaves } from './readable-leaves.ts'

/** How one input file gives its cells to SQL. Column names are data: cells are reached by their place. */
export interface SourceCells {
  /** The columns of a batch's raw rows, all of them texts, and the format in which its file holds them. */
  readonly columns: readonly string[]
  readonly format: 'CSV' | 'LineAsString'
  /** A sub-query over the raw rows: `row_number`, and whatever the cells refer to. */
  rows(raw: Sql): Sql
  /** The untrimmed text of a column's cell. */
  text(column: string): Sql
  /** The cell as a JSON fragment; the empty text where it is absent. */
  fragment(column: string): Sql
  /** A hash of everything in the row. */
  readonly contentHash: Sql
  readonly settings: Readonly<Record<string, string | number>>
}

export function sourceCells(file: string, format: FileFormat, names: readonly string[]): SourceCells {
  return format.format === 'csv' ? delimitedCells(file, format, names) : jsonCells()
}

function delimitedCells(file: string, format: FileFormat, names: readonly string[]): SourceCells {
  const cell = (index: number) => identifier(`c${index}`)
  const text = (column: string) => cell(columnIndex(file, names, column))
  const inNameOrder = names.map((name, index) => ({ name, index })).sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    columns: names.map((_, index) => `c${index}`),
    format: 'CSV',
    rows: (raw) => raw,
    text,
    fragment: text,
    contentHash: sql`cityHash64(${join(
      inNameOrder.map(({ index }) => cell(index)),
      ', ',
    )})`,
    settings: delimitedSettings(format),
  }
}

function delimitedSettings(format: FileFormat): Record<string, string | number> {
  const quote = rowQuote(format)
  return {
    ...READING,
    format_csv_delimiter: rowDelimiter(format),
    format_csv_allow_double_quotes: quote === '"' ? 1 : 0,
    format_csv_allow_single_quotes: quote === "'" ? 1 : 0,
    input_format_csv_trim_whitespaces: 0,
    input_format_csv_allow_whitespace_or_tab_as_delimiter: 1,
    input_format_csv_use_best_effort_in_schema_inference: 0,
    input_format_csv_detect_header: 0,
  }
}

/** Rows of one block: large enough to be fast, small enough to bound memory with wide rows. */
const READING = { precise_float_parsing: 1, max_threads: 2, input_format_parallel_parsing: 1 }

/** A line of JSON without the blanks that may stand before the record. */
export function recordText(): Sql {
  return sql`trimLeft(line, ${param(' \t\r', 'String')})`
}

function jsonCells(): SourceCells {
  const fragment = (column: string) => {
    const [first = '', ...rest] = column.split('.')
    const top = (name: string) => sql`members.2[indexOf(members.1, ${param(name, 'String')})]`
    if (column === '*') return recordText()
    if (rest.length === 0) return top(column)
    const inner = sql`JSONExtractRaw(${top(first)}, ${join(
      rest.map((step) => param(step, 'String')),
      ', ',
    )})`
    return sql`if(has(members.1, ${param(column, 'String')}), ${top(column)}, ${inner})`
  }
  return {
    columns: ['line'],
    format: 'LineAsString',
    rows: (raw) =>
      sql`SELECT row_number, line, ${readableLeaves(sql`JSONExtractKeysAndValuesRaw(line)`)} AS members FROM (${raw})`,
    text: (column) => fragmentText(fragment(column)),
    fragment,
    contentHash: sql`cityHash64(line)`,
    settings: READING,
  }
}

function columnIndex(file: string, names: readonly string[], column: string): number {
  const index = names.indexOf(column)
  return index >= 0 ? index : fail('ingest/column-not-found', missingColumn(file, names, column))
}

/** Fails with every column of the mapping that a delimited file lacks. */
export function requireColumns(file: string, names: readonly string[], columns: readonly string[]): void {
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length === 0) return
  throw new SatsumaError(
    missing.map((column) => problem('ingest/column-not-found', missingColumn(file, names, column))),
  )
}

function missingColumn(
  file: string,
  names: readonly string[],
  column: string,
): ErrorParams<'ingest/column-not-found'> {
  const nearest = names.length > 0 ? closest(column, names) : undefined
  const near = nearest !== undefined && distance(column.toLowerCase(), nearest.toLowerCase()) <= 3
  return { file, column, nearest: near ? nearest : undefined, known: names.join(', ') }
}
