import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ControlStore, type ControlTarget, checksumTables, openControlStore } from '../control/index.ts'
import { inEnglish, sentence } from '../language/index.ts'
import {
  type Access,
  accessOf,
  beginSession,
  CLI_ACTOR,
  changePassword,
  changeUser,
  createApiKey,
  createFirstAdmin,
  createPageKey,
  createUser,
  createWriteKey,
  endSession,
  endSessions,
  findSession,
  findWriteKey,
  listAudit,
  listKeys,
  listUsers,
  needsSetUp,
  recordAudit,
  removeUser,
  requireUserByEmail,
  revokeKey,
  setPassword,
  signIn,
} from './index.ts'

const DAY_MS = 86_400_000
const PASSWORD = 'correct horse battery'
const ADDRESS = '192.0.2.7'

/** What access must do on every control store. `target` names an empty database. */
export function accessSuite(target: () => Promise<ControlTarget>): void {
  let control: ControlStore
  let access: Access
  let now = Date.UTC(2026, 10, 21)
  beforeAll(async () => {
    control = await openControlStore(await target())
    access = accessOf({ control, clock: () => now })
  })
  afterAll(() => control.close())
  beforeEach(() => {
    now += 365 * DAY_MS
  })

  describe('keys', () => {
    test('a secret is told once, kept as a hash, and found again', async () => {
      const { secret, id, hint } = await createWriteKey(access, 'web shop')
      expect(secret).toMatch(/^wk_[\w-]{43}$/)
      expect(secret.startsWith(hint)).toBe(true)
      expect(await findWriteKey(access, secret)).toEqual({ id })
      const rows = JSON.stringify(await control.db.selectFrom('keys').selectAll().execute())
      expect(rows).not.toContain(secret.slice(hint.length))
      expect(JSON.stringify(await listKeys(access))).not.toMatch(/hash|[a-f0-9]{64}/)
    })

    test('only the very secret is found, and only as what it is', async () => {
      const write = await createWriteKey(access, 'app')
      const api = await createApiKey(access, { name: 'etl', scopes: ['segments:read', 'segments:read'] })
      expect(api.scopes).toEqual(['segments:read'])
      expect(await access.keys.find(api.secret, 'api')).toMatchObject({ id: api.id })
      for (const other of ['', 'wk_', api.secret, `${write.secret}x`, write.id, 'x'.repeat(1_000_000)]) {
        expect(await findWriteKey(access, other)).toBeUndefined()
      }
      expect(await access.keys.find(write.secret, 'api')).toBeUndefined()
    })

    test('a page key names the segments that it tells of, and is nothing else', async () => {
      const segments = ['plan/pro', 'carts', 'carts']
      const { secret, id, scopes } = await createPageKey(access, { name: 'shop', segments })
      expect(secret).toMatch(/^pk_[\w-]{43}$/)
      expect(scopes).toEqual([])
      expect(await access.keys.find(secret, 'page')).toMatchObject({ id, segments: ['carts', 'plan/pro'] })
      expect(await access.keys.find(secret, 'api')).toBeUndefined()
      expect(await findWriteKey(access, secret)).toBeUndefined()
      const [listed] = await listKeys(access, 'page')
      expect(listed).toMatchObject({ id, scopes: [], segments: ['carts', 'plan/pro'] })
    })

    test('a revoked key is gone at once and stays in the list', async () => {
      const { secret, id } = await createWriteKey(access, 'old')
      expect(await findWriteKey(access, secret)).toBeDefined()
      expect(await revokeKey(access, id)).toMatchObject({ revokedAt: now })
      expect(await findWriteKey(access, secret)).toBeUndefined()
      now += DAY_MS
      expect(await revokeKey(access, id)).toMatchObject({ revokedAt: now - DAY_MS })
      await expect(revokeKey(access, 'key_none')).rejects.toMatchObject({ code: 'access/key-not-found' })
    })

    test('a key ends when it expires, and says when it was last used, to the minute', async () => {
      const { secret } = await createApiKey(access, { name: 'short', scopes: [], expiresAt: now + DAY_MS })
      const lastUsed = async () =>
        (await listKeys(access, 'api')).find(({ name }) => name === 'short')?.lastUsedAt
      expect(await lastUsed()).toBeUndefined()
      await access.keys.find(secret, 'api')
      now += 59_999
      await access.keys.find(secret, 'api')
      expect(await lastUsed()).toBe(now - 59_999)
      now += 1
      await access.keys.find(secret, 'api')
      expect(await lastUsed()).toBe(now)
      now += DAY_MS
      expect(await access.keys.find(secret, 'api')).toBeUndefined()
    })
  })

  describe('users', () => {
    test('the first is an administrator, and there is only one first, also at the same time', async () => {
      expect(await needsSetUp(access)).toBe(true)
      const first = { email: ' Ada@Example.org', name: 'Ada', password: PASSWORD }
      const tried = await Promise.allSettled([
        createFirstAdmin(access, first),
        createFirstAdmin(access, { ...first, email: 'eve@example.org' }),
      ])
      expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'access/set-up-already' },
      })
      expect(await needsSetUp(access)).toBe(false)
      const [{ email, role } = {}] = await listUsers(access)
      expect([email, role]).toEqual([expect.stringMatching(/^(ada|eve)@example\.org$/), 'admin'])
    })

    test('weak passwords and taken addresses are refused', async () => {
      const user = { email: 'bob@example.org', name: 'Bob', role: 'viewer', password: PASSWORD } as const
      for (const password of ['short', 'aaaaaaaaaaaaaaaa', 'bob@example.org', 'x1y2'.repeat(100)]) {
        await expect(createUser(access, { ...user, password })).rejects.toMatchObject({
          code: 'access/weak-password',
        })
      }
      await createUser(access, user)
      await expect(createUser(access, { ...user, email: 'BOB@example.org' })).rejects.toMatchObject({
        code: 'access/email-taken',
      })
    })

    test('an address has one user however it is typed: case, width, composed letters', async () => {
      const typed = ['zo\u00eb@example.org', 'Zoe\u0308@Example.org', '\uff3aO\u00cb@EXAMPLE.ORG']
      const [email = ''] = typed
      const created = await createUser(access, { email, name: 'Zoë', role: 'viewer', password: PASSWORD })
      for (const other of typed) {
        expect(await requireUserByEmail(access, other)).toEqual(created)
        await expect(
          createUser(access, { email: other, name: 'Zoë', role: 'viewer', password: PASSWORD }),
        ).rejects.toMatchObject({ code: 'access/email-taken' })
      }
    })

    test('the last administrator stays one', async () => {
      const [admin] = (await listUsers(access)).filter(({ role }) => role === 'admin')
      const refused = { code: 'access/last-admin' }
      await expect(changeUser(access, admin!.id, { role: 'editor' })).rejects.toMatchObject(refused)
      await expect(removeUser(access, admin!.id)).rejects.toMatchObject(refused)
      const bob = await requireUserByEmail(access, 'Bob@Example.org')
      expect(await changeUser(access, bob.id, { role: 'admin', name: 'Robert' })).toMatchObject({
        name: 'Robert',
      })
      expect(await changeUser(access, admin!.id, { role: 'editor' })).toMatchObject({ role: 'editor' })
      await expect(changeUser(access, 'user_none', {})).rejects.toMatchObject({
        code: 'access/user-not-found',
      })
    })

    test('a removed user has no sessions any more', async () => {
      const carl = { email: 'carl@example.org', name: 'Carl', role: 'viewer', password: PASSWORD } as const
      const { id } = await createUser(access, carl)
      const token = await beginSession(access, id)
      expect(await findSession(access, token)).toMatchObject({ id })
      await removeUser(access, id)
      expect(await findSession(access, token)).toBeUndefined()
    })
  })

  describe('sessions', () => {
    const bob = () => requireUserByEmail(access, 'bob@example.org')

    test('a session is kept as a hash and ends when it is ended', async () => {
      const { id } = await bob()
      const [one, two, three] = [
        await beginSession(access, id),
        await beginSession(access, id),
        await beginSession(access, id),
      ]
      const stored = JSON.stringify(await control.db.selectFrom('sessions').selectAll().execute())
      expect(stored).not.toContain(one.slice(8))
      await endSession(access, one)
      expect(await findSession(access, one)).toBeUndefined()
      expect(await findSession(access, two)).toMatchObject({ id })
      await endSessions(access, id)
      expect([await findSession(access, two), await findSession(access, three)]).toEqual([
        undefined,
        undefined,
      ])
      expect(await findSession(access, 'x'.repeat(1_000_000))).toBeUndefined()
    })

    test('is not part of a backup', async () => {
      await beginSession(access, (await bob()).id)
      const names = (await checksumTables(control)).map(({ name }) => name as string)
      expect(names).toEqual(expect.arrayContaining(['users', 'keys', 'audit_log']))
      expect(names).not.toContain('sessions')
    })

    test('use makes it last, but not for ever', async () => {
      const token = await beginSession(access, (await bob()).id)
      const idle = await beginSession(access, (await bob()).id)
      let days = 0
      for (; await findSession(access, token); days += 10) now += 10 * DAY_MS
      expect(days).toBe(90)
      expect(await findSession(access, idle)).toBeUndefined()
    })

    test('not used for two weeks, it is over', async () => {
      const token = await beginSession(access, (await bob()).id)
      now += 14 * DAY_MS - 1
      expect(await findSession(access, token)).toBeDefined()
      now += 14 * DAY_MS
      expect(await findSession(access, token)).toBeUndefined()
    })
  })

  describe('signing in', () => {
    const attempt = (email: string, password: string, address = ADDRESS) =>
      signIn(access, { email, password, address })

    test('with the password begins a session; anything else is refused alike', async () => {
      const right = await attempt('BOB@example.org', PASSWORD)
      expect(right).toMatchObject({ kind: 'signed-in', user: { email: 'bob@example.org' } })
      expect(await attempt('bob@example.org', `${PASSWORD}!`)).toEqual({ kind: 'refused' })
      expect(await attempt('nobody@example.org', PASSWORD)).toEqual({ kind: 'refused' })
    })

    test('too often for an account, whether it exists or not, has to wait; time gives attempts back', async () => {
      for (const email of ['bob@example.org', 'nobody@example.org']) {
        for (let tries = 0; tries < 10; tries++) access.guard.admit(email, `10.0.0.${tries}`)
        expect(await attempt(email, PASSWORD)).toEqual({ kind: 'wait', ms: 60_000 })
      }
      now += 60_000
      expect(await attempt('bob@example.org', PASSWORD)).toMatchObject({ kind: 'signed-in' })
      for (let tries = 0; tries < 9; tries++)
        expect(access.guard.admit('bob@example.org', `10.0.1.${tries}`)).toBe(0)
    })

    test('a clock that is set back locks nobody out until it has caught up', async () => {
      const attempt = () =>
        signIn(access, { email: 'nobody@example.org', password: 'x', address: '192.0.2.99' })
      expect((await attempt()).kind).toBe('refused')
      now -= 30 * DAY_MS
      expect((await attempt()).kind).toBe('refused')
      now += 30 * DAY_MS
    })

    test('too often from an address, with any account, has to wait', async () => {
      for (let tries = 0; tries < 30; tries++) access.guard.admit(`${tries}@example.org`, ADDRESS)
      expect(await attempt('bob@example.org', PASSWORD)).toEqual({ kind: 'wait', ms: 10_000 })
      expect(await attempt('bob@example.org', PASSWORD, '192.0.2.8')).toMatchObject({ kind: 'signed-in' })
    })

    test('a new password ends all sessions; the old one must be known', async () => {
      const other = await attempt('bob@example.org', PASSWORD)
      const credentials = { email: 'bob@example.org', password: PASSWORD, address: ADDRESS }
      const next = 'another horse entirely'
      expect(await changePassword(access, { ...credentials, password: next }, next)).toEqual({
        kind: 'refused',
      })
      const changed = await changePassword(access, credentials, next)
      if (other.kind !== 'signed-in' || changed.kind !== 'signed-in') throw new TypeError('not signed in')
      expect(await findSession(access, other.token)).toBeUndefined()
      expect(await findSession(access, changed.token)).toMatchObject({ email: 'bob@example.org' })
      expect(await attempt('bob@example.org', PASSWORD)).toEqual({ kind: 'refused' })
      await setPassword(access, changed.user.id, PASSWORD)
      expect(await findSession(access, changed.token)).toBeUndefined()
    })
  })

  test('the audit log is read newest first by pages', async () => {
    for (let entry = 1; entry <= 5; entry++) {
      await recordAudit(access, { actor: CLI_ACTOR, action: 'settings.set', summary: `${entry}`.repeat(600) })
    }
    const first = await listAudit(access, { limit: 3 })
    const second = await listAudit(access, { limit: 3, before: first.at(-1)!.id })
    expect([...first, ...second].map(({ summary }) => inEnglish(summary).slice(0, 1))).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ])
    expect(first[0]).toEqual({
      id: 5,
      at: now,
      actor: { kind: 'cli', id: undefined, name: 'command line' },
      action: 'settings.set',
      target: undefined,
      summary: '5'.repeat(500),
      address: undefined,
    })
  })

  test('what the audit log tells in sentences stays in its parts, unless that takes too much', async () => {
    const told = [
      sentence`rows: ${3}`,
      '{"english":"rows: {0}","gaps":[3]}',
      sentence`rows: ${'3'.repeat(20_000)}`,
    ]
    for (const summary of told)
      await recordAudit(access, { actor: CLI_ACTOR, action: 'import.start', summary })
    const entries = await listAudit(access, { limit: 3 })
    expect(entries.map(({ summary }) => summary)).toEqual([
      `rows: ${'3'.repeat(494)}`,
      ...told.slice(0, 2).reverse(),
    ])
  })
}
