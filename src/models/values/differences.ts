import { PROFILE } from '../../records/survivors.ts'
import type { AnalyticalStore } from '../../store/index.ts'
import { param, type Sql, sql } from '../../store/sql.ts'

/** Large groupings go by way of the disk instead of failing. */
export const WRITING = {
  lane: 'batch',
  settings: {
    max_threads: 2,
    max_bytes_before_external_group_by: 400_000_000,
    max_bytes_before_external_sort: 400_000_000,
    min_insert_block_size_rows: 1_048_576,
    min_insert_block_size_bytes: 134_217_728,
  },
} as const

/** What a trait is to become. */
export interface NewValues {
  readonly trait: string
  /** Of `staging_model_values`; undefined: nobody has a value of it any more. */
  readonly output: number | undefined
  /** The names that codes of parts stand for; undefined where it is a number. */
  readonly names: readonly string[] | undefined
}

/** Numbers that differ less are the same: sums in another order differ in their last digits. */
const TOLERANCE = 1e-9

/** Finds for whom the value of a trait as of an instant is to become another one. */
export async function findDifferences(
  store: AnalyticalStore,
  values: NewValues,
  asOf: number,
  signal: AbortSignal,
): Promise<void> {
  const both = sql`${newValues(values)} UNION ALL ${oldValues(values, asOf)}`
  const compared = sql`SELECT profile,
      anyIf(kind, is_new) AS new_kind, anyIf(number, is_new) AS new_number, anyIf(part, is_new) AS new_part,
      anyIf(kind, NOT is_new) AS old_kind, anyIf(number, NOT is_new) AS old_number, anyIf(part, NOT is_new) AS old_part
    FROM (${both}) GROUP BY profile`
  await store.command(
    sql`INSERT INTO staging_model_differences
      SELECT ${param(values.trait, 'String')}, profile, new_kind, new_number, new_part FROM (${compared}) WHERE ${DIFFER}`,
    { ...WRITING, signal },
  )
}

/** 0 is nothing, 1 a number, 2 a part, 3 what is neither. */
const DIFFER = sql`new_kind != old_kind
  OR (new_kind = 1 AND abs(new_number - old_number) > ${param(TOLERANCE, 'Float64')} * greatest(abs(new_number), abs(old_number)))
  OR (new_kind = 2 AND new_part != old_part)`

function newValues({ output, names }: NewValues): Sql {
  const part = names === undefined ? sql`''` : sql`${param(names, 'Array(String)')}[part + 1]`
  const kind = names === undefined ? sql`1` : sql`2`
  const rows = output === undefined ? sql`0` : sql`output = ${param(output, 'UInt32')}`
  return sql`SELECT profile_id AS profile, 1 AS is_new, toUInt8(${kind}) AS kind, number, ${part} AS part
    FROM staging_model_values WHERE ${rows}`
}

/** What is known as of an instant: the kind of the value, and of the value what it is compared by. */
function oldValues({ trait, output, names }: NewValues, asOf: number): Sql {
  const isNumber = output !== undefined && names === undefined
  const latest = (value: Sql) => sql`argMax(${value}, ${LATEST})`
  return sql`SELECT ${PROFILE} AS profile, 0 AS is_new, ${latest(KIND)},
      ${isNumber ? latest(sql`number['']`) : sql`0.`}, ${names ? latest(sql`text['']`) : sql`''`}
    FROM trait_changes PREWHERE trait = ${param(trait, 'String')}
    WHERE occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC') GROUP BY profile`
}

const KIND = sql`toUInt8(multiIf(mapContains(number, ''), 1, mapContains(text, ''), 2, empty(text) AND empty(number) AND empty(flag) AND empty(json), 0, 3))`

/** The order in which changes of a trait count, as one number: the engine (26.7) takes five times as long by a tuple. */
const LATEST = sql`bitOr(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(occurred_at)), 64), toUInt128(change_id))`

/** How many values differ. */
export async function countDifferences(store: AnalyticalStore): Promise<number> {
  const [row] = await store.query<{ n: string }>(sql`SELECT count() AS n FROM staging_model_differences`, {
    lane: 'batch',
  })
  return Number(row?.n ?? 0)
}

const instant = (at: number): Sql => sql`fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC')`

/** An empty map that is computed for every row: one that is constant takes the engine (26.7) twenty times as long. */
const emptyMap = (type: Sql): Sql =>
  sql`CAST(materialize(CAST([], 'Array(Tuple(String, ${type}))')), 'Map(String, ${type})')`

/**
 * Makes the trait changes of what differs, in one part: so they are seen all at once, also where the process is killed.
 */
export async function buildChanges(
  store: AnalyticalStore,
  { asOf, receivedAt, signal }: { asOf: number; receivedAt: number; signal: AbortSignal },
): Promise<void> {
  const id = sql`cityHash64(${param(asOf, 'Int64')}, trait, kind, number, part)`
  const text = sql`CAST(if(kind = 2, [('', part)], []), 'Map(String, String)')`
  const value = sql`CAST(if(kind = 1, [('', number)], []), 'Map(String, Float64)')`
  await store.command(
    sql`INSERT INTO staging_model_changes (trait, profile_id, occurred_at, received_at, change_id, text, number, flag, date, json)
      SELECT trait, profile_id, ${instant(asOf)}, ${instant(receivedAt)}, ${id}, ${text}, ${value},
        ${emptyMap(sql`Bool`)}, ${emptyMap(sql`Int64`)}, ${emptyMap(sql`String`)}
      FROM staging_model_differences`,
    { ...WRITING, signal },
  )
  const [row] = await store.query<{ parts: string }>(
    sql`SELECT count() AS parts FROM system.parts WHERE database = currentDatabase() AND table = 'staging_model_changes' AND active`,
    { lane: 'batch' },
  )
  if (Number(row?.parts ?? 0) > 1)
    await store.command(sql`OPTIMIZE TABLE staging_model_changes FINAL`, { ...WRITING, signal })
}

/** Has the changes be seen: a part is moved, which takes milliseconds and happens or does not. */
export function showChanges(store: AnalyticalStore): Promise<void> {
  return store.command(sql`ALTER TABLE trait_changes ATTACH PARTITION tuple() FROM staging_model_changes`, {
    lane: 'ingest',
  })
}
