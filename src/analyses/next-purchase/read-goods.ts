import { mapValueSql } from '../../predicates/value.ts'
import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { isPurchase, type Purchases } from '../purchases/index.ts'
import type { RhythmPeriod } from './read-rhythms.ts'

/** What was bought is told apart by one of these. */
export type GoodsKind = 'category' | 'product'

/** What is bought most, by name, with the days on which customers did. */
export interface Assortment {
  readonly names: readonly string[]
  readonly days: readonly number[]
}

/** Days of a customer with a purchase of something: a row for each, in order of profiles. */
export interface Baskets {
  readonly profiles: Uint32Array
  /** A place in the names of the assortment. */
  readonly code: Uint16Array
  readonly days: Float64Array
}

/** As many are told apart; others are bought too seldom to be foreseen. */
const MOST_GOODS = 500

/** A row for each thing bought by a customer on a day. */
function boughtSql(
  { settings }: AnalysisWorkspace,
  purchases: Purchases,
  kind: GoodsKind,
  { until }: RhythmPeriod,
): Sql {
  const path = purchases[kind]!
  const day = sql`toInt32(toDate32(occurred_at, ${param(settings.timeZone, 'String')}))`
  const lines = sql`JSONExtractArrayRaw(${mapValueSql(purchases.lines ?? '').get('json')})`
  const values =
    purchases.lines === undefined
      ? sql`[${mapValueSql(path).get('text')}]`
      : sql`arrayMap(line -> JSONExtractString(line, ${param(path, 'String')}), ${lines})`
  return sql`SELECT profile, place, value FROM (SELECT ${PROFILE} AS profile, ${day} AS place, arrayJoin(${values}) AS value FROM events WHERE ${isPurchase(purchases, { until })}) WHERE value != '' GROUP BY profile, place, value`
}

/** What everybody bought most until the cut; within `readMerged`. */
export async function readAssortment(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  kind: GoodsKind,
  period: RhythmPeriod,
  signal: AbortSignal,
): Promise<Assortment> {
  const rows = await workspace.analytical.query<{ value: string; days: string }>(
    sql`SELECT value, count() AS days FROM (${boughtSql(workspace, purchases, kind, period)}) WHERE place <= ${param(period.cut, 'Int64')} GROUP BY value ORDER BY days DESC, value LIMIT ${param(MOST_GOODS, 'UInt32')}`,
    { lane: 'batch', signal },
  )
  return { names: rows.map(({ value }) => value), days: rows.map(({ days }) => Number(days)) }
}

/** Who bought what on how many days until the cut, or with the first purchase after it; within `readMerged`. */
export async function readBaskets(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  kind: GoodsKind,
  { names }: Assortment,
  period: RhythmPeriod & { readonly side: 'known' | 'next' },
  signal: AbortSignal,
): Promise<Baskets> {
  const cut = param(period.cut, 'Int64')
  const places = param([...names], 'Array(String)')
  const bought = sql`SELECT profile, place, toUInt16(indexOf(${places}, value)) AS thing FROM (${boughtSql(workspace, purchases, kind, period)})`
  const known = sql`SELECT profile AS profiles, thing - 1 AS code, count() AS days FROM (${bought}) WHERE thing > 0 AND place <= ${cut} GROUP BY profiles, code ORDER BY profiles, days DESC, code`
  const next = sql`SELECT profile AS profiles, thing - 1 AS code, 1 AS days FROM (SELECT profile, thing, place, min(place) OVER (PARTITION BY profile) AS first FROM (${bought}) WHERE place > ${cut}) WHERE place = first AND thing > 0 ORDER BY profiles, code`
  return readColumns(
    workspace.analytical,
    period.side === 'known' ? known : next,
    { profiles: 'UInt32', code: 'UInt16', days: 'Float64' },
    { lane: 'batch', signal },
  )
}
