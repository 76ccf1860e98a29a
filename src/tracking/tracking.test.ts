import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Reception } from './message.ts'
import { MOST_NAMES } from './prepare/known-names.ts'
import { failInserts } from './testing/failing-inserts.ts'
import { browser, identify, reception, track, user } from './testing/receptions.ts'
import { Tracking, type TrackingOptions } from './tracking.ts'

const NOW = Date.UTC(2025, 5, 1)
let bench: TestWorkspace
let tracking: Tracking

beforeEach(async () => {
  bench = await openTestWorkspace(NOW)
})
afterEach(async () => {
  await tracking?.close()
  await bench.close()
})

async function open(options: TrackingOptions = {}): Promise<Tracking> {
  tracking = await Tracking.open(bench.workspace, { groupMs: 0, retryMs: 5, ...options })
  return tracking
}

async function receive(...receptions: readonly Reception[]): Promise<void> {
  await Promise.all(receptions.map((one) => tracking.receive(one)))
  await tracking.flush()
}

const rows = (query: Sql) => bench.workspace.analytical.query<Record<string, unknown>>(query)
const EVENTS = sql`SELECT event, profile_id AS owner, toUnixTimestamp64Milli(occurred_at) AS at, text, number, json FROM events ORDER BY occurred_at, event_id`
const TRAITS = sql`SELECT trait, profile_id AS owner, toUnixTimestamp64Milli(occurred_at) AS at, text, number FROM trait_changes ORDER BY occurred_at, trait, profile_id`
const ISSUES = sql`SELECT kind, code, path, message_id AS message, key_id AS key FROM tracking_issues ORDER BY message_id, code`
const COUNTS = sql`SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM trait_changes) AS traits, (SELECT count() FROM tracking_issues) AS issues, (SELECT count() FROM identities) AS identities, (SELECT uniqExact(profile_id) FROM profiles) AS profiles`

describe('what is received is stored', () => {
  test('events with their typed properties, traits, identities and the beginning of the profile', async () => {
    await open()
    await receive(
      reception([
        track('m1', [user('ada')], NOW - 5_000, 'Paid', { total: 9.5, ship: { city: 'Oslo' }, items: [1] }),
      ]),
      reception([identify('m2', [user('ada'), browser('b1')], NOW, { plan: 'pro', age: 36, gone: null })]),
    )
    expect(await rows(EVENTS)).toEqual([
      {
        event: 'Paid',
        owner: 0,
        at: String(NOW - 5_000),
        text: { 'ship.city': 'Oslo' },
        number: { total: 9.5 },
        json: { items: '[1]' },
      },
    ])
    expect(await rows(TRAITS)).toEqual([
      { trait: 'age', owner: 0, at: String(NOW), text: {}, number: { '': 36 } },
      { trait: 'gone', owner: 0, at: String(NOW), text: {}, number: {} },
      { trait: 'plan', owner: 0, at: String(NOW), text: { '': 'pro' }, number: {} },
    ])
    const firsts = sql`SELECT profile_id AS owner, toUnixTimestamp64Milli(min(first_at)) AS at FROM profiles GROUP BY profile_id`
    expect(await rows(firsts)).toEqual([{ owner: 0, at: String(NOW - 5_000) }])
  })

  test('a message id counts once: in a request, in later ones, and after a restart', async () => {
    await open()
    const message = track('same', [user('ada')], NOW)
    await receive(reception([message, message]), reception([message]))
    await receive(reception([{ ...message, at: NOW + 1 }]))
    await tracking.close()
    await open()
    await receive(reception([message, track('other', [user('ada')], NOW)]))
    expect(await rows(COUNTS)).toMatchObject([{ events: '2' }])
  })

  test('what was rejected at the door is kept with its key, a repair only with its message', async () => {
    await open()
    const issue = { code: 'c', path: ['a', 'b'], detail: 'd', call: 'track', body: '{}' }
    const repaired = { ...issue, kind: 'repaired', messageId: 'taken' } as const
    const rejected = { ...issue, kind: 'rejected', messageId: 'refused' } as const
    const message = track('taken', [user('ada')], NOW)
    await receive({ ...reception([message]), issues: [repaired, rejected] })
    await receive({ ...reception([message]), issues: [repaired] })
    expect(await rows(ISSUES)).toEqual([
      { kind: 'rejected', code: 'c', path: ['a', 'b'], message: 'refused', key: 'key_test' },
      { kind: 'repaired', code: 'c', path: ['a', 'b'], message: 'taken', key: 'key_test' },
    ])
  })

  test('a value that may not enter is left out and reported, and does not remove a trait', async () => {
    await open()
    const long = 'x'.repeat(40_000)
    await receive(reception([identify('m1', [user('ada')], NOW, { plan: 'pro' })]))
    await receive(reception([identify('m2', [user('ada')], NOW + 1, { plan: long })]))
    await receive(reception([track('m3', [user('ada')], NOW, 'Paid', { note: long, total: 1 })]))
    expect(await rows(TRAITS)).toHaveLength(1)
    expect(await rows(EVENTS)).toMatchObject([{ text: {}, number: { total: 1 } }])
    expect(await rows(ISSUES)).toMatchObject([
      { kind: 'repaired', code: 'value-left-out', path: ['traits', 'plan'], message: 'm2' },
      { kind: 'repaired', code: 'value-left-out', path: ['properties', 'note'], message: 'm3' },
    ])
  })

  test('a trait of a model or a list is left out and reported, be it set or removed', async () => {
    await open()
    const traits = { 'model:churn/probability': 0.9, 'list:press': null, 'model:x': { y: 1 }, model: 'T' }
    await receive(reception([identify('m1', [user('ada')], NOW, traits)]))
    expect((await rows(TRAITS)).map(({ trait }) => trait)).toEqual(['model'])
    const issues = await rows(sql`SELECT code, path, detail FROM tracking_issues ORDER BY path`)
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['value-left-out', ['traits', 'list:press']],
      ['value-left-out', ['traits', 'model:churn/probability']],
      ['value-left-out', ['traits', 'model:x']],
    ])
    expect(issues[1]?.detail).toBe('traits whose names begin with "model:" are Satsuma’s own: 0.9')
  })

  test('a call full of values that may not enter is ten issues, the last of which counts the rest', async () => {
    await open()
    const long = 'x'.repeat(40_000)
    const properties = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`p${n}`, long]))
    await receive(reception([track('m1', [user('ada')], NOW, 'Paid', properties)]))
    const issues = await rows(sql`SELECT detail FROM tracking_issues ORDER BY detail LIKE '%more values'`)
    expect(issues).toHaveLength(10)
    expect(issues.at(-1)?.detail).toMatch(/; and 15 more values$/)
  })

  test('too many names are refused, those that are known go on', async () => {
    await open()
    const calls = Array.from({ length: MOST_NAMES }, (_, n) =>
      track(`m${n}`, [user('ada')], NOW, `Order ${n}`),
    )
    await receive(reception(calls))
    await receive(
      reception([
        track('new', [user('ada')], NOW, 'One more'),
        track('known', [user('ada')], NOW, 'Order 7'),
      ]),
    )
    expect(await rows(COUNTS)).toMatchObject([{ events: String(MOST_NAMES + 1) }])
    expect(await rows(ISSUES)).toMatchObject([
      { kind: 'rejected', code: 'too-many-event-names', message: 'new' },
    ])
  })
})

describe('accounts', () => {
  const join = (messageId: string, name: string, at: number, traits: object, id = 'acme') =>
    reception([{ call: 'group', messageId, identities: [user(name)], at, account: { id, traits } }])
  const latest = sql`SELECT profile_id AS owner, argMax(text, (occurred_at, change_id)) AS text FROM trait_changes WHERE trait = 'account' GROUP BY profile_id ORDER BY profile_id`

  test('a group call gives its profile the account with what is known of it', async () => {
    await open()
    await receive(join('m1', 'ada', NOW, { plan: 'team', address: { city: 'Oslo' } }))
    await receive(join('m2', 'bob', NOW + 1, {}))
    const text = { id: 'acme', plan: 'team', 'address.city': 'Oslo' }
    expect(await rows(latest)).toEqual([
      { owner: 0, text },
      { owner: 1, text },
    ])
  })

  test('what is newly said of an account reaches its profiles, not those who have left it', async () => {
    await open()
    await receive(join('m1', 'ada', NOW, { plan: 'team', address: { city: 'Oslo', zip: '1' } }))
    await receive(join('m2', 'bob', NOW, {}), join('m3', 'eve', NOW, {}))
    await receive(join('m4', 'eve', NOW + 1, {}, 'other'))
    await tracking.close()
    await open()
    await receive(join('m5', 'bob', NOW + 2, { address: { city: 'Bergen' } }))
    const text = { id: 'acme', plan: 'team', 'address.city': 'Bergen' }
    expect(await rows(latest)).toEqual([
      { owner: 0, text },
      { owner: 1, text },
      { owner: 2, text: { id: 'other' } },
    ])
  })

  test('it makes no difference whether calls come together or one after the other', async () => {
    const calls = [
      join('m1', 'ada', NOW, { plan: 'team' }),
      join('m2', 'bob', NOW + 1, { plan: 'business' }),
      join('m3', 'ada', NOW + 2, {}, 'other'),
      join('m4', 'bob', NOW + 3, { plan: 'enterprise' }),
      join('m5', 'ada', NOW + 4, {}),
    ]
    const apart = `${calls.length} groups`
    for (const [prefix, groups] of [
      ['together', [calls]],
      [apart, calls.map((call) => [call])],
    ] as const) {
      await open()
      for (const group of groups) {
        await receive(
          ...group.map(({ messages: [message], ...rest }) => ({
            ...rest,
            messages: [
              {
                ...message!,
                messageId: `${prefix} ${message!.messageId}`,
                identities: [user(`${prefix} ${message!.identities[0].value}`)] as const,
                account: { ...message!.account!, id: `${prefix} ${message!.account!.id}` },
              },
            ],
          })),
        )
      }
      await tracking.close()
    }
    const texts = (await rows(latest)).map(({ text }) =>
      Object.entries(text as object)
        .sort()
        .join(),
    )
    expect(texts.slice(0, 2)).toEqual([
      'id,together acme,plan,enterprise',
      'id,together acme,plan,enterprise',
    ])
    expect(texts.slice(2)).toEqual(texts.slice(0, 2).map((text) => text.replace('together', apart)))
  })

  test('what is newly said reaches its profiles though the store failed meanwhile', async () => {
    await open()
    await receive(join('m1', 'ada', NOW, { plan: 'team' }))
    const restore = failAt('trait_changes')
    await tracking.receive(join('m2', 'bob', NOW + 1, { plan: 'business' }))
    await expect.poll(() => tracking.state.trouble).toMatch(/no space/)
    restore()
    await tracking.flush()
    const text = { id: 'acme', plan: 'business' }
    expect(await rows(latest)).toEqual([
      { owner: 0, text },
      { owner: 1, text },
    ])
  })

  test('calls of a few bytes do not become a million rows, nor a million queries', async () => {
    await open()
    const people = Array.from({ length: 400 }, (_, n) => join(`p${n}`, `p${n}`, NOW, {}))
    await receive(...people)
    const queries = vi.spyOn(bench.workspace.analytical, 'query')
    await receive(
      ...Array.from({ length: 400 }, (_, n) => join(`m${n}`, 'p0', NOW + 1 + n, { seats: n })),
      ...Array.from({ length: 400 }, (_, n) => join(`n${n}`, 'p1', NOW + 1 + n, {}, `unknown-${n}`)),
    )
    expect(queries.mock.calls.length).toBeLessThan(50)
    queries.mockRestore()
    const [counted] = await rows(sql`SELECT count() AS n FROM trait_changes`)
    expect(Number(counted?.n)).toBeLessThan(400 + 400 + 400 + 20 * 400)
    const told = sql`SELECT count() AS n FROM (SELECT argMax(number['seats'], (occurred_at, change_id)) AS seats FROM trait_changes WHERE text['id'] = 'acme' GROUP BY profile_id) WHERE seats = 399`
    expect(await rows(told)).toEqual([{ n: '399' }])
  })
})

describe('durable and in order', () => {
  test('what a killed process had acknowledged is applied by the next, once, wherever it was killed', async () => {
    const tables = ['identities', 'events', 'trait_changes', 'profiles', 'tracking_issues', 'messages']
    for (const [round, broken] of tables.entries()) {
      await open({ retryMs: 100_000 })
      const restore = failAt(broken)
      const message = { ...track(`m${round}`, [user(`u${round}`)], NOW + round), traits: { plan: 'pro' } }
      const issue = {
        kind: 'rejected',
        code: 'c',
        path: [],
        detail: '',
        call: 'track',
        messageId: `r${round}`,
        body: '',
      } as const
      await tracking.receive({ ...reception([message]), issues: [issue] })
      await expect(tracking.flush()).rejects.toMatchObject({ code: 'store/query-failed' })
      expect(tracking.state).toMatchObject({ waiting: 1, trouble: expect.stringContaining('no space') })
      await tracking.close()
      restore()
      await open()
      await tracking.flush()
      await tracking.close()
      const done = String(round + 1)
      const counts = { events: done, traits: done, issues: done, identities: done, profiles: done }
      expect(await rows(COUNTS)).toEqual([counts])
    }
  })

  test('a large group that a killed process had stored in part is not stored twice by small ones', async () => {
    await open({ groupMs: 100_000, retryMs: 100_000 })
    await receive(reception([track('first', [user('ada')], NOW)]))
    const restore = failAt('messages')
    const call = (n: number) => track(`m${n}`, [user('ada')], NOW + n)
    for (const part of [0, 1, 2]) {
      await tracking.receive(reception(Array.from({ length: 600 }, (_, n) => call(600 * part + n))))
    }
    await expect.poll(() => tracking.state.counts.followed).toBe(1_801)
    await expect(tracking.flush()).rejects.toMatchObject({ code: 'store/query-failed' })
    await tracking.close()
    restore()
    expect(await rows(COUNTS)).toMatchObject([{ events: '1801' }])
    await open()
    await tracking.flush()
    expect(await rows(COUNTS)).toMatchObject([{ events: '1801' }])
  })

  test('what waits when tracking stops is not waited for: tracking/stopped', async () => {
    await open({ retryMs: 100_000 })
    const restore = failAt('events')
    await tracking.receive(reception([track('m1', [user('ada')], NOW)]))
    await expect.poll(() => tracking.state.trouble).toMatch(/no space/)
    await tracking.close()
    await expect(tracking.flush()).rejects.toMatchObject({ code: 'tracking/stopped' })
    restore()
  })

  test('a store that fails for a while is tried again, and says what is the matter meanwhile', async () => {
    await open()
    const restore = failAt('events')
    await tracking.receive(reception([track('m1', [user('ada')], NOW)]))
    await expect.poll(() => tracking.state.trouble).toMatch(/no space/)
    restore()
    await expect
      .poll(() => tracking.state)
      .toMatchObject({ waiting: 0, lagMs: 0, followLagMs: 0, trouble: undefined })
    expect(await rows(COUNTS)).toMatchObject([{ events: '1' }])
  })

  test('a message that we cannot store is found among the others, rejected, and holds up nobody', async () => {
    await open()
    const poisoned = {
      ...track('poison', [user('ada')], NOW),
      event: { name: 'Bad', properties: null as unknown as object },
    }
    const others = Array.from({ length: 20 }, (_, n) => track(`m${n}`, [user('ada')], NOW + n))
    await receive(reception([...others.slice(0, 7), poisoned, ...others.slice(7)]))
    expect(await rows(COUNTS)).toMatchObject([{ events: '20' }])
    expect(await rows(ISSUES)).toMatchObject([{ kind: 'rejected', code: 'not-storable', message: 'poison' }])
  })

  test('senders are slowed down when too much waits: tracking/slow-down', async () => {
    await open({ mostBacklogBytes: 1_000 })
    const restore = failAt('events')
    const send = (n: number) => tracking.receive(reception([track(`m${n}`, [user('ada')], NOW)]))
    let taken = 0
    await expect(async () => {
      for (; taken < 100; taken += 1) await send(taken)
    }).rejects.toMatchObject({ code: 'tracking/slow-down' })
    expect(taken).toBeGreaterThan(3)
    restore()
    await expect.poll(() => tracking.state.waiting).toBe(0)
    await send(taken)
    await tracking.flush()
    expect(await rows(COUNTS)).toMatchObject([{ events: String(taken + 1) }])
  })
})

const failAt = (table: string) => failInserts(bench.workspace.analytical, table)
