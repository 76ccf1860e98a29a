import { VALUE_TYPES, type ValueType } from '../predicates/value.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'

/** What lies under one path as one type, in the records that were looked at. */
export interface TypeFacts {
  readonly type: ValueType
  readonly records: number
  /** About how many different values these are. */
  readonly distinct: number
  /** Of dates: how many lie in the future. */
  readonly future: number
}

/** A property of an event, or a member of a trait; the trait itself lies under the empty path. */
export interface ValueFacts {
  readonly path: string
  readonly types: readonly TypeFacts[]
}

/** Paths of one name beyond these are left out. */
const MOST_PATHS = 200

interface Row {
  readonly path: string
  readonly type: ValueType
  readonly records: string
  readonly distinct: string
  readonly future: string
}

/** The values of the records of `rows`, by path; the path that most records have comes first. */
export async function readValueFacts(
  store: AnalyticalStore,
  rows: Sql,
  now: number,
): Promise<readonly ValueFacts[]> {
  const found = join(VALUE_TYPES.map(entriesSql), ', ')
  const answered = await store.query<Row>(
    sql`SELECT found.1 AS path, found.2 AS type, count() AS records, uniq(found.3) AS distinct, countIf(found.4 > ${param(now, 'Int64')}) AS future FROM (SELECT arrayConcat(${found}) AS entries FROM (${rows})) ARRAY JOIN entries AS found GROUP BY path, type ORDER BY records DESC, path LIMIT ${param(MOST_PATHS * VALUE_TYPES.length, 'UInt32')}`,
    { lane: 'batch' },
  )
  const byPath = new Map<string, TypeFacts[]>()
  for (const { path, type, records, distinct, future } of answered) {
    const facts = { type, records: Number(records), distinct: Number(distinct), future: Number(future) }
    byPath.set(path, [...(byPath.get(path) ?? []), facts])
  }
  return [...byPath].slice(0, MOST_PATHS).map(([path, types]) => ({ path, types }))
}

/** The entries of a map: path, type, a digest of the value, and the instant of a date. */
function entriesSql(type: ValueType): Sql {
  const map = identifier(type)
  const instant = type === 'date' ? sql`v` : sql`toInt64(0)`
  return sql`arrayMap((k, v) -> (toString(k), ${param(type, 'String')}, cityHash64(v), ${instant}), mapKeys(${map}), mapValues(${map}))`
}
