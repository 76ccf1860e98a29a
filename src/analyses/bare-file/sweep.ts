import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockDirectory } from '../../workspace/lock.ts'

/** How the folders of throwaway workspaces begin, before what makes them unique, and where their data are in them. */
export const THROWAWAY_PREFIX = 'satsuma-analyze-'
export const THROWAWAY_DATA = 'data'

const FOLDER = new RegExp(`^${THROWAWAY_PREFIX}[A-Za-z0-9]{6}$`)

/** Removes the throwaway workspaces of processes that were killed: nobody has their lock any more. */
export async function sweepThrowaways(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => FOLDER.test(name))
  for (const name of names) {
    const folder = join(parent, name)
    if (await isLeft(join(folder, THROWAWAY_DATA)))
      // Its process may be removing it at this moment, too.
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** One that is being made has no version yet, and is not looked at. */
async function isLeft(data: string): Promise<boolean> {
  if (!existsSync(join(data, 'version'))) return false
  try {
    await (await lockDirectory(data)).release()
    return true
  } catch {
    return false
  }
}
