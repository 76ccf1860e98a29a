import { z } from 'zod'
import { eventMentions } from '../../aggregates/mentions.ts'
import {
  describeEvents,
  eventFields,
  eventNames,
  prepareSelection,
  type Selection,
  selectionSource,
  selectionSql,
} from '../../aggregates/selection.ts'
import { propertyPath } from '../../filters/filter.ts'
import { say, sayLater } from '../../language/index.ts'
import { forever } from '../../predicates/held.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateFields,
  predicatesSql,
  preparePredicates,
} from '../../predicates/index.ts'
import { text } from '../../predicates/scalar.ts'
import { mapValueSql, NO_VALUE, type Value, type ValueSql, valueAt } from '../../predicates/value.ts'
import type { ProfileRecord } from '../../records/history.ts'
import { propertyMention } from '../../records/mention.ts'
import { and, type Sql, sql } from '../../store/sql.ts'
import { zonedCondition } from '../zoned.ts'

type MostFrequentCondition = { readonly mostFrequent: Selection & { readonly of: string } } & Predicates

const texts = z.array(text).min(1).max(10_000)

const schema = z
  .strictObject({
    mostFrequent: z
      .strictObject({ ...eventFields, of: propertyPath })
      .meta({ description: sayLater`The events, and the property whose most frequent text is compared.` }),
    is: text.optional().meta({ description: sayLater`Equals this text.` }),
    isNot: text.optional().meta({ description: sayLater`There is one, and it differs from this text.` }),
    oneOf: texts.optional().meta({ description: sayLater`Equals one of these texts.` }),
    noneOf: texts
      .optional()
      .meta({ description: sayLater`There is one, and it equals none of these texts.` }),
    contains: predicateFields.contains,
    startsWith: predicateFields.startsWith,
    endsWith: predicateFields.endsWith,
    matches: predicateFields.matches,
    ignoreCase: predicateFields.ignoreCase,
  })
  .refine((written) => hasPredicate(written), {
    error: sayLater`Expected a comparison of text such as "is" or "oneOf".`,
  }) as unknown as z.ZodType<MostFrequentCondition>

/** The text that a property has most often. */
export const mostFrequentCondition = zonedCondition<MostFrequentCondition>({
  key: 'mostFrequent',
  schema,
  summary: sayLater`The text that a property of some events has most often; of equally frequent ones the first in order of UTF-8 bytes. False where there is none.`,
  lead: () => 'whose',
  describe: (body) => {
    const { of, ...events } = body.mostFrequent
    return say`most frequent ${of} of ${describeEvents(events)} ${describePredicates(body)}`
  },
  mentions: ({ mostFrequent: events }) => {
    const path = ['mostFrequent', 'of']
    return [
      ...eventMentions(events, ['mostFrequent']),
      propertyMention(eventNames(events), events.of, path, [{ types: ['text'], path }]),
    ]
  },
  source: (body) => selectionSource(body.mostFrequent),
  sql: (body, frame) => {
    const { rows, range, known } = selectionSql(body.mostFrequent, frame)
    const value = mapValueSql(body.mostFrequent.of)
    const column = frame.column('event', value.get('text'), sql`''`)
    const sorted = sql`arraySort(${rows(value.has('text')).values(column, range)})`
    return and(known, predicatesSql(modeSql(sorted), body, frame.moment))
  },
  prepare: (body, calendar) => {
    const { of } = body.mostFrequent
    const select = prepareSelection(body.mostFrequent, calendar)
    const test = preparePredicates(body, calendar)
    return ({ history }, now) => {
      const { records, until } = select(history, now)
      const mode = mostFrequent(of, records)
      const held = mode === undefined ? forever(false) : test(textValue(mode), now)
      return {
        value: held.value,
        until: Math.min(until, held.until),
        explain() {
          const evidence = records.filter(({ values }) => valueAt(values, of).text === mode)
          return { found: describeFound(mode, evidence.length), evidence: mode === undefined ? [] : evidence }
        },
      }
    }
  },
})

/** In ascending order the occurrences of equal values are numbered; the first to reach the largest number wins. */
function modeSql(sorted: Sql): ValueSql {
  const occurrences = sql`arrayEnumerateUniq(${sorted})`
  const mode = sql`${sorted}[indexOf(${occurrences}, arrayMax(${occurrences}))]`
  const known = sql`notEmpty(${sorted})`
  return {
    has: (type) => (type === 'text' ? known : sql`0`),
    get: () => mode,
    present: known,
  }
}

function describeFound(mode: string | undefined, count: number): string {
  if (mode === undefined) return say`there is none`
  return count === 1 ? say`"${mode}", once` : say`"${mode}", ${count} times`
}

function mostFrequent(path: string, records: readonly ProfileRecord[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { values } of records) {
    const { text: value } = valueAt(values, path)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  let mode: string | undefined
  let most = 0
  for (const [value, count] of counts) {
    if (count < most || (count === most && compareBytes(mode!, value) <= 0)) continue
    mode = value
    most = count
  }
  return mode
}

/** The engine's order of texts; that of JavaScript compares UTF-16 units and differs beyond U+FFFF. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function textValue(value: string): Value {
  return { ...NO_VALUE, text: value, present: true }
}
