import { z } from 'zod'
import { eventMentions } from '../../aggregates/mentions.ts'
import {
  describeEvents,
  eventFields,
  eventNames,
  prepareSelection,
  type Selection,
  type SelectionSql,
  selectionSource,
  selectionSql,
} from '../../aggregates/selection.ts'
import { propertyPath } from '../../filters/filter.ts'
import { say, sayLater } from '../../language/index.ts'
import { allOf, forever, type Test } from '../../predicates/held.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
  predicatesSql,
  preparePredicates,
} from '../../predicates/index.ts'
import type { PredicateKey } from '../../predicates/predicate.ts'
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
import type { Calendar } from '../../time/calendar.ts'
import { describeInstant } from '../../time/describe-instant.ts'
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
    error: sayLater`Expected one of ${TIME_PREDICATES.map((key) => `"${key}"`).join(', ')}.`,
  })
  .meta({
    description: sayLater`When that event happened: {inLast: 7 days}, {moreThanAgo: 30 days}, {before: 2025-01-01}.`,
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
    describe: (body) => WORDS[edge](describeEvents(selectionOf(body)), body),
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
    prepare: (body, calendar) => {
      const select = prepareSelection(selectionOf(body), calendar)
      const test = edgeTest(body, calendar)
      return ({ history }, now) => {
        const { records, until } = select(history, now)
        const record = records[edge === 'first' ? 0 : records.length - 1]
        const held = record === undefined ? forever(false) : test(record, now)
        return {
          value: held.value,
          until: Math.min(until, held.until),
          explain() {
            if (record === undefined) return { found: say`never`, evidence: [] }
            return { found: describeFound(body, record, calendar), evidence: [record] }
          },
        }
      }
    },
  })
}

function edgeSchema(key: `${Edge}Event`): z.ZodType<EdgeCondition> {
  const property = propertyPath.meta({
    description: sayLater`A property of that event, whose value is compared by the comparisons beside it.`,
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
      error: sayLater`Expected "time", or "property" with a comparison.`,
    })
    .refine((written) => 'property' in written === hasPredicate(written as Predicates), {
      error: sayLater`Expected "property" together with a comparison such as "is" or "atLeast".`,
    }) as unknown as z.ZodType<EdgeCondition>
}

/** `first order is in the last 7 days and has a category that is "shoes"`. */
const WORDS: Readonly<Record<Edge, (events: string, body: EdgeCondition) => string>> = {
  first: (events, { time, property, ...tests }) => {
    if (time === undefined) return say`first ${events} has a ${property!} that ${describePredicates(tests)}`
    const when = describePredicates(time)
    if (property === undefined) return say`first ${events} ${when}`
    return say`first ${events} ${when} and has a ${property} that ${describePredicates(tests)}`
  },
  last: (events, { time, property, ...tests }) => {
    if (time === undefined) return say`last ${events} has a ${property!} that ${describePredicates(tests)}`
    const when = describePredicates(time)
    if (property === undefined) return say`last ${events} ${when}`
    return say`last ${events} ${when} and has a ${property} that ${describePredicates(tests)}`
  },
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

function edgeTest(body: EdgeCondition, calendar: Calendar): Test<ProfileRecord> {
  const { time: wanted, property } = body
  const tests: Test<ProfileRecord>[] = []
  if (wanted !== undefined) {
    const test = preparePredicates(wanted, calendar)
    tests.push(({ at }, now) => test(instantValue(at), now))
  }
  if (property !== undefined) {
    const test = preparePredicates(body, calendar)
    tests.push(({ values }, now) => test(valueAt(values, property), now))
  }
  return allOf(tests)
}

function instantValue(at: number): Value {
  return { ...NO_VALUE, text: '', date: at, present: true }
}

function describeFound(
  { property }: EdgeCondition,
  { name, at, values }: ProfileRecord,
  calendar: Calendar,
): string {
  const time = describeInstant(at, calendar)
  if (property === undefined) return say`${name} at ${time}`
  return say`${name} at ${time}, ${property} ${describeValue(valueAt(values, property))}`
}

export const firstEventCondition = edgeCondition(
  'first',
  sayLater`When the earliest of some events happened, or a value that this event has. False where there is none.`,
)

export const lastEventCondition = edgeCondition(
  'last',
  sayLater`When the latest of some events happened, or a value that this event has. False where there is none.`,
)
