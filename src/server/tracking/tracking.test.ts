import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { accessOf, createApiKey, createWriteKey, type NewKey, revokeKey } from '../../access/index.ts'
import { IdentityRules } from '../../identity/index.ts'
import { RecordingReceiver } from '../../tracking/testing/recording-receiver.ts'
import { createApp } from '../app.ts'

let small: SmallWorkspace
let app: FastifyInstance
let key: NewKey
const receiver = new RecordingReceiver()
const tracking = { receiver, rules: () => new IdentityRules() }

beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  key = await createWriteKey(accessOf(small.workspace), 'shop')
  app = await createApp(await small.services(), { host: '127.0.0.1', tracking })
})
afterAll(async () => {
  await app?.close()
  await small?.close()
})
afterEach(() => {
  receiver.refuseWith = undefined
  receiver.take()
})

type Headers = Record<string, string>
const basic = (secret: string): Headers => ({
  authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}`,
})

function post(path: string, body: unknown, headers: Headers = basic(key.secret)) {
  const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  return app.inject({ method: 'POST', url: `/v1${path}`, headers, payload })
}

const event = { userId: 'u', event: 'e' }

describe('requests that are taken', () => {
  test.each([
    ...['identify', 'track', 'page', 'screen', 'group', 'alias'].map((call) => [`/${call}`, call]),
    ...['i:identify', 't:track', 'p:page', 's:screen', 'g:group', 'a:alias'].map((pair) => {
      const [path, call] = pair.split(':')
      return [`/${path}`, call]
    }),
  ])('%s is %s', async (path, call) => {
    const response = await post(path!, { ...event, groupId: 'g', previousId: 'a' })
    expect([response.statusCode, response.json()]).toEqual([200, { success: true }])
    expect(receiver.take()).toMatchObject([
      { receivedAt: SMALL_NOW, keyId: key.id, messages: [{ call }], issues: [] },
    ])
  })

  test.each(['/batch', '/b'])('%s takes a list', async (path) => {
    const response = await post(path, {
      batch: [
        { ...event, type: 'track' },
        { ...event, type: 'page' },
      ],
    })
    expect([response.statusCode, response.json()]).toEqual([200, { success: true }])
    expect(receiver.messages.map(({ call }) => call)).toEqual(['track', 'page'])
  })

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    '',
  ])('a body that calls itself "%s" is JSON, plain or as gzip', async (type) => {
    const headers: Headers = { ...basic(key.secret), ...(type !== '' && { 'content-type': type }) }
    const zipped = gzipSync(JSON.stringify(event))
    const responses = [
      await post('/track', event, headers),
      await post('/track', zipped, headers),
      await post('/track', zipped, { ...headers, 'content-encoding': 'gzip' }),
    ]
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(receiver.messages.map((message) => message.event?.name)).toEqual(['e', 'e', 'e'])
  })

  test('calls that were rejected are told by their place, and are received as issues', async () => {
    const response = await post('/batch', { batch: [{ ...event, type: 'track' }, { type: 'track' }, 1] })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({
      success: true,
      rejected: [
        { index: 1, code: 'missing-event', message: expect.stringContaining('name of its event') },
        { index: 2, code: 'not-an-object', message: expect.any(String) },
      ],
    })
    expect(receiver.take()[0]).toMatchObject({ messages: [{}], issues: [{ kind: 'rejected' }, {}] })
  })

  test('a single call that was rejected is a problem, and is received as an issue', async () => {
    const response = await post('/track', { userId: 'u' })
    expect([response.statusCode, response.json().code]).toEqual([400, 'tracking/call-rejected'])
    expect(response.json().message).toMatch(/\(missing-event\)$/)
    expect(receiver.take()).toMatchObject([{ messages: [], issues: [{ code: 'missing-event' }] }])
  })
})

describe('write keys', () => {
  test('one in the body is as good as one in the header', async () => {
    expect((await post('/track', { ...event, writeKey: key.secret }, {})).statusCode).toBe(200)
    expect((await post('/b', { batch: [], writeKey: key.secret }, {})).statusCode).toBe(200)
    const bearer = { authorization: 'Bearer something' }
    expect((await post('/track', { ...event, writeKey: key.secret }, bearer)).statusCode).toBe(200)
    expect(receiver.take().map(({ keyId }) => keyId)).toEqual([key.id, key.id, key.id])
  })

  test('none, an unknown one, a revoked one and an API key are tracking/no-write-key', async () => {
    const access = accessOf(small.workspace)
    const api = await createApiKey(access, { name: 'api', scopes: [] })
    const revoked = await createWriteKey(access, 'old')
    await revokeKey(access, revoked.id)
    const headers = [{}, basic('wk_unknown'), basic(revoked.secret), basic(api.secret), basic('')]
    for (const header of headers) {
      const response = await post('/track', event, header)
      expect([response.statusCode, response.json().code]).toEqual([401, 'tracking/no-write-key'])
    }
    expect((await post('/track', { ...event, writeKey: { a: 1 } }, {})).statusCode).toBe(401)
    expect((await post('/track', { ...event, writeKey: key.secret }, basic('wk_unknown'))).statusCode).toBe(
      401,
    )
    expect(receiver.take()).toEqual([])
  })
})

describe('requests that are refused', () => {
  // 400 MB of spaces in 400 KB.
  const bomb = Buffer.concat(Array(400).fill(gzipSync(Buffer.alloc(1024 * 1024, ' '))))

  test.each([
    [400, 'tracking/unreadable-body', '/track', '{"userId":', {}],
    [400, 'tracking/unreadable-body', '/track', '', {}],
    [400, 'tracking/unreadable-body', '/track', gzipSync('{}').subarray(0, 15), {}],
    [400, 'tracking/not-a-batch', '/batch', '{"batch":{}}', {}],
    [413, 'tracking/too-many-calls', '/batch', JSON.stringify({ batch: Array(2_501).fill(0) }), {}],
    [413, 'tracking/too-large', '/batch', JSON.stringify({ batch: ['x'.repeat(512_000)] }), {}],
    [413, 'tracking/too-large', '/batch', bomb, {}],
    [415, 'tracking/unknown-encoding', '/batch', '{"batch":[]}', { 'content-encoding': 'br' }],
  ] as const)('%i %s, and are received as an issue', async (status, code, path, body, headers) => {
    const response = await post(path, body, { ...basic(key.secret), ...headers })
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(receiver.take()).toMatchObject([
      { keyId: key.id, messages: [], issues: [{ kind: 'rejected', code, call: path.slice(1) }] },
    ])
  })

  test('a gzip bomb is not held in memory', async () => {
    await post('/batch', bomb)
    const before = process.resourceUsage().maxRSS
    await Promise.all(Array.from({ length: 20 }, () => post('/batch', bomb)))
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(100)
  })

  test('of a request without a known key nothing is received', async () => {
    expect((await post('/track', '{', {})).statusCode).toBe(400)
    expect(receiver.take()).toEqual([])
  })

  test('an issue of a body that cannot be read does not hold the write key', async () => {
    await post('/track', `{"writeKey": "${key.secret}", "userId":`)
    expect(receiver.take()[0]?.issues[0]?.body).toBe('{"writeKey": "…", "userId":')
  })

  test.each([
    ['tracking/slow-down', 429, '2'],
    ['tracking/not-durable', 503, '30'],
  ] as const)('%s is %i, and says when to try again', async (code, status, seconds) => {
    receiver.refuseWith = code
    const response = await post('/track', event)
    expect([response.statusCode, response.json().code]).toEqual([status, code])
    expect(response.headers['retry-after']).toBe(seconds)
  })
})

describe('other sites', () => {
  const origin = 'https://shop.example'

  test('may send, whatever name they know the server by, and read the answer', async () => {
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/v1/t',
      headers: { origin, host: 'events.shop.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type, x-retry-count, anonymousid',
      'access-control-max-age': '86400',
    })
    const headers = {
      ...basic(key.secret),
      origin,
      host: 'events.shop.example',
      'sec-fetch-site': 'cross-site',
    }
    const answers = [await post('/t', event, headers), await post('/t', '{', headers)]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 400])
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'cross-origin',
      })
    }
  })

  test('find nothing else open: command/foreign-host, and no CORS', async () => {
    const response = await app.inject({
      url: '/healthz',
      headers: { origin, host: 'events.shop.example' },
    })
    expect([response.statusCode, response.json().code]).toEqual([421, 'command/foreign-host'])
    expect(response.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('only POST is understood: tracking/post-only', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await app.inject({ method, url: '/v1/track', headers: basic(key.secret) })
      expect([response.statusCode, response.json().code]).toEqual([405, 'tracking/post-only'])
      expect(response.headers.allow).toBe('POST, OPTIONS')
    }
    expect((await post('/buy', event)).statusCode).toBe(404)
  })
})

describe('slow senders', () => {
  let slow: FastifyInstance
  let port: number
  beforeAll(async () => {
    slow = await createApp(await small.services(), {
      host: '127.0.0.1',
      tracking: { ...tracking, bodyMs: 150 },
      headersMs: 150,
    })
    await slow.listen({ host: '127.0.0.1', port: 0 })
    port = (slow.server.address() as AddressInfo).port
  })
  afterAll(() => slow?.close())

  /** Sends a piece every 20 ms for as long as the server listens, and returns what it answered. */
  async function drip(head: string, piece: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(head)
    const timer = setInterval(() => socket.write(piece), 20)
    await once(socket, 'close')
    clearInterval(timer)
    return answer
  }

  test('of a head are cut off', async () => {
    expect(await drip('POST /v1/track HTTP/1.1\r\nHost: localhost\r\n', 'X-Header: 1\r\n')).toMatch(
      /^HTTP\/1.1 408 /,
    )
  })

  test('of a body are cut off: tracking/too-slow', async () => {
    const head = 'POST /v1/track HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n'
    const answer = await drip(head, ' ')
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
    expect(answer).toContain('tracking/too-slow')
    expect(receiver.take()).toEqual([])
  })

  test('a body without end is cut off when it is too large', async () => {
    const head = `POST /v1/track HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${basic(key.secret).authorization}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`
    expect(await drip(head, chunk.repeat(4))).toMatch(/^HTTP\/1.1 413 [\s\S]*tracking\/too-large/)
  })
})
