import { findAnyPurchases, type Purchases } from '../analyses/purchases/index.ts'
import { latestEvaluation } from '../control/index.ts'
import { loadTargets } from '../membership/targets.ts'
import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ChurnModel, findChurnModel } from './churn-model.ts'
import { knownMembers } from './known-members.ts'
import { sumOf, weightedSum } from './measure.ts'
import { NOBODY, type ProfileColumn, readNumberTrait, readSpend } from './profile-columns.ts'

/** The time whose purchases are the value of a customer. */
const YEAR_MS = 365 * 86_400_000

/** What the members of a segment are worth, and how likely they are to leave. */
export interface SegmentMeasure {
  /** What members spent in the last year; absent where purchases have no amount. */
  readonly value?: number
  /** Members who bought in the last year. */
  readonly buyers: number
  /** The mean probability of churn of those members of whom the model says one; absent where it says none. */
  readonly churnRisk?: number
}

/** Value and churn risk of every segment whose members are known. */
export interface Measures {
  readonly asOf: number
  /** What is counted as a purchase; absent where the data hold none. */
  readonly purchases?: Purchases
  readonly churn?: ChurnModel
  readonly segments: ReadonlyMap<string, SegmentMeasure>
  /** What everybody spent, by profile. */
  readonly spend: ProfileColumn
  /** Spent by everybody. */
  readonly value?: number
  /** The same, each amount times the probability that its customer leaves. */
  readonly valueAtRisk?: number
}

/** Reads two columns from the engine, and adds them up over the bits of every segment. */
export function measureSegments(workspace: Workspace, signal: AbortSignal): Promise<Measures> {
  return workspace.survivors.readMerged(() => measure(workspace, signal))
}

async function measure(workspace: Workspace, signal: AbortSignal): Promise<Measures> {
  const until = workspace.clock()
  const purchases = await findAnyPurchases(workspace)
  const churn = await findChurnModel(workspace)
  const period = { after: until - YEAR_MS, until }
  const spend = purchases ? await readSpend(workspace, purchases, period, signal) : NOBODY
  const risks = churn ? await readNumberTrait(workspace, churn.trait, signal) : NOBODY
  const hasAmount = purchases !== undefined && purchases.amount.length > 0
  const segments = new Map<string, SegmentMeasure>()
  const pace = new Pace()
  for await (const { id, members } of knownMembers(workspace)) {
    const bought = await sumOf(members, spend, pace)
    const scored = await sumOf(members, risks, pace)
    segments.set(id, {
      buyers: bought.profiles,
      ...(hasAmount && { value: bought.total }),
      ...(scored.profiles > 0 && { churnRisk: scored.total / scored.profiles }),
    })
    signal.throwIfAborted()
  }
  const value = spend.values.reduce((sum, one) => sum + one, 0)
  return {
    asOf: until,
    ...(purchases && { purchases }),
    ...(churn && { churn }),
    segments,
    spend,
    ...(hasAmount && { value }),
    ...(hasAmount && risks.profiles.length > 0 && { valueAtRisk: weightedSum(spend, risks) }),
  }
}

/** Changes whenever measures would: with an evaluation, with another version of a segment, with a refresh of the model. */
export async function measuresVersion(workspace: Workspace): Promise<string> {
  const evaluation = await latestEvaluation(workspace.control)
  const targets = await loadTargets(workspace)
  const known = targets.map(({ id, version }) => `${id}:${workspace.live?.find(id)?.version ?? version}`)
  const churn = await findChurnModel(workspace)
  return JSON.stringify([evaluation?.id, known, churn?.name, churn?.asOf])
}
