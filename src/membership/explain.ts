import type { ComparedWith, Titles } from '../conditions/condition.ts'
import { sourceOf } from '../conditions/index.ts'
import { type Judgement, judge } from '../conditions/judge.ts'
import type { DefinitionStatus } from '../control/index.ts'
import { describeCondition } from '../definition/describe.ts'
import { leavesOf, type Node } from '../definition/node.ts'
import { titlesOf } from '../definition/titles.ts'
import { readThresholds } from '../evaluation/populations.ts'
import type { Identity } from '../identity/identity.ts'
import { planTargets } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { emptyHistory, type History, type ProfileRecord } from '../records/history.ts'
import { plainValue } from '../records/json-value.ts'
import { readHistories } from '../records/read-histories.ts'
import type { Workspace } from '../workspace/index.ts'
import { type MembershipChange, readChanges } from './changes.ts'
import { findProfile, identitiesOf } from './profile.ts'
import { loadDefinitions } from './saved-definitions.ts'
import { type Standing, standingOf } from './standing.ts'
import { findTarget } from './targets.ts'

/** Why a profile is in a segment or not, condition by condition. */
export interface Explanation extends Standing {
  readonly segment: string
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly at: number
  /** Present where nobody is in it now whatever its rule says, which `because` still tells. */
  readonly status?: Exclude<DefinitionStatus, 'active'>
  readonly because: ExplainedPart
  /** Entries and exits, the latest first. */
  readonly log: readonly MembershipChange[]
}

/** One node of the definition with its truth. */
export interface ExplainedPart {
  readonly kind: Node['kind']
  readonly holds: boolean
  /** Of a condition: its sentence, what was found, and the records it rests on, the latest last. */
  readonly sentence?: string
  readonly found?: string
  readonly evidence?: readonly Evidence[]
  readonly evidenceCount?: number
  readonly comparedWith?: ComparedWith
  readonly parts: readonly ExplainedPart[]
}

export interface Evidence {
  readonly name: string
  readonly at: number
  /** An event's properties, or the trait's value; absent where the trait was removed. */
  readonly value: unknown
}

const EVIDENCE_SHOWN = 5

/** Explains one profile (an identity such as `c-17` or `email:a@b.c`) in one segment at an instant. */
export function explainMembership(
  workspace: Workspace,
  segment: string,
  identity: string,
  asOf?: number,
): Promise<Explanation> {
  return workspace.survivors.readMerged(() => explain(workspace, segment, identity, asOf))
}

async function explain(
  workspace: Workspace,
  segment: string,
  identity: string,
  asOf?: number,
): Promise<Explanation> {
  const { analytical, settings } = workspace
  const { node, status } = await findTarget(workspace, segment)
  const profileId = await findProfile(analytical, identity)
  const moment: Moment = { now: asOf ?? workspace.clock(), calendar: settings }
  const history = await readHistory(workspace, node, profileId)
  // At present memberships go by what live evaluation goes by.
  const known = asOf === undefined ? workspace.live?.thresholds : undefined
  const thresholds = await readThresholds(analytical, planTargets([{ id: segment, node }]), moment, { known })
  const identities = await identitiesOf(analytical, [profileId])
  const { all } = await loadDefinitions(workspace)
  const titles = titlesOf(all.map(({ definition }) => definition))
  return {
    segment,
    profileId,
    identities: identities.get(profileId) ?? [],
    at: moment.now,
    ...(status !== 'active' && asOf === undefined
      ? { member: false, status }
      : standingOf(node, { history, moment, thresholds })),
    because: explainPart(judge(node, { history, moment, thresholds }), titles),
    log: await readChanges(workspace, profileId, segment),
  }
}

async function readHistory({ analytical }: Workspace, node: Node, profileId: number): Promise<History> {
  const source = sourceOf(leavesOf(node))
  const [history] = await readHistories(analytical, source, { low: profileId, high: profileId })
  return history ?? emptyHistory(profileId, Number.POSITIVE_INFINITY)
}

function explainPart({ node, value, finding, parts }: Judgement, titles: Titles): ExplainedPart {
  const inside = parts.map((part) => explainPart(part, titles))
  const explained = { kind: node.kind, holds: value, parts: inside }
  if (node.kind !== 'condition' || finding === undefined) return explained
  const { found, evidence, comparedWith } = finding.explain()
  return {
    ...explained,
    sentence: describeCondition(node, titles),
    found,
    evidence: evidence.slice(-EVIDENCE_SHOWN).map(evidenceOf),
    evidenceCount: evidence.length,
    ...(comparedWith && { comparedWith }),
  }
}

function evidenceOf({ name, at, values }: ProfileRecord): Evidence {
  return { name, at, value: plainValue(values) }
}
