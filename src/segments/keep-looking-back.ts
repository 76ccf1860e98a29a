import type { Workspace } from '../workspace/index.ts'
import { type LookBackSpan, lacksSizes } from './backfill.ts'

/** Several edits often follow each other. */
const QUIET_MS = 2_000

interface KeepLookingBackOptions extends LookBackSpan {
  readonly signal: AbortSignal
  /** Told of what failed; after the next edit it is tried again. */
  readonly onFailure: (error: unknown) => void
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  /** Edits until then are heard, and looked back on afterwards. */
  readonly from?: Promise<void>
  /** Looks back, by `backfillSizes` in the end. */
  readonly lookBack: () => Promise<void>
}

/** After edits looks back on segments whose sizes of the past are not known, until the signal is aborted. */
export async function keepLookingBack(
  workspace: Workspace,
  { signal, onFailure, pause, lookBack, from, ...span }: KeepLookingBackOptions,
): Promise<void> {
  for (let edit = nextEdit(workspace, signal); ; ) {
    await Promise.all([edit, from])
    if (!signal.aborted) await pause(QUIET_MS, signal)
    if (signal.aborted) return
    edit = nextEdit(workspace, signal)
    try {
      if (await lacksSizes(workspace, span)) await lookBack()
    } catch (error) {
      if (!signal.aborted) onFailure(error)
    }
  }
}

/** Resolves with the next edit of a definition, or when the signal is aborted. */
function nextEdit({ edits }: Pick<Workspace, 'edits'>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stop()
      signal.removeEventListener('abort', settle)
      resolve()
    }
    const stop = edits.listen(settle)
    signal.addEventListener('abort', settle)
    if (signal.aborted) settle()
  })
}
