import { param, type Sql, sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Duration, fixedMs } from '../time/duration.ts'

/** `shift(at, by, 1, calendar)` in SQL, over an expression in ms. */
export function shiftSql(at: Sql, by: Duration, { timeZone }: Calendar): Sql {
  const ms = fixedMs(by)
  if (ms !== undefined) return sql`(${at} + ${param(ms, 'Int64')})`
  const zone = param(timeZone, 'String')
  const months = param(by.unit === 'year' ? by.amount * 12 : by.amount, 'Int64')
  const moved = sql`toUnixTimestamp64Milli(addMonths(fromUnixTimestamp64Milli(${at}, ${zone}), ${months}))`
  return afterSkipped(moved, minuteOfDay(at, zone), zone)
}

/** `dayStart` in SQL, over a text that begins with a calendar day; any other text gives some instant, and never fails. */
export function dayStartSql(text: Sql, { timeZone }: Calendar): Sql {
  const zone = param(timeZone, 'String')
  const midnight = sql`toUnixTimestamp64Milli(toDateTime64OrZero(concat(substring(${text}, 1, 10), ' 00:00:00'), 3, ${zone}))`
  return afterSkipped(midnight, sql`0`, zone)
}

/**
 * A local time that the clock skips: the engine takes an instant as long before the change as it should
 * be after it, and is recognised by its other time of day.
 */
function afterSkipped(instant: Sql, minute: Sql, zone: Sql): Sql {
  return sql`(${instant} + positiveModulo(${minute} - (${minuteOfDay(instant, zone)}), 1440) * 60000)`
}

function minuteOfDay(at: Sql, zone: Sql): Sql {
  const local = sql`fromUnixTimestamp64Milli(${at}, ${zone})`
  return sql`toHour(${local}) * 60 + toMinute(${local})`
}
