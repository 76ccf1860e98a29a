import { z } from 'zod'
import { eventMentions } from '../../aggregates/mentions.ts'
import {
  describeEvents,
  eventFields,
  eventNames,
  type Selection,
  type SelectionSql,
  selected,
  selectionSource,
  selectionSql,
} from '../../aggregates/selection.ts'
import { propertyPath } from '../../filters/filter.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
  predicatesHold,
  predicatesSql,
} from '../../predicates/index.ts'
import type { Held, Moment, PredicateKey } from '../../predicates/predicate.ts'
import {
  describeValue,
  mapValueSql,
  NO_VALUE,
  type Value,
  type ValueSql,
  valueAt,
} from '../../predicates/value.ts'
import type { Frame } from '../../records/frame.ts'
import type { ProfileRecord } from '../../records/history.ts'
import { propertyMention } from '../../records/mention.ts'
import { and, type Sql, sql } from '../../store/sql.ts'
import type { LeafCondition } from '../condition.ts'
import { zonedCondition } from '../zoned.ts'

const TIME_PREDICATES = [
  'before',
  'after',
  'inLast',
  'moreThanAgo',
  'during',
  'anniversaryInNext',
  'anniversaryInMonth',
] as const satisfies readonly PredicateKey[]

const time = z
  .strictObject(Object.fromEntries(TIME_PREDICATES.map((key) => [key, predicateFields[key]])))
  .refine(hasPredicate, {
    error: `Expected one of ${TIME_PREDICATES.map((key) => `"${key}"`).join(', ')}.`,
  })
  .meta({
    description: 'When that event happened: {inLast: 7 days}, {moreThanAgo: 30 days}, {before: 2025-01-01}.',
  })

type Edge = 'first' | 'last'
type EdgeCondition = Pick<Selection, 'where' | 'in'> & {
  readonly [key in `${Edge}Event`]?: Selection['event']
} & { readonly time?: Predicates; readonly property?: string } & Predicates

/** The earliest or the latest of a profile's events: when it happened, and the value it has. */
function edgeCondition(edge: Edge, summary: string): LeafCondition {
  const key = `${edge}Event` as const
  const selectionOf = (body: EdgeCondition): Selection => ({
    event: body[key]!,
    where: body.where,
    in: body.in,
  })
  return zonedCondition<EdgeCondition>({
    key,
    schema: edgeSchema(key),
    summary,
    lead: () => 'whose',
    describe: (body) => `${edge} ${describeEvents(selectionOf(body))} ${describeTests(body)}`,
    mentions: (body) => {
      const selection = selectionOf(body)
      const demands = predicateDemands(body, [])
      return [
        ...eventMentions(selection, [], key),
        ...(body.property
          ? [propertyMention(eventNames(selection), body.property, ['property'], demands)]
          : []),
      ]
    },
    source: (body) => selectionSource(selectionOf(body)),
    sql: (body, frame) => {
      const selection = selectionSql(selectionOf(body), frame)
      const known = sql`${selection.rows().count(selection.range)} > 0`
      const tests = [...timeSql(edge, body, frame, selection), ...valueSql(edge, body, frame, selection)]
      return and(selection.known, known, ...tests)
    },
    evaluate: (body, { history, moment }) => {
      const { records, until } = selected(selectionOf(body), history, moment)
      const record = edge === 'first' ? records[0] : records.at(-1)
      if (record === undefined) return { value: false, until, found: 'never', evidence: [] }
      const tests = edgeTests(body, record, moment)
      return {
        value: tests.every(({ value }) => value),
        until: Math.min(until, ...tests.map((test) => test.until)),
        found: describeFound(body, record),
        evidence: [record],
      }
    },
  })
}

function edgeSchema(key: `${Edge}Event`): z.ZodType<EdgeCondition> {
  const property = propertyPath.meta({
    description: 'A property of that event, whose value is compared by the comparisons beside it.',
  })
  return z
    .strictObject({
      [key]: eventFields.event,
      where: eventFields.where,
      in: eventFields.in,
      time: time.optional(),
      property: property.optional(),
      ...predicateFields,
    })
    .refine((written) => 'time' in written || 'property' in written, {
      error: 'Expected "time", or "property" with a comparison.',
    })
    .refine((written) => 'property' in written === hasPredicate(written as Predicates), {
      error: 'Expected "property" together with a comparison such as "is" or "atLeast".',
    }) as unknown as z.ZodType<EdgeCondition>
}

/** `is in the last 7 days and has a category that is "shoes"`. */
function describeTests(body: EdgeCondition): string {
  const time = body.time === undefined ? [] : [describePredicates(body.time)]
  const value = body.property === undefined ? [] : [`has a ${body.property} that ${describePredicates(body)}`]
  return [...time, ...value].join(' and ')
}

function timeSql(edge: Edge, { time: wanted }: EdgeCondition, frame: Frame, { rows, range }: SelectionSql) {
  if (wanted === undefined) return []
  const times = rows().times(range)
  const at = edge === 'first' ? sql`arrayMin(${times})` : sql`arrayMax(${times})`
  return [predicatesSql(instantSql(at), wanted, frame.moment)]
}

/** An instant as the date predicates read it; a text that is not ten characters long marks no calendar day. */
function instantSql(at: Sql): ValueSql {
  return {
    has: (type) => (type === 'date' ? sql`1` : sql`0`),
    get: (type) => (type === 'date' ? at : sql`''`),
    present: sql`1`,
  }
}

function valueSql(
  edge: Edge,
  { in: window, property, ...written }: EdgeCondition,
  frame: Frame,
  { rows, range }: SelectionSql,
): Sql[] {
  if (property === undefined) return []
  const test = predicatesSql(mapValueSql(property), written, frame.moment)
  const column = frame.column('event', sql`toUInt8(${test})`, sql`toUInt8(0)`)
  if (edge === 'last' && window === undefined) return [sql`${rows().latest(column)} = 1`]
  const values = rows().sortedValues(column, range)
  return [edge === 'first' ? sql`${values}[1] = 1` : sql`${values}[-1] = 1`]
}

function edgeTests(body: EdgeCondition, { at, values }: ProfileRecord, moment: Moment): Held[] {
  return [
    ...(body.time ? [predicatesHold(instantValue(at), body.time, moment)] : []),
    ...(body.property ? [predicatesHold(valueAt(values, body.property), body, moment)] : []),
  ]
}

function instantValue(at: number): Value {
  return { ...NO_VALUE, text: '', date: at, present: true }
}

function describeFound({ property }: EdgeCondition, { name, at, values }: ProfileRecord): string {
  const value = property === undefined ? '' : `, ${property} ${describeValue(valueAt(values, property))}`
  return `${name} at ${new Date(at).toISOString()}${value}`
}

export const firstEventCondition = edgeCondition(
  'first',
  'When the earliest of some events happened, or a value that this event has. False where there is none.',
)

export const lastEventCondition = edgeCondition(
  'last',
  'When the latest of some events happened, or a value that this event has. False where there is none.',
)
