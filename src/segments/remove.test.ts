import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { segmentStates } from '../control/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from './apply.ts'
import { removeDefinition } from './remove.ts'

const TEXT = `
- {metric: spend, event: order, sum: revenue}
- {segment: vip, when: {metric: spend, atLeast: 100}}
- {segment: vip_x, when: {event: order}}
- {segmentation: vip, parts: [{name: yes, when: {segment: vip}}], rest: {name: no}}
`

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace()
  await applyDefinitions(test.workspace, [{ name: 'd.yaml', text: TEXT }])
})
afterEach(() => test.close())

it('refuses what others refer to and names them: command/still-used', async () => {
  const refused = removeDefinition(test.workspace, 'metric', 'spend')
  await expect(refused).rejects.toMatchObject({ code: 'command/still-used' })
  await expect(refused).rejects.toThrow('is still used by segment "vip".')
  await expect(refused).rejects.toThrow(/first, or remove it: satsuma segments remove vip$/)
  await expect(removeDefinition(test.workspace, 'segment', 'vip')).rejects.toThrow(
    'or remove it: satsuma segments remove vip --kind segmentation',
  )
})

it('takes the states of a segmentation away with it, and no others', async () => {
  await evaluateSegments(test.workspace)
  await removeDefinition(test.workspace, 'segmentation', 'vip')
  const left = (await segmentStates(test.workspace.control)).map(({ segmentId }) => segmentId)
  expect(left).toEqual(['vip', 'vip_x'])
  await removeDefinition(test.workspace, 'segment', 'vip')
  expect(await segmentStates(test.workspace.control)).toHaveLength(1)
})
