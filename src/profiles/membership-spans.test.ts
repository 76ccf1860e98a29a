import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { explainMembership } from '../membership/explain.ts'
import { segmentMembers } from '../membership/members.ts'
import { applyDefinitions } from '../segments/index.ts'
import { readCandidate } from './candidate.ts'
import { joinStretches, membershipSpans } from './membership-spans.ts'
import { readMemberships } from './memberships.ts'

const DAY_MS = 86_400_000
const day = (text: string) => Date.parse(`2025-${text}T00:00:00Z`)

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([
    ...['01-10', '01-20', '05-20'].map((at) => ({ profile: 1, at: day(at), event: 'order' })),
    { profile: 1, at: day('01-01'), event: 'visit' },
  ])
  const text = [
    'segment: lately\nwhen: {event: order, in: {last: 30 days}}',
    'segment: ever\nwhen: {event: order}',
    'segment: never\nwhen: {event: refund}',
    'segment: best\nwhen: {population: {event: order}, top: 50%}',
  ]
  await applyDefinitions(test.workspace, [{ name: 'test.yaml', text: text.join('\n---\n') }])
  await evaluateSegments(test.workspace)
})
afterAll(() => test.close())

const spansSince = async (from: number) =>
  membershipSpans(test.workspace, await readCandidate(test.workspace, 'p-1'), from)

it('tells when rules held, before the segments were saved too; those over everybody are left out', async () => {
  const from = day('01-15')
  expect(await spansSince(from)).toEqual([
    { segment: 'ever', spans: [{ from }] },
    {
      segment: 'lately',
      spans: [{ from, to: day('01-20') + 30 * DAY_MS }, { from: day('05-20') }],
    },
  ])
})

it('agrees with the members as of each instant', async () => {
  const spans = await spansSince(day('01-01'))
  const lately = spans!.find(({ segment }) => segment === 'lately')!.spans
  for (const at of ['01-05', '01-12', '02-10', '02-20', '05-19', '05-21'].map(day)) {
    const { size } = await segmentMembers(test.workspace, 'lately', { asOf: at })
    const isIn = lately.some(({ from, to = Number.POSITIVE_INFINITY }) => from <= at && at < to)
    expect([new Date(at).toISOString(), isIn]).toEqual([new Date(at).toISOString(), size === 1])
  }
})

it('stands beside what was logged', async () => {
  const { changes, isCut, spans, from } = await readMemberships(test.workspace, 'p-1', 1)
  expect(changes).toHaveLength(1)
  expect([isCut, from]).toEqual([true, day('06-01') - 366 * DAY_MS])
  expect(spans?.map(({ segment }) => segment)).toEqual(['ever', 'lately'])
})

it('tells until when each lasts if nothing happens, as an explanation does', async () => {
  const { present } = await readMemberships(test.workspace, 'p-1')
  expect(present).toEqual([
    { segment: 'best' },
    { segment: 'ever' },
    { segment: 'lately', changesAt: day('05-20') + 30 * DAY_MS },
  ])
  for (const { segment, ...until } of present)
    expect(await explainMembership(test.workspace, segment, 'p-1')).toMatchObject({ member: true, ...until })
})

it('stretches that follow on one another are one', () => {
  const stretch = (from: number, value: boolean) => ({ from, value, until: 0 })
  const stretches = [
    stretch(1, true),
    stretch(2, true),
    stretch(3, false),
    stretch(4, true),
    stretch(9, false),
  ]
  expect(joinStretches(stretches, 5)).toEqual([{ from: 1, to: 3 }, { from: 4 }])
})
