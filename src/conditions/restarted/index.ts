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
import { countUpTo, type ProfileRecord } from '../../records/history.ts'
import { sql } from '../../store/sql.ts'
import { type Bound, chainedBound, crossingOf, movingBound } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeDuration, describeLast } from '../../time/describe-duration.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
import { zonedCondition } from '../zoned.ts'

interface RestartedCondition {
  readonly restarted: Pick<Selection, 'event' | 'where'> & {
    readonly quietFor: string
    readonly within: string
  }
}

const schema = z.strictObject({
  restarted: z.strictObject({
    event: eventFields.event,
    where: eventFields.where,
    quietFor: durationText.meta({
      description: sayLater`How long there was none before "within" began, after at least one earlier: "90 days".`,
    }),
    within: durationText.meta({
      description: sayLater`The time up to now in which it happened again: "14 days".`,
    }),
  }),
}) as unknown as z.ZodType<RestartedCondition>

/** Was quiet for a while, and is active again. */
export const restartedCondition = zonedCondition<RestartedCondition>({
  key: 'restarted',
  schema,
  summary: sayLater`Did something again after a quiet time: at least once in (t - within, t], not in (t - within - quietFor, t - within], and at least once at or before t - within - quietFor.`,
  describe: ({ restarted }) =>
    say`did ${describeEvents(restarted)} ${describeLast(restarted.within)} again, after none for ${describeDuration(restarted.quietFor)}`,
  mentions: ({ restarted }) => eventMentions(restarted, ['restarted']),
  source: ({ restarted }) => selectionSource(restarted),
  sql: ({ restarted }, frame) => {
    const { now, calendar } = frame.moment
    const [recent, quiet] = boundsOf(restarted, calendar).map((bound) => bound.at(now)) as [number, number]
    const rows = selectionSql(restarted, frame).rows()
    const earlier = frame.range({ low: Number.NEGATIVE_INFINITY, high: quiet })
    const between = frame.range({ low: quiet + 1, high: recent })
    const again = frame.range({ low: recent + 1, high: now })
    return sql`${rows.count(again)} > 0 AND ${rows.count(between)} = 0 AND ${rows.count(earlier)} > 0`
  },
  prepare: ({ restarted }, calendar) => {
    const [recent, quiet] = boundsOf(restarted, calendar)
    const select = prepareSelection(restarted, calendar)
    const nextOf = (record: ProfileRecord | undefined, now: number) =>
      record === undefined
        ? Number.POSITIVE_INFINITY
        : Math.min(crossingOf(recent, record.at, now), crossingOf(quiet, record.at, now))
    return ({ history }, now) => {
      const { records, until } = select(history, now)
      const place = countUpTo(records, recent.at(now))
      const earlier = records[place - 1]
      const again = records[place]
      return {
        value: again !== undefined && earlier !== undefined && earlier.at <= quiet.at(now),
        until: Math.min(until, nextOf(earlier, now), nextOf(again, now)),
        explain() {
          const evidence = [earlier, again].filter((record) => record !== undefined)
          return { found: describeFound(earlier, again, calendar), evidence }
        },
      }
    }
  },
})

/** The instants after which it is recent, and after which it was quiet. */
function boundsOf(
  { within, quietFor }: RestartedCondition['restarted'],
  calendar: Calendar,
): readonly [Bound, Bound] {
  const recent = movingBound(duration(within), -1, calendar)
  return [recent, chainedBound(recent, movingBound(duration(quietFor), -1, calendar))]
}

function describeFound(
  earlier: ProfileRecord | undefined,
  again: ProfileRecord | undefined,
  calendar: Calendar,
): string {
  const time = (record: ProfileRecord | undefined) =>
    record === undefined ? say`never` : describeInstant(record.at, calendar)
  return say`before: ${time(earlier)}, again: ${time(again)}`
}
