import { z } from 'zod'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateFields,
  predicatesHold,
  predicatesSql,
} from '../predicates/index.ts'
import type { Held, Moment } from '../predicates/predicate.ts'
import { mapValueSql, type TypedValues, type Value, type ValueSql, valueAt } from '../predicates/value.ts'
import { join, type Sql, sql } from '../store/sql.ts'
import { elements, elementsOrNoneSql, elementValue, elementValueSql } from './element.ts'

/** A test of the properties of one event: predicates under paths, joined by all, any and not. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | ({ readonly property: string } & Predicates)
  | { readonly element: string; readonly where: Filter }

export const propertyPath = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'The name of a property; members of an object are joined by dots: "address.city".' })

const property = z
  .strictObject({ property: propertyPath, ...predicateFields })
  .refine((written) => hasPredicate(written), { error: 'Expected a comparison such as "is" or "atLeast".' })

/** The schema of a filter. An `element` test holds when one and the same element of the array satisfies it. */
export const filter: z.ZodType<Filter> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(filter).max(200) }),
      z.strictObject({ any: z.array(filter).max(200) }),
      z.strictObject({ not: filter }),
      z.strictObject({ element: propertyPath, where: filter }),
      property,
    ]),
  )
  .meta({ id: 'filter', description: 'A test of the properties of an event.' }) as z.ZodType<Filter>

export function describeFilter(written: Filter): string {
  if ('all' in written) return written.all.length === 0 ? 'anything' : group(written.all, ' and ')
  if ('any' in written) return written.any.length === 0 ? 'nothing' : group(written.any, ' or ')
  if ('not' in written) return `not (${describeFilter(written.not)})`
  if ('element' in written) return `one of ${written.element} has ${describeFilter(written.where)}`
  return `${written.property} ${describePredicates(written)}`
}

function group(parts: readonly Filter[], separator: string): string {
  const text = parts.map(describeFilter).join(separator)
  return parts.length === 1 ? text : `(${text})`
}

/** The filter over the row of an event. */
export function filterSql(written: Filter, moment: Moment): Sql {
  return treeSql(written, mapValueSql, moment)
}

function treeSql(written: Filter, read: (path: string) => ValueSql, moment: Moment): Sql {
  if ('all' in written) return groupSql(written.all, ' AND ', sql`1`, read, moment)
  if ('any' in written) return groupSql(written.any, ' OR ', sql`0`, read, moment)
  if ('not' in written) return sql`NOT ${treeSql(written.not, read, moment)}`
  if ('element' in written) {
    const test = treeSql(written.where, elementValueSql, moment)
    return sql`arrayExists(e -> ${test}, ${elementsOrNoneSql(read(written.element))})`
  }
  return predicatesSql(read(written.property), written, moment)
}

function groupSql(
  parts: readonly Filter[],
  separator: string,
  empty: Sql,
  read: (path: string) => ValueSql,
  moment: Moment,
): Sql {
  if (parts.length === 0) return empty
  return sql`(${join(
    parts.map((part) => treeSql(part, read, moment)),
    separator,
  )})`
}

/** The filter over an event's values in the TypeScript evaluator. */
export function filterHolds(written: Filter, values: TypedValues, moment: Moment): Held {
  return treeHolds(written, (path) => valueAt(values, path), moment)
}

function treeHolds(written: Filter, read: (path: string) => Value, moment: Moment): Held {
  if ('all' in written) return holdAll(written.all.map((part) => treeHolds(part, read, moment)))
  if ('any' in written)
    return negate(holdAll(written.any.map((part) => negate(treeHolds(part, read, moment)))))
  if ('not' in written) return negate(treeHolds(written.not, read, moment))
  if ('element' in written) {
    const each = elements(read(written.element)).map((element) =>
      negate(treeHolds(written.where, (path) => elementValue(element, path), moment)),
    )
    return negate(holdAll(each))
  }
  return predicatesHold(read(written.property), written, moment)
}

export function negate({ value, until }: Held): Held {
  return { value: !value, until }
}

/** All hold: true until the first may change; false as long as the longest of the false ones stays false. */
export function holdAll(parts: readonly Held[]): Held {
  const broken = parts.filter(({ value }) => !value)
  if (broken.length > 0) return { value: false, until: Math.max(...broken.map(({ until }) => until)) }
  return { value: true, until: Math.min(Number.POSITIVE_INFINITY, ...parts.map(({ until }) => until)) }
}
