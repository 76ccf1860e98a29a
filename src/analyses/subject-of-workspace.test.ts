import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { speaking } from '../language/index.ts'
import { subjectOfWorkspace } from './index.ts'
import { takenBackNote } from './purchases/index.ts'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
})
afterAll(() => bench.close())

test('a report of a workspace is in its currency, where one is said', async () => {
  const subject = async () => (await subjectOfWorkspace(bench.workspace, { reads: 'traits' }, 0))()
  expect(await subject()).toEqual({ trust: [] })
  await bench.workspace.changeSettings({ currency: 'SEK' })
  expect(await subject()).toEqual({ trust: [], currency: 'SEK' })
})

test('what a report says of a workspace is said in German', () => {
  const note = speaking('de', () => takenBackNote({ event: 'order_returned', records: 1_200 }))
  expect(note.text).toBe(
    'Was durch „order_returned“ (1.200) zurückging, ist von den Beträgen nicht abgezogen.',
  )
})
