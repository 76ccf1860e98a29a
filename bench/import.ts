import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importFiles } from '../src/ingest/import-files.ts'
import { readMapping } from '../src/ingest/mapping/read.ts'
import { openScratchWorkspace } from '../src/ingest/testing/scratch-workspace.ts'
import type { AnalyticalStore } from '../src/store/index.ts'
import { param, sql } from '../src/store/sql.ts'

const MAPPING = `
customer: {column: customer}
time: {column: time}
events:
  - name: {column: event}
    properties:
      amount: {column: amount, type: number}
      category: category
`

/**
 * Imports a generated file of simple events: `npm run bench -- import [--rows N] [--customers N] [--format parquet]`.
 * Returns what the last line prints: rows, seconds, rows per second and the peak memory of the process, without
 * the one that reads Parquet.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '3000000' },
      customers: { type: 'string' },
      format: { type: 'string', default: 'csv' },
    },
  })
  const rows = Number(values.rows)
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-bench-import-'))
  const workspace = await openScratchWorkspace()
  try {
    const csv = join(folder, 'events.csv')
    await writeEvents(csv, rows, Number(values.customers ?? Math.ceil(rows / 30)))
    const file = values.format === 'parquet' ? await asParquet(workspace.analytical, csv) : csv
    const bytes = (await stat(file)).size
    const baseRssMb = rssMb()
    const cpu = process.cpuUsage()
    const summary = await importFiles(
      workspace,
      [file],
      readMapping(`file: {format: ${values.format}}${MAPPING}`),
    )
    const { seconds, eventsNew, profilesNew } = summary
    const { user, system } = process.cpuUsage(cpu)
    const cpuSeconds = (user + system) / 1e6
    const rowsPerSecond = Math.round(rows / seconds)
    return {
      rows,
      bytes,
      eventsNew,
      profilesNew,
      seconds,
      cpuSeconds,
      rowsPerSecond,
      baseRssMb,
      peakRssMb: rssMb(),
    }
  } finally {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function asParquet(store: AnalyticalStore, csv: string): Promise<string> {
  const file = `${csv}.parquet`
  await store.queryToFile(sql`SELECT * FROM file(${param(csv, 'String')}, 'CSVWithNames')`, file, 'Parquet')
  return file
}

/** The most memory the process ever held. */
function rssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

const EVENTS = [
  'page_viewed',
  'page_viewed',
  'page_viewed',
  'product_viewed',
  'cart_added',
  'order_completed',
]
const CATEGORIES = ['shoes', 'shirts', 'hats', 'books', 'food', 'toys', 'garden', 'music']
const FIRST = Date.UTC(2023, 0, 1)
const TWO_YEARS_SECONDS = 730 * 86_400

async function writeEvents(file: string, rows: number, customers: number): Promise<void> {
  const out = createWriteStream(file)
  const random = lcg(20_240_101)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  out.write('customer,time,event,amount,category\n')
  for (let row = 0; row < rows; ) {
    const lines: string[] = []
    for (; row < rows && lines.length < 10_000; row += 1) {
      const time = new Date(FIRST + Math.floor(random() * TWO_YEARS_SECONDS) * 1000).toISOString()
      const customer = Math.floor(random() * customers)
      lines.push(
        `c${customer},${time.slice(0, 10)} ${time.slice(11, 19)},${pick(EVENTS)},${(random() * 100).toFixed(2)},${pick(CATEGORIES)}\n`,
      )
    }
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

/** A small seeded generator: the same file on every machine. */
function lcg(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
