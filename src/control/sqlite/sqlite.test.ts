import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysisRunsSuite } from '../analysis-runs.suite.ts'
import { controlStoreSuite } from '../control.suite.ts'
import { openControlStore, readSetting } from '../index.ts'
import { modelTablesSuite } from '../models.suite.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-sqlite-'))
})
afterAll(() => rm(root, { recursive: true }))

describe('the control store on SQLite', () => {
  controlStoreSuite(async () => ({ path: join(root, 'suite.sqlite') }))
  modelTablesSuite(async () => ({ path: join(root, 'models.sqlite') }))
  analysisRunsSuite(async () => ({ path: join(root, 'analyses.sqlite') }))
})

test('SQLite writes ahead, syncs fully and checks foreign keys', async () => {
  const control = await openControlStore({ path: join(root, 'pragmas.sqlite') })
  const [mode] = (await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(control.db)).rows
  const [sync] = (await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(control.db)).rows
  const [keys] = (await sql<{ foreign_keys: number }>`PRAGMA foreign_keys`.execute(control.db)).rows
  expect([mode?.journal_mode, sync?.synchronous, keys?.foreign_keys]).toEqual(['wal', 2, 1])
  await control.close()
})

test('a transaction for which there is no space says so, and the next one goes well', async () => {
  const control = await openControlStore({ path: join(root, 'full.sqlite') })
  const write = (name: string, text: string) =>
    control.transaction((db) =>
      db
        .insertInto('settings')
        .values({ name, value: JSON.stringify(text) })
        .execute(),
    )
  await sql`PRAGMA max_page_count = 1`.execute(control.db)
  await expect(write('long', 'x'.repeat(1_000_000))).rejects.toMatchObject({
    code: 'store/query-failed',
    message: expect.stringContaining('full'),
  })
  await write('short', 'x')
  expect([await readSetting(control, 'long', null), await readSetting(control, 'short', null)]).toEqual([
    null,
    'x',
  ])
  await control.close()
})

test('an SQLite file in a folder that is not there is store/unavailable', async () => {
  await expect(openControlStore({ path: join(root, 'none', 'x.sqlite') })).rejects.toMatchObject({
    code: 'store/unavailable',
  })
})
