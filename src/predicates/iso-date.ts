import { integer, param, type Sql, sql } from '../store/sql.ts'

const PATTERN =
  '^(\\d{4}-\\d{2}-\\d{2})(?:T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d{1,9}))?)?(?:Z|([+-])([01]\\d|2[0-3]):?([0-5]\\d)))?$'

/** `parseIsoDate` in SQL: ms since 1970 of a text that is an ISO 8601 date, otherwise NULL. */
export function isoDateSql(text: Sql): Sql {
  const groups = sql`extractGroups(${text}, ${param(PATTERN, 'String')})`
  const part = (index: number) => sql`${groups}[${integer(index)}]`
  const number = (index: number) => sql`toInt64(toUInt32OrZero(${part(index)}))`
  const day = sql`toDate32OrNull(${part(1)})`
  const valid = sql`length(${groups}) > 0 AND ifNull(toString(${day}), '') = ${part(1)}`
  const fraction = sql`toInt64(toUInt32OrZero(rightPad(substring(${part(5)}, 1, 3), 3, '0')))`
  const clock = sql`${number(2)} * 3600000 + ${number(3)} * 60000 + ${number(4)} * 1000 + ${fraction}`
  const offset = sql`(${number(7)} * 3600000 + ${number(8)} * 60000) * if(${part(6)} = '-', -1, 1)`
  return sql`if(${valid}, toInt64(toInt32(assumeNotNull(${day}))) * 86400000 + ${clock} - ${offset}, NULL)`
}
