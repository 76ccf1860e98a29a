import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type LiveWorkspace, openLiveWorkspace } from '../../test/support/live-workspace.ts'
import { KeptFlows } from './index.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const NOW = Date.parse('2025-06-01T00:00:00Z')
const STAYS = new AbortController().signal

let live: LiveWorkspace
let kept: KeptFlows
beforeAll(async () => {
  live = await openLiveWorkspace()
  await live.apply(
    'segment: pro\nwhen: {trait: plan, is: pro}\n---\nsegment: free\nwhen: {trait: plan, is: free}',
  )
  await live.track([...plans(1, 4, 'free'), ...plans(5, 6, 'pro')])
  await live.goTo(NOW + 40 * DAY)
  kept = new KeptFlows(live.workspace)
})
afterAll(async () => {
  await kept.close()
  await live.close()
})
const plans = (first: number, last: number, value: string) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    ...{ profile: first + index, at: live.time.clock(), trait: 'plan', value },
  }))
/** How many came to pro and from free, between which days; and how many sets were asked of the store for it. */
const flows = async () => {
  const asked = vi.spyOn(live.workspace.analytical, 'queryBinary')
  const { cameFrom, from, to, looked } = await kept.read('pro', { days: 30, to: undefined }, STAYS)
  const took = asked.mock.calls.length
  asked.mockRestore()
  const days = [from, to].map((at) => (at - NOW) / DAY)
  return { came: cameFrom.profiles, of: cameFrom.flows, looked, took, days }
}
/** In days, as everything here. */
const until = () => (live.live().now - NOW) / DAY
/** Who there is; and for an evaluation that once more, with who has which plan. */
const [NOTHING, END, BEGINNING_AND_END] = [0, 1, 3]
const FROM_FREE = (profiles: number) => [{ segment: 'free', profiles, expected: 0 }]

it('the beginning alone is evaluated, and serves for an hour', async () => {
  await live.track(plans(1, 1, 'pro'))
  const first = { came: 1, of: FROM_FREE(1), looked: 6, took: BEGINNING_AND_END, days: [10, 40] }
  expect(await flows()).toEqual(first)
  await live.track(plans(2, 2, 'pro'))
  expect(await flows()).toEqual({ ...first, took: NOTHING })
  await live.goTo(NOW + 40 * DAY + 20 * MINUTE)
  const later = { came: 2, of: FROM_FREE(2), took: END, days: [10, until()] }
  expect(await flows()).toEqual({ ...first, ...later })
  await live.goTo(NOW + 40 * DAY + 60 * MINUTE)
  expect(await flows()).toMatchObject({ took: BEGINNING_AND_END, days: [10 + 1 / 24, until()] })
})

it('unless an import says otherwise of it, or profiles turn out to be one', async () => {
  await live.goTo(NOW + 41 * DAY)
  expect(await flows()).toMatchObject({ took: BEGINNING_AND_END, came: 2 })
  await live.store([{ profile: 1, at: NOW + DAY, trait: 'plan', value: 'pro' }])
  await live.goTo(NOW + 41 * DAY + 10 * MINUTE)
  expect(await flows()).toMatchObject({ took: BEGINNING_AND_END, came: 1 })
  await live.merge(new Map([[2, 1]]))
  await live.goTo(NOW + 41 * DAY + 20 * MINUTE)
  expect(await flows()).toMatchObject({ took: BEGINNING_AND_END, looked: 5 })
})
