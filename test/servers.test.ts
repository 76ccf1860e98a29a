import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '../src/control/testing/postgres.ts'
import { importFiles, parseMapping } from '../src/ingest/index.ts'
import { evaluateSegments } from '../src/membership/evaluate.ts'
import { segmentMembers } from '../src/membership/members.ts'
import { verify } from '../src/membership/verify.ts'
import { applyDefinitions } from '../src/segments/index.ts'
import { startBridge } from '../src/store/testing/start-bridge.ts'
import { openWorkspace, type Workspace } from '../src/workspace/index.ts'

const NOW = Date.UTC(2026, 0, 1)
const SEGMENTS = `
segment: buyers
when: {event: order_completed, atLeast: 2, in: {last: 30 days}}
---
segment: northern
when: {all: [{trait: city, is: Oslo}, {not: {segment: buyers}}]}
`

let folder: string
let bridge: Awaited<ReturnType<typeof startBridge>>
let postgres: TestPostgres
let servers: { clickhouseUrl: string; postgresUrl: string }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-servers-'))
  bridge = await startBridge(join(folder, 'engine'))
  postgres = await startPostgres()
  servers = { clickhouseUrl: bridge.url, postgresUrl: await postgres.createDatabase() }
})
afterAll(async () => {
  await bridge.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Customer n of 60 ordered n times, a day apart, the last time yesterday; every third lives in Oslo. */
async function writeOrders(): Promise<string> {
  const rows = Array.from({ length: 60 }, (_, customer) =>
    Array.from({ length: customer }, (_, order) => {
      const at = new Date(NOW - (order + 1) * 86_400_000 * (customer < 30 ? 20 : 1)).toISOString()
      return `c${customer},${at},${order},${customer % 3 === 0 ? 'Oslo' : 'Rome'}`
    }),
  )
  const file = join(folder, 'orders.csv')
  await writeFile(file, ['customer,time,amount,city', ...rows.flat()].join('\n'))
  return file
}

const MAPPING = parseMapping({
  file: { format: 'csv' },
  customer: { column: 'customer' },
  time: { column: 'time' },
  events: [{ name: 'order_completed', properties: { amount: { column: 'amount', type: 'number' } } }],
  traits: { city: 'city' },
})

async function open(): Promise<Workspace> {
  return openWorkspace({ dataDir: join(folder, 'data'), clock: () => NOW, ...servers })
}

async function membersOf(workspace: Workspace, segment: string): Promise<string[]> {
  const { members } = await segmentMembers(workspace, segment)
  return members.map(({ identities }) => identities[0]?.value ?? '').sort()
}

const named = (numbers: readonly number[]) => numbers.map((number) => `c${number}`).sort()
const customers = Array.from({ length: 60 }, (_, customer) => customer)
const BUYERS = named(customers.filter((customer) => customer >= 30))
const NORTHERN = named(customers.filter((customer) => customer % 3 === 0 && customer > 0 && customer < 30))

test('both stores on servers (the chDB engine behind an HTTP bridge, and Postgres): import to reopening', async () => {
  const workspace = await open()
  const summary = await importFiles(workspace, [await writeOrders()], MAPPING)
  expect(summary).toMatchObject({ eventsNew: 1770, profilesNew: 59, rejectedRows: 0 })
  const { applied } = await applyDefinitions(workspace, [{ name: 'segments.yaml', text: SEGMENTS }])
  expect(applied.map(({ name }) => name)).toEqual(['buyers', 'northern'])
  await evaluateSegments(workspace)
  expect(await membersOf(workspace, 'buyers')).toEqual(BUYERS)
  expect(await membersOf(workspace, 'northern')).toEqual(NORTHERN)
  expect(await verify(workspace)).toMatchObject({ segments: 2, profiles: 59, differences: 0 })
  await workspace.close()

  const reopened = await open()
  expect(await membersOf(reopened, 'buyers')).toEqual(BUYERS)
  expect(await membersOf(reopened, 'northern')).toEqual(NORTHERN)
  expect(await verify(reopened)).toMatchObject({ differences: 0 })
  await reopened.close()
  expect(await readdir(join(folder, 'data', 'analytical'))).toEqual([])
})
