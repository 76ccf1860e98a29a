import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { sql } from '../store/sql.ts'
import type { Follower, PreparedGroup } from './prepared.ts'
import { failInserts } from './testing/failing-inserts.ts'
import { identify, reception, track, user } from './testing/receptions.ts'
import { Tracking, type TrackingOptions } from './tracking.ts'

const NOW = Date.UTC(2025, 5, 1)
let bench: TestWorkspace
let tracking: Tracking
let follower: RecordingFollower

beforeEach(async () => {
  bench = await openTestWorkspace(NOW)
  follower = new RecordingFollower()
})
afterEach(async () => {
  await tracking?.close()
  await bench.close()
})

/** Writes down what it is told, by the property `n` of events and the value of traits. */
class RecordingFollower implements Follower {
  position = 0
  readonly log: string[] = []
  failure: Error | undefined
  attempts = 0

  async follow({ end, events, traitChanges }: PreparedGroup): Promise<void> {
    await this.#attempt()
    this.position = end
    for (const { values } of [...events, ...traitChanges])
      this.log.push(String(Object.values(values.number)[0]))
  }

  async refused(numbers: readonly number[]): Promise<void> {
    await this.#attempt()
    this.log.push(`refused ${numbers.join()}`)
  }

  async #attempt(): Promise<void> {
    this.attempts += 1
    if (this.failure) throw this.failure
  }
}

async function open(options: TrackingOptions = {}): Promise<void> {
  tracking = await Tracking.open(bench.workspace, { groupMs: 0, retryMs: 5, follower, ...options })
}

const viewed = (n: number, name = 'ada') =>
  reception([track(`m${n}`, [user(name)], NOW + n, 'Viewed', { n })])
const failAt = (table: string) => failInserts(bench.workspace.analytical, table)

async function storedEvents(): Promise<number[]> {
  const rows = await bench.workspace.analytical.query<{ n: number }>(
    sql`SELECT number['n'] AS n FROM events ORDER BY n`,
  )
  return rows.map(({ n }) => n)
}

describe('a follower', () => {
  test('is told of every record once, in the order of the journal, repetitions left out', async () => {
    await open()
    const traits = reception([identify('t1', [user('ada')], NOW, { age: 36 })])
    await Promise.all([viewed(1), traits, viewed(1), viewed(2)].map((one) => tracking.receive(one)))
    await tracking.flush()
    await tracking.receive(viewed(2))
    await tracking.receive(viewed(3))
    await tracking.flush()
    expect(follower.log.toSorted()).toEqual(['1', '2', '3', '36'])
    expect(follower.log.filter((one) => one !== '36')).toEqual(['1', '2', '3'])
    expect(follower.position).toBe(6)
  })

  test('is told of calls before they can be stored, as long as they may wait', async () => {
    await open()
    await tracking.receive(viewed(0))
    await tracking.flush()
    const restore = failAt('events')
    for (let n = 1; n <= 40; n += 1) await tracking.receive(viewed(n, `new-${n}`))
    await expect.poll(() => follower.log).toHaveLength(41)
    await expect
      .poll(() => tracking.state)
      .toMatchObject({
        waiting: 40,
        followLagMs: 0,
        trouble: expect.stringContaining('no space'),
        counts: { received: 41, followed: 41, stored: 1 },
      })
    restore()
    await tracking.flush()
    expect(await storedEvents()).toHaveLength(41)
    expect(tracking.state.counts).toMatchObject({ received: 41, followed: 41, stored: 41, rejected: 0 })
  })

  test('is not told again of what a process before had told it, though that had not stored it', async () => {
    await open({ retryMs: 100_000 })
    const restore = failAt('messages')
    await Promise.all([1, 2, 3].map((n) => tracking.receive(viewed(n))))
    await expect.poll(() => follower.position).toBe(3)
    await tracking.close()
    restore()
    await open()
    await tracking.receive(viewed(4))
    await tracking.flush()
    expect(follower.log).toEqual(['1', '2', '3', '4'])
    expect(await storedEvents()).toEqual([1, 2, 3, 4])
  })

  test('that fails for a moment is told again, and nothing is stored before it knows', async () => {
    await open()
    follower.failure = new Error('database is locked')
    await tracking.receive(viewed(1))
    await expect.poll(() => follower.attempts).toBeGreaterThan(1)
    expect(tracking.state.trouble).toBe('database is locked')
    expect(await storedEvents()).toEqual([])
    follower.failure = undefined
    await tracking.flush()
    expect(follower.log).toEqual(['1'])
    expect(await storedEvents()).toEqual([1])
    expect(tracking.state.trouble).toBeUndefined()
  })

  test('that goes on failing holds up nobody, and learns whom it has missed once it works', async () => {
    await open()
    await tracking.receive(viewed(0, 'eve'))
    await tracking.flush()
    follower.failure = new Error('no space')
    for (const n of [1, 2, 3]) {
      await tracking.receive(viewed(n, `p${n}`))
      await tracking.flush()
    }
    expect(await storedEvents()).toEqual([0, 1, 2, 3])
    expect(tracking.state).toMatchObject({ waiting: 0, trouble: 'no space' })
    follower.failure = undefined
    await tracking.receive(viewed(4, 'p4'))
    await tracking.flush()
    expect(follower.log).toEqual(['0', 'refused 1,2,3', '4'])
    expect(tracking.state.trouble).toBeUndefined()
  })

  test('that works again before all is stored is told of the rest when it is', async () => {
    await open()
    const restore = failAt('events')
    follower.failure = new Error('no space')
    await tracking.receive(viewed(1))
    await expect.poll(() => tracking.state.followLagMs === 0 && follower.attempts >= 5).toBe(true)
    follower.failure = undefined
    await tracking.receive(viewed(2, 'bob'))
    await expect.poll(() => follower.log).toEqual(['refused 0', '2'])
    restore()
    await tracking.flush()
    expect(follower.log).toEqual(['refused 0', '2', 'refused 0'])
  })

  test('learns of whom a record was that could not be stored', async () => {
    await open()
    const { analytical } = bench.workspace
    const insert = analytical.insertBinary.bind(analytical)
    analytical.insertBinary = async (table, columns, payload, options) => {
      if (table === 'events' && Buffer.from(payload).includes('Poison')) throw new RangeError('does not fit')
      return insert(table, columns, payload, options)
    }
    await Promise.all([1, 2].map((n) => tracking.receive(viewed(n, 'ada'))))
    await tracking.receive(reception([track('bad', [user('bob')], NOW, 'Poison', { n: 3 })]))
    await Promise.all([4, 5].map((n) => tracking.receive(viewed(n, 'eve'))))
    await tracking.flush()
    expect(follower.log).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', 'refused 1']))
    expect(await storedEvents()).toEqual([1, 2, 4, 5])
    expect(tracking.state.counts).toMatchObject({ received: 5, followed: 5, stored: 5, rejected: 1 })
    const issues = await analytical.query(
      sql`SELECT kind, code, message_id AS message, detail FROM tracking_issues`,
    )
    expect(issues).toEqual([
      { kind: 'rejected', code: 'not-storable', message: 'bad', detail: 'RangeError: does not fit' },
    ])
  })
})

test('a call of which identities cannot be resolved is rejected, the others are followed and stored', async () => {
  await open()
  const call = (n: number) => track(`m${n}`, [user(`p${n}`)], NOW, 'Viewed', { n })
  const mistakes = [
    { ...call(8), at: Number.NaN },
    { ...call(9), identities: [{ namespace: 'user_id', value: 7 as unknown as string }] as const },
  ]
  await tracking.receive(reception([call(1), ...mistakes, call(2)], NOW))
  await tracking.flush()
  expect(follower.log).toEqual(['1', '2'])
  expect(await storedEvents()).toEqual([1, 2])
  expect(tracking.state.counts.rejected).toBe(2)
})
