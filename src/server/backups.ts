import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../errors/index.ts'
import { backup } from '../workspace/backup.ts'
import type { BackupManifest } from '../workspace/backup-file.ts'
import type { Workspace } from '../workspace/index.ts'

/** An archive that waits to be downloaded. */
export interface StoredBackup {
  readonly id: string
  readonly bytes: number
  readonly createdAt: number
  readonly path: string
}

const KEPT_MS = 86_400_000
const FILE = /^(\d{1,15})-([\da-f-]{36})\.tar$/

/** Archives in the data directory's folder for temporary files, kept for a day or until the server stops. */
export class Backups {
  readonly #workspace: Workspace
  readonly #folder: string

  constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#folder = join(workspace.directory.tmp, 'backups')
  }

  /** Writes a backup. Older ones give way: each is as large as everything. */
  async create(): Promise<{ readonly stored: StoredBackup; readonly manifest: BackupManifest }> {
    await rm(this.#folder, { recursive: true, force: true })
    await mkdir(this.#folder, { recursive: true })
    const [id, createdAt] = [randomUUID(), this.#workspace.clock()]
    const path = join(this.#folder, `${createdAt}-${id}.tar`)
    const manifest = await backup(this.#workspace, `${path}.part`)
    await rename(`${path}.part`, path)
    const { size: bytes } = await stat(path)
    return { stored: { id, bytes, createdAt, path }, manifest }
  }

  /** Those that are there; those that are too old are deleted. */
  async list(): Promise<readonly StoredBackup[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const kept: StoredBackup[] = []
    for (const name of names) {
      const [, at, id] = FILE.exec(name) ?? []
      if (at === undefined || id === undefined) continue
      const path = join(this.#folder, name)
      if (Number(at) <= this.#workspace.clock() - KEPT_MS) await rm(path, { force: true })
      // It may have been deleted meanwhile.
      const found = await stat(path).catch(() => undefined)
      if (found) kept.push({ id, createdAt: Number(at), path, bytes: found.size })
    }
    return kept
  }

  /** Throws `api/not-found`. */
  async get(id: string): Promise<StoredBackup> {
    const found = (await this.list()).find((one) => one.id === id)
    return found ?? fail('api/not-found', { noun: 'backup', id, list: '/api/v1/backups' })
  }

  async delete(id: string): Promise<void> {
    await rm((await this.get(id)).path, { force: true })
  }
}
