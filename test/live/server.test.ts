import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Change, type LiveServer, openLiveServer } from '../support/live-server.ts'

/**
 * What a server goes through while it keeps memberships true: standstills, clocks that are set back, edits one upon
 * the other, segments that go. One server for all tests, each with its own people and segments.
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BEGINNING = Date.parse('2025-01-06T10:00:00Z')

let server: LiveServer
let cursor: string | undefined
beforeAll(async () => {
  server = await openLiveServer({ at: BEGINNING })
})
afterAll(() => server.close())

const iso = (at: number) => new Date(at).toISOString()
const now = () => server.time.clock()

function did(userId: string, event: string, at = now(), messageId?: string) {
  return { type: 'track', userId, event, timestamp: iso(at), ...(messageId && { messageId }) }
}

/** What was told since the last time, with when it holds, counted from an instant. */
async function told(since: number): Promise<string[]> {
  const changes = await server.changes(cursor)
  cursor = changes.at(-1)?.cursor ?? cursor
  return changes.map((change) => sentence(change, since))
}

function sentence({ at, recordedAt, segment, change, cause }: Change, since: number): string {
  const late = recordedAt === at ? '' : ` (${(recordedAt - at) / MINUTE} min late)`
  return `${(at - since) / MINUTE} min: ${change} ${segment} by ${cause}${late}`
}

/** Nobody is anywhere else than the batch says. */
async function expectAgreement(): Promise<void> {
  expect(await server.disagreements()).toEqual({})
}

test('a server that stood still tells what it missed in order, each change with its instant', async () => {
  await server.save(
    { segment: 'slow-recent', when: { event: 'slow', in: { last: '2 hours' } } },
    { segment: 'slow-quiet', when: { stopped: { event: 'slow', before: '1 hour', quietFor: '30 minutes' } } },
  )
  const at = now()
  await server.send([did('slow-a', 'slow')])
  await server.goTo(at + 10 * MINUTE)
  await server.send([did('slow-b', 'slow')])
  expect(await told(at)).toEqual([
    '0 min: entered slow-recent by data',
    '10 min: entered slow-recent by data',
  ])
  await server.stop()
  server.time.set(at + 5 * HOUR)
  await server.start()
  await server.goTo(at + 5 * HOUR)
  expect(await told(at)).toEqual([
    '30 min: entered slow-quiet by time (270 min late)',
    '40 min: entered slow-quiet by time (260 min late)',
    '90 min: exited slow-quiet by time (210 min late)',
    '100 min: exited slow-quiet by time (200 min late)',
    '120 min: exited slow-recent by time (180 min late)',
    '130 min: exited slow-recent by time (170 min late)',
  ])
  await expectAgreement()
})

test('what came while live evaluation did not run is there afterwards, and once', async () => {
  await server.save({ segment: 'sent', when: { event: 'sent', in: { last: '2 hours' } } })
  const at = now()
  await server.send([did('sent-a', 'sent', at, 'sent-1')])
  await server.stop()
  await server.start()
  await server.send([did('sent-a', 'sent', at, 'sent-1'), did('sent-b', 'sent', at, 'sent-2')])
  await server.stop()
  await server.start()
  expect(await told(at)).toEqual(['0 min: entered sent by data', '0 min: entered sent by data'])
  await expectAgreement()
})

test('a clock that is set back stands still for memberships: nothing is lost, and nothing changes twice', async () => {
  await server.save({ segment: 'back', when: { event: 'back', in: { last: '1 hour' } } })
  const at = now()
  await server.send([did('back-a', 'back')])
  await server.goTo(at + HOUR)
  expect(await told(at)).toEqual(['0 min: entered back by data', '60 min: exited back by time'])

  server.time.set(at + 30 * MINUTE)
  await server.goTo(at + 31 * MINUTE)
  expect(await told(at)).toEqual([])
  await server.send([did('back-b', 'back')])
  await server.goTo(at + 59 * MINUTE)
  expect(await told(at)).toEqual(['60 min: entered back by data (-29 min late)'])

  await server.goTo(at + 91 * MINUTE)
  expect(await told(at)).toEqual(['91 min: exited back by time'])
  await expectAgreement()
})

test('a clock that is set back over a restart is the same', async () => {
  await server.save({ segment: 'again', when: { event: 'again', in: { last: '1 hour' } } })
  await server.goTo(now() + 2 * HOUR)
  const at = now()
  await told(at)
  await server.send([did('again-a', 'again')])
  await server.goTo(at + HOUR)
  await server.stop()
  server.time.set(at + 20 * MINUTE)
  await server.start()
  await server.send([did('again-b', 'again')])
  await server.goTo(at + 80 * MINUTE)
  expect(await told(at)).toEqual([
    '0 min: entered again by data',
    '60 min: exited again by time',
    '60 min: entered again by data (-40 min late)',
    '80 min: exited again by time',
  ])
  await expectAgreement()
})

test('definitions that are edited one upon the other end with the last, and each change is told once', async () => {
  const rule = (atLeast: number) => ({
    segment: 'hasty',
    when: { event: 'hasty', in: { last: '2 hours' }, atLeast },
  })
  await server.save(rule(1))
  const at = now()
  await server.send([did('hasty-a', 'hasty'), did('hasty-b', 'hasty'), did('hasty-b', 'hasty')])
  const sent = server.send([did('hasty-c', 'hasty'), did('hasty-c', 'hasty')])
  for (const atLeast of [3, 2, 1, 2])
    await server.ask('POST', '/api/v1/definitions', { definitions: [rule(atLeast)] })
  await sent
  await server.services().live.settled()
  const { profileId: a } = await server.segmentsOf('user_id:hasty-a')
  const { segments } = await server.segmentsOf('user_id:hasty-c')
  expect(segments).toEqual(['hasty'])
  const changes = await server.changes(cursor)
  expect(folded(changes)).toEqual(new Map([['hasty', 2]]))
  expect(changes.findLast(({ profileId }) => profileId === a)?.change).toBe('exited')
  await told(at)
  await expectAgreement()
})

test('all leave a segment that is deleted, and nobody enters it any more', async () => {
  await server.save({ segment: 'gone', when: { event: 'gone' } })
  const at = now()
  await server.send([did('gone-a', 'gone'), did('gone-b', 'gone')])
  await server.ask('DELETE', '/api/v1/definitions/segment/gone')
  await server.services().live.settled()
  await server.send([did('gone-c', 'gone')])
  expect(await told(at)).toEqual([
    '0 min: entered gone by data',
    '0 min: entered gone by data',
    '0 min: exited gone by definition',
    '0 min: exited gone by definition',
  ])
  expect((await server.segmentsOf('user_id:gone-a')).segments).toEqual([])
  // What is kept of another event takes the place of what nobody reads any more.
  await server.save({ segment: 'comes', when: { event: 'comes' } })
  expect(await told(at)).toEqual([])
  await expectAgreement()
})

test('segments that refer to others change in the same instant', async () => {
  await server.save(
    { segment: 'chain-a', when: { event: 'chain', in: { last: '1 hour' } } },
    { segment: 'chain-b', when: { all: [{ segment: 'chain-a' }, { event: 'chain' }] } },
    { segment: 'chain-c', when: { any: [{ segment: 'chain-b' }, { event: 'other' }] } },
    { segment: 'chain-d', when: { all: [{ event: 'chain' }, { segment: 'chain-c', is: 'notIn' }] } },
  )
  const at = now()
  await server.send([did('chain-u', 'chain')])
  await server.goTo(at + HOUR)
  expect(await told(at)).toEqual([
    '0 min: entered chain-a by data',
    '0 min: entered chain-b by data',
    '0 min: entered chain-c by data',
    '60 min: exited chain-a by time',
    '60 min: exited chain-b by time',
    '60 min: exited chain-c by time',
    '60 min: entered chain-d by time',
  ])
  await expectAgreement()
})

test('an edit of what others refer to changes all of them at once', async () => {
  const base = (atLeast: number) => ({ segment: 'base', when: { event: 'based', atLeast } })
  await server.save(base(1), { segment: 'on-base', when: { not: { segment: 'base' } } })
  const at = now()
  await server.send([did('based-u', 'based')])
  await told(at)
  await server.save(base(2))
  const { profileId } = await server.segmentsOf('user_id:based-u')
  const own = (await server.changes(cursor)).filter((change) => change.profileId === profileId)
  expect(own.map((change) => sentence(change, at))).toEqual([
    '0 min: exited base by definition',
    '0 min: entered on-base by definition',
  ])
  await told(at)
  await expectAgreement()
})

test('another time zone of the workspace holds from now on', async () => {
  server.time.set(Date.parse('2025-03-03T10:00:00Z'))
  await server.save({ segment: 'zoned', when: { event: 'zoned', in: { current: 'day' } } })
  const at = now()
  await server.send([did('zoned-u', 'zoned', at - 9 * HOUR)])
  await told(at)
  await server.ask('PATCH', '/api/v1/settings', { timeZone: 'Asia/Tokyo' })
  await server.services().live.settled()
  const zoned = (await told(at)).filter((one) => one.includes('zoned'))
  expect(zoned).toEqual([])
  await server.goTo(at + 5 * HOUR)
  expect((await told(at)).filter((one) => one.includes('zoned'))).toEqual(['300 min: exited zoned by time'])
  await expectAgreement()
})

/** By segment, how many are in after changes of which each is news. */
function folded(changes: readonly Change[]): Map<string, number> {
  const members = new Map<string, Set<number>>()
  for (const { segment, profileId, change } of changes) {
    const known = members.get(segment) ?? new Set()
    members.set(segment, known)
    expect(known.has(profileId!), `${profileId} ${change} ${segment}`).toBe(change === 'exited')
    known[change === 'entered' ? 'add' : 'delete'](profileId!)
  }
  return new Map([...members].map(([segment, numbers]) => [segment, numbers.size]))
}
