import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { checksumTables, type ExportedColumns, importTables } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { analyticalFile, checksumTable } from './backup.ts'
import { type BackupManifest, unpack } from './backup-file.ts'
import { openWorkspace, type Workspace, type WorkspaceOptions } from './index.ts'

/** Servers to restore to, instead of embedded stores in the data directory. */
export type RestoreOptions = Pick<WorkspaceOptions, 'clickhouseUrl' | 'postgresUrl'>

/**
 * Restores a backup into a directory that is empty or not there. Everything is unpacked, checked, loaded
 * and counted beside it; the directory gets its name last, so a failure leaves nothing behind there.
 */
export async function restore(
  file: string,
  dataDir: string,
  options: RestoreOptions = {},
): Promise<BackupManifest> {
  const target = resolve(dataDir)
  await refuseNonEmpty(target)
  const beside = join(dirname(target), `.satsuma-restore-${randomUUID()}`)
  const unpacked = join(beside, 'unpacked')
  await mkdir(unpacked, { recursive: true })
  try {
    const manifest = await unpack(file, unpacked)
    await load(manifest, unpacked, file, { ...options, dataDir: join(beside, 'data') })
    await rm(target, { recursive: true, force: true })
    await rename(join(beside, 'data'), target)
    return manifest
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function load(
  manifest: BackupManifest,
  unpacked: string,
  file: string,
  options: WorkspaceOptions,
): Promise<void> {
  const workspace = await openWorkspace(options)
  try {
    await refuseNonEmptyServers(workspace, manifest)
    for (const { name } of manifest.analytical) {
      await workspace.analytical.insertFile(name, [], join(unpacked, analyticalFile(name)), 'Native')
    }
    const columns = await importTables(workspace.control, join(unpacked, 'control'))
    await cp(join(unpacked, 'rejects'), workspace.directory.rejects, { recursive: true, force: true }).catch(
      ignoreMissing,
    )
    await verify(workspace, manifest, columns, file)
  } finally {
    await workspace.close()
  }
}

async function verify(
  workspace: Workspace,
  manifest: BackupManifest,
  columns: ExportedColumns,
  file: string,
): Promise<void> {
  for (const { name, rows, checksum } of manifest.analytical) {
    const found = await checksumTable(workspace.analytical, name)
    if (found.rows === rows && found.checksum === checksum) continue
    fail('store/backup-corrupt', {
      file,
      detail: say`${name} has ${found.rows} rows after loading, not ${rows}`,
    })
  }
  const control = await checksumTables(workspace.control, columns)
  for (const { name, rows, checksum } of manifest.control) {
    const found = control.find((table) => table.name === name)
    if (found?.rows === rows && found.checksum === checksum) continue
    fail('store/backup-corrupt', {
      file,
      detail: say`${name} has ${found?.rows ?? 0} rows after loading, not ${rows}`,
    })
  }
}

async function refuseNonEmpty(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') return [target]
    throw error
  })
  if (names.length > 0) fail('store/restore-target-not-empty', { target })
}

async function refuseNonEmptyServers(
  { analytical, control }: Workspace,
  manifest: BackupManifest,
): Promise<void> {
  for (const { name } of manifest.analytical) {
    const { rows } = await checksumTable(analytical, name)
    if (rows > 0) fail('store/restore-target-not-empty', { target: `The analytical store's table ${name}` })
  }
  for (const { name, rows } of await checksumTables(control)) {
    if (rows > 0) fail('store/restore-target-not-empty', { target: `The control store's table ${name}` })
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
