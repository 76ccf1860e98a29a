import { createHmac } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ControlTarget, checksumTables } from '../control/index.ts'
import { laneOf } from './lane.ts'
import { entries } from './testing/logged.ts'
import type { Received } from './testing/receiver.ts'
import { type SetUp, START, setUp } from './testing/set-up.ts'

const HOUR = 3_600_000
const GATHER = 200

/** What webhooks must do on every control store. `target` names an empty database. */
export function webhooksSuite(target: () => Promise<ControlTarget | undefined>): void {
  let all: SetUp
  beforeEach(async () => {
    all = await setUp(await target())
  })
  afterEach(() => all.close())

  /** At the beginning, and a while later: what comes first is not gathered then. */
  const create = async (segments?: string[]) => {
    all.time.set(START - GATHER)
    const created = await all.webhooks.create({ url: all.receiver.url, segments })
    await all.pass(GATHER)
    return created
  }
  const append = (...profiles: number[]) => all.feed.append(entries(profiles), all.time.clock())
  const attemptsOf = (id: string) => all.receiver.received.filter((one) => one.id === id)

  test('changes are delivered at once, signed, in one request a lane; the secret is told once and kept encrypted', async () => {
    const { id, secret, ...view } = await create()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(view).toMatchObject({ state: 'active', waiting: 0, deadLetters: 0, createdAt: START - GATHER })
    append(1, 2, 3, 1)
    await all.settled()
    const { received, changes } = all.receiver
    expect(received).toHaveLength(new Set([1, 2, 3].map(laneOf)).size)
    expect(changes.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
    expect(changes[0]).toMatchObject({ segment: 'vip', change: 'entered', cause: 'data', recordedAt: START })
    const identities = [{ namespace: 'user_id', value: `c-${changes[0]?.profileId}` }]
    expect(changes[0]).toMatchObject({ identities })
    for (const one of received) expect(signatureOf(one, secret)).toBe(one.headers['webhook-signature'])
    expect(new Set(received.map((one) => one.id)).size).toBe(received.length)
    await all.pass(GATHER)
    const shown = await all.webhooks.get(id)
    expect(shown).toMatchObject({ delivered: { batches: received.length, changes: 4, lastAt: START } })
    const rows = JSON.stringify([await all.control.db.selectFrom('webhooks').selectAll().execute(), shown])
    expect(rows).not.toContain(secret.slice(6, 30))
    const key = join(all.folder, 'webhooks.key')
    expect((await stat(key)).mode & 0o777).toBe(0o600)
    expect((await readFile(key, 'utf8')).trim()).toHaveLength(44)
    expect((await checksumTables(all.control)).find(({ name }) => name === 'webhooks')?.rows).toBe(1)
  })

  test('a failing batch is tried after 5 s, 10 s, 20 s up to an hour and the last time after 24 h, under one id; then it is a dead letter and the stream goes on', async () => {
    const { id } = await create()
    let isUp = false
    all.receiver.answer = ({ changes }) => (isUp || changes[0]?.seq === 2 ? 204 : 503)
    append(1)
    await all.settled()
    append(1)
    await all.pass(30 * HOUR)
    const [first] = all.receiver.received
    const attempts = attemptsOf(first!.id)
    const waits = attempts.slice(1).map(({ at }, index) => (at - attempts[index]!.at) / 1_000)
    expect(waits.slice(0, 12)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 3_600, 3_600])
    expect(attempts.at(-1)!.at - START).toBe(24 * HOUR)
    expect(new Set(attempts.map(({ body }) => body)).size).toBe(1)
    expect(all.receiver.received.at(-1)?.at).toBe(START + 24 * HOUR + GATHER)
    const [letter, ...more] = await all.webhooks.deadLetters(id, { limit: 10 })
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      ...{ diedAt: START + 24 * HOUR, lane: laneOf(1), isReplaying: false },
      batch: { id: first!.id, attempts: attempts.length, failingSince: START, firstSeq: 1, lastSeq: 1 },
    })
    expect(letter?.batch.problem?.code).toBe('webhooks/refused')
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'active', deadLetters: 1, waiting: 0 })
    isUp = true
    expect(await all.webhooks.replay(id, letter!.batch.id)).toBe(1)
    await all.pass(GATHER)
    expect(all.receiver.received.at(-1)).toMatchObject({ id: first!.id, body: first!.body })
    expect(await all.webhooks.get(id)).toMatchObject({ deadLetters: 0, delivered: { changes: 2 } })
  })

  test('dead letters are replayed in the order of their lanes, before what is newer; what fails again stays with what is behind it', async () => {
    const { id } = await create()
    const letters = await die(id, 3)
    const [oldest, middle, newest] = letters.map(({ batch }) => batch.id)
    await expect(all.webhooks.replay(id, middle)).rejects.toMatchObject({
      code: 'webhooks/older-dead-letter',
    })
    let isBroken = true
    all.receiver.answer = (received) => (received.id === middle && isBroken ? 400 : 204)
    all.receiver.received.length = 0
    expect(await all.webhooks.replay(id)).toBe(3)
    append(1)
    await all.pass(10 * GATHER)
    const ids = () => all.receiver.received.map((one) => one.id)
    expect(ids().slice(0, 2)).toEqual([oldest, middle])
    expect(ids()).not.toContain(newest)
    expect(all.receiver.received.at(-1)?.changes[0]?.seq).toBe(4)
    const left = await all.webhooks.deadLetters(id, { limit: 10 })
    expect(left.map(({ batch, isReplaying }) => [batch.id, isReplaying])).toEqual([
      [middle, false],
      [newest, false],
    ])
    expect(left[0]?.batch.attempts).toBe(letters[1]!.batch.attempts + 1)
    isBroken = false
    expect(await all.webhooks.drop(id, newest)).toBe(1)
    await expect(all.webhooks.drop(id, newest)).rejects.toMatchObject({
      code: 'webhooks/dead-letter-not-found',
    })
    expect(await all.webhooks.replay(id)).toBe(1)
    await all.pass(GATHER)
    expect(ids().at(-1)).toBe(middle)
    expect((await all.webhooks.get(id)).deadLetters).toBe(0)
  })

  test('dead letters are listed page by page, looked at, and dropped all at once', async () => {
    const { id } = await create()
    const letters = await die(id, 3)
    const [first] = letters
    const after = { firstSeq: first!.batch.firstSeq, id: first!.batch.id }
    expect(await all.webhooks.deadLetters(id, { limit: 1, after })).toEqual([letters[1]])
    expect(await all.webhooks.deadLetter(id, first!.batch.id)).toEqual(first)
    expect(await all.webhooks.drop(id)).toBe(3)
    expect(await all.webhooks.deadLetters(id, { limit: 10 })).toEqual([])
  })

  test('a receiver that is gone is left alone until somebody resumes; then the very batch comes again', async () => {
    const { id } = await create()
    all.receiver.answer = () => 410
    append(1)
    await all.pass(48 * HOUR)
    expect(all.receiver.received).toHaveLength(1)
    expect(await all.webhooks.get(id)).toMatchObject({
      state: 'gone',
      failing: { problem: { code: 'webhooks/refused' } },
    })
    all.receiver.answer = () => 200
    expect((await all.webhooks.change(id, { active: true })).state).toBe('active')
    await all.pass(GATHER)
    expect(all.receiver.received.map((one) => one.id)).toEqual(Array(2).fill(all.receiver.received[0]!.id))
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'active', deadLetters: 0 })
  })

  test('a webhook that is paused keeps its place; after a restart it goes on where it was', async () => {
    const { id } = await create()
    await all.webhooks.change(id, { active: false })
    append(1, 2, 3)
    await all.reopen()
    await all.pass(HOUR)
    expect(all.receiver.received).toEqual([])
    expect(await all.webhooks.get(id)).toMatchObject({ state: 'paused', waiting: 3 })
    await all.webhooks.change(id, { active: true })
    await all.pass(GATHER)
    expect(all.receiver.changes.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([1, 2, 3])
  })

  test('a webhook is removed with its dead letters', async () => {
    const { id } = await create()
    await die(id, 1)
    await all.webhooks.remove(id)
    await expect(all.webhooks.get(id)).rejects.toMatchObject({ code: 'webhooks/not-found' })
    const rows = await all.control.db.selectFrom('webhook_dead_letters').selectAll().execute()
    expect(rows).toEqual([])
    append(1)
    await all.pass(HOUR)
    expect(all.receiver.changes.map(({ seq }) => seq)).toEqual([1])
  })

  /** Has changes of one profile end as so many dead letters. */
  async function die(id: string, count: number) {
    all.receiver.answer = () => 500
    for (let n = 0; n < count; n += 1) {
      append(1)
      await all.pass(24 * HOUR + 2 * GATHER)
    }
    const letters = await all.webhooks.deadLetters(id, { limit: 10 })
    expect(letters).toHaveLength(count)
    return letters
  }
}

/** As a receiver computes it, by the text of the specification. */
export function signatureOf({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = [headers['webhook-id'], headers['webhook-timestamp'], body].join('.')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
