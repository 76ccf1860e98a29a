import type { BitSet } from '../../evaluation/bit-set.ts'
import { sentence } from '../../language/index.ts'
import type { Task } from '../analysis.ts'
import type { Candidate } from '../memberships/index.ts'
import { setsAt } from '../memberships/index.ts'
import { type Purchases, readPurchaseTotals } from '../purchases/index.ts'

/** What happened with one segment from one instant to the next. */
export interface Step {
  /** Members at the start. */
  readonly members: number
  /** Of these, still members at the end. */
  readonly kept: number
  /** Of these, who bought in between. */
  readonly buyers: number
  readonly money: number
}

/** What somebody spent in the last period, by profile; 0 who did not buy. */
export interface Spent {
  readonly buyers: Uint8Array
  readonly money: Float64Array
}

export interface History {
  readonly instants: readonly number[]
  readonly population: readonly number[]
  /** Sizes by candidate and instant. */
  readonly sizes: readonly (readonly number[])[]
  /** By candidate and period. */
  readonly steps: readonly (readonly Step[])[]
  /** Revenue of everybody in each period. */
  readonly moneyByPeriod: readonly number[]
  readonly now: Snapshot
  /** Who was in at the start of the last period, and what was bought in it. */
  readonly last: { readonly at: number; readonly snapshot: Snapshot; readonly spent: Spent } | undefined
}

export interface Snapshot {
  readonly everyone: BitSet
  /** In the order of the candidates. */
  readonly sets: readonly BitSet[]
}

/** Sizes, turnover and purchases of all candidates over instants. */
export async function readHistory(
  { workspace, signal, progress }: Pick<Task<unknown>, 'workspace' | 'signal' | 'progress'>,
  candidates: readonly Candidate[],
  purchases: Purchases | undefined,
  instants: readonly number[],
): Promise<History> {
  const population: number[] = []
  const sizes: number[][] = candidates.map(() => [])
  const steps: Step[][] = candidates.map(() => [])
  const moneyByPeriod: number[] = []
  let before: Snapshot | undefined
  let last: History['last']
  for (const [place, at] of instants.entries()) {
    signal.throwIfAborted()
    const { everyone, sets } = await setsAt(workspace, candidates, at, signal)
    const snapshot = { everyone, sets: candidates.map(({ id }) => sets.get(id)!) }
    population.push(everyone.size)
    for (const [index, set] of snapshot.sets.entries()) sizes[index]!.push(set.size)
    if (before !== undefined) {
      const spent = await readSpent(
        workspace,
        purchases,
        [instants[place - 1]!, at],
        everyone.capacity,
        signal,
      )
      moneyByPeriod.push(spent.money.reduce((sum, amount) => sum + amount, 0))
      for (const [index, set] of before.sets.entries())
        steps[index]!.push(stepOf(set, snapshot.sets[index]!, spent))
      last = { at: instants[place - 1]!, snapshot: before, spent }
    }
    before = snapshot
    progress({ done: place + 1, of: instants.length, phase: sentence`Segments at past instants` })
  }
  return { instants, population, sizes, steps, moneyByPeriod, now: before!, last }
}

async function readSpent(
  workspace: Task<unknown>['workspace'],
  purchases: Purchases | undefined,
  [after, until]: readonly [number, number],
  capacity: number,
  signal: AbortSignal,
): Promise<Spent> {
  const spent = { buyers: new Uint8Array(capacity), money: new Float64Array(capacity) }
  if (purchases === undefined) return spent
  const { profiles, money } = await readPurchaseTotals(workspace, purchases, { after, until }, signal)
  for (const [row, profile] of profiles.entries()) {
    spent.buyers[profile] = 1
    spent.money[profile] = money[row]!
  }
  return spent
}

function stepOf(members: BitSet, after: BitSet, { buyers, money }: Spent): Step {
  const step = { members: 0, kept: 0, buyers: 0, money: 0 }
  for (const profile of members) {
    step.members++
    if (after.has(profile)) step.kept++
    step.buyers += buyers[profile]!
    step.money += money[profile]!
  }
  return step
}
