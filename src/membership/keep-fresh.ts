import type { Workspace } from '../workspace/index.ts'
import { evaluateSegments } from './evaluate.ts'
import { loadTargets } from './targets.ts'

/** How often is looked whether records came in. */
const EVERY_MS = 60_000
/** Time alone moves profiles in and out: without new records, segments are evaluated this often. */
const TIME_ALONE_MS = 15 * 60_000

export interface KeepFreshOptions {
  readonly signal: AbortSignal
  /** Told of an evaluation that failed; the next one is tried all the same. */
  readonly onFailure: (error: unknown) => void
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Evaluates the segments whenever records were written, at most once a minute, until the signal is aborted. */
export async function keepFresh(
  workspace: Workspace,
  { signal, onFailure, pause }: KeepFreshOptions,
): Promise<void> {
  let [written, at] = [workspace.writes.taken, workspace.clock()]
  for (await pause(EVERY_MS, signal); !signal.aborted; await pause(EVERY_MS, signal)) {
    const now = workspace.clock()
    if (written === workspace.writes.taken && now - at < TIME_ALONE_MS) continue
    ;[written, at] = [workspace.writes.taken, now]
    try {
      const targets = await loadTargets(workspace)
      if (targets.length > 0) await evaluateSegments(workspace, { signal })
    } catch (error) {
      if (!signal.aborted) onFailure(error)
    }
  }
}
