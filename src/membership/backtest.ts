import type { Node } from '../definition/node.ts'
import { evaluateBatch } from '../evaluation/batch.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { planTargets, type Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'

export interface SizeAt {
  readonly at: number
  readonly size: number
  /** Of the profiles that existed then. */
  readonly share: number
}

export interface BacktestOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** What the sizes of targets were at past instants, by target, whether or not they are saved. */
export function sizesOverTime(
  workspace: Workspace,
  targets: readonly Target[],
  instants: readonly number[],
  options: BacktestOptions = {},
): Promise<ReadonlyMap<string, readonly SizeAt[]>> {
  return workspace.survivors.readMerged(() => readSizes(workspace, targets, instants, options))
}

/** Who was in targets at a past instant, by target, whether or not they are saved. */
export async function membersAt(
  { analytical, settings, survivors }: Workspace,
  targets: readonly Target[],
  at: number,
): Promise<ReadonlyMap<string, BitSet>> {
  const moment = { now: at, calendar: settings }
  const { sets } = await survivors.readMerged(() => evaluateBatch(analytical, planTargets(targets), moment))
  return sets
}

async function readSizes(
  { analytical, settings }: Workspace,
  targets: readonly Target[],
  instants: readonly number[],
  { signal, onProgress }: BacktestOptions,
): Promise<ReadonlyMap<string, readonly SizeAt[]>> {
  const plan = planTargets(targets)
  const sizes = new Map<string, SizeAt[]>(targets.map(({ id }) => [id, []]))
  for (const [index, now] of instants.entries()) {
    const options = signal === undefined ? {} : { signal }
    const { everyone, sets } = await evaluateBatch(analytical, plan, { now, calendar: settings }, options)
    const profiles = everyone.size
    for (const [id, set] of sets) {
      const size = set.size
      sizes.get(id)!.push({ at: now, size, share: profiles === 0 ? 0 : size / profiles })
    }
    onProgress?.(index + 1, instants.length)
  }
  return sizes
}

/** The size over time of one definition, saved or not. */
export async function backtest(
  workspace: Workspace,
  node: Node,
  instants: readonly number[],
  options: BacktestOptions = {},
): Promise<readonly SizeAt[]> {
  const sizes = await sizesOverTime(workspace, [{ id: 'draft', node }], instants, options)
  return sizes.get('draft')!
}

/** Instants from one to another (both included) at equal steps, for a size over time. */
export function instantsBetween(from: number, to: number, count: number): number[] {
  if (count < 2) return [to]
  return Array.from({ length: count }, (_, index) => Math.round(from + ((to - from) * index) / (count - 1)))
}
