import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { joinedByAnd } from './joined.ts'
import { NUMBER_COMPARISONS } from './number.ts'
import { type Comparing, type Predicate, predicate } from './predicate.ts'
import { fold, foldSql, quote, type Scalar, scalar } from './scalar.ts'
import type { Value, ValueSql } from './value.ts'

const scalars = z.array(scalar).min(1).max(1_000)

/** The elements of a value that is a list, otherwise undefined. */
export function listOf({ json }: Value): readonly unknown[] | undefined {
  if (json === undefined || !json.startsWith('[')) return undefined
  return JSON.parse(json) as unknown[]
}

function isList(value: ValueSql): Sql {
  return sql`(${value.has('json')} AND startsWith(${value.get('json')}, '['))`
}

/** The elements as JSON texts in SQL; the value must be a list. */
export function elementsSql(value: ValueSql): Sql {
  const list = value.get('json')
  const readable = sql`arrayMap(element -> ${withExponents(sql`element`)}, JSONExtractArrayRaw(${withExponents(list)}))`
  return sql`if(empty(JSONExtractArrayRaw(${list})) AND ${list} != '[]', ${readable}, JSONExtractArrayRaw(${list}))`
}

const TOKEN = param('"(?:[^"\\\\]|\\\\.)*"|-?[0-9][-+.0-9eE]*|[^"]', 'String')
const LONG_INTEGER = param('^-?[0-9]{19,}$', 'String')

/**
 * The engine prints 1e20 as `100000000000000000000`, as JavaScript does, but reads no integer beyond 64
 * bits: a text that holds one is no JSON to it. With an exponent it is.
 */
function withExponents(json: Sql): Sql {
  const token = sql`if(match(token, ${LONG_INTEGER}), concat(token, 'e0'), token)`
  return sql`arrayStringConcat(arrayMap(token -> ${token}, extractAll(${json}, ${TOKEN})))`
}

/** Whether lists include a scalar. */
function including(wanted: Scalar, { ignoreCase }: Comparing): (elements: readonly unknown[]) => boolean {
  if (typeof wanted !== 'string' || !ignoreCase) return (elements) => elements.includes(wanted)
  const folded = fold(wanted)
  return (elements) => elements.some((element) => typeof element === 'string' && fold(element) === folded)
}

function includesSql(value: ValueSql, wanted: Scalar, { ignoreCase }: Comparing): Sql {
  return sql`arrayExists(x -> ${elementEquals(wanted, ignoreCase)}, ${elementsSql(value)})`
}

function elementEquals(wanted: Scalar, ignoreCase: boolean): Sql {
  if (typeof wanted === 'boolean')
    return sql`JSONType(x) = 'Bool' AND JSONExtractBool(x) = ${param(wanted ? 1 : 0, 'UInt8')}`
  if (typeof wanted === 'number') {
    return sql`JSONType(x) IN ('Int64', 'UInt64', 'Double') AND JSONExtractFloat(x) = ${param(wanted, 'Float64')}`
  }
  const element = ignoreCase ? foldSql(sql`JSONExtractString(x)`) : sql`JSONExtractString(x)`
  return sql`JSONType(x) = 'String' AND ${element} = ${param(ignoreCase ? fold(wanted) : wanted, 'String')}`
}

const listed = (values: readonly Scalar[]) => values.map(quote).join(', ')

const sizeBounds = z
  .strictObject({
    moreThan: z.number().int().min(0).optional(),
    atLeast: z.number().int().min(0).optional(),
    lessThan: z.number().int().min(0).optional(),
    atMost: z.number().int().min(0).optional(),
  })
  .refine((bounds) => Object.values(bounds).some((bound) => bound !== undefined), {
    error: sayLater`Expected one of "moreThan", "atLeast", "lessThan", "atMost".`,
  })
type SizeBounds = z.infer<typeof sizeBounds>

function boundsOf(bounds: SizeBounds) {
  return NUMBER_COMPARISONS.flatMap((comparison) => {
    const bound = bounds[comparison.key]
    return bound === undefined ? [] : [{ comparison, bound }]
  })
}

export const listPredicates: readonly Predicate[] = [
  predicate<readonly Scalar[]>({
    key: 'includesAny',
    schema: scalars.meta({ description: sayLater`A list that includes at least one of these.` }),
    timed: false,
    types: () => ['json'],
    describe: (operand) => say`includes any of ${listed(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${isList(value)} AND (${join(
        operand.map((one) => includesSql(value, one, comparing)),
        ' OR ',
      )}))`,
    prepare: (operand, comparing) => {
      const tests = operand.map((one) => including(one, comparing))
      return (value) => {
        const elements = listOf(value)
        return forever(elements !== undefined && tests.some((includes) => includes(elements)))
      }
    },
  }),
  predicate<readonly Scalar[]>({
    key: 'includesAll',
    schema: scalars.meta({ description: sayLater`A list that includes every one of these.` }),
    timed: false,
    types: () => ['json'],
    describe: (operand) => say`includes all of ${listed(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${isList(value)} AND ${join(
        operand.map((one) => includesSql(value, one, comparing)),
        ' AND ',
      )})`,
    prepare: (operand, comparing) => {
      const tests = operand.map((one) => including(one, comparing))
      return (value) => {
        const elements = listOf(value)
        return forever(elements !== undefined && tests.every((includes) => includes(elements)))
      }
    },
  }),
  predicate<SizeBounds>({
    key: 'size',
    schema: sizeBounds.meta({ description: sayLater`A list with so many elements.` }),
    timed: false,
    types: () => ['json'],
    describe: (operand) => {
      const bounds = boundsOf(operand).map(({ comparison, bound }) => comparison.bound(bound))
      return say`has ${joinedByAnd(bounds)} elements`
    },
    sql: (value, operand) => {
      const tests = boundsOf(operand).map(({ comparison, bound }) =>
        comparison.sql(sql`length(${elementsSql(value)})`, param(bound, 'UInt64')),
      )
      return sql`(${isList(value)} AND ${join(tests, ' AND ')})`
    },
    prepare: (operand) => {
      const bounds = boundsOf(operand)
      return (value) => {
        const size = listOf(value)?.length
        return forever(
          size !== undefined && bounds.every(({ comparison, bound }) => comparison.test(size, bound)),
        )
      }
    },
  }),
]
