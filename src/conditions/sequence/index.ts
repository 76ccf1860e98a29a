import { selectionSource } from '../../aggregates/selection.ts'
import { say, sayLater } from '../../language/index.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { zonedCondition } from '../zoned.ts'
import { prepareSequence, type Way } from './match.ts'
import { sequenceSql } from './sequence-sql.ts'
import {
  describeSequence,
  type SequenceCondition,
  sequenceEvents,
  sequenceMentions,
  sequenceProblems,
  sequenceSchema,
} from './steps.ts'

/** Did one thing, then another, and then not a third. */
export const sequenceCondition = zonedCondition<SequenceCondition>({
  key: 'sequence',
  schema: sequenceSchema,
  summary: sayLater`Did several things one after another, each strictly later than the one before and "within" some time of it; any choice of events that fits will do. "not" steps must not happen: between two steps, or for a while after the last one, which is decided when that time is over and stays so. All steps that happen lie in the window "in".`,
  describe: describeSequence,
  problems: sequenceProblems,
  mentions: sequenceMentions,
  source: (body) => selectionSource({ event: sequenceEvents(body), in: body.in }),
  sql: sequenceSql,
  prepare: (body, calendar) => {
    const match = prepareSequence(body, calendar)
    const steps = body.sequence.filter((step) => !('not' in step)).length
    return ({ history }, now) => {
      const matched = match(history, now)
      return {
        value: matched.value,
        until: matched.until,
        explain() {
          const { records, reached } = matched.way()
          return { found: describeWay(records, reached, steps, calendar), evidence: records }
        },
      }
    }
  },
})

function describeWay(records: Way['records'], reached: number, of: number, calendar: Calendar): string {
  if (reached > of) return say`all of it, from ${describeInstant(records[0]!.at, calendar)}`
  if (reached === 0) return say`not begun`
  return reached === of
    ? say`every step, but what must not follow did, or still may`
    : say`${reached} of ${of} steps`
}
