import { beginEvaluation, failEvaluation, newestStoredChange } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import type { ThresholdsByLeaf } from '../evaluation/populations.ts'
import type { DatedChange } from '../membership/changes.ts'
import { commitSets } from '../membership/commit-sets.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import type { LiveTarget } from './live-plan.ts'
import type { OthersRecords } from './others.ts'
import type { RulesInForce } from './rules-in-force.ts'
import type { LoggedChange } from './store/change-log.ts'

/** Everything as it is at one instant. */
interface Snapshot {
  readonly asOf: number
  readonly mergesSeen: number
  readonly changesSeen: number
  readonly profiles: number
  readonly targets: readonly LiveTarget[]
  readonly sets: ReadonlyMap<string, BitSet>
  readonly thresholds: ThresholdsByLeaf
}

/** Changes that are read and written at a time. */
const PAGE = 20_000

/**
 * Stores who is in what, and the changes since the last time, as an evaluation: what reads those goes on without live
 * evaluation. A kill before the end leaves nothing, and the next one stores it all.
 */
export function storeMemberships(
  core: Core,
  workspace: Workspace,
  others: OthersRecords,
  rules: RulesInForce,
): Promise<number> {
  return workspace.evaluations.take(async () => {
    const { control, clock } = workspace
    const stored = await newestStoredChange(control)
    const snapshot = await takeFollowed(core, workspace, others, rules)
    const id = await beginEvaluation(control, { ...snapshot, startedAt: clock() })
    try {
      await commitSets(workspace, id, { ...snapshot, changes: changesBetween(core, stored, snapshot) })
    } catch (error) {
      await failEvaluation(control, id, clock())
      throw error
    }
    return id
  })
}

/** A snapshot in which everything is followed that was written before its instant: nobody writes meanwhile. */
async function takeFollowed(
  core: Core,
  workspace: Workspace,
  others: OthersRecords,
  rules: RulesInForce,
): Promise<Snapshot> {
  for (;;) {
    if (!others.areFollowed) await others.follow()
    const snapshot = await workspace.writes.takeUnheard(async () =>
      others.areFollowed ? takeSnapshot(core, rules) : undefined,
    )
    if (snapshot !== undefined) return snapshot
  }
}

function takeSnapshot(core: Core, rules: RulesInForce): Promise<Snapshot> {
  return core.take(async (engine) => {
    await core.settle(engine)
    const { targets, now: asOf, mergesSeen, profiles, changes } = engine
    const sets = new Map(targets.all.map(({ id }) => [id, targets.find(id)!.members.clone()]))
    return {
      asOf,
      mergesSeen,
      profiles,
      targets: targets.all,
      sets,
      thresholds: rules.thresholds,
      changesSeen: changes.last,
    }
  })
}

/** Pages of the log between two places, of each the changes of one kind and instant together. */
function* changesBetween(core: Core, after: number, { changesSeen }: Snapshot): Generator<DatedChange> {
  for (let from = after; from < changesSeen; ) {
    // Another engine may have taken the place of the one that the snapshot is of.
    const page = core.engine.changes
      .read({ after: from, limit: PAGE })
      .filter(({ seq }) => seq <= changesSeen)
    if (page.length === 0) return
    yield* grouped(page)
    from = page.at(-1)!.seq
  }
}

function* grouped(changes: readonly LoggedChange[]): Generator<DatedChange> {
  const groups = new Map<string, DatedChange & { entered: number[]; exited: number[] }>()
  for (const { segment, version, cause, at, entered, profileId } of changes) {
    const key = `${at} ${version} ${cause} ${segment}`
    const known = groups.get(key) ?? { segmentId: segment, version, cause, at, entered: [], exited: [] }
    groups.set(key, known)
    known[entered ? 'entered' : 'exited'].push(profileId)
  }
  yield* groups.values()
}
