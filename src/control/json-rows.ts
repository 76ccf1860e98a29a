import { type RawBuilder, sql } from 'kysely'

/** The columns of rows that are given as data, by the type they have in the database. */
export type RowColumns<Row> = { readonly [Name in keyof Row]: 'bigint' | 'text' }

/**
 * Rows given as data, as a table to select from. All of them are one bound text, so there may be more than a
 * statement takes bound values (32,766 of SQLite, 65,535 of Postgres).
 */
export type JsonRows = <Row extends object>(
  columns: RowColumns<Row>,
  rows: readonly Row[],
) => RawBuilder<unknown>

/** `JsonRows` of SQLite, where a value has its own type. */
export const sqliteRows: JsonRows = (columns, rows) => {
  const names = Object.keys(columns)
  const members = names.map((name, index) => sql`value ->> ${sql.lit(index)} AS ${sql.ref(name)}`)
  return sql`(SELECT ${sql.join(members)} FROM json_each(${listed(names, rows)}))`
}

/** `JsonRows` of Postgres. */
export const postgresRows: JsonRows = (columns, rows) => {
  const names = Object.keys(columns)
  const types = columns as Readonly<Record<string, string>>
  const members = names.map(
    (name, index) => sql`(value ->> ${sql.lit(index)})::${sql.raw(types[name]!)} AS ${sql.ref(name)}`,
  )
  return sql`(SELECT ${sql.join(members)} FROM json_array_elements(${listed(names, rows)}::json))`
}

function listed<Row extends object>(names: readonly string[], rows: readonly Row[]): string {
  return JSON.stringify(rows.map((row) => names.map((name) => row[name as keyof Row])))
}
