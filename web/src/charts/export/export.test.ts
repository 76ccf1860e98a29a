import { expect, test } from 'vitest'
import { csvOf } from './csv'
import { cellText, type DataTable } from './data-table'
import { fileName } from './download'
import { escapeText } from './text-lines'

const percent = { name: 'Share', write: (value: number) => `${value * 100}%` }
const table: DataTable = {
  columns: [{ name: 'Group' }, percent],
  rows: [
    ['Loyal, "best"', 0.125],
    ['Lost', null],
  ],
}

test('a table is CSV with numbers in full; what there is none of is empty', () => {
  expect(csvOf([table])).toBe('Group,Share\r\n"Loyal, ""best""",0.125\r\nLost,\r\n')
})

test.each(['=1+1', '+49', '-2', '@cmd', '\t=1', ' =1', '=HYPERLINK("http://x")'])(
  'a spreadsheet does not run %j',
  (text) => {
    const [, line = ''] = csvOf([{ columns: [{ name: 'Name' }], rows: [[text]] }]).split('\r\n')
    expect(line.replace(/^"/, '')).toMatch(/^'/)
  },
)

test('numbers below zero stay numbers', () => {
  expect(csvOf([{ columns: [percent], rows: [[-2.5]] }])).toBe('Share\r\n-2.5\r\n')
})

test('instants are written as people read them', () => {
  const day = { name: 'Day', write: () => '3 Mar 2026', asWritten: true } as const
  expect(csvOf([{ columns: [day], rows: [[1_772_500_000_000]] }])).toBe('Day\r\n3 Mar 2026\r\n')
})

test('several tables come one after the other, each under its title', () => {
  const titled = (title: string) => ({ title, columns: [{ name: 'A' }], rows: [[1]] })
  expect(csvOf([titled('First'), titled('Second')])).toBe('First\r\nA\r\n1\r\n\r\nSecond\r\nA\r\n1\r\n')
})

test('cells are read as their column writes them', () => {
  expect(cellText(percent, 0.125)).toBe('12.5%')
  expect(cellText(percent, null)).toBe('–')
  expect(cellText({ name: 'Group' }, 'Lost')).toBe('Lost')
})

test.each([
  ['Customers by group', 'customers-by-group'],
  ['Käufe & Umsätze (2026)', 'kaufe-umsatze-2026'],
  ['../../etc/passwd', 'etc-passwd'],
  ['?!', 'chart'],
])('%j is the file %s', (title, name) => {
  expect(fileName(title)).toBe(name)
})

test('text in XML cannot end it', () => {
  expect(escapeText('<b> & "c"')).toBe('&lt;b&gt; &amp; &quot;c&quot;')
})
