import type { Workspace } from '../workspace/index.ts'
import { COMPACTION_RULE, type CompactionRule, compactMerges } from './compact-merges.ts'

/** How often is looked whether there is enough to remove; looking takes 0.15 s of two million rows. */
const EVERY_MS = 10 * 60_000

interface KeepCompactOptions {
  readonly signal: AbortSignal
  /** Told of a compaction that failed; the next one is tried all the same. */
  readonly onFailure: (error: unknown) => void
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  readonly rule?: CompactionRule
}

/** Compacts the log of merges whenever that is worth while, until the signal is aborted. */
export async function keepCompact(
  workspace: Pick<Workspace, 'analytical' | 'control' | 'survivors'>,
  { signal, onFailure, pause, rule = COMPACTION_RULE }: KeepCompactOptions,
): Promise<void> {
  for (await pause(EVERY_MS, signal); !signal.aborted; await pause(EVERY_MS, signal)) {
    try {
      await compactMerges(workspace, rule)
    } catch (error) {
      if (!signal.aborted) onFailure(error)
    }
  }
}
