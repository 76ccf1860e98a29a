import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import { SMALL_NOW, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { accessOf, findWriteKey } from '../../access/index.ts'
import { keyHeaders, sessionOf } from '../../access/testing/credentials.ts'
import { createApp } from '../app.ts'

let server: SmallServer
let small: SmallWorkspace
let app: FastifyInstance
let admin: Record<string, string>
const PASSWORD = 'correct horse battery'
beforeAll(async () => {
  server = await openSmallServer({ empty: true })
  ;({ small, app } = server)
  admin = {
    cookie: `satsuma_session=${await sessionOf(small.workspace, 'admin')}`,
    'sec-fetch-site': 'same-origin',
  }
})
afterAll(() => server.close())

async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  headers = admin,
) {
  const request = { method, url: `/api/v1${path}`, headers }
  return app.inject(payload ? { ...request, payload } : request)
}

describe('users', () => {
  test('are created, listed, changed, given another password, and removed', async () => {
    const bob = { email: 'Bob@Example.org', name: ' Bob ', role: 'viewer', password: PASSWORD }
    const created = (await send('POST', '/users', bob)).json()
    expect(created).toEqual({
      id: created.id,
      email: 'bob@example.org',
      name: 'Bob',
      role: 'viewer',
      createdAt: SMALL_NOW,
    })
    expect((await send('GET', '/users')).json().users).toContainEqual(created)
    expect((await send('POST', '/users', bob)).json().code).toBe('access/email-taken')
    const changed = await send('PATCH', `/users/${created.id}`, { role: 'editor' })
    expect(changed.json()).toMatchObject({ name: 'Bob', role: 'editor' })
    const reset = await send('PUT', `/users/${created.id}/password`, { password: `${PASSWORD} staple` })
    expect([reset.statusCode, reset.body]).toEqual([204, ''])
    expect((await send('DELETE', `/users/${created.id}`)).statusCode).toBe(204)
    expect((await send('DELETE', `/users/${created.id}`)).json().code).toBe('access/user-not-found')
  })

  test('the last administrator can be neither removed nor demoted', async () => {
    const { user } = (await send('GET', '/session')).json()
    expect((await send('DELETE', `/users/${user.id}`)).json().code).toBe('access/last-admin')
    const demoted = await send('PATCH', `/users/${user.id}`, { role: 'viewer' })
    expect([demoted.statusCode, demoted.json().code]).toEqual([409, 'access/last-admin'])
  })

  test('a key that manages users makes nobody who may do more than it, nor touches them', async () => {
    const key = await keyHeaders(small.workspace, ['users:manage', 'status:read'])
    const { user } = (await send('GET', '/session')).json()
    const eve = { email: 'eve@example.org', name: 'Eve', role: 'admin', password: PASSWORD }
    for (const refused of [
      await send('POST', '/users', eve, key),
      await send('PUT', `/users/${user.id}/password`, { password: PASSWORD }, key),
      await send('PATCH', `/users/${user.id}`, { name: 'Eve' }, key),
      await send('DELETE', `/users/${user.id}`, undefined, key),
    ]) {
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'access/beyond-own'])
    }
  })
})

describe('keys', () => {
  test('are created with the secret, listed without it, and revoked at once', async () => {
    const created = (
      await send('POST', '/keys', { kind: 'api', name: 'etl', scopes: ['segments:read'] })
    ).json()
    expect(created.secret).toMatch(/^sk_/)
    const list = await send('GET', '/keys')
    expect(list.body).not.toContain(created.secret)
    expect(list.json().keys).toContainEqual(
      expect.objectContaining({ id: created.id, hint: created.secret.slice(0, 8) }),
    )
    const withKey = { authorization: `Bearer ${created.secret}` }
    expect((await send('GET', '/segments', undefined, withKey)).statusCode).toBe(200)
    expect((await send('DELETE', `/keys/${created.id}`)).json()).toMatchObject({ revokedAt: SMALL_NOW })
    const gone = await send('GET', '/segments', undefined, withKey)
    expect([gone.statusCode, gone.json().code]).toEqual([401, 'access/invalid-key'])
    expect(gone.headers['www-authenticate']).toBe('Bearer')
  })

  test('of sources are found until they are revoked', async () => {
    const { id, secret } = (await send('POST', '/keys', { kind: 'write', name: 'web shop' })).json()
    expect(await findWriteKey(accessOf(small.workspace), secret)).toEqual({ id })
    await send('DELETE', `/keys/${id}`)
    expect(await findWriteKey(accessOf(small.workspace), secret)).toBeUndefined()
  })

  test('that expired are refused', async () => {
    const key = { kind: 'api', name: 'short', scopes: ['status:read'], expiresAt: SMALL_NOW + 1_000 }
    const { secret } = (await send('POST', '/keys', key)).json()
    const status = async () =>
      (await send('GET', '/status', undefined, { authorization: `Bearer ${secret}` })).statusCode
    expect(await status()).toBe(200)
    small.setNow(SMALL_NOW + 1_000)
    expect(await status()).toBe(401)
    small.setNow(SMALL_NOW)
  })

  test('of pages name the segments that they tell of, which their creator may see', async () => {
    const wanted = { kind: 'page', name: 'web shop', segments: ['carts', 'plan/pro'] }
    const created = (await send('POST', '/keys', wanted)).json()
    expect(created).toMatchObject({
      secret: expect.stringMatching(/^pk_/),
      scopes: [],
      segments: wanted.segments,
    })
    const creator = await keyHeaders(small.workspace, ['keys:manage'])
    expect((await send('POST', '/keys', wanted, creator)).json().code).toBe('access/beyond-own')
    const none = await send('POST', '/keys', { ...wanted, segments: [] })
    expect(none.json().code).toBe('command/invalid-field')
  })

  test('have no more scopes than whoever creates them, and at least one', async () => {
    const creator = await keyHeaders(small.workspace, ['keys:manage'])
    const wanted = { kind: 'api', name: 'more', scopes: ['users:manage'] }
    expect((await send('POST', '/keys', wanted, creator)).json().code).toBe('access/beyond-own')
    for (const scopes of [[], ['everything'], 'segments:read']) {
      expect((await send('POST', '/keys', { ...wanted, scopes })).json().code).toBe('command/invalid-field')
    }
    const { permissions } = (await send('GET', '/permissions')).json()
    expect(permissions).toContainEqual({
      name: 'data:export',
      meaning: 'Download members and other data as files.',
      roles: ['editor', 'admin'],
    })
  })

  test.each([
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2fusers',
    "x' OR 1=1 --",
    'a%00b',
    'x'.repeat(65),
    '%24%7B7*7%7D',
    '%E2%80%AE',
  ])('an id like %s is refused as such', async (id) => {
    for (const path of [`/keys/${id}`, `/users/${id}`]) {
      const { statusCode, json } = await send('DELETE', path)
      expect([statusCode, json().code, json().path]).toEqual([400, 'command/invalid-field', ['params', 'id']])
    }
    expect((await send('DELETE', '/keys/key_none')).json().code).toBe('access/key-not-found')
  })
})

describe('the audit log', () => {
  test('says who changed what from where, and not what failed', async () => {
    const { entries: before } = (await send('GET', '/audit?limit=1')).json()
    const { id } = (await send('POST', '/keys', { kind: 'write', name: 'app' })).json()
    await send('DELETE', '/keys/none')
    const key = await keyHeaders(small.workspace, ['keys:manage'])
    await send('DELETE', `/keys/${id}`, undefined, key)
    const { entries } = (await send('GET', '/audit?limit=2')).json()
    expect(entries).toMatchObject([
      { actor: { kind: 'key', name: 'test' }, action: 'key.revoke', target: id, summary: 'write key "app"' },
      {
        id: before[0].id + 1,
        at: SMALL_NOW,
        actor: { kind: 'user', name: expect.stringContaining('@') },
        action: 'key.create',
        target: id,
        summary: 'write key "app"',
        address: '127.0.0.1',
      },
    ])
  })

  test('is read by pages, each entry once', async () => {
    const ids: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: { entries: { id: number }[]; next: string | null } = (
        await send('GET', `/audit?limit=3${next && `&after=${next}`}`)
      ).json()
      ids.push(...page.entries.map(({ id }) => id))
      next = page.next
    }
    expect(ids.length).toBeGreaterThan(6)
    expect(ids).toEqual(Array.from(ids, (_, index) => ids[0]! - index))
    for (const wrong of ['limit=0', 'limit=501', 'after=x', 'limit=']) {
      expect((await send('GET', `/audit?${wrong}`)).json().code).toBe('command/invalid-field')
    }
  })
})

test('whoever asks too often has to wait; others need not', async () => {
  const rate = { burst: 5, everyMs: 1_000 }
  const slow = await createApp(await small.services(), { host: '127.0.0.1', requestRate: rate })
  const one = await keyHeaders(small.workspace, ['status:read'])
  const other = await keyHeaders(small.workspace, ['status:read'])
  const ask = (headers: Record<string, string>) => slow.inject({ url: '/api/v1/status', headers })
  for (let asked = 0; asked < 5; asked++) expect((await ask(one)).statusCode).toBe(200)
  const slowed = await ask(one)
  expect([slowed.statusCode, slowed.json().code, slowed.headers['retry-after']]).toEqual([
    429,
    'access/too-many-requests',
    '1',
  ])
  expect((await ask(other)).statusCode).toBe(200)
  small.setNow(SMALL_NOW + 1_000)
  expect((await ask(one)).statusCode).toBe(200)
  small.setNow(SMALL_NOW)
  await slow.close()
})
