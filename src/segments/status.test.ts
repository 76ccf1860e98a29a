import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { explainMembership } from '../membership/explain.ts'
import { segmentMembers } from '../membership/members.ts'
import { verify } from '../membership/verify.ts'
import { showProfile } from '../profiles/show.ts'
import { applyDefinitions } from './apply.ts'
import { backfillSizes } from './backfill.ts'
import { listSegments, showSegment } from './list.ts'
import { changeStatus, type StatusMove } from './status.ts'

const TEXT = `
- {segment: buyers, when: {event: order}}
- {segment: others, when: {not: {segment: buyers}}}
- {segmentation: stage, parts: [{name: in, when: {segment: buyers}}], rest: {name: out}}
`

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([
    { profile: 1, at: '2025-05-01T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-05-01T00:00:00Z', event: 'visit' },
  ])
  await apply(TEXT)
  await evaluateSegments(test.workspace)
  test.at('2025-06-02T00:00:00Z')
})
afterEach(() => test.close())

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 'd.yaml', text }])
const move = (to: StatusMove, name = 'buyers', kind: 'segment' | 'segmentation' = 'segment') =>
  changeStatus(test.workspace, { kind, name }, to)
const listed = async (status?: 'active' | 'paused' | 'archived' | 'all') =>
  (await listSegments(test.workspace, { status })).map((one) => `${one.id} ${one.status} ${one.size ?? '-'}`)
const size = async (id: string) => (await segmentMembers(test.workspace, id)).size
const segmentsOf = async (profile: number) =>
  (await showProfile(test.workspace, `profile_id:${profile}`)).segments
const log = async (profile: number, segment: string) => {
  const { changes } = await showProfile(test.workspace, `profile_id:${profile}`)
  const own = changes.filter((change) => change.segment === segment)
  return own.map(
    ({ at, entered, cause }) => `${new Date(at).getUTCDate()} ${entered ? 'in' : 'out'} ${cause}`,
  )
}

describe('what is paused', () => {
  it('has nobody in it at once, and its members have left by its definition at the next evaluation', async () => {
    expect(await move('pause')).toMatchObject({ name: 'buyers', status: 'paused', version: 1 })
    expect(await listed()).toEqual([
      'buyers paused -',
      'others active 1',
      'stage/in active 1',
      'stage/out active 1',
    ])
    expect(await size('buyers')).toBe(0)
    expect(await segmentsOf(1)).toEqual(['stage/in'])
    const { segments } = await evaluateSegments(test.workspace)
    expect(segments.map(({ segment }) => segment)).toEqual(['others', 'stage/in', 'stage/out'])
    expect(await log(1, 'buyers')).toEqual(['2 out definition', '1 in definition'])

    test.at('2025-06-03T00:00:00Z')
    await test.add([{ profile: 2, at: '2025-06-02T12:00:00Z', event: 'order' }])
    expect(await move('resume')).toMatchObject({ status: 'active', version: 1 })
    await evaluateSegments(test.workspace)
    expect(await log(1, 'buyers')).toEqual(['3 in definition', '2 out definition', '1 in definition'])
    expect(await log(2, 'buyers')).toEqual(['3 in definition'])
    expect(await size('buyers')).toBe(2)
    expect(await verify(test.workspace)).toMatchObject({ differences: 0 })
  })

  it('still means to others what its rule says', async () => {
    await move('pause')
    await evaluateSegments(test.workspace)
    expect(await segmentsOf(1)).toEqual(['stage/in'])
    expect(await segmentsOf(2)).toEqual(['others', 'stage/out'])
    expect(await log(2, 'others')).toEqual(['1 in definition'])
  })

  it('still has members as of an instant that is named, and is explained with its status', async () => {
    await move('pause')
    const then = Date.parse('2025-06-01T00:00:00Z')
    expect((await segmentMembers(test.workspace, 'buyers', { asOf: then })).size).toBe(1)
    const now = await explainMembership(test.workspace, 'buyers', 'p-1')
    expect(now).toMatchObject({ member: false, status: 'paused', because: { holds: true } })
    const before = await explainMembership(test.workspace, 'buyers', 'p-1', then)
    expect(before).toMatchObject({ member: true, because: { holds: true } })
    expect(before).not.toHaveProperty('status')
  })

  it('may be edited, and stays paused', async () => {
    await move('pause')
    await apply('{segment: buyers, when: {event: visit}}')
    expect(await showSegment(test.workspace, 'buyers')).toMatchObject({ status: 'paused', version: 2 })
    await move('resume')
    await evaluateSegments(test.workspace)
    expect(await log(1, 'buyers')).toEqual(['2 out definition', '1 in definition'])
    expect(await log(2, 'buyers')).toEqual(['2 in definition'])
  })

  it('and resumed before anybody evaluated has lost nobody', async () => {
    await move('pause')
    await move('resume')
    expect(await size('buyers')).toBe(1)
    await evaluateSegments(test.workspace)
    expect(await log(1, 'buyers')).toEqual(['1 in definition'])
  })

  it('is not looked back on', async () => {
    await move('pause')
    await move('archive', 'stage', 'segmentation')
    expect(await backfillSizes(test.workspace, { points: 3 })).toBe(1)
  })
})

describe('what is archived', () => {
  it('is listed when asked for, and a segmentation with all its parts', async () => {
    await move('archive', 'stage', 'segmentation')
    await move('pause', 'others')
    expect(await listed()).toEqual(['buyers active 1', 'others paused -'])
    expect(await listed('active')).toEqual(['buyers active 1'])
    expect(await listed('paused')).toEqual(['others paused -'])
    expect(await listed('archived')).toEqual(['stage/in archived -', 'stage/out archived -'])
    expect(await listed('all')).toHaveLength(4)
    await evaluateSegments(test.workspace)
    expect(await log(1, 'stage/in')).toEqual(['2 out definition', '1 in definition'])
    await move('restore', 'stage', 'segmentation')
    await evaluateSegments(test.workspace)
    expect(await segmentsOf(1)).toEqual(['buyers', 'stage/in'])
  })

  it('cannot be edited until it is restored; the same again is no edit: command/archived', async () => {
    await move('archive')
    const [known] = TEXT.trim().split('\n')
    expect(await apply(known!)).toMatchObject({ applied: [{ action: 'unchanged' }] })
    const edited = '{segment: buyers, when: {event: visit}}'
    await expect(apply(edited)).rejects.toMatchObject({ code: 'command/archived' })
    await expect(apply(edited)).rejects.toThrow('The segment "buyers" is archived and cannot be edited.')
    await move('restore')
    expect(await apply(edited)).toMatchObject({ applied: [{ action: 'updated', version: 2 }] })
  })
})

it('moves to the status that there is change nothing, others are refused with a way on: command/other-status', async () => {
  expect(await move('resume')).toMatchObject({ status: 'active' })
  await move('pause')
  expect(await move('pause')).toMatchObject({ status: 'paused' })
  await expect(move('restore')).rejects.toThrow(
    'The segment "buyers" is paused and cannot be restored. Resume it: satsuma segments resume buyers',
  )
  await move('archive')
  await expect(move('pause')).rejects.toMatchObject({ code: 'command/other-status' })
  await move('archive', 'stage', 'segmentation')
  await expect(move('resume', 'stage', 'segmentation')).rejects.toThrow(
    'cannot be resumed. Restore it: satsuma segments restore stage --kind segmentation',
  )
  await expect(move('pause', 'nobody')).rejects.toMatchObject({ code: 'command/not-found' })
})

describe('what was edited and is not evaluated yet', () => {
  const edit = () => apply('{segment: buyers, when: {event: visit}}')

  it('has no size, but the one that the version before had last, until it has its own', async () => {
    const { asOf } = await showSegment(test.workspace, 'buyers')
    await edit()
    const edited = await showSegment(test.workspace, 'buyers')
    expect(edited).toMatchObject({ version: 2, before: { version: 1, size: 1, asOf } })
    expect([edited.size, edited.share, edited.asOf]).toEqual([undefined, undefined, undefined])
    await evaluateSegments(test.workspace)
    const evaluated = await showSegment(test.workspace, 'buyers')
    expect(evaluated.size).toBe(1)
    expect(evaluated).not.toHaveProperty('before')
  })

  it('is what live evaluation still keeps true of the version before', async () => {
    await edit()
    const live = {
      now: 77,
      profiles: 9,
      find: () => ({ version: 1, size: 5 }),
      thresholdsAsOf: () => undefined,
    }
    const running = Object.create(test.workspace, { live: { value: live } }) as typeof test.workspace
    const [buyers] = await listSegments(running)
    expect(buyers).toMatchObject({ id: 'buyers', before: { version: 1, size: 5, asOf: 77 } })
  })

  it('says nothing of what is new, or paused', async () => {
    await apply('{segment: fresh, when: {event: visit}}')
    await edit()
    await move('pause')
    const before = (await listSegments(test.workspace)).map((one) => [one.id, one.before])
    expect(before).toContainEqual(['fresh', undefined])
    expect(before).toContainEqual(['buyers', undefined])
  })
})
