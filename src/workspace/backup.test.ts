import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql as control } from 'kysely'
import * as tar from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  allocate,
  beginEvaluation,
  beginModelRun,
  checksumTables,
  commitEvaluation,
  definitionHistory,
  findDefinition,
  finishModelRun,
  publishModelRun,
  saveDefinition,
  saveModelIn,
} from '../control/index.ts'
import { startPostgres, type TestPostgres } from '../control/testing/postgres.ts'
import { sql } from '../store/sql.ts'
import { startBridge } from '../store/testing/start-bridge.ts'
import { backup, checksumTable } from './backup.ts'
import { openWorkspace, type Workspace } from './index.ts'
import { restore } from './restore.ts'

let root: string
let postgres: TestPostgres
let bridge: Awaited<ReturnType<typeof startBridge>>
let source: string
let saved: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-backup-'))
  postgres = await startPostgres()
  bridge = await startBridge(join(root, 'server'))
  source = join(root, 'source')
  saved = join(root, 'saved.tar')
  const workspace = await openWorkspace({ dataDir: source })
  await fill(workspace)
  await backup(workspace, saved)
  await workspace.close()
})
afterAll(async () => {
  await bridge.stop()
  await postgres.stop()
  await rm(root, { recursive: true, force: true })
})

async function fill({ analytical, control, dataDir }: Workspace): Promise<void> {
  await analytical.command(sql`
    INSERT INTO events SELECT ['order', 'page'][1 + number % 2], number % 100, number * 1000, number, number,
      map('sku', 'it''s ' || toString(number)), map('price', number / 3), map('new', true), map(), map()
    FROM numbers(20000)`)
  await analytical.insert('identities', [{ namespace: 'id', value: 'é', profile_id: 1, first_at: 5 }])
  await analytical.insert('identities', [{ namespace: 'id', value: 'é', profile_id: 1, first_at: 4 }])
  await allocate(control, 'profile', 100)
  await saveDefinition(control, { kind: 'segment', name: 'vip', body: { text: "it's é" }, at: 1, by: 'zoë' })
  const id = await beginEvaluation(control, { asOf: 9, startedAt: 9, mergesSeen: 0 })
  const states = [{ segmentId: 'vip', version: 1, size: 1 }]
  await commitEvaluation(control, id, { finishedAt: 10, profiles: 100, states })
  const said = { name: 'rfm', method: 'rfm', options: { scores: 4 }, seed: 1, schedule: 'daily', title: 'é' }
  const model = await control.transaction((db) => saveModelIn(db, { ...said, outputs: undefined, at: 1 }))
  const run = await beginModelRun(control, model, { startedBy: 'zoë', asOf: 8, startedAt: 9 })
  await publishModelRun(control, run, {
    result: { k: 1e-9 },
    report: { title: 'é' },
    profiles: 1,
    changes: 0,
  })
  await finishModelRun(control, run, 10)
  await writeFile(join(dataDir, 'rejects', 'orders.csv'), 'line,reason\n')
}

const TABLES = ['events', 'identities', 'profiles', 'trait_changes', 'membership_sets', 'membership_changes']

async function contentOf({ analytical, control }: Workspace) {
  const tables = await Promise.all(TABLES.map((name) => checksumTable(analytical, name)))
  return { tables, control: await checksumTables(control) }
}

/** Every table of the source and of a restored workspace, by rows and checksum. */
async function expectEqualToSource(options: Parameters<typeof openWorkspace>[0]): Promise<void> {
  const restored = await openWorkspace(options)
  const found = await contentOf(restored)
  await restored.close()
  const original = await openWorkspace({ dataDir: source })
  expect(found).toEqual(await contentOf(original))
  expect(found.tables[0]?.rows).toBe(20_000)
  await original.close()
}

test('a backup restores to a new directory with every row, value and reject file', async () => {
  const dataDir = join(root, 'restored')
  const manifest = await restore(saved, dataDir)
  expect(manifest.analytical.find(({ name }) => name === 'identities')?.rows).toBe(1)
  await expectEqualToSource({ dataDir })
  expect(manifest.control.filter(({ name }) => name.startsWith('model'))).toMatchObject([
    { name: 'models', rows: 1 },
    { name: 'model_runs', rows: 1 },
  ])
  expect(await readFile(join(dataDir, 'rejects', 'orders.csv'), 'utf8')).toBe('line,reason\n')
  expect((await readdir(root)).filter((name) => name.startsWith('.satsuma'))).toEqual([])
})

test('a backup of embedded stores restores to servers, and one of those to embedded stores', async () => {
  const servers = { clickhouseUrl: bridge.url, postgresUrl: await postgres.createDatabase() }
  const dataDir = join(root, 'on-servers')
  await restore(saved, dataDir, servers)
  await expectEqualToSource({ dataDir, ...servers })
  const workspace = await openWorkspace({ dataDir, ...servers })
  const again = join(root, 'again.tar')
  await backup(workspace, again)
  await workspace.close()
  await restore(again, join(root, 'back'))
  await expectEqualToSource({ dataDir: join(root, 'back') })
  await expect(restore(saved, join(root, 'twice'), servers)).rejects.toMatchObject({
    code: 'store/restore-target-not-empty',
  })
})

test('a backup of an older version, whose tables had fewer columns, restores', async () => {
  const dataDir = join(root, 'older')
  await restore(saved, dataDir)
  const older = await openWorkspace({ dataDir })
  await control`ALTER TABLE definition_versions DROP COLUMN saved_by`.execute(older.control.db)
  await control`ALTER TABLE definitions DROP COLUMN status`.execute(older.control.db)
  await backup(older, join(root, 'older.tar'))
  await older.close()
  await restore(join(root, 'older.tar'), join(root, 'newer-again'))
  const restored = await openWorkspace({ dataDir: join(root, 'newer-again') })
  const history = await definitionHistory(restored.control, 'segment', 'vip')
  expect(history).toEqual([{ version: 1, body: { text: "it's é" }, createdAt: 1 }])
  expect(await findDefinition(restored.control, 'segment', 'vip')).toMatchObject({ status: 'active' })
  await restored.close()
})

test('a directory that is not empty is store/restore-target-not-empty and stays as it is', async () => {
  const dataDir = join(root, 'occupied')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'mine'), '')
  const refused = { code: 'store/restore-target-not-empty' }
  await expect(restore(saved, dataDir)).rejects.toMatchObject(refused)
  await expect(restore(saved, join(dataDir, 'mine'))).rejects.toMatchObject(refused)
  expect(await readdir(dataDir)).toEqual(['mine'])
})

test('a damaged backup is store/backup-corrupt and leaves nothing behind', async () => {
  const corrupt = { code: 'store/backup-corrupt' }
  const copy = join(root, 'damaged.tar')
  const whole = await readFile(saved)
  const size = (await stat(saved)).size
  for (const damage of [
    async () => writeFile(copy, whole.subarray(0, Math.floor(size / 2))),
    async () => writeFile(copy, 'no archive'),
    async () => flipByte(copy, whole, whole.indexOf('.native.gz') + 2_000),
    async () => tar.create({ cwd: join(source, 'rejects'), file: copy }, ['orders.csv']),
  ]) {
    await damage()
    await expect(restore(copy, join(root, 'never'))).rejects.toMatchObject(corrupt)
  }
  await expect(restore(join(root, 'missing.tar'), join(root, 'never'))).rejects.toMatchObject(corrupt)
  const names = await readdir(root)
  expect(names.filter((name) => name === 'never' || name.startsWith('.satsuma'))).toEqual([])
})

test('a backup with links, or paths that lead out of it, is store/backup-corrupt and writes nothing there', async () => {
  const folder = join(root, 'tampered')
  const copy = join(root, 'tampered.tar')
  const corrupt = { code: 'store/backup-corrupt' }
  await tar.extract({ file: saved, cwd: await mkdir(folder, { recursive: true }).then(() => folder) })
  await writeFile(join(folder, 'extra'), 'foreign')
  await symlink(root, join(folder, 'link'))
  const paths = (await readdir(folder)).filter((name) => name !== 'extra' && name !== 'link')
  for (const renamed of ['../escaped', join(root, 'escaped')]) {
    const onWriteEntry = (entry: { path: string }) => {
      if (entry.path === 'extra') entry.path = renamed
    }
    await tar.create({ cwd: folder, file: copy, preservePaths: true, onWriteEntry }, ['extra', ...paths])
    await expect(restore(copy, join(root, 'never'))).rejects.toMatchObject(corrupt)
  }
  await tar.create({ cwd: folder, file: copy }, ['link', ...paths])
  await expect(restore(copy, join(root, 'never'))).rejects.toMatchObject(corrupt)
  const names = await readdir(root)
  expect(names.filter((name) => /^(never|escaped|\.satsuma)/.test(name))).toEqual([])
})

test('a backup that cannot be written is command/file-unwritable', async () => {
  const workspace = await openWorkspace({ dataDir: source })
  await expect(backup(workspace, join(root, 'nowhere', 'b.tar'))).rejects.toMatchObject({
    code: 'command/file-unwritable',
  })
  await workspace.close()
})

test('a backup of a newer version is store/newer-version', async () => {
  const folder = join(root, 'newer')
  await mkdir(folder)
  const manifest = { format: 99, createdAt: 0, analytical: [], control: [], files: [] }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await tar.create({ cwd: folder, file: join(root, 'newer.tar') }, ['manifest.json'])
  await expect(restore(join(root, 'newer.tar'), join(root, 'never'))).rejects.toMatchObject({
    code: 'store/newer-version',
  })
})

test('a backup overwrites nothing: store/file-exists; its snapshot is gone afterwards', async () => {
  const workspace = await openWorkspace({ dataDir: source })
  await expect(backup(workspace, saved)).rejects.toMatchObject({ code: 'store/file-exists' })
  await backup(workspace, join(root, 'second.tar'))
  const left = await workspace.analytical.query(
    sql`SELECT name FROM system.tables WHERE name LIKE 'staging%'`,
  )
  expect(left).toEqual([])
  const held = await workspace.analytical.query(sql`SELECT table FROM system.dropped_tables`)
  expect(held, 'tables dropped, but still in memory').toEqual([])
  expect(await readdir(workspace.directory.tmp)).toEqual([])
  await workspace.close()
})

test('data that never rests is store/backup-busy', async () => {
  const workspace = await openWorkspace({ dataDir: source })
  const restless: Workspace = {
    ...workspace,
    control: {
      ...workspace.control,
      snapshot: async (work) => {
        await allocate(workspace.control, 'restless', 1)
        return workspace.control.snapshot(work)
      },
    },
  }
  await expect(backup(restless, join(root, 'busy.tar'))).rejects.toMatchObject({ code: 'store/backup-busy' })
  await workspace.control.db.deleteFrom('counters').where('name', '=', 'restless').execute()
  await workspace.close()
})

async function flipByte(file: string, bytes: Buffer, position: number): Promise<void> {
  await writeFile(file, bytes)
  const handle = await open(file, 'r+')
  await handle.write(Buffer.from([(bytes[position] ?? 0) ^ 0xff]), 0, 1, position)
  await handle.close()
}

test('more rows than a page of every kind of key come back, each once', async () => {
  const workspace = await openWorkspace({ dataDir: join(root, 'paged') })
  const { db, rows } = workspace.control
  const many = Array.from({ length: 12_001 }, (_, index) => ({ a: index % 7, b: index, name: `n'${index}` }))
  const list = rows<(typeof many)[number]>({ a: 'bigint', b: 'bigint', name: 'text' }, many)
  await control`INSERT INTO identity_links SELECT a, b, 1, name, 'identify', 'accepted' FROM ${list} AS r`.execute(
    db,
  )
  await control`INSERT INTO settings SELECT name, '1' FROM ${list} AS r`.execute(db)
  await backup(workspace, join(root, 'paged.tar'))
  await workspace.close()
  const manifest = await restore(join(root, 'paged.tar'), join(root, 'paged-again'))
  const counts = manifest.control.filter(({ name }) => name === 'identity_links' || name === 'settings')
  expect(counts.map(({ rows }) => rows)).toEqual([12_001, 12_001])
})
