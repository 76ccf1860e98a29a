import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'

/** What an instant brings about, be it that of several conditions or earlier than all that was known. */

const MINUTE = 60_000
let server: LiveServer
beforeAll(async () => {
  server = await openLiveServer({ at: Date.parse('2025-01-06T10:00:00Z') })
})
afterAll(async () => {
  await server.close()
})

const did = (userId: string, event: string, at = server.time.clock()) => ({
  type: 'track',
  userId,
  event,
  timestamp: new Date(at).toISOString(),
})

test('what changes at one instant for one profile is one change, or none', async () => {
  const last = { last: '5 minutes' }
  await server.save({
    segment: 'either-way',
    when: {
      any: [
        {
          all: [
            { event: 'a', in: last },
            { event: 'b', in: last },
          ],
        },
        {
          not: {
            any: [
              { event: 'a', in: last },
              { event: 'b', in: last },
            ],
          },
        },
      ],
    },
  })
  const at = server.time.clock()
  await server.send([did('both', 'a', at), did('both', 'b', at)])
  const before = (await server.changes()).at(-1)!.cursor
  await server.goTo(at + 6 * MINUTE)
  expect((await server.changes(before)).filter(({ segment }) => segment === 'either-way')).toEqual([])
  expect(await server.disagreements()).toEqual({})
})

test('a record that is earlier than all others of its profile counts for what the profile was before those', async () => {
  await server.save(
    { segment: 'never-ordered', when: { not: { event: 'fruit' } } },
    { segment: 'once-new', when: { everInSegment: 'never-ordered' } },
  )
  const at = server.time.clock()
  await server.send([did('early', 'fruit', at)])
  expect(await server.disagreements()).toEqual({})
  await server.send([did('early', 'unrelated', at - 5 * MINUTE)])
  expect(await server.disagreements()).toEqual({})
})
