import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SegmentRow } from '../../api/segments'
import type { Webhook, WebhookWithSecret } from '../../api/webhooks'
import { type Answers, NEVER, Refusal, sent } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { WebhooksPage } from './WebhooksPage'

const SECRET = 'whsec_0123456789'
const URL = 'https://a.example/hook'

const webhook = (change: Partial<Webhook> = {}): Webhook => ({
  ...{ id: 'w1', url: URL, identities: ['user_id'], state: 'active', createdAt: 0 },
  ...{ delivered: { batches: 2, changes: 1_200 }, waiting: 0, deadLetters: 0 },
  ...change,
})
const SEGMENTS = [{ id: 'vip', title: 'Best customers' }] as SegmentRow[]

function open(answers: Answers = {}, may: readonly string[] = ['webhooks:manage']) {
  return show(<WebhooksPage />, {
    at: '/settings/webhooks',
    may,
    known: [knownStatus()],
    answers: {
      'GET /webhooks': { webhooks: [webhook()] },
      'GET /webhooks/allowed-hosts': { hosts: ['hooks.internal', '10.0.0.7:8080'] },
      'GET /segments': { segments: SEGMENTS },
      'POST /webhooks': ({ body }: { readonly body: Partial<Webhook> }): WebhookWithSecret => ({
        ...webhook({ id: 'w9', ...body }),
        secret: SECRET,
      }),
      ...answers,
    },
  })
}
const listed = (change: Partial<Webhook>) => ({ 'GET /webhooks': { webhooks: [webhook(change)] } })
const dialog = () => within(screen.getByRole('dialog'))
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

test('without one it says what a webhook is good for', async () => {
  open({ 'GET /webhooks': { webhooks: [] } })
  expect(await screen.findByText(/Nobody is told of changes yet/)).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
})

test('one leads to its page, and says how it is', async () => {
  const { user, where } = open(listed({ delivered: { batches: 2, changes: 1_200, lastAt: Date.now() } }))
  const row = await screen.findByRole('row', { name: /a\.example/ })
  expect(cellsOf(row)).toEqual(['active', '1,200 changes', 'just now'])
  expect(within(row).getByText('all segments')).toBeDefined()
  await user.click(within(row).getByRole('link', { name: URL }))
  expect(where()).toBe('/settings/webhooks/w1')
})

test.each<[Partial<Webhook>, string]>([
  [{ segments: ['vip'] }, '1 segment'],
  [{ segments: ['vip', 'plan'] }, '2 segments'],
  [{ deadLetters: 1, state: 'failing' }, 'failing1 batch given up'],
  [{ deadLetters: 12 }, '12 batches given up'],
  [{ state: 'behind' }, 'missed changes'],
  [{ state: 'paused' }, 'paused'],
  [{ state: 'gone' }, 'receiver gone'],
  [{ state: 'locked' }, 'locked'],
  [{ delivered: { batches: 0, changes: 0 } }, '0 changesnothing yet'],
  [{ delivered: { batches: 1, changes: 1 } }, '1 change'],
])('of %j it says %s', async (change, text) => {
  open(listed(change))
  expect((await screen.findByRole('row', { name: /a\.example/ })).textContent).toContain(text)
})

test('an address that hides something is written out', async () => {
  open(listed({ url: 'https://a.example/\u202Egnp' }))
  expect(await screen.findByRole('link', { name: 'https://a.example/\\u202Egnp' })).toBeDefined()
})

async function fill({ user }: ReturnType<typeof open>) {
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
  await user.click(dialog().getByRole('textbox', { name: 'Address' }))
  await user.paste(URL)
}
const add = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Add the webhook' })

test('a webhook is added for everything, and its secret is told once', async () => {
  const page = open()
  await fill(page)
  await page.user.click(add())
  const told = await dialog().findByRole('status')
  expect(told.textContent).toContain(SECRET)
  expect(document.activeElement).toBe(told)
  expect(sent(page.asked)).toEqual([['POST /webhooks', { url: URL, identities: ['user_id'] }]])
  await page.user.click(dialog().getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.body.textContent).not.toContain(SECRET)
  expect(page.asked.filter(({ what }) => what === 'GET /webhooks')).toHaveLength(2)
})

test('or for some segments, of which there must be one, and by whichever identities', async () => {
  const page = open()
  await fill(page)
  await page.user.click(dialog().getByRole('radio', { name: 'some segments' }))
  expect(add().disabled).toBe(true)
  await page.user.click(await dialog().findByRole('checkbox', { name: 'Best customers' }))
  const identities = dialog().getByRole('textbox', { name: 'Identities that are told' })
  await page.user.type(identities, ', email,')
  await page.user.click(add())
  await dialog().findByRole('status')
  expect(sent(page.asked)).toEqual([
    ['POST /webhooks', { url: URL, segments: ['vip'], identities: ['user_id', 'email'] }],
  ])
})

test('segments that were chosen are not sent once everything is told', async () => {
  const page = open()
  await fill(page)
  await page.user.click(dialog().getByRole('radio', { name: 'some segments' }))
  await page.user.click(await dialog().findByRole('checkbox', { name: 'Best customers' }))
  await page.user.click(dialog().getByRole('radio', { name: 'all segments' }))
  await page.user.click(add())
  await dialog().findByRole('status')
  expect(sent(page.asked)[0]?.[1]).not.toHaveProperty('segments')
})

test('an address that may not be called is refused, and stays to be mended', async () => {
  const refusal = new Refusal(400, { message: 'The host is private.', mend: 'Allow it first.' })
  const page = open({ 'POST /webhooks': refusal })
  await fill(page)
  await page.user.click(add())
  expect((await dialog().findByRole('alert')).textContent).toBe('The host is private.Allow it first.')
  expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Address' }).value).toBe(URL)
})

test('nothing is sent without an address', async () => {
  const { user, asked } = open()
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
  await user.click(add())
  expect(sent(asked)).toEqual([])
})

describe('hosts of one’s own network', () => {
  const may = ['webhooks:manage', 'settings:write']
  const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Allowed hosts' })
  const PUT = 'PUT /webhooks/allowed-hosts'

  test('are shown one in each line, and sent as a list', async () => {
    const { user, asked } = open({ [PUT]: ({ body }: { readonly body: unknown }) => body }, may)
    expect((await box()).value).toBe('hooks.internal\n10.0.0.7:8080')
    await user.type(await box(), '\n\n  crm.internal ')
    await user.click(screen.getByRole('button', { name: 'Save the hosts' }))
    expect(await screen.findByText('Saved')).toBeDefined()
    const hosts = ['hooks.internal', '10.0.0.7:8080', 'crm.internal']
    expect(sent(asked)).toEqual([[PUT, { hosts }]])
    await user.type(await box(), 'x')
    expect(screen.queryByText('Saved')).toBeNull()
  })

  test('may be none', async () => {
    const { user, asked } = open({ [PUT]: { hosts: [] } }, may)
    await user.clear(await box())
    await user.click(screen.getByRole('button', { name: 'Save the hosts' }))
    await screen.findByText('Saved')
    expect(sent(asked)).toEqual([[PUT, { hosts: [] }]])
  })

  test('that are none are refused', async () => {
    const { user } = open({ [PUT]: new Refusal(400, { message: '"a b" is no host.' }) }, may)
    await user.type(await box(), '\na b')
    await user.click(screen.getByRole('button', { name: 'Save the hosts' }))
    expect((await screen.findByRole('alert')).textContent).toContain('"a b" is no host.')
  })

  test('are nobody’s business who may not change settings', async () => {
    const { asked } = open()
    await screen.findByRole('table')
    expect(screen.queryByRole('region', { name: 'Hosts of your own network' })).toBeNull()
    expect(asked.map(({ what }) => what)).toEqual(['GET /webhooks'])
  })
})

test('until they are there their place is kept', () => {
  open({ 'GET /webhooks': NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('whoever may not is told so and asks for nothing', () => {
  const { asked } = open({}, ['settings:read'])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Add a webhook' })).toBeNull()
  expect(asked).toEqual([])
})
