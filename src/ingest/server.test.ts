import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableNames } from '../store/migrate.ts'
import { identifier, sql } from '../store/sql.ts'
import { startBridge } from '../store/testing/start-bridge.ts'
import { checksumTable } from '../workspace/backup.ts'
import { openWorkspace, type Workspace } from '../workspace/index.ts'
import { importFiles, inspectFile, parseMapping } from './index.ts'

const NOW = Date.UTC(2026, 0, 1)
const TABLES = ['events', 'trait_changes', 'identities', 'profiles']

let folder: string
let bridge: Awaited<ReturnType<typeof startBridge>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-ingest-server-'))
  bridge = await startBridge(join(folder, 'server'))
  await onEmbedded(async ({ analytical }) =>
    analytical.queryToFile(
      sql`SELECT 'c' || toString(number % 9) AS customer_id, toDateTime64('2025-01-01', 3, 'UTC') + number AS at,
        [number, 2] AS sizes, tuple(number / 4, 'x')::Tuple(net Float64, code String) AS price FROM numbers(50)`,
      join(folder, 'orders.parquet'),
      'Parquet',
    ),
  )
})
afterAll(async () => {
  await bridge.stop()
  await rm(folder, { recursive: true, force: true })
})

let count = 0

async function onEmbedded<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  return within({}, work)
}

/** On the server, whose tables are emptied first. */
async function onServer<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  return within({ clickhouseUrl: bridge.url }, async (workspace) => {
    for (const table of TABLES) await workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
    return work(workspace)
  })
}

async function within<T>(
  target: { clickhouseUrl?: string },
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  count += 1
  const dataDir = join(folder, `data-${count}`)
  const workspace = await openWorkspace({ dataDir, clock: () => NOW, ...target })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

const LINES = parseMapping({
  file: { format: 'csv', delimiter: ';', decimal: ',' },
  customer: { column: 'customer_id' },
  time: { column: 'at' },
  events: [
    {
      name: 'order',
      lines: { by: 'order', fields: { sku: 'sku' }, sums: { revenue: 'amount' } },
    },
    { name: 'line', besides: true, properties: { amount: { column: 'amount', type: 'number' }, sku: 'sku' } },
  ],
  traits: { city: 'city' },
})

/** Rows with quotes, line breaks, equal content, and some that cannot be taken. */
function orderLines(): string {
  const rows = Array.from({ length: 400 }, (_, row) => {
    const at = new Date(Date.UTC(2025, 0, 1) + Math.floor(row / 3) * 3_600_000).toISOString()
    const sku = row % 5 === 0 ? '"a ""b""\n c"' : `s${row % 2}`
    return `c${row % 31};${row % 50 === 7 ? 'never' : at};o${Math.floor(row / 3)};${sku};${row % 40 === 3 ? 'x' : `${row % 7},5`};Ürüm ${row % 4}`
  })
  return ['customer_id;at;order;sku;amount;city', ...rows, 'torn', rows[0], rows[0]].join('\n')
}

const RECORDS = parseMapping({
  file: { format: 'jsonl' },
  customer: { column: 'customer_id' },
  time: { column: 'at' },
  events: [{ name: 'seen', propertiesOf: 'p' }],
  traitsOf: 't',
})

function records(): string {
  return Array.from({ length: 60 }, (_, row) =>
    JSON.stringify({
      customer_id: `c${row % 7}`,
      at: '2025-02-03T04:05:06Z',
      p: { n: row / 3, list: [row], deep: { flag: row % 2 === 0 } },
      t: { city: row % 3 === 0 ? null : 'ü' },
    }),
  ).join('\n')
}

const FLAT = parseMapping({
  file: { format: 'parquet' },
  customer: { column: 'customer_id' },
  time: { column: 'at' },
  events: [{ name: 'bought', propertiesOf: '*' }],
})

/** What an import answered and what is stored after it, and after the same import once more. */
async function importTwice(workspace: Workspace, file: string, mapping: typeof LINES) {
  const { rejectFile, seconds, importId, ...summary } = await importFiles(workspace, [file], mapping)
  const tables = await content(workspace)
  const again = await importFiles(workspace, [file], mapping)
  expect(again).toMatchObject({ eventsNew: 0, traitChangesNew: 0, profilesNew: 0 })
  expect(await content(workspace)).toEqual(tables)
  return { summary, tables }
}

async function content({ analytical }: Workspace) {
  return Promise.all(TABLES.map((name) => checksumTable(analytical, name)))
}

describe('importing into a server by URL (the chDB engine behind an HTTP bridge, not a ClickHouse server)', () => {
  it.each([
    ['delimited text', 'orders.csv', orderLines, LINES],
    ['JSON Lines', 'records.jsonl', records, RECORDS],
    ['Parquet', 'orders.parquet', undefined, FLAT],
  ] as const)(
    '%s gives the tables that it gives embedded; twice changes nothing',
    async (_, name, text, mapping) => {
      const file = join(folder, name)
      if (text) await writeFile(file, text())
      const expected = await onEmbedded((workspace) => importTwice(workspace, file, mapping))
      expect(expected.summary.eventsNew).toBeGreaterThan(40)
      await onServer(async (workspace) => {
        expect(await importTwice(workspace, file, mapping)).toEqual(expected)
        expect(await tableNames(workspace.analytical)).not.toContainEqual(expect.stringMatching(/^staging/))
      })
    },
  )

  it.each(['orders.csv', 'orders.parquet'])('%s gets the proposal that it gets embedded', async (name) => {
    const file = join(folder, name)
    await writeFile(join(folder, 'orders.csv'), orderLines())
    const expected = await onEmbedded((workspace) => inspectFile(workspace, [file]))
    expect(expected.preview.length).toBeGreaterThan(0)
    expect(await onServer((workspace) => inspectFile(workspace, [file]))).toEqual(expected)
  })
})
