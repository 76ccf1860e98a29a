import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { segmentMembers } from '../../src/membership/members.ts'
import { verify } from '../../src/membership/verify.ts'
import { showSegment } from '../../src/segments/index.ts'
import type { explanation, segmentDetail } from '../../src/server/routes/segments/schemas.ts'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'

/** Thresholds of population conditions are computed every 15 minutes, and it is told as of when they are. */

const MINUTE = 60_000
const START = Date.parse('2025-01-06T10:00:00Z')
const minute = (of: number) => START + of * MINUTE

let server: LiveServer
beforeAll(async () => {
  server = await openLiveServer({ at: START })
  const definitions = [
    { segment: 'big', when: { population: { event: 'order', sum: 'amount' }, top: '50%' } },
    { segment: 'not-big', when: { not: { segment: 'big' } } },
    { segment: 'buyers', when: { event: 'order' } },
  ]
  await server.ask('POST', '/api/v1/definitions', { definitions })
  await server.services().live.settled()
})
afterAll(() => server.close())

const order = (userId: string, amount: number) => ({
  type: 'track',
  userId,
  event: 'order',
  properties: { amount },
  timestamp: new Date(server.time.clock()).toISOString(),
})

type Explanation = z.infer<typeof explanation>
const explain = (userId: string, asOf?: number) =>
  server.ask<Explanation>(
    'GET',
    `/api/v1/segments/big/explain?identity=user_id:${userId}${asOf === undefined ? '' : `&asOf=${new Date(asOf).toISOString()}`}`,
  )
const isBig = async (userId: string) =>
  (await server.segmentsOf(`user_id:${userId}`)).segments.includes('big')
const detail = (id: string) => server.ask<z.infer<typeof segmentDetail>>('GET', `/api/v1/segments/${id}`)

test('an explanation goes by the thresholds that the membership goes by, until both go by the next', async () => {
  await server.send([order('ada', 100), order('ben', 50)])
  await server.goTo(minute(15))
  expect(await isBig('ada')).toBe(true)

  // Of these three the better half are two, Cid among them; but that was not so a quarter past.
  await server.goTo(minute(20))
  await server.send([order('cid', 80)])
  await server.settled()
  expect(await isBig('cid')).toBe(false)
  expect(await explain('cid')).toMatchObject({
    at: minute(20),
    member: false,
    because: {
      holds: false,
      found: '80',
      comparedWith: { asOf: minute(15), words: 'threshold 100', low: 100 },
    },
  })
  expect(await explain('cid', minute(20))).toMatchObject({
    at: minute(20),
    member: true,
    because: { comparedWith: { asOf: minute(20), words: 'threshold 80', low: 80 } },
  })

  await server.goTo(minute(30))
  expect(await isBig('cid')).toBe(true)
  expect(await explain('cid')).toMatchObject({
    member: true,
    because: { holds: true, comparedWith: { asOf: minute(30), words: 'threshold 80', low: 80 } },
  })
})

test('thresholds are over everything that was followed before them, stored or not', async () => {
  await server.goTo(minute(44))
  await server.send([order('dan', 90), order('eve', 90)])
  await server.goTo(minute(45))
  expect((await explain('cid')).because.comparedWith).toEqual({
    asOf: minute(45),
    words: 'threshold 90',
    low: 90,
  })
  expect(await isBig('cid')).toBe(false)
})

test('where a size is told, it is told as of when its thresholds are; of segments without none are', async () => {
  await server.goTo(minute(50))
  for (const id of ['big', 'not-big']) {
    expect(await detail(id)).toMatchObject({ thresholdsAsOf: minute(45) })
    const members = await server.ask('GET', `/api/v1/segments/${id}/members`)
    expect(members).toMatchObject({ thresholdsAsOf: minute(45) })
  }
  expect(await detail('buyers')).not.toHaveProperty('thresholdsAsOf')
  expect(await server.ask('GET', '/api/v1/segments/buyers/members')).not.toHaveProperty('thresholdsAsOf')
  const { segments } = await server.ask<{ segments: { id: string; thresholdsAsOf?: number }[] }>(
    'GET',
    '/api/v1/segments',
  )
  expect(segments.map(({ id, thresholdsAsOf }) => [id, thresholdsAsOf])).toEqual([
    ['big', minute(45)],
    ['buyers', undefined],
    ['not-big', minute(45)],
  ])
  const past = await server.ask(
    'GET',
    `/api/v1/segments/big/members?asOf=${new Date(minute(20)).toISOString()}`,
  )
  expect(past).toMatchObject({ size: 2, asOf: minute(20), thresholdsAsOf: minute(20) })
})

test('what is stored of memberships tells it too, when no server runs any more, and is verified by it', async () => {
  const { workspace } = server
  // By thresholds of now who has 90 would not be in any more.
  await server.send([order('fay', 95), order('gus', 95), order('hal', 95)])
  await server.goTo(minute(52))
  await server.settled()
  const evaluated = await evaluateSegments(workspace)
  expect(evaluated.segments.map(({ thresholdsAsOf }) => thresholdsAsOf)).toEqual([
    minute(45),
    undefined,
    minute(45),
  ])
  expect((await verify(workspace)).shown).toEqual([])
  await server.stop()
  expect(await showSegment(workspace, 'big')).toMatchObject({ size: 6, thresholdsAsOf: minute(45) })
  expect(await segmentMembers(workspace, 'big')).toMatchObject({ size: 6, thresholdsAsOf: minute(45) })
  await evaluateSegments(workspace)
  expect(await showSegment(workspace, 'big')).toMatchObject({ size: 4, thresholdsAsOf: minute(52) })
  await server.start()
})
