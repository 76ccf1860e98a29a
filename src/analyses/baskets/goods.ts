import { elementsOrNoneSql, elementValueSql } from '../../filters/element.ts'
import { mapValueSql, type ValueSql } from '../../predicates/value.ts'
import { PROFILE } from '../../records/survivors.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import { type Goods, isPurchase, type PurchasePeriod, type Purchases } from '../purchases/index.ts'

/** Rows of `profile`, `basket` and `item`: who bought what together. One product a row; a basket may hold it twice. */
export function goodsSql(
  { list, property }: Goods,
  purchases: Purchases,
  period: PurchasePeriod,
  timeZone: string,
): Sql {
  const where = isPurchase(purchases, period)
  if (list === undefined) {
    const value = mapValueSql(property)
    const day = sql`toInt32(toDate32(occurred_at, ${param(timeZone, 'String')}))`
    return sql`SELECT profile, sipHash64(profile, day) AS basket, item FROM (SELECT ${PROFILE} AS profile, ${day} AS day, ${nameSql(value)} AS item FROM events WHERE ${where} AND (${value.has('text')} OR ${value.has('number')}))`
  }
  const lines = sql`SELECT ${PROFILE} AS profile, event_id AS basket, arrayJoin(${elementsOrNoneSql(mapValueSql(list))}) AS e FROM events WHERE ${where}`
  return sql`SELECT profile, basket, ${nameSql(elementValueSql(property))} AS item FROM (${lines}) WHERE item != ''`
}

/** A number names a product as its text. */
function nameSql(value: ValueSql): Sql {
  const text = sql`trim(BOTH ' ' FROM ${value.get('text')})`
  return sql`if(${value.has('text')}, ${text}, if(${value.has('number')}, toString(${value.get('number')}), ''))`
}
