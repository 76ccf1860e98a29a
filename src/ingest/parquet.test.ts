import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SatsumaError } from '../errors/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { importFiles, inspectFile, parseMapping } from './index.ts'
import { ParquetReader } from './source/parquet-reader.ts'
import { flipped, fuzzCases, mutated } from './testing/fuzz.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

const FUZZ = fuzzCases(200)

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

async function writeParquet(name: string, rows: Sql): Promise<string> {
  const file = join(workspace.directory.root, name)
  await workspace.analytical.command(
    sql`INSERT INTO FUNCTION file(${param(file, 'String')}, 'Parquet') ${rows}`,
  )
  return file
}

/** Every kind of column that such files have: nested, nullable, decimal, dates, large numbers. */
const ORDERS = sql`SELECT
  number % 2 + 1 AS customer_id,
  toDateTime64('2025-03-01 10:00:00.250', 3, 'UTC') + toIntervalDay(number) AS ordered_at,
  toDecimal64(12.34, 2) AS total,
  if(number = 1, NULL, 'SPRING')::Nullable(String) AS coupon,
  number = 0 AS first,
  toDate('2025-04-01') AS due,
  9007199254740993 + number AS receipt,
  tuple('Oslo', tuple(59.9, 10.75))::Tuple(city String, at Tuple(lat Float64, lon Float64)) AS place,
  ['tea', 'a "b" / c'] AS tags,
  [tuple('s-1', 2), tuple('s-2', number)]::Array(Tuple(sku String, quantity UInt32)) AS lines,
  map('source', 'mail')::Map(String, String) AS utm,
  toFloat64(0)/0 AS nothing
  FROM numbers(3)`

describe('Parquet', () => {
  it('keeps numbers, flags and dates; structs and maps become paths, lists JSON, null is absent', async () => {
    const file = await writeParquet('orders.parquet', ORDERS)
    const mapping = parseMapping({
      file: { format: 'parquet' },
      customer: { column: 'customer_id' },
      time: { column: 'ordered_at' },
      events: [{ name: 'ordered', propertiesOf: '*' }],
      traits: { city: 'place.city', receipt: { column: 'receipt', type: 'text' } },
    })
    const summary = await importFiles(workspace, [file], mapping)
    expect(summary).toMatchObject({ rows: 3, eventsNew: 3, traitChangesNew: 6, rejectedRows: 0 })
    const [first, second] = await workspace.analytical.query<Record<string, unknown>>(
      sql`SELECT toString(occurred_at) AS at, text, number, flag, date, json FROM events ORDER BY occurred_at`,
    )
    expect(first).toMatchObject({
      at: '2025-03-01 10:00:00.250',
      text: { coupon: 'SPRING', due: '2025-04-01', 'place.city': 'Oslo', 'utm.source': 'mail' },
      number: { total: 12.34, customer_id: 1, 'place.at.lat': 59.9, 'place.at.lon': 10.75 },
      date: { due: String(Date.UTC(2025, 3, 1)) },
      json: {
        tags: '["tea","a \\"b\\" / c"]',
        lines: '[{"sku":"s-1","quantity":2},{"sku":"s-2","quantity":0}]',
      },
    })
    expect(second?.text).not.toHaveProperty('coupon')
    expect(second?.number).not.toHaveProperty('nothing')
    const receipts = await workspace.analytical.query(
      sql`SELECT text[''] AS receipt FROM trait_changes WHERE trait = 'receipt' ORDER BY occurred_at`,
    )
    expect(receipts).toEqual([0n, 1n, 2n].map((n) => ({ receipt: String(9_007_199_254_740_993n + n) })))
    expect(await importFiles(workspace, [file], mapping)).toMatchObject({ eventsNew: 0, traitChangesNew: 0 })
  })

  it('gets a proposal that imports it', async () => {
    const file = await writeParquet('proposed.parquet', ORDERS)
    const { mapping, preview } = await inspectFile(workspace, [file])
    expect(mapping).toMatchObject({
      file: { format: 'parquet' },
      customer: { column: 'customer_id' },
      time: { column: 'ordered_at' },
    })
    expect(preview[0]).toMatchObject({ customer: '1' })
    expect((await importFiles(workspace, [file], mapping)).rejectedRows).toBe(0)
  })

  it('that is damaged is ingest/file-unreadable, and one without rows imports nothing', async () => {
    const mapping = parseMapping({
      file: { format: 'parquet' },
      customer: { column: 'customer_id' },
      traits: { total: 'total' },
    })
    const damaged = join(workspace.directory.root, 'damaged.parquet')
    await writeFile(damaged, 'PAR1 and nothing of the kind')
    await expect(importFiles(workspace, [damaged], mapping)).rejects.toMatchObject({
      code: 'ingest/file-unreadable',
    })
    const empty = await writeParquet('empty.parquet', sql`SELECT 'c' AS customer_id, 1 AS total WHERE 0`)
    expect(await importFiles(workspace, [empty], mapping)).toMatchObject({ rows: 0, traitChanges: 0 })
  })

  it('that the engine never returns from is ingest/file-unreadable', async () => {
    const reader = await openReader()
    const reading = text(reader.lines(await hangingFile(), () => {}))
    await expect(reading).rejects.toMatchObject({
      code: 'ingest/file-unreadable',
      message: expect.stringContaining('its reader made no progress for 2 seconds'),
    })
    expect(reader.alive).toBe(false)
    await reader.close()
  })

  it('that the engine never returns from does not keep an import from being stopped', async () => {
    const mapping = parseMapping({
      file: { format: 'parquet' },
      customer: { column: 'customer_id' },
      traits: { total: 'total' },
    })
    const importing = importFiles(workspace, [await hangingFile()], mapping, {
      signal: AbortSignal.timeout(1_500),
    })
    await expect(importing).rejects.toMatchObject({ code: 'ingest/stopped' })
  })

  it('keeps the order of its rows, and may be gzipped and have any name', async () => {
    const rows = sql`SELECT number AS n FROM numbers(300000) SETTINGS output_format_parquet_row_group_size = 1000`
    const plain = await readFile(await writeParquet('groups.parquet', rows))
    const file = join(workspace.directory.root, "a{1,2} *?'::[x].csv")
    await writeFile(file, gzipSync(plain))
    const reader = await openReader(60_000)
    const shares: number[] = []
    const lines = (await text(reader.lines(file, (share) => shares.push(share)))).trim().split('\n')
    expect(lines.every((line, row) => line === `{"n":${row}}`)).toBe(true)
    expect(lines).toHaveLength(300_000)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect((await text(reader.head(file, 2))).split('\n')).toEqual(['{"n":0}', '{"n":1}', ''])
    await reader.close()
  })

  it(
    `with damaged bytes is read, or is one error that names the file: ${FUZZ} files`,
    async () => {
      const bytes = fc.oneof(...(await Promise.all(SEEDS.map(damage))))
      const damaged = new DamagedFiles()
      try {
        await fc.assert(
          fc.asyncProperty(bytes, (content) => damaged.open(content)),
          { numRuns: FUZZ, endOnFailure: true },
        )
      } finally {
        await damaged.close()
      }
    },
    60_000 + FUZZ * 100,
  )
})

/** Without checksums damage gets further; with each codec it meets another one. */
const SEEDS = [
  sql`output_format_parquet_compression_method = 'zstd'`,
  sql`output_format_parquet_compression_method = 'none', output_format_parquet_write_checksums = 0`,
  sql`output_format_parquet_compression_method = 'snappy', output_format_parquet_write_checksums = 0`,
  sql`output_format_parquet_compression_method = 'gzip', output_format_parquet_write_checksums = 0`,
  sql`output_format_parquet_compression_method = 'lz4', output_format_parquet_write_checksums = 0`,
]

async function damage(settings: Sql, number: number): Promise<fc.WeightedArbitrary<Buffer>> {
  const seed = await readFile(
    await writeParquet(`seed-${number}.parquet`, sql`${ORDERS} SETTINGS ${settings}`),
  )
  const bytes = fc.oneof(
    { weight: 4, arbitrary: flipped(seed) },
    { weight: 1, arbitrary: mutated(fc.constant(seed)) },
  )
  return { weight: 1, arbitrary: bytes }
}

/** The size of its first dictionary page before compression is stated as larger than it is. */
let hangingFiles = 0
async function hangingFile(): Promise<string> {
  hangingFiles += 1
  const file = await writeParquet(`hanging-${hangingFiles}.parquet`, ORDERS)
  const bytes = await readFile(file)
  expect(bytes[7]).toBe(0x10)
  bytes[7] = 0x3e
  await writeFile(file, bytes)
  return file
}

function openReader(patience = 2_000): Promise<ParquetReader> {
  return ParquetReader.open(join(workspace.directory.tmp, 'parquet'), { patience })
}

async function text(chunks: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all).toString()
}

/** Opens one file after the other with one reader, as long as it lives. */
class DamagedFiles {
  #reader: ParquetReader | undefined
  #count = 0

  async open(content: Buffer): Promise<void> {
    // A name of its own: of files of one name and second the engine remembers the columns.
    this.#count += 1
    const file = join(workspace.directory.root, `fuzzed-${this.#count}.parquet`)
    await writeFile(file, content)
    if (!this.#reader?.alive) this.#reader = await openReader()
    try {
      const lines = (await text(this.#reader.lines(file, () => {}))).trim().split('\n')
      for (const line of lines) expect(line).toMatch(/^\{.*\}$/s)
    } catch (error) {
      if (!(error instanceof SatsumaError)) throw error
      expect(error.code).toBe('ingest/file-unreadable')
    } finally {
      await rm(file)
    }
  }

  async close(): Promise<void> {
    await this.#reader?.close()
  }
}
