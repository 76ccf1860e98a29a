import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { storedImport } from '../../imports/testing/files'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { CATALOGUE, sourcesOf } from '../testing/catalogue'
import { SourcesPage } from './SourcesPage'

const HOUR_MS = 3_600_000
const ALL = ['events:read', 'segments:read', 'imports:read', 'imports:write', 'keys:manage']

const ANSWERS: Answers = {
  'GET /data/sources': sourcesOf(),
  'GET /imports': { imports: [], next: null },
  'GET /tracking/issues/counts': { counts: [] },
  'GET /catalogue': { events: [], traits: [] },
}

function open(answers: Answers = {}, may: readonly string[] = ALL) {
  return show(<SourcesPage />, {
    at: '/data',
    answers: { ...ANSWERS, ...answers },
    known: [knownStatus()],
    may,
  })
}

const region = (name: string) => screen.findByRole('region', { name })
const problems = async () => itemsIn(await region('What needs a look'))

test('says how much came in, and how fresh it is', async () => {
  const sources = sourcesOf({
    events: { records: 1_234, latestAt: Date.now() - 3 * HOUR_MS, receivedAt: Date.now() - 2 * HOUR_MS },
    traits: { records: 56, receivedAt: Date.now() - HOUR_MS },
  })
  open({ 'GET /data/sources': sources })
  expect(factsIn(await region('Events a day'))).toEqual({
    ...{
      Events: '1,234',
      'Latest event': '3 hours ago',
      'Last received': '1 hour ago',
      'Trait values': '56',
    },
  })
  expect(screen.getByRole('slider', { name: 'Events a day: a slider over days' })).toBeDefined()
})

test('of traits alone it says that no event came', async () => {
  open({ 'GET /data/sources': sourcesOf({ events: { records: 0 }, traits: { records: 5 } }) })
  expect(factsIn(await region('Events a day'))).toMatchObject({
    ...{ Events: '0', 'Latest event': 'nothing yet', 'Last received': 'nothing yet' },
  })
})

test('lists keys and imports, what brought something last first', async () => {
  const at = Date.now()
  const keys = [
    { id: 'k-1', name: 'Web shop', createdAt: 0, lastUsedAt: at - 2 * HOUR_MS },
    { id: 'k-2', name: 'Old shop', createdAt: 0, revokedAt: 1 },
  ]
  const imports = [
    storedImport({ finishedAt: at - HOUR_MS, rows: 1 }),
    storedImport({ id: 8, status: 'failed' }),
  ]
  open({ 'GET /data/sources': sourcesOf({ keys }), 'GET /imports': { imports, next: null } })
  expect(rowsIn(await screen.findByRole('table', { name: /^Imports and write keys/ }))).toEqual([
    ['orders.csv file', '1 hour ago', '1 row'],
    ['Web shop write key', '2 hours ago', ''],
    ['Old shop write key, revoked', 'never', ''],
  ])
  expect(screen.getByRole('link', { name: 'orders.csv' }).getAttribute('href')).toBe('/imports/7')
  expect(screen.getByRole('link', { name: 'Web shop' }).getAttribute('href')).toBe('/settings/keys')
})

test('data that came in another way has no source to list', async () => {
  open({ 'GET /imports': { imports: [storedImport({ status: 'failed' })], next: null } })
  expect(await screen.findByText(/^No file was imported and there is no write key/)).toBeDefined()
  expect(screen.queryByRole('table', { name: /^Imports and write keys/ })).toBeNull()
})

test('whoever may not manage keys is not led to them', async () => {
  const keys = [{ id: 'k-1', name: 'Web shop', createdAt: 0 }]
  open({ 'GET /data/sources': sourcesOf({ keys }) }, ['events:read', 'imports:read'])
  await screen.findByText('Web shop')
  expect(screen.queryByRole('link', { name: 'Web shop' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull()
})

test('tells what needs a look, each with the way to it', async () => {
  const counts = [
    { kind: 'rejected', code: 'a', count: 2, latestAt: 1 },
    { kind: 'repaired', code: 'b', count: 1, latestAt: 1 },
  ]
  const imports = [storedImport({ rejected: 1 }), storedImport({ id: 8, files: ['fine.csv'] })]
  open({
    'GET /tracking/issues/counts': { counts },
    'GET /imports': { imports, next: null },
    'GET /catalogue': CATALOGUE,
  })
  await screen.findByText(/holds number and text/)
  expect(await problems()).toEqual([
    '3 calls were rejected or repaired in the last 7 days. Look at them',
    'orders.csv: 1 row was rejected.',
    'order_completed · amount holds number and text.',
  ])
  const links = [...(await region('What needs a look')).querySelectorAll('a')]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    ...['/live#issues', '/imports/7#rejects', '/data/events/order_completed'],
  ])
})

test('where nothing is wrong it says so', async () => {
  open()
  expect(wordsIn(await region('What needs a look'))).toContain('What needs a look')
  expect(await screen.findByText(/^Nothing: no call was rejected/)).toBeDefined()
})

test('types are told to whoever may see what the data holds', async () => {
  open({ 'GET /catalogue': CATALOGUE }, ['events:read', 'imports:read'])
  expect(await screen.findByText(/^Nothing: no call was rejected/)).toBeDefined()
})

const NOTHING = { 'GET /data/sources': sourcesOf({ events: { records: 0 }, traits: { records: 0 } }) }

test('without data it leads to where some comes from', async () => {
  open(NOTHING)
  await screen.findByRole('heading', { name: 'There is no data yet' })
  const ways = screen.getAllByRole('link', { name: /Import a file|Send events/ })
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '/imports/new',
    '/imports/new',
    '/settings/keys',
  ])
})

test('without data whoever may only look is led nowhere', async () => {
  open(NOTHING, ['events:read'])
  await screen.findByRole('heading', { name: 'There is no data yet' })
  expect(screen.queryByRole('link', { name: /Import a file|Send events/ })).toBeNull()
})

test('a part that cannot be had leaves the others', async () => {
  open({ 'GET /imports': new Refusal(500, { message: 'The list is gone.' }) })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('The list is gone.')
  await region('What needs a look')
  expect(await screen.findByText(/^Nothing: no call was rejected/)).toBeDefined()
})

test('has its shape until it is there', () => {
  open({ 'GET /data/sources': NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('whoever may not look asks the server nothing, and is shown the pages that are theirs', () => {
  const { asked } = open({}, ['imports:read'])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(screen.getByRole('navigation', { name: 'Data' }).textContent).toBe('Imports')
  expect(asked).toEqual([])
})
