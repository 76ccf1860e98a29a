import type { Thresholds } from '../conditions/condition.ts'
import { leafKey, type Node } from '../definition/node.ts'
import type { Plan } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { ALL_PROFILES } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import type { Range } from '../time/bound.ts'
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
  /** What population conditions go by; otherwise it is computed as of the instant. */
  readonly thresholds?: ReadonlyMap<string, Thresholds>
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** Consecutive profiles that are evaluated together; `everyone` and all leaf sets count from `low`. */
export interface ProfileWindow {
  readonly low: number
  /** Which they are, or all there are: asking for all is cheapest. */
  readonly profiles: Range
  readonly everyone: BitSet
}

/** What all leaves of one evaluation are answered with. */
export interface BatchContext {
  readonly store: AnalyticalStore
  readonly moment: Moment
  readonly thresholds: ReadonlyMap<string, Thresholds>
  readonly signal: AbortSignal | undefined
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
  { signal, onProgress, ...options }: BatchOptions = {},
): Promise<Evaluated> {
  const everyone = await existingProfiles(store, moment)
  const thresholds = options.thresholds ?? (await readThresholds(store, plan, moment))
  const context: BatchContext = { store, moment, thresholds, signal }
  const sets = new Map(plan.targets.map(({ id }) => [id, new BitSet(everyone.capacity)]))
  const windows = windowsOf(everyone)
  const steps = windows.length * (plan.groups.length + 1)
  let done = 0
  for (const window of windows) {
    const leaves = new Map<string, BitSet>()
    for (const group of plan.groups) {
      signal?.throwIfAborted()
      await groupBits(context, group, window, leaves)
      onProgress?.(++done, steps)
    }
    await singleBits(context, plan.singly, window, leaves)
    for (const { id, node } of plan.targets) {
      sets.get(id)!.words.set(combine(node, window.everyone, leaves).words, window.low / 32)
    }
    onProgress?.(++done, steps)
  }
  return { everyone, sets, thresholds }
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
