import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { type Lock, lockDirectory } from './lock.ts'

/** The layout that this version writes. Raise it with a step in `UPGRADES`. */
export const DIRECTORY_FORMAT = 1

/** Steps from a format to the next, by the format they start from. */
export type Upgrades = Readonly<Record<number, (directory: string) => Promise<void>>>

const UPGRADES: Upgrades = {}

/** The folders and files of a data directory. */
export interface DataDirectory {
  readonly root: string
  readonly analytical: string
  readonly control: string
  readonly rejects: string
  /** What tracking received and is not yet in the stores. */
  readonly journal: string
  /** What live evaluation knows; but for the log of changes it can be made again. */
  readonly live: string
  /** Files that were sent and wait to be imported. */
  readonly uploads: string
  /** Emptied whenever the directory is opened. */
  readonly tmp: string
  release(): Promise<void>
}

/** Locks a data directory for this process, creates or upgrades it, and empties `tmp`. */
export async function openDataDirectory(
  root: string,
  { format = DIRECTORY_FORMAT, upgrades = UPGRADES } = {},
): Promise<DataDirectory> {
  await checkTarget(root)
  try {
    return await lockAndLayOut(root, format, upgrades)
  } catch (error) {
    if (error instanceof SatsumaError) throw error
    return fail('store/directory-unwritable', { directory: root, detail: (error as Error).message }, error)
  }
}

async function lockAndLayOut(root: string, format: number, upgrades: Upgrades): Promise<DataDirectory> {
  const lock = await lockDirectory(root)
  try {
    await bringUpToDate(root, format, upgrades)
    return await layOut(root, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** What may lie there when a process was killed while it created the directory. */
const CREATION = /^(lock|version\.tmp)/

async function checkTarget(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true })
  } catch (error) {
    fail('store/not-a-data-directory', { directory: root, detail: (error as Error).message }, error)
  }
  const names = (await readdir(root)).filter((name) => !CREATION.test(name))
  if (names.length === 0 || names.includes('version')) return
  const some = names.slice(0, 3).join(', ')
  fail('store/not-a-data-directory', { directory: root, detail: say`it holds ${some} but no version file` })
}

async function bringUpToDate(root: string, format: number, upgrades: Upgrades): Promise<void> {
  const found = await readVersion(root)
  if (found === undefined) return writeVersion(root, format)
  if (found > format) {
    fail('store/newer-version', { what: `The data directory ${root}`, found, known: format })
  }
  for (let version = found; version < format; version++) {
    await upgrades[version]?.(root)
    await writeVersion(root, version + 1)
  }
}

async function readVersion(root: string): Promise<number | undefined> {
  const file = join(root, 'version')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const version = Number(text.trim())
  if (Number.isInteger(version) && version > 0) return version
  return fail('store/not-a-data-directory', {
    directory: root,
    detail: say`its version file says "${text.trim().slice(0, 40)}"`,
  })
}

async function writeVersion(root: string, version: number): Promise<void> {
  const draft = join(root, 'version.tmp')
  await writeFile(draft, `${version}\n`, { flush: true })
  await rename(draft, join(root, 'version'))
}

async function layOut(root: string, lock: Lock): Promise<DataDirectory> {
  const directory = {
    root,
    analytical: join(root, 'analytical'),
    control: join(root, 'control.sqlite'),
    rejects: join(root, 'rejects'),
    journal: join(root, 'journal'),
    live: join(root, 'live.sqlite'),
    uploads: join(root, 'uploads'),
    tmp: join(root, 'tmp'),
    release: () => lock.release(),
  }
  await rm(directory.tmp, { recursive: true, force: true })
  for (const folder of [directory.analytical, directory.rejects, directory.journal, directory.tmp]) {
    await mkdir(folder, { recursive: true })
  }
  return directory
}
