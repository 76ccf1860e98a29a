import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../../../test/support/small-workspace.ts'
import { accessOf, createWriteKey } from '../../../access/index.ts'
import { keyHeaders } from '../../../access/testing/credentials.ts'
import { applyDefinitions } from '../../../segments/index.ts'
import { Receiver } from '../../../webhooks/testing/receiver.ts'
import { createApp } from '../../app.ts'

const DEFINITIONS = `
segment: carts
when: {event: cart_added, in: {last: 1 hour}}
---
segment: sharers
when: {event: cart_shared}
`

let small: SmallWorkspace
let app: FastifyInstance
let key: Record<string, string>
let write: Record<string, string>
const receiver = new Receiver()
beforeAll(async () => {
  small = await openSmallWorkspace({ empty: true })
  await applyDefinitions(small.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
  const services = await small.services()
  await services.live.settled()
  app = await createApp(services, { host: '127.0.0.1' })
  key = await keyHeaders(small.workspace)
  const { secret } = await createWriteKey(accessOf(small.workspace), 'shop')
  write = { authorization: `Basic ${btoa(`${secret}:`)}` }
  await receiver.listen()
})
afterAll(async () => {
  await app?.close()
  await small?.close()
  await receiver.close()
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function ask(method: Method, path: string, payload?: object) {
  const response = await app.inject({
    method,
    url: `/api/v1/webhooks${path}`,
    headers: key,
    ...(payload && { payload }),
  })
  return { status: response.statusCode, body: response.json() }
}

const allow = () => ask('PUT', '/allowed-hosts', { hosts: [receiver.host] })

async function create(body: object = { url: receiver.url }) {
  await allow()
  const { status, body: created } = await ask('POST', '', body)
  expect(status).toBe(201)
  return created
}

async function track(who: object, event = 'cart_added'): Promise<void> {
  const payload = JSON.stringify({ ...who, event })
  const sent = await app.inject({ method: 'POST', url: '/v1/track', headers: write, payload })
  expect(sent.statusCode).toBe(200)
}

test('an event that comes in makes somebody enter a segment, and a receiver hears of it', async () => {
  const { id, secret } = await create({ url: receiver.url, segments: ['carts'] })
  await track({ userId: 'c-1' })
  await expect.poll(() => receiver.changes.length, { interval: 1 }).toBe(1)
  expect(receiver.changes[0]).toMatchObject({ segment: 'carts', change: 'entered', cause: 'data', seq: 1 })
  // Seen a moment ago, so that the analytical store does not know it yet.
  expect(receiver.changes[0]?.identities).toEqual([{ namespace: 'user_id', value: 'c-1' }])
  expect(secret).toMatch(/^whsec_/)
  await expect.poll(async () => (await ask('GET', `/${id}`)).body.delivered.changes).toBe(1)
  const [listed] = (await ask('GET', '')).body.webhooks
  expect(listed).toMatchObject({ id, state: 'active', segments: ['carts'], waiting: 0, deadLetters: 0 })
  expect(JSON.stringify(listed)).not.toContain('secret')
  const removed = await ask('DELETE', `/${id}`)
  expect([removed.status, removed.body.id]).toEqual([200, id])
  expect(await ask('GET', `/${id}`)).toMatchObject({ status: 404, body: { code: 'webhooks/not-found' } })
})

test('a receiver is told the identities that it asks for, those of a moment ago too, each once', async () => {
  const { id } = await create({ url: receiver.url, identities: ['user_id', 'anonymous_id'] })
  const told = async (seq: number) => {
    const find = () => receiver.changes.find((change) => change.seq === seq)
    await expect.poll(find, { interval: 1 }).toBeDefined()
    return find()!
      .identities.map(({ namespace, value }) => `${namespace}:${value}`)
      .toSorted()
  }
  await track({ userId: 'c-2', anonymousId: 'a-2' })
  expect(await told(2)).toEqual(['anonymous_id:a-2', 'user_id:c-2'])
  await (await small.services()).tracking.flush()
  await track({ anonymousId: 'a-2' }, 'cart_shared')
  expect(await told(3)).toEqual(['anonymous_id:a-2', 'user_id:c-2'])
  await ask('DELETE', `/${id}`)
})

test('a webhook is tried, changed, paused, given another secret, and all of that is in the audit log', async () => {
  const { id, secret } = await create()
  expect((await ask('POST', `/${id}/test`)).body).toMatchObject({ kind: 'delivered', status: 204 })
  expect(JSON.parse(receiver.received.at(-1)!.body).type).toBe('test')
  receiver.answer = () => 500
  const failed = (await ask('POST', `/${id}/test`)).body
  expect(failed).toMatchObject({ kind: 'failed', status: 500, problem: { code: 'webhooks/refused' } })
  receiver.answer = () => 204
  const changed = await ask('PATCH', `/${id}`, { segments: null, active: false })
  expect(changed.body).toMatchObject({ state: 'paused' })
  const rotated = (await ask('POST', `/${id}/rotate-secret`, {})).body
  expect(rotated.secret).not.toBe(secret)
  expect(rotated.previousSecretUntil).toBe(small.workspace.clock() + 86_400_000)
  expect((await ask('POST', `/${id}/acknowledge`)).body.state).toBe('paused')
  await ask('DELETE', `/${id}`)
  const { entries } = (await app.inject({ url: '/api/v1/audit', headers: key })).json()
  const actions = entries.filter(({ target }: { target?: string }) => target === id)
  expect(actions.map(({ action }: { action: string }) => action)).toEqual([
    ...['webhook.remove', 'webhook.acknowledge', 'webhook.rotate-secret', 'webhook.change'],
    ...['webhook.test', 'webhook.test', 'webhook.create'],
  ])
  expect(JSON.stringify(entries)).not.toContain(secret)
})

test('receivers that do not answer, or break off, hold up neither what comes in nor who is in', async () => {
  const { id } = await create()
  const { tracking, live } = await small.services()
  for (const answer of ['hold', 'reset'] as const) {
    receiver.answer = () => answer
    const before = tracking.state.counts.followed
    const people = Array.from({ length: 50 }, (_, index) => `${answer}-${index}`)
    for (const userId of people) await track({ userId })
    await expect.poll(() => tracking.state.counts.followed, { interval: 1 }).toBe(before + people.length)
    expect(live.find('carts')?.size).toBeGreaterThanOrEqual(people.length)
    await tracking.flush()
  }
  receiver.answer = () => 204
  await ask('DELETE', `/${id}`)
})

test('why a delivery failed is told to each in their language, whoever set the webhook up', async () => {
  await allow()
  receiver.answer = () => 500
  const url = '/api/v1/webhooks'
  const german = { ...key, 'accept-language': 'de' }
  const created = await app.inject({ method: 'POST', url, headers: german, payload: { url: receiver.url } })
  const { id } = created.json()
  await track({ userId: 'c-500' })
  const failing = async (headers: Record<string, string>) =>
    (await app.inject({ url: `${url}/${id}`, headers })).json().failing?.problem.message
  await expect.poll(() => failing(german)).toBe('Der Empfänger hat mit dem Status 500 geantwortet.')
  expect(await failing(key)).toBe('The receiver answered with status 500.')
  receiver.answer = () => 204
  await ask('DELETE', `/${id}`)
})

test('dead letters are listed, looked at, replayed and dropped', async () => {
  const { id } = await create()
  const letters = `/${id}/dead-letters`
  expect((await ask('GET', letters)).body).toEqual({ deadLetters: [], next: null })
  for (const [seq, name] of [
    [1, 'msg_a'],
    [2, 'msg_b'],
  ] as const) {
    const body = JSON.stringify({ type: 'memberships.changed', data: { changes: [] } })
    const batch = { id: name, body, changes: 1, firstSeq: seq, lastSeq: seq, attempts: 3, dueAt: 0 }
    const row = { webhook_id: id, lane: 0, first_seq: seq, died_at: 5, replaying: 0 }
    await small.workspace.control.db
      .insertInto('webhook_dead_letters')
      .values({ id: name, ...row, batch: JSON.stringify(batch) })
      .execute()
  }
  const page = (await ask('GET', `${letters}?limit=1`)).body
  expect(page.deadLetters).toEqual([
    { id: 'msg_a', changes: 1, firstSeq: 1, lastSeq: 1, attempts: 3, diedAt: 5, isReplaying: false },
  ])
  const rest = (await ask('GET', `${letters}?limit=1&after=${page.next}`)).body
  expect(rest.deadLetters.map((letter: { id: string }) => letter.id)).toEqual(['msg_b'])
  expect((await ask('GET', `${letters}/msg_a`)).body.body).toContain('memberships.changed')
  expect(await ask('POST', `${letters}/msg_b/replay`)).toMatchObject({
    status: 409,
    body: { code: 'webhooks/older-dead-letter' },
  })
  expect((await ask('DELETE', `${letters}/msg_a`)).body).toEqual({ dropped: 1 })
  expect((await ask('POST', `${letters}/msg_b/replay`)).body).toEqual({ replaying: 1 })
  await expect.poll(async () => (await ask('GET', letters)).body.deadLetters).toEqual([])
  expect(receiver.received.at(-1)?.id).toBe('msg_b')
  expect((await ask('POST', `${letters}/replay`)).body).toEqual({ replaying: 0 })
  expect((await ask('DELETE', letters)).body).toEqual({ dropped: 0 })
  await ask('DELETE', `/${id}`)
})

test('addresses that must not be called are refused, unless the host is allowed', async () => {
  await ask('PUT', '/allowed-hosts', { hosts: [] })
  const refused = await ask('POST', '', { url: 'https://169.254.169.254/latest' })
  expect(refused).toMatchObject({ status: 400, body: { code: 'webhooks/private-address' } })
  expect((await ask('POST', '', { url: receiver.url })).body.code).toBe('webhooks/invalid-address')
  expect((await ask('PUT', '/allowed-hosts', { hosts: ['a b'] })).body.code).toBe('webhooks/invalid-host')
  expect((await allow()).body).toEqual({ hosts: [receiver.host] })
  expect((await ask('GET', '/allowed-hosts')).body).toEqual({ hosts: [receiver.host] })
  const { id } = await create()
  await ask('DELETE', `/${id}`)
})
