import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from '../../workspace/index.ts'

/** A workspace in a temporary folder, which `close` removes. Its clock stands. */
export async function openScratchWorkspace(now = Date.UTC(2026, 0, 1)): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-ingest-'))
  const workspace = await openWorkspace({ dataDir: join(folder, 'data'), clock: () => now })
  const close = async () => {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...workspace, close }
}
