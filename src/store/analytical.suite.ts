import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnalyticalStore } from './analytical.ts'
import { dropTable } from './drop-table.ts'
import { migrateAnalyticalStore, tableNames } from './migrate.ts'
import { ANALYTICAL_MIGRATIONS } from './schema.ts'
import { identifier, param, Sql, type SqlType, type SqlValue, sql } from './sql.ts'

/** What every implementation of the analytical store must do. `open` gives a store on an empty place. */
export function analyticalStoreSuite(open: () => Promise<AnalyticalStore>): void {
  let store: AnalyticalStore
  let files: string

  beforeAll(async () => {
    store = await open()
    files = await mkdtemp(join(tmpdir(), 'satsuma-suite-'))
  })
  afterAll(async () => {
    await store.close()
    await rm(files, { recursive: true })
  })

  async function table(columns: string): Promise<string> {
    const name = `t_${randomUUID().replaceAll('-', '')}`
    await store.command(
      sql`CREATE TABLE ${identifier(name)} (${new Sql([columns])}) ENGINE = MergeTree ORDER BY tuple()`,
    )
    return name
  }

  const count = async (name: string) => {
    const [row] = await store.query<{ n: string }>(sql`SELECT count() AS n FROM ${identifier(name)}`)
    return Number(row?.n)
  }

  test('a dropped table is gone, out of memory as well; one that is not there is no error', async () => {
    const name = await table('x UInt8')
    await store.insert(name, [{ x: 1 }])
    await dropTable(store, name)
    await dropTable(store, name)
    const held = sql`SELECT table FROM system.dropped_tables WHERE table = ${param(name, 'String')}`
    expect([await tableNames(store), await store.query(held)]).toEqual([
      expect.not.arrayContaining([name]),
      [],
    ])
  })

  test('query returns rows as objects, 64-bit integers as text', async () => {
    const rows = await store.query(sql`SELECT number AS n, toFloat64(number) / 2 AS half FROM numbers(2)`)
    expect(rows).toEqual([
      { n: '0', half: 0 },
      { n: '1', half: 0.5 },
    ])
  })

  test('query returns texts with every kind of character', async () => {
    const text = 'it\'s "quoted" \\ a\nb\tc \u0000 é 日本 😀'
    expect(await store.query(sql`SELECT ${param(text, 'String')} AS text`)).toEqual([{ text }])
  })

  const values: readonly [SqlType, fc.Arbitrary<SqlValue>][] = [
    ['String', fc.string({ unit: 'grapheme' })],
    [
      'String',
      fc.string({ unit: fc.constantFrom('\\', "'", '"', '\n', '\t', '\0', '{', '}', ';', 'N', 'é') }),
    ],
    ['Float64', fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)],
    ['Int64', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
    ['UInt64', fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })],
    ['UInt32', fc.nat(4_294_967_295)],
    [
      'Array(String)',
      fc.array(fc.string({ unit: fc.constantFrom('\\', "'", '\n', '\r', ',', ']', 'x', '日') })),
    ],
    ['Array(Float64)', fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0))],
    ['Array(UInt64)', fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))],
  ]
  test.each(values)('a bound %s comes back as it was', async (type, arbitrary) => {
    const text = (value: unknown) => (typeof value === 'bigint' ? String(value) : value)
    await fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        const [row] = await store.query<{ value: unknown }>(sql`SELECT ${param(value, type)} AS value`)
        expect(row?.value).toEqual(Array.isArray(value) ? value.map(text) : text(value))
      }),
      { numRuns: 60 },
    )
  })

  test('a bound array of 200,000 numbers and a text of 2 MB arrive whole', async () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => index)
    const [row] = await store.query(
      sql`SELECT length(${param(ids, 'Array(UInt32)')}) AS n, length(${param("x'".repeat(1_000_000), 'String')}) AS m`,
    )
    expect(row).toEqual({ n: '200000', m: '2000000' })
  })

  test('queryBinary returns RowBinary, empty for no rows', async () => {
    const bytes = await store.queryBinary(sql`SELECT toUInt32(number), toUInt8(7) FROM numbers(2)`)
    expect([...bytes]).toEqual([0, 0, 0, 0, 7, 1, 0, 0, 0, 7])
    expect((await store.queryBinary(sql`SELECT 1 WHERE 0`)).byteLength).toBe(0)
  })

  test('insert takes objects; instants as ISO text or milliseconds', async () => {
    const name = await table("at DateTime64(3, 'UTC'), tags Array(String)")
    await store.insert(name, [])
    await store.insert(name, [
      { at: '2024-01-02T03:04:05.678Z', tags: ["it's"] },
      { at: 1_704_164_645_678, tags: [] },
    ])
    const rows = await store.query(
      sql`SELECT toUnixTimestamp64Milli(at) AS at, tags FROM ${identifier(name)} ORDER BY length(tags)`,
    )
    expect(rows).toEqual([
      { at: '1704164645678', tags: [] },
      { at: '1704164645678', tags: ["it's"] },
    ])
  })

  test('insertBinary takes RowBinary with zero bytes and maps, in the order of the named columns', async () => {
    const name = await table('id UInt32, text String, m Map(LowCardinality(String), Float64)')
    const payload = Uint8Array.from([2, 0x61, 0, 9, 0, 0, 0, 0, 1, 0x62, 8, 0, 0, 0, 0])
    await store.insertBinary(name, ['text', 'id', 'm'], payload)
    await store.insertBinary(name, ['text'], new Uint8Array())
    expect(await store.query(sql`SELECT id, text, m FROM ${identifier(name)} ORDER BY id`)).toEqual([
      { id: 8, text: 'b', m: {} },
      { id: 9, text: 'a\u0000', m: {} },
    ])
  })

  test.each(['rows.native', 'rows.native.gz'])('a table travels through the file %s', async (base) => {
    const columns = "id UInt64, m Map(LowCardinality(String), Float64), c Enum8('a' = 1)"
    const [from, to] = [await table(columns), await table(columns)]
    await store.command(
      sql`INSERT INTO ${identifier(from)} SELECT number, map('x', number / 3), 'a' FROM numbers(1000)`,
    )
    const file = join(files, base)
    await store.queryToFile(sql`SELECT * FROM ${identifier(from)}`, file, 'Native')
    await store.insertFile(to, [], file, 'Native')
    const sum = async (name: string) =>
      store.query(sql`SELECT count() AS n, sum(cityHash64(id, m, c)) AS h FROM ${identifier(name)}`)
    expect(await sum(to)).toEqual(await sum(from))
    await rm(file)
  })

  test.each(['none.native', 'none.native.gz', 'broken.native.gz'])('the file %s is refused', async (base) => {
    const name = await table('id UInt64')
    const file = join(files, base)
    if (base.startsWith('broken')) await writeFile(file, 'no gzip at all')
    await expect(store.insertFile(name, [], file, 'Native')).rejects.toMatchObject({
      code: 'store/query-failed',
    })
    expect(await count(name)).toBe(0)
    await store.insert(name, [{ id: 1 }])
  })

  test('command runs INSERT … SELECT and DELETE with bound values', async () => {
    const name = await table('id UInt32')
    await store.command(
      sql`INSERT INTO ${identifier(name)} SELECT arrayJoin(${param([1, 2, 3], 'Array(UInt32)')})`,
    )
    await store.command(sql`DELETE FROM ${identifier(name)} WHERE id >= ${param(2, 'UInt32')}`)
    expect(await count(name)).toBe(1)
  })

  test('settings hold for one statement, also when it fails', async () => {
    const blockSize = sql`SELECT getSetting('max_block_size') AS n`
    const settings = { max_block_size: 77 }
    expect(await store.query(blockSize, { lane: 'batch', settings })).toEqual([{ n: 77 }])
    await expect(store.query(sql`SELECT throwIf(1)`, { lane: 'batch', settings })).rejects.toThrow()
    expect(await store.query(blockSize, { lane: 'batch' })).not.toEqual([{ n: 77 }])
  })

  test('a statement that the engine refuses is a store/query-failed with the reason', async () => {
    await expect(store.query(sql`SELECT nothing`)).rejects.toMatchObject({
      code: 'store/query-failed',
      message: expect.stringContaining('nothing'),
    })
    await expect(store.insert('no_such_table', [{ a: 1 }])).rejects.toMatchObject({
      code: 'store/query-failed',
    })
    await expect(store.query(sql`SELECT 1`, { settings: { 'a; DROP': 1 } })).rejects.toMatchObject({
      code: 'store/query-failed',
    })
  })

  const scan = sql`SELECT sum(sipHash64(number)) FROM numbers(${param(20_000_000_000, 'UInt64')})`

  test('pages and writes are answered while a scan runs; the scan stops when told', async () => {
    const stop = new AbortController()
    const order: string[] = []
    const scanning = store
      .query(scan, { lane: 'batch', signal: stop.signal, settings: { max_threads: 1 } })
      .finally(() => order.push('scan'))
    const name = await table('id UInt32')
    for (const id of [1, 2, 3]) {
      await store.insert(name, [{ id }])
      const found = sql`SELECT id FROM ${identifier(name)} WHERE id = ${param(id, 'UInt32')}`
      expect(await store.query(found)).toHaveLength(1)
      order.push('page')
    }
    stop.abort(new Error('enough'))
    await expect(scanning).rejects.toThrow('enough')
    expect(order).toEqual(['page', 'page', 'page', 'scan'])
  })

  test('a statement that waits for its lane can be called off', async () => {
    const stop = new AbortController()
    const leave = new AbortController()
    const running = [1, 2].map(() => store.query(scan, { lane: 'batch', signal: stop.signal }))
    const waiting = store.query(sql`SELECT 1`, { lane: 'batch', signal: leave.signal })
    const settled = Promise.allSettled([...running, waiting])
    leave.abort(new Error('left'))
    stop.abort(new Error('enough'))
    expect((await settled).map(({ status }) => status)).toContain('rejected')
    await expect(
      store.query(sql`SELECT 1`, { signal: AbortSignal.abort(new Error('never')) }),
    ).rejects.toThrow('never')
    expect(await store.query(sql`SELECT 1 AS x`, { lane: 'batch' })).toEqual([{ x: 1 }])
  })

  test('migrations run once, continue after a stop in the middle, and refuse a newer store', async () => {
    const half = [ANALYTICAL_MIGRATIONS[0]?.slice(0, 3) ?? []]
    await migrateAnalyticalStore(store, { migrations: half })
    await store.command(
      sql`CREATE TABLE profiles (profile_id UInt32, first_at SimpleAggregateFunction(min, DateTime64(3, 'UTC'))) ENGINE = AggregatingMergeTree ORDER BY profile_id`,
    )
    await migrateAnalyticalStore(store)
    await migrateAnalyticalStore(store)
    expect(await tableNames(store)).toEqual(
      expect.arrayContaining([
        'events',
        'identities',
        'membership_changes',
        'membership_sets',
        'messages',
        'profile_merges',
        'profiles',
        'tracking_issues',
        'trait_changes',
      ]),
    )
    const [row] = await store.query(sql`SELECT count() AS n, uniqExact(version, step) AS u FROM schema_steps`)
    const steps = String(ANALYTICAL_MIGRATIONS.flat().length)
    expect(row).toEqual({ n: steps, u: steps })
    await expect(migrateAnalyticalStore(store, { migrations: [] })).rejects.toMatchObject({
      code: 'store/newer-version',
    })
  })

  test('a closed store refuses work with store/closed', async () => {
    const other = await open()
    const running = other.query(sql`SELECT sum(sipHash64(number)) AS s FROM numbers(50000000)`, {
      lane: 'batch',
    })
    const closing = other.close()
    await expect(other.query(sql`SELECT 1`)).rejects.toMatchObject({ code: 'store/closed' })
    await expect(running).resolves.toHaveLength(1)
    await closing
  })
}
