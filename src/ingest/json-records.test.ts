import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TypedValues } from '../predicates/value.ts'
import { identifier, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { importFiles } from './import-files.ts'
import { parseMapping } from './mapping/read.ts'
import { fuzzCases } from './testing/fuzz.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'
import { checkTrait, checkValues } from './typed-values.ts'

const SAMPLES = fuzzCases(300)

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Math.abs(value) > 1e300 ? 1 : value)),
  fc.boolean(),
  fc.constant(null),
  fc
    .date({ min: new Date(0), max: new Date('2250-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2024-02-29',
    '2023-02-29',
    '2024-02-29T10:00+0130',
    '1900-01-01T00:00:00.1Z',
    '2299-12-31',
    '0',
    ' ',
  ),
  fc.constantFrom(
    '1960-05-06T07:08:09.123456789-11:30',
    '2024-13-01',
    '2024-04-31T00:00Z',
    '2024-04-30T24:00Z',
    'é"\\/\n',
  ),
)
const name = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a', 'b', 'a.b', '', '__proto__'))
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: tie('list') },
    { weight: 2, arbitrary: tie('object') },
  ),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(name, tie('any'), { maxKeys: 4 }),
}))

interface StoredValues {
  text: Record<string, string>
  number: Record<string, number>
  flag: Record<string, boolean>
  date: Record<string, string>
  json: Record<string, string>
}

/** Maps as stored, in the form of `TypedValues`; JSON texts parsed, because spacing is not meaning. */
function stored({ text, number, flag, date, json }: StoredValues): object {
  return { text, number, flag, date: mapped(date, Number), json: mapped(json, JSON.parse) }
}

function comparable({ text, number, flag, date, json }: TypedValues): object {
  return {
    text: { ...text },
    number: { ...number },
    flag: { ...flag },
    date: { ...date },
    json: mapped(json, JSON.parse),
  }
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, member]) => [key, change(member)]))
}

/** Without lone surrogates, which make a line a reject. */
const wellFormed = (json: string): boolean => !/\\ud[89a-f]/i.test(json)

/** A name whose first value was refused is free for the next; counted twice once. */
const REGRESSIONS: readonly object[] = [
  { 'a.b': 1e30, a: { b: 1 } },
  { 'a.b': 1, a: { b: 'x' } },
]

describe('JSON records', () => {
  it('get the types in SQL that typeValues gives them in TypeScript', async () => {
    const sampled = fc
      .sample(value.object as fc.Arbitrary<object>, { numRuns: SAMPLES, seed: 7 })
      .filter((object) => wellFormed(JSON.stringify(object)))
    const objects = [...sampled, ...REGRESSIONS]
    const file = join(workspace.directory.tmp, 'events.jsonl')
    const lines = objects.map((properties, index) =>
      JSON.stringify({
        id: `${index}`,
        customer: 'c',
        event: 'e',
        occurred_at: '2024-01-01T00:00:00Z',
        properties,
      }),
    )
    await writeFile(file, lines.join('\n'))
    const summary = await importFiles(workspace, [file], EVENTS)
    expect(summary).toMatchObject({ rows: objects.length, eventsNew: objects.length, rejectedRows: 0 })
    expect(summary.rejectedValues).toBe(
      objects.reduce((sum, object) => sum + checkValues(object).rejected.length, 0),
    )

    const rows = await workspace.analytical.query<StoredValues>(
      sql`SELECT text, number, flag, date, json FROM events`,
    )
    expect(rows).toHaveLength(objects.length)
    for (const row of rows) {
      const { '#id': id, ...text } = row.text
      expect(stored({ ...row, text })).toEqual(comparable(checkValues(objects[Number(id)]!).values))
    }
  })

  it('give traits the types that typeTrait gives them, and null removes one', async () => {
    const values = fc
      .sample(value.any, { numRuns: SAMPLES, seed: 8 })
      .filter((any) => wellFormed(JSON.stringify(any)))
    const file = join(workspace.directory.tmp, 'traits.jsonl')
    const lines = values.map((any, index) =>
      JSON.stringify({ customer: `t${index}`, occurred_at: '2024-01-01', traits: { plan: any } }),
    )
    await writeFile(file, lines.join('\n'))
    await importFiles(workspace, [file], TRAITS)
    const rows = await workspace.analytical.query<StoredValues & { value: string }>(
      sql`SELECT value, text, number, flag, date, json FROM trait_changes INNER JOIN identities ON trait_changes.profile_id = identities.profile_id WHERE trait = 'plan'`,
    )
    const found = new Map(rows.map((row) => [row.value, stored(row)]))
    for (const [index, any] of values.entries()) {
      const { values: expected, rejected } = checkTrait(any)
      const empty = Object.values(expected).every((map) => Object.keys(map).length === 0)
      if (empty && rejected.length > 0) expect(found.has(`t${index}`)).toBe(false)
      else expect(found.get(`t${index}`)).toEqual(comparable(expected))
    }
  })
})

const EVENTS = parseMapping({
  file: { format: 'jsonl' },
  customer: { column: 'customer' },
  time: { column: 'occurred_at' },
  events: [
    {
      name: { column: 'event' },
      id: 'id',
      properties: { '#id': { column: 'id', type: 'text' } },
      propertiesOf: 'properties',
    },
  ],
})

const TRAITS = parseMapping({
  file: { format: 'jsonl' },
  customer: { column: 'customer' },
  time: { column: 'occurred_at' },
  traitsOf: 'traits',
})

it('keeps every digit of integers that stand for customers and records', async () => {
  const ids = [9_007_199_254_740_992n, 9_007_199_254_740_993n, 2n ** 64n, 2n ** 64n + 1n, -(2n ** 70n)]
  const line = (id: bigint) => `{"user":{"id":${id}},"at":"2025-01-01T00:00:00Z","row_id":${id},"p":{"n":1}}`
  const file = join(workspace.directory.root, 'long-ids.jsonl')
  await writeFile(file, ids.flatMap((id) => [line(id), line(id).replace('"n":1', '"n":2')]).join('\n'))
  const mapping = parseMapping({
    file: { format: 'jsonl' },
    customer: { column: 'user.id', namespace: 'long' },
    time: { column: 'at' },
    events: [{ name: 'long', id: 'row_id', propertiesOf: 'p' }],
  })
  expect(await importFiles(workspace, [file], mapping)).toMatchObject({ eventsNew: 5, profilesNew: 5 })
  const found = await workspace.analytical.query<{ value: string }>(
    sql`SELECT value FROM identities WHERE namespace = 'long'`,
  )
  expect(found.map(({ value }) => BigInt(value)).sort()).toEqual([...ids].sort())
})

it('begin where their braces do: blanks before them are no part of a record', async () => {
  const mapping = parseMapping({
    file: { format: 'jsonl' },
    customer: { column: 'c' },
    time: { constant: '2025-01-01' },
    events: [{ name: 'indented', propertiesOf: '*' }],
  })
  const file = join(workspace.directory.root, 'indented.jsonl')
  await writeFile(
    file,
    ['', ' ', '\t', '\r', ' \r\t'].map((blank) => `${blank}{"c":"c1","n":1}`).join('\r\n'),
  )
  expect(await importFiles(workspace, [file], mapping)).toMatchObject({ eventsNew: 5, rejectedRows: 0 })
  const found = await workspace.analytical.query(sql`SELECT number FROM events WHERE event = 'indented'`)
  expect(found).toEqual(Array(5).fill({ number: { n: 1 } }))
})

it('nested a hundred thousand levels deep are rejects with their lines, and nothing happens to those after', async () => {
  const nested = (open: string, close: string) =>
    `{"c":"c1","p":${open.repeat(100_000)}1${close.repeat(100_000)}}`
  const fine = '{"c":"c1","deep":true}'
  const lines = [
    fine,
    nested('[', ']'),
    nested('{"a":', '}'),
    fine,
    nested('[', ''),
    nested('{"a":', ''),
    fine,
  ]
  const file = join(workspace.directory.root, 'deep.jsonl')
  await writeFile(file, lines.join('\n'))
  const mapping = parseMapping({
    file: { format: 'jsonl' },
    customer: { column: 'c' },
    time: { constant: '2025-01-01' },
    events: [{ name: 'deep', propertiesOf: '*' }],
  })
  const { eventsNew, rejectedRows, rejectFile = '' } = await importFiles(workspace, [file], mapping)
  expect({ eventsNew, rejectedRows }).toEqual({ eventsNew: 3, rejectedRows: 4 })
  const rejects = (await readFile(rejectFile, 'utf8')).trim().split('\n').slice(1)
  expect(rejects.map((reject) => reject.split(',')[1])).toEqual(['2', '3', '5', '6'])
})

it('with numbers beyond 64 bits keep every value beside them, and its digits where it stands for a customer', async () => {
  const id = 9_007_199_254_740_993_123n
  const user = `{"id":${id},"text":":18446744073709551616,","low":-9.5e18,"in":{"high":1e20,"list":[-1e19,1e-7]}}`
  const file = join(workspace.directory.root, 'large.jsonl')
  await writeFile(file, `{"user":${user},"total":{"sum":5,"large":18446744073709551616}}`)
  const mapping = parseMapping({
    file: { format: 'jsonl' },
    customer: { column: 'user.id', namespace: 'large' },
    time: { constant: '2025-01-01' },
    events: [{ name: 'large', propertiesOf: 'user', properties: { sum: 'total.sum' } }],
    traits: { user: 'user' },
  })
  expect(await importFiles(workspace, [file], mapping)).toMatchObject({ rejectedRows: 0, rejectedValues: 0 })
  const values = {
    text: { text: ':18446744073709551616,' },
    number: { id: Number(id), low: -9.5e18, 'in.high': 1e20 },
    json: { 'in.list': '[-10000000000000000000,1e-7]' },
  }
  const query = (table: string) => sql`SELECT text, number, json FROM ${identifier(table)}`
  expect(await workspace.analytical.query(sql`${query('events')} WHERE event = 'large'`)).toEqual([
    { ...values, number: { ...values.number, sum: 5 } },
  ])
  expect(await workspace.analytical.query(sql`${query('trait_changes')} WHERE trait = 'user'`)).toEqual([
    values,
  ])
  const found = await workspace.analytical.query(sql`SELECT value FROM identities WHERE namespace = 'large'`)
  expect(found).toEqual([{ value: String(id) }])
})
