import { sourceOf } from '../conditions/index.ts'
import { treeTest } from '../conditions/judge.ts'
import { leavesOf, type Node } from '../definition/node.ts'
import type { ThresholdsByLeaf } from '../evaluation/populations.ts'
import type { Plan } from '../plan/plan.ts'
import type { History } from '../records/history.ts'
import { readHistories } from '../records/read-histories.ts'
import type { ProfileBlocks } from '../records/survivors.ts'
import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'
import { type BlockCounts, estimateTotal } from './estimate.ts'
import { existingAt } from './existing-at.ts'
import type { DraftHistory, DraftSizeAt } from './history.ts'
import { chooseSample, PROFILE_BY_PROFILE, readPopulation } from './sample.ts'

/** Blocks whose histories are read at once. */
const BLOCKS_AT_ONCE = 16
const NO_THRESHOLDS: ThresholdsByLeaf = new Map()

/** How many of each block exist, and how many are in, at every instant. */
interface Counts {
  readonly existing: Uint32Array
  readonly counted: Uint32Array
}

/** The sizes at some instants from whole histories of a sample; of everybody where they are few. */
export async function historyOfSample(
  { analytical, settings, clock }: Workspace,
  plan: Plan,
  node: Node,
  instants: readonly number[],
  signal: AbortSignal | undefined,
): Promise<DraftHistory> {
  const query = { lane: 'interactive', ...(signal && { signal }) } as const
  const population = await readPopulation(analytical, clock(), query)
  const chosen = await chooseSample(analytical, plan, population, query, PROFILE_BY_PROFILE)
  const sample = chosen ?? allOf(population.capacity)
  const totals = await existingAt(analytical, instants, query)
  const counts = instants.map(() => ({
    existing: new Uint32Array(sample.blocks.length),
    counted: new Uint32Array(sample.blocks.length),
  }))
  const test = treeTest(node, settings)
  const source = sourceOf(leavesOf(node))
  const pace = new Pace()
  for (let from = 0; from < sample.blocks.length; from += BLOCKS_AT_ONCE) {
    const part = { width: sample.width, blocks: sample.blocks.slice(from, from + BLOCKS_AT_ONCE) }
    const places = new Map(part.blocks.map((block, index) => [block, from + index]))
    for (const history of await readHistories(analytical, source, part, query)) {
      const place = places.get(Math.floor(history.profileId / sample.width))!
      countAt(
        instants,
        history,
        counts,
        place,
        (at) => test({ history, thresholds: NO_THRESHOLDS }, at).value,
      )
      if (pace.isDue) await pace.rest()
    }
    signal?.throwIfAborted()
  }
  return {
    precision: chosen === undefined ? 'exact' : 'sample',
    points: instants.map((at, index) => pointAt(at, totals[index]!, counts[index]!)),
  }
}

function countAt(
  instants: readonly number[],
  { firstAt }: History,
  counts: readonly Counts[],
  block: number,
  isIn: (at: number) => boolean,
): void {
  for (const [index, at] of instants.entries()) {
    if (firstAt > at) continue
    counts[index]!.existing[block]! += 1
    if (isIn(at)) counts[index]!.counted[block]! += 1
  }
}

function pointAt(at: number, total: number, counts: BlockCounts): DraftSizeAt {
  const size = estimateTotal(counts, total)
  return { at, size, share: total === 0 ? 0 : size.value / total }
}

/** Everybody, in blocks. */
function allOf(capacity: number): ProfileBlocks {
  const width = 64
  return { width, blocks: Array.from({ length: Math.ceil(capacity / width) }, (_, index) => index) }
}
