import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { subjectOfWorkspace } from './index.ts'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
})
afterAll(() => bench.close())

test('a report of a workspace is in its currency, where one is said', async () => {
  const subject = () => subjectOfWorkspace(bench.workspace, { reads: 'traits' }, 0)
  expect(await subject()).toEqual({ name: 'this workspace', trust: [] })
  await bench.workspace.changeSettings({ currency: 'SEK' })
  expect(await subject()).toEqual({ name: 'this workspace', trust: [], currency: 'SEK' })
})
