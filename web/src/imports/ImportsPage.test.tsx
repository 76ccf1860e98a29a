import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { rowsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ImportsPage } from './ImportsPage'
import { storedImport } from './testing/files'

function open(imports: Answer, may: readonly string[] = ['imports:read', 'imports:write']) {
  return show(<ImportsPage />, {
    at: '/imports',
    answers: { 'GET /imports': imports },
    known: [knownStatus({ timeZone: 'Europe/Berlin' })],
    may,
  })
}

const table = () => screen.findByRole('table', { name: 'Imports, newest first' })

test('lists what was imported, when, and what came of it', async () => {
  const imports = [
    storedImport({ id: 9, files: ['a.csv', 'b.csv'], rejected: 3, hasRejects: true }),
    storedImport({ status: 'failed', events: 0, error: 'The disk was full.' }),
  ]
  open({ imports, next: null })
  expect(rowsIn(await table())).toEqual([
    ['a.csv, b.csv', '20 Nov 2026, 10:30', 'done', '12,000', '11,500', '900', '3'],
    ['orders.csv The disk was full.', '20 Nov 2026, 10:30', 'failed', '12,000', '0', '900', '0'],
  ])
  const [first] = within(await table()).getAllByRole('link')
  expect(first?.getAttribute('href')).toBe('/imports/9')
  const rejected = screen.getByRole('link', { name: '3: see what was rejected' })
  expect(rejected.getAttribute('href')).toBe('/imports/9#rejects')
  expect(screen.queryByRole('button', { name: 'Older' })).toBeNull()
})

test('goes from page to page, and back', async () => {
  const { user, asked } = open(({ query }: { readonly query: URLSearchParams }) =>
    query.get('after') === null
      ? { imports: [storedImport({ files: ['new.csv'] })], next: 'c-1' }
      : { imports: [storedImport({ id: 2, files: ['old.csv'] })], next: null },
  )
  await screen.findByText('new.csv')
  await user.click(screen.getByRole('button', { name: 'Older' }))
  await screen.findByText('old.csv')
  expect(asked.map(({ query }) => query.toString())).toEqual(['limit=25', 'limit=25&after=c-1'])
  expect(screen.getByRole('button', { name: 'Older' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: 'Newer' }))
  await screen.findByText('new.csv')
})

test('of nothing it says so, and leads to the first', async () => {
  open({ imports: [], next: null })
  await screen.findByText('Nothing was imported yet.')
  expect(screen.getByRole('link', { name: 'Import a file' }).getAttribute('href')).toBe('/imports/new')
})

test('whoever may not import is not invited to', async () => {
  open({ imports: [], next: null }, ['imports:read'])
  await screen.findByText('Nothing was imported yet.')
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull()
})

test('whoever may not look asks the server nothing', () => {
  const { asked } = open(NEVER, [])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(asked).toEqual([])
})

test('says why there is no list, and tries again', async () => {
  let refused = true
  const { user } = open(() =>
    refused ? new Refusal(500, { message: 'It broke.' }) : { imports: [], next: null },
  )
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It broke.')
  refused = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Nothing was imported yet.')
})
