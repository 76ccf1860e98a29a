import type { Workspace } from '../workspace/index.ts'
import { Tracking } from './tracking.ts'

/** Puts into the stores what an earlier process had acknowledged and not applied any more. */
export async function applyJournal(workspace: Workspace): Promise<void> {
  const tracking = await Tracking.open(workspace)
  try {
    await tracking.flush()
  } finally {
    await tracking.close()
  }
}
