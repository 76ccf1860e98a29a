import { afterEach, beforeEach, expect, test } from 'vitest'
import { segmentMembers } from '../../src/membership/members.ts'
import { verify } from '../../src/membership/verify.ts'
import { showProfile } from '../../src/profiles/show.ts'
import { changeStatus, type StatusMove } from '../../src/segments/index.ts'
import { type LiveWorkspace, openLiveWorkspace } from '../support/live-workspace.ts'

const TEXT = `
- {segment: fresh, when: {event: order, in: {last: 1 day}}}
- {segment: stale, when: {not: {segment: fresh}}}
`
const DAY = '2025-06-01T'

let bench: LiveWorkspace
beforeEach(async () => {
  bench = await openLiveWorkspace()
  await bench.apply(TEXT)
  await bench.goTo(`${DAY}01:00:00Z`)
  await bench.track([
    { profile: 1, at: `${DAY}01:00:00Z`, event: 'order' },
    { profile: 2, at: `${DAY}01:00:00Z`, event: 'visit' },
  ])
})
afterEach(() => bench.close())

const move = async (to: StatusMove) => {
  await changeStatus(bench.workspace, { kind: 'segment', name: 'fresh' }, to)
  await bench.live().settled()
}
/** Everything that happened to anybody in `fresh`, oldest first, by the hour. */
const log = () =>
  bench
    .live()
    .changes({ after: 0, limit: 100 })
    .filter(({ segment }) => segment === 'fresh')
    .map(
      (one) =>
        `${new Date(one.at).toISOString().slice(8, 16)} ${one.profileId} ${one.entered ? 'in' : 'out'} ${one.cause}`,
    )

test('everybody leaves at the instant of pausing and enters at that of resuming, by the definition; batch agrees', async () => {
  await bench.goTo(`${DAY}02:00:00Z`)
  await move('pause')
  const left = ['01T01:00 1 in data', '01T02:00 1 out definition']
  expect(log()).toEqual(left)
  expect((await segmentMembers(bench.workspace, 'fresh')).size).toBe(0)
  expect((await showProfile(bench.workspace, 'profile_id:1')).segments).toEqual([])
  expect(bench.live().segmentsOf(2)).toEqual(['stale'])

  await bench.goTo(`${DAY}03:00:00Z`)
  await bench.track([{ profile: 2, at: `${DAY}03:00:00Z`, event: 'order' }])
  expect(log()).toEqual(left)
  expect(bench.live().segmentsOf(2)).toEqual([])
  await bench.goTo(`${DAY}04:00:00Z`)
  await move('resume')
  const back = [...left, '01T04:00 1 in definition', '01T04:00 2 in definition']
  expect(log()).toEqual(back)
  const { live, batch } = await bench.members()
  expect(live).toEqual(batch)
  expect(live.fresh).toEqual([1, 2])

  await bench.goTo('2025-06-02T03:00:00Z')
  expect(log()).toEqual([...back, '02T01:00 1 out time', '02T03:00 2 out time'])
})

test('what was archived while nothing ran live has nobody in it when that begins again', async () => {
  await move('archive')
  await bench.live().store()
  await bench.restart({ forget: true })
  expect(bench.live().find('fresh')).toBeUndefined()
  expect(bench.live().segmentsOf(2)).toEqual(['stale'])
  await bench.goTo(`${DAY}05:00:00Z`)
  await move('restore')
  expect(bench.live().segmentsOf(1)).toEqual(['fresh'])
  expect(log().at(-1)).toBe('01T05:00 1 in definition')
  await bench.live().store()
  expect(await verify(bench.workspace)).toMatchObject({ differences: 0 })
})
