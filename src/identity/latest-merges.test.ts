import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import type { Workspace } from '../workspace/index.ts'
import { Identities, type Identity, latestMerges, merge, unmerge } from './index.ts'

const mail = (name: string): Identity => ({ namespace: 'email', value: `${name}@example.org` })

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

test('what was joined and separated stands the latest first, a page at a time', async () => {
  const identities = await Identities.open(workspace)
  const names = ['ada', 'ben', 'cy'].map(mail)
  const statements = names.map((identity, index) => ({
    identities: [identity] as const,
    at: index,
    messageId: `m${index}`,
    call: 'identify',
  }))
  await workspace.identifying.take(async () => [...(await identities.resolve(statements, 1))])
  await workspace.publishIdentities()
  expect(await latestMerges(workspace, { limit: 9 })).toEqual([])
  await merge(workspace, mail('ada'), mail('ben'), { by: 'grace' })
  await merge(workspace, mail('ada'), mail('cy'), { by: 'grace' })
  await unmerge(workspace, mail('ada'), mail('cy'), { by: 'grace', reason: 'two' })
  const all = await latestMerges(workspace, { limit: 9 })
  expect(all.map(({ cause, identities: [first], moved }) => [cause, first?.value, moved])).toEqual([
    ['separation', 'cy@example.org', 1],
    ['link', 'cy@example.org', 1],
    ['link', 'ben@example.org', 1],
  ])
  const [first] = await latestMerges(workspace, { limit: 1 })
  expect(first).toEqual(all[0])
  expect(await latestMerges(workspace, { limit: 1, before: first!.id })).toEqual([all[1]])
})
