import type { ComparedWith, Thresholds } from '../conditions/condition.ts'
import { leafOf, sourceOf } from '../conditions/index.ts'
import { isMember, type Judgement, judge } from '../conditions/judge.ts'
import type { DefinitionStatus } from '../control/index.ts'
import { leavesOf, type Node } from '../definition/node.ts'
import { readThresholds } from '../evaluation/populations.ts'
import type { Identity } from '../identity/identity.ts'
import { planTargets } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { emptyHistory, type History, type ProfileRecord } from '../records/history.ts'
import { plainValue } from '../records/json-value.ts'
import { readHistories } from '../records/read-histories.ts'
import { DAY_MS } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { type MembershipChange, readChanges } from './changes.ts'
import { findProfile, identitiesOf } from './profile.ts'
import { findTarget } from './targets.ts'

/** Why a profile is in a segment or not, condition by condition. */
export interface Explanation {
  readonly segment: string
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly at: number
  readonly member: boolean
  /** Present where nobody is in it now whatever its rule says, which `because` still tells. */
  readonly status?: Exclude<DefinitionStatus, 'active'>
  /** When membership next changes if nothing happens but the passing of time; absent: never, or not within ten years. */
  readonly changesAt?: number
  /** Present where not all ten years could be looked at: time alone does not change it before this. */
  readonly unchangedUntil?: number
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
/** Ten years. */
const HORIZON_MS = 3_653 * DAY_MS
const MOST_STEPS = 10_000
/** Records that are looked at for it: each step looks at all of them, and everybody else waits meanwhile. */
const MOST_LOOKED_AT = 3_000_000

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
  return {
    segment,
    profileId,
    identities: identities.get(profileId) ?? [],
    at: moment.now,
    ...(status !== 'active' && asOf === undefined
      ? { member: false, status }
      : membership(node, history, moment, thresholds)),
    because: explainPart(judge(node, { history, moment, thresholds })),
    log: await readChanges(workspace, profileId, segment),
  }
}

async function readHistory({ analytical }: Workspace, node: Node, profileId: number): Promise<History> {
  const source = sourceOf(leavesOf(node))
  const [history] = await readHistories(analytical, source, { low: profileId, high: profileId })
  return history ?? emptyHistory(profileId, Number.POSITIVE_INFINITY)
}

/** Whether a rule holds, and the next instant at which it does not or does, found by stepping from one possible change to the next. */
function membership(
  node: Node,
  history: History,
  moment: Moment,
  thresholds: ReadonlyMap<string, Thresholds>,
): Pick<Explanation, 'member' | 'changesAt' | 'unchangedUntil'> {
  const at = (now: number) => isMember(node, { history, moment: { ...moment, now }, thresholds })
  const first = at(moment.now)
  const { value: member } = first
  let { until } = first
  const steps = Math.min(MOST_STEPS, Math.ceil(MOST_LOOKED_AT / Math.max(1, countRecords(history))))
  for (let step = 0; until <= moment.now + HORIZON_MS; step++) {
    if (step >= steps) return { member, unchangedUntil: until }
    const next = at(until)
    if (next.value !== member) return { member, changesAt: until }
    until = next.until
  }
  return { member }
}

function countRecords({ events, traits }: History): number {
  return [...events.values(), ...traits.values()].reduce((sum, { length }) => sum + length, 0)
}

function explainPart({ node, value, finding, parts }: Judgement): ExplainedPart {
  const explained = { kind: node.kind, holds: value, parts: parts.map(explainPart) }
  if (node.kind !== 'condition' || finding === undefined) return explained
  const { found, evidence, comparedWith } = finding.explain()
  return {
    ...explained,
    sentence: leafOf(node).describe(node.body),
    found,
    evidence: evidence.slice(-EVIDENCE_SHOWN).map(evidenceOf),
    evidenceCount: evidence.length,
    ...(comparedWith && { comparedWith }),
  }
}

function evidenceOf({ name, at, values }: ProfileRecord): Evidence {
  return { name, at, value: plainValue(values) }
}
