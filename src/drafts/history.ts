import { populationLeaves } from '../evaluation/populations.ts'
import { instantsBetween } from '../membership/backtest.ts'
import { type Plan, planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Estimate } from './estimate.ts'
import { existingAt } from './existing-at.ts'
import { historyOfSample } from './history-of-sample.ts'
import { type LookOptions, lookAmong, membersAmong, type Precision, quick, sampleOf } from './look.ts'
import type { Draft } from './read-draft.ts'
import { readPopulation, WHILE_TYPING } from './sample.ts'
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
/** Instants whose queries run beside each other. */
const AT_ONCE = 4

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
      : historyByInstant(workspace, plan, node, instants, options),
  )
}

/** Of all instants the same sample, which is so much smaller than that of one. */
async function historyByInstant(
  workspace: Workspace,
  plan: Plan,
  node: Draft['node'],
  instants: readonly number[],
  options: LookOptions,
): Promise<DraftHistory> {
  const { analytical, clock } = workspace
  const query = quick(options)
  const size = { ...WHILE_TYPING, rows: WHILE_TYPING.rows / instants.length }
  const population = await readPopulation(analytical, clock(), query)
  const sample = await sampleOf(workspace, plan, population, options, size)
  const existing = await existingAt(analytical, instants, query)
  const pointAt = async (asOf: number, index: number): Promise<DraftSizeAt> => {
    const profiles = existing[index]!
    const look = await lookAmong(workspace, plan, { ...options, asOf, sample, profiles })
    const members = sizeAmong(look, await membersAmong(node, look))
    return { at: asOf, size: members, share: profiles === 0 ? 0 : members.value / profiles }
  }
  const points: DraftSizeAt[] = []
  for (let from = 0; from < instants.length; from += AT_ONCE) {
    const some = instants.slice(from, from + AT_ONCE)
    points.push(...(await Promise.all(some.map((at, index) => pointAt(at, from + index)))))
  }
  return { precision: sample === undefined ? 'exact' : 'sample', points }
}
