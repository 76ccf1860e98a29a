import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../store/sql.ts'
import { openWorkspace } from '../workspace/index.ts'
import { importFiles, readMapping } from './index.ts'

const KILLS = Number(process.env.SATSUMA_KILLS ?? 3)
const RUNNER = fileURLToPath(new URL('../../test/support/run-bundled.js', import.meta.url))
const CHILD = fileURLToPath(new URL('./testing/import-once.ts', import.meta.url))

const MAPPING = `
file: {format: csv}
customer: {column: customer}
time: {column: time}
events:
  - name: order_completed
    lines: {by: order, fields: {sku: sku}, sums: {revenue: amount}}
  - {name: line_seen, besides: true, properties: {amount: {column: amount, type: number}, sku: sku}}
traits: {city: city}
`

let folder: string
let file: string
let mappingFile: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-ingest-kill-'))
  file = join(folder, 'lines.csv')
  mappingFile = join(folder, 'mapping.yaml')
  await writeFile(mappingFile, MAPPING)
  await writeFile(file, orderLines(30_000))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Lines of orders, some of them twice, as real exports have them. */
function orderLines(rows: number): string {
  const lines = ['customer,time,order,sku,amount,city']
  for (let row = 0; row < rows; row += 1) {
    const order = Math.floor(row / 3)
    const time = new Date(Date.UTC(2024, 0, 1) + order * 60_000).toISOString()
    lines.push(`c${order % 997},${time},o${order},s${row % 2},${(row % 100) / 100},city ${order % 7}`)
  }
  return lines.join('\n')
}

const STATE = sql`SELECT
  (SELECT (count(), uniqExact(event_id), round(sum(number['revenue']), 4), round(sum(number['amount']), 4), uniqExact(profile_id)) FROM events) AS events,
  (SELECT (count(), uniqExact(trait, profile_id, occurred_at, change_id)) FROM trait_changes) AS traits,
  (SELECT (uniqExact(profile_id), min(first_at)) FROM profiles) AS profiles,
  (SELECT (uniqExact(value), uniqExact(profile_id), count(DISTINCT value, profile_id)) FROM identities) AS identities,
  (SELECT count() FROM system.tables WHERE name LIKE 'staging%') AS staging`

async function importAndState(dataDir: string): Promise<unknown> {
  const workspace = await openWorkspace({ dataDir, clock: () => Date.UTC(2026, 0, 1) })
  await importFiles(workspace, [file], readMapping(MAPPING))
  const [state] = await workspace.analytical.query(STATE)
  expect(await readdir(workspace.directory.tmp)).toEqual([])
  await workspace.close()
  return state
}

async function importFor(dataDir: string, millis: number): Promise<number> {
  const child = spawn(process.execPath, [RUNNER, CHILD, dataDir, file, mappingFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  const start = performance.now()
  await Promise.race([sleep(millis), closed])
  child.kill('SIGKILL')
  await closed
  return performance.now() - start
}

test(
  `kill -9 while importing, ${KILLS} times: importing again loses nothing and doubles nothing`,
  async () => {
    const expected = await importAndState(join(folder, 'undisturbed'))
    const whole = await importFor(join(folder, 'timed'), 60_000)
    for (let kill = 0; kill < KILLS; kill += 1) {
      const dataDir = join(folder, `killed-${kill}`)
      await importFor(dataDir, Math.random() * whole)
      await importFor(dataDir, Math.random() * whole)
      expect(await importAndState(dataDir)).toEqual(expected)
      await rm(dataDir, { recursive: true, force: true })
    }
  },
  60_000 + KILLS * 20_000,
)
