import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { DeadLetter, Webhook } from '../../api/webhooks'
import { type Answers, type Asked, NEVER, Refusal, sent } from '../../testing/answers'
import { factsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { WebhookPage } from './WebhookPage'

const SECRET = 'whsec_0123456789'
const LETTERS = 'GET /webhooks/w1/dead-letters'
const problem = { code: 'c', path: [], message: 'It answered 500.', mend: 'Look at its log.' }

const webhook = (change: Partial<Webhook> = {}): Webhook => ({
  ...{ id: 'w1', url: 'https://a.example/hook', identities: ['user_id', 'email'], state: 'active' },
  ...{ createdAt: Date.now(), delivered: { batches: 2, changes: 1_200 }, waiting: 0, deadLetters: 0 },
  ...change,
})

const LETTER: DeadLetter = {
  ...{ id: 'd1', changes: 7, firstSeq: 1, lastSeq: 9, attempts: 12, diedAt: 0, problem, isReplaying: false },
}

function open(given: Webhook = webhook(), answers: Answers = {}) {
  return show(<WebhookPage />, {
    at: '/settings/webhooks/w1',
    route: '/settings/webhooks/:id',
    may: ['webhooks:manage'],
    known: [knownStatus()],
    answers: {
      'GET /webhooks/w1': given,
      [LETTERS]: { deadLetters: [], next: null },
      'GET /segments': { segments: [{ id: 'vip', title: 'Best customers' }] },
      ...answers,
    },
  })
}

const panel = () => screen.findByRole('region', { name: 'https://a.example/hook' })
const press = async ({ user }: ReturnType<typeof open>, name: string) =>
  user.click(await screen.findByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))

describe('how it is', () => {
  test('is said in a few facts', async () => {
    open(webhook({ segments: ['vip', 'plan/pro'], waiting: 12_345 }))
    expect(factsIn(await panel())).toEqual({
      Delivered: '1,200 changes',
      'Last delivery': 'nothing yet',
      Waiting: '12,345',
      Created: 'just now',
      'Tells of': 'vip, plan/pro',
      'Identities that are told': 'user_id, email',
    })
  })

  test('is all well where nothing is to be done', async () => {
    open()
    expect((await panel()).textContent).toContain('all segments')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('button', { name: 'I have read them anew' })).toBeNull()
    expect(await screen.findByText('Everything was delivered, or is still being tried.')).toBeDefined()
  })

  const failing = { since: Date.now() - 3 * 3_600_000, attempts: 7, nextAt: Date.now() + 650_000, problem }
  test.each<[string, Partial<Webhook>, RegExp]>([
    [
      'since when it fails, why, and when it is tried again',
      { state: 'failing', failing },
      /Failing since 3 hours ago, 7 attempts, next in 10 minutes\.\s*It answered 500\. Look at its log\./,
    ],
    ['that its receiver is gone', { state: 'gone' }, /Resume it once it is back/],
    ['that its secret cannot be read', { state: 'locked' }, /Make a new secret and tell it/],
    ['what keeps us from delivering', { trouble: 'no space left' }, /do not go on: no space left/],
    [
      'how long the former secret works too',
      { previousSecretUntil: Date.parse('2026-03-02T09:00:00Z') },
      /secret before, too, until 2 Mar 2026, 09:00/,
    ],
  ])('tells %s', async (_, change, text) => {
    open(webhook(change))
    expect((await panel()).textContent).toMatch(text)
  })

  test('is that there is none', async () => {
    open(webhook(), { 'GET /webhooks/w1': new Refusal(404, { message: 'There is no such webhook.' }) })
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such webhook.')
    expect(screen.getByRole('link', { name: 'All webhooks' })).toBeDefined()
  })

  test('is not known yet', () => {
    open(webhook(), { 'GET /webhooks/w1': NEVER })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  })
})

test('changes that were missed are acknowledged once they were read anew', async () => {
  let missed: Partial<Webhook> = { state: 'behind', missed: { after: 1, until: 5, at: 0 } }
  const page = open(webhook(), {
    'GET /webhooks/w1': () => webhook(missed),
    'POST /webhooks/w1/acknowledge': () => {
      missed = {}
      return webhook()
    },
  })
  await press(page, 'I have read them anew')
  await expect.poll(() => screen.queryByText(/Changes were forgotten/)).toBeNull()
  expect(sent(page.asked)).toEqual([['POST /webhooks/w1/acknowledge', undefined]])
})

test('what could not be acknowledged says why', async () => {
  const refusal = new Refusal(503, { message: 'The store is away.', mend: 'Wait.' })
  const page = open(webhook({ state: 'behind', missed: { after: 1, until: 5, at: 0 } }), {
    'POST /webhooks/w1/acknowledge': refusal,
  })
  await press(page, 'I have read them anew')
  expect((await screen.findByRole('alert')).textContent).toBe('The store is away.Wait.')
})

describe('a test', () => {
  test.each([
    [{ kind: 'delivered', status: 204, tookMs: 420 }, 'Delivered: the receiver answered 204 in 0.4 s.'],
    [{ kind: 'gone', status: 410, tookMs: 5 }, 'The receiver answered 410: it is gone for good.'],
    [
      { kind: 'failed', problem, tookMs: 12_000 },
      'Not delivered after 12 s.It answered 500. Look at its log.',
    ],
  ])('that came to %j says "%s"', async (result, text) => {
    const page = open(webhook(), { 'POST /webhooks/w1/test': result })
    await press(page, 'Send a test')
    expect((await screen.findByRole('status')).textContent).toBe(text)
  })

  test('that could not be sent says why', async () => {
    const refusal = new Refusal(409, { message: 'It is paused.', mend: 'Resume it.' })
    const page = open(webhook(), { 'POST /webhooks/w1/test': refusal })
    await press(page, 'Send a test')
    expect((await screen.findByRole('alert')).textContent).toBe('It is paused.Resume it.')
  })
})

test('it is paused and resumed', async () => {
  let state: Webhook['state'] = 'active'
  const page = open(webhook(), {
    'GET /webhooks/w1': () => webhook({ state }),
    'PATCH /webhooks/w1': ({ body }: Asked) => {
      state = (body as { readonly active: boolean }).active ? 'active' : 'paused'
      return webhook({ state })
    },
  })
  await press(page, 'Pause')
  await press(page, 'Resume')
  await screen.findByRole('button', { name: 'Pause' })
  expect(sent(page.asked)).toEqual([
    ['PATCH /webhooks/w1', { active: false }],
    ['PATCH /webhooks/w1', { active: true }],
  ])
})

test.each<Webhook['state']>(['gone', 'paused'])('one that is %s is resumed, not paused', async (state) => {
  open(webhook({ state }))
  expect(await screen.findByRole('button', { name: 'Resume' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull()
})

describe('changing it', () => {
  const PATCH = { 'PATCH /webhooks/w1': webhook() }
  const address = () => dialog().getByRole<HTMLInputElement>('textbox', { name: 'Address' })
  const save = () => dialog().getByRole('button', { name: 'Save' })

  test('begins with what it is, and sends all of it', async () => {
    const page = open(webhook({ segments: ['vip'] }), PATCH)
    await press(page, 'Change')
    expect(address().value).toBe('https://a.example/hook')
    expect((await dialog().findByRole<HTMLInputElement>('checkbox')).checked).toBe(true)
    await page.user.clear(address())
    await page.user.click(address())
    await page.user.paste('https://b.example')
    await page.user.click(save())
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(sent(page.asked)).toEqual([
      [
        'PATCH /webhooks/w1',
        { url: 'https://b.example', segments: ['vip'], identities: ['user_id', 'email'] },
      ],
    ])
  })

  test('from some segments to all takes the segments away', async () => {
    const page = open(webhook({ segments: ['vip'] }), PATCH)
    await press(page, 'Change')
    await page.user.click(dialog().getByRole('radio', { name: 'all segments' }))
    await page.user.click(save())
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(sent(page.asked)[0]?.[1]).toMatchObject({ segments: null })
  })

  test('may be refused, and left', async () => {
    const page = open(webhook(), {
      'PATCH /webhooks/w1': new Refusal(400, { message: 'No.', mend: 'Not so.' }),
    })
    await press(page, 'Change')
    await page.user.click(save())
    expect((await dialog().findByRole('alert')).textContent).toBe('No.Not so.')
    await page.user.click(dialog().getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test.each([
  ['a day', 24],
  ['a week', 168],
  ['no time at all', 0],
])('a new secret is told once, and the former one works for %s', async (lifetime, hours) => {
  const answer = { ...webhook(), secret: SECRET }
  const page = open(webhook(), { 'POST /webhooks/w1/rotate-secret': answer })
  await press(page, 'New secret')
  await page.user.selectOptions(dialog().getByRole('combobox'), lifetime)
  await page.user.click(dialog().getByRole('button', { name: 'Make a new secret' }))
  expect((await dialog().findByText(SECRET)).closest('[role=status]')).toBe(document.activeElement)
  expect(sent(page.asked)).toEqual([['POST /webhooks/w1/rotate-secret', { keepPreviousHours: hours }]])
  await page.user.click(dialog().getByRole('button', { name: 'I have kept it' }))
  expect(document.body.textContent).not.toContain(SECRET)
})

test('it is removed after a question, which leads back to all of them', async () => {
  const page = open(webhook(), { 'DELETE /webhooks/w1': webhook() })
  await press(page, 'Remove')
  expect(dialog().getByText(/Nothing more is sent to https:\/\/a\.example\/hook/)).toBeDefined()
  await page.user.click(dialog().getByRole('button', { name: 'Remove the webhook' }))
  await expect.poll(page.where).toBe('/settings/webhooks')
  expect(page.asked.filter(({ what }) => what === 'GET /webhooks/w1')).toHaveLength(1)
})

test('what could not be delivered is asked for again when there is more of it', async () => {
  let deadLetters = 0
  const page = open(webhook(), {
    'GET /webhooks/w1': () => webhook({ deadLetters }),
    [LETTERS]: () => ({ deadLetters: deadLetters === 0 ? [] : [LETTER], next: null }),
  })
  await screen.findByText('Everything was delivered, or is still being tried.')
  deadLetters = 1
  await page.client.invalidateQueries({ queryKey: ['webhooks', 'one'] })
  expect(await screen.findByText('It answered 500.')).toBeDefined()
})
