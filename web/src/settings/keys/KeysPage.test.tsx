import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Key, NewKey } from '../../api/keys'
import type { SegmentRow } from '../../api/segments'
import { type Answers, Refusal, sent } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { KeysPage } from './KeysPage'

const DAY_MS = 86_400_000
const SECRET = 'wk_0123456789abcdef'

const key = (change: Partial<Key> = {}): Key => ({
  ...{ id: 'k1', kind: 'write', name: 'Web shop', hint: 'wk_0123', scopes: [], segments: [] },
  createdAt: Date.parse('2026-03-01T09:00:00Z'),
  ...change,
})
const PERMISSIONS = [
  { name: 'segments:read', meaning: 'See segments.', roles: ['viewer'] },
  { name: 'data:export', meaning: 'Download data.', roles: ['editor'] },
  { name: 'users:manage', meaning: 'Let others in.', roles: ['admin'] },
]
const SEGMENTS = [
  { id: 'vip', title: 'Best customers' },
  { id: 'plan/pro', title: 'Pro' },
] as SegmentRow[]

/** Like the server: a key that is created or revoked is so in the list from then on. */
function open(given: readonly Key[] = [key()], answers: Answers = {}) {
  let keys = given
  return show(<KeysPage />, {
    at: '/settings/keys',
    may: ['keys:manage', 'segments:read', 'data:export'],
    known: [knownStatus()],
    answers: {
      'GET /keys': () => ({ keys }),
      'GET /permissions': { permissions: PERMISSIONS },
      'GET /segments': { segments: SEGMENTS },
      'POST /keys': ({ body }: { readonly body: Partial<Key> }): NewKey => {
        keys = [key({ ...body, id: 'k9' }), ...keys]
        return { ...keys[0]!, secret: SECRET }
      },
      'DELETE /keys/k1': () => {
        keys = keys.map((one) => (one.id === 'k1' ? { ...one, revokedAt: Date.now() } : one))
        return keys[0]
      },
      ...answers,
    },
  })
}

const dialog = () => within(screen.getByRole('dialog'))
const row = (name: RegExp) => screen.findByRole('row', { name })
const begin = async ({ user }: ReturnType<typeof open>, kind: string) => {
  await user.click(await screen.findByRole('button', { name: 'Create a key' }))
  await user.click(dialog().getByRole('radio', { name: new RegExp(`^${kind}`) }))
  await user.type(dialog().getByRole('textbox', { name: 'Name' }), 'Bo')
}
const create = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Create the key' })

test('without a key it says who needs one', async () => {
  open([])
  expect(await screen.findByText(/There is no key yet/)).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a key says what it may, when it was used, and how it stands', async () => {
  open([key({ lastUsedAt: Date.now() - 3 * DAY_MS })])
  const text = (await row(/Web shop/)).textContent
  expect(text).toContain('wk_0123…')
  expect(text).toContain('send events')
  expect(text).toContain('1 Mar 2026, 09:00')
  expect(text).toContain('3 days ago')
  expect(text).toContain('in use')
})

test.each<[string, Partial<Key>, string]>([
  ['was never used', {}, 'never'],
  ['was revoked', { revokedAt: 1 }, 'revoked'],
  ['is over', { expiresAt: 1 }, 'expired'],
  ['ends one day', { expiresAt: Date.parse('2100-01-02T00:00:00Z') }, 'until 2 Jan 2100, 00:00'],
  ['reads', { kind: 'api', scopes: ['segments:read', 'data:export'] }, 'segments:read, data:export'],
  ['tells pages', { kind: 'page', segments: ['vip'] }, 'tell visitors of vip'],
])('one that %s: %j says "%s"', async (_, change, text) => {
  open([key(change)])
  expect((await row(/Web shop/)).textContent).toContain(text)
})

test('of many scopes it says how many, and which when somebody asks', async () => {
  const scopes = ['segments:read', 'data:export', 'events:read', 'models:read'] as const
  const { user } = open([key({ kind: 'api', scopes })])
  const summary = await screen.findByText('4 scopes')
  const details = summary.closest('details')
  expect(details?.open).toBe(false)
  await user.click(summary)
  expect(details?.open).toBe(true)
  expect(details?.textContent).toContain('segments:read, data:export, events:read, models:read')
})

test.each<[string, Partial<Key>]>([
  ['revoked', { revokedAt: 1 }],
  ['over', { expiresAt: 1 }],
])('one that is %s cannot be revoked, and stands below those in use', async (_, change) => {
  open([key({ id: 'old', name: 'Old', ...change }), key()])
  await row(/Web shop/)
  const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(names).toEqual(['Web shopwk_0123…', 'Oldwk_0123…'])
  expect(screen.getAllByRole('button', { name: /^Revoke/ })).toHaveLength(1)
})

test('a write key is told once, with lines that hold it, and is gone when the dialog is closed', async () => {
  const page = open([])
  await begin(page, 'Write key')
  await page.user.click(create())
  const told = await dialog().findByRole('status')
  expect(told.textContent).toContain(SECRET)
  expect(document.activeElement).toBe(told)
  expect(dialog().getByRole('heading', { level: 2 }).textContent).toBe('The key Bo')
  for (const name of ['Browser', 'Node', 'curl']) {
    expect(dialog().getByRole('region', { name: `Lines for ${name}` }).textContent).toContain(SECRET)
  }
  expect(sent(page.asked)).toEqual([['POST /keys', { kind: 'write', name: 'Bo' }]])
  await page.user.click(dialog().getByRole('button', { name: 'I have kept it' }))
  expect(document.body.textContent).not.toContain(SECRET)
  expect(await row(/Bo/)).toBeDefined()
  await page.user.click(screen.getByRole('button', { name: 'Create a key' }))
  expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('')
})

test('an API key has the scopes that were chosen, of one’s own, and lives as long as was chosen', async () => {
  const page = open()
  await begin(page, 'API key')
  expect(create().disabled).toBe(true)
  const scopes = await dialog().findAllByRole('checkbox')
  expect(scopes.map((scope) => within(scope.closest('div')!).queryByText(/Let others in/))).toEqual([
    null,
    null,
  ])
  await page.user.click(dialog().getByRole('checkbox', { name: 'See segments.' }))
  await page.user.click(dialog().getByRole('checkbox', { name: 'Download data.' }))
  await page.user.click(dialog().getByRole('checkbox', { name: 'See segments.' }))
  await page.user.selectOptions(dialog().getByRole('combobox', { name: 'Works' }), '30 days')
  const before = Date.now()
  await page.user.click(create())
  await dialog().findByRole('status')
  const [[, body]] = sent(page.asked) as [[string, { readonly expiresAt: number }]]
  expect(body).toEqual({ kind: 'api', name: 'Bo', scopes: ['data:export'], expiresAt: expect.any(Number) })
  expect(Math.abs(body.expiresAt - before - 30 * DAY_MS)).toBeLessThan(60_000)
  expect(dialog().queryByRole('region', { name: 'Lines for curl' })).toBeNull()
})

test('a page key tells of at least one segment', async () => {
  const page = open()
  await begin(page, 'Page key')
  expect(create().disabled).toBe(true)
  await page.user.click(await dialog().findByRole('checkbox', { name: 'Pro' }))
  await page.user.click(create())
  await dialog().findByRole('status')
  expect(sent(page.asked)).toEqual([['POST /keys', { kind: 'page', name: 'Bo', segments: ['plan/pro'] }]])
})

test('what was chosen for one kind is not sent with another', async () => {
  const page = open()
  await begin(page, 'API key')
  await page.user.click(await dialog().findByRole('checkbox', { name: 'See segments.' }))
  await page.user.click(dialog().getByRole('radio', { name: /^Write key/ }))
  await page.user.click(create())
  await dialog().findByRole('status')
  expect(sent(page.asked)).toEqual([['POST /keys', { kind: 'write', name: 'Bo' }]])
})

test('a key that was refused says why, and can be sent again', async () => {
  const page = open([key()], { 'POST /keys': new Refusal(409, { message: 'There are too many keys.' }) })
  await begin(page, 'Write key')
  await page.user.click(create())
  expect((await dialog().findByRole('alert')).textContent).toContain('There are too many keys.')
  expect(create().disabled).toBe(false)
})

test('scopes that cannot be read are asked for again', async () => {
  let times = 0
  const page = open([key()], {
    'GET /permissions': () => (times++ === 0 ? new Refusal(503) : { permissions: PERMISSIONS }),
  })
  await begin(page, 'API key')
  await page.user.click(await dialog().findByRole('button', { name: 'Try again' }))
  expect(await dialog().findByRole('checkbox', { name: 'See segments.' })).toBeDefined()
})

test('before a key is revoked it says what stops; then it stays in the list as revoked', async () => {
  const { user, asked } = open()
  await user.click(within(await row(/Web shop/)).getByRole('button', { name: 'Revoke Web shop' }))
  expect(dialog().getByText(/Whatever uses the key wk_0123… is refused/)).toBeDefined()
  await user.click(dialog().getByRole('button', { name: 'Revoke the key' }))
  await within(await row(/Web shop/)).findByText('revoked')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('button', { name: /^Revoke/ })).toBeNull()
  expect(sent(asked)).toEqual([['DELETE /keys/k1', undefined]])
})

test('a key that cannot be revoked stays in use, and the dialog says why', async () => {
  const { user } = open([key()], { 'DELETE /keys/k1': new Refusal(503, { message: 'The store is away.' }) })
  await user.click(await screen.findByRole('button', { name: 'Revoke Web shop' }))
  await user.click(dialog().getByRole('button', { name: 'Revoke the key' }))
  expect((await dialog().findByRole('alert')).textContent).toContain('The store is away.')
  await user.click(dialog().getByRole('button', { name: 'Cancel' }))
  expect((await row(/Web shop/)).textContent).toContain('in use')
})

test('the lines for sending events say where a key belongs while none was made', async () => {
  open([])
  await screen.findByText(/There is no key yet/)
  const lines = screen.getByRole('region', { name: 'Lines for curl' })
  expect(lines.textContent).toContain("YOUR_WRITE_KEY:'")
  expect(lines.textContent).toContain(`${window.location.origin}/v1/track`)
})
