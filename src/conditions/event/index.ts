import { z } from 'zod'
import {
  type Aggregate,
  aggregateFields,
  aggregateSql,
  describeCompared,
  hasOneMeasure,
  isCount,
  ONE_MEASURE,
  prepareAggregate,
} from '../../aggregates/aggregate.ts'
import {
  type Comparisons,
  comparisonFields,
  comparisonSource,
  comparisonsIn,
  comparisonsSql,
  describeComparisons,
  hasComparison,
  prepareComparisons,
} from '../../aggregates/comparison.ts'
import { aggregateMentions, comparisonMentions } from '../../aggregates/mentions.ts'
import { describeEvents, selectionSource } from '../../aggregates/selection.ts'
import { say, sayLater } from '../../language/index.ts'
import { describeNumber } from '../../predicates/scalar.ts'
import { mergeSources } from '../../records/source.ts'
import { leafCondition } from '../condition.ts'

type EventCondition = Aggregate & Comparisons

const schema = z
  .strictObject({ ...aggregateFields, ...comparisonFields })
  .refine(hasOneMeasure, { error: ONE_MEASURE })
  .overwrite((written) =>
    comparisonsIn(written as typeof written & Comparisons),
  ) as unknown as z.ZodType<EventCondition>

/** Without a comparison the condition asks whether the event happened at all. */
const comparisonsOf = (body: EventCondition): Comparisons => (hasComparison(body) ? body : { atLeast: 1 })

/** How often an event happened, or a number made of its properties, compared. */
export const eventCondition = leafCondition<EventCondition>({
  key: 'event',
  schema,
  summary: sayLater`How often an event happened, or a number made of its properties, within a window.`,
  lead: (body) => (isHowOften(body) ? 'who' : 'for whom'),
  describe: (body) => {
    if (!isHowOften(body)) return describeCompared(body, describeComparisons(comparisonsOf(body)))
    if (body.equals === 0 || body.atMost === 0) return say`did not do ${describeEvents(body)}`
    if (!hasComparison(body)) return say`did ${describeEvents(body)}`
    const often = describeComparisons(body)
    return often.endsWith(' 1')
      ? say`did ${describeEvents(body)} ${often} time`
      : say`did ${describeEvents(body)} ${often} times`
  },
  mentions: (body) => [...aggregateMentions(body, []), ...comparisonMentions(body)],
  source: (body) => mergeSources([selectionSource(body), comparisonSource(comparisonsOf(body))]),
  sql: (body, frame) => comparisonsSql(aggregateSql(body, frame), comparisonsOf(body), frame),
  prepare: (body, calendar) => {
    const measure = prepareAggregate(body, calendar)
    const compare = prepareComparisons(comparisonsOf(body), calendar)
    return ({ history }, now) => {
      const { number, records, until } = measure(history, now)
      const compared = compare(number, history, now)
      return {
        value: compared.value,
        until: Math.min(until, compared.until),
        explain() {
          return { found: describeFound(body, number), evidence: records }
        },
      }
    }
  },
})

/** Whether the condition reads best as "did … at least 3 times". */
function isHowOften(body: EventCondition): boolean {
  const { equals, atLeast, atMost, moreThan, lessThan } = body
  return (
    isCount(body) && ![equals, atLeast, atMost, moreThan, lessThan].some((side) => typeof side === 'object')
  )
}

function describeFound(body: EventCondition, number: number | undefined): string {
  if (number === undefined) return say`there is none`
  if (!isCount(body)) return describeNumber(number)
  if (number === 0) return say`never`
  return number === 1 ? say`once` : say`${number} times`
}
