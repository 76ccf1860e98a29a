import type { z } from 'zod'
import { calendarIn, describeTimeZone, type Zoned, zonedFields } from '../time/time-zone.ts'
import { type LeafCondition, leafCondition } from './condition.ts'

type Declared<C> = Omit<LeafCondition<C>, 'kind' | 'resolve' | 'population'> &
  Required<Pick<LeafCondition<C>, 'sql'>>

/**
 * A condition that follows a calendar, and may state its time zone beside its own fields. Whatever it asks
 * of the calendar, in SQL and in TypeScript, it is then given that of the stated zone.
 */
export function zonedCondition<C>(declared: Declared<C>): LeafCondition {
  return leafCondition<C & Zoned>({
    ...declared,
    schema: withTimeZone(declared.schema),
    describe: (body, titles) => `${declared.describe(body, titles)}${describeTimeZone(body)}`,
    sql: (body, frame, ...others) => declared.sql(body, frame.inTimeZone(body.timeZone), ...others),
    prepare: (body, calendar, key) => declared.prepare(body, calendarIn(calendar, body.timeZone), key),
  })
}

/** Conditions are declared by objects of fields; the rules over these stay. */
function withTimeZone<C>(schema: z.ZodType<C>): z.ZodType<C & Zoned> {
  return (schema as unknown as z.ZodObject).safeExtend(zonedFields) as unknown as z.ZodType<C & Zoned>
}
