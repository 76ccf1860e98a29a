import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../ingest/import-files.ts'
import { readMapping } from '../ingest/index.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { Identities, type Identity, IdentityRules, type Statement } from './index.ts'
import { Numbers, namesIn, profilesOf, resolved } from './testing/worlds.ts'

let workspace: Workspace
let identities: Identities
beforeAll(async () => {
  workspace = await openScratchWorkspace()
  identities = await Identities.open(workspace)
})
afterAll(() => workspace.close())

const identity = (text: string): Identity => {
  const [namespace = '', value = ''] = text.split(':')
  return { namespace, value }
}
const says = (at: number, ...names: readonly string[]): Statement => ({
  identities: names.map(identity) as unknown as Statement['identities'],
  at,
  messageId: `m${at}`,
  call: 'identify',
})
const resolve = (statements: readonly Statement[], by = identities) =>
  workspace.identifying.take(async () => [...(await by.resolve(statements, workspace.clock()))])

/** The survivor of numbers, as queries see it. */
async function survivors(numbers: readonly number[]): Promise<number[]> {
  await workspace.publishIdentities()
  await workspace.survivors.refreshDictionary()
  const rows = await workspace.analytical.query<{ survivor: number }>(
    sql`SELECT dictGetOrDefault('survivors', 'survivor', toUInt64(number), number) AS survivor
      FROM (SELECT arrayJoin(${param(numbers, 'Array(UInt32)')}) AS number)`,
  )
  return rows.map(({ survivor }) => survivor)
}

const pool = ['user_id:a', 'user_id:b', 'user_id:c', 'email:a', 'email:b', 'device_id:a', 'device_id:b']
  .concat(['anonymous_id:a', 'anonymous_id:b', 'anonymous_id:c', 'anonymous_id:d'])
  .map(identity)
const rules = new IdentityRules()
const statement = fc
  .record({
    names: fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 4 }),
    at: fc.nat(20),
    messageId: fc.constantFrom('m1', 'm2'),
    call: fc.constantFrom('identify', 'alias', 'track'),
  })
  .map(({ names, ...call }): Statement => {
    const [owner, ...others] = names.map((index) => pool[index]!).sort(rules.compare)
    return { identities: [owner!, ...others], ...call }
  })

test('any order and batching of calls gives the same profiles, to queries too', async () => {
  let run = 0
  const calls = fc.array(statement, { minLength: 5, maxLength: 25, size: 'max' })
  await fc.assert(
    fc.asyncProperty(calls, fc.integer({ min: 1, max: 10 }), async (drawn, size) => {
      run += 1
      const own = ({ namespace, value }: Identity) => ({ namespace, value: `${value}${run}` })
      const statements = drawn.map(
        (one) => ({ ...one, identities: one.identities.map(own) as never }) as Statement,
      )
      const numberOf = new Map<string, number>()
      for (let at = 0; at < statements.length; at += size) {
        const batch = statements.slice(at, at + size)
        const owners = await resolve(batch)
        expect(await resolve(batch)).toEqual(owners)
        for (const [index, one] of batch.entries()) numberOf.set(nameOf(one.identities[0]), owners[index]!)
      }
      const links = statements.flatMap(({ identities: [owner, ...others], at, messageId, call }) =>
        others.map((other) => ({ ends: [owner, other] as const, at, messageId, call })),
      )
      const world = { links, separated: [], rules }
      const names = namesIn(world)
      const known = await Promise.all(names.map(async (one) => (await resolve([says(99, nameOf(one))]))[0]!))
      for (const [index, one] of names.entries()) {
        expect(numberOf.get(nameOf(one)) ?? known[index]).toBe(known[index])
      }
      const numbers = new Numbers(names)
      const found = new Map((await survivors(known)).map((survivor, index) => [index, survivor]))
      expect(profilesOf(found, numbers)).toEqual(resolved(world, numbers).profiles)
      for (const [index, survivor] of found) expect(survivor).toBeLessThanOrEqual(known[index]!)
    }),
    { numRuns: 20 },
  )
})

function nameOf({ namespace, value }: Identity): string {
  return `${namespace}:${value}`
}

describe('calls', () => {
  test('join anonymous history at identify; a shared device joins no two users', async () => {
    const [a, b] = await resolve([says(1, 'anonymous_id:x1'), says(2, 'anonymous_id:x2')])
    const [u] = await resolve([says(3, 'user_id:x1', 'anonymous_id:x1')])
    const shared = [says(4, 'user_id:x1', 'anonymous_id:x2'), says(5, 'user_id:x2', 'anonymous_id:x2')]
    const [, v] = await resolve(shared)
    expect(await survivors([a!, b!, u!, v!])).toEqual([a, a, a, v])
  })

  test('that name one identity twice, as browsers alias, link it with nobody', async () => {
    const [n] = await resolve([says(1, 'user_id:twice', 'user_id:twice')])
    expect(await survivors([n!])).toEqual([n])
  })

  test('with characters of every kind find their identities again', async () => {
    const values = ["it's", 'a\\b\n', '日本', '😀', 'é', '{p0:String}', '\uD800']
    const statements = values.map((value) => says(1, 'anonymous_id:odd', `odd:${value}`))
    const numbers = await resolve(values.map((value) => says(1, `odd:${value}`)))
    await resolve(statements)
    expect(new Set(numbers).size).toBe(values.length)
    const again = await Identities.open(workspace)
    expect(
      await resolve(
        values.map((value) => says(1, `odd:${value}`)),
        again,
      ),
    ).toEqual(numbers)
  })

  test('70,000 at once, of 70,000 identities, are resolved', async () => {
    const statements = Array.from({ length: 70_000 }, (_, index) =>
      says(index, `user_id:many${index >> 1}`, `anonymous_id:many${index}`),
    )
    const numbers = await resolve(statements)
    expect(new Set(numbers).size).toBe(35_000)
    const found = await survivors(numbers)
    expect(new Set(found).size).toBe(35_000)
  })
})

test('identities that a file brings while calls come in have one number', async () => {
  const file = join(workspace.directory.tmp, 'people.csv')
  const people = Array.from({ length: 3_000 }, (_, index) => `person${index}@example.org`)
  await writeFile(file, `email,city\n${people.map((email) => `${email},Rome`).join('\n')}\n`)
  const mapping = readMapping(
    'file: {format: csv}\ncustomer: {column: email, namespace: email}\ntraits: {city: city}\n',
  )
  const calls = async () => {
    for (let at = 0; at < people.length; at += 300) {
      await resolve(people.slice(at, at + 200).map((email) => says(at, `email:${email}`)))
    }
  }
  await Promise.all([importFiles(workspace, [file], mapping), calls()])
  const numbers = await resolve(people.map((email) => says(1, `email:${email}`)))
  const rows = await workspace.analytical.query<{ value: string; numbers: number[] }>(
    sql`SELECT value, groupUniqArray(profile_id) AS numbers FROM identities
      WHERE namespace = 'email' AND startsWith(value, 'person') GROUP BY value`,
  )
  expect(rows).toHaveLength(people.length)
  const stored = new Map(rows.map((row) => [row.value, row.numbers]))
  for (const [index, email] of people.entries()) expect(stored.get(email)).toEqual([numbers[index]])
})
