import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  openSmallWorkspace,
  SMALL_NOW,
  type SmallWorkspace,
} from '../../../../test/support/small-workspace.ts'
import { accessOf, createPageKey, createWriteKey, revokeKey } from '../../../access/index.ts'
import { keyHeaders, sessionOf } from '../../../access/testing/credentials.ts'
import { applyDefinitions } from '../../../segments/index.ts'
import { createApp } from '../../app.ts'
import { writePlace } from '../../changes/cursors.ts'
import type { Services } from '../../services.ts'

const DEFINITIONS = `
segment: carts
when: {event: cart_added, in: {last: 1 hour}}
---
segment: high-churn-risk
when: {event: cart_added, count: true, atLeast: 2}
---
segmentation: plan
parts:
  - {name: pro, when: {trait: plan, is: pro}}
rest: {name: none}
`

type Headers = Record<string, string>

let small: SmallWorkspace
let services: Services
let app: FastifyInstance
let key: Headers
let page: Headers
let write: Headers
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  const access = accessOf(small.workspace)
  await applyDefinitions(small.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
  services = await small.services()
  await services.live.settled()
  app = await createApp(services, { host: '127.0.0.1' })
  key = await keyHeaders(small.workspace, ['segments:read'])
  const shown = { name: 'shop', segments: ['carts', 'plan/pro'] }
  page = { authorization: `Bearer ${(await createPageKey(access, shown)).secret}` }
  write = { authorization: `Basic ${btoa(`${(await createWriteKey(access, 'shop')).secret}:`)}` }
})
afterAll(async () => {
  await app?.close()
  await small?.close()
})

async function get(url: string, headers: Headers = key) {
  const response = await app.inject({ url, headers })
  return { status: response.statusCode, headers: response.headers, body: response.json() }
}

const segmentsOf = async (identity: string, headers?: Headers) =>
  (await get(`/v1/profiles/${encodeURIComponent(identity)}/segments`, headers)).body

/** Sends a call and waits until it is followed. */
async function send(call: 'track' | 'identify' | 'alias', body: object): Promise<void> {
  const { counts } = services.tracking.state
  const response = await app.inject({
    method: 'POST',
    url: `/v1/${call}`,
    headers: write,
    payload: JSON.stringify(body),
  })
  expect(response.statusCode).toBe(200)
  await expect.poll(() => services.tracking.state.counts.followed, { interval: 1 }).toBe(counts.received + 1)
}

const carted = (who: object) => send('track', { ...who, event: 'cart_added' })

describe('the segments of somebody', () => {
  test('are there as soon as the first call is followed, with the instant as of which', async () => {
    expect(await segmentsOf('anonymous_id:a-1')).toEqual({
      known: false,
      segments: [],
      asOf: SMALL_NOW,
      ready: true,
    })
    await carted({ anonymousId: 'a-1' })
    const { profileId } = await segmentsOf('anonymous_id:a-1')
    const found = { known: true, profileId, segments: ['carts', 'plan/none'], asOf: SMALL_NOW, ready: true }
    expect(await segmentsOf('anonymous_id:a-1')).toEqual(found)
    expect(await segmentsOf(`profile_id:${profileId}`)).toEqual(found)
    expect(await segmentsOf('profile_id:4000000000')).toMatchObject({ known: false, segments: [] })
  })

  test('are those of the whole person, by every identity in the form that tracking keeps', async () => {
    await send('identify', {
      userId: 'u-1',
      anonymousId: 'a-1',
      traits: { email: 'Ada@Example.org', plan: 'pro' },
    })
    const { profileId } = await segmentsOf('anonymous_id:a-1')
    for (const identity of [
      'user_id:u-1',
      'email: ADA@example.ORG ',
      'anonymous_id:a-1',
      `profile_id:${profileId}`,
    ]) {
      expect(await segmentsOf(identity)).toMatchObject({
        known: true,
        profileId,
        segments: ['carts', 'plan/pro'],
      })
    }
    expect(await segmentsOf('email:not an address')).toMatchObject({ known: false })
  })

  test('need a namespace: live/not-an-identity', async () => {
    for (const identity of ['u-1', ':u-1', 'user_id:', 'profile_id:x']) {
      const { status, body } = await get(`/v1/profiles/${encodeURIComponent(identity)}/segments`)
      expect([status, body.code]).toEqual([400, 'live/not-an-identity'])
    }
  })
})

describe('changes', () => {
  test('come by pages in one order, with cause and evidence, and go on where a page ended', async () => {
    const first = await get('/v1/changes?limit=2')
    const rest = await get(`/v1/changes?after=${first.body.next}`)
    const all = await get('/v1/changes?after=oldest')
    expect([...first.body.changes, ...rest.body.changes]).toEqual(all.body.changes)
    expect([first.body.changes.length, rest.body.next, all.body.cursor]).toEqual([2, null, rest.body.cursor])
    expect(all.body.changes[0]).toEqual({
      cursor: expect.any(String),
      segment: 'carts',
      change: 'entered',
      at: SMALL_NOW,
      recordedAt: SMALL_NOW,
      cause: 'data',
      profileId: expect.any(Number),
      version: 1,
      evidence: {
        record: { kind: 'event', name: 'cart_added', at: SMALL_NOW },
        conditions: expect.any(Array),
      },
    })
    expect((await get('/v1/changes?after=now')).body).toEqual({
      changes: [],
      next: null,
      cursor: rest.body.cursor,
    })
  })

  test('of one segment, and of one profile', async () => {
    const { body } = await get('/v1/changes?segment=plan%2Fpro&profile=user_id:u-1')
    expect(body.changes).toMatchObject([{ segment: 'plan/pro', change: 'entered' }])
    expect((await get('/v1/changes?segment=high-churn-risk')).body.changes).toEqual([])
    expect((await get('/v1/changes?profile=user_id:nobody')).body.changes).toEqual([])
  })

  test('say who somebody is, if asked, also of somebody who came a moment ago', async () => {
    await carted({ anonymousId: 'a-2' })
    await send('identify', { userId: 'u-9', anonymousId: 'a-2', traits: { email: 'nine@example.org' } })
    const { body } = await get('/v1/changes?profile=user_id:u-9&identities=user_id,email')
    const ids = [
      { namespace: 'email', value: 'nine@example.org' },
      { namespace: 'user_id', value: 'u-9' },
    ]
    for (const { identities } of body.changes) {
      expect(identities).toHaveLength(2)
      expect(identities).toEqual(expect.arrayContaining(ids))
    }
    const refused = await get('/v1/changes?profile=anonymous_id:a-2&identities=email', page)
    expect(refused.body.code).toBe('access/page-key')
  })

  test('that are not kept any more are said to be gone: live/cursor-gone', async () => {
    const beyond = await get(`/v1/changes?after=${writePlace(1_000_000)}`)
    expect([beyond.status, beyond.body.code]).toEqual([410, 'live/cursor-gone'])
    expect((await get('/v1/changes?after=x')).body.code).toBe('api/invalid-cursor')
  })
})

describe('a page key', () => {
  test('tells a page of its visitor, and only of the segments that it names', async () => {
    const told = await get('/v1/profiles/anonymous_id:a-1/segments', page)
    expect(told.body).toEqual({ known: true, segments: ['carts', 'plan/pro'], asOf: SMALL_NOW, ready: true })
    await carted({ anonymousId: 'a-1' })
    expect(await segmentsOf('anonymous_id:a-1')).toMatchObject({
      segments: ['carts', 'high-churn-risk', 'plan/pro'],
    })
    expect((await segmentsOf('anonymous_id:a-1', page)).segments).toEqual(['carts', 'plan/pro'])
    const { body } = await get('/v1/changes?profile=anonymous_id:a-1', page)
    expect(body.changes[0]).toEqual({
      cursor: expect.any(String),
      segment: 'carts',
      change: 'entered',
      at: SMALL_NOW,
      recordedAt: SMALL_NOW,
    })
    expect(JSON.stringify(body)).not.toMatch(/churn|none|profileId|evidence/)
  })

  test('asks about nobody else: access/page-key', async () => {
    const urls = [
      ...['user_id:u-1', 'email:ada@example.org', 'profile_id:0'].flatMap((identity) => [
        `/v1/profiles/${identity}/segments`,
        `/v1/changes?profile=${identity}`,
      ]),
      '/v1/changes',
      '/v1/changes?segment=carts',
      '/api/v1/segments',
      '/api/v1/profiles/anonymous_id:a-1',
    ]
    for (const url of urls) {
      const { status, body } = await get(url, page)
      expect([url, status, body.code]).toEqual([url, 403, 'access/page-key'])
    }
  })

  test('is for pages of any site; somebody who is signed in is not', async () => {
    const [, secret = ''] = page.authorization!.split(' ')
    for (const [url, headers] of [
      ['/v1/profiles/anonymous_id:a-1/segments', page],
      ['/v1/changes?profile=anonymous_id:a-1', { ...page, host: 'segments.shop.example' }],
      ['/v1/changes', { authorization: `Bearer ${secret}x` }],
    ] as const) {
      const { headers: answered } = await app.inject({
        url,
        headers: { ...headers, origin: 'https://shop.example' },
      })
      expect(answered).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-store',
      })
    }
    const cookie = `satsuma_session=${await sessionOf(small.workspace, 'viewer')}`
    const signedIn = await get('/v1/changes', { cookie })
    expect(signedIn.headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin' })
    expect(signedIn.headers['access-control-allow-origin']).toBeUndefined()
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/v1/changes',
      headers: { host: 'any.example' },
    })
    expect([preflight.statusCode, preflight.headers['access-control-allow-headers']]).toEqual([
      204,
      'authorization, last-event-id',
    ])
  })
})

describe('the stream', () => {
  let address: string
  beforeAll(async () => {
    address = await app.listen({ host: '127.0.0.1', port: 0 })
  })

  interface Told {
    readonly event: string
    readonly id: string
    readonly data: Record<string, unknown>
  }

  /** Opens a stream and gathers what it tells. */
  async function open(query: string, headers: Headers = key) {
    const stop = new AbortController()
    const accept = { accept: 'text/event-stream', ...headers }
    const response = await fetch(`${address}/v1/changes?${query}`, { headers: accept, signal: stop.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const told: Told[] = []
    const read = async () => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        for (const block of chunk.split('\n\n').filter(Boolean)) {
          const [, id, event, data] = /^id: (\S+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? []
          told.push({ id: id!, event: event!, data: JSON.parse(data!) as Told['data'] })
        }
      }
    }
    read().catch(() => undefined)
    const events = () => told.map(({ event, data }) => [event, data.change ?? data.segments, data.segment])
    return { told, events, close: () => stop.abort() }
  }

  test('begins now, goes on behind the last event, and tells everybody the same in the same order', async () => {
    const first = await open('')
    await carted({ anonymousId: 's-1' })
    const all = [
      ['place', undefined, undefined],
      ['change', 'entered', 'carts'],
      ['change', 'entered', 'plan/none'],
    ]
    await expect.poll(first.events).toEqual(all)
    const resumed = await open('', { ...key, 'last-event-id': first.told[1]!.id })
    const again = await open(`after=${first.told[0]!.id}`)
    await carted({ anonymousId: 's-2' })
    for (const [stream, from] of [
      [resumed, 2],
      [again, 1],
    ] as const) {
      await expect.poll(() => first.told.length).toBe(5)
      await expect.poll(() => stream.told.slice(1)).toEqual(first.told.slice(from))
    }
    for (const { close } of [first, resumed, again]) close()
    const gone = await app.inject({
      url: '/v1/changes',
      headers: { ...key, accept: 'text/event-stream', 'last-event-id': writePlace(1_000_000) },
    })
    expect([gone.statusCode, gone.json().code]).toEqual([410, 'live/cursor-gone'])
  })

  test('of a visitor begins before the first call, and follows who the visitor turns out to be', async () => {
    await send('identify', { userId: 'u-2', traits: { plan: 'pro' } })
    const visitor = await open('profile=anonymous_id:s-3', page)
    await expect.poll(visitor.events).toEqual([
      ['place', undefined, undefined],
      ['segments', [], undefined],
    ])
    await carted({ anonymousId: 's-3' })
    await expect
      .poll(() => visitor.events().slice(2))
      .toEqual([
        ['change', 'entered', 'carts'],
        ['segments', ['carts'], undefined],
      ])
    await send('identify', { userId: 'u-2', anonymousId: 's-3' })
    const known = ['segments', ['carts', 'plan/pro'], undefined]
    await expect.poll(() => visitor.events().at(-1)).toEqual(known)
    expect(JSON.stringify(visitor.told)).not.toMatch(/churn|none|profileId|evidence/)
    visitor.close()
  })

  test('ends soon after its key was revoked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const access = accessOf(small.workspace)
    const { id, secret } = await createPageKey(access, { name: 'old', segments: ['carts'] })
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${secret}` }
    const url = '/v1/changes?profile=anonymous_id:s-1'
    const stream = (await app.inject({ url, headers, payloadAsStream: true })).stream().resume()
    const onEnd = vi.fn()
    stream.on('end', onEnd)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(onEnd).not.toHaveBeenCalled()
    await revokeKey(access, id)
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    await expect.poll(() => onEnd.mock.calls.length).toBe(1)
  })

  test('needs a key that may see segments, before anything is told', async () => {
    const headers = { accept: 'text/event-stream' }
    expect((await get('/v1/changes', headers)).body.code).toBe('access/not-signed-in')
    const other = await keyHeaders(small.workspace, ['profiles:read'])
    expect((await get('/v1/changes', { ...headers, ...other })).body.code).toBe('access/forbidden')
  })
})
