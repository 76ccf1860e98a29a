import {
  beginEvaluation,
  commitEvaluation,
  failEvaluation,
  latestEvaluation,
  type SegmentState,
  segmentStates,
} from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { type BatchOptions, type Evaluated, evaluateBatch } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { changedProfiles } from './changed-profiles.ts'
import { type Change, writeChanges } from './changes.ts'
import { dropSets, readSet, writeSets } from './sets.ts'
import { loadTargets, type StoredTarget } from './targets.ts'

export interface EvaluateOptions extends BatchOptions {
  /** Evaluates as of this instant (ms) and stores nothing; otherwise as of now, stored. */
  readonly asOf?: number
}

/** What one target came to. */
export interface TargetSize {
  readonly segment: string
  readonly version: number
  readonly size: number
  /** Of those who exist at the instant; 0 when nobody does. */
  readonly share: number
  /** Who came and went since the evaluation before; absent when nothing was stored. */
  readonly entered?: number
  readonly exited?: number
}

export interface EvaluationSummary {
  readonly asOf: number
  readonly profiles: number
  readonly seconds: number
  readonly segments: readonly TargetSize[]
}

/**
 * Evaluates every segment and every part of a segmentation. As of now, the sets replace the stored ones
 * and the difference goes to the change log with its cause; both are written first, and the commit in the
 * control store is the one instant at which readers see them.
 */
export async function evaluateSegments(
  workspace: Workspace,
  options: EvaluateOptions = {},
): Promise<EvaluationSummary> {
  const started = workspace.clock()
  const targets = await loadTargets(workspace)
  const asOf = options.asOf ?? started
  if (options.asOf !== undefined) {
    const evaluated = await evaluateTargets(workspace, targets, asOf, options)
    return summarise(targets, evaluated, asOf, workspace.clock() - started)
  }
  const id = await beginEvaluation(workspace.control, { asOf, startedAt: started })
  try {
    const evaluated = await evaluateTargets(workspace, targets, asOf, options)
    const changes = await storeEvaluation(workspace, id, asOf, targets, evaluated)
    return summarise(targets, evaluated, asOf, workspace.clock() - started, changes)
  } catch (error) {
    await failEvaluation(workspace.control, id, workspace.clock())
    throw error
  }
}

/** Evaluates targets for everybody at an instant and stores nothing. */
export function evaluateTargets(
  { analytical, settings }: Workspace,
  targets: readonly StoredTarget[],
  now: number,
  options: BatchOptions = {},
): Promise<Evaluated> {
  return evaluateBatch(analytical, planTargets(targets), { now, calendar: settings }, options)
}

async function storeEvaluation(
  workspace: Workspace,
  id: number,
  asOf: number,
  targets: readonly StoredTarget[],
  { everyone, sets }: Evaluated,
): Promise<readonly Change[]> {
  const { analytical, control } = workspace
  const newest = await latestEvaluation(control)
  if (newest !== undefined && newest.asOf > asOf) {
    fail('command/clock-behind', { latest: new Date(newest.asOf).toISOString() })
  }
  const before = new Map((await segmentStates(control)).map((state) => [state.segmentId, state]))
  const changes = await diffTargets(workspace, targets, sets, before)
  await writeSets(analytical, id, sets)
  await writeChanges(analytical, id, asOf, changes)
  const states = targets.map(({ id: segmentId, version }) => ({
    segmentId,
    version,
    size: sets.get(segmentId)!.size,
  }))
  await commitEvaluation(control, id, { finishedAt: workspace.clock(), profiles: everyone.size, states })
  await dropSets(
    analytical,
    (await segmentStates(control)).map(({ evaluationId }) => evaluationId),
  )
  return changes
}

async function diffTargets(
  workspace: Workspace,
  targets: readonly StoredTarget[],
  sets: ReadonlyMap<string, BitSet>,
  before: ReadonlyMap<string, SegmentState>,
): Promise<Change[]> {
  const changes: Change[] = []
  const changedSince = new Map<number, BitSet>()
  for (const { id, version, changedAt } of targets) {
    const state = before.get(id)
    const set = sets.get(id)!
    const old =
      state === undefined ? new BitSet(0) : await readSet(workspace.analytical, id, state.evaluationId)
    const entered = set.clone().andNot(old)
    const exited = sized(old, set.capacity).andNot(set)
    const base = { segmentId: id, version }
    if (state === undefined || state.version !== version || changedAt > state.asOf) {
      changes.push({ ...base, cause: 'definition', entered, exited })
      continue
    }
    const known =
      changedSince.get(state.asOf) ?? (await changedProfiles(workspace.analytical, state.asOf, set.capacity))
    changedSince.set(state.asOf, known)
    changes.push({
      ...base,
      cause: 'data',
      entered: entered.clone().and(known),
      exited: exited.clone().and(known),
    })
    changes.push({ ...base, cause: 'time', entered: entered.andNot(known), exited: exited.andNot(known) })
  }
  return changes
}

/** A copy of a set with at least this capacity. */
function sized(set: BitSet, capacity: number): BitSet {
  const copy = new BitSet(Math.max(capacity, set.capacity))
  copy.words.set(set.words)
  return copy
}

function summarise(
  targets: readonly StoredTarget[],
  { everyone, sets }: Evaluated,
  asOf: number,
  ms: number,
  changes?: readonly Change[],
): EvaluationSummary {
  const profiles = everyone.size
  const count = (id: string, of: 'entered' | 'exited') =>
    changes?.filter(({ segmentId }) => segmentId === id).reduce((sum, change) => sum + change[of].size, 0)
  const segments = targets.map(({ id, version }) => {
    const size = sets.get(id)!.size
    const [entered, exited] = [count(id, 'entered'), count(id, 'exited')]
    return {
      segment: id,
      version,
      size,
      share: profiles === 0 ? 0 : size / profiles,
      ...(entered === undefined || exited === undefined ? {} : { entered, exited }),
    }
  })
  return { asOf, profiles, seconds: ms / 1000, segments }
}
