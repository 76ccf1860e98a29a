import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Job } from '../api/jobs'
import { type Answer, type Asked, NEVER, Refusal, sent } from '../testing/answers'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { JobsPage } from './JobsPage'

const START = Date.parse('2026-03-01T09:00:00Z')
const job = (change: Partial<Job> = {}): Job => ({
  ...{ id: 'j1', kind: 'backup', title: 'Backup', startedBy: 'ada@example.com', status: 'done' },
  ...{ startedAt: START, finishedAt: START + 200_000 },
  ...change,
})
const running = (change: Partial<Job> = {}): Job => {
  const { finishedAt: _, ...begun } = job({ status: 'running', startedAt: Date.now() - 5_000 })
  return { ...begun, progress: { done: 1, of: 4 }, ...change }
}

const open = (answer: Answer, more: object = {}, may: readonly string[] = ['backup:run']) =>
  show(<JobsPage />, { at: '/jobs', known: [knownStatus()], answers: { 'GET /jobs': answer, ...more }, may })
const page = (...jobs: Job[]) => ({ jobs, next: null })
const cells = async () => {
  const [, row] = await screen.findAllByRole('row')
  return within(row!)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.trim())
}

test('a job says how it ended, when it began, how long it took and who began it', async () => {
  open(page(job()))
  expect(await cells()).toEqual(['done', '1 Mar 2026, 09:00', '3 min 20 s', 'ada@example.com', ''])
})

test.each<[Partial<Job>, string]>([
  [{ status: 'failed' }, 'failed'],
  [{ status: 'cancelled' }, 'cancelled'],
  [{ status: 'interrupted' }, 'interrupted'],
])('of %j it says %s, and there is nothing to cancel', async (change, text) => {
  open(page(job(change)))
  expect((await cells())[0]).toBe(text)
  expect(screen.queryByRole('button')).toBeNull()
})

test('one that failed says why and what to do', async () => {
  const problems = [
    { code: 'a', path: [], message: 'The disk is full.', mend: 'Make room.' },
    { code: 'b', path: [], message: 'A file is gone.', mend: 'Send it again.' },
  ]
  open(page(job({ status: 'failed', problems })))
  const title = await screen.findByRole('rowheader')
  expect(title.textContent).toBe('BackupThe disk is full. Make room.A file is gone. Send it again.')
})

test.each<[Job['kind'], string | undefined]>([
  ['import', '/imports/jobs/j1'],
  ['analysis', '/analyses/jobs/j1'],
  ['backup', undefined],
])('what came of an %s is found again at %s', async (kind, address) => {
  open(page(job({ kind })))
  await screen.findByRole('rowheader')
  expect(screen.queryByRole('link')?.getAttribute('href')).toBe(address)
})

test('one that runs says how far it is, and is cancelled', async () => {
  let jobs = [running()]
  const { user, asked } = open(() => page(...jobs), {
    'POST /jobs/j1/cancel': () => {
      jobs = [job({ status: 'cancelled' })]
      return jobs[0]
    },
  })
  expect((await cells()).join()).toMatch(/^running 25%,.+,\d\.\d s,ada@/)
  await user.click(screen.getByRole('button', { name: 'Cancel Backup' }))
  expect(await screen.findByText('cancelled')).toBeDefined()
  expect(sent(asked)).toEqual([['POST /jobs/j1/cancel', undefined]])
})

test('one that cannot be cancelled says why', async () => {
  const refusal = new Refusal(409, { message: 'It is over.', mend: 'Look at it.' })
  const { user } = open(page(running()), { 'POST /jobs/j1/cancel': refusal })
  await user.click(await screen.findByRole('button', { name: 'Cancel Backup' }))
  expect((await screen.findByRole('alert')).textContent).toBe('It is over.Look at it.')
})

test.each<[Job['kind'], string]>([
  ['import', 'imports:write'],
  ['backup', 'backup:run'],
  ['refresh', 'models:write'],
  ['analysis', 'evaluations:run'],
])('an %s is cancelled by whoever has %s, and by nobody else', async (kind, permission) => {
  const all = ['imports:read', 'imports:write', 'backup:run', 'models:write', 'evaluations:run']
  const shown = open(page(running({ kind })), {}, [permission])
  expect(await screen.findByRole('button', { name: 'Cancel Backup' })).toBeDefined()
  shown.unmount()
  open(
    page(running({ kind })),
    {},
    all.filter((one) => one !== permission),
  )
  expect((await cells())[0]).toMatch(/running/)
  expect(screen.queryByRole('button', { name: 'Cancel Backup' })).toBeNull()
})

test('one whose clock is ahead of this one has taken no time yet', async () => {
  open(page(running({ startedAt: Date.now() + 60_000 })))
  expect((await cells())[2]).toBe('0.0 s')
})

test('a title of others is text', async () => {
  open(page(job({ title: 'orders<b>.csv\u202E' })))
  expect((await screen.findByRole('rowheader')).textContent).toBe('orders<b>.csv\\u202E')
})

test('older ones follow page by page', async () => {
  const { user } = open(({ query }: Asked) =>
    query.get('after') === 'c1' ? page(job({ title: 'Older work' })) : { jobs: [job()], next: 'c1' },
  )
  await user.click(await screen.findByRole('button', { name: 'Older' }))
  expect(await screen.findByText('Older work')).toBeDefined()
})

test('nobody asked for anything yet', async () => {
  open(page())
  expect(await screen.findByText('Nobody has asked for long work yet.')).toBeDefined()
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('All jobs')
  expect(document.title).toBe('Jobs · Satsuma')
})

test.each([
  ['on their way', NEVER, 'status', 'Loading'],
  ['away', new Refusal(503, { message: 'The store is away.' }), 'alert', 'The store is away.'],
])('jobs that are %s', async (_, answer, role, text) => {
  open(answer)
  const said = await screen.findByRole(role)
  expect(said.getAttribute('aria-label') ?? said.textContent).toContain(text)
})
