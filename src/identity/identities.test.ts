import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorkspace } from '../ingest/testing/scratch-workspace.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { Identities, type Statement } from './index.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const identity = (text: string) => {
  const [namespace = '', value = ''] = text.split(':')
  return { namespace, value }
}
const says = (at: number, ...names: [string, ...string[]]): Statement => ({
  identities: names.map(identity) as unknown as Statement['identities'],
  at,
  messageId: `m${at}`,
  call: 'identify',
})

test('anonymous history joins at identify; a shared device joins no two users', async () => {
  const identities = await Identities.open(workspace)
  const resolve = (...statements: Statement[]) =>
    workspace.writes.take(async (at) => [...(await identities.resolve(statements, at))])
  expect(await resolve(says(1, 'anonymous_id:a'), says(2, 'anonymous_id:b'))).toEqual([0, 1])
  expect(await resolve(says(3, 'user_id:u', 'anonymous_id:a'))).toEqual([2])
  const shared = [says(4, 'user_id:u', 'anonymous_id:b'), says(5, 'user_id:v', 'anonymous_id:b')]
  expect(await resolve(...shared)).toEqual([2, 3])
  await identities.refreshDictionary()
  const survivor = sql`dictGetOrDefault('survivors', 'survivor', number, toUInt32(number))`
  const rows = await workspace.analytical.query(sql`SELECT ${survivor} AS survivor FROM numbers(4)`)
  expect(rows).toEqual([0, 0, 0, 3].map((survivor) => ({ survivor })))
})
