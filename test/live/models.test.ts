import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Schemas } from '../../src/client/operations.ts'
import { importFiles, readMapping } from '../../src/ingest/index.ts'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { verify } from '../../src/membership/verify.ts'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'

/** A model on a server, from its definition to who is in segments of it, live and in batch. */

const DAY = 86_400_000
const START = Date.UTC(2025, 5, 1, 12)
const CUSTOMERS = 2_400

let server: LiveServer
beforeAll(async () => {
  server = await openLiveServer({ at: START, timeZone: 'Europe/Berlin' })
  const calls = Array.from({ length: CUSTOMERS }, (_, customer) => orders(customer)).flat()
  for (let from = 0; from < calls.length; from += 400) await server.send(calls.slice(from, from + 400))
  await settled()
}, 120_000)
afterAll(() => server.close())

/** The larger the number of a customer is, the more orders there are, the later and the larger. */
function orders(customer: number): object[] {
  return Array.from({ length: 1 + (customer % 4) }, (_, order) =>
    orderOf(customer, START - DAY * (2 + 90 * order + Math.floor((CUSTOMERS - customer) / 8)), 10 + customer),
  )
}

function orderOf(customer: number, at: number, amount: number): object {
  const timestamp = new Date(at).toISOString()
  const properties = { amount, currency: 'EUR' }
  return { type: 'track', userId: `c-${customer}`, event: 'order_completed', timestamp, properties }
}

async function settled(): Promise<void> {
  await server.services().scheduler.settled()
  await server.settled()
}

const model = () => server.ask<Schemas['ModelDetail']>('GET', '/api/v1/models/rfm')
const runs = async () =>
  (await server.ask<{ runs: Schemas['ModelRun'][] }>('GET', '/api/v1/models/rfm/runs')).runs
const membersOf = async (segment: string) =>
  (await server.ask<{ size: number }>('GET', `/api/v1/segments/${encodeURIComponent(segment)}/members`)).size
const groupOf = async (customer: number) =>
  (await server.segmentsOf(`user_id:c-${customer}`)).segments.filter((id) => id.startsWith('rfm_group/'))

async function job(path: string, body: object = {}) {
  const { id } = await server.ask<{ id: string }>('POST', path, body)
  const ended = async () => server.ask<Schemas['Job']>('GET', `/api/v1/jobs/${id}`)
  await expect.poll(async () => (await ended()).status, { interval: 20, timeout: 30_000 }).not.toBe('running')
  await settled()
  return ended()
}

test('a model that is saved is refreshed, and who is in its groups is true live, in batch and as stored', async () => {
  await server.save({
    segment: 'best',
    when: { model: 'rfm/group', oneOf: ['Champions', 'Loyal customers'] },
  })
  const body = { method: 'rfm', refresh: 'daily', outputs: ['group', 'money_score'], title: 'RFM' }
  await server.ask('PUT', '/api/v1/models/rfm', { ...body, expectedVersion: 0 })
  await settled()
  expect(await model()).toMatchObject({
    version: 1,
    current: { status: 'done', startedBy: 'test', profiles: CUSTOMERS, changes: 2 * CUSTOMERS },
    segmentations: ['rfm_group'],
    refreshed: 'every day at 4:00',
    nextAt: Date.UTC(2025, 5, 2, 2),
    trouble: [],
  })
  expect(await membersOf('best')).toBeGreaterThan(100)
  expect(await membersOf('rfm_group/not-rated')).toBe(0)
  expect(await server.disagreements()).toEqual({})
  await evaluateSegments(server.workspace)
  expect(await verify(server.workspace)).toMatchObject({ differences: 0, profiles: CUSTOMERS })
})

test('on schedule, with new orders, only what changed is written, and explained as of then and before', async () => {
  const lost = 0
  expect(await groupOf(lost)).toEqual(['rfm_group/lost'])
  await server.send(Array.from({ length: 6 }, (_, n) => orderOf(lost, START + n * 60_000, 5_000)))
  const due = Date.UTC(2025, 5, 2, 2)
  await server.goTo(due)
  await settled()
  expect(await groupOf(lost)).toEqual(['rfm_group/champions'])
  const [latest, ...before] = await runs()
  expect(latest).toMatchObject({ status: 'done', asOf: due, startedBy: 'schedule' })
  expect(latest!.changes).toBeGreaterThan(1)
  expect(latest!.changes).toBeLessThan(CUSTOMERS / 10)
  expect(before).toHaveLength(1)
  expect(await server.disagreements()).toEqual({})
  const explained = async (asOf: number) => {
    const path = `/api/v1/segments/best/explain?identity=user_id:c-${lost}&asOf=${asOf}`
    const { member, because } = await server.ask<Schemas['Explanation']>('GET', path)
    return [member, because.found]
  }
  expect(await explained(due)).toEqual([true, '"Champions"'])
  expect(await explained(due - 1)).toEqual([false, '"Lost"'])
  expect(await explained(START - DAY)).toEqual([false, 'not known'])
})

test('nobody else writes what a model says: calls and files that try are told so', async () => {
  const traits = { 'model:rfm/group': 'Champions' }
  await server.send([{ type: 'identify', userId: 'c-1', traits }])
  const file = join(server.workspace.directory.tmp, 'traits.jsonl')
  await writeFile(file, `{"who":"c-1","at":"2025-06-01","t":${JSON.stringify(traits)}}\n`)
  const mapping =
    'file: {format: jsonl}\ncustomer: {column: who, namespace: user_id}\ntime: {column: at}\ntraitsOf: t\n'
  expect(await importFiles(server.workspace, [file], readMapping(mapping))).toMatchObject({
    traitChanges: 0,
    rejectedValues: 1,
  })
  await settled()
  expect(await groupOf(1)).toEqual(['rfm_group/lost'])
})

test('a refresh goes on beside an import and tracking, and all agree afterwards', async () => {
  server.time.set(server.time.clock() + DAY / 2)
  const rows = Array.from({ length: 5_000 }, (_, row) => `c-${row % CUSTOMERS},2025-06-02,${100 + row}`)
  const file = join(server.workspace.directory.tmp, 'orders.csv')
  await writeFile(file, `who,at,amount\n${rows.join('\n')}\n`)
  const mapping = `file: {format: csv}
customer: {column: who, namespace: user_id}
time: {column: at}
events: [{name: order_completed, properties: {amount: {column: amount, type: number}}}]`
  const sending = server.send(Array.from({ length: 200 }, (_, n) => orderOf(n, START + DAY / 2, 50)))
  const [refreshed, imported] = await Promise.all([
    job('/api/v1/models/rfm/refresh'),
    importFiles(server.workspace, [file], readMapping(mapping)),
    sending,
  ])
  expect(refreshed).toMatchObject({ status: 'done', result: { status: 'done' } })
  expect(imported).toMatchObject({ eventsNew: 5_000 })
  server.time.set(server.time.clock() + 60_000)
  expect(await job('/api/v1/models/rfm/refresh')).toMatchObject({ result: { profiles: CUSTOMERS } })
  expect(await server.disagreements()).toEqual({})
})

test('one refresh runs at a time: another that is asked for is refused, and one that is cancelled leaves what was', async () => {
  server.time.set(server.time.clock() + 60_000)
  const said = await membersOf('best')
  const { id } = await server.ask<{ id: string }>('POST', '/api/v1/models/rfm/refresh', {})
  await expect(server.ask('POST', '/api/v1/models/rfm/refresh', {})).rejects.toThrow('jobs/busy')
  await server.ask('POST', `/api/v1/jobs/${id}/cancel`)
  await settled()
  const [latest] = await runs()
  expect(['cancelled', 'done']).toContain(latest?.status)
  if (latest?.status === 'cancelled') expect(await membersOf('best')).toBe(said)
  expect(await server.disagreements()).toEqual({})
})

test('what was missed while nothing ran is made up for once', async () => {
  const before = (await runs()).length
  await server.stop()
  server.time.set(server.time.clock() + 5 * DAY)
  await server.start()
  await settled()
  expect((await runs()).length).toBe(before + 1)
  expect((await runs())[0]).toMatchObject({ status: 'done', startedBy: 'schedule' })
})

test('a model that segments refer to stays; taken out of these it is removed, and its values end', async () => {
  await expect(server.ask('DELETE', '/api/v1/models/rfm')).rejects.toThrow('command/still-used')
  await server.ask('DELETE', '/api/v1/definitions/segment/best')
  await server.ask('DELETE', '/api/v1/definitions/segmentation/rfm_group')
  expect(await server.ask('DELETE', '/api/v1/models/rfm')).toMatchObject({
    removed: 'rfm',
    ended: 2 * CUSTOMERS,
  })
  await expect(model()).rejects.toThrow('command/not-found')
  await server.save({ segment: 'any', when: { model: 'rfm/money_score', exists: true } })
  expect(await membersOf('any')).toBe(0)
})
