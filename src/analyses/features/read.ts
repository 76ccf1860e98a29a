import { profileRanges } from '../../records/profile-ranges.ts'
import { isOfProfiles, PROFILE } from '../../records/survivors.ts'
import type { AnalyticalStore } from '../../store/index.ts'
import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Range } from '../../time/bound.ts'
import { type Feature, featureSql, valueOfNothing } from './feature.ts'
import { isSampledSql } from './sample.ts'

/** Features of profiles as of an instant, column by column. */
export interface FeatureTable {
  readonly asOf: number
  readonly features: readonly Feature[]
  /** Ids, ascending; a row each. */
  readonly profiles: Uint32Array
  /** In the order of the features; NaN where a value is not known. */
  readonly columns: readonly Float64Array[]
}

export interface ReadOptions {
  readonly asOf: number
  /** Whose rows are read: ids, ascending. */
  readonly profiles: Uint32Array
  /** That `profiles` were sampled (`sampledProfiles`), so that the engine groups no others. */
  readonly every?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/** Ids that one query groups, so that its memory does not grow with the data. */
const IDS_PER_QUERY = 131_072

/**
 * The features of profiles as of an instant: a query for each event and each trait, over ranges of ids. Only records
 * with `occurredAt <= asOf` are read, so nothing that comes later can change a value.
 *
 * Columns take 8 bytes a value. Call it within `survivors.readMerged`.
 */
export async function readFeatures(
  store: AnalyticalStore,
  features: readonly Feature[],
  { asOf, profiles, every = 1, signal, onProgress }: ReadOptions,
): Promise<FeatureTable> {
  const columns = features.map((feature) => new Float64Array(profiles.length).fill(valueOfNothing(feature)))
  const sources = sourcesOf(features)
  const ranges = rangesOf(profiles)
  const steps = ranges.length * sources.length
  let done = 0
  for (const range of ranges) {
    const rowOf = rowsOf(profiles, range)
    for (const source of sources) {
      signal?.throwIfAborted()
      const bytes = await store.queryBinary(queryOf(source, asOf, range, every), {
        lane: 'batch',
        settings: SETTINGS,
        ...(signal && { signal }),
      })
      scatter(
        bytes,
        range,
        rowOf,
        source.places.map((place) => columns[place]!),
      )
      onProgress?.(++done, steps)
    }
  }
  return { asOf, features, profiles, columns }
}

/** Sources are read whole, which is cheapest in the order of the table. */
const SETTINGS = {
  max_query_size: 16_777_216,
  max_ast_elements: 1_000_000,
  max_expanded_ast_elements: 5_000_000,
}

/** Features over the same rows. */
interface Source {
  readonly rows: Rows
  readonly features: readonly Feature[]
  /** Where they stand among all. */
  readonly places: readonly number[]
}

type Rows = { readonly event: string | null } | { readonly trait: string }

function sourcesOf(features: readonly Feature[]): readonly Source[] {
  const sources = new Map<string, { rows: Rows; features: Feature[]; places: number[] }>()
  features.forEach((feature, place) => {
    const rows: Rows = feature.of === 'event' ? { event: feature.event } : { trait: feature.trait }
    const key = JSON.stringify(rows)
    const source = sources.get(key) ?? { rows, features: [], places: [] }
    sources.set(key, source)
    source.features.push(feature)
    source.places.push(place)
  })
  return [...sources.values()]
}

function rangesOf(profiles: Uint32Array): readonly Range[] {
  if (profiles.length === 0) return []
  const all = { low: profiles[0]!, high: profiles.at(-1)! }
  return [...profileRanges(all, IDS_PER_QUERY)].filter(({ low, high }) => {
    const first = profiles[lowerBound(profiles, low)]
    return first !== undefined && first <= high
  })
}

function lowerBound(profiles: Uint32Array, id: number): number {
  let [low, high] = [0, profiles.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (profiles[middle]! < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The row of each id of the range, or -1. */
function rowsOf(profiles: Uint32Array, { low, high }: Range): Int32Array {
  const rows = new Int32Array(high - low + 1).fill(-1)
  for (let row = lowerBound(profiles, low); row < profiles.length && profiles[row]! <= high; row++) {
    rows[profiles[row]! - low] = row
  }
  return rows
}

function queryOf({ rows, features }: Source, asOf: number, range: Range, every: number): Sql {
  const named = features.map(
    (feature, index) => sql`${featureSql(feature, asOf)} AS ${identifier(`f${index}`)}`,
  )
  return sql`SELECT profile, ${join(named, ', ')} FROM (${rowsSql(rows, asOf, range, every)}) GROUP BY profile`
}

function rowsSql(rows: Rows, asOf: number, range: Range, every: number): Sql {
  const id = 'trait' in rows ? sql`change_id` : sql`event_id`
  const table = 'trait' in rows ? sql`trait_changes` : sql`events`
  const name = 'trait' in rows ? sql`, trait AS name` : sql`, event`
  const known = sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`
  const tests = join([nameTest(rows), isOfProfiles(range), known, isSampledSql(every)], ' AND ')
  return sql`SELECT ${PROFILE} AS profile, toUnixTimestamp64Milli(occurred_at) AS at, ${id} AS id, text, number, flag, date, json${name} FROM ${table} PREWHERE ${tests}`
}

function nameTest(rows: Rows): Sql {
  if ('trait' in rows) return sql`trait = ${param(rows.trait, 'String')}`
  return rows.event === null ? sql`1` : sql`event = ${param(rows.event, 'String')}`
}

/** Rows of an id (UInt32) and a Float64 a column, little-endian. */
function scatter(
  bytes: Uint8Array,
  { low }: Range,
  rowOf: Int32Array,
  columns: readonly Float64Array[],
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stride = 4 + 8 * columns.length
  for (let at = 0; at + stride <= bytes.byteLength; at += stride) {
    const row = rowOf[view.getUint32(at, true) - low]!
    if (row < 0) continue
    for (let column = 0; column < columns.length; column++) {
      columns[column]![row] = view.getFloat64(at + 4 + 8 * column, true)
    }
  }
}
