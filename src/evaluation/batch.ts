import type { Subject, Thresholds } from '../conditions/condition.ts'
import { leafOf } from '../conditions/index.ts'
import type { Node } from '../definition/node.ts'
import { leafKey } from '../definition/node.ts'
import type { Plan, PlannedLeaf, SourceGroup } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { Frame } from '../records/frame.ts'
import type { History } from '../records/history.ts'
import { readHistories } from '../records/read-histories.ts'
import { mergeSources, type Source } from '../records/source.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'
import type { Range } from '../time/bound.ts'
import { BitSet } from './bit-set.ts'
import { readThresholds } from './populations.ts'

/** Rows that one query groups at most, so that its memory does not grow with the data. */
const ROWS_PER_QUERY = 8_000_000
/** Conditions that one query answers at most; analysing a query costs time for each of its expressions. */
const LEAVES_PER_QUERY = 128
/** Profiles whose histories are held at once where SQL has no answer. */
const PROFILES_PER_READ = 5_000

/** What an evaluation found: who exists, and who is in each target. */
export interface Evaluated {
  readonly everyone: BitSet
  readonly sets: ReadonlyMap<string, BitSet>
  readonly thresholds: ReadonlyMap<string, Thresholds>
}

export interface BatchOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
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
  const everyone = await existingProfiles(store, moment)
  const thresholds = await readThresholds(store, plan, moment)
  const leaves = new Map<string, BitSet>()
  const steps = plan.groups.length + (plan.singly.length > 0 ? 1 : 0)
  for (const [index, group] of plan.groups.entries()) {
    options.signal?.throwIfAborted()
    await evaluateGroup(store, group, { moment, thresholds, everyone, leaves }, options)
    options.onProgress?.(index + 1, steps)
  }
  if (plan.singly.length > 0) {
    await evaluateSingly(store, plan.singly, { moment, thresholds, everyone, leaves }, options)
    options.onProgress?.(steps, steps)
  }
  const sets = new Map(plan.targets.map(({ id, node }) => [id, combine(node, everyone, leaves)]))
  return { everyone, sets, thresholds }
}

interface Running {
  readonly moment: Moment
  readonly thresholds: ReadonlyMap<string, Thresholds>
  readonly everyone: BitSet
  readonly leaves: Map<string, BitSet>
}

/** The profiles that exist at the instant. The capacity of all sets follows from the largest id there is. */
async function existingProfiles(store: AnalyticalStore, { now }: Moment): Promise<BitSet> {
  const [row] = await store.query<{ capacity: number | string }>(
    sql`SELECT if(count() = 0, 0, max(profile_id) + 1) AS capacity FROM profiles`,
    { lane: 'batch' },
  )
  const everyone = new BitSet(Number(row?.capacity ?? 0))
  const until = param(now, 'Int64')
  const known = sql`SELECT profile_id FROM profiles GROUP BY profile_id HAVING toUnixTimestamp64Milli(min(first_at)) <= ${until}`
  const bits = await store.queryBinary(sql`SELECT ${WORD}, ${bitOf(sql`1`)} FROM (${known}) GROUP BY word`, {
    lane: 'batch',
  })
  readBits(bits, [everyone])
  return everyone
}

const WORD = sql`intDiv(profile_id, 64) AS word`
const bitOf = (truth: Sql) => sql`groupBitOr(bitShiftLeft(toUInt64(${truth}), profile_id % 64))`

/** Rows of a word's index (UInt32) and one 64-bit word a set, little-endian. */
function readBits(rows: Uint8Array, sets: readonly BitSet[]): void {
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength)
  const stride = 4 + 8 * sets.length
  for (let row = 0; row + stride <= rows.byteLength; row += stride) {
    const word = 2 * view.getUint32(row, true)
    for (const [index, { words }] of sets.entries()) {
      const at = row + 4 + 8 * index
      words[word]! |= view.getUint32(at, true)
      words[word + 1]! |= view.getUint32(at + 4, true)
    }
  }
}

async function evaluateGroup(
  store: AnalyticalStore,
  group: SourceGroup,
  running: Running,
  options: BatchOptions,
): Promise<void> {
  const ranges = await profileRanges(store, group.source, running.everyone.capacity)
  for (let from = 0; from < group.leaves.length; from += LEAVES_PER_QUERY) {
    await evaluateLeaves(
      store,
      group.source,
      group.leaves.slice(from, from + LEAVES_PER_QUERY),
      ranges,
      running,
      options,
    )
  }
}

/** Ranges of ids small enough that one query stays within its rows. */
async function profileRanges(store: AnalyticalStore, source: Source, capacity: number): Promise<Range[]> {
  const rows = await countRows(store, source, capacity)
  const count = Math.max(1, Math.ceil(rows / ROWS_PER_QUERY))
  const width = Math.max(64, 64 * Math.ceil(capacity / count / 64))
  const ranges: Range[] = []
  for (let low = 0; low < capacity; low += width)
    ranges.push({ low, high: Math.min(low + width, capacity) - 1 })
  return ranges
}

async function countRows(
  store: AnalyticalStore,
  { events, traits, everyone }: Source,
  capacity: number,
): Promise<number> {
  const counts = [
    ...(events.length > 0
      ? [sql`(SELECT count() FROM events WHERE event IN ${param(events, 'Array(String)')})`]
      : []),
    ...(traits.length > 0
      ? [sql`(SELECT count() FROM trait_changes WHERE trait IN ${param(traits, 'Array(String)')})`]
      : []),
  ]
  if (counts.length === 0) return capacity
  const [row] = await store.query<{ rows: string }>(sql`SELECT ${join(counts, ' + ')} AS rows`, {
    lane: 'batch',
  })
  return Number(row?.rows ?? 0) + (everyone ? capacity : 0)
}

async function evaluateLeaves(
  store: AnalyticalStore,
  source: Source,
  leaves: readonly PlannedLeaf[],
  ranges: readonly Range[],
  { moment, thresholds, everyone, leaves: found }: Running,
  options: BatchOptions,
): Promise<void> {
  const frame = new Frame(source, moment)
  const inverted = leaves.map((leaf) => isTrueOfNothing(leaf, moment, thresholds))
  const outputs = leaves.map(({ key, node }, index) => {
    const truth = leafOf(node).sql!(node.body, frame, key, thresholds)
    return { name: `b${index}`, expression: inverted[index] ? sql`NOT (${truth})` : truth }
  })
  const bits = join([WORD, ...outputs.map(({ name }) => bitOf(identifier(name)))], ', ')
  const sets = leaves.map(() => new BitSet(everyone.capacity))
  for (const range of ranges) {
    options.signal?.throwIfAborted()
    const query = sql`SELECT ${bits} FROM (${frame.query(outputs, range)}) GROUP BY word`
    readBits(await store.queryBinary(query, { lane: 'batch', settings: BATCH_SETTINGS }), sets)
  }
  for (const [index, { key }] of leaves.entries()) {
    const set = sets[index]!
    found.set(key, inverted[index] ? everyone.clone().andNot(set) : set)
  }
}

const BATCH_SETTINGS = {
  max_threads: 2,
  max_query_size: 16_777_216,
  max_ast_elements: 1_000_000,
  max_expanded_ast_elements: 5_000_000,
}

/** A profile without any record of the source has no row, so a leaf that is true of it is asked inverted. */
function isTrueOfNothing(
  { key, node }: PlannedLeaf,
  moment: Moment,
  thresholds: Running['thresholds'],
): boolean {
  const leaf = leafOf(node)
  if (leaf.source(node.body).everyone) return false
  return leaf.evaluate(node.body, { history: NO_HISTORY, moment, thresholds }, key).value
}

const NO_HISTORY: History = {
  profileId: 0,
  firstAt: Number.NEGATIVE_INFINITY,
  events: new Map(),
  traits: new Map(),
}

async function evaluateSingly(
  store: AnalyticalStore,
  leaves: readonly PlannedLeaf[],
  { moment, thresholds, everyone, leaves: found }: Running,
  options: BatchOptions,
): Promise<void> {
  const source = mergeSources(leaves.map(({ node }) => leafOf(node).source(node.body)))
  const sets = leaves.map(() => new BitSet(everyone.capacity))
  for (let low = 0; low < everyone.capacity; low += PROFILES_PER_READ) {
    options.signal?.throwIfAborted()
    const histories = await readHistories(
      store,
      source,
      { low, high: low + PROFILES_PER_READ - 1 },
      { lane: 'batch' },
    )
    for (const history of histories) {
      const subject: Subject = { history, moment, thresholds }
      for (const [index, { key, node }] of leaves.entries()) {
        if (leafOf(node).evaluate(node.body, subject, key).value) sets[index]!.add(history.profileId)
      }
    }
  }
  for (const [index, { key }] of leaves.entries()) found.set(key, sets[index]!)
}

/** The members of a tree among those who exist, from the sets of its leaves. */
function combine(node: Node, everyone: BitSet, leaves: ReadonlyMap<string, BitSet>): BitSet {
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
