import { expect, test } from 'vitest'
import { formatBytes } from '../format/bytes'
import { fileFacts } from './file-facts'
import { shownInstant, shownValue } from './preview-text'
import { progressFacts } from './progress-facts'

test.each([
  [0, '0 B'],
  [812, '812 B'],
  [1_400_000, '1.4 MB'],
  [52_300_000_000, '52 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('what is understood of a file stands in words', () => {
  const form = { format: 'csv', delimiter: ';', encoding: 'windows-1252', decimal: ',' }
  const csv = { ...form, currency: ['€', 'EUR'], absent: ['NA', '-'] }
  expect(Object.fromEntries(fileFacts({ ...csv, header: false }))).toEqual({
    Format: 'CSV',
    Encoding: 'WINDOWS-1252',
    'Cells divided by': 'semicolon',
    'First line': 'is a row',
    Decimals: 'comma',
    'Amounts in': '€, EUR',
    'Means nothing': 'NA, -',
  })
  expect(fileFacts({ format: 'parquet' })).toEqual([['Format', 'Parquet']])
  expect(fileFacts({ format: 'jsonl' })).toEqual([
    ['Format', 'JSON Lines'],
    ['Encoding', 'UTF-8'],
  ])
})

test('values of a preview are one line, instants in the workspace’s time zone', () => {
  expect(shownValue('a')).toBe('a')
  expect(shownValue({ a: [1] })).toBe('{"a":[1]}')
  expect(shownValue('x'.repeat(200))).toHaveLength(81)
  expect(shownInstant('2026-01-01 23:30:00.000', 'Europe/Oslo')).toBe('2 Jan 2026, 00:30')
  expect(shownInstant('soon', 'UTC')).toBe('soon')
})

test('an import that tells nothing yet has no rate', () => {
  expect(Object.fromEntries(progressFacts(undefined))).toMatchObject({ Done: '0%', Remaining: '–' })
  const told = { done: 426, of: 1_000, phase: 'reading rows', rows: 120_000, rowsPerSecond: 40_000.4 }
  expect(Object.fromEntries(progressFacts({ ...told, remainingSeconds: 75 }))).toEqual({
    Done: '42%',
    'At present': 'reading rows',
    Rows: '120,000',
    'Rows a second': '40,000',
    Remaining: '1 min 15 s',
  })
})
