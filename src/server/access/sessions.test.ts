import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { processorTime } from '../../../test/support/processor-time.ts'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import { SMALL_NOW, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { keyHeaders, sessionOf } from '../../access/testing/credentials.ts'
import { createApp } from '../app.ts'

const ADA = { email: 'ada@example.org', name: 'Ada', password: 'correct horse battery' }
const HERE = { host: 'localhost:4700', origin: 'http://localhost:4700' }
const DAY_MS = 86_400_000

let server: SmallServer
let small: SmallWorkspace
let app: FastifyInstance
let now = SMALL_NOW
beforeAll(async () => {
  server = await openSmallServer({ empty: true })
  ;({ small, app } = server)
})
afterAll(() => server.close())
beforeEach(() => {
  now += DAY_MS
  small.setNow(now)
})

async function send(
  method: InjectOptions['method'],
  path: string,
  payload?: object,
  headers: Record<string, string> = {},
  remoteAddress = '127.0.0.1',
) {
  const request = { url: `/api/v1${path}`, headers: { ...HERE, ...headers }, remoteAddress }
  return app.inject({ method: method!, ...request, ...(payload ? { payload } : {}) })
}

const codeOf = ({ statusCode, json }: Awaited<ReturnType<typeof send>>) => [statusCode, json().code]
const tokenOf = ({ cookies }: Awaited<ReturnType<typeof send>>) => cookies[0]?.value ?? ''
const asSession = (token: string) => ({ cookie: `satsuma_session=${token}` })
const signIn = async (password = ADA.password, headers = {}, address?: string) =>
  send('POST', '/session', { email: ADA.email, password }, headers, address)

describe('the first run', () => {
  test('the session says that it is to be set up', async () => {
    expect((await send('GET', '/session')).json()).toEqual({
      user: null,
      key: null,
      permissions: [],
      setUp: { tokenRequired: false },
    })
  })

  test('is refused to foreign pages and through a proxy', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect(codeOf(await send('POST', '/setup', ADA, headers))).toEqual([403, 'access/foreign-origin'])
    }
    const proxied = await send('POST', '/setup', ADA, { 'x-forwarded-for': '192.0.2.1' })
    expect(codeOf(proxied)).toEqual([403, 'access/wrong-set-up-token'])
  })

  test('on another binding needs the token that was printed', async () => {
    const open = await createApp(await small.services(), { host: '0.0.0.0', setUpToken: 'setup_right' })
    const setUp = (body: object) => open.inject({ method: 'POST', url: '/api/v1/setup', payload: body })
    for (const token of [undefined, '', 'setup_wrong']) {
      expect((await setUp({ ...ADA, token })).json().code).toBe('access/wrong-set-up-token')
    }
    expect((await open.inject('/api/v1/session')).json().setUp).toEqual({ tokenRequired: true })
    expect((await setUp({ ...ADA, password: 'too short', token: 'setup_right' })).json().code).toBe(
      'access/weak-password',
    )
    await open.close()
  })

  test('names every field that is not right', async () => {
    const { statusCode, json } = await send('POST', '/setup', { ...ADA, email: 'ada', name: 'a\u0000b' })
    expect(statusCode).toBe(400)
    expect(
      json().problems.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]),
    ).toEqual([
      ['command/invalid-field', 'body', 'email'],
      ['command/invalid-field', 'body', 'name'],
    ])
  })

  test('creates the administrator, who is signed in; a second time it is refused', async () => {
    const done = await send('POST', '/setup', ADA)
    expect(done.statusCode).toBe(201)
    expect(done.json()).toMatchObject({ user: { email: ADA.email, role: 'admin' }, setUp: null })
    expect(done.body).not.toMatch(/scrypt|password/)
    const session = await send('GET', '/session', undefined, asSession(tokenOf(done)))
    expect(session.json().permissions).toContain('users:manage')
    expect(codeOf(await send('POST', '/setup', { ...ADA, email: 'eve@example.org' }))).toEqual([
      409,
      'access/set-up-already',
    ])
  })
})

describe('signing in', () => {
  test('sets a cookie that scripts cannot read; Secure where the page was encrypted', async () => {
    const [plain] = (await signIn()).cookies
    expect(plain).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 90 * 86_400 })
    expect(plain?.secure).toBeUndefined()
    const [encrypted] = (await signIn(ADA.password, { origin: 'https://localhost:4700' })).cookies
    expect(encrypted?.secure).toBe(true)
  })

  test('gives a session of its own: one that was there before ends (fixation)', async () => {
    const planted = await sessionOf(small.workspace, 'viewer')
    const token = tokenOf(await signIn(ADA.password, asSession(planted)))
    expect(token).not.toBe(planted)
    expect((await send('GET', '/session', undefined, asSession(planted))).json().user).toBeNull()
    const invented = tokenOf(await signIn(ADA.password, asSession('session_invented')))
    expect(invented).not.toBe('session_invented')
  })

  test('says the same of a wrong password and of nobody, and takes as long', async () => {
    const wrong = await signIn('wrong horse battery')
    const nobody = await send('POST', '/session', {
      email: 'nobody@example.org',
      password: 'wrong horse battery',
    })
    expect(codeOf(wrong)).toEqual([401, 'access/sign-in-refused'])
    expect(nobody.body).toBe(wrong.body)
    expect(Object.keys(nobody.headers)).toEqual(Object.keys(wrong.headers))
    const took = async (email: string) => {
      const spent = processorTime()
      await send('POST', '/session', { email, password: 'x' }, {}, '192.0.2.99')
      return spent()
    }
    // Without a hash it would take a hundredth of the time.
    expect(await took('nobody@example.org')).toBeGreaterThan((await took(ADA.email)) / 5)
  })

  test('too often has to wait, and says how long; other accounts and later need not', async () => {
    const refused = []
    for (let tries = 0; tries < 10; tries++)
      refused.push((await signIn('wrong', {}, `192.0.2.${tries}`)).statusCode)
    expect(new Set(refused)).toEqual(new Set([401]))
    const slowed = await signIn()
    expect([...codeOf(slowed), slowed.headers['retry-after']]).toEqual([
      429,
      'access/too-many-requests',
      '60',
    ])
    now += 60_000
    small.setNow(now)
    expect((await signIn()).statusCode).toBe(200)
  })
})

describe('a session', () => {
  test('ends when signed out, here or everywhere', async () => {
    const [one, two, three] = [tokenOf(await signIn()), tokenOf(await signIn()), tokenOf(await signIn())]
    const who = async (token: string) =>
      (await send('GET', '/session', undefined, asSession(token))).json().user?.name
    const out = await send('DELETE', '/session', undefined, asSession(one))
    expect([out.statusCode, out.body, tokenOf(out)]).toEqual([204, '', ''])
    expect([await who(one), await who(two)]).toEqual([undefined, 'Ada'])
    expect((await send('DELETE', '/sessions', undefined, asSession(two))).statusCode).toBe(204)
    expect([await who(two), await who(three)]).toEqual([undefined, undefined])
  })

  test('changes its password knowing the old one, which ends the others', async () => {
    const [mine, other] = [tokenOf(await signIn()), tokenOf(await signIn())]
    const change = (password: string, newPassword: string) =>
      send('PUT', '/password', { password, newPassword }, asSession(mine))
    expect(codeOf(await change('wrong', 'another horse entirely'))).toEqual([400, 'access/wrong-password'])
    expect(codeOf(await change(ADA.password, 'short'))).toEqual([400, 'access/weak-password'])
    const changed = await change(ADA.password, 'another horse entirely')
    expect(changed.statusCode).toBe(204)
    for (const token of [mine, other]) {
      expect(codeOf(await send('GET', '/users', undefined, asSession(token)))).toEqual([
        401,
        'access/not-signed-in',
      ])
    }
    expect((await send('GET', '/users', undefined, asSession(tokenOf(changed)))).statusCode).toBe(200)
    await send(
      'PUT',
      '/password',
      { password: 'another horse entirely', newPassword: ADA.password },
      asSession(tokenOf(changed)),
    )
  })

  test.each([
    ['no origin', { origin: '' }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:4711' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['a name that begins alike', { origin: 'http://localhost:4700.evil.example' }, 403],
    ['a foreign site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['an address that was typed', { 'sec-fetch-site': 'none' }, 403],
    ['its own page', {}, 400],
    ['its own page, as the browser says', { origin: '', 'sec-fetch-site': 'same-origin' }, 400],
  ])('a change from %s', async (_from, headers, status) => {
    const token = await sessionOf(small.workspace, 'admin')
    const answer = await send('POST', '/keys', {}, { ...asSession(token), ...headers } as Record<
      string,
      string
    >)
    expect(answer.statusCode).toBe(status)
    if (status === 403) expect(answer.json().code).toBe('access/foreign-origin')
  })

  test('a key is no session: it needs no origin, and has no account', async () => {
    const key = await keyHeaders(small.workspace, ['keys:manage'])
    const created = await send('POST', '/keys', { kind: 'write', name: 'shop' }, { ...key, origin: '' })
    expect(created.statusCode).toBe(201)
    expect(codeOf(await send('DELETE', '/session', undefined, key))).toEqual([403, 'access/users-only'])
    expect((await send('GET', '/session', undefined, key)).json()).toMatchObject({
      user: null,
      permissions: ['keys:manage'],
    })
  })
})
