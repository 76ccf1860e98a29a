import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallServer, type SmallServer } from '../../../test/support/small-server.ts'
import { SMALL_NOW, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { accessOf, createWriteKey } from '../../access/index.ts'
import { keyHeaders } from '../../access/testing/credentials.ts'
import type { Services } from '../services.ts'

let server: SmallServer
let small: SmallWorkspace
let services: Services
let app: FastifyInstance
let headers: { authorization: string }
beforeAll(async () => {
  server = await openSmallServer()
  ;({ small, app, services } = server)
  headers = await keyHeaders(small.workspace, ['metrics:read'])
  await services.live.settled()
})
afterAll(() => server.close())

/** By name and labels, what is scraped. */
async function scraped(): Promise<ReadonlyMap<string, number>> {
  const { body, statusCode, headers: answered } = await app.inject({ url: '/metrics', headers })
  expect([statusCode, answered['content-type']]).toEqual([
    200,
    expect.stringMatching(/^text\/plain; version=0/),
  ])
  const samples = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    samples.map((line) => {
      const end = line.lastIndexOf(' ')
      return [line.slice(0, end), Number(line.slice(end + 1))]
    }),
  )
}

async function send(batch: readonly object[]): Promise<void> {
  const { secret: writeKey } = await createWriteKey(accessOf(small.workspace), 'shop')
  await app.inject({ method: 'POST', url: '/v1/batch', payload: { batch, writeKey } })
  await services.tracking.flush()
}

test('what came in, what became of it, who entered by it, and how long requests took', async () => {
  await send([
    { type: 'track', userId: 'c-4', event: 'order_completed', properties: { '': 1 } },
    { type: 'track', userId: 'c-5', event: 'order_completed', timestamp: 'never' },
    { type: 'track', event: 'order_completed' },
  ])
  await app.inject({ url: '/api/v1/profiles/c-4', headers })
  await app.inject({ url: '/nowhere/c-4', headers })
  const metrics = await scraped()
  expect(Object.fromEntries(metrics)).toMatchObject({
    satsuma_tracking_received_total: 2,
    satsuma_tracking_followed_total: 2,
    satsuma_tracking_stored_total: 2,
    satsuma_tracking_rejected_total: 1,
    satsuma_tracking_repaired_total: 2,
    satsuma_tracking_slowed_down_total: 0,
    satsuma_tracking_waiting_messages: 0,
    satsuma_tracking_waiting_bytes: 0,
    satsuma_tracking_store_lag_seconds: 0,
    satsuma_tracking_follow_lag_seconds: 0,
    satsuma_live_ready: 1,
    satsuma_live_build_progress_ratio: 1,
    // Two buyers more, who are no visitors any more.
    'satsuma_live_changes_total{cause="data"}': 4,
    satsuma_live_dirty_profiles: 0,
    satsuma_live_overdue_seconds: 0,
    satsuma_live_failing_conditions: 0,
    satsuma_live_incomplete_profiles: 0,
    satsuma_live_trouble: 0,
    satsuma_http_event_streams: 0,
    'satsuma_http_request_duration_seconds_count{method="POST",route="/v1/batch",status="200"}': 1,
    'satsuma_http_request_duration_seconds_count{method="GET",route="/api/v1/profiles/:identity",status="403"}': 1,
  })
  expect(metrics.get('satsuma_live_evaluations_total')).toBeGreaterThan(0)
  expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(1e7)
  expect(metrics.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
  expect([...metrics.keys()].filter((name) => name.includes('c-4'))).toEqual([])
})

test('what leaves by time alone is counted by its cause', async () => {
  const before = (await scraped()).get('satsuma_live_changes_total{cause="time"}') ?? 0
  small.setNow(SMALL_NOW + 31 * 86_400_000)
  await send([{ type: 'track', userId: 'c-40', event: 'page_viewed' }])
  const metrics = await scraped()
  expect(metrics.get('satsuma_live_changes_total{cause="time"}')).toBeGreaterThan(before + 30)
  expect(metrics.get('satsuma_live_time_lag_seconds')).toBeGreaterThan(0)
})

test('tables of the analytical store come with the next reading', async () => {
  await expect
    .poll(async () => (await scraped()).get('satsuma_store_parts{table="events"}'))
    .toBeGreaterThan(0)
  const tables = [...(await scraped()).keys()].filter((name) => name.startsWith('satsuma_store_parts'))
  expect(tables.filter((name) => /staging|schema/.test(name))).toEqual([])
})
