import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'
import type { DataTable } from './data-table'
import { fileName } from './download'
import { escapeText } from './text-lines'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))
const table: fc.Arbitrary<DataTable> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.record({ name: text }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
  }),
)

/** As a file has it: what a spreadsheet would run is made inert. */
const inert = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/^(?=\s*[=+\-@\t\r＝＋－＠])/, "'") : String(value ?? '')

test('whatever the cells, other programs read the same from the file', () => {
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const read = parse(csvOf([{ columns, rows }]), { relax_column_count: true, skip_empty_lines: false })
      const expected = [columns.map(({ name }) => inert(name)), ...rows.map((row) => row.map(inert))]
      expect(read).toEqual(expected)
    }),
  )
})

test('no text of the data is run by a spreadsheet', () => {
  const begin = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    ' =',
    '\n=',
    '\u00A0=',
    '＝',
    '＋',
    '－',
    '＠',
  )
  fc.assert(
    fc.property(begin, text, (sign, rest) => {
      const file = csvOf([{ columns: [{ name: 'A' }], rows: [[`${sign}${rest}`]] }])
      const [, line] = parse(file) as string[][]
      expect(line?.[0]).toMatch(/^'/)
    }),
  )
})

test('a name of a file is short, has words alone, and is its own name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const name = fileName(title)
      expect(name).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
      expect(name.length).toBeLessThanOrEqual(80)
      expect(fileName(name)).toBe(name)
    }),
  )
})

test('text in XML comes back as it was', () => {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  fc.assert(
    fc.property(fc.string(), (written) => {
      const escaped = escapeText(written)
      expect(escaped).not.toMatch(/[<>"]/)
      expect(escaped.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')).toBe(written)
    }),
  )
})
