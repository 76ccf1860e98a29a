import type { Aggregate } from '../../aggregates/aggregate.ts'
import { param, type Sql, sql } from '../../store/sql.ts'

/** The condition as written; a metric is replaced by its aggregate when the definition is resolved. */
export interface Written {
  readonly population: { readonly metric: string } | { readonly trait: string } | Aggregate
  readonly top?: string | undefined
  readonly bottom?: string | undefined
  readonly rank?: { readonly from?: number | undefined; readonly to: number } | undefined
  readonly quantileBand?: { readonly from: number; readonly to: number } | undefined
  readonly within?: { readonly trait: string } | undefined
}

/** The part of a distribution that is in: between two values, of which the lower one always belongs to it. */
interface Cut {
  readonly words: string
  /** Whether the upper limit itself is in. */
  readonly highIsIn: boolean
  /** `group_name, low, high` of every group in rows of `(group_name, value)`. */
  readonly ranges: (measured: Sql) => Sql
}

const CUTS = ['top', 'bottom', 'rank', 'quantileBand'] as const

export const ONE_CUT = 'Expected one of "top", "bottom", "rank", "quantileBand".'

export function hasOneCut(written: object): boolean {
  return CUTS.filter((key) => key in written).length === 1
}

/** No value is as large; stands for "no limit", which JSON could not carry as infinity. */
const NO_LIMIT = 1.7976931348623157e308
const NO_HIGH = param(NO_LIMIT, 'Float64')
const NO_LOW = param(-NO_LIMIT, 'Float64')

export function cutOf(body: Written): Cut {
  if (body.top !== undefined) return topCut(body.top)
  if (body.bottom !== undefined) return bottomCut(body.bottom)
  if (body.rank !== undefined) return rankCut(body.rank.from ?? 1, body.rank.to)
  return bandCut(body.quantileBand!.from, body.quantileBand!.to)
}

/** Whether a number lies in the range that its group's thresholds gave. */
export function isInCut(body: Written, value: number, { low, high }: { low: number; high: number }): boolean {
  return value >= low && (cutOf(body).highIsIn ? value <= high : value < high)
}

/** `isInCut` in SQL. */
export function cutSql(body: Written, value: Sql, low: Sql, high: Sql): Sql {
  return cutOf(body).highIsIn
    ? sql`${value} >= ${low} AND ${value} <= ${high}`
    : sql`${value} >= ${low} AND ${value} < ${high}`
}

const COUNT = sql`toUInt64(length(ascending))`

/** One row a group, with its values in ascending order. */
function perGroup(measured: Sql, low: Sql, high: Sql, having: Sql = sql`1`): Sql {
  const groups = sql`SELECT group_name, arraySort(groupArray(value)) AS ascending FROM (${measured}) GROUP BY group_name`
  return sql`SELECT group_name, toFloat64(${low}) AS low, toFloat64(${high}) AS high FROM (${groups}) WHERE ${having}`
}

/** The smallest whole number of profiles that is at least this share of a group, reckoned in whole numbers. */
function countOf(percent: string): Sql {
  const units = Math.round(Number.parseFloat(percent) * 10_000)
  return sql`intDiv(${param(units, 'UInt64')} * ${COUNT} + 999999, 1000000)`
}

function topCut(percent: string): Cut {
  return {
    words: `the top ${percent}`,
    highIsIn: true,
    ranges: (measured) => perGroup(measured, sql`ascending[${COUNT} - ${countOf(percent)} + 1]`, NO_HIGH),
  }
}

function bottomCut(percent: string): Cut {
  return {
    words: `the bottom ${percent}`,
    highIsIn: true,
    ranges: (measured) => perGroup(measured, NO_LOW, sql`ascending[${countOf(percent)}]`),
  }
}

/** A rank is one more than the number of larger values; so ranks up to `to` reach down to the `to`-th largest value. */
function rankCut(from: number, to: number): Cut {
  const last = param(to, 'UInt64')
  const above = param(from - 1, 'UInt64')
  const low = sql`if(${last} > ${COUNT}, ${NO_LOW}, ascending[greatest(toInt64(${COUNT}) - toInt64(${last}), 0) + 1])`
  const high = sql`if(${above} = 0, ${NO_HIGH}, ascending[greatest(toInt64(${COUNT}) - toInt64(${above}), 0) + 1])`
  return {
    words: from === 1 ? `the first ${to}` : `ranks ${from} to ${to}`,
    highIsIn: false,
    ranges: (measured) => perGroup(measured, low, high, sql`${COUNT} >= ${above}`),
  }
}

function bandCut(from: number, to: number): Cut {
  const quantile = (at: number) => {
    const position = sql`(${param(at, 'Float64')} * (toFloat64(${COUNT}) - 1))`
    const low = sql`ascending[toUInt64(floor(${position})) + 1]`
    const high = sql`ascending[toUInt64(ceil(${position})) + 1]`
    return sql`(${low} + (${high} - ${low}) * (${position} - floor(${position})))`
  }
  return {
    words: `the quantiles ${from} to ${to}`,
    highIsIn: to === 1,
    ranges: (measured) =>
      perGroup(measured, from === 0 ? NO_LOW : quantile(from), to === 1 ? NO_HIGH : quantile(to)),
  }
}
