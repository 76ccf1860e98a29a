import { param, type Sql, sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Duration, fixedMs } from '../time/duration.ts'

/**
 * `shift(at, by, 1, calendar)` in SQL, over an expression in ms. The engine's own `addMonths` is only
 * asked in UTC: across a change of the zone's offset it finds other instants than the calendar does.
 */
export function shiftSql(at: Sql, by: Duration, { timeZone }: Calendar): Sql {
  const ms = fixedMs(by)
  if (ms !== undefined) return sql`(${at} + ${param(ms, 'Int64')})`
  const zone = param(timeZone, 'String')
  const months = param(by.unit === 'year' ? by.amount * 12 : by.amount, 'Int64')
  const local = sql`(${at} + (${offsetSql(at, zone)}))`
  const moved = sql`toUnixTimestamp64Milli(addMonths(fromUnixTimestamp64Milli(${local}, 'UTC'), ${months}))`
  return instantSql(moved, { timeZone })
}

/**
 * The instant of a local time given as ms since 1970: of two the earlier, and where the clock skips it
 * as far after the change as it lies after the skipped hour's beginning.
 */
export function instantSql(local: Sql, { timeZone }: Pick<Calendar, 'timeZone'>): Sql {
  const zone = param(timeZone, 'String')
  const before = sql`(${offsetSql(sql`(${local} - 86400000)`, zone)})`
  const after = sql`(${offsetSql(sql`(${local} + 86400000)`, zone)})`
  const isLater = sql`${offsetSql(sql`(${local} - ${before})`, zone)} != ${before} AND ${offsetSql(sql`(${local} - ${after})`, zone)} = ${after}`
  return sql`(${local} - if(${isLater}, ${after}, ${before}))`
}

/** Milliseconds to add for the local time. `timeZoneOffset` is a day off where a zone once crossed the date line. */
function offsetSql(at: Sql, zone: Sql): Sql {
  const local = sql`fromUnixTimestamp64Milli(${at}, ${zone})`
  const minutes = sql`toInt64(toInt32(toDate32(${local}))) * 1440 + toHour(${local}) * 60 + toMinute(${local})`
  return sql`(${minutes}) * 60000 - (${at} - positiveModulo(${at}, 60000))`
}
