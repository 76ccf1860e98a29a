import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions, definitionUses } from './index.ts'

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace()
  const text = [
    'segment: buyers\ntitle: Buyers\nwhen: {event: order}',
    'segment: known\nwhen: {segment: buyers}',
    'segmentation: stage\nparts: [{name: new, when: {not: {segment: known}}}]\nrest: {name: old}',
    'segment: alone\nwhen: {event: visit}',
  ]
  await applyDefinitions(test.workspace, [{ name: 'test.yaml', text: text.join('\n---\n') }])
})
afterAll(() => test.close())

const buyers = { kind: 'segment', name: 'buyers', title: 'Buyers' }
const known = { kind: 'segment', name: 'known', title: 'known' }
const stage = { kind: 'segmentation', name: 'stage', title: 'stage' }

it.each([
  ['buyers', { usedBy: [known], uses: [] }],
  ['known', { usedBy: [stage], uses: [buyers] }],
  ['stage/new', { usedBy: [], uses: [known] }],
  ['alone', { usedBy: [], uses: [] }],
])('%s', async (id, expected) => {
  expect(await definitionUses(test.workspace, id)).toEqual(expected)
})
