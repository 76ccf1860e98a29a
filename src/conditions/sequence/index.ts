import { selectionSource } from '../../aggregates/selection.ts'
import { zonedCondition } from '../zoned.ts'
import { matchSequence } from './match.ts'
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
  summary:
    'Did several things one after another, each strictly later than the one before and "within" some time of it; any choice of events that fits will do. "not" steps must not happen: between two steps, or for a while after the last one, which is decided when that time is over and stays so. All steps that happen lie in the window "in".',
  describe: describeSequence,
  problems: sequenceProblems,
  mentions: sequenceMentions,
  source: (body) => selectionSource({ event: sequenceEvents(body), in: body.in }),
  sql: sequenceSql,
  evaluate: (body, { history, moment }) => {
    const { records, reached, until } = matchSequence(body, history, moment)
    const of = body.sequence.filter((step) => !('not' in step)).length
    return {
      value: reached > of,
      until,
      found: reached > of ? `all of it, from ${describeTime(records)}` : describeReached(reached, of),
      evidence: records,
    }
  },
})

function describeTime(records: readonly { readonly at: number }[]): string {
  return new Date(records[0]!.at).toISOString()
}

function describeReached(reached: number, of: number): string {
  if (reached === 0) return 'not begun'
  return reached === of
    ? 'every step, but what must not follow did, or still may'
    : `${reached} of ${of} steps`
}
