import {
  beginEvaluation,
  type ControlStore,
  failEvaluation,
  latestEvaluation,
  segmentStates,
} from '../control/index.ts'
import { fail } from '../errors/index.ts'
import { type BatchOptions, type Evaluated, evaluateBatch } from '../evaluation/batch.ts'
import { thresholdsAsOf } from '../evaluation/populations.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Change } from './changes.ts'
import { commitSets } from './commit-sets.ts'
import { diffTargets, diffVanished } from './diff.ts'
import { readSummary } from './stored-summary.ts'
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
  /** When the thresholds of its population conditions were computed; absent where it has none. */
  readonly thresholdsAsOf?: number
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
  const { asOf } = options
  if (asOf === undefined) {
    const { live } = workspace
    if (live !== undefined) return readSummary(workspace, await live.store())
    return workspace.evaluations.take(() => evaluateAndStore(workspace, options))
  }
  const started = workspace.clock()
  const targets = await loadTargets(workspace)
  const evaluated = await evaluateTargets(workspace, targets, asOf, options)
  return summarise(targets, evaluated, asOf, workspace.clock() - started)
}

async function evaluateAndStore(workspace: Workspace, options: BatchOptions): Promise<EvaluationSummary> {
  options.signal?.throwIfAborted()
  const started = workspace.clock()
  const targets = await loadTargets(workspace)
  const asOf = await workspace.writes.instant()
  await refuseEarlier(workspace.control, asOf)
  return workspace.survivors.readMerged(async (mergesSeen) => {
    const id = await beginEvaluation(workspace.control, { asOf, startedAt: started, mergesSeen })
    try {
      const evaluated = await evaluateTargets(workspace, targets, asOf, options)
      const changes = await storeEvaluation(workspace, id, asOf, targets, evaluated)
      return summarise(targets, evaluated, asOf, workspace.clock() - started, changes)
    } catch (error) {
      await failEvaluation(workspace.control, id, workspace.clock())
      throw error
    }
  })
}

/** Evaluates targets for everybody at an instant and stores nothing. */
export function evaluateTargets(
  { analytical, settings, survivors }: Workspace,
  targets: readonly StoredTarget[],
  now: number,
  options: BatchOptions = {},
): Promise<Evaluated> {
  const moment = { now, calendar: settings }
  return survivors.readMerged(() => evaluateBatch(analytical, planTargets(targets), moment, options))
}

async function refuseEarlier(control: ControlStore, asOf: number): Promise<void> {
  const newest = await latestEvaluation(control)
  if (newest !== undefined && newest.asOf > asOf) {
    fail('command/clock-behind', { latest: new Date(newest.asOf).toISOString() })
  }
}

async function storeEvaluation(
  workspace: Workspace,
  id: number,
  asOf: number,
  targets: readonly StoredTarget[],
  { everyone, sets, thresholds }: Evaluated,
): Promise<readonly Change[]> {
  const { analytical, control } = workspace
  const before = new Map((await segmentStates(control)).map((state) => [state.segmentId, state]))
  const changes = [
    ...(await diffTargets(analytical, targets, sets, before)),
    ...(await diffVanished(analytical, targets, before)),
  ]
  const dated = changes.map((change) => ({ ...change, at: asOf }))
  await commitSets(workspace, id, { targets, sets, thresholds, profiles: everyone.size, changes: dated })
  return changes
}

function summarise(
  targets: readonly StoredTarget[],
  { everyone, sets, thresholds }: Evaluated,
  asOf: number,
  ms: number,
  changes?: readonly Change[],
): EvaluationSummary {
  const profiles = everyone.size
  const count = (id: string, of: 'entered' | 'exited') =>
    changes?.filter(({ segmentId }) => segmentId === id).reduce((sum, change) => sum + change[of].size, 0)
  const segments = targets.map(({ id, version, node }) => {
    const size = sets.get(id)!.size
    const thresholdsOf = thresholdsAsOf(node, thresholds)
    const [entered, exited] = [count(id, 'entered'), count(id, 'exited')]
    return {
      segment: id,
      version,
      size,
      share: profiles === 0 ? 0 : size / profiles,
      ...(thresholdsOf !== undefined && { thresholdsAsOf: thresholdsOf }),
      ...(entered === undefined || exited === undefined ? {} : { entered, exited }),
    }
  })
  return { asOf, profiles, seconds: ms / 1000, segments }
}
