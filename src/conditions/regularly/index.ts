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
import { param, sql } from '../../store/sql.ts'
import { type Bound, crossingOf, movingBound } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import { type Duration, duration, formatDuration, parseDuration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
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
        .meta({ description: sayLater`How often in a period at least; 1 when not given.` }),
      every: durationText.meta({
        description: sayLater`The length of a period, counted back from the instant of evaluation: "1 week".`,
      }),
      inAtLeast: z
        .number()
        .int()
        .min(1)
        .max(MOST_PERIODS)
        .meta({ description: sayLater`In how many of the periods at least.` }),
      ofTheLast: z
        .number()
        .int()
        .min(1)
        .max(MOST_PERIODS)
        .meta({ description: sayLater`How many periods are looked at, the one that ends now first.` }),
    })
    .refine(({ inAtLeast, ofTheLast }) => inAtLeast <= ofTheLast, {
      error: sayLater`Expected "inAtLeast" to be at most "ofTheLast".`,
    })
    .refine(isShortEnough, { error: sayLater`Expected periods that reach back at most 200 years.` }),
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
  summary: sayLater`Did something at least so many times in at least m of the last k periods. The periods roll back from the instant of evaluation without gaps: the first is (t - p, t], the next (t - 2p, t - p], and so on.`,
  describe: ({ regularly }) => {
    const { inAtLeast, ofTheLast } = regularly
    const [events, times] = [describeEvents(regularly), describeTimes(regularly)]
    const every = describeDuration(regularly.every)
    return inAtLeast === ofTheLast && ofTheLast > 1
      ? say`did ${events} ${times} in each of the last ${ofTheLast} periods of ${every}`
      : say`did ${events} ${times} in each of at least ${inAtLeast} of the last ${ofTheLast} periods of ${every}`
  },
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
  prepare: ({ regularly }, calendar) => {
    const { times: least = 1, inAtLeast, ofTheLast } = regularly
    const bounds = startsOf(regularly, calendar)
    const select = prepareSelection(regularly, calendar)
    return ({ history }, now) => {
      const { records, until } = select(history, now)
      const periods = lookBack(bounds, records, least, now)
      return {
        value: periods.full >= inAtLeast,
        until: Math.min(until, periods.until),
        explain() {
          return {
            found: say`in ${periods.full} of the last ${ofTheLast} periods`,
            evidence: records.slice(periods.first),
          }
        },
      }
    }
  },
})

function describeTimes({ times: wanted = 1 }: Habit): string {
  return wanted === 1 ? say`at least once` : say`at least ${wanted} times`
}

/** The instants before which the periods begin, the latest period first; each is counted from now, so clamping does not add up. */
function startsOf({ every, ofTheLast }: Habit, calendar: Calendar): Bound[] {
  const period = duration(every)
  return Array.from({ length: ofTheLast }, (_, index) => movingBound(times(period, index + 1), -1, calendar))
}

interface Periods {
  /** How many of them have enough records. */
  readonly full: number
  /** The place of the first record that lies in any. */
  readonly first: number
  readonly until: number
}

/**
 * Walks back from period to period. The next record to pass a beginning is one of the two beside it: the first
 * of the period, or, where months fall back (see `Bound`), the last before it.
 */
function lookBack(
  bounds: readonly Bound[],
  records: readonly ProfileRecord[],
  least: number,
  now: number,
): Periods {
  let full = 0
  let first = records.length
  let until = Number.POSITIVE_INFINITY
  for (const bound of bounds) {
    if (first === 0) break
    const start = countUpTo(records, bound.at(now), first)
    if (first - start >= least) full += 1
    if (start < first) until = Math.min(until, crossingOf(bound, records[start]!.at, now))
    if (start > 0 && bound.fallsBack) until = Math.min(until, crossingOf(bound, records[start - 1]!.at, now))
    first = start
  }
  return { full, first, until }
}
