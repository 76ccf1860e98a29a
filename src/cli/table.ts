import CliTable from 'cli-table3'
import type { Terminal } from './terminal.ts'

/** A column of a table: what it is called, and whether its cells are numbers (aligned to the right). */
export interface Column {
  readonly name: string
  readonly number?: true
}

const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
)

/** An aligned table without lines; the last column is cut where the terminal ends. */
export function table(
  terminal: Pick<Terminal, 'colors' | 'columns'>,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const drawn = new CliTable({
    chars: NO_LINES,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    head: columns.map(({ name }) => name),
    colAligns: columns.map(({ number }) => (number ? 'right' : 'left')),
  })
  drawn.push(...rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' '))))
  const [head = '', ...lines] = drawn
    .toString()
    .split('\n')
    .map((line) => cut(line.trimEnd(), terminal.columns))
  return `${[terminal.colors.bold(head), ...lines].join('\n')}\n`
}

/** A line as long as the terminal is wide. */
export function cut(line: string, columns = Number.POSITIVE_INFINITY): string {
  return line.length > columns ? `${line.slice(0, Math.max(0, columns - 1))}…` : line
}

/** Names with what they stand for, one a line. */
export function pairs(
  terminal: Pick<Terminal, 'colors'>,
  entries: readonly (readonly [name: string, value: string])[],
): string {
  const width = Math.max(0, ...entries.map(([name]) => name.length))
  return entries.map(([name, value]) => `${terminal.colors.dim(name.padEnd(width))}  ${value}\n`).join('')
}
