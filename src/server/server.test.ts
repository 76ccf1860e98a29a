import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { keyHeaders, sessionOf } from '../access/testing/credentials.ts'
import { createApp } from './app.ts'
import { answersTo } from './guard.ts'
import { startServer } from './index.ts'
import { thinned, yearBefore } from './routes/segments/recent-sizes.ts'

let small: SmallWorkspace
let pages: string
let app: FastifyInstance
let key: { authorization: string }
beforeAll(async () => {
  small = await openSmallWorkspace()
  pages = await mkdtemp(join(tmpdir(), 'satsuma-pages-'))
  await writeFile(join(pages, 'index.html'), '<title>Satsuma</title>')
  app = await createApp(await small.services(), { host: '127.0.0.1', webApp: pages })
  key = await keyHeaders(small.workspace)
})
afterAll(async () => {
  await app.close()
  await small.close()
  await rm(pages, { recursive: true })
})

const get = async (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...key, ...headers } })
const api = async (path: string) => (await get(`/api/v1${path}`)).json()

describe('answers', () => {
  test('the status counts, names the last evaluation and the work in the background', async () => {
    const { jobs, live } = await small.services()
    await live.settled()
    const asked = { kind: 'look-back', title: 'Looking back', startedBy: { trigger: 'start' } } as const
    const { id } = await jobs.start(asked, async ({ signal, progress }) => {
      progress({ done: 1, of: 3 })
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    })
    expect(await api('/status')).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      timeZone: 'UTC',
      profiles: 40,
      events: 40 + 10 + 20 + 30 + 4,
      lastEvaluation: { asOf: SMALL_NOW, finishedAt: SMALL_NOW },
      job: { id, title: 'Looking back', done: 1, of: 3 },
      live: {
        isReady: true,
        progress: null,
        lagMs: 0,
        trouble: null,
        failingConditions: 0,
        incompleteProfiles: 0,
        failure: null,
      },
    })
    await jobs.cancel(id)
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  })

  test('segments and parts with sentence, size, share and their sizes over the year', async () => {
    const { segments } = await api('/segments')
    expect(segments.map(({ id, size }: { id: string; size: number }) => [id, size])).toEqual([
      ['buyers', 31],
      ['nobody', 0],
      ['visitors', 9],
      ['plan/pro', 10],
      ['plan/free', 10],
      ['plan/none', 20],
    ])
    expect(segments[0]).toMatchObject({
      kind: 'segment',
      title: 'Bought in the last 30 days',
      tags: ['behaviour', 'lifecycle'],
      sentence: expect.stringMatching(/^Profiles who did order_completed in the last 30 days/),
      share: 31 / 40,
      asOf: SMALL_NOW,
    })
    expect(segments[0].sizes.length).toBeGreaterThan(10)
    expect(segments[0].sizes.at(-1)).toEqual({ at: SMALL_NOW, size: 31 })
    expect(segments[3]).toMatchObject({ kind: 'part', segmentation: 'plan', segmentationTitle: 'Plan' })
  })

  test('one part, by its encoded id: its definition as YAML, versions, who came and went', async () => {
    const part = await api('/segments/plan%2Fpro')
    expect(part).toMatchObject({ id: 'plan/pro', title: 'On the pro plan', size: 10 })
    expect(part.yaml).toMatch(/^segmentation: plan\ntitle: Plan\nparts:\n/)
    expect(part.versions).toMatchObject([{ version: 1, createdAt: SMALL_NOW }])
    expect(part.movements).toEqual([{ at: SMALL_NOW, cause: 'definition', entered: 10, exited: 0 }])
  })

  test('who came and went before a segment was saved, from one instant that was looked back on to the next', async () => {
    const { lookedBack, sizes } = await api('/segments/buyers')
    expect(lookedBack.at(-1).at).toBe(SMALL_NOW)
    for (const [index, { at, entered, exited }] of lookedBack.entries()) {
      if (index > 0) expect(lookedBack[index - 1].at).toBe(lookedBack[index].since)
      const size = (instant: number) => sizes.find((one: { at: number }) => one.at === instant).size
      expect(size(at) - size(lookedBack[index].since)).toBe(entered - exited)
    }
    expect(lookedBack.length).toBe(sizes.length - 1)
  })

  test('members are searched by identity, a page at a time', async () => {
    const search = (query: string) => api(`/segments/buyers/members?${query}`)
    const values = ({ members }: { members: { identities: { value: string }[] }[] }) =>
      members.map(({ identities }) => identities.map(({ value }) => value))
    expect(values(await search('search=C12%40'))).toEqual([['c12@example.org', 'c-12']])
    const first = await search('search=c-2&limit=6')
    expect(values(first).flat()).toContain('c-20')
    const second = await search(`search=c-2&limit=6&after=${first.next}`)
    const found = [...values(first), ...values(second)].map((identities) => identities.at(-1))
    expect(found).toEqual(Array.from({ length: 10 }, (_, index) => `c-${20 + index}`))
    expect(second.next).toBeNull()
    // Known, and not a member.
    expect(await search('search=c-3%25')).toMatchObject({ members: [], size: 31, next: null })
    expect(values(await search('search=c-9'))).toEqual([])
  })

  test('members come by cursor, each once', async () => {
    const ids: number[] = []
    let after = ''
    for (;;) {
      const page = await api(`/segments/buyers/members?limit=10${after}`)
      expect(page).toMatchObject({ segment: 'buyers', asOf: SMALL_NOW, size: 31 })
      ids.push(...page.members.map(({ profileId }: { profileId: number }) => profileId))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(ids).toEqual(Array.from({ length: 31 }, (_, index) => index + 10))
    const { members } = await api('/segments/plan%2Fpro/members?limit=1')
    expect(members[0].identities).toContainEqual({ namespace: 'email', value: 'c4@example.org' })
  })

  test('why a profile is in', async () => {
    const explanation = await api('/segments/buyers/explain?identity=user_id:c-10')
    expect(explanation).toMatchObject({ segment: 'buyers', profileId: 10, member: true, traits: {} })
    expect(explanation.changesAt).toBe(SMALL_NOW + 30 * 86_400_000)
    expect(explanation.because).toMatchObject({ kind: 'condition', holds: true })
    expect(explanation.because.evidence).toHaveLength(1)
  })
})

describe('the download', () => {
  test('has all members with identities, under a name of its own', async () => {
    const { headers, body } = await get('/api/v1/segments/plan%2Fpro/members.csv')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="plan-pro.csv"/)
    const [head, first, ...rest] = body.trimEnd().split('\n')
    expect(head).toBe('profile_id,email,user_id')
    expect(first).toBe('4,c4@example.org,c-4')
    expect(rest).toHaveLength(9)
  })

  test('has traits when they are asked for', async () => {
    for (const traits of ['plan', 'all']) {
      const { body } = await get(`/api/v1/segments/plan%2Fpro/members.csv?traits=${traits}`)
      expect(body.split('\n', 2)).toEqual(['profile_id,email,user_id,plan', '4,c4@example.org,c-4,pro'])
    }
  })

  test('is a problem, and not half a file, for what is not there', async () => {
    const unknown = await get('/api/v1/segments/nothing/members.csv')
    expect(unknown.statusCode).toBe(404)
    expect(unknown.headers['content-disposition']).toBeUndefined()
    const { code } = await api('/segments/buyers/members.csv?traits=plam')
    expect(code).toBe('command/unknown-trait')
  })
})

describe('problems', () => {
  test.each([
    ['/segments/buyer', 404, 'command/not-found'],
    ['/segments/buyers/explain?identity=c-99', 404, 'command/profile-not-found'],
    ['/segments/buyers/explain', 400, 'command/invalid-field'],
    ['/segments/buyers/members?limit=0', 400, 'command/invalid-field'],
    ['/segments/buyers/members?after=-1', 400, 'api/invalid-cursor'],
    ['/segments/buyers/members?as-of=2025-01-01', 400, 'command/invalid-field'],
    ['/segments/%ff', 400, 'command/invalid-request'],
    ['/nothing', 404, 'command/unknown-route'],
  ])('%s is %i, %s', async (path, status, code) => {
    const { statusCode, headers, ...response } = await get(`/api/v1${path}`)
    expect(statusCode).toBe(status)
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json()).toMatchObject({
      type: `urn:satsuma:${code}`,
      status,
      code,
      path: expect.any(Array),
      message: expect.any(String),
      mend: expect.any(String),
    })
  })

  test('a field that is missing is called missing, one of another type by both types', async () => {
    const { message } = (await get('/api/v1/segments/buyers/explain')).json()
    expect(message).toBe('"identity" is missing.')
    const payload = { a: 'ada', b: { namespace: 'email', value: 'a@b.de' } }
    const merge = await app.inject({ method: 'POST', url: '/api/v1/profiles/merge', headers: key, payload })
    expect(merge.json().message).toBe('"a" must be an object, not a text.')
  })

  test('a body that is not JSON is refused with the type to send', async () => {
    const headers = { ...key, 'content-type': 'application/yaml' }
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/definitions',
      headers,
      payload: 'segment: x',
    })
    expect(response.statusCode).toBe(415)
    expect(response.json().mend).toContain('application/json')
  })

  test('a method that a route does not have is not found', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS'] as const) {
      for (const url of ['/api/v1/segments', '/segments']) {
        const response = await app.inject({ method, url, headers: key })
        expect([response.statusCode, response.json().code]).toEqual([404, 'command/unknown-route'])
      }
    }
  })

  test('a foreign name for this machine is refused: command/foreign-host', async () => {
    const { statusCode, json } = await get('/api/v1/segments', { host: 'evil.example:4700' })
    expect([statusCode, json().code]).toEqual([421, 'command/foreign-host'])
  })

  test('what nobody foresaw is command/unexpected, without its innards', async () => {
    const workspace = { ...small.workspace, settings: undefined } as unknown as typeof small.workspace
    const broken = { ...(await small.services()), workspace }
    const other = await createApp(broken, { host: '127.0.0.1' })
    other.log.level = 'silent'
    const response = await other.inject({ url: '/api/v1/status', headers: key })
    expect([response.statusCode, response.json().code]).toEqual([500, 'command/unexpected'])
    expect(response.body).not.toMatch(/timeZone|TypeError/)
    await other.close()
  })
})

describe('pages', () => {
  test('addresses of the app are its page; missing files and API routes are not', async () => {
    for (const url of ['/', '/segments/plan/pro']) {
      const { statusCode, body, headers } = await get(url)
      expect([statusCode, body]).toEqual([200, '<title>Satsuma</title>'])
      expect(headers['cache-control']).toBe('no-cache')
    }
    expect((await get('/assets/old-1234.js')).statusCode).toBe(404)
    expect((await get('/..%2f..%2fpackage.json')).body).not.toMatch(/satsuma"/)
  })

  test('before they are built: command/page-not-built', async () => {
    const other = await createApp(await small.services(), { host: '127.0.0.1', webApp: join(pages, 'none') })
    const response = await other.inject('/')
    expect([response.statusCode, response.json().code]).toEqual([503, 'command/page-not-built'])
    await other.close()
  })

  test('every answer has the security headers', async () => {
    for (const url of ['/', '/api/v1/segments', '/api/v1/nothing', '/api/v1/segments/buyers/members.csv']) {
      const { headers } = await get(url)
      expect(headers['content-security-policy']).toMatch(/script-src 'self';/)
      expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })
})

test.each([
  ['localhost:4700', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.1', true],
  ['[::1]:4700', '::1', true],
  ['LOCALHOST', 'localhost', true],
  ['127.0.0.1.evil.example', '127.0.0.1', false],
  ['evil.example', 'localhost', false],
  ['localhost@evil.example', '127.0.0.1', false],
  ['', '127.0.0.1', false],
  ['shop.example', '0.0.0.0', true],
  ['shop.example', '192.168.1.4', true],
])('a request for %s to a server on %s is answered: %s', (header, boundTo, answered) => {
  expect(answersTo(header, boundTo)).toBe(answered)
})

test('a size over a year is thinned to the last of each span', () => {
  const hour = 3_600_000
  const from = yearBefore(400 * 24 * hour)
  const sizes = Array.from({ length: 366 * 24 }, (_, index) => ({
    at: from + (index + 1) * hour,
    size: index,
  }))
  const few = thinned(sizes, 50)
  expect(few.length).toBeGreaterThan(48)
  expect(few.length).toBeLessThan(53)
  expect(few.at(-1)).toEqual(sizes.at(-1))
  expect(thinned(sizes.slice(-10), 50)).toHaveLength(10)
})

describe('a started server', () => {
  test('listens on a free port, says where, and stops with its signal', async () => {
    const stop = new AbortController()
    const { address } = await startServer(small.workspace, { port: 0, signal: stop.signal })
    expect(address).toMatch(/^http:\/\/localhost:\d+$/)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    stop.abort()
    await expect
      .poll(() =>
        fetch(address).then(
          () => 'answers',
          () => 'stopped',
        ),
      )
      .toBe('stopped')
  })

  test('stops within its own deadline: that of Fastify, just as long, would end it with an error', () => {
    expect(app.initialConfig.pluginTimeout).toBe(0)
  })

  test('says that there is no user yet, and on a binding for other machines a token, until there is one', async () => {
    const settings = async (host: string) => {
      const { setUp, close } = await startServer(small.workspace, { port: 0, host })
      await close()
      return setUp
    }
    expect(await settings('127.0.0.1')).toEqual({})
    expect(await settings('0.0.0.0')).toEqual({ token: expect.stringMatching(/^setup_[\w-]{43}$/) })
    await sessionOf(small.workspace, 'admin')
    expect(await settings('0.0.0.0')).toBeUndefined()
  })

  test('a port in use is command/port-taken, an impossible host command/address-unusable', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await expect(startServer(small.workspace, { port })).rejects.toMatchObject({ code: 'command/port-taken' })
    other.close()
    await expect(startServer(small.workspace, { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'command/address-unusable',
    })
  })
})
