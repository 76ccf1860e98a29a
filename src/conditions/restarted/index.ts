import { z } from 'zod'
import { eventMentions } from '../../aggregates/mentions.ts'
import {
  describeEvents,
  eventFields,
  type Selection,
  selected,
  selectionSource,
  selectionSql,
} from '../../aggregates/selection.ts'
import type { ProfileRecord } from '../../records/history.ts'
import { sql } from '../../store/sql.ts'
import { type Bound, chainedBound, movingBound, nextCrossing } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { duration, durationText, formatDuration } from '../../time/duration.ts'
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
      description: 'How long there was none before "within" began, after at least one earlier: "90 days".',
    }),
    within: durationText.meta({ description: 'The time up to now in which it happened again: "14 days".' }),
  }),
}) as unknown as z.ZodType<RestartedCondition>

/** Was quiet for a while, and is active again. */
export const restartedCondition = zonedCondition<RestartedCondition>({
  key: 'restarted',
  schema,
  summary:
    'Did something again after a quiet time: at least once in (t - within, t], not in (t - within - quietFor, t - within], and at least once at or before t - within - quietFor.',
  describe: ({ restarted }) =>
    `did ${describeEvents(restarted)} in the last ${formatDuration(duration(restarted.within))} again, after none for ${formatDuration(duration(restarted.quietFor))}`,
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
  evaluate: ({ restarted }, { history, moment }) => {
    const { now, calendar } = moment
    const bounds = boundsOf(restarted, calendar)
    const [recent, quiet] = bounds.map((bound) => bound.at(now)) as [number, number]
    const { records, until } = selected(restarted, history, moment)
    const earlier = records.findLast(({ at }) => at <= recent)
    const again = records.find(({ at }) => at > recent)
    const evidence = [earlier, again].filter((record) => record !== undefined)
    const crossings = evidence.flatMap(({ at }) => bounds.map((high) => nextCrossing({ high }, at, now)))
    return {
      value: again !== undefined && earlier !== undefined && earlier.at <= quiet,
      until: Math.min(until, ...crossings),
      found: describeFound(earlier, again),
      evidence,
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

function describeFound(earlier: ProfileRecord | undefined, again: ProfileRecord | undefined): string {
  const time = (record: ProfileRecord | undefined) =>
    record === undefined ? 'never' : new Date(record.at).toISOString()
  return `before: ${time(earlier)}, again: ${time(again)}`
}
