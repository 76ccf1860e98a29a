import { saveSizePoints, sizePoints } from '../control/index.ts'
import { type BacktestOptions, instantsBetween, sizesOverTime } from '../membership/backtest.ts'
import { loadTargets, type StoredTarget } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

/** How far is looked back. */
export interface LookBackSpan {
  /** How many instants of the last year are computed. */
  readonly points?: number
  /** How many of the last days are computed too, each at the time of day that it is now. */
  readonly days?: number
}

export interface BackfillOptions extends BacktestOptions, LookBackSpan {}

/**
 * Computes the size of the last days where it is not known, and the size over the last year of segments whose current
 * version has none yet, the latest instants first. Each instant is stored when it is known, so what was cut short is
 * taken up where it ended. Returns how many segments were looked back on.
 */
export async function backfillSizes(
  workspace: Workspace,
  { signal, onProgress, ...span }: BackfillOptions = {},
): Promise<number> {
  const gaps = await findGaps(workspace, span)
  const filled = new Set<string>()
  for (const [index, { at, lacking }] of gaps.entries()) {
    signal?.throwIfAborted()
    await storeSizes(workspace, lacking, at)
    for (const { id } of lacking) filled.add(id)
    onProgress?.(index + 1, gaps.length)
  }
  return filled.size
}

/** Whether the size of an active segment is not known of some instant that would be looked back on. */
export async function lacksSizes(workspace: Workspace, span: LookBackSpan): Promise<boolean> {
  return (await findGaps(workspace, span)).length > 0
}

async function findGaps(
  workspace: Workspace,
  { points = 27, days = 0 }: LookBackSpan,
): Promise<readonly Gap[]> {
  const targets = await loadTargets(workspace)
  const known = await knownInstants(workspace, targets)
  return gapsOf(targets, known, { now: workspace.clock(), points, days })
}

/** An instant, and the segments whose size is not known of it. */
interface Gap {
  readonly at: number
  readonly lacking: readonly StoredTarget[]
}

function gapsOf(
  targets: readonly StoredTarget[],
  known: ReadonlyMap<string, readonly number[]>,
  { now, points, days }: { readonly now: number; readonly points: number; readonly days: number },
): readonly Gap[] {
  const step = YEAR_MS / Math.max(1, points - 1)
  const ofDays = Array.from({ length: days }, (_, day) => now - (day + 1) * DAY_MS).map((at) => ({
    at,
    lacking: targets.filter(({ id }) => !isKnown(known.get(id), at)),
  }))
  const ofYear = instantsBetween(now - YEAR_MS, now, points)
    .reverse()
    .map((at) => ({
      at,
      lacking: targets.filter(({ id }) => (known.get(id)?.[0] ?? Number.POSITIVE_INFINITY) > at + step / 2),
    }))
  return [...ofDays, ...ofYear].filter(({ lacking }) => lacking.length > 0)
}

const isKnown = (instants: readonly number[] = [], at: number) =>
  instants.some((one) => Math.abs(one - at) <= DAY_MS / 2)

/** The instants that a segment's size is known of, by segment, the earliest first. */
async function knownInstants(
  { control }: Workspace,
  targets: readonly StoredTarget[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const known = new Map<string, readonly number[]>()
  for (const { id, version } of targets) {
    known.set(
      id,
      (await sizePoints(control, id, version)).map(({ at }) => at),
    )
  }
  return known
}

async function storeSizes(workspace: Workspace, targets: readonly StoredTarget[], at: number): Promise<void> {
  const sizes = await sizesOverTime(workspace, targets, [at])
  const points = targets.flatMap(({ id, version }) =>
    (sizes.get(id) ?? []).map(({ size }) => ({ segmentId: id, version, at, size })),
  )
  await saveSizePoints(workspace.control, points)
}
