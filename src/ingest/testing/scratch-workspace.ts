import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateAnalyticalStore, openAnalyticalStore } from '../../store/index.ts'
import type { ImportWorkspace } from '../import-workspace.ts'

export interface ScratchWorkspace extends ImportWorkspace {
  close(): Promise<void>
}

/** A workspace in a temporary folder whose control store is a variable. */
export async function openScratchWorkspace(now = Date.UTC(2026, 0, 1)): Promise<ScratchWorkspace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-ingest-'))
  const analytical = await openAnalyticalStore({ path: join(dataDir, 'analytical') })
  await migrateAnalyticalStore(analytical)
  let profiles = 1
  let imports = 0
  return {
    dataDir,
    analytical,
    now: () => now,
    exclusively: (work) => work(),
    journal: {
      begin: async () => {
        imports += 1
        return imports
      },
      finish: async () => {},
      abandon: async () => {},
      allocateProfiles: async (count) => {
        profiles += count
        return profiles - count
      },
    },
    close: async () => {
      await analytical.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
