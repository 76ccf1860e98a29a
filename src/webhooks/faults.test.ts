import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportTables, importTables } from '../control/index.ts'
import { readRetryAfter } from './back-off.ts'
import { LANES, laneOf } from './lane.ts'
import { entries } from './testing/logged.ts'
import { Receiver } from './testing/receiver.ts'
import { type SetUp, START, setUp } from './testing/set-up.ts'
import { signatureOf } from './webhooks.suite.ts'

const SECOND = 1_000
const HOUR = 3_600_000
const GATHER = 200

let all: SetUp
beforeEach(async () => {
  all = await setUp()
})
afterEach(() => all.close())

async function create(url = all.receiver.url, segments?: string[]) {
  all.time.set(START - GATHER)
  const created = await all.webhooks.create({ url, segments })
  await all.pass(GATHER)
  return created
}
const append = (...profiles: number[]) => all.feed.append(entries(profiles), all.time.clock())
const instants = () => all.receiver.received.map(({ at }) => at - START)
const problemOf = async (id: string) => (await all.webhooks.get(id)).failing?.problem.code

describe('order', () => {
  test('changes of a profile are never out of order, whatever fails and however often it is started anew', async () => {
    await create()
    let seed = 7
    const random = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
      return seed / 0x7fff_ffff
    }
    all.receiver.answer = () => (random() < 0.4 ? (random() < 0.3 ? 'reset' : 503) : 204)
    for (let round = 0; round < 40; round += 1) {
      append(...Array.from({ length: Math.floor(random() * 60) }, () => 1 + Math.floor(random() * 30)))
      await all.pass(random() * 20 * SECOND)
      if (round % 10 === 9) await all.reopen()
    }
    await all.pass(20 * HOUR)
    const { changes, received } = all.receiver
    expect(changes.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: all.feed.places.last }, (_, index) => index + 1),
    )
    for (let profile = 1; profile <= 30; profile += 1) {
      // Also with what came again: nothing older comes after something newer was tried.
      const seqs = received.flatMap((one) =>
        one.changes.flatMap(({ profileId, seq }) => (profileId === profile ? [seq] : [])),
      )
      const batches = received.filter((one) => one.changes.some(({ profileId }) => profileId === profile))
      const firsts = batches.map((one) => one.changes[0]!.seq)
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      expect(seqs.length).toBeGreaterThan(0)
    }
    const bodies = new Map<string, Set<string>>()
    for (const { id, body } of received) bodies.set(id, (bodies.get(id) ?? new Set()).add(body))
    expect([...bodies.values()].filter(({ size }) => size !== 1)).toEqual([])
  })

  test('a failing batch holds up the profiles of its lane and no others', async () => {
    await create()
    const profiles = Array.from({ length: 40 }, (_, index) => index)
    expect(new Set(profiles.map(laneOf)).size).toBe(LANES)
    all.receiver.answer = ({ changes }) => (laneOf(changes[0]!.profileId) === 0 ? 500 : 204)
    append(...profiles)
    append(...profiles)
    await all.pass(HOUR)
    const delivered = all.receiver.received.filter(({ changes }) => laneOf(changes[0]!.profileId) !== 0)
    const others = profiles.filter((profile) => laneOf(profile) !== 0)
    expect(delivered.flatMap(({ changes }) => changes).length).toBe(2 * others.length)
    expect(Math.max(...delivered.map(({ at }) => at))).toBeLessThanOrEqual(START + GATHER)
  })

  test('many changes go in batches of 250 at most, read page by page', async () => {
    const { id } = await create(all.receiver.url, ['vip'])
    const many = Array.from({ length: 5_000 }, (_, index) => index)
    all.feed.append([...entries(many, 'other'), ...entries(many)], START)
    await all.pass(30 * SECOND)
    const { changes, received } = all.receiver
    expect(changes.length).toBe(5_000)
    expect(Math.max(...received.map((one) => one.changes.length))).toBe(250)
    expect(await all.webhooks.get(id)).toMatchObject({ waiting: 0, delivered: { changes: 5_000 } })
  })
})

describe('waits', () => {
  test('are up to a half shorter at random', async () => {
    await create()
    all.random = 0.5
    all.receiver.answer = () => 500
    append(1)
    await all.pass(60 * SECOND)
    expect(instants()).toEqual([0, 3_750, 11_250, 26_250, 56_250])
  })

  test('are as long as the receiver asks for, for all lanes', async () => {
    await create()
    let answers = 0
    all.receiver.answer = () => {
      answers += 1
      return answers === 1 ? { status: 429, headers: { 'retry-after': '120' } } : 204
    }
    append(1)
    await all.settled()
    append(2, 3, 4, 5, 6, 7)
    await all.pass(HOUR)
    expect(instants()[0]).toBe(0)
    expect([...new Set(instants().slice(1))]).toEqual([120 * SECOND])
  })

  test('a Retry-After is seconds or a date', () => {
    expect(readRetryAfter('7', START)).toBe(7_000)
    expect(readRetryAfter('Sun, 22 Nov 2026 12:01:00 GMT', START)).toBe(60_000)
    expect(readRetryAfter('Sun, 22 Nov 2026 11:00:00 GMT', START)).toBe(0)
    expect([readRetryAfter('soon', START), readRetryAfter(undefined, START)]).toEqual([undefined, undefined])
  })

  test('a clock that is set back does not hold anything up', async () => {
    await create()
    append(1)
    await all.pass(GATHER)
    all.time.set(START - 5 * HOUR)
    append(1)
    await all.pass(GATHER)
    expect(all.receiver.changes.length).toBe(2)
  })
})

describe('receivers', () => {
  test('one that gets another address is tried there at once', async () => {
    const { id } = await create()
    all.receiver.answer = () => 500
    append(1)
    await all.pass(HOUR)
    all.receiver.answer = () => 204
    const before = all.time.clock()
    await all.webhooks.change(id, { url: `${all.receiver.url}/other` })
    await all.pass(2 * GATHER)
    expect(all.receiver.received.at(-1)?.at).toBeLessThanOrEqual(before + GATHER)
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'active', delivered: { changes: 1 } })
  })

  test('one that does not answer is given 15 s, and holds up nobody else', async () => {
    const other = new Receiver(all.time.clock)
    await other.listen()
    await all.webhooks.allowHosts([all.receiver.host, other.host])
    const slow = await create()
    const quick = await create(other.url)
    all.receiver.answer = () => 'hold'
    append(1)
    await all.pass(14_999)
    append(1)
    await all.settled()
    expect(other.changes.length).toBe(2)
    expect(all.receiver.held).toBe(1)
    await all.pass(GATHER)
    expect(await all.webhooks.get(slow.id)).toMatchObject({
      state: 'failing',
      failing: { since: START + 15_000, nextAt: START + 20_000, attempts: 1 },
    })
    expect(await problemOf(slow.id)).toBe('webhooks/too-slow')
    expect(all.receiver.held).toBe(0)
    expect((await all.webhooks.get(quick.id)).delivered.changes).toBe(2)
    await other.close()
  })

  test('one that does not answer does not keep its webhook from being removed, nor the server from stopping', async () => {
    const removed = await create()
    all.receiver.answer = () => 'hold'
    append(1)
    await all.settled()
    await all.webhooks.remove(removed.id)
    await expect.poll(() => all.receiver.held).toBe(0)
    const { id } = await create()
    append(1)
    await all.settled()
    const stopped = all.reopen()
    await all.time.goTo(all.time.clock() + 3 * SECOND, async () => undefined)
    await stopped
    all.receiver.answer = () => 204
    await all.pass(60 * SECOND)
    const [first] = all.receiver.received.slice(1)
    expect(all.receiver.received.at(-1)?.id).toBe(first!.id)
    expect((await all.webhooks.get(id)).delivered.changes).toBe(1)
  })

  test('one that takes connections and never says hello is given 5 s', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const host = `127.0.0.1:${(silent.address() as AddressInfo).port}`
    await all.webhooks.allowHosts([host])
    all.time.set(START)
    const { id } = await all.webhooks.create({ url: `https://${host}/` })
    const result = all.webhooks.test(id)
    await once(silent, 'connection')
    all.time.set(START)
    await all.time.goTo(START + 5 * SECOND, async () => undefined)
    expect(await result).toMatchObject({
      kind: 'failed',
      problem: { code: 'webhooks/too-slow' },
      tookMs: 5_000,
    })
    silent.close()
  })

  test('one that breaks off, one that is not there, and one that redirects fail, each with why', async () => {
    const { id } = await create()
    all.receiver.answer = () => 'reset'
    append(1)
    await all.pass(GATHER)
    expect(await problemOf(id)).toBe('webhooks/unreachable')
    const gone = new Receiver()
    await gone.listen()
    const { url, host } = gone
    await gone.close()
    await all.webhooks.allowHosts([host, all.receiver.host])
    await all.webhooks.change(id, { url })
    const refused = { problem: { message: expect.stringContaining('ECONNREFUSED') } }
    expect(await all.webhooks.test(id)).toMatchObject(refused)
    await all.webhooks.change(id, { url: all.receiver.url })
    all.receiver.answer = () => ({ status: 302, headers: { location: 'http://169.254.169.254/' } })
    expect(await all.webhooks.test(id)).toMatchObject({ kind: 'failed', status: 302 })
    expect(all.receiver.received.at(-1)?.headers['user-agent']).toBe('Satsuma')
  })

  test('of an answer that does not end only the status counts', async () => {
    const { id } = await create()
    all.receiver.answer = () => ({ status: 200, body: Buffer.alloc(8 * 1024 * 1024) })
    append(1)
    await all.pass(GATHER)
    append(1)
    await all.pass(2 * GATHER)
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'active', delivered: { changes: 2 } })
  })

  test('a host that is private is not called, whatever its name resolves to', async () => {
    const { id } = await create()
    const { port } = new URL(all.receiver.url)
    await all.webhooks.change(id, { url: `https://localhost:${port}/` })
    const refused = { problem: { code: 'webhooks/private-address' } }
    expect(await all.webhooks.test(id)).toMatchObject(refused)
    await all.webhooks.change(id, { url: all.receiver.url })
    await all.webhooks.allowHosts([])
    const plain = { problem: { code: 'webhooks/invalid-address' } }
    expect(await all.webhooks.test(id)).toMatchObject(plain)
    expect(all.receiver.received).toEqual([])
  })
})

describe('the log', () => {
  test('where it was forgotten, the webhook is behind until somebody takes note, and the receiver is told', async () => {
    const { id } = await create()
    await all.webhooks.change(id, { active: false })
    append(1, 2, 3)
    all.feed.forget(2)
    await all.webhooks.change(id, { active: true })
    await all.pass(GATHER)
    expect(all.receiver.changes.map(({ seq }) => seq)).toEqual([3])
    expect(JSON.parse(all.receiver.received[0]!.body).data.missed).toEqual({ after: 0, until: 2 })
    const missed = { after: 0, until: 2, at: START + GATHER }
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'behind', missed })
    await all.reopen()
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'behind', missed })
    expect(await all.webhooks.acknowledge(id)).toMatchObject({ state: 'active', missed: undefined })
    // Each lane tells it once, with what comes next.
    append(1, 2, 3, 4, 5, 6)
    await all.pass(GATHER)
    const told = all.receiver.received.filter(({ body }) => JSON.parse(body).data.missed !== undefined)
    expect(told.length).toBe(LANES)
  })

  test('where it was begun anew, so that places come a second time, that is noted too and nothing is passed over', async () => {
    const { id } = await create()
    await all.reopen(() => all.control.db.updateTable('webhook_lanes').set({ place: 1_000 }).execute())
    await all.pass(GATHER)
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'behind', missed: { after: 0, until: 1_000 } })
    append(1)
    await all.pass(GATHER)
    expect(all.receiver.changes.map(({ seq }) => seq)).toEqual([1])
  })

  test('a webhook is told of its segments, and of all parts of its segmentations', async () => {
    await create(all.receiver.url, ['vip', 'plan'])
    for (const segment of ['vip', 'plan/pro', 'planet', 'buyers'])
      all.feed.append(entries([1], segment), START)
    await all.pass(GATHER)
    expect(all.receiver.changes.map(({ segment }) => segment)).toEqual(['vip', 'plan/pro'])
  })
})

describe('secrets', () => {
  test('while two are valid both sign, and after that the new one only', async () => {
    const { id, secret } = await create()
    const rotated = await all.webhooks.rotateSecret(id, HOUR)
    expect(rotated.previousSecretUntil).toBe(START + HOUR)
    append(1)
    await all.pass(GATHER)
    const [first] = all.receiver.received
    expect(first!.headers['webhook-signature']).toBe(
      [rotated.secret, secret].map((one) => signatureOf(first!, one)).join(' '),
    )
    await all.pass(HOUR)
    append(1)
    await all.pass(GATHER)
    const last = all.receiver.received.at(-1)!
    expect(last.headers['webhook-signature']).toBe(signatureOf(last, rotated.secret))
    expect((await all.webhooks.get(id)).previousSecretUntil).toBeUndefined()
  })

  test('without the key a webhook is locked and sends nothing, until its secret is rotated', async () => {
    const { id } = await create()
    await rm(join(all.folder, 'webhooks.key'))
    await all.reopen()
    append(1)
    await all.pass(HOUR)
    expect(all.receiver.received).toEqual([])
    expect((await all.webhooks.get(id)).state).toBe('locked')
    const { secret, previousSecretUntil } = await all.webhooks.rotateSecret(id, HOUR)
    expect(previousSecretUntil).toBeUndefined()
    await all.pass(GATHER)
    const [received] = all.receiver.received
    expect(received!.headers['webhook-signature']).toBe(signatureOf(received!, secret))
  })

  test('webhooks are part of a backup, and one from before there were any can be restored', async () => {
    const { id } = await create()
    const folder = join(all.folder, 'tables')
    await mkdir(folder)
    await exportTables(all.control, folder)
    await all.reopen(() => importTables(all.control, folder))
    expect((await all.webhooks.get(id)).url).toBe(all.receiver.url)
    for (const name of ['webhooks', 'webhook_lanes', 'webhook_dead_letters'])
      await rm(join(folder, `${name}.jsonl`), { force: true })
    await all.reopen(() => importTables(all.control, folder))
    expect(await all.webhooks.list()).toEqual([])
  })
})

test('a control store that cannot be written holds deliveries up visibly; they go on when it can', async () => {
  const { id } = await create()
  const { transaction } = all.control
  all.control.transaction = async () => {
    throw new Error('database or disk is full')
  }
  append(1)
  await all.pass(3 * SECOND)
  expect(all.receiver.received).toEqual([])
  expect((await all.webhooks.get(id)).trouble).toContain('disk is full')
  all.control.transaction = transaction
  await all.pass(2 * SECOND)
  expect(all.receiver.changes.length).toBe(1)
  expect((await all.webhooks.get(id)).trouble).toBeUndefined()
})

test('there are only so many webhooks', async () => {
  for (let n = 0; n < 50; n += 1) await all.webhooks.create({ url: all.receiver.url })
  await expect(all.webhooks.create({ url: all.receiver.url })).rejects.toMatchObject({
    code: 'webhooks/too-many',
  })
})
