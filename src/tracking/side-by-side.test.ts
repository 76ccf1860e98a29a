import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { changeIdentityRules, merge, rejoin, unmerge } from '../identity/index.ts'
import { importFiles } from '../ingest/import-files.ts'
import { readMapping } from '../ingest/index.ts'
import { sql } from '../store/sql.ts'
import { backup } from '../workspace/backup.ts'
import { browser, reception, track, user } from './testing/receptions.ts'
import { Tracking } from './tracking.ts'

const NOW = Date.UTC(2025, 5, 1)
let bench: TestWorkspace
beforeEach(async () => {
  bench = await openTestWorkspace(NOW)
})
afterEach(() => bench.close())

const MAPPING = readMapping(
  'file: {format: csv}\ncustomer: {column: id, namespace: user_id}\ntraits: {city: city}\n',
)
const ADA = { by: 'ada', reason: 'a test' }

test('calls, files, corrections, rules and backups wait for one another, and never for ever', async () => {
  const { workspace } = bench
  const { tmp } = workspace.directory
  let position = 0
  const follower = {
    get position() {
      return position
    },
    follow: async ({ end }: { readonly end: number }) => {
      position = end
    },
    refused: async () => undefined,
  }
  const tracking = await Tracking.open(workspace, { groupMs: 5, follower })
  const call = (n: number) =>
    track(`m${n}`, [user(`u${n}`), browser(`b${n}`), browser(`b${n + 1}`)], NOW, 'Viewed', { n })
  await tracking.receive(reception([call(0)]))
  await tracking.flush()
  const told: number[] = []
  workspace.writes.listen((at) => {
    told.push(at)
  })
  const calls = async () => {
    for (let n = 1; n < 200; n += 1) await tracking.receive(reception([call(n)]))
    await tracking.flush()
  }
  const files = async () => {
    for (const part of [0, 1]) {
      const file = join(tmp, `people-${part}.csv`)
      const people = Array.from({ length: 150 }, (_, n) => `u${n * 2 + part},Rome`)
      await writeFile(file, `id,city\n${people.join('\n')}\n`)
      await importFiles(workspace, [file], MAPPING)
    }
  }
  const corrections = async () => {
    await merge(workspace, user('u0'), browser('b0'), ADA)
    await unmerge(workspace, user('u0'), browser('b0'), ADA)
    await rejoin(workspace, user('u0'), browser('b0'), ADA)
  }
  const rules = () => changeIdentityRules(workspace, { blockAfter: 30 })
  await Promise.all([calls(), files(), corrections(), rules(), backup(workspace, join(tmp, 'b.tar'))])
  await tracking.close()
  const counted = await workspace.analytical.query<{ events: string; people: string; numbers: string }>(
    sql`SELECT (SELECT uniqExact(event_id) FROM events) AS events, uniqExact(value) AS people, uniqExact(profile_id) AS numbers
      FROM identities WHERE namespace = 'user_id'`,
  )
  expect(counted).toEqual([{ events: '200', people: '300', numbers: '300' }])
  // Two files, three corrections and the rules; what tracking stored and what a backup read is nobody's news.
  expect(told).toHaveLength(6)
  expect(new Set(told).size).toBe(6)
})

test('whom a file brought is known without a call', async () => {
  const { workspace } = bench
  const tracking = await Tracking.open(workspace)
  expect(await tracking.numberOf(user('u-file'))).toBeUndefined()
  const file = join(workspace.directory.tmp, 'people.csv')
  await writeFile(file, 'id,city\nu-file,Rome\n')
  await importFiles(workspace, [file], MAPPING)
  await expect.poll(() => tracking.numberOf(user('u-file'))).toBe(0)
  expect([await tracking.hasNumber(0), await tracking.hasNumber(1)]).toEqual([true, false])
  await tracking.close()
})
