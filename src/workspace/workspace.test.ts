import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginEvaluation, beginImport, listImports, writeSetting } from '../control/index.ts'
import { sql } from '../store/sql.ts'
import { openDataDirectory } from './data-directory.ts'
import { openWorkspace } from './index.ts'

let root: string
let next = 0
const fresh = () => join(root, `data-${next++}`)
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-workspace-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

test('the first opening creates everything, with UTC and Monday', async () => {
  const dataDir = fresh()
  const workspace = await openWorkspace({ dataDir, clock: () => 5 })
  expect(workspace.settings).toEqual({ timeZone: 'UTC', weekStartsOn: 1, currency: null })
  expect(workspace.clock()).toBe(5)
  expect((await readdir(dataDir)).filter((name) => !name.startsWith('control.sqlite-'))).toEqual([
    'analytical',
    'control.sqlite',
    'journal',
    'lock',
    'lock.sqlite',
    'rejects',
    'tmp',
    'version',
  ])
  await workspace.close()
  expect(await readdir(dataDir)).not.toContain('lock')
})

test('a second opening finds settings and data, and an empty tmp', async () => {
  const dataDir = fresh()
  const first = await openWorkspace({ dataDir })
  await writeSetting(first.control, 'timeZone', 'Europe/Berlin')
  await first.analytical.insert('profiles', [{ profile_id: 1, first_at: 7 }])
  await first.close()
  await writeFile(join(dataDir, 'tmp', 'left'), '')
  const second = await openWorkspace({ dataDir })
  expect(second.settings.timeZone).toBe('Europe/Berlin')
  expect(await second.analytical.query(sql`SELECT profile_id FROM profiles`)).toEqual([{ profile_id: 1 }])
  expect(await readdir(join(dataDir, 'tmp'))).toEqual([])
  await second.close()
})

test('a currency is kept, and nobody who follows the rules of segments hears of it', async () => {
  const dataDir = fresh()
  const first = await openWorkspace({ dataDir })
  let heard = 0
  first.edits.listen(() => heard++)
  await first.changeSettings({ currency: 'SEK' })
  expect(heard).toBe(0)
  await first.changeSettings({ weekStartsOn: 7 })
  expect(heard).toBe(1)
  await first.close()
  const second = await openWorkspace({ dataDir })
  expect(second.settings).toEqual({ timeZone: 'UTC', weekStartsOn: 7, currency: 'SEK' })
  await second.close()
})

test('what a killed process left is cleared away', async () => {
  const dataDir = fresh()
  const first = await openWorkspace({ dataDir })
  const evaluation_id = await beginEvaluation(first.control, { asOf: 1, startedAt: 1, mergesSeen: 0 })
  await beginImport(first.control, { files: [], fingerprint: 'f', mapping: {}, startedAt: 1 })
  const set = { segment_id: 's', chunk: 0, words: [1] }
  await first.analytical.insert('membership_sets', [
    { ...set, evaluation_id },
    { ...set, evaluation_id: evaluation_id + 1 },
  ])
  await first.analytical.command(sql`CREATE TABLE staging_x (x UInt8) ENGINE = MergeTree ORDER BY x`)
  await first.close()
  const second = await openWorkspace({ dataDir })
  expect(await second.analytical.query(sql`SELECT evaluation_id FROM membership_sets`)).toEqual([
    { evaluation_id: evaluation_id + 1 },
  ])
  expect(await second.analytical.query(sql`EXISTS TABLE staging_x`)).toEqual([{ result: 0 }])
  expect(await listImports(second.control)).toMatchObject([{ status: 'interrupted' }])
  await second.close()
})

test('store/locked names the process and the directory; close lets go', async () => {
  const dataDir = fresh()
  const directory = await openDataDirectory(dataDir)
  await expect(openWorkspace({ dataDir })).rejects.toMatchObject({
    code: 'store/locked',
    message: expect.stringMatching(new RegExp(`${dataDir} is in use by process ${process.pid}`)),
  })
  await directory.release()
  await (await openDataDirectory(dataDir)).release()
})

test('of many processes that find a stale lock, one gets it', async () => {
  const dataDir = fresh()
  await mkdir(dataDir)
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: child.pid, started: 'x' }))
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => openDataDirectory(dataDir)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a lock whose process id belongs to another process by now is taken over', async () => {
  const dataDir = fresh()
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'lock'), JSON.stringify({ pid: process.ppid, started: 'another boot 1' }))
  await (await openDataDirectory(dataDir)).release()
})

test('a directory of a newer version is store/newer-version, an older one is upgraded', async () => {
  const dataDir = fresh()
  await (await openDataDirectory(dataDir)).release()
  await writeFile(join(dataDir, 'version'), '7\n')
  await expect(openWorkspace({ dataDir })).rejects.toMatchObject({ code: 'store/newer-version' })
  const steps: number[] = []
  const upgrades = { 7: async () => void steps.push(7), 8: async () => void steps.push(8) }
  await (await openDataDirectory(dataDir, { format: 9, upgrades })).release()
  expect(steps).toEqual([7, 8])
  expect(await readFile(join(dataDir, 'version'), 'utf8')).toBe('9\n')
})

test('a directory that cannot be written is store/directory-unwritable', async () => {
  const dataDir = fresh()
  await mkdir(join(dataDir, 'lock.sqlite'), { recursive: true })
  await expect(openWorkspace({ dataDir })).rejects.toMatchObject({ code: 'store/directory-unwritable' })
})

test("somebody else's folder is store/not-a-data-directory and stays as it is", async () => {
  const dataDir = fresh()
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'thesis.txt'), '')
  const refused = { code: 'store/not-a-data-directory' }
  await expect(openWorkspace({ dataDir })).rejects.toMatchObject(refused)
  expect(await readdir(dataDir)).toEqual(['thesis.txt'])
  await expect(openWorkspace({ dataDir: join(dataDir, 'thesis.txt') })).rejects.toMatchObject(refused)
  await writeFile(join(dataDir, 'version'), 'one')
  await expect(openWorkspace({ dataDir })).rejects.toMatchObject(refused)
})

test('stores that cannot be reached leave nothing open', async () => {
  const dataDir = fresh()
  const unavailable = { code: 'store/unavailable' }
  await expect(openWorkspace({ dataDir, clickhouseUrl: 'http://127.0.0.1:9' })).rejects.toMatchObject(
    unavailable,
  )
  await expect(openWorkspace({ dataDir, postgresUrl: 'postgres://x@127.0.0.1:9/x' })).rejects.toMatchObject(
    unavailable,
  )
  await (await openWorkspace({ dataDir })).close()
})
