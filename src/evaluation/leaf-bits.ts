import { evaluationOf } from '../conditions/evaluation.ts'
import { leafOf } from '../conditions/index.ts'
import type { PlannedLeaf, SourceGroup } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { Frame } from '../records/frame.ts'
import { emptyHistory } from '../records/history.ts'
import { profileRanges } from '../records/profile-ranges.ts'
import { isNamed, namesOf, type Owner, RECORD_TABLES } from '../records/record-table.ts'
import type { Source } from '../records/source.ts'
import { ALL_PROFILES, isOfProfiles, PROFILE, type ProfileSelection } from '../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../store/analytical.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'
import type { Range } from '../time/bound.ts'
import type { BatchContext, ProfileWindow } from './batch.ts'
import { BitSet } from './bit-set.ts'

/** Rows that one query groups at most, so that its memory does not grow with the data. */
const ROWS_PER_QUERY = 4_000_000
/** Rows that are read at once, however few of them are meant. */
const GRANULE_ROWS = 8_192
/** Extra granules, as a share of all, that cost as much as grouping by way of the disk does. */
const MOST_EXTRA_GRANULES = 1 / 3
/** Conditions that one query answers at most; analysing a query costs time for each of its expressions. */
const LEAVES_PER_QUERY = 128

const SETTINGS = {
  // Reached only where merged profiles keep rows from being read range by range.
  max_bytes_before_external_group_by: 1_000_000_000,
  max_query_size: 16_777_216,
  max_ast_elements: 1_000_000,
  max_expanded_ast_elements: 5_000_000,
  // Leaves are cheap comparisons of whole columns; taking rows out before each costs more than it saves.
  short_circuit_function_evaluation: 'disable',
}

const WORD = sql`intDiv(profile_id, 64) AS word`
const bitOf = (truth: Sql) => sql`groupBitOr(bitShiftLeft(toUInt64(${truth}), profile_id % 64))`

const BATCH: QueryOptions = { lane: 'batch' }

export interface ExistingOptions {
  /** Who is asked for; everybody unless told otherwise. */
  readonly profiles?: ProfileSelection
  readonly query?: QueryOptions
}

/** The profiles that exist at the instant. The capacity of all sets follows from the largest number there is. */
export async function existingProfiles(
  store: AnalyticalStore,
  { now }: Moment,
  { profiles = ALL_PROFILES, query = BATCH }: ExistingOptions = {},
): Promise<BitSet> {
  const [row] = await store.query<{ capacity: number | string }>(
    sql`SELECT if(count() = 0, 0, max(profile_id) + 1) AS capacity FROM profiles`,
    query,
  )
  const everyone = new BitSet(Number(row?.capacity ?? 0))
  const known = sql`SELECT ${PROFILE} AS profile FROM profiles WHERE ${isOfProfiles(profiles)} GROUP BY profile HAVING toUnixTimestamp64Milli(min(first_at)) <= ${param(now, 'Int64')}`
  const words = sql`SELECT ${WORD}, ${bitOf(sql`1`)} FROM (SELECT profile AS profile_id FROM (${known})) GROUP BY word`
  readBits(await store.queryBinary(words, query), 0, [everyone])
  return everyone
}

/** Rows of a word's index (UInt32) and one 64-bit word a set, little-endian; sets count from profile `low`. */
function readBits(rows: Uint8Array, low: number, sets: readonly BitSet[]): void {
  const view = new DataView(rows.buffer, rows.byteOffset, rows.byteLength)
  const stride = 4 + 8 * sets.length
  for (let row = 0; row + stride <= rows.byteLength; row += stride) {
    const word = 2 * (view.getUint32(row, true) - low / 64)
    for (const [index, { words }] of sets.entries()) {
      const at = row + 4 + 8 * index
      words[word]! |= view.getUint32(at, true)
      words[word + 1]! |= view.getUint32(at + 4, true)
    }
  }
}

/** Answers the leaves of one source for the profiles of a window. */
export async function groupBits(
  context: BatchContext,
  { source, leaves }: SourceGroup,
  window: ProfileWindow,
  found: Map<string, BitSet>,
): Promise<void> {
  const ranges = await queryRanges(context, source, window)
  for (let from = 0; from < leaves.length; from += LEAVES_PER_QUERY) {
    const some = leaves.slice(from, from + LEAVES_PER_QUERY)
    await leafBits(context, source, some, window, ranges, found)
  }
}

/**
 * Ranges of ids small enough that one query stays within its rows; all at once, grouped by way of the disk, where
 * so many numbers belong to profiles of other ranges that every range would read the rows of all.
 */
async function queryRanges(
  context: BatchContext,
  source: Source,
  { low, everyone, profiles }: ProfileWindow,
): Promise<readonly ProfileSelection[]> {
  // Who takes a sample takes a small one.
  if ('blocks' in profiles) return [profiles]
  const others = source.everyone ? everyone.capacity : 0
  const rows = others + (await countRows(context, source, profiles))
  const queries = Math.ceil(rows / ROWS_PER_QUERY)
  if (queries <= 1) return [profiles]
  const width = Math.max(64, 64 * Math.ceil(everyone.capacity / queries / 64))
  const extra = (await countStraddling(context, low, width)) / (rows / GRANULE_ROWS)
  if (extra > MOST_EXTRA_GRANULES) return [profiles]
  return [...profileRanges({ low, high: low + everyone.capacity - 1 }, width)]
}

/** How many numbers belong to a profile that lies in another range: each is a granule more to read. */
async function countStraddling({ store, query }: BatchContext, low: number, width: number): Promise<number> {
  const rangeOf = (number: Sql) =>
    sql`intDiv(toInt64(${number}) - ${param(low, 'Int64')}, ${param(width, 'Int64')})`
  const [row] = await store.query<{ numbers: string }>(
    sql`SELECT uniqExact(profile_id) AS numbers FROM profile_merges WHERE ${rangeOf(sql`profile_id`)} != ${rangeOf(PROFILE)}`,
    query,
  )
  return Number(row?.numbers ?? 0)
}

async function countRows({ store, query }: BatchContext, source: Source, profiles: Range): Promise<number> {
  const count = (owner: Owner) => {
    const { table, name } = RECORD_TABLES[owner]
    return sql`(SELECT count() FROM ${table} WHERE ${isNamed(name, namesOf(source, owner))} AND ${isOfProfiles(profiles)})`
  }
  const owners = (['event', 'trait'] as const).filter((owner) => namesOf(source, owner).length > 0)
  const counts = owners.map(count)
  if (counts.length === 0) return 0
  const [row] = await store.query<{ rows: string }>(sql`SELECT ${join(counts, ' + ')} AS rows`, query)
  return Number(row?.rows ?? 0)
}

async function leafBits(
  { store, moment, thresholds, signal, query }: BatchContext,
  source: Source,
  leaves: readonly PlannedLeaf[],
  { low, everyone }: ProfileWindow,
  ranges: readonly ProfileSelection[],
  found: Map<string, BitSet>,
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
    signal?.throwIfAborted()
    const words = sql`SELECT ${bits} FROM (${frame.query(outputs, range)}) GROUP BY word`
    readBits(await store.queryBinary(words, { ...query, settings: SETTINGS }), low, sets)
  }
  for (const [index, { key }] of leaves.entries()) {
    const set = sets[index]!
    found.set(key, inverted[index] ? everyone.clone().andNot(set) : set)
  }
}

/** A profile without any record of the source has no row, so a leaf that is true of it is asked inverted. */
function isTrueOfNothing(
  { node }: PlannedLeaf,
  moment: Moment,
  thresholds: BatchContext['thresholds'],
): boolean {
  if (leafOf(node).source(node.body).everyone) return false
  return evaluationOf(node, moment.calendar)({ history: NO_HISTORY, thresholds }, moment.now).value
}

const NO_HISTORY = emptyHistory(0, Number.NEGATIVE_INFINITY)
