import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions, changeStatus } from '../segments/index.ts'
import { KeptFlows, type PeriodAsked } from './index.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const NOW = Date.parse('2025-06-01T00:00:00Z')
const STAYS = new AbortController().signal
const MONTH: PeriodAsked = { days: 30, to: undefined }

let test: TestWorkspace
let flows: KeptFlows
let profiles = 0
beforeAll(async () => {
  test = await openTestWorkspace(NOW)
  await newcomer()
  await apply('segment: pro\nwhen: {trait: plan, is: pro}\n---\nsegment: free\nwhen: {trait: plan, is: free}')
  flows = new KeptFlows(test.workspace)
})
afterAll(async () => {
  await flows.close()
  await test.close()
})

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 'test.yaml', text }])
const newcomer = () => {
  profiles += 1
  return test.add([{ profile: profiles, at: NOW - DAY, trait: 'plan', value: 'pro' }])
}
/** How many came into a segment, and until when that is told. */
const came = async (segment: string, asked = MONTH) => {
  const { cameFrom, to } = await flows.read(segment, asked, STAYS)
  return [cameFrom.profiles, (to - NOW) / MINUTE]
}

it('keeps a period for some minutes, for all segments', async () => {
  expect(await came('pro')).toEqual([1, 0])
  await newcomer()
  test.at(NOW + 9 * MINUTE)
  expect(await came('pro')).toEqual([1, 0])
  expect(await came('free')).toEqual([0, 0])
  test.at(NOW + 10 * MINUTE)
  expect(await came('pro')).toEqual([2, 10])
})

it('tells periods of other lengths and other ends apart', async () => {
  const to = NOW - 2 * DAY
  expect(await came('pro', { days: 7, to: undefined })).toEqual([2, 10])
  expect(await came('pro', { days: 7, to })).toEqual([0, (to - NOW) / MINUTE])
})

it('reads anew after an edit, and tells of a segment that is paused too', async () => {
  await newcomer()
  await apply('segment: pro\nwhen: {trait: plan, oneOf: [pro, max]}')
  expect(await came('pro')).toEqual([3, 10])
  await changeStatus(test.workspace, { kind: 'segment', name: 'pro' }, 'pause')
  expect(await came('pro')).toEqual([3, 10])
})

it('is read by others while one who asked with them goes', async () => {
  const leaver = new AbortController()
  const asked = { days: 3, to: undefined }
  const left = flows.read('free', asked, leaver.signal)
  const stayed = flows.read('free', asked, STAYS)
  leaver.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  expect(await stayed).toMatchObject({ looked: 3 })
})

it('is given up when nobody waits, and read when somebody asks again', async () => {
  const asked = { days: 4, to: undefined }
  await expect(flows.read('free', asked, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  expect(await flows.read('free', asked, STAYS)).toMatchObject({ looked: 3 })
})

it('refuses a segment that is not there, and everything once it is closed', async () => {
  await expect(came('prof')).rejects.toMatchObject({ problems: [{ code: 'command/not-found' }] })
  const closed = new KeptFlows(test.workspace)
  await closed.close()
  await expect(closed.read('free', MONTH, STAYS)).rejects.toMatchObject({ code: 'store/closed' })
})
