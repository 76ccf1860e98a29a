import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DeadLetter } from '../../api/webhooks'
import { type Answers, type Asked, NEVER, Refusal, sent } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { DeadLetters } from './DeadLetters'

const LETTERS = 'GET /webhooks/w1/dead-letters'
const problem = { code: 'c', path: [], message: 'It answered 500.', mend: 'Look at its log.' }

const letter = (change: Partial<DeadLetter> = {}): DeadLetter => ({
  ...{ id: 'd1', changes: 1_500, firstSeq: 1, lastSeq: 9, attempts: 12, isReplaying: false },
  ...{ diedAt: Date.parse('2026-03-01T09:00:00Z'), problem },
  ...change,
})
const dead = { [LETTERS]: { deadLetters: [letter()], next: null } }

const open = (answers: Answers = dead) =>
  show(<DeadLetters webhook={{ id: 'w1', deadLetters: 1 }} />, { known: [knownStatus()], answers })
const press = async ({ user }: ReturnType<typeof open>, name: string) =>
  user.click(await screen.findByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))

test('a batch says when it was given up, how much it is, and why', async () => {
  open()
  await screen.findByRole('table')
  const cells = screen.getAllByRole('cell')
  expect(cells.slice(0, 3).map(({ textContent }) => textContent)).toEqual([
    '1 Mar 2026, 09:00',
    '1,500',
    'It answered 500.12 attempts',
  ])
})

test.each([
  ['Try again: the batch of 1,500 changes', 'POST /webhooks/w1/dead-letters/d1/replay'],
  ['Forget the batch of 1,500 changes', 'DELETE /webhooks/w1/dead-letters/d1'],
  ['Try all again', 'POST /webhooks/w1/dead-letters/replay'],
])('%s', async (name, deed) => {
  let letters = [letter()]
  const page = open({
    [LETTERS]: () => ({ deadLetters: letters, next: null }),
    [deed]: () => {
      letters = []
      return {}
    },
  })
  await press(page, name)
  expect(await screen.findByText('Everything was delivered, or is still being tried.')).toBeDefined()
  expect(sent(page.asked)).toEqual([[deed, undefined]])
  expect(screen.queryByRole('button', { name: 'Try all again' })).toBeNull()
})

test('all of it is forgotten after a question only', async () => {
  const deed = 'DELETE /webhooks/w1/dead-letters'
  const page = open({ ...dead, [deed]: {} })
  await press(page, 'Forget all')
  expect(dialog().getByText(/never learns of these changes/)).toBeDefined()
  await page.user.click(dialog().getByRole('button', { name: 'Cancel' }))
  expect(sent(page.asked)).toEqual([])
  await press(page, 'Forget all')
  await page.user.click(dialog().getByRole('button', { name: 'Forget all' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(sent(page.asked)).toEqual([[deed, undefined]])
})

test('what is tried again is not tried twice', async () => {
  open({
    [LETTERS]: { deadLetters: [letter({ isReplaying: true })], next: null },
  })
  expect(await screen.findByText('being tried again')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull()
})

test('a later one that is refused before an earlier one says so', async () => {
  const older = new Refusal(409, { message: 'An older one comes first.', mend: 'Try that one.' })
  const page = open({
    ...dead,
    'POST /webhooks/w1/dead-letters/d1/replay': older,
  })
  await press(page, 'Try again: the batch of 1,500 changes')
  expect((await screen.findByRole('alert')).textContent).toBe('An older one comes first.Try that one.')
})

test('it stands page by page, the first given up first', async () => {
  const page = open({
    [LETTERS]: ({ query }: Asked) => {
      const after = Number(query.get('after'))
      const deadLetters = [letter({ id: `d${after}`, changes: 10 * (after + 1) })]
      return { deadLetters, next: after < 2 ? `${after + 1}` : null }
    },
  })
  const first = (changes: number) => screen.findByText(`${changes}`)
  await first(10)
  await press(page, 'Next')
  await first(20)
  await press(page, 'Next')
  await first(30)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true)
  await press(page, 'Previous')
  expect(await first(20)).toBeDefined()
})

test('of a long list the page before stays until the next one is there', async () => {
  const page = open({
    [LETTERS]: ({ query }: Asked) => (query.has('after') ? NEVER : { deadLetters: [letter()], next: 'c1' }),
  })
  await press(page, 'Next')
  expect(screen.getByText('It answered 500.')).toBeDefined()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true)
})

test('letters that cannot be read say so', async () => {
  open({ [LETTERS]: new Refusal(503, { message: 'The store is away.' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('The store is away.')
  expect(screen.queryByRole('button', { name: 'Forget all' })).toBeNull()
})
