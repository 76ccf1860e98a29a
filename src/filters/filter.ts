import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { allOf, anyOf, holdAny, not, type Test } from '../predicates/held.ts'
import {
  describePredicates,
  hasPredicate,
  isTimed,
  type Predicates,
  predicateFields,
  predicatesSql,
  preparePredicates,
} from '../predicates/index.ts'
import { joinedByAnd, joinedByOr } from '../predicates/joined.ts'

import type { Moment } from '../predicates/predicate.ts'
import { mapValueSql, type TypedValues, type Value, type ValueSql, valueAt } from '../predicates/value.ts'
import { join, type Sql, sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { elements, elementsOrNoneSql, elementValue, elementValueSql } from './element.ts'

/** A test of the properties of one event: predicates under paths, joined by all, any and not. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | ({ readonly property: string } & Predicates)
  | { readonly element: string; readonly where: Filter }

export const propertyPath = z.string().min(1).max(200).meta({
  description: sayLater`The name of a property; members of an object are joined by dots: "address.city".`,
})

const property = z
  .strictObject({ property: propertyPath, ...predicateFields })
  .refine((written) => hasPredicate(written), {
    error: sayLater`Expected a comparison such as "is" or "atLeast".`,
  })

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
  .meta({ id: 'filter', description: sayLater`A test of the properties of an event.` }) as z.ZodType<Filter>

/** `order where category is "shoes"`. */
export function describeWhere(events: string, written: Filter): string {
  const parts = ('all' in written && written.all) || ('any' in written && written.any) || []
  if (parts.length < 2) return say`${events} where ${describeFilter(written)}`
  const join = 'all' in written ? joinedByAnd : joinedByOr
  return say`${events} where (${join(parts.map(describeFilter))})`
}

function describeFilter(written: Filter): string {
  if ('all' in written) return group(written.all, joinedByAnd, say`anything`)
  if ('any' in written) return group(written.any, joinedByOr, say`nothing`)
  if ('not' in written) return say`not (${describeFilter(written.not)})`
  if ('element' in written) return say`one of ${written.element} has ${describeFilter(written.where)}`
  return `${written.property} ${describePredicates(written)}`
}

function group(parts: readonly Filter[], join: (words: readonly string[]) => string, empty: string): string {
  if (parts.length === 0) return empty
  const text = join(parts.map(describeFilter))
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

/** Tests the values of one event after another. */
export function prepareFilter(written: Filter, calendar: Calendar): Test<TypedValues> {
  return prepareTree(written, valueAt, calendar)
}

/** Whether the truth of a filter can change as time passes. */
export function isTimedFilter(written: Filter): boolean {
  if ('all' in written) return written.all.some(isTimedFilter)
  if ('any' in written) return written.any.some(isTimedFilter)
  if ('not' in written) return isTimedFilter(written.not)
  if ('element' in written) return isTimedFilter(written.where)
  return isTimed(written)
}

function prepareTree<Of>(
  written: Filter,
  read: (of: Of, path: string) => Value,
  calendar: Calendar,
): Test<Of> {
  const prepare = (part: Filter) => prepareTree(part, read, calendar)
  if ('all' in written) return allOf(written.all.map(prepare))
  if ('any' in written) return anyOf(written.any.map(prepare))
  if ('not' in written) return not(prepare(written.not))
  if ('element' in written) {
    const test = prepareTree(written.where, elementValue, calendar)
    return (of, now) => holdAny(elements(read(of, written.element)), (element) => test(element, now))
  }
  const test = preparePredicates(written, calendar)
  return (of, now) => test(read(of, written.property), now)
}
