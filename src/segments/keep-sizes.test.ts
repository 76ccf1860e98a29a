import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from './apply.ts'
import { listSegments } from './list.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([{ profile: 1, at: '2025-05-01T00:00:00Z', event: 'order' }])
})
afterEach(() => test.close())

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 'd.yaml', text }])
const listed = async (id: string) => (await listSegments(test.workspace)).find((one) => one.id === id)!

it('keeps the size over time when a folder, an owner or a title changes, and nobody comes or goes', async () => {
  await apply('{segment: buyers, when: {event: order}}')
  await evaluateSegments(test.workspace)
  test.at('2025-06-02T00:00:00Z')
  const moved =
    '{segment: buyers, title: Buyers, folder: Shop/Core, owner: ada@example.org, when: {event: order}}'
  expect(await apply(moved)).toMatchObject({ applied: [{ action: 'updated', version: 2 }] })
  const { segments } = await evaluateSegments(test.workspace)
  expect(segments).toMatchObject([{ size: 1, entered: 0, exited: 0 }])
  expect(await listed('buyers')).toMatchObject({ folder: 'Shop/Core', owner: 'ada@example.org', version: 2 })
  expect((await listed('buyers')).updatedAt).toBe(Date.parse('2025-06-02T00:00:00Z'))
  expect((await listed('buyers')).sizes).toHaveLength(2)
})

it('begins a size over time anew when the rule is another', async () => {
  await apply('{segment: buyers, when: {event: order}}')
  await evaluateSegments(test.workspace)
  await apply('{segment: buyers, when: {event: visit}}')
  expect((await listed('buyers')).sizes).toEqual([])
})

it('has parts in the folder of their segmentation, and keeps their sizes when one is called otherwise', async () => {
  const parts = (title: string) =>
    `{segmentation: s, folder: Value, parts: [{name: a, title: ${title}, when: {event: order}}], rest: {name: b}}`
  await apply(parts('A'))
  await evaluateSegments(test.workspace)
  await apply(parts('First'))
  expect(await listed('s/b')).toMatchObject({ folder: 'Value', version: 2, sizes: [{ size: 0 }] })
  expect(await listed('s/a')).toMatchObject({ title: 'First', sizes: [{ size: 1 }] })
})
