import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import type { Identity } from '../identity/index.ts'
import { typeTrait, typeValues } from '../ingest/typed-values.ts'
import { sql } from '../store/sql.ts'
import type { Message } from './message.ts'
import type { Follower, PreparedGroup } from './prepared.ts'
import { reception } from './testing/receptions.ts'
import { Tracking } from './tracking.ts'

const NOW = Date.UTC(2025, 5, 1)
let bench: TestWorkspace
beforeEach(async () => {
  bench = await openTestWorkspace(NOW)
})
afterEach(() => bench.close())

const identity = fc.record({
  namespace: fc.constantFrom('user_id', 'anonymous_id', 'email'),
  value: fc.constantFrom('a', 'b', 'c', 'd'),
})
const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom('x', 'y', true, null))
const values = fc.dictionary(fc.constantFrom('p', 'q', 'r'), value, { maxKeys: 3 })
const message = fc
  .record({
    messageId: fc.nat(40).map(String),
    identities: fc.uniqueArray(identity, { minLength: 1, maxLength: 3, selector: nameOf }),
    at: fc.nat(50),
    name: fc.constantFrom('Viewed', 'Paid', undefined),
    properties: values,
    traits: fc.option(values, { nil: undefined }),
  })
  .map(
    ({ name, properties, traits, identities, ...rest }): Message => ({
      call: name === undefined ? 'identify' : 'track',
      ...rest,
      identities: identities as unknown as Message['identities'],
      ...(name !== undefined && { event: { name, properties } }),
      ...(traits && { traits }),
    }),
  )
/** Requests, and what happens after each: nothing, a wait for the stores, or a new process. */
const requests = fc.array(
  fc.record({
    messages: fc.array(message, { minLength: 1, maxLength: 5 }),
    after: fc.constantFrom('nothing', 'nothing', 'nothing', 'flush', 'restart'),
  }),
  { minLength: 5, maxLength: 25, size: 'max' },
)

function nameOf({ namespace, value: of }: Identity): string {
  return `${namespace}:${of}`
}

/** What calls come to, whatever way they came: the first of each id, under the first of its identities. */
function expected(calls: readonly Message[]): string[] {
  const seen = new Set<string>()
  return calls.flatMap(({ messageId, identities: [owner], at, event, traits }) => {
    if (seen.has(messageId)) return []
    seen.add(messageId)
    const rows = Object.entries(traits ?? {}).map(([name, of]) => rowOf(owner, name, at, typeTrait(of)))
    return event ? [rowOf(owner, event.name, at, typeValues(event.properties)), ...rows] : rows
  })
}

function rowOf(owner: Identity, name: string, at: number, { text, number, flag }: object & Values): string {
  const sorted = (map: object) => Object.entries(map).sort()
  return JSON.stringify([nameOf(owner), name, at, sorted(text), sorted(number), sorted(flag)])
}

interface Values {
  readonly text: object
  readonly number: object
  readonly flag: object
}

interface Row extends Values {
  readonly namespace: string
  readonly value: string
  readonly name: string
  readonly at: string
}

async function stored(): Promise<string[]> {
  const rows = await bench.workspace.analytical.query<Row>(
    sql`SELECT namespace, value, name, at, text, number, flag FROM (
        SELECT event AS name, profile_id, toUnixTimestamp64Milli(occurred_at) AS at,
          CAST(text, 'Map(String, String)') AS text, CAST(number, 'Map(String, Float64)') AS number, CAST(flag, 'Map(String, Bool)') AS flag FROM events
        UNION ALL SELECT trait, profile_id, toUnixTimestamp64Milli(occurred_at), text, number, flag FROM trait_changes
      ) AS r INNER JOIN (SELECT DISTINCT namespace, value, profile_id FROM identities) AS i ON i.profile_id = r.profile_id`,
  )
  return rows.map((row) => rowOf(row, row.name, Number(row.at), row))
}

/** Keeps the ids that it is told, and its place, as a file would from one process to the next. */
class KeepingFollower implements Follower {
  position = 0
  readonly ids: string[] = []

  async follow({ end, events, traitChanges }: PreparedGroup): Promise<void> {
    this.position = end
    for (const { id } of [...events, ...traitChanges]) this.ids.push(decimal(id))
  }

  async refused(): Promise<void> {}
}

function decimal(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, 8).readBigUInt64LE().toString()
}

/** The same for somebody else. */
function renamed(one: Message, suffix: string): Message {
  const identities = one.identities.map((of) => ({ ...of, value: `${of.value}${suffix}` }))
  const messageId = `${one.messageId}${suffix}`
  return { ...one, messageId, identities: identities as unknown as Message['identities'] }
}

test('the stores and the follower have what calls come to, whatever requests they came in', async () => {
  let run = 0
  const all: Message[] = []
  const follower = new KeepingFollower()
  const open = () => Tracking.open(bench.workspace, { groupMs: 0, follower })
  await fc.assert(
    fc.asyncProperty(requests, async (drawn) => {
      run += 1
      let tracking = await open()
      let taken: Promise<void>[] = []
      for (const { messages, after } of drawn) {
        const calls = messages.map((one) => renamed(one, ` of ${run}`))
        all.push(...calls)
        taken.push(tracking.receive(reception(calls, NOW)))
        if (after === 'flush') await tracking.flush()
        if (after !== 'restart') continue
        await Promise.all(taken)
        taken = []
        await tracking.close()
        tracking = await open()
      }
      await Promise.all(taken)
      await tracking.flush()
      await tracking.close()
      expect((await stored()).toSorted()).toEqual(expected(all).toSorted())
      const ids = await bench.workspace.analytical.query<{ id: string }>(
        sql`SELECT toString(event_id) AS id FROM events UNION ALL SELECT toString(change_id) FROM trait_changes`,
      )
      expect(follower.ids.toSorted()).toEqual(ids.map(({ id }) => id).toSorted())
    }),
    { numRuns: 8 },
  )
})
