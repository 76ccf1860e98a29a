import { saveSizePoints, sizePoints } from '../control/index.ts'
import { type BacktestOptions, instantsBetween, sizesOverTime } from '../membership/backtest.ts'
import { loadTargets, type StoredTarget } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

const YEAR_MS = 365 * 86_400_000

export interface BackfillOptions extends BacktestOptions {
  /** How many instants of the last year are computed. */
  readonly points?: number
}

/** Computes the size over the last year for segments whose current version has none yet. Returns how many. */
export async function backfillSizes(
  workspace: Workspace,
  { points = 27, ...options }: BackfillOptions = {},
): Promise<number> {
  const targets = await withoutHistory(workspace)
  if (targets.length === 0) return 0
  const now = workspace.clock()
  const sizes = await sizesOverTime(workspace, targets, instantsBetween(now - YEAR_MS, now, points), options)
  for (const { id, version } of targets) {
    const found = sizes.get(id) ?? []
    await saveSizePoints(
      workspace.control,
      found.map(({ at, size }) => ({ segmentId: id, version, at, size })),
    )
  }
  return targets.length
}

async function withoutHistory(workspace: Workspace): Promise<StoredTarget[]> {
  const missing: StoredTarget[] = []
  for (const target of await loadTargets(workspace)) {
    const known = await sizePoints(workspace.control, target.id, target.version)
    if (known.length < 2) missing.push(target)
  }
  return missing
}
