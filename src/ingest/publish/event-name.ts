import { param, type Sql, sql } from '../../store/sql.ts'
import type { EventRule } from '../mapping/schema.ts'
import { fieldName } from '../stage/field-columns.ts'
import type { PublishContext } from './bucket.ts'

/** The name of a rule's events: stated, or in a column. */
export function eventName({ fields }: PublishContext, { name }: EventRule): Sql {
  if (typeof name === 'string') return param(name, 'String')
  return sql`assumeNotNull(CAST(${fieldName(fields.text(name.column))}, 'Nullable(String)'))`
}
