import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../test/support/small-server.ts'
import { SMALL_NOW } from '../../test/support/small-workspace.ts'
import { accessOf, listAudit } from '../access/index.ts'
import { keyHeaders } from '../access/testing/credentials.ts'
import { createApp } from './app.ts'
import { forgetRunning } from './idempotency/stored-answers.ts'

let server: SmallServer
beforeAll(async () => {
  server = await openSmallServer()
})
afterAll(() => server.close())

async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object | string,
  headers: Record<string, string> = {},
) {
  const url = `/api/v1${path}`
  return server.app.inject({
    method,
    url,
    headers: { ...server.key, ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
}

const problemOf = ({ statusCode, json }: Awaited<ReturnType<typeof send>>) => [statusCode, json().code]
const definition = (name: string) => ({ text: `segment: ${name}\nwhen: {trait: plan, is: pro}` })

const EVERYBODY = { segment: 'everybody', when: { all: [] } }

describe('an Idempotency-Key', () => {
  const repeat = (value: string) => ({ 'idempotency-key': value })

  test('gives the same answer again, does nothing twice, and is not in the audit log twice', async () => {
    const first = await send('POST', '/definitions', definition('a1'), repeat('k1'))
    const again = await send('POST', '/definitions', definition('a1'), repeat('k1'))
    expect(first.json().applied).toMatchObject([{ action: 'created' }])
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.headers['content-type']).toBe(first.headers['content-type'])
    const audit = await listAudit(accessOf(server.small.workspace), { limit: 100 })
    expect(audit.filter(({ target }) => target === 'a1')).toHaveLength(1)
  })

  test('does not say that an answer given before is in the language of now', async () => {
    const asked = ['POST', '/definitions/describe', { definition: EVERYBODY }] as const
    const first = await send(...asked, repeat('k0'))
    const again = await send(...asked, { ...repeat('k0'), 'accept-language': 'de' })
    expect([first.headers['content-language'], again.headers['content-language']]).toEqual(['en', undefined])
    expect(again.body).toBe(first.body)
  })

  test('gives refusals and empty answers again too', async () => {
    const gone = await send('DELETE', '/definitions/segment/none', undefined, repeat('k2'))
    const again = await send('DELETE', '/definitions/segment/none', undefined, repeat('k2'))
    expect(problemOf(gone)).toEqual([404, 'command/not-found'])
    expect([problemOf(again), again.headers['content-type']]).toEqual([
      problemOf(gone),
      gone.headers['content-type'],
    ])
    await send('POST', '/definitions', definition('a2'))
    for (const status of [204, 204]) {
      const removed = await send('DELETE', '/definitions/segment/a2', undefined, repeat('k3'))
      expect([removed.statusCode, removed.body]).toEqual([status, ''])
    }
  })

  test('is refused with another request, and of nobody else', async () => {
    await send('POST', '/definitions', definition('a3'), repeat('k4'))
    for (const [path, body] of [
      ['/definitions', definition('a4')],
      ['/definitions/preview', definition('a3')],
    ] as const) {
      expect(problemOf(await send('POST', path, body, repeat('k4')))).toEqual([
        422,
        'api/idempotency-key-reused',
      ])
    }
    const other = await keyHeaders(server.small.workspace)
    const theirs = await send('POST', '/definitions', definition('a4'), { ...other, ...repeat('k4') })
    expect(theirs.json().applied).toMatchObject([{ action: 'created' }])
  })

  test('waits while the first request is worked on; a killed process leaves none of these', async () => {
    const both = await Promise.all([
      send('POST', '/definitions/preview', definition('a5'), repeat('k5')),
      send('POST', '/definitions/preview', definition('a5'), repeat('k5')),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    const busy = both.find(({ statusCode }) => statusCode === 409)!
    expect(busy.json().code).toBe('api/idempotency-key-busy')
    const { db } = server.small.workspace.control
    await db.updateTable('idempotency_keys').set({ status: null }).where('key', '=', 'k5').execute()
    await forgetRunning(server.small.workspace.control)
    expect((await send('POST', '/definitions/preview', definition('a5'), repeat('k5'))).statusCode).toBe(200)
  })

  test('is forgotten after a day, and when the answer was a fault of ours', async () => {
    const first = await send('POST', '/definitions', { ...definition('a6'), dryRun: true }, repeat('k6'))
    server.small.setNow(SMALL_NOW + 86_400_000)
    const later = await send('POST', '/definitions', definition('a6'), repeat('k6'))
    expect([first.statusCode, later.json().applied[0].action]).toEqual([200, 'created'])
    server.small.setNow(SMALL_NOW)
    const broken = await createApp(
      { ...server.services, workspace: { ...server.small.workspace, analytical: undefined as never } },
      { host: '127.0.0.1', log: { level: 'silent', stream: process.stderr } },
    )
    const headers = { ...server.key, ...repeat('k7') }
    const request = {
      method: 'POST',
      url: '/api/v1/definitions/preview',
      payload: definition('a7'),
      headers,
    } as const
    expect((await broken.inject(request)).statusCode).toBe(500)
    await broken.close()
    expect((await server.app.inject(request)).statusCode).toBe(200)
  })

  test('is not heeded where the answer holds a secret, and must be one', async () => {
    const body = { kind: 'write', name: 'shop' }
    const [one, other] = [
      await send('POST', '/keys', body, repeat('k8')),
      await send('POST', '/keys', body, repeat('k8')),
    ]
    expect(one.json().secret).not.toBe(other.json().secret)
    for (const wrong of ['', 'a b', 'x'.repeat(201), 'é']) {
      const refused = await send('POST', '/definitions', definition('a1'), repeat(wrong))
      expect(problemOf(refused)).toEqual([400, 'api/invalid-idempotency-key'])
    }
  })
})

describe('cursors', () => {
  const listOf = async (path: string, name: string, meanwhile?: (page: number) => Promise<unknown>) => {
    const found: Record<string, unknown>[] = []
    let after = ''
    for (let page = 0; ; page++) {
      const answer = (await send('GET', `${path}${path.includes('?') ? '&' : '?'}limit=3${after}`)).json()
      found.push(...answer[name])
      expect(answer[name].length).toBeLessThanOrEqual(3)
      if (answer.next === null) return found
      after = `&after=${encodeURIComponent(answer.next)}`
      await meanwhile?.(page)
    }
  }

  test('walk lists that change meanwhile: what stays comes once, in its order', async () => {
    const names = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08']
    for (const name of names) await send('POST', '/definitions', definition(name))
    const change = async (page: number) => {
      if (page === 1) await send('DELETE', '/definitions/segment/m03')
      if (page === 1) await send('POST', '/definitions', definition('m00'))
    }
    const segments = (await listOf('/segments', 'segments', change)).map(({ id }) => String(id))
    expect(new Set(segments).size).toBe(segments.length)
    expect(segments.filter((id) => /^m0[124-8]$/.test(id))).toEqual(names.filter((name) => name !== 'm03'))
    expect(segments.slice(-3)).toEqual(['plan/pro', 'plan/free', 'plan/none'])
  })

  test('walk records of one instant', async () => {
    const events = await listOf('/profiles/c-40/events', 'events')
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => Number(at)).sort((a, b) => b - a))
    expect(new Set(events.map(({ id }) => id)).size).toBe(5)
    const found = await listOf('/profiles?search=c-', 'profiles')
    expect(found).toHaveLength(40)
    const named = await listOf('/profiles?search=User_id:c-4', 'profiles')
    expect(named.map(({ value }) => value)).toEqual(['c-4', 'c-40'])
    const keys = (await listOf('/definitions', 'definitions')).map(({ kind, name }) => `${kind} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(['x', '', '%00', 'W10', 'eyJhdCI6Im5vdyJ9', 'MQ==', `${'A'.repeat(9_000)}`])(
    'a place that was not given is refused: %j',
    async (after) => {
      for (const path of ['/jobs', '/profiles/c-40/events', '/segments', '/profiles', '/tracking/issues']) {
        const { statusCode, json } = await send('GET', `${path}?after=${after}`)
        expect([
          path,
          statusCode,
          /^(api\/invalid-cursor|command\/invalid-field)$/.test(json().code),
        ]).toEqual([...[path, 400, true]])
      }
    },
  )
})

describe('requests', () => {
  test('with unknown members, of any area, are refused with the member', async () => {
    for (const [method, path, body] of [
      ['POST', '/evaluations', { asof: '2025-01-01' }],
      ['POST', '/definitions', { ...definition('x'), force: true }],
      ['PATCH', '/settings', { timezone: 'UTC' }],
      [
        'POST',
        '/profiles/merge',
        { a: { namespace: 'a', value: 'b' }, b: { namespace: 'a', value: 'c' }, c: 1 },
      ],
      ['PUT', '/settings/identity-rules', { limits: {} }],
    ] as const) {
      const { statusCode, json } = await send(method, path, body)
      const member = Object.keys(body).at(-1)
      expect([statusCode, json().code, json().path]).toEqual([400, 'command/invalid-field', ['body', member]])
    }
  })

  test('that are too large, too deep, or no JSON are refused', async () => {
    const large = await send('POST', '/evaluations', { asOf: 'x'.repeat(1_100_000) })
    expect(large.statusCode).toBe(413)
    const deep = `{"definitions": [${'{"a":'.repeat(500)}1${'}'.repeat(500)}]}`
    const json = { 'content-type': 'application/json' }
    expect(problemOf(await send('POST', '/definitions', deep, json))).toEqual([400, 'api/too-deep'])
    const nested = `{"definitions": ${'['.repeat(300_000)}${']'.repeat(300_000)}}`
    expect(problemOf(await send('POST', '/definitions', nested, json))).toEqual([400, 'api/too-deep'])
    expect((await send('POST', '/definitions', '{', json)).statusCode).toBe(400)
    expect((await send('POST', '/definitions', '<a/>', { 'content-type': 'text/xml' })).statusCode).toBe(415)
  })

  test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a%00b', "x'%20OR%201=1", '%24%7B7*7%7D', '..%5c..'])(
    'an id like %s leads nowhere',
    async (id) => {
      for (const path of [
        'uploads',
        'backups',
        'jobs',
        'segments',
        'imports',
        'profiles',
        'definitions/segment',
      ]) {
        const rest = path === 'uploads' ? '/proposal' : path === 'imports' ? '/rejects' : ''
        const { statusCode } = await send('GET', `/${path}/${id}${rest}`)
        expect([path, [400, 404].includes(statusCode)]).toEqual([path, true])
      }
    },
  )

  test('name instants as days, instants or milliseconds, and nothing else', async () => {
    const size = async (asOf: string) =>
      (await send('GET', `/segments/buyers/members?limit=1&asOf=${asOf}`)).json()
    expect((await size(String(SMALL_NOW))).size).toBe(31)
    expect((await size('2026-11-22')).size).toBe(31)
    expect((await size('2026-10-01T00:00:00Z')).size).toBe(0)
    for (const wrong of ['yesterday', '2026-13-01', '99999999999999', '1e3', '-']) {
      expect((await size(wrong)).code).toBe('command/not-an-instant')
    }
  })
})

describe('jobs', () => {
  const untilStopped = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', reject))

  /** Its stream of events ends with it. */
  const ended = (id: string) => send('GET', `/jobs/${id}/events`)

  test('one of a kind at a time, and it is cancelled by whoever may begin it', async () => {
    const asked = { kind: 'evaluation', title: 'Evaluating', startedBy: 'test' }
    const { id } = await server.services.jobs.start(asked, ({ signal }) => untilStopped(signal))
    expect(problemOf(await send('POST', '/evaluations', {}))).toEqual([409, 'jobs/busy'])
    const viewer = await keyHeaders(server.small.workspace, ['status:read'])
    expect(problemOf(await send('POST', `/jobs/${id}/cancel`, undefined, viewer))).toEqual([
      403,
      'access/forbidden',
    ])
    expect((await send('POST', `/jobs/${id}/cancel`)).json().status).toBe('cancelled')
  })

  test('an import is seen by whoever may look at imports, and cancelled by whoever may begin one', async () => {
    const asked = { kind: 'import', title: 'Importing', startedBy: 'test' }
    const { id } = await server.services.jobs.start(asked, ({ signal }) => untilStopped(signal))
    const looking = await keyHeaders(server.small.workspace, ['status:read', 'imports:read'])
    const refused = await send('POST', `/jobs/${id}/cancel`, undefined, looking)
    expect(problemOf(refused)).toEqual([403, 'access/forbidden'])
    const importing = await keyHeaders(server.small.workspace, ['status:read', 'imports:write'])
    expect((await send('POST', `/jobs/${id}/cancel`, undefined, importing)).json().status).toBe('cancelled')
  })

  test('show what they came to only to whoever might have begun them', async () => {
    const { id } = (await send('POST', '/verifications', {})).json()
    await ended(id)
    expect((await send('GET', `/jobs/${id}`)).json().result.differences).toBe(0)
    const viewer = await keyHeaders(server.small.workspace, ['status:read'])
    expect((await send('GET', `/jobs/${id}`, undefined, viewer)).json()).not.toHaveProperty('result')
    const { body } = await send('GET', `/jobs/${id}/events`, undefined, viewer)
    expect(body).toMatch(/event: job\ndata: .*"status":"done"/)
    expect(body).not.toContain('"result"')
  })

  test('an evaluation counts everything that was acknowledged before it', async () => {
    const message = {
      call: 'identify',
      messageId: 'now-1',
      at: SMALL_NOW,
      traits: { plan: 'platinum' },
    } as const
    await server.services.tracking.receive({
      receivedAt: SMALL_NOW,
      keyId: 'key_1',
      messages: [{ ...message, identities: [{ namespace: 'user_id', value: 'new-1' }] }],
      issues: [],
    })
    const { id } = (await send('POST', '/evaluations', {})).json()
    await ended(id)
    expect((await send('GET', `/jobs/${id}`)).json().status).toBe('done')
    expect((await send('GET', '/segments/nobody')).json().size).toBe(1)
  })
})

describe('events', () => {
  /** Reads a stream over a socket until it says `until`, then goes away without a word. */
  async function listen(path: string, until: RegExp): Promise<string> {
    const { port } = server.app.server.address() as { port: number }
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `GET /api/v1${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${server.key.authorization}\r\n\r\n`,
    )
    let heard = ''
    for await (const chunk of socket) {
      heard += chunk
      if (until.test(heard)) break
    }
    socket.destroy()
    return heard
  }

  test('tell of what comes in and of progress; whoever goes away is forgotten', async () => {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const watching = { recent: 0, job: 0 }
    const { recent } = server.services.tracking
    const watch = recent.watch.bind(recent)
    recent.watch = (watcher) => {
      watching.recent += 1
      const stop = watch(watcher)
      return () => {
        watching.recent -= 1
        stop()
      }
    }
    const live = listen('/tracking/live', /live-2/)
    await expect.poll(() => watching.recent).toBe(1)
    for (const messageId of ['live-1', 'live-2']) {
      const [first] = [{ namespace: 'user_id', value: 'c-1' }]
      const event = { name: 'e', properties: {} }
      const message = { call: 'track', messageId, at: SMALL_NOW, identities: [first!], event } as const
      await server.services.tracking.receive({
        receivedAt: SMALL_NOW,
        keyId: 'k',
        messages: [message],
        issues: [],
      })
    }
    const heard = await live
    expect(heard).toMatch(/content-type: text\/event-stream/)
    expect(heard).toMatch(/content-security-policy/)
    expect(heard).toMatch(/event: reception\ndata: \{.*live-1/)
    await expect.poll(() => watching.recent).toBe(0)
    recent.watch = watch
  })

  test('of a job end with it, and a job that is over is told of once', async () => {
    let finish = () => {}
    const asked = { kind: 'look-back', title: 'Looking back', startedBy: 'test' }
    const { id } = await server.services.jobs.start(asked, async ({ progress }) => {
      progress({ done: 1, of: 2 })
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return { segments: 3 }
    })
    await expect.poll(() => server.services.jobs.running[0]?.progress?.done).toBe(1)
    const running = await server.app.inject({
      url: `/api/v1/jobs/${id}/events`,
      headers: server.key,
      payloadAsStream: true,
    })
    finish()
    expect(await text(running.stream())).toMatch(/"status":"running"[\s\S]*"status":"done".*"segments":3/)
    const after = await send('GET', `/jobs/${id}/events`)
    expect(after.body.match(/event: job/g)).toHaveLength(1)
    expect(problemOf(await send('GET', '/jobs/none/events'))).toEqual([404, 'jobs/not-found'])
  })
})
