import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { dateOf } from '../predicates/date.ts'
import { mapValueSql } from '../predicates/value.ts'
import type { Frame, SqlRange } from '../records/frame.ts'
import type { History } from '../records/history.ts'
import { dayStartSql, shiftSql } from '../records/shift-sql.ts'
import { type Sql, sql } from '../store/sql.ts'
import {
  ALL_TIME,
  type Bound,
  calendarBound,
  fixedBound,
  justAfter,
  justBefore,
  type MovingRange,
  movingBound,
  nowBound,
  rangeAt,
} from '../time/bound.ts'

import { CALENDAR_UNITS, type Calendar, type CalendarUnit } from '../time/calendar.ts'
import { describePrevious, describeThis } from '../time/describe-calendar.ts'
import { describeDate } from '../time/describe-date.ts'
import { describeDuration, describeLast } from '../time/describe-duration.ts'
import { duration } from '../time/duration.ts'
import { durationText } from '../time/duration-text.ts'
import { dateInstant, dateText } from '../time/instant.ts'
import { splitTrait, traitPath } from './trait-path.ts'
import { prepareTrait } from './trait-value.ts'

const AGO = / ago$/

const edge = z
  .union([
    dateText,
    z.string().refine(isAgo, { error: sayLater`Expected a date or a time such as "30 days ago".` }),
  ])
  .meta({ description: sayLater`A date, or a time before the instant of evaluation: "30 days ago".` })

function isAgo(text: string): boolean {
  return AGO.test(text) && durationText.safeParse(text.replace(AGO, '')).success
}

/** When an event must have occurred to count. */
export const window = z
  .union([
    z.strictObject({ last: durationText }),
    z.strictObject({ current: z.enum(CALENDAR_UNITS) }),
    z.strictObject({ previous: z.enum(CALENDAR_UNITS) }),
    z
      .strictObject({ from: edge.optional(), to: edge.optional() })
      .refine(({ from, to }) => from !== undefined || to !== undefined, {
        error: sayLater`Expected "from" or "to".`,
      }),
    z.strictObject({ since: z.strictObject({ trait: traitPath }), for: durationText.optional() }),
  ])
  .meta({
    id: 'window',
    description: sayLater`A rolling window {last: 30 days}, a calendar period {current: month} or {previous: week}, a range {from, to} (the end not included), or the time since a trait date {since: {trait: signed_up_at}, for: 7 days}.`,
  })
export type Window = z.infer<typeof window>

/** `in the last 90 days`, to follow the events. */
export function describeWindow(written: Window): string {
  if ('last' in written) return describeLast(written.last)
  if ('current' in written) return describeThis(written.current)
  if ('previous' in written) return describePrevious(written.previous)
  if (!('since' in written)) return describeRange(written)
  const { trait } = written.since
  return written.for ? say`within ${describeDuration(written.for)} of ${trait}` : say`since ${trait}`
}

function describeRange({ from = '', to = '' }: Extract<Window, { from?: unknown }>): string {
  const [start, end] = [from, to].map((text) =>
    isAgo(text) ? describeDuration(text.replace(AGO, '')) : describeDate(text),
  ) as [string, string]
  if (to === '') return isAgo(from) ? say`from ${start} ago` : say`from ${start}`
  if (from === '') return isAgo(to) ? say`to before ${end} ago` : say`to before ${end}`
  if (isAgo(from)) {
    return isAgo(to) ? say`from ${start} ago to before ${end} ago` : say`from ${start} ago to before ${end}`
  }
  return isAgo(to) ? say`from ${start} to before ${end} ago` : say`from ${start} to before ${end}`
}

/** The trait that a window depends on, if any. */
export function windowTrait(written: Window | undefined): string | undefined {
  return written !== undefined && 'since' in written ? splitTrait(written.since.trait).trait : undefined
}

/** Gives the window as a range that moves with the instant of evaluation; undefined where the profile's trait is no date. */
export function prepareWindow(
  written: Window | undefined,
  calendar: Calendar,
): (history: History, now: number) => MovingRange | undefined {
  if (written !== undefined && 'since' in written) return sinceTrait(written, calendar)
  const common = written === undefined ? {} : commonWindow(written, calendar)
  return () => common
}

function sinceTrait(
  written: Extract<Window, { since: unknown }>,
  calendar: Calendar,
): (history: History, now: number) => MovingRange | undefined {
  const read = prepareTrait(written.since.trait)
  const end = written.for === undefined ? undefined : movingBound(duration(written.for), 1, calendar)
  return (history, now) => {
    const since = read(history, now)
    const low = since && dateOf(since, calendar)
    if (low === undefined) return undefined
    return { low: fixedBound(low), ...(end && { high: fixedBound(end.at(low)) }) }
  }
}

/** A window that is the same for every profile. */
function commonWindow(written: Exclude<Window, { since: unknown }>, calendar: Calendar): MovingRange {
  if ('last' in written)
    return { low: justAfter(movingBound(duration(written.last), -1, calendar)), high: nowBound }
  if ('current' in written) return period(written.current, 0, calendar)
  if ('previous' in written) return period(written.previous, -1, calendar)
  return {
    ...(written.from === undefined ? {} : { low: lowEdge(written.from, calendar) }),
    ...(written.to === undefined ? {} : { high: highEdge(written.to, calendar) }),
  }
}

function period(unit: CalendarUnit, offset: number, calendar: Calendar): MovingRange {
  return {
    low: calendarBound(unit, offset, calendar),
    high: justBefore(calendarBound(unit, offset + 1, calendar)),
  }
}

function lowEdge(text: string, calendar: Calendar): Bound {
  return isAgo(text) ? justAfter(ago(text, calendar)) : fixedBound(dateInstant(text, calendar))
}

function highEdge(text: string, calendar: Calendar): Bound {
  return isAgo(text) ? ago(text, calendar) : fixedBound(dateInstant(text, calendar) - 1)
}

function ago(text: string, calendar: Calendar): Bound {
  return movingBound(duration(text.replace(AGO, '')), -1, calendar)
}

/** The window over a frame, and whether the profile has it at all (a trait date may be missing). */
export function windowSql(written: Window | undefined, frame: Frame): { range: SqlRange; known?: Sql } {
  if (written === undefined) return { range: frame.range(ALL_TIME) }
  if (!('since' in written))
    return { range: frame.range(rangeAt(commonWindow(written, frame.moment.calendar), frame.moment.now)) }
  const { trait, path } = splitTrait(written.since.trait)
  const value = mapValueSql(path)
  const changes = frame.rows('trait', [trait])
  const known = sql`(${changes.latest(frame.column('trait', sql`toUInt8(${value.has('date')})`, sql`0`))} = 1)`
  const midnight = dayStartSql(value.get('text'), frame.moment.calendar)
  const start = sql`toInt64(if(${value.has('date')}, if(length(${value.get('text')}) = 10, ${midnight}, ${value.get('date')}), 0))`
  const low = changes.latest(frame.column('trait', start, sql`toInt64(0)`))
  if (written.for === undefined) return { range: frame.profileRange({ low }), known }
  return {
    range: frame.profileRange({ low, high: shiftSql(low, duration(written.for), frame.moment.calendar) }),
    known,
  }
}
