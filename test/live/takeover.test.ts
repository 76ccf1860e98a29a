import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Engine } from '../../src/live/engine.ts'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'

/** Where work fails, another engine takes the place of the one that failed, and what goes on goes on with that. */

let server: LiveServer
beforeAll(async () => {
  server = await openLiveServer({ at: Date.parse('2025-01-06T10:00:00Z') })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await server.close()
})

const did = (userId: string, event: string, at = server.time.clock()) => ({
  type: 'track',
  userId,
  event,
  timestamp: new Date(at).toISOString(),
})

test('a segment is made ready for everybody where work fails meanwhile', async () => {
  await server.send(Array.from({ length: 20 }, (_, n) => did(`p${n}`, 'order')))
  const { build } = Engine.prototype
  const building = vi.spyOn(Engine.prototype, 'build').mockImplementationOnce(function (this: Engine, plan) {
    build.call(this, plan)
    vi.spyOn(this, 'commit').mockImplementationOnce(() => {
      throw new RangeError('disk full')
    })
    void server
      .services()
      .live.refused([])
      .catch(() => undefined)
  })
  await server.save({ segment: 'buyers', when: { event: 'order' } })
  await server.settled()
  building.mockRestore()
  expect(server.services().live.find('buyers')?.size).toBe(20)
  expect(await server.disagreements()).toEqual({})
})
