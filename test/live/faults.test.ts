import Database from 'libsql'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { geoCondition } from '../../src/conditions/geo/index.ts'
import { Engine } from '../../src/live/engine.ts'
import { Histories } from '../../src/live/store/histories.ts'
import type { ProfileRecord } from '../../src/records/history.ts'
import { sql } from '../../src/store/sql.ts'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'

/** What goes wrong beside concerns nobody else, can be seen, and is over when its cause is. */

const MINUTE = 60_000
let server: LiveServer
let isMapLost = false
let asked = 0
beforeAll(async () => {
  const { prepare } = geoCondition
  vi.spyOn(geoCondition, 'prepare').mockImplementation((...given) => {
    const evaluate = prepare(...given)
    return (...subject) => {
      asked += 1
      if (isMapLost) throw new RangeError('no map')
      return evaluate(...subject)
    }
  })
  server = await openLiveServer({ at: Date.parse('2025-01-06T10:00:00Z') })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const did = (userId: string, event: string) => ({ type: 'track', userId, event, timestamp: stamp() })
const livesIn = (userId: string, country: string) => ({
  type: 'identify',
  userId,
  traits: { country },
  timestamp: stamp(),
})
const stamp = () => new Date(server.time.clock()).toISOString()

const segmentsOf = async (userId: string) =>
  [...(await server.segmentsOf(`user_id:${userId}`)).segments].sort()

/** An event that cannot be dealt with, by a property that a condition asks for. */
const poison = (userId: string, kind: string) => ({ ...did(userId, 'order'), properties: { kind } })
const isOf = (kind: string) => (record: Pick<ProfileRecord, 'values'>) => record.values.text.kind === kind

interface Status {
  readonly live: {
    readonly isReady: boolean
    readonly trouble: string | null
    readonly failingConditions: number
    readonly incompleteProfiles: number
    readonly failure: string | null
  }
}
const status = async () => (await server.ask<Status>('GET', '/api/v1/status')).live

test('a condition that throws leaves its members as they were, and all others go on', async () => {
  await server.save(
    { segment: 'german', when: { geo: { country: 'DE' } } },
    { segment: 'buyers', when: { event: 'order' } },
    { segment: 'refunded', when: { event: 'order', where: { property: 'kind', is: 'refund' } } },
    { segment: 'german-buyers', when: { all: [{ segment: 'german' }, { segment: 'buyers' }] } },
  )
  await server.send([livesIn('ada', 'DE'), livesIn('ben', 'FR')])
  // Of two values of one millisecond either may be the later.
  await server.goTo(server.time.clock() + 1)
  isMapLost = true
  await server.send([livesIn('ada', 'FR'), did('ada', 'order'), livesIn('ben', 'DE'), did('ben', 'order')])
  expect(await segmentsOf('ada')).toEqual(['buyers', 'german', 'german-buyers'])
  expect(await segmentsOf('ben')).toEqual(['buyers'])
  expect(await status()).toMatchObject({ isReady: true, trouble: null, failingConditions: 1 })
  expect((await status()).failure).toBe('no map')

  await server.goTo(server.time.clock() + 5 * MINUTE)
  expect(await status()).toMatchObject({ failingConditions: 1 })
  isMapLost = false
  await server.goTo(server.time.clock() + MINUTE)
  expect(await segmentsOf('ada')).toEqual(['buyers'])
  expect(await segmentsOf('ben')).toEqual(['buyers', 'german', 'german-buyers'])
  await server.goTo(server.time.clock() + 2 * MINUTE)
  expect(await status()).toMatchObject({ failingConditions: 0 })
  expect(await server.disagreements()).toEqual({})
})

test('a condition that throws is not tried again for every minute of a standstill', async () => {
  isMapLost = true
  await server.send([livesIn('cid', 'FR')])
  await server.stop()
  asked = 0
  server.time.set(server.time.clock() + 24 * 60 * MINUTE)
  await server.start()
  expect(asked).toBeLessThan(20)
  isMapLost = false
  await server.goTo(server.time.clock() + MINUTE)
  expect(await server.disagreements()).toEqual({})
})

test('a segment whose condition throws while it is made ready has its members once it does not', async () => {
  await server.goTo(server.time.clock() + 5 * MINUTE)
  isMapLost = true
  await server.save({ segment: 'french', when: { geo: { country: 'FR' } } })
  expect((await status()).failingConditions).toBeGreaterThan(0)
  expect(await segmentsOf('cid')).toEqual([])
  isMapLost = false
  await server.goTo(server.time.clock() + MINUTE)
  expect(await segmentsOf('cid')).toEqual(['french'])
  expect(await server.disagreements()).toEqual({})
})

test('an event that cannot be stored is taken back, and nothing else is', async () => {
  await server.save({ segment: 'poisoned', when: { event: 'Poison' } })
  const { analytical } = server.workspace
  const insert = analytical.insertBinary.bind(analytical)
  const storing = vi
    .spyOn(analytical, 'insertBinary')
    .mockImplementation(async (table, columns, payload, options) => {
      if (table === 'events' && Buffer.from(payload).includes('Poison')) throw new RangeError('does not fit')
      return insert(table, columns, payload, options)
    })
  await server.send([did('dora', 'order'), did('dora', 'Poison'), did('eve', 'order')])
  await server.settled()
  storing.mockRestore()
  expect(await segmentsOf('dora')).toEqual(['buyers'])
  expect(await segmentsOf('eve')).toEqual(['buyers'])
  const issues = await analytical.query(sql`SELECT code, detail FROM tracking_issues`)
  expect(issues).toEqual([{ code: 'not-storable', detail: 'RangeError: does not fit' }])
  expect(await server.disagreements()).toEqual({})
})

test('while the store does not answer memberships go on, it is told, and what waited is done afterwards', async () => {
  await server.save({ segment: 'top', when: { population: { event: 'order' }, top: '10%' } })
  await server.send([did('fay', 'order'), did('fay', 'order')])
  await server.settled()
  expect(await segmentsOf('fay')).toContain('top')
  const { analytical } = server.workspace
  const reading = vi.spyOn(analytical, 'query').mockRejectedValue(new RangeError('away'))
  await server.send([did('gil', 'order'), did('gil', 'order'), did('gil', 'order')])
  await server.goTo(server.time.clock() + 20 * MINUTE)
  expect(server.services().live.state.trouble).toBe('away')
  expect(await segmentsOf('gil')).toContain('buyers')
  reading.mockRestore()
  await server.settled()
  await server.goTo(server.time.clock() + MINUTE)
  expect(await status()).toMatchObject({ isReady: true, trouble: null })
  expect(await segmentsOf('fay')).not.toContain('top')
  expect(await server.disagreements()).toEqual({})
})

test('an event that cannot be taken is stored, holds up nobody else, and counts once it is read from the store', async () => {
  const { take } = Engine.prototype
  const taking = vi.spyOn(Engine.prototype, 'take').mockImplementation(function (this: Engine, record) {
    if (isOf('poison')(record)) throw new RangeError('cannot be taken')
    take.call(this, record)
  })
  const { received, stored } = server.services().tracking.state.counts
  await server.send([did('hal', 'order'), poison('ida', 'poison'), did('jon', 'order')])
  expect(await segmentsOf('hal')).toEqual(['buyers'])
  expect(await segmentsOf('jon')).toEqual(['buyers'])
  expect(await status()).toMatchObject({ trouble: null, incompleteProfiles: 1, failure: 'cannot be taken' })
  await server.send([did('kim', 'order')])
  expect(await segmentsOf('kim')).toEqual(['buyers'])
  await server.settled()
  expect(server.services().tracking.state.counts).toMatchObject({
    received: received + 4,
    stored: stored + 4,
  })
  expect(await segmentsOf('ida')).toEqual(['buyers'])
  expect(await status()).toMatchObject({ isReady: true, trouble: null, incompleteProfiles: 0 })
  await server.goTo(server.time.clock() + 15 * MINUTE)
  expect(await server.disagreements()).toEqual({})
  taking.mockRestore()
})

test('an event that cannot be read from the store either is told until it can, and holds up nobody else', async () => {
  const { append } = Histories.prototype
  const appending = vi.spyOn(Histories.prototype, 'append').mockImplementation(function (
    this: Histories,
    ...[number, stream, records]
  ) {
    if (records.some(isOf('venom'))) throw new RangeError('cannot be kept')
    return append.call(this, number, stream, records)
  })
  await server.send([did('noa', 'order')])
  await server.send([
    did('lea', 'order'),
    poison('mia', 'venom'),
    poison('noa', 'venom'),
    did('ole', 'order'),
  ])
  await server.settled()
  expect(await segmentsOf('lea')).toEqual(['buyers'])
  expect(await segmentsOf('mia')).toEqual([])
  expect(await segmentsOf('ole')).toEqual(['buyers'])
  expect(await segmentsOf('noa')).toEqual(['buyers'])
  const incomplete = { isReady: true, trouble: null, incompleteProfiles: 2, failure: 'cannot be kept' }
  expect(await status()).toMatchObject(incomplete)
  await server.send([did('pia', 'order')])
  expect(await segmentsOf('pia')).toEqual(['buyers'])

  await server.stop()
  await server.start()
  expect(await status()).toMatchObject(incomplete)
  expect(await segmentsOf('noa')).toEqual(['buyers'])
  appending.mockRestore()
  await server.goTo(server.time.clock() + 60 * MINUTE)
  expect(await segmentsOf('mia')).toEqual(['buyers'])
  expect(await status()).toMatchObject({ isReady: true, trouble: null, incompleteProfiles: 0, failure: null })
  expect(await server.disagreements()).toEqual({})
})

test('what cannot be read of somebody is read anew from the store, and nobody else notices', async () => {
  await server.save({ segment: 'new-buyers', when: { event: 'order', in: { last: '1 hour' } } })
  await server.send([did('quy', 'order'), did('rut', 'order')])
  await server.settled()
  await server.stop()
  const file = new Database(server.workspace.directory.live)
  const newest = 'SELECT key FROM histories WHERE key / ? = (SELECT max(key) / ? FROM histories)'
  const ofOne = 2 ** 21
  expect(
    file.prepare(`UPDATE histories SET records = '[torn' WHERE key IN (${newest})`).run(ofOne, ofOne).changes,
  ).toBeGreaterThan(0)
  file.close()
  await server.start()
  expect(await segmentsOf('rut')).toEqual(['buyers', 'new-buyers'])

  await server.goTo(server.time.clock() + 60 * MINUTE)
  await server.settled()
  for (const one of ['quy', 'rut']) expect(await segmentsOf(one)).toEqual(['buyers'])
  expect(await status()).toMatchObject({ isReady: true, trouble: null, incompleteProfiles: 0 })
  expect(await server.disagreements()).toEqual({})
})
