import { type SizeChange, saveSizePoints, sizePoints } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { type BacktestOptions, instantsBetween, membersAt } from '../membership/backtest.ts'
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
 * version has none yet, the latest instants first, each with who came and went from then to the next instant that is
 * known. Each instant is stored when it is known, so what was cut short is taken up where it ended. Returns how many
 * segments were looked back on.
 */
export async function backfillSizes(
  workspace: Workspace,
  { signal, onProgress, ...span }: BackfillOptions = {},
): Promise<number> {
  const gaps = await findGaps(workspace, span)
  const seen = new Map<string, Seen>()
  for (const [index, gap] of gaps.entries()) {
    signal?.throwIfAborted()
    await fill(workspace, gap, seen)
    onProgress?.(index + 1, gaps.length)
  }
  return seen.size
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
  readonly lacking: readonly Lacking[]
}

interface Lacking extends StoredTarget {
  /** The earliest later instant that its size is known of by then. */
  readonly next: number | undefined
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
  const ofYear = instantsBetween(now - YEAR_MS, now, points).map((at) => ({
    at,
    lacking: targets.filter(({ id }) => (known.get(id)?.[0] ?? Number.POSITIVE_INFINITY) > at + step / 2),
  }))
  const filled = new Map<string, number>()
  return [...ofDays, ...ofYear]
    .filter(({ lacking }) => lacking.length > 0)
    .sort((a, b) => b.at - a.at)
    .map(({ at, lacking }) => ({
      at,
      lacking: lacking.map((target) => {
        const later = [known.get(target.id)?.find((one) => one > at), filled.get(target.id)]
        filled.set(target.id, at)
        return { ...target, next: later.filter((one) => one !== undefined).sort((a, b) => a - b)[0] }
      }),
    }))
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

/** Who was in a segment at the earliest instant that was looked back on so far. */
interface Seen {
  readonly at: number
  readonly members: BitSet
}

async function fill(workspace: Workspace, { at, lacking }: Gap, seen: Map<string, Seen>): Promise<void> {
  await seeNext(workspace, lacking, seen)
  const sets = await membersAt(workspace, lacking, at)
  const points = lacking.map(({ id, version }) => ({ segmentId: id, version, at, size: sets.get(id)!.size }))
  const changes = lacking.flatMap((one) =>
    changeOf(one, { at, members: sets.get(one.id)! }, seen.get(one.id)),
  )
  await saveSizePoints(workspace.control, points, changes)
  for (const [id, members] of sets) seen.set(id, { at, members })
}

/** Sees who was in segments at the next known instant, where this is not what was looked back on before. */
async function seeNext(
  workspace: Workspace,
  lacking: readonly Lacking[],
  seen: Map<string, Seen>,
): Promise<void> {
  const unseen = lacking.filter(({ id, next }) => next !== undefined && seen.get(id)?.at !== next)
  for (const at of new Set(unseen.map(({ next }) => next!))) {
    const targets = unseen.filter(({ next }) => next === at)
    for (const [id, members] of await membersAt(workspace, targets, at)) seen.set(id, { at, members })
  }
}

/** Who came into a segment and went from it between an instant and the next. */
function changeOf(
  { id, version }: StoredTarget,
  { at: since, members }: Seen,
  next: Seen | undefined,
): readonly SizeChange[] {
  if (next === undefined) return []
  const entered = next.members.clone().andNot(members).size
  const exited = members.clone().andNot(next.members).size
  return [{ segmentId: id, version, since, at: next.at, entered, exited }]
}
