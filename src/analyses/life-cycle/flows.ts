import type { Evaluated } from '../../evaluation/batch.ts'
import { sentence } from '../../language/index.ts'
import type { Target } from '../../plan/plan.ts'
import type { Task } from '../analysis.ts'
import { setsAt } from '../memberships/index.ts'
import { type Purchases, readPurchaseTotals } from '../purchases/index.ts'

/** The code of a profile that did not exist yet; stages are numbered from 0. */
export const ABSENT = 255

/** The stage of every profile at one instant, by its id. */
export type Codes = Uint8Array

/** What happened from one instant to the next. */
export interface Period {
  readonly from: number
  readonly until: number
  /** From a stage (row; the last: not there yet) to a stage (column). */
  readonly moves: readonly (readonly number[])[]
  /** By the stage at the start, the last for who was not there yet. */
  readonly buyers: readonly number[]
  readonly money: readonly number[]
}

export interface Flows {
  /** Profiles by instant and stage. */
  readonly sizes: readonly (readonly number[])[]
  readonly periods: readonly Period[]
  /** Stages at the last instant. */
  readonly now: Codes
}

/** Sizes, moves and purchases by stage over instants, one after the other. */
export async function readFlows(
  task: Pick<Task<unknown>, 'workspace' | 'signal' | 'progress'>,
  purchases: Purchases,
  targets: readonly Target[],
  instants: readonly number[],
): Promise<Flows> {
  const { workspace, signal, progress } = task
  const sizes: number[][] = []
  const periods: Period[] = []
  let before: Codes | undefined
  for (const [place, at] of instants.entries()) {
    signal.throwIfAborted()
    const codes = codesOf(await setsAt(workspace, targets, at, signal), targets)
    sizes.push(sizesOf(codes, targets.length))
    if (before !== undefined) {
      const period = { after: instants[place - 1]!, until: at }
      const totals = await readPurchaseTotals(workspace, purchases, period, signal)
      const spent = spentByStage(before, totals, targets.length)
      periods.push({ from: period.after, until: at, moves: movesOf(before, codes, targets.length), ...spent })
    }
    before = codes
    progress({ done: place + 1, of: instants.length, phase: sentence`stages at past instants` })
  }
  return { sizes, periods, now: before ?? new Uint8Array() }
}

/** Everybody who exists is in exactly one part of a segmentation. */
function codesOf({ everyone, sets }: Evaluated, targets: readonly Target[]): Codes {
  const codes = new Uint8Array(everyone.capacity).fill(ABSENT)
  for (const [stage, { id }] of targets.entries()) for (const profile of sets.get(id)!) codes[profile] = stage
  return codes
}

function sizesOf(codes: Codes, stages: number): number[] {
  const sizes = new Array<number>(stages).fill(0)
  for (const code of codes) if (code !== ABSENT) sizes[code]!++
  return sizes
}

function movesOf(before: Codes, after: Codes, stages: number): number[][] {
  const moves = Array.from({ length: stages + 1 }, () => new Array<number>(stages).fill(0))
  for (const [profile, to] of after.entries()) {
    if (to !== ABSENT) moves[rowOf(before, profile, stages)]![to]!++
  }
  return moves
}

/** The row of a profile's stage; the last where it was not there. */
function rowOf(codes: Codes, profile: number, stages: number): number {
  const code = codes[profile] ?? ABSENT
  return code === ABSENT ? stages : code
}

function spentByStage(
  before: Codes,
  { profiles, money }: { readonly profiles: Uint32Array; readonly money: Float64Array },
  stages: number,
) {
  const buyers = new Array<number>(stages + 1).fill(0)
  const sums = new Array<number>(stages + 1).fill(0)
  for (const [row, profile] of profiles.entries()) {
    const stage = rowOf(before, profile, stages)
    buyers[stage]!++
    sums[stage]! += money[row]!
  }
  return { buyers, money: sums }
}
