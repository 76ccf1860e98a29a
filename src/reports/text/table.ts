import { centre, type Formats, intervalName, NONE } from '../format/index.ts'
import type { Estimate, Value } from '../measure.ts'
import type { Cell, Column, Table } from '../report.ts'
import { TEXT_WORDS } from '../words/text-words.ts'
import { blockBar } from './block-bar.ts'
import { clip, harmless, places, type TablePrinter, type TextColumn, type TextTerminal } from './terminal.ts'

const BAR = 20
const GAP = 2
/** Text is cut to no less than this before bars are left out. */
const LEAST_TEXT = 12
const LONGEST_HEAD = 28

/** A table for a terminal: numbers, intervals and bars each in a column of their own, as wide as there is room. */
export function textTable(
  table: Table,
  formats: Formats,
  terminal: TextTerminal,
  print: TablePrinter,
  shown = table.shown ?? 20,
): string {
  const { total } = table
  const rows = [...table.rows.slice(0, shown), ...(total === undefined ? [] : [total])]
  const columns = table.columns.flatMap((column, index) =>
    partsOf(
      column,
      rows.map((row) => row[index] ?? null),
      formats,
      total !== undefined,
    ),
  )
  const fitted = narrowTo(columns, terminal.columns ?? Number.POSITIVE_INFINITY)
  const lines = rows.map((_, row) => fitted.map(({ cells }) => cells[row]!))
  const words = TEXT_WORDS[formats.language]
  const rest = table.rows.length - shown
  const more = rest > 0 ? `${terminal.colors.dim(words.moreRows(rest, formats.count(rest)))}\n` : ''
  const left =
    columns.filter(({ kind }) => kind === 'number').length -
    fitted.filter(({ kind }) => kind === 'number').length
  const beside = left > 0 ? `${terminal.colors.dim(words.moreColumns(left, formats.count(left)))}\n` : ''
  return `${print(fitted.map(headOf), lines)}${more}${beside}`
}

/** One printed column. */
interface Part {
  readonly name: string
  readonly kind: 'text' | 'number' | 'interval' | 'bar'
  readonly cells: readonly string[]
}

function headOf({ name, kind }: Part): TextColumn {
  return kind === 'number' ? { name, number: true } : { name }
}

function partsOf(
  column: Column,
  cells: readonly Cell[],
  formats: Formats,
  hasTotal: boolean,
): readonly Part[] {
  const name = harmless(column.name)
  if (column.is === 'text') {
    const texts = cells.map((cell) => (cell === null || cell === '' ? NONE : harmless(String(cell))))
    return [{ name, kind: 'text', cells: texts }]
  }
  const values = cells.map((cell): Value => (typeof cell === 'string' ? null : cell))
  const alike = formats.alike(column.is, values)
  const write = (value: Value) => harmless(alike(value))
  const numbers = values.map((value) => write(centre(value)))
  const room = Math.max(LONGEST_HEAD, ...numbers.map(places))
  const number: Part = { name: clip(name, room), kind: 'number', cells: numbers }
  return [
    number,
    ...(values.some(isEstimate) ? [intervalPart(column, values, write, formats)] : []),
    ...(column.bar ? [barPart(values, hasTotal)] : []),
  ]
}

const isEstimate = (value: Value): value is Estimate => value !== null && typeof value === 'object'

function intervalPart(
  { interval = '' }: Column,
  values: readonly Value[],
  write: (value: Value) => string,
  { range, language }: Formats,
): Part {
  const cells = values.map((value) => (isEstimate(value) ? range(write(value.low), write(value.high)) : ''))
  return { name: harmless(intervalName(interval, language)), kind: 'interval', cells }
}

function barPart(values: readonly Value[], hasTotal: boolean): Part {
  const drawn = values.map((value, index) => (hasTotal && index === values.length - 1 ? null : centre(value)))
  const largest = Math.max(0, ...drawn.map((value) => Math.abs(value ?? 0)))
  return { name: '', kind: 'bar', cells: drawn.map((value) => blockBar(value, largest, BAR)) }
}

const widthOf = ({ name, cells }: Part) => Math.max(places(name), ...cells.map(places))
const total = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + widthOf(part) + GAP, -GAP)

/** Cuts long text first, then leaves out bars, then intervals, then columns from the end. */
function narrowTo(parts: readonly Part[], room: number): readonly Part[] {
  const narrowed = cutTexts(parts, room)
  if (total(narrowed) <= room) return narrowed
  const left = (['bar', 'interval'] as const).find((kind) => narrowed.some((part) => part.kind === kind))
  const fewer = left === undefined ? narrowed.slice(0, -1) : parts.filter(({ kind }) => kind !== left)
  return fewer.length < 2 ? narrowed : narrowTo(fewer, room)
}

function cutTexts(parts: readonly Part[], room: number): readonly Part[] {
  const excess = total(parts) - room
  if (excess <= 0) return parts
  const texts = parts.filter(({ kind }) => kind === 'text')
  const longest = Math.max(0, ...texts.map(widthOf))
  const to = Math.max(LEAST_TEXT, longest - excess)
  if (to >= longest) return parts
  return parts.map((part) =>
    part.kind === 'text' && widthOf(part) > to
      ? { ...part, name: clip(part.name, to), cells: part.cells.map((cell) => clip(cell, to)) }
      : part,
  )
}
