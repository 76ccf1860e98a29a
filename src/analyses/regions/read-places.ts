import { splitTrait } from '../../aggregates/trait-path.ts'
import { countrySpellings } from '../../conditions/geo/countries.ts'
import { foldSql } from '../../predicates/scalar.ts'
import { mapValueSql } from '../../predicates/value.ts'
import { PROFILE } from '../../records/survivors.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { amountSql, isPurchase, type Purchases } from '../purchases/index.ts'
import type { WrittenPlace } from './result.ts'

/** Which traits say where somebody is, and the country to which customers are limited. */
export interface PlacesAsked {
  readonly trait: string
  readonly country: { readonly trait: string; readonly code: string } | undefined
  readonly purchases: Purchases | undefined
  readonly asOf: number
}

/** A profile is in one place by its latest value, so each is counted once; within `readMerged`. */
export async function readPlaces(
  { analytical }: AnalysisWorkspace,
  asked: PlacesAsked,
  signal: AbortSignal,
): Promise<WrittenPlace[]> {
  const { trait, country, purchases, asOf } = asked
  const rows = [
    latestSql(trait, 'place', asOf),
    ...(country ? [latestSql(country.trait, 'country', asOf)] : []),
    ...(purchases ? [boughtSql(purchases, asOf)] : []),
  ]
  const profiles = sql`SELECT profile, max(latest_place) AS place, max(latest_country) AS country, sum(orders) AS bought, sum(millionths) AS spent FROM (${unionAll(rows)}) GROUP BY profile HAVING place != '' AND ${isInCountry(country)}`
  const places = await analytical.query<Record<keyof WrittenPlace, string>>(
    sql`SELECT topK(1)(place)[1] AS name, count() AS customers, countIf(bought > 0) AS buyers, sum(bought) AS orders, toFloat64(sum(spent)) / 1e6 AS revenue FROM (SELECT place, bought, spent, ${foldSql(sql`place`)} AS folded FROM (${profiles})) GROUP BY folded ORDER BY customers DESC, name`,
    { lane: 'batch', signal },
  )
  return places.map(({ name, customers, buyers, orders, revenue }) => ({
    name,
    customers: Number(customers),
    buyers: Number(buyers),
    orders: Number(orders),
    revenue: Number(revenue),
  }))
}

/** One wide integer, because the engine compares tuples in `argMax` seven times as slowly. */
const LATEST = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(toUnixTimestamp64Milli(occurred_at) + 4611686018427387904)), 64), toUInt128(change_id))`

function latestSql(written: string, as: 'place' | 'country', asOf: number): Sql {
  const { trait, path } = splitTrait(written)
  const value = mapValueSql(path)
  const text = sql`argMax(if(${value.has('text')}, ${value.get('text')}, ''), ${LATEST})`
  const columns =
    as === 'place'
      ? sql`${text} AS latest_place, '' AS latest_country`
      : sql`'' AS latest_place, ${text} AS latest_country`
  return sql`SELECT ${PROFILE} AS profile, ${columns}, toUInt64(0) AS orders, toInt128(0) AS millionths FROM trait_changes WHERE trait = ${param(trait, 'String')} AND ${isBy(asOf)} GROUP BY profile`
}

function boughtSql(purchases: Purchases, asOf: number): Sql {
  const { known, millionths } = amountSql(purchases)
  return sql`SELECT ${PROFILE} AS profile, '' AS latest_place, '' AS latest_country, count() AS orders, sum(if(${known}, ${millionths}, toInt128(0))) AS millionths FROM events WHERE ${isPurchase(purchases, { until: asOf })} GROUP BY profile`
}

const isBy = (asOf: number) => sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`

function isInCountry(country: PlacesAsked['country']): Sql {
  if (country === undefined) return sql`1`
  return sql`has(${param(countrySpellings(country.code), 'Array(String)')}, ${foldSql(sql`country`)})`
}

function unionAll(queries: readonly Sql[]): Sql {
  return queries.reduce((all, query) => sql`${all} UNION ALL ${query}`)
}
