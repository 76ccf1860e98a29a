import { param, type Sql, sql } from '../store/sql.ts'
import type { Source } from './source.ts'

/** Whose rows an expression reads: those of events or those of trait changes. */
export type Owner = 'event' | 'trait'

/** The records of one owner in the analytical store. */
export interface RecordTable {
  readonly table: Sql
  /** The column of the event's or the trait's name. */
  readonly name: Sql
  readonly id: Sql
}

export const RECORD_TABLES: Readonly<Record<Owner, RecordTable>> = {
  event: { table: sql`events`, name: sql`event`, id: sql`event_id` },
  trait: { table: sql`trait_changes`, name: sql`trait`, id: sql`change_id` },
}

/** The names that a source reads of one owner. */
export function namesOf({ events, traits }: Source, owner: Owner): readonly string[] {
  return owner === 'event' ? events : traits
}

/** Whether a row's name is one of these. */
export function isNamed(column: Sql, names: readonly string[]): Sql {
  if (names.length === 1) return sql`${column} = ${param(names[0]!, 'String')}`
  return sql`${column} IN ${param(names, 'Array(String)')}`
}
