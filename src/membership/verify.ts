import { sourceOf } from '../conditions/index.ts'
import { isMember } from '../conditions/judge.ts'
import { latestEvaluation, type SegmentState, segmentStates } from '../control/index.ts'
import { leavesOf } from '../definition/node.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { readThresholds, type ThresholdsByLeaf } from '../evaluation/populations.ts'
import type { Identity } from '../identity/identity.ts'
import { planTargets } from '../plan/plan.ts'
import { HISTORIES_AT_ONCE, profileRanges } from '../records/profile-ranges.ts'
import { readHistories } from '../records/read-histories.ts'
import type { Workspace } from '../workspace/index.ts'
import { changedProfiles, regroupedProfiles } from './changed-profiles.ts'
import { evaluateTargets } from './evaluate.ts'
import { identitiesOf } from './profile.ts'
import { readSet } from './sets.ts'
import { loadTargets, type StoredTarget } from './targets.ts'

/** Two answers about one profile in one segment that should be the same. */
export interface Difference {
  readonly segment: string
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly at: number
  /** What each way of answering says; `stored` only for what the last evaluation should have stored. */
  readonly batch: boolean
  readonly evaluator?: boolean
  readonly stored?: boolean
}

export interface Verification {
  readonly at: number
  readonly segments: number
  readonly profiles: number
  /** Answers compared: profiles times segments, for each pair of ways. */
  readonly comparisons: number
  readonly differences: number
  /** The first of them. */
  readonly shown: readonly Difference[]
  readonly seconds: number
}

export interface VerifyOptions {
  readonly asOf?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

const SHOWN = 100

/**
 * Proves on the workspace's own data that all ways of answering agree: the batch with the TypeScript
 * evaluator for every profile at one instant, and the stored memberships with a batch as of the instant
 * they were evaluated at (profiles that got records since, or were merged or unmerged, are left out: more is known of them now).
 * Records may come in meanwhile.
 */
export function verify(workspace: Workspace, options: VerifyOptions = {}): Promise<Verification> {
  return workspace.survivors.readMerged((mergesSeen) => compare(workspace, options, mergesSeen))
}

async function compare(
  workspace: Workspace,
  options: VerifyOptions,
  mergesSeen: number,
): Promise<Verification> {
  const started = workspace.clock()
  const targets = await loadTargets(workspace)
  const found = new Findings()
  const since = await workspace.writes.instant()
  const at = options.asOf ?? since
  const profiles = await compareEvaluators(workspace, targets, { at, since }, found, options)
  if (options.asOf === undefined) {
    // Another evaluation would put other sets in their place.
    await workspace.evaluations.take(() => compareStored(workspace, targets, found, mergesSeen))
  }
  return {
    at,
    segments: targets.length,
    profiles,
    comparisons: found.comparisons,
    differences: found.count,
    shown: await named(workspace, found.shown),
    seconds: (workspace.clock() - started) / 1000,
  }
}

type Unnamed = Omit<Difference, 'identities'>

class Findings {
  comparisons = 0
  count = 0
  readonly shown: Unnamed[] = []

  add(difference: Unnamed): void {
    this.count += 1
    if (this.shown.length < SHOWN) this.shown.push(difference)
  }
}

async function compareEvaluators(
  workspace: Workspace,
  targets: readonly StoredTarget[],
  { at, since }: { readonly at: number; readonly since: number },
  found: Findings,
  { signal, onProgress }: VerifyOptions,
): Promise<number> {
  const { everyone, sets, thresholds } = await evaluateTargets(workspace, targets, at)
  const source = sourceOf(targets.flatMap(({ node }) => leavesOf(node)))
  const moment = { now: at, calendar: workspace.settings }
  const profiles = { low: 0, high: everyone.capacity - 1 }
  for (const range of profileRanges(profiles, HISTORIES_AT_ONCE)) {
    signal?.throwIfAborted()
    const differences: Unnamed[] = []
    for (const history of await readHistories(workspace.analytical, source, range, { lane: 'batch' })) {
      for (const { id, node } of targets) {
        const evaluator = isMember(node, { history, moment, thresholds }).value
        const batch = sets.get(id)!.has(history.profileId)
        found.comparisons += 1
        if (evaluator !== batch)
          differences.push({ segment: id, profileId: history.profileId, at, batch, evaluator })
      }
    }
    await addSettled(workspace, differences, since, found)
    onProgress?.(range.high + 1, everyone.capacity)
  }
  return everyone.size
}

/** Those that no record brought about which came in between the two answers. */
async function addSettled(
  { analytical }: Workspace,
  differences: readonly Unnamed[],
  since: number,
  found: Findings,
): Promise<void> {
  if (differences.length === 0) return
  const changed = await changedProfiles(analytical, since, differences.at(-1)!.profileId + 1)
  for (const difference of differences) if (!changed.has(difference.profileId)) found.add(difference)
}

async function compareStored(
  workspace: Workspace,
  targets: readonly StoredTarget[],
  found: Findings,
  mergesSeen: number,
): Promise<void> {
  const { analytical, control } = workspace
  const latest = await latestEvaluation(control)
  if (latest === undefined) return
  // Memberships may go by records that are not stored yet; once they are, they are seen to have come later.
  await workspace.live?.recordsStored()
  const states = (await segmentStates(control)).filter(({ evaluationId }) => evaluationId === latest.id)
  const unchanged = targets.filter(({ id, version, changedAt }) =>
    states.some((state) => state.segmentId === id && state.version === version && changedAt <= latest.asOf),
  )
  const thresholds = await storedThresholds(workspace, unchanged, states)
  const { everyone, sets } = await evaluateTargets(workspace, unchanged, latest.asOf, { thresholds })
  const changed = await changedProfiles(analytical, latest.asOf, everyone.capacity)
  // An evaluation that was stored meanwhile may have seen merges that are not seen here.
  const sameMerges = Math.min(latest.mergesSeen, mergesSeen)
  const regrouped = await regroupedProfiles(analytical, sameMerges, everyone.capacity)
  for (const { id } of unchanged) {
    const stored = await readSet(analytical, id, latest.id)
    found.comparisons += everyone.size
    for (const profileId of differing(sets.get(id)!, stored)) {
      if (changed.has(profileId) || regrouped.has(profileId)) continue
      const batch = sets.get(id)!.has(profileId)
      found.add({ segment: id, profileId, at: latest.asOf, batch, stored: !batch })
    }
  }
}

/** The thresholds of population conditions that the members went by: live evaluation's are older than what it stores. */
async function storedThresholds(
  { analytical, settings: calendar }: Workspace,
  targets: readonly StoredTarget[],
  states: readonly SegmentState[],
): Promise<ThresholdsByLeaf> {
  const instants = new Map(
    states.map(({ segmentId, asOf, thresholdsAsOf = asOf }) => [segmentId, thresholdsAsOf]),
  )
  let thresholds: ThresholdsByLeaf = new Map()
  // A segment has the instant of its oldest thresholds: of what it shares with others the newest counts.
  for (const now of [...new Set(instants.values())].sort((a, b) => a - b)) {
    const plan = planTargets(targets.filter(({ id }) => instants.get(id) === now))
    thresholds = new Map([...thresholds, ...(await readThresholds(analytical, plan, { now, calendar }))])
  }
  return thresholds
}

function differing(a: BitSet, b: BitSet): BitSet {
  return a.clone().andNot(b).or(b.clone().andNot(a))
}

async function named({ analytical }: Workspace, shown: readonly Unnamed[]): Promise<Difference[]> {
  const identities = await identitiesOf(analytical, [...new Set(shown.map(({ profileId }) => profileId))])
  return shown.map((difference) => ({
    ...difference,
    identities: identities.get(difference.profileId) ?? [],
  }))
}
