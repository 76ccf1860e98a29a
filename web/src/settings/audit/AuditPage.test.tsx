import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AuditEntry, AuditPage as Page } from '../../api/audit'
import { type Answer, type Asked, NEVER, Refusal } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { AuditPage } from './AuditPage'

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 1,
  at: Date.parse('2026-03-01T09:00:00Z'),
  actor: { kind: 'user', id: 'u1', name: 'Ada' },
  action: 'key.create',
  summary: 'write key "Web shop"',
  address: '10.0.0.7',
  ...change,
})
const page = (...entries: AuditEntry[]): Page => ({ entries, next: null })

function open(answer: Answer, may: readonly string[] = ['audit:read']) {
  const known = [knownStatus({ timeZone: 'Europe/Oslo' })]
  return show(<AuditPage />, { at: '/settings/audit', may, known, answers: { 'GET /audit': answer } })
}

const cells = async () => {
  const rows = await screen.findAllByRole('row')
  return rows.slice(1).map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )
}

test('an entry says when, who, what and from where', async () => {
  open(page(entry()))
  expect(await cells()).toEqual([
    ['1 Mar 2026, 10:00', 'Ada', 'created a keywrite key "Web shop"', '10.0.0.7'],
  ])
})

test.each<[string, Partial<AuditEntry>, number, string]>([
  ['a program', { actor: { kind: 'key', name: 'Reports' } }, 1, 'ReportsAPI key'],
  ['whoever sits at the machine', { actor: { kind: 'cli', name: 'root' } }, 1, 'rooton the machine'],
  ['a change without details', { summary: '' }, 2, 'created a key'],
  ['a change that has no words yet', { action: 'moon.land', summary: '' }, 2, 'moon: land'],
  ['nobody’s address', { address: '' }, 3, ''],
])('of %s too: %j', async (_, change, column, text) => {
  open(page(entry(change)))
  const [row] = await cells()
  expect(row?.[column]).toBe(text)
})

test('what others wrote is text', async () => {
  open(page(entry({ summary: '<i>x</i> \u202Ey', actor: { kind: 'user', name: '<i>Eve</i>' } })))
  const [row] = await cells()
  expect(row?.slice(1, 3)).toEqual(['<i>Eve</i>', 'created a key<i>x</i> \\u202Ey'])
})

test('it goes on to older entries and back, page by page', async () => {
  const pages: Readonly<Record<string, Page>> = {
    '': { entries: [entry({ id: 9, summary: 'newest' })], next: '8' },
    8: { entries: [entry({ id: 8, summary: 'middle' })], next: '5' },
    5: { entries: [entry({ id: 5, summary: 'oldest' })], next: null },
  }
  const { user, asked } = open(({ query }: Asked) => pages[query.get('after') ?? ''])
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
  await screen.findByText('newest')
  expect(button('Newer').disabled).toBe(true)
  await user.click(button('Older'))
  await screen.findByText('middle')
  await user.click(button('Older'))
  await screen.findByText('oldest')
  expect(button('Older').disabled).toBe(true)
  await user.click(button('Newer'))
  expect(await screen.findByText('middle')).toBeDefined()
  expect(asked.map(({ query }) => query.get('limit'))).toEqual(['25', '25', '25'])
})

test('while an older page is on its way the one before stays, and no step is lost', async () => {
  const answer = ({ query }: Asked) => (query.has('after') ? NEVER : { entries: [entry()], next: '8' })
  const { user } = open(answer)
  await user.click(await screen.findByRole('button', { name: 'Older' }))
  expect(screen.getByText('write key "Web shop"')).toBeDefined()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Older' }).disabled).toBe(true)
})

test('nothing changed yet', async () => {
  open(page())
  expect(await screen.findByText('Nothing was changed yet.')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('a log that cannot be read says so', async () => {
  open(new Refusal(503, { message: 'The store is away.' }))
  expect((await screen.findByRole('alert')).textContent).toContain('The store is away.')
})

test('whoever may not read it does not ask for it', () => {
  const { asked } = open(page(entry()), [])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(asked).toEqual([])
})
