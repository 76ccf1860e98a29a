import type { Thresholds } from '../conditions/condition.ts'
import { leafKey, type Node } from '../definition/node.ts'
import type { Plan } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { ALL_PROFILES, type ProfileBlocks, type ProfileSelection } from '../records/survivors.ts'
import type { AnalyticalStore, Lane, QueryOptions } from '../store/analytical.ts'
import { BitSet } from './bit-set.ts'
import { existingProfiles, groupBits } from './leaf-bits.ts'
import { readThresholds } from './populations.ts'
import { singleBits } from './single-leaves.ts'

/** Profiles whose leaves are held in memory at once: half a megabyte for each leaf. */
const PROFILES_PER_WINDOW = 4_194_304

/** What an evaluation found: who exists, and who is in each target. */
export interface Evaluated {
  readonly everyone: BitSet
  readonly sets: ReadonlyMap<string, BitSet>
  readonly thresholds: ReadonlyMap<string, Thresholds>
}

export interface BatchOptions {
  /** What population conditions go by, as far as it is known; the rest is computed as of the instant. */
  readonly thresholds?: ReadonlyMap<string, Thresholds>
  /** Looks at these alone; conditions that compare with others compare with these, as with so many of all. */
  readonly sample?: ProfileBlocks
  /** Where its queries run; `batch` unless told otherwise. */
  readonly lane?: Lane
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** Consecutive profiles that are evaluated together; `everyone` and all leaf sets count from `low`. */
export interface ProfileWindow {
  readonly low: number
  /** Which they are, or all there are: asking for all is cheapest. */
  readonly profiles: ProfileSelection
  readonly everyone: BitSet
}

/** What all leaves of one evaluation are answered with. */
export interface BatchContext {
  readonly store: AnalyticalStore
  readonly moment: Moment
  readonly thresholds: ReadonlyMap<string, Thresholds>
  readonly signal: AbortSignal | undefined
  readonly query: QueryOptions
}

/** Who exists, by which thresholds they are judged, and who satisfies each leaf. */
export interface LeafEvaluation {
  readonly everyone: BitSet
  readonly thresholds: ReadonlyMap<string, Thresholds>
  /** Window after window, each evaluated when it is asked for: the sets of all leaves by their keys. */
  windows(): AsyncGenerator<{
    readonly window: ProfileWindow
    readonly leaves: ReadonlyMap<string, BitSet>
  }>
}

/**
 * Evaluates a plan for everybody at one instant: a query per source answers all its leaves with one bit
 * a profile, and the trees are joined by operations on whole sets.
 *
 *   plan ─ thresholds ─▶ per source: rows → arrays by profile → leaf bits ─▶ sets of leaves ─▶ sets of targets
 */
export async function evaluateBatch(
  store: AnalyticalStore,
  plan: Plan,
  moment: Moment,
  options: BatchOptions = {},
): Promise<Evaluated> {
  const { everyone, thresholds, windows } = await evaluateLeaves(store, plan, moment, options)
  const sets = new Map(plan.targets.map(({ id }) => [id, new BitSet(everyone.capacity)]))
  for await (const { window, leaves } of windows()) {
    for (const { id, node } of plan.targets) {
      sets.get(id)!.words.set(combine(node, window.everyone, leaves).words, window.low / 32)
    }
  }
  return { everyone, sets, thresholds }
}

/** The part of an evaluation that asks the store: who satisfies each leaf, for who wants to see that too. */
export async function evaluateLeaves(
  store: AnalyticalStore,
  plan: Plan,
  moment: Moment,
  { sample, lane = 'batch', signal, onProgress, ...options }: BatchOptions = {},
): Promise<LeafEvaluation> {
  const query = { lane, ...(signal && { signal }) }
  const among = { profiles: sample ?? ALL_PROFILES, query }
  const everyone = await existingProfiles(store, moment, among)
  const share = sample ? Math.min(1, (sample.blocks.length * sample.width) / everyone.capacity) : 1
  const thresholds = await readThresholds(store, plan, moment, { known: options.thresholds, share, ...among })
  const context: BatchContext = { store, moment, thresholds, signal, query }
  const all = sample === undefined ? windowsOf(everyone) : [{ low: 0, profiles: sample, everyone }]
  async function* windows() {
    const steps = all.length * (plan.groups.length + 1)
    let done = 0
    for (const window of all) {
      const leaves = new Map<string, BitSet>()
      for (const group of plan.groups) {
        signal?.throwIfAborted()
        await groupBits(context, group, window, leaves)
        onProgress?.(++done, steps)
      }
      await singleBits(context, plan.singly, window, leaves)
      yield { window, leaves }
      onProgress?.(++done, steps)
    }
  }
  return { everyone, thresholds, windows }
}

function windowsOf(everyone: BitSet): ProfileWindow[] {
  const width = PROFILES_PER_WINDOW / 32
  const windows: ProfileWindow[] = []
  for (let from = 0; from < everyone.words.length; from += width) {
    const part = new BitSet(everyone.words.subarray(from, from + width))
    const low = from * 32
    const isWhole = part.capacity === everyone.capacity
    const profiles = isWhole ? ALL_PROFILES : { low, high: low + part.capacity - 1 }
    windows.push({ low, profiles, everyone: part })
  }
  return windows
}

/** The members of a tree among those who exist, from the sets of its leaves. */
export function combine(node: Node, everyone: BitSet, leaves: ReadonlyMap<string, BitSet>): BitSet {
  switch (node.kind) {
    case 'all':
      return node.parts.reduce((set, part) => set.and(combine(part, everyone, leaves)), everyone.clone())
    case 'any':
      return node.parts.reduce(
        (set, part) => set.or(combine(part, everyone, leaves)),
        new BitSet(everyone.capacity),
      )
    case 'not':
      return everyone.clone().andNot(combine(node.part, everyone, leaves))
    case 'condition': {
      const set = leaves.get(leafKey(node))
      if (set === undefined) throw new TypeError(`not evaluated: ${leafKey(node)}`)
      return everyone.clone().and(set)
    }
  }
}
