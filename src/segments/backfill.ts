import { saveSizePoints, sizePoints } from '../control/index.ts'
import { type BacktestOptions, instantsBetween, sizesOverTime } from '../membership/backtest.ts'
import { loadTargets, type StoredTarget } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

const YEAR_MS = 365 * 86_400_000

export interface BackfillOptions extends BacktestOptions {
  /** How many instants of the last year are computed. */
  readonly points?: number
}

/**
 * Computes the size over the last year of segments whose current version has none yet, the latest instants
 * first. Each instant is stored when it is known, so what was cut short is taken up where it ended.
 * Returns how many segments were looked back on.
 */
export async function backfillSizes(
  workspace: Workspace,
  { points = 27, signal, onProgress }: BackfillOptions = {},
): Promise<number> {
  const now = workspace.clock()
  const step = YEAR_MS / Math.max(1, points - 1)
  const targets = await loadTargets(workspace)
  const known = await earliestPoints(workspace, targets)
  const lacking = (at: number) => targets.filter(({ id }) => (known.get(id) ?? Infinity) > at + step / 2)
  const instants = instantsBetween(now - YEAR_MS, now, points)
    .reverse()
    .filter((at) => lacking(at).length > 0)
  const filled = new Set<string>()
  for (const [index, at] of instants.entries()) {
    signal?.throwIfAborted()
    await storeSizes(workspace, lacking(at), at)
    for (const { id } of lacking(at)) filled.add(id)
    onProgress?.(index + 1, instants.length)
  }
  return filled.size
}

/** The earliest instant that a segment's size is known of, by segment. */
async function earliestPoints(
  { control }: Workspace,
  targets: readonly StoredTarget[],
): Promise<ReadonlyMap<string, number>> {
  const earliest = new Map<string, number>()
  for (const { id, version } of targets) {
    const [first] = await sizePoints(control, id, version)
    if (first !== undefined) earliest.set(id, first.at)
  }
  return earliest
}

async function storeSizes(workspace: Workspace, targets: readonly StoredTarget[], at: number): Promise<void> {
  const sizes = await sizesOverTime(workspace, targets, [at])
  const points = targets.flatMap(({ id, version }) =>
    (sizes.get(id) ?? []).map(({ size }) => ({ segmentId: id, version, at, size })),
  )
  await saveSizePoints(workspace.control, points)
}
