import { populationLeaves } from '../evaluation/populations.ts'
import { instantsBetween } from '../membership/backtest.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Estimate } from './estimate.ts'
import { historyOfSample } from './history-of-sample.ts'
import { type LookOptions, lookAt, membersAmong, type Precision } from './look.ts'
import type { Draft } from './read-draft.ts'
import { WHILE_TYPING } from './sample.ts'
import { sizeAmong } from './tally.ts'

export interface DraftSizeAt {
  readonly at: number
  readonly size: Estimate
  /** Of the profiles that existed then. */
  readonly share: number
}

/** The size of a draft over the last year as if it had existed, oldest first. */
export interface DraftHistory {
  readonly precision: Precision
  readonly points: readonly DraftSizeAt[]
}

const YEAR_MS = 365 * 86_400_000
/** The instants a month apart, both ends of the year included. */
const POINTS = 13

/**
 * Looks at a draft as of instants of the last year. Of a sample the histories are read once, and the evaluator of one
 * profile is asked at each instant; conditions that compare with everybody are asked of the engine, as is everybody.
 */
export function draftHistory(
  workspace: Workspace,
  { node }: Draft,
  options: LookOptions,
): Promise<DraftHistory> {
  const now = workspace.clock()
  const instants = instantsBetween(now - YEAR_MS, now, POINTS)
  const plan = planTargets([{ id: 'draft', node }])
  return workspace.survivors.readMerged(() =>
    options.precision === 'sample' && populationLeaves(plan).length === 0
      ? historyOfSample(workspace, plan, node, instants, options.signal)
      : historyByInstant(workspace, node, instants, options),
  )
}

/** Instant after instant, each of a sample that is so much smaller. */
async function historyByInstant(
  workspace: Workspace,
  node: Draft['node'],
  instants: readonly number[],
  options: LookOptions,
): Promise<DraftHistory> {
  const size = { ...WHILE_TYPING, rows: WHILE_TYPING.rows / instants.length }
  const points: DraftSizeAt[] = []
  const precisions = new Set<Precision>()
  for (const at of instants) {
    const look = await lookAt(workspace, [{ id: 'draft', node }], { ...options, at, size })
    const members = sizeAmong(look, await membersAmong(node, look))
    precisions.add(look.precision)
    points.push({ at, size: members, share: look.profiles === 0 ? 0 : members.value / look.profiles })
  }
  return { precision: precisions.has('sample') ? 'sample' : 'exact', points }
}
