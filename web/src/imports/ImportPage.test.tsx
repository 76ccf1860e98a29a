import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RejectSummary } from '../api/imports'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ImportPage } from './ImportPage'
import { importDetail, MAPPING } from './testing/files'

const reject = (line: number, more: Partial<RejectSummary['rows'][number]> = {}) => ({
  ...{ file: 'orders.csv', line, column: 'date', value: 'soon', reason: 'not a time' },
  ...more,
})
const REJECTS: RejectSummary = {
  rows: [reject(5), reject(1_204, { column: 'customer_id', value: '', reason: 'no customer' })],
  reasons: [
    { reason: 'not a time', count: 1_500 },
    { reason: 'no customer', count: 1 },
  ],
  counted: 1_501,
  isCut: false,
}

function open(answers: Answers, id = '7') {
  return show(<ImportPage />, {
    at: `/imports/${id}`,
    route: '/imports/:id',
    answers,
    known: [knownStatus()],
    may: ['imports:read'],
  })
}

const withRejects = (rejects: unknown) =>
  open({
    'GET /imports/7': importDetail({ rejected: 1_501, hasRejects: true }),
    'GET /imports/7/rejects/summary': rejects,
  })

test('an address that names none leads nowhere, and nobody is asked', () => {
  const { asked } = open({}, 'x')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing here')
  expect(asked).toEqual([])
})

test('a former import says what it did, when, and by which mapping', async () => {
  open({ 'GET /imports/7': importDetail({ files: ['a.csv', 'b.csv'] }) })
  const outcome = await screen.findByRole('region', { name: 'What it did' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('a.csv, b.csv')
  expect(document.title).toBe('a.csv, b.csv · Satsuma')
  expect(screen.getByText(/^done, begun/).textContent).toBe('done, begun 20 Nov 2026, 09:30')
  expect(factsIn(outcome)).toEqual({
    ...{
      Rows: '12,000',
      Events: '11,500',
      'Trait values': '300',
      'New profiles': '900',
      'Rejected rows': '0',
    },
  })
  expect(screen.getByRole('region', { name: 'Mapping as YAML' }).textContent).toBe(MAPPING)
  expect(screen.getByRole('button', { name: 'Copy the mapping' })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Rejected rows' })).toBeNull()
})

test('one that failed says why', async () => {
  open({ 'GET /imports/7': importDetail({ status: 'failed', error: 'The disk was full.' }) })
  expect(wordsIn(await screen.findByRole('region', { name: 'What it did' }))).toContain('The disk was full.')
})

test('what was rejected is counted by reason, shown with its places, and downloaded whole', async () => {
  withRejects(REJECTS)
  const table = await screen.findByRole('table', { name: /rejected/ })
  expect(itemsIn(screen.getByRole('list', { name: 'By reason' }))).toEqual([
    '1,500 not a time',
    '1 no customer',
  ])
  expect(rowsIn(table)).toEqual([
    ['5', 'date', 'soon', 'not a time'],
    ['1,204', 'customer_id', '', 'no customer'],
  ])
  expect(screen.getByText('The first 2. The file has all of them.')).toBeDefined()
  const link = screen.getByRole('link', { name: 'Download all of them, with reasons' })
  expect(link.getAttribute('href')).toBe('/api/v1/imports/7/rejects?language=en')
  expect(link.hasAttribute('download')).toBe(true)
})

test('of several files each row says which it is of', async () => {
  withRejects({ ...REJECTS, rows: [reject(5), reject(5, { file: 'b.csv' })], counted: 2 })
  expect(rowsIn(await screen.findByRole('table', { name: /rejected/ })).map(([file]) => file)).toEqual([
    'orders.csv',
    'b.csv',
  ])
  expect(screen.getAllByRole('columnheader')[0]?.textContent).toBe('File')
  expect(screen.queryByText(/The file has all of them/)).toBeNull()
})

test('a cell that is wrong for two reasons is listed with both', async () => {
  withRejects({ ...REJECTS, rows: [reject(5), reject(5, { reason: 'too long' })], counted: 2 })
  expect(rowsIn(await screen.findByRole('table', { name: /rejected/ })).map((row) => row[3])).toEqual([
    'not a time',
    'too long',
  ])
})

test('whatever a row holds is text, cut where it is long', async () => {
  const value = `<img src=x onerror=alert(1)>\u202E${'x'.repeat(200)}`
  const { container } = withRejects({ ...REJECTS, rows: [reject(5, { value })], counted: 1 })
  const [row] = rowsIn(await screen.findByRole('table', { name: /rejected/ }))
  expect(row?.[2]).toMatch(/^<img src=x onerror=alert\(1\)>\\u202Ex+…$/)
  expect(container.querySelector('img')).toBeNull()
})

test('a list of rejects that cannot be read leaves the rest of the page', async () => {
  withRejects(new Refusal(500, { message: 'The list is gone.' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('The list is gone.')
  expect(screen.getByRole('region', { name: 'By this mapping' })).toBeDefined()
})

test('before it is known there is a title and its shape', () => {
  open({ 'GET /imports/7': NEVER })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import')
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('an import that is none says so', async () => {
  open({ 'GET /imports/7': new Refusal(404, { message: 'There is no import 7.' }) })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no import 7.')
})
