import type { Aggregate } from '../../aggregates/aggregate.ts'
import { say, sayLater } from '../../language/index.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Range } from '../../time/bound.ts'
import type { ComparedWith } from '../condition.ts'

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
  readonly describe: () => string
  /** Whether the upper limit itself is in. */
  readonly highIsIn: boolean
  /** Over `ascending`, the sorted values of a group. */
  readonly limits: { readonly low: Sql; readonly high: Sql; readonly exists: Sql }
}

const CUTS = ['top', 'bottom', 'rank', 'quantileBand'] as const

export const ONE_CUT = sayLater`Expected one of "top", "bottom", "rank", "quantileBand".`

/** Whether exactly one cut is written. */
export function hasOneCut(written: object): boolean {
  return CUTS.filter((key) => key in written).length === 1
}

/** No value is as large; stands for "no limit", which JSON could not carry as infinity. */
const NO_LIMIT = 1.7976931348623157e308
const NO_HIGH = param(NO_LIMIT, 'Float64')
const NO_LOW = param(-NO_LIMIT, 'Float64')

/** The cut that is written. */
export function cutOf(body: Written): Cut {
  if (body.top !== undefined) return topCut(body.top)
  if (body.bottom !== undefined) return bottomCut(body.bottom)
  if (body.rank !== undefined) return rankCut(body.rank.from ?? 1, body.rank.to)
  return bandCut(body.quantileBand!.from, body.quantileBand!.to)
}

/** The same cut among a share of all: of so many fewer, ranks are so much smaller. */
export function amongShare(body: Written, share: number): Written {
  if (body.rank === undefined || share === 1) return body
  const { from = 1, to } = body.rank
  const above = Math.round((from - 1) * share)
  return { ...body, rank: { from: above + 1, to: Math.max(above + 1, Math.round(to * share)) } }
}

/** Tells whether numbers lie in the ranges that the thresholds of their groups gave. */
export function prepareCut(body: Written): (value: number, range: Range) => boolean {
  const { highIsIn } = cutOf(body)
  return (value, { low, high }) => value >= low && (highIsIn ? value <= high : value < high)
}

/** What a number is compared with: the range of its group, if there is one. */
export function describeRange(range: Range | undefined): Omit<ComparedWith, 'asOf'> {
  if (range === undefined) return { words: say`no threshold: nobody to compare with` }
  const ends = {
    ...(range.low > -NO_LIMIT && { low: range.low }),
    ...(range.high < NO_LIMIT && { high: range.high }),
  }
  const [one, other] = Object.values(ends).map(shortNumber)
  if (one === undefined) return { words: say`no threshold: all are in` }
  return {
    words: other === undefined ? say`threshold ${one}` : say`thresholds ${one} and ${other}`,
    ...ends,
  }
}

/** Without the last digits, in which binary fractions differ from decimal ones. */
function shortNumber(value: number): number {
  return Number(value.toPrecision(12))
}

/** `prepareCut` in SQL. */
export function cutSql(body: Written, value: Sql, low: Sql, high: Sql): Sql {
  return cutOf(body).highIsIn
    ? sql`${value} >= ${low} AND ${value} <= ${high}`
    : sql`${value} >= ${low} AND ${value} < ${high}`
}

const COUNT = sql`toUInt64(length(ascending))`

/** Every group has at least one value. */
const ALWAYS = sql`1`

/** The smallest whole number of profiles that is at least this share of a group, reckoned in whole numbers. */
function countOf(percent: string): Sql {
  const units = Math.round(Number.parseFloat(percent) * 10_000)
  return sql`intDiv(${param(units, 'UInt64')} * ${COUNT} + 999999, 1000000)`
}

function topCut(percent: string): Cut {
  const low = sql`ascending[${COUNT} - ${countOf(percent)} + 1]`
  return {
    describe: () => say`the top ${Number.parseFloat(percent)}%`,
    highIsIn: true,
    limits: { low, high: NO_HIGH, exists: ALWAYS },
  }
}

function bottomCut(percent: string): Cut {
  const high = sql`ascending[${countOf(percent)}]`
  return {
    describe: () => say`the bottom ${Number.parseFloat(percent)}%`,
    highIsIn: true,
    limits: { low: NO_LOW, high, exists: ALWAYS },
  }
}

/** A rank is one more than the number of larger values; so ranks up to `to` reach down to the `to`-th largest value. */
function rankCut(from: number, to: number): Cut {
  const last = param(to, 'UInt64')
  const above = param(from - 1, 'UInt64')
  const largest = (rank: Sql) => sql`ascending[greatest(toInt64(${COUNT}) - toInt64(${rank}), 0) + 1]`
  return {
    describe: () => (from === 1 ? say`the first ${to}` : say`ranks ${from} to ${to}`),
    highIsIn: false,
    limits: {
      low: sql`if(${last} > ${COUNT}, ${NO_LOW}, ${largest(last)})`,
      high: from === 1 ? NO_HIGH : largest(above),
      exists: sql`${COUNT} >= ${above}`,
    },
  }
}

/** From one quantile (type 7) to before another. */
function bandCut(from: number, to: number): Cut {
  return {
    describe: () => say`the quantiles ${from} to ${to}`,
    highIsIn: to === 1,
    limits: {
      low: from === 0 ? NO_LOW : quantile(from),
      high: to === 1 ? NO_HIGH : quantile(to),
      exists: ALWAYS,
    },
  }
}

function quantile(at: number): Sql {
  const position = sql`(${param(at, 'Float64')} * (toFloat64(${COUNT}) - 1))`
  const low = sql`ascending[toUInt64(floor(${position})) + 1]`
  const high = sql`ascending[toUInt64(ceil(${position})) + 1]`
  return sql`(${low} + (${high} - ${low}) * (${position} - floor(${position})))`
}
