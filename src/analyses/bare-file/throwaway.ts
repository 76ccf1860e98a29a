import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from '../../workspace/index.ts'
import { sweepThrowaways, THROWAWAY_DATA, THROWAWAY_PREFIX } from './sweep.ts'

/** A workspace in a temporary folder. */
export interface Throwaway {
  readonly workspace: Workspace
  /** Closes it and removes the folder; it goes with the process otherwise. */
  close(): Promise<void>
}

export async function openThrowaway(): Promise<Throwaway> {
  await sweepThrowaways(tmpdir())
  const folder = await mkdtemp(join(tmpdir(), THROWAWAY_PREFIX))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const forget = () => {
    process.off('exit', remove)
    remove()
  }
  try {
    const workspace = await openWorkspace({ dataDir: join(folder, THROWAWAY_DATA) })
    return { workspace, close: () => workspace.close().finally(forget) }
  } catch (error) {
    forget()
    throw error
  }
}
