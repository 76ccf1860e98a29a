import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCounter } from '../control/index.ts'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import type { Workspace } from '../workspace/index.ts'
import { Identities, type Identity, type Statement } from './index.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const TABLES = ['identity_nodes', 'identity_links', 'identity_separations', 'identity_merges'] as const

async function sizes(): Promise<readonly number[]> {
  const counts = TABLES.map(async (table) => {
    const row = await workspace.control.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .executeTakeFirstOrThrow()
    return Number(row.rows)
  })
  return [...(await Promise.all(counts)), await readCounter(workspace.control, 'profiles')]
}

const identity = (namespace: string, value: string): Identity => ({ namespace, value })
/** Two users who share a browser, and what joins neither: all that a site says of them in one visit. */
const visit = (at: number): readonly Statement[] =>
  [
    [identity('anonymous_id', 'a')],
    [identity('user_id', 'u'), identity('email', 'u@example.org'), identity('anonymous_id', 'a')],
    [identity('user_id', 'v'), identity('anonymous_id', 'a')],
  ].map((identities, index) => ({
    identities: identities as unknown as Statement['identities'],
    at: at + index,
    messageId: `${at}-${index}`,
    call: 'identify',
  }))

test('the graph does not grow with calls that say the same again, later or earlier, by whatever process', async () => {
  const resolve = async (by: Identities, at: number) =>
    workspace.writes.take((now) => by.resolve(visit(at), now))
  const identities = await Identities.open(workspace)
  await resolve(identities, 1_000)
  const before = await sizes()
  expect(before).toEqual([4, 3, 0, 2, 4])
  for (const at of [1_000, 2_000, 500, 1_500, 10]) {
    await resolve(identities, at)
    await resolve(await Identities.open(workspace), at)
  }
  expect(await sizes()).toEqual(before)
})
