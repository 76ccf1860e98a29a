import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { fillStore, instant, type LogEntry } from './agreement.ts'

/** A workspace in a temporary folder whose clock the test sets. */
export interface TestWorkspace {
  readonly workspace: Workspace
  /** Sets the clock. */
  at(now: string | number): void
  /** Adds records, as received at the clock's instant; profile n has the identity `user_id:p-n`. */
  add(log: readonly LogEntry[]): Promise<void>
  close(): Promise<void>
}

export async function openTestWorkspace(
  start: string | number = '2025-06-01T00:00:00Z',
): Promise<TestWorkspace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-test-'))
  let now = instant(start)
  const workspace = await openWorkspace({ dataDir, clock: () => now })
  let records = 0
  return {
    workspace,
    at: (moment) => {
      now = instant(moment)
    },
    add: async (log) => {
      await fillStore(workspace.analytical, log, { firstId: records, receivedAt: now })
      records += log.length
    },
    close: async () => {
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
