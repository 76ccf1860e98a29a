import { afterEach, beforeEach, expect, it } from 'vitest'
import { processorTime } from '../../test/support/processor-time.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { findSegmentState } from '../control/index.ts'
import { showProfile } from '../profiles/show.ts'
import { applyDefinitions } from '../segments/index.ts'
import { param, sql } from '../store/sql.ts'
import { evaluateSegments } from './evaluate.ts'
import { explainMembership } from './explain.ts'
import { segmentMembers } from './members.ts'
import { storedMembers } from './stored-members.ts'
import { verify } from './verify.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
})
afterEach(() => test.close())

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 'test.yaml', text }])
const members = async (name: string, asOf?: number) => {
  const page = await segmentMembers(test.workspace, name, asOf === undefined ? {} : { asOf })
  return page.members.map(({ identities }) => identities[0]?.value)
}
const log = async (profile: number, segment: string) => {
  const { log: changes } = await explainMembership(test.workspace, segment, `p-${profile}`)
  return changes.map(({ entered, cause, version }) => `${entered ? 'in' : 'out'} ${cause} v${version}`)
}

const RECENT = `
segment: recent
when: { event: order, in: { last: 30 days } }
`

it('records why profiles enter and leave: definition, data, time', async () => {
  await test.add([
    { profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-03-01T00:00:00Z', event: 'order' },
  ])
  await apply(RECENT)
  await evaluateSegments(test.workspace)
  expect(await members('recent')).toEqual(['p-1'])

  test.at('2025-06-02T00:00:00Z')
  await test.add([{ profile: 2, at: '2025-06-01T12:00:00Z', event: 'order' }])
  test.at('2025-06-25T00:00:00Z')
  const second = await evaluateSegments(test.workspace)
  expect(second.segments).toEqual([
    { segment: 'recent', version: 1, size: 1, share: 0.5, entered: 1, exited: 1 },
  ])
  expect(await members('recent')).toEqual(['p-2'])

  await apply(RECENT.replace('30 days', '60 days'))
  test.at('2025-06-26T00:00:00Z')
  await evaluateSegments(test.workspace)
  expect(await log(1, 'recent')).toEqual(['in definition v2', 'out time v1', 'in definition v1'])
  expect(await log(2, 'recent')).toEqual(['in data v1'])
})

it('keeps the stored members until an edited definition is evaluated, then switches', async () => {
  await test.add([{ profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' }])
  await apply(RECENT)
  await evaluateSegments(test.workspace)
  await apply(RECENT.replace('order', 'visit'))
  expect(await members('recent')).toEqual(['p-1'])
  test.at('2025-06-01T00:00:01Z')
  await evaluateSegments(test.workspace)
  expect(await members('recent')).toEqual([])
})

it('answers as of any past instant with what is known now', async () => {
  await test.add([{ profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' }])
  await apply(RECENT)
  expect(await members('recent', Date.parse('2025-05-19T23:59:59.999Z'))).toEqual([])
  expect(await members('recent', Date.parse('2025-05-20T00:00:00Z'))).toEqual(['p-1'])
  await test.add([{ profile: 1, at: '2025-05-10T00:00:00Z', event: 'order' }])
  expect(await members('recent', Date.parse('2025-05-19T23:59:59.999Z'))).toEqual(['p-1'])
})

it('explains with evidence and the instant at which time alone changes the answer', async () => {
  await test.add([
    { profile: 1, at: '2025-05-20T00:00:00Z', event: 'order', properties: { revenue: 12.5 } },
    { profile: 1, at: '2025-05-25T00:00:00Z', event: 'order', properties: { revenue: 3 } },
  ])
  await apply(RECENT)
  const explained = await explainMembership(test.workspace, 'recent', 'user_id:p-1')
  expect(explained.member).toBe(true)
  expect(new Date(explained.changesAt!).toISOString()).toBe('2025-06-24T00:00:00.000Z')
  expect(explained.because).toMatchObject({ holds: true, found: '2 times' })
  expect(explained.because.evidence).toEqual([
    { name: 'order', at: Date.parse('2025-05-20T00:00:00Z'), value: { revenue: 12.5 } },
    { name: 'order', at: Date.parse('2025-05-25T00:00:00Z'), value: { revenue: 3 } },
  ])
})

it('explains and evaluates a condition by the time zone that it states: the day ends there', async () => {
  await test.add([{ profile: 1, at: '2025-05-31T20:00:00Z', event: 'order' }])
  await apply('{segment: today, when: {event: order, in: {current: day}, timeZone: America/Sao_Paulo}}')
  await evaluateSegments(test.workspace)
  expect(await members('today')).toEqual(['p-1'])
  const midnight = Date.parse('2025-06-01T03:00:00Z')
  expect(await explainMembership(test.workspace, 'today', 'p-1')).toMatchObject({
    member: true,
    changesAt: midnight,
    because: { sentence: 'did order in this day (America/Sao_Paulo time)' },
  })
  test.at('2025-06-01T03:00:00Z')
  await evaluateSegments(test.workspace)
  expect(await log(1, 'today')).toEqual(['out time v1', 'in definition v1'])
  expect(await verify(test.workspace)).toMatchObject({ differences: 0 })
})

it('verifies that batch, evaluator and stored sets agree, and finds a stored set that was tampered with', async () => {
  await test.add([
    { profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-03-01T00:00:00Z', event: 'order' },
  ])
  await apply(RECENT)
  test.at('2025-06-01T00:00:01Z')
  await evaluateSegments(test.workspace)
  expect(await verify(test.workspace)).toMatchObject({
    differences: 0,
    segments: 1,
    profiles: 2,
    comparisons: 4,
  })
  await test.workspace.analytical.insert('membership_sets', [
    { segment_id: 'recent', evaluation_id: 1, chunk: 0, words: ['4'] },
  ])
  const { differences, shown } = await verify(test.workspace)
  expect(differences).toBe(1)
  expect(shown[0]).toMatchObject({ segment: 'recent', profileId: 2, batch: false, stored: true })
})

it('stores nothing of an evaluation that fails, and of one as of another instant', async () => {
  await test.add([{ profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' }])
  await apply(RECENT)
  const aborted = evaluateSegments(test.workspace, { signal: AbortSignal.abort(new DOMException('stop')) })
  await expect(aborted).rejects.toThrow('stop')
  await evaluateSegments(test.workspace, { asOf: Date.parse('2025-05-21T00:00:00Z') })
  const [row] = await test.workspace.control.db.selectFrom('segment_states').selectAll().execute()
  expect(row).toBeUndefined()
})

it('evaluations that are asked for at once come one after the other: none is refused, no set is lost', async () => {
  await test.add(
    Array.from({ length: 50 }, (_, n) => ({ profile: n + 1, at: '2025-05-20T00:00:00Z', event: 'order' })),
  )
  await apply(RECENT)
  let now = Date.parse('2025-06-01T00:00:00Z')
  const ticking = setInterval(() => test.at(++now), 1)
  const all = await Promise.all(Array.from({ length: 6 }, () => evaluateSegments(test.workspace)))
  clearInterval(ticking)
  expect(all.map(({ segments }) => [segments[0]?.size, segments[0]?.entered])).toEqual([
    [50, 50],
    ...Array(5).fill([50, 0]),
  ])
  expect((await segmentMembers(test.workspace, 'recent', {})).size).toBe(50)
  expect((await verify(test.workspace)).differences).toBe(0)
})

it('a clock that was set back is told before anything is evaluated: command/clock-behind', async () => {
  await apply(RECENT)
  await evaluateSegments(test.workspace)
  test.at('2025-05-01T00:00:00Z')
  await expect(evaluateSegments(test.workspace)).rejects.toMatchObject({ code: 'command/clock-behind' })
  test.at('2025-06-01T00:00:01Z')
  await evaluateSegments(test.workspace)
})

it('a part that is no more has no members: who was in it has left, and its sets are dropped', async () => {
  await test.add([{ profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' }])
  const evaluateWith = async (day: number, part: string) => {
    test.at(`2025-06-0${day}T00:00:00Z`)
    await apply(`{segmentation: s, parts: [{name: ${part}, when: {event: order}}], rest: {name: other}}`)
    await evaluateSegments(test.workspace)
    return (await showProfile(test.workspace, 'p-1')).segments
  }
  expect(await evaluateWith(1, 'old')).toEqual(['s/old'])
  expect(await evaluateWith(2, 'new')).toEqual(['s/new'])
  expect(await findSegmentState(test.workspace.control, 's/old')).toBeUndefined()
  expect(await evaluateWith(3, 'new')).toEqual(['s/new'])
  const sets = await test.workspace.analytical.query(
    sql`SELECT DISTINCT evaluation_id FROM membership_sets WHERE segment_id = ${param('s/old', 'String')}`,
  )
  expect(sets).toEqual([])
  expect(await evaluateWith(4, 'old')).toEqual(['s/old'])
  expect(await log(1, 's/old')).toEqual(['in definition v3', 'out definition v1', 'in definition v1'])
})

it('whoever read that some sets were the latest still finds them after the next evaluation', async () => {
  await test.add([{ profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' }])
  await apply(RECENT)
  await evaluateSegments(test.workspace)
  const state = (await findSegmentState(test.workspace.control, 'recent'))!
  test.at('2025-06-01T00:00:01Z')
  await evaluateSegments(test.workspace)
  expect([...(await storedMembers(test.workspace.analytical, state))]).toEqual([1])
  test.at('2025-06-01T00:00:02Z')
  await evaluateSegments(test.workspace)
  expect([...(await storedMembers(test.workspace.analytical, state))]).toEqual([])
})

it('of a profile with very many events it says how far ahead it looked, and takes no minute', async () => {
  await test.add(
    Array.from({ length: 30_000 }, (_, n) => ({
      profile: 1,
      at: new Date(Date.parse('2025-05-25T00:00:00Z') + 1_000 * n).toISOString(),
      event: 'order',
    })),
  )
  await apply(RECENT)
  const spent = processorTime()
  const { changesAt, unchangedUntil } = await explainMembership(test.workspace, 'recent', 'p-1')
  expect(spent()).toBeLessThan(10_000)
  expect(changesAt).toBeUndefined()
  expect(new Date(unchangedUntil!).toISOString()).toBe('2025-06-24T00:01:40.000Z')
})
