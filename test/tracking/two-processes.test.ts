import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { segmentMembers } from '../../src/membership/members.ts'
import { showProfile } from '../../src/profiles/show.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openTrackedServer, type TrackedServer } from '../support/tracked-server.ts'

const SCRIPT = join(import.meta.dirname, 'shop/server.js')
const PEOPLE = 20

let server: TrackedServer
beforeAll(async () => {
  server = await openTrackedServer()
})
afterAll(() => server?.close())

test('two servers that send at once by different SDKs speak of the same people, and the next evaluation knows', async () => {
  const { host, writeKey, workspace } = server
  const run = (sdk: string) => promisify(execFile)(process.execPath, [SCRIPT, sdk, host, writeKey])
  await Promise.all([run('segment'), run('rudder')])
  const receptions = await server.received()
  expect(receptions.flatMap(({ issues }) => issues)).toEqual([])
  expect(receptions.flatMap(({ messages }) => messages)).toHaveLength(2 * 3 * PEOPLE)

  const twice = 'segment: twice\nwhen: {event: order_completed, atLeast: 2}'
  await applyDefinitions(workspace, [{ name: 'twice.yaml', text: twice }])
  await evaluateSegments(workspace)
  const { members } = await segmentMembers(workspace, 'twice', { limit: 100 })
  expect(members).toHaveLength(PEOPLE)
  for (const person of [1, PEOPLE]) {
    const { identities, events, segments } = await showProfile(workspace, `email:u${person}@example.org`)
    expect(identities.map(({ value }) => value).sort()).toEqual(
      [`rudder-${person}`, `segment-${person}`, `u${person}@example.org`, `u-${person}`].sort(),
    )
    expect(events).toMatchObject({ product_viewed: { count: 2 }, order_completed: { count: 2 } })
    expect(segments).toEqual(['twice'])
  }
})
