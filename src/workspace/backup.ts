import { randomUUID } from 'node:crypto'
import { access, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { checksumTables, exportTables, type TableExport, tableFile } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { dropTable } from '../store/drop-table.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { tableNames } from '../store/migrate.ts'
import { identifier, sql } from '../store/sql.ts'
import { BACKUP_FORMAT, type BackupManifest, describeFile, pack } from './backup-file.ts'
import type { Workspace } from './index.ts'

const ATTEMPTS = 5
const SNAPSHOT = 'staging_backup_'

/** Rows as they are after merging, so that a merge in the background changes no count. */
const MERGED = { lane: 'batch', settings: { final: 1 } } as const

/**
 * Writes a backup of an open workspace to one new file: every table as exported rows, so that it can be
 * restored to embedded stores and to servers alike, and the reject files. Work may go on meanwhile.
 *
 * Snapshot of both stores -> export to files -> manifest -> one archive. Needs free space in the data
 * directory's `tmp` for the archive's content; memory stays bounded.
 */
export async function backup(workspace: Workspace, file: string): Promise<BackupManifest> {
  await refuseExisting(file)
  const folder = join(workspace.directory.tmp, `backup-${randomUUID()}`)
  await mkdir(join(folder, 'analytical'), { recursive: true })
  try {
    const { control, tables } = await workspace.identifying.take(() =>
      workspace.writes.takeUnheard(() => snapshot(workspace, folder)),
    )
    const analytical = await exportAnalytical(workspace.analytical, tables, folder)
    await cp(workspace.directory.rejects, join(folder, 'rejects'), { recursive: true })
    const manifest = await writeManifest(workspace, folder, { analytical, control })
    await pack(folder, ['manifest.json', ...manifest.files.map(({ path }) => path)], file)
    return manifest
  } finally {
    await dropSnapshot(workspace.analytical)
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Clones the analytical tables (hard links, milliseconds) and exports the control tables. The two stores
 * share no transaction, so this is repeated until the control store was the same before and after. Identities and
 * records wait meanwhile, or they would come in without end.
 */
async function snapshot(
  { analytical, control, publishIdentities }: Workspace,
  folder: string,
): Promise<{ control: TableExport[]; tables: string[] }> {
  await publishIdentities()
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await checksumTables(control)
    await dropSnapshot(analytical)
    const tables = (await tableNames(analytical)).filter((name) => !name.startsWith('staging_'))
    for (const name of tables) {
      await analytical.command(sql`CREATE TABLE ${identifier(SNAPSHOT + name)} CLONE AS ${identifier(name)}`)
    }
    const target = join(folder, 'control')
    await rm(target, { recursive: true, force: true })
    await mkdir(target)
    const after = await exportTables(control, target)
    if (JSON.stringify(before) === JSON.stringify(after)) return { control: after, tables }
  }
  return fail('store/backup-busy', { attempts: ATTEMPTS })
}

async function exportAnalytical(
  store: AnalyticalStore,
  tables: readonly string[],
  folder: string,
): Promise<BackupManifest['analytical']> {
  const exported: BackupManifest['analytical'] = []
  for (const name of tables) {
    const clone = SNAPSHOT + name
    const file = join(folder, analyticalFile(name))
    await store.queryToFile(sql`SELECT * FROM ${identifier(clone)}`, file, 'Native', MERGED)
    exported.push({ name, ...(await checksumTable(store, clone)) })
  }
  return exported
}

/** Row count and a checksum of the content that does not depend on the order of rows. */
export async function checksumTable(
  store: AnalyticalStore,
  name: string,
): Promise<{ rows: number; checksum: string }> {
  const [row] = await store.query<{ rows: string; checksum: string }>(
    sql`SELECT count() AS rows, sum(cityHash64(*)) AS checksum FROM ${identifier(name)}`,
    MERGED,
  )
  return { rows: Number(row?.rows), checksum: String(row?.checksum) }
}

/** Where a table lies in a backup. */
export function analyticalFile(name: string): string {
  return join('analytical', `${name}.native.gz`)
}

async function writeManifest(
  { clock }: Workspace,
  folder: string,
  tables: Pick<BackupManifest, 'analytical' | 'control'>,
): Promise<BackupManifest> {
  const paths = [
    ...tables.analytical.map(({ name }) => analyticalFile(name)),
    ...tables.control.map(({ name }) => tableFile('control', name)),
    ...(await rejectFiles(folder)),
  ]
  const files: BackupManifest['files'] = []
  for (const path of paths) files.push(await describeFile(folder, path))
  const manifest = { format: BACKUP_FORMAT, createdAt: clock(), ...tables, files }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function rejectFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'rejects'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()
}

async function dropSnapshot(store: AnalyticalStore): Promise<void> {
  for (const name of await tableNames(store)) {
    if (name.startsWith(SNAPSHOT)) await dropTable(store, name)
  }
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (exists) fail('store/file-exists', { file })
}
