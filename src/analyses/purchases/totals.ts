import { mapValueSql } from '../../predicates/value.ts'
import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { and, join, param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import type { Purchases } from './source.ts'

/** Which purchases are meant: until an instant, which is included, and after another. */
export interface PurchasePeriod {
  readonly until: number
  readonly after?: number
}

/** Who bought, one row a profile in ascending order; days are local days since 1970. */
export interface PurchaseTotals {
  readonly profiles: Uint32Array
  /** Instants of the first and the last purchase, in milliseconds. */
  readonly first: Float64Array
  readonly last: Float64Array
  readonly lastDay: Int32Array
  readonly orders: Float64Array
  /** Local days with a purchase. */
  readonly days: Float64Array
  /** The exact sum of the amounts, as the segment language has it; what has no amount adds nothing. */
  readonly money: Float64Array
  readonly withoutAmount: Uint32Array
}

/** Rows of `events` that are purchases of a period; nothing later is read. */
export function isPurchase({ event }: Purchases, { until, after }: PurchasePeriod): Sql {
  const at = (instant: number) => sql`fromUnixTimestamp64Milli(${param(instant, 'Int64')}, 'UTC')`
  return and(
    sql`event = ${param(event, 'String')}`,
    sql`occurred_at <= ${at(until)}`,
    after === undefined ? undefined : sql`occurred_at > ${at(after)}`,
  )
}

/** Whether a row has an amount, and the amount in whole millionths, so that sums do not depend on their order. */
export function amountSql({ amount }: Purchases): { readonly known: Sql; readonly millionths: Sql } {
  if (amount.length === 0) return { known: sql`0`, millionths: sql`toInt128(0)` }
  const values = amount.map((path) => mapValueSql(path))
  const product = join(
    values.map((value) => value.get('number')),
    ' * ',
  )
  return {
    known: and(...values.map((value) => value.has('number'))),
    millionths: sql`toInt128(floor((${product}) * 1e6 + 0.5))`,
  }
}

/** The purchases of everybody, summed up in the engine: within `readMerged`. */
export async function readPurchaseTotals(
  { analytical, settings }: AnalysisWorkspace,
  purchases: Purchases,
  period: PurchasePeriod,
  signal: AbortSignal,
): Promise<PurchaseTotals> {
  const zone = param(settings.timeZone, 'String')
  const { known, millionths } = amountSql(purchases)
  const rows = sql`SELECT ${PROFILE} AS profile, occurred_at AS at, toInt32(toDate32(occurred_at, ${zone})) AS day, ${known} AS known, ${millionths} AS millionths FROM events WHERE ${isPurchase(purchases, period)}`
  const totals = sql`SELECT profile AS profiles, toUnixTimestamp64Milli(min(at)) AS first, toUnixTimestamp64Milli(max(at)) AS last, max(day) AS lastDay, count() AS orders, uniqExact(day) AS days, toFloat64(sum(millionths)) / 1e6 AS money, countIf(NOT known) AS withoutAmount FROM (${rows}) GROUP BY profile ORDER BY profile`
  return readColumns(
    analytical,
    totals,
    {
      profiles: 'UInt32',
      first: 'Float64',
      last: 'Float64',
      lastDay: 'Int32',
      orders: 'Float64',
      days: 'Float64',
      money: 'Float64',
      withoutAmount: 'UInt32',
    },
    { lane: 'batch', signal },
  )
}

/** How many purchases are in each currency, the commonest first; none where the data do not say. */
export async function readCurrencies(
  { analytical }: AnalysisWorkspace,
  purchases: Purchases,
  period: PurchasePeriod,
  signal: AbortSignal,
): Promise<readonly { readonly currency: string; readonly orders: number }[]> {
  if (purchases.currency === undefined) return []
  const currency = mapValueSql(purchases.currency)
  const rows = await analytical.query<{ currency: string; orders: string }>(
    sql`SELECT upper(${currency.get('text')}) AS currency, count() AS orders FROM events WHERE ${isPurchase(purchases, period)} AND ${currency.has('text')} GROUP BY currency ORDER BY orders DESC, currency LIMIT 10`,
    { lane: 'batch', signal },
  )
  return rows.map((row) => ({ currency: row.currency, orders: Number(row.orders) }))
}
