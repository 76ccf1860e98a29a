import { access, constants, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { SatsumaError } from '../errors/index.ts'
import { say } from '../language/index.ts'
import { DIRECTORY_FORMAT } from '../workspace/data-directory.ts'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../workspace/index.ts'
import { type Check, failed, ok } from './check.ts'
import { checkDisk, checkMachine, type Machine, thisMachine } from './machine.ts'
import { checkAnalyticalStore, checkControlStore } from './stores.ts'
import { checkTimeZone } from './time-zone.ts'

export type { Check } from './check.ts'

/**
 * Checks the machine, the data directory and both stores. A directory that is not there is not created: the
 * stores are then tried in a temporary one. Never throws; what is wrong is a check that says so.
 */
export async function examine(
  place: WorkspaceOptions,
  machine: Machine = thisMachine(),
): Promise<readonly Check[]> {
  const directory = resolve(place.dataDir)
  const disk = await checkDisk(directory).catch((error: unknown) => failed(say`Disk`, error))
  const stores = (await exists(directory))
    ? await examineStores(place)
    : [notThere(directory), ...(await examineElsewhere(place))]
  return [...checkMachine(machine), disk, ...stores]
}

/** The same for a workspace that is open. Never throws either. */
export async function examineOpen(
  workspace: Workspace,
  machine: Machine = thisMachine(),
): Promise<readonly Check[]> {
  const disk = await checkDisk(workspace.dataDir).catch((error: unknown) => failed(say`Disk`, error))
  const inUse = ok(
    say`Data directory`,
    say`${workspace.dataDir}, format ${DIRECTORY_FORMAT}, in use by this server`,
  )
  return [...checkMachine(machine), disk, inUse, ...(await checkStores(workspace))]
}

/** A directory that is empty counts as not there either. */
async function exists(directory: string): Promise<boolean> {
  return readdir(directory).then(
    (names) => names.length > 0,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
}

function notThere(directory: string): Check {
  return ok(say`Data directory`, say`${directory} is not there yet; the first import creates it`)
}

async function examineElsewhere(place: WorkspaceOptions): Promise<Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-doctor-'))
  try {
    const checks = await examineStores({ ...place, dataDir: folder })
    return checks.filter(({ name, verdict }) => name !== say`Data directory` || verdict !== 'ok')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function examineStores(place: WorkspaceOptions): Promise<Check[]> {
  let workspace: Workspace
  try {
    await access(place.dataDir, constants.W_OK)
    workspace = await openWorkspace(place)
  } catch (error) {
    const isStore = error instanceof SatsumaError && error.code === 'store/unavailable'
    return [failed(isStore ? say`Stores` : say`Data directory`, error)]
  }
  try {
    return [
      ok(say`Data directory`, say`${workspace.dataDir}, format ${DIRECTORY_FORMAT}, writable, not in use`),
      ...(await checkStores(workspace)),
    ]
  } finally {
    await workspace.close()
  }
}

async function checkStores(workspace: Workspace): Promise<Check[]> {
  return [
    await checkControlStore(workspace),
    await checkAnalyticalStore(workspace),
    await checkTimeZone(workspace),
  ]
}
