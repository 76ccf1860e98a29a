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
import type { Moment } from '../../predicates/predicate.ts'
import type { ProfileRecord } from '../../records/history.ts'
import { param, sql } from '../../store/sql.ts'
import { type Bound, movingBound, nextCrossing } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { type Duration, duration, durationText, formatDuration, parseDuration } from '../../time/duration.ts'
import { zonedCondition } from '../zoned.ts'

interface Habit extends Pick<Selection, 'event' | 'where'> {
  readonly times?: number | undefined
  readonly every: string
  readonly inAtLeast: number
  readonly ofTheLast: number
}

interface RegularlyCondition {
  readonly regularly: Habit
}

const MOST_PERIODS = 400

const schema = z.strictObject({
  regularly: z
    .strictObject({
      event: eventFields.event,
      where: eventFields.where,
      times: z
        .number()
        .int()
        .min(1)
        .max(1_000_000)
        .optional()
        .meta({ description: 'How often in a period at least; 1 when not given.' }),
      every: durationText.meta({
        description: 'The length of a period, counted back from the instant of evaluation: "1 week".',
      }),
      inAtLeast: z
        .number()
        .int()
        .min(1)
        .max(MOST_PERIODS)
        .meta({ description: 'In how many of the periods at least.' }),
      ofTheLast: z
        .number()
        .int()
        .min(1)
        .max(MOST_PERIODS)
        .meta({ description: 'How many periods are looked at, the one that ends now first.' }),
    })
    .refine(({ inAtLeast, ofTheLast }) => inAtLeast <= ofTheLast, {
      error: 'Expected "inAtLeast" to be at most "ofTheLast".',
    })
    .refine(isShortEnough, { error: 'Expected periods that reach back at most 200 years.' }),
}) as unknown as z.ZodType<RegularlyCondition>

function isShortEnough({ every, ofTheLast }: { every: string; ofTheLast: number }): boolean {
  const period = parseDuration(every)
  if (period === undefined) return true
  return parseDuration(formatDuration(times(period, ofTheLast))) !== undefined
}

function times({ amount, unit }: Duration, factor: number): Duration {
  return { amount: amount * factor, unit }
}

/** Did something in most of the recent weeks, months, … */
export const regularlyCondition = zonedCondition<RegularlyCondition>({
  key: 'regularly',
  schema,
  summary:
    'Did something at least so many times in at least m of the last k periods. The periods roll back from the instant of evaluation without gaps: the first is (t - p, t], the next (t - 2p, t - p], and so on.',
  describe: ({ regularly }) =>
    `did ${describeEvents(regularly)} ${describeTimes(regularly)} in each of at least ${regularly.inAtLeast} of the last ${regularly.ofTheLast} periods of ${formatDuration(duration(regularly.every))}`,
  mentions: ({ regularly }) => eventMentions(regularly, ['regularly']),
  source: ({ regularly }) => selectionSource(regularly),
  sql: ({ regularly }, frame) => {
    const { now, calendar } = frame.moment
    const starts = startsOf(regularly, calendar).map((bound) => bound.at(now) + 1)
    const range = frame.range({ low: starts.at(-1)!, high: now })
    const inPeriods = selectionSql(regularly, frame).rows().times(range)
    const periods = sql`arrayMap(t -> roundDown(t, ${param(starts.reverse(), 'Array(Int64)')}), ${inPeriods})`
    return sql`countEqual(arrayEnumerateUniq(${periods}), ${param(regularly.times ?? 1, 'UInt32')}) >= ${param(regularly.inAtLeast, 'UInt32')}`
  },
  evaluate: ({ regularly }, { history, moment }) => {
    const { records, until } = selected(regularly, history, moment)
    const periods = inPeriods(regularly, records, moment)
    const full = periods.counts.filter((count) => count >= (regularly.times ?? 1)).length
    return {
      value: full >= regularly.inAtLeast,
      until: Math.min(until, periods.until),
      found: `in ${full} of the last ${regularly.ofTheLast} periods`,
      evidence: periods.records,
    }
  },
})

function describeTimes({ times: wanted = 1 }: Habit): string {
  return wanted === 1 ? 'at least once' : `at least ${wanted} times`
}

/** The instants before which the periods begin, the latest period first; each is counted from now, so clamping does not add up. */
function startsOf({ every, ofTheLast }: Habit, calendar: Calendar): Bound[] {
  const period = duration(every)
  return Array.from({ length: ofTheLast }, (_, index) => movingBound(times(period, index + 1), -1, calendar))
}

function inPeriods(
  habit: Habit,
  records: readonly ProfileRecord[],
  { now, calendar }: Moment,
): { counts: readonly number[]; records: readonly ProfileRecord[]; until: number } {
  const bounds = startsOf(habit, calendar)
  const starts = bounds.map((bound) => bound.at(now))
  const counts = starts.map(() => 0)
  const within: ProfileRecord[] = []
  let until = Number.POSITIVE_INFINITY
  for (const record of records) {
    const index = starts.findIndex((start) => start < record.at)
    if (index >= 0) {
      counts[index]! += 1
      within.push(record)
    }
    until = Math.min(until, ...nearby(bounds, index).map((high) => nextCrossing({ high }, record.at, now)))
  }
  return { counts, records: within, until }
}

/** The beginnings that a record may pass next: months may run backwards for a day, see `Bound`. */
function nearby(bounds: readonly Bound[], index: number): readonly Bound[] {
  return index < 0 ? bounds.slice(-1) : bounds.slice(Math.max(0, index - 1), index + 1)
}
