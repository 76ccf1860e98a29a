import { param, type Sql, sql } from '../../store/sql.ts'
import { LIMITS } from '../limits.ts'
import { aroundAmounts } from '../mapping/currency.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { CENTURY, timePattern } from '../mapping/time-format.ts'

/** SQL that reads a typed value from the text of a cell; NULL where the text is no such value. */

const text = (value: string) => param(value, 'String')

type NumberFormat = Pick<FileFormat, 'decimal' | 'thousands' | 'currency'>

/** A number with the file's decimal sign and thousands separators; NULL for NaN, infinities and what is too large. */
export function numberOf(cell: Sql, { decimal, thousands, currency }: NumberFormat): Sql {
  const number = currency ? amountOnly(cell, currency) : cell
  const plain = thousands ? withoutThousands(number, thousands, decimal) : number
  const point =
    decimal === ',' ? sql`replaceOne(if(position(${plain}, '.') > 0, '', ${plain}), ',', '.')` : plain
  return finite(sql`toFloat64OrNull(${point})`)
}

/** NULL for a number that may not enter; minus zero becomes zero. */
function finite(number: Sql): Sql {
  return sql`if(abs(assumeNotNull(${number})) <= ${param(LIMITS.number, 'Float64')}, ${number} + 0., NULL)`
}

function amountOnly(cell: Sql, currency: readonly string[]): Sql {
  const { before, after } = aroundAmounts(currency)
  const begun = sql`replaceRegexpOne(${cell}, ${text(before)}, '\\1')`
  return sql`replaceRegexpOne(${begun}, ${text(after)}, '')`
}

/** `1.234,50` loses its separators, but `1,5` read with thousands `,` is no number rather than fifteen. */
function withoutThousands(cell: Sql, thousands: string, decimal: string): Sql {
  const grouped = `^[-+]?[0-9]{1,3}(?:[${thousands}][0-9]{3})+(?:[${decimal}][0-9]+)?$`
  const removed = sql`replaceAll(${cell}, ${text(thousands)}, '')`
  return sql`if(position(${cell}, ${text(thousands)}) = 0, ${cell}, if(match(${cell}, ${text(grouped)}), ${removed}, ''))`
}

export function flagOf(cell: Sql): Sql {
  return sql`multiIf(
    lower(${cell}) IN ('true', 't', 'yes', 'y', 'on', '1'), CAST(true, 'Nullable(Bool)'),
    lower(${cell}) IN ('false', 'f', 'no', 'n', 'off', '0'), CAST(false, 'Nullable(Bool)'), NULL)`
}

/** An instant as DateTime64(3, 'UTC'), read with a time format of the mapping. */
export function instantOf(cell: Sql, format: string, timeZone: string): Sql {
  if (format === 'unix') return fromMillis(sql`toFloat64OrNull(${cell}) * 1000`)
  if (format === 'unix-ms') return fromMillis(sql`toFloat64OrNull(${cell})`)
  if (format === 'excel') return fromMillis(sql`(toFloat64OrNull(${cell}) - 25569) * 86400000`)
  const { shape, rewrite, shortYear } = timePattern(format)
  const replaced = (to: string) => sql`replaceRegexpOne(${cell}, ${text(shape)}, ${text(to)})`
  const century = (digits: string) => replaced((rewrite ?? '').replace(CENTURY, digits))
  const readable =
    rewrite === undefined
      ? cell
      : shortYear
        ? sql`if(${replaced(shortYear)} >= '70', ${century('19')}, ${century('20')})`
        : replaced(rewrite)
  const parsed = sql`parseDateTime64BestEffortOrNull(${readable}, 3, ${text(timeZone)})`
  return sql`toDateTime64(if(match(${cell}, ${text(shape)}), ${parsed}, NULL), 3, 'UTC')`
}

function fromMillis(millis: Sql): Sql {
  const bounded = sql`if(abs(assumeNotNull(${millis})) < 1e13, ${millis}, NULL)`
  return sql`fromUnixTimestamp64Milli(CAST(round(${bounded}), 'Nullable(Int64)'), 'UTC')`
}

/** Whether a date lies where the engine's dates and the definitions' dates reach: 1900 to 2299. */
export function isStorableDate(instant: Sql): Sql {
  return sql`(${instant} >= toDateTime64('1900-01-02 00:00:00', 3, 'UTC') AND ${instant} < toDateTime64('2299-12-31 00:00:00', 3, 'UTC'))`
}

const ISO_DATE =
  '^(19[0-9]{2}|2[0-2][0-9]{2})-[0-9]{2}-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9]))?$'

/** Whether a text is an ISO-8601 date in the sense of `parseIsoDate`; the calendar is checked by {@link isoMillis}. */
export function looksLikeIsoDate(value: Sql): Sql {
  return sql`(length(${value}) >= 10 AND substring(${value}, 5, 1) = '-' AND match(${value}, ${text(ISO_DATE)}))`
}

/**
 * Milliseconds of a text that looks like an ISO date; NULL for an impossible day. Plain arithmetic on
 * the places of the text, because the engine's own parsers carry 30 February over into March.
 */
export function isoMillis(value: Sql): Sql {
  const part = (from: number, length: number) =>
    sql`toInt64OrZero(substring(${value}, ${param(from, 'UInt8')}, ${param(length, 'UInt8')}))`
  const day = sql`toDate32OrNull(substring(${value}, 1, 10))`
  const clock = sql`${part(12, 2)} * 3600000 + ${part(15, 2)} * 60000`
  const seconds = sql`if(substring(${value}, 17, 1) = ':', ${part(18, 2)} * 1000, 0)`
  const fraction = sql`if(substring(${value}, 20, 1) = '.', toInt64OrZero(rightPad(extract(substring(${value}, 21, 3), '^[0-9]+'), 3, '0')), 0)`
  const zone = sql`replaceOne(extract(substring(${value}, 11), '[+-][0-9:]+$'), ':', '')`
  const minutes = sql`toInt64OrZero(substring(${zone}, 2, 2)) * 60 + toInt64OrZero(substring(${zone}, 4, 2))`
  const offset = sql`if(startsWith(${zone}, '-'), -60000, 60000) * (${minutes})`
  const midnight = sql`toInt64(toInt32(${day})) * 86400000`
  return sql`if(toString(${day}) = substring(${value}, 1, 10), ${midnight} + if(length(${value}) = 10, 0, ${clock} + ${seconds} + ${fraction} - (${offset})), NULL)`
}
