import { z } from 'zod'
import { eventMentions } from '../../aggregates/mentions.ts'
import {
  describeEvents,
  eventFields,
  prepareSelection,
  type Selection,
  selectionSource,
  selectionSql,
} from '../../aggregates/selection.ts'
import { say, sayLater } from '../../language/index.ts'
import { forever, type Held } from '../../predicates/held.ts'
import { sql } from '../../store/sql.ts'
import { type Bound, chainedBound, crossingOf, movingBound } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
import { zonedCondition } from '../zoned.ts'

interface StoppedCondition {
  readonly stopped: Pick<Selection, 'event' | 'where'> & {
    readonly before: string
    readonly quietFor: string
  }
}

const schema = z.strictObject({
  stopped: z.strictObject({
    event: eventFields.event,
    where: eventFields.where,
    before: durationText.meta({
      description: sayLater`How long before the quiet time the profile must have been active, at least once: "90 days".`,
    }),
    quietFor: durationText.meta({ description: sayLater`How long there has been none: "30 days".` }),
  }),
}) as unknown as z.ZodType<StoppedCondition>

/** Was active, and has been quiet since. */
export const stoppedCondition = zonedCondition<StoppedCondition>({
  key: 'stopped',
  schema,
  summary: sayLater`Did something in the time before a quiet time, and not since: at least once in (t - quietFor - before, t - quietFor], and not in (t - quietFor, t].`,
  describe: ({ stopped }) =>
    say`did ${describeEvents(stopped)} in the ${describeDuration(stopped.before)} before the last ${describeDuration(stopped.quietFor)} and not since`,
  mentions: ({ stopped }) => eventMentions(stopped, ['stopped']),
  source: ({ stopped }) => selectionSource(stopped),
  sql: ({ stopped }, frame) => {
    const { now, calendar } = frame.moment
    const { quiet, active } = boundsOf(stopped, calendar)
    const rows = selectionSql(stopped, frame).rows()
    const before = frame.range({ low: active.at(now) + 1, high: quiet.at(now) })
    const since = frame.range({ low: quiet.at(now) + 1, high: now })
    return sql`${rows.count(before)} > 0 AND ${rows.count(since)} = 0`
  },
  prepare: ({ stopped }, calendar) => {
    const { quiet, active } = boundsOf(stopped, calendar)
    const select = prepareSelection(stopped, calendar)
    const test = (at: number, now: number): Held => ({
      // An event at or before the quiet time began is the latest one exactly when there is none since.
      value: at <= quiet.at(now) && at > active.at(now),
      until: Math.min(crossingOf(quiet, at, now), crossingOf(active, at, now)),
    })
    return ({ history }, now) => {
      const { records, until } = select(history, now)
      const latest = records[records.length - 1]
      const held = latest === undefined ? forever(false) : test(latest.at, now)
      return {
        value: held.value,
        until: Math.min(until, held.until),
        explain() {
          if (latest === undefined) return { found: say`never`, evidence: [] }
          return { found: say`last at ${describeInstant(latest.at, calendar)}`, evidence: [latest] }
        },
      }
    }
  },
})

/** The instants after which it is quiet, and after which it was active. */
function boundsOf({ before, quietFor }: StoppedCondition['stopped'], calendar: Calendar) {
  const quiet: Bound = movingBound(duration(quietFor), -1, calendar)
  return { quiet, active: chainedBound(quiet, movingBound(duration(before), -1, calendar)) }
}
