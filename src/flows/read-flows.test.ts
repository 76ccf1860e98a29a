import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions } from '../segments/index.ts'
import { readFlows } from './index.ts'

const at = (day: string) => Date.parse(`2025-${day}T00:00:00Z`)
const FROM = at('04-01')
const TO = at('05-01')

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  const plan = (profile: number, day: string, value: string) => ({
    profile,
    at: at(day),
    trait: 'plan',
    value,
  })
  const many = Array.from({ length: 20 }, (_, index) => index + 1)
  await test.add([
    ...many.map((profile) => plan(profile, '03-01', profile <= 10 ? 'free' : 'pro')),
    ...[1, 2, 3].map((profile) => plan(profile, '04-10', 'pro')),
    plan(11, '04-12', 'free'),
    plan(21, '04-15', 'pro'),
    // After the period.
    plan(4, '05-02', 'pro'),
  ])
  const text = 'segment: pro\nwhen: {trait: plan, is: pro}\n---\nsegment: free\nwhen: {trait: plan, is: free}'
  await applyDefinitions(test.workspace, [{ name: 'test.yaml', text }])
})
afterAll(() => test.close())

it('tells whence members came and where they went within a period, before the segment was saved too', async () => {
  expect(await readFlows(test.workspace, 'pro', { from: FROM, to: TO })).toEqual({
    ...{ from: FROM, to: TO, looked: 21, profiles: 21 },
    cameFrom: {
      ...{ profiles: 4, newcomers: 1, elsewhere: 1 },
      flows: [{ segment: 'free', profiles: 3, expected: 0 }],
    },
    wentTo: {
      ...{ profiles: 1, newcomers: 0, elsewhere: 0 },
      flows: [{ segment: 'free', profiles: 1, expected: 0 }],
    },
  })
})

it('refuses a period that is none, and a segment that is not there', async () => {
  const code = (work: Promise<unknown>) => expect(work).rejects.toMatchObject
  await code(readFlows(test.workspace, 'pro', { from: TO, to: TO }))({
    problems: [{ code: 'command/empty-period' }],
  })
  await code(readFlows(test.workspace, 'prof', { from: FROM, to: TO }))({
    problems: [{ code: 'command/not-found', mend: expect.stringContaining('pro') }],
  })
})
