import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { keyHeaders, sessionOf } from '../../src/access/testing/credentials.ts'
import { createApp } from '../../src/server/app.ts'
import { processorTime } from '../support/processor-time.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../support/small-workspace.ts'

/** Requests that nobody sends by mistake: what they are answered, and what they leave behind. */

let small: SmallWorkspace
let app: FastifyInstance
let port: number
let key: Record<string, string>
let writeKey: Record<string, string>
beforeAll(async () => {
  small = await openSmallWorkspace()
  app = await createApp(await small.services(), {
    host: '127.0.0.1',
    requestRate: { burst: 1e6, everyMs: 1 },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
  key = await keyHeaders(small.workspace)
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  writeKey = { authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}` }
})
afterAll(async () => {
  await app.close()
  await small.close()
})

const JSON_TYPE = { 'content-type': 'application/json' }
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

function send(
  method: Method,
  url: string,
  payload?: string | Buffer,
  headers: Record<string, string> = JSON_TYPE,
) {
  return app.inject({
    method,
    url,
    headers: { ...key, ...headers },
    ...(payload !== undefined && { payload }),
  })
}

/** Every route that a body can be sent to, with an address that fits. */
function routesWithBody(): { method: Method; url: string }[] {
  return app.knownRoutes.flatMap(({ name }) => {
    const [methods = '', path = ''] = name.split(' ')
    const url = path.replace(':kind', 'segment').replace(/:\w+/g, 'buyers')
    return methods
      .split(',')
      .filter((method) => /^(POST|PUT|PATCH)$/.test(method))
      .map((method) => ({ method: method as Method, url }))
  })
}

const DEEP = 100_000
const NESTED = [
  `{"text":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
]
const NESTED_CALLS = [
  `{"userId":"u","event":"e","groupId":"g","previousId":"p","messageId":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  `{"batch":[{"type":"track","userId":"u","event":"e","properties":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}]}`,
]

describe('bodies', () => {
  test('nested without end are refused by every route, at once', async () => {
    for (const { method, url } of routesWithBody()) {
      for (const body of url.startsWith('/v1/') ? NESTED_CALLS : NESTED) {
        const spent = processorTime()
        const headers = url.startsWith('/v1/') ? { ...JSON_TYPE, ...writeKey } : JSON_TYPE
        const { statusCode } = await send(method, url, body, headers)
        expect(statusCode, `${method} ${url} ${body.slice(0, 20)}`).toBeLessThan(500)
        expect(spent(), `${method} ${url}`).toBeLessThan(5_000)
      }
    }
  })

  test.each(['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'])(
    'that would reach the prototype of objects are refused by the API, and pollute nothing: %s',
    async (body) => {
      for (const { method, url } of routesWithBody()) {
        const { statusCode } = await send(method, url, body, {
          ...JSON_TYPE,
          ...(url.startsWith('/v1/') && writeKey),
        })
        if (!url.includes('upload')) expect(statusCode, url).toBeGreaterThanOrEqual(400)
        expect(statusCode, url).toBeLessThan(500)
      }
      expect(({} as { admin?: boolean }).admin).toBeUndefined()
    },
  )

  test('of calls may have members called like that: they are names like any other', async () => {
    const call = `{"userId":"proto","traits":{"__proto__":{"admin":true},"constructor":"c","toString":1,"hasOwnProperty":2}}`
    const { statusCode } = await send('POST', '/v1/identify', call, { ...JSON_TYPE, ...writeKey })
    expect(statusCode).toBe(200)
    await (await small.services()).tracking.flush()
    const { body } = await send('GET', '/api/v1/profiles/user_id:proto')
    const { traits } = JSON.parse(body)
    expect([traits.constructor, traits.toString, traits.hasOwnProperty]).toMatchObject(
      ['c', 1, 2].map((value) => ({ value })),
    )
    const changes = await send('GET', '/api/v1/profiles/user_id:proto/trait-changes')
    expect(changes.json().changes.map(({ trait }: { trait: string }) => trait)).toContain('__proto__')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
  ])('of the kinds that a foreign page may send without asking are not read: %s', async (type) => {
    const { statusCode } = await send('POST', '/api/v1/keys', '{"kind":"write","name":"x"}', {
      'content-type': type,
    })
    expect([400, 415]).toContain(statusCode)
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const)('that unpack to hundreds of megabytes are cut off, not held: %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(200_000_000, ' '))
    const before = process.memoryUsage().rss
    for (const [url, headers] of [
      ['/api/v1/definitions', key],
      ['/v1/batch', writeKey],
    ] as const) {
      const { statusCode } = await send('POST', url, bomb, {
        ...JSON_TYPE,
        ...headers,
        'content-encoding': encoding,
      })
      expect([400, 413, 415], url).toContain(statusCode)
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(120_000_000)
  })

  test('numbers beyond doubles, negative zero and texts like NaN are values or refusals, never failures', async () => {
    const numbers =
      '{"big":1e400,"small":-1e400,"zero":-0,"long":123456789012345678901234567890,"nan":"NaN","inf":"Infinity"}'
    const call = `{"userId":"numbers","traits":${numbers}}`
    expect((await send('POST', '/v1/identify', call, { ...JSON_TYPE, ...writeKey })).statusCode).toBe(200)
    await (await small.services()).tracking.flush()
    const { traits } = (await send('GET', '/api/v1/profiles/user_id:numbers')).json()
    expect(traits).toMatchObject({ inf: { value: 'Infinity' }, nan: { value: 'NaN' }, zero: { value: 0 } })
    const { issues } = (await send('GET', '/api/v1/tracking/issues?limit=200')).json()
    const told = issues.map(({ path }: { path: string[] }) => path.join('.'))
    expect(told).toEqual(expect.arrayContaining(['traits.big', 'traits.small', 'traits.long']))
    for (const points of ['1e400', '-0', '1e-400', '"NaN"']) {
      const body = `{"segment":"buyers","points":${points}}`
      expect((await send('POST', '/api/v1/backtests', body)).statusCode).toBe(400)
    }
    for (const limit of ['1e400', 'NaN', '-0', 'Infinity', '0x10', '１']) {
      const { statusCode } = await send('GET', `/api/v1/segments?limit=${encodeURIComponent(limit)}`)
      expect([200, 400], limit).toContain(statusCode)
    }
  })
})

describe('addresses', () => {
  test.each([
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/etc/passwd%00.html',
    '/.%00./package.json',
    '/%c0%ae%c0%ae/package.json',
  ])('that lead out of the pages find nothing: %s', async (url) => {
    const { statusCode, body } = await app.inject({ url })
    expect([200, 400, 403, 404, 503]).toContain(statusCode)
    expect(body).not.toMatch(/root:|"dependencies"/)
  })

  test.each(['..%2f..%2fcontrol.sqlite', '%2e%2e', 'a%00b', '%2fetc%2fpasswd', 'C:%5cboot.ini'])(
    'of files that were sent, backups and imports find nothing outside: %s',
    async (id) => {
      for (const path of [`/uploads/${id}/proposal`, `/backups/${id}`, `/imports/${id}/rejects`]) {
        const { statusCode, body } = await send('GET', `/api/v1${path}`)
        expect([400, 404], path).toContain(statusCode)
        expect(body).not.toMatch(/root:|SQLite format/)
      }
      for (const path of [`/uploads/${id}`, `/backups/${id}`]) {
        expect([400, 404]).toContain((await send('DELETE', `/api/v1${path}`, undefined, {})).statusCode)
      }
    },
  )

  test.each(['../../etc/passwd', '/etc/passwd', '..', 'a\\b', 'a\0b', 'a\nb', '\u202egpj.exe'])(
    'as the name of a file that is sent are refused: %j',
    async (name) => {
      const url = `/api/v1/uploads?name=${encodeURIComponent(name)}`
      const { statusCode } = await send('POST', url, 'a,b\n1,2', {
        'content-type': 'application/octet-stream',
      })
      expect(statusCode).toBe(400)
    },
  )

  test('with a parameter twice, a cursor that is none, or of 100 KB are refused', async () => {
    for (const query of [
      'limit=1&limit=2',
      'asOf=2025-01-01&asOf=2025-01-02',
      'limit[]=1',
      'limit[a]=1',
      '__proto__[a]=1',
    ]) {
      expect((await send('GET', `/api/v1/segments/buyers/members?${query}`)).statusCode, query).toBe(400)
    }
    const lists = app.knownRoutes
      .map(({ name }) => name)
      .filter((name) =>
        /^GET \/api\/v1\/(segments|definitions|evaluations|jobs|profiles|imports|tracking\/issues|audit|segments\/:id\/(members|movements))$/.test(
          name,
        ),
      )
    const forged = [
      null,
      [],
      {},
      -1,
      1e308,
      '1; DROP TABLE events',
      [1, 2, 3, 4],
      { kind: 'segment', name: {} },
      { at: 1, id: "' OR 1=1 --" },
    ]
    for (const list of lists) {
      const url = list.slice(4).replace(':id', 'buyers')
      for (const place of [
        ...forged.map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')),
        '%00',
        '=',
        '\u{1f600}',
        '-1',
      ]) {
        const { statusCode } = await send('GET', `${url}?after=${encodeURIComponent(place)}`)
        expect([200, 400], `${url} ${place}`).toContain(statusCode)
      }
      expect((await send('GET', `${url}?after=${'A'.repeat(100_000)}`)).statusCode).toBe(400)
    }
  })
})

describe('on the wire', () => {
  async function raw(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(text)
    const closed = once(socket, 'close')
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500))])
    socket.destroy()
    return answer
  }

  test.each([
    ['a flood of headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'X-A: b\r\n'.repeat(20_000)}\r\n`],
    [
      'one header of a megabyte',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'b'.repeat(1_000_000)}\r\n\r\n`,
    ],
    ['an address of a megabyte', `GET /${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
    [
      'two lengths',
      'POST /v1/t HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
    ],
    [
      'a length and chunks (smuggling)',
      'POST /v1/t HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    [
      'a foreign host in the address',
      'GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    ],
    ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n'],
    ['nothing like HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s is refused', async (_what, text) => {
    expect(await raw(text)).toMatch(/^(HTTP\/1.1 (4\d\d) |$)/)
    expect((await send('GET', '/healthz')).statusCode).toBe(200)
  })

  test('a method in a header or a parameter is not the method', async () => {
    const before = (await send('GET', '/api/v1/keys')).json().keys.length
    const { id } = (await send('GET', '/api/v1/keys')).json().keys[0]
    for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method']) {
      const { statusCode } = await send('POST', `/api/v1/keys/${id}?_method=DELETE`, '{}', {
        ...JSON_TYPE,
        [header]: 'DELETE',
      })
      expect([404, 405]).toContain(statusCode)
    }
    expect(
      (await send('GET', '/api/v1/keys')).json().keys.filter((one: { revokedAt?: number }) => !one.revokedAt),
    ).toHaveLength(before)
  })

  test('streams of events: so many for each reader, api/too-many-streams, and nobody is told after they have gone', async () => {
    const { tracking } = await small.services()
    const open = Array.from({ length: 200 }, () => new AbortController())
    const url = `http://127.0.0.1:${port}/api/v1/tracking/live`
    const answers = await Promise.all(open.map(({ signal }) => fetch(url, { headers: key, signal })))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(statuses.filter((status) => status === 429)).toHaveLength(170)
    const refused = answers.find(({ status }) => status === 429)!
    expect(await refused.json()).toMatchObject({ code: 'api/too-many-streams' })
    expect(tracking.recent.watchers).toBe(30)
    const cookie = `satsuma_session=${await sessionOf(small.workspace, 'viewer')}`
    const other = new AbortController()
    expect((await fetch(url, { headers: { cookie }, signal: other.signal })).status).toBe(200)
    for (const one of [...open, other]) one.abort()
    await expect.poll(() => tracking.recent.watchers).toBe(0)
    const again = new AbortController()
    expect((await fetch(url, { headers: key, signal: again.signal })).status).toBe(200)
    again.abort()
  })

  test('a reader that takes nothing costs little, and is forgotten when it goes', async () => {
    const { tracking } = await small.services()
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.on('error', () => undefined)
    socket.write(
      `GET /api/v1/tracking/live HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${key.authorization}\r\n\r\n`,
    )
    await expect.poll(() => tracking.recent.watchers).toBe(1)
    const before = process.memoryUsage().rss
    const body = JSON.stringify({ userId: 'u', event: 'e', properties: { text: 'x'.repeat(30_000) } })
    for (let sent = 0; sent < 100; sent += 1) await send('POST', '/v1/t', body, { ...JSON_TYPE, ...writeKey })
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
    socket.destroy()
    await expect.poll(() => tracking.recent.watchers).toBe(0)
  })
})
