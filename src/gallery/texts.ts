import { mapValueSql } from '../predicates/value.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { identifier, param, sql } from '../store/sql.ts'

/** Where texts lie: under a path of the events of one name, or of one trait. */
export interface TextPlace {
  readonly table: 'events' | 'trait_changes'
  readonly name: string
  readonly path: string
}

/** Records that are looked at, and texts that are told: enough for what is spelled in few ways. */
const RECORDS = 100_000
const TEXTS = 30

/** The commonest texts of a place, among its first records. */
export async function commonestTexts(
  store: AnalyticalStore,
  { table, name, path }: TextPlace,
): Promise<readonly string[]> {
  const { has, get } = mapValueSql(path)
  const key = identifier(table === 'events' ? 'event' : 'trait')
  const some = sql`SELECT ${get('text')} AS value FROM ${identifier(table)} WHERE ${key} = ${param(name, 'String')} AND ${has('text')} LIMIT ${param(RECORDS, 'UInt32')}`
  const rows = await store.query<{ value: string }>(
    sql`SELECT value FROM (${some}) WHERE value != '' GROUP BY value ORDER BY count() DESC, value LIMIT ${param(TEXTS, 'UInt32')}`,
  )
  return rows.map(({ value }) => value)
}
