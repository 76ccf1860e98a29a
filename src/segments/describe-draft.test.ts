import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions } from './apply.ts'
import { describeDraft } from './describe-draft.ts'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace('2025-06-01T00:00:00Z')
  const text = 'segment: buyers\nwhen: {event: order}'
  await applyDefinitions(bench.workspace, [{ name: 'd.yaml', text }])
})
afterAll(() => bench.close())

const describe = (written: unknown) => describeDraft(bench.workspace, written)

test('a segment is said as a whole and node by node, each with its place', async () => {
  const when = {
    all: [{ event: 'order' }, { not: { any: [{ trait: 'plan', is: 'pro' }, { segment: 'buyers' }] } }],
  }
  const { sentences, clauses, problems } = await describe({ segment: 'draft', when })
  expect(sentences).toEqual([
    {
      path: ['when'],
      text: 'Profiles who did order and who are not among those (whose plan is "pro" or who are in the segment buyers).',
    },
  ])
  expect(clauses.map(({ path }) => path.join('.'))).toEqual([
    ...['when', 'when.all.0', 'when.all.1', 'when.all.1.not', 'when.all.1.not.any.0', 'when.all.1.not.any.1'],
  ])
  expect(clauses[4]).toEqual({ path: ['when', 'all', 1, 'not', 'any', 0], text: 'whose plan is "pro"' })
  expect(problems).toEqual([])
})

test('a segmentation is said part by part', async () => {
  const parts = [{ name: 'in', when: { segment: 'buyers' } }]
  const { sentences } = await describe({ segmentation: 'stage', parts, rest: { name: 'out' } })
  expect(sentences).toMatchObject([{ path: ['parts', 0, 'when'] }])
})

test('what is wrong is told with its place, names that are not there too', async () => {
  const unfinished = await describe({ segment: 'draft', when: { all: [{ event: '' }] } })
  expect(unfinished).toMatchObject({ sentences: [], problems: [{ path: ['when', 'all', 0, 'event'] }] })
  const unknown = await describe({ segment: 'draft', when: { segment: 'buyer' } })
  expect(unknown.problems).toMatchObject([
    { code: 'definition/unknown-reference', path: ['when', 'segment'] },
  ])
})
