import { z } from 'zod'
import type { Node } from '../../definition/node.ts'
import { say, sayLater } from '../../language/index.ts'
import { justAfter, movingBound, nextCrossing } from '../../time/bound.ts'
import { type Calendar, DAY_MS } from '../../time/calendar.ts'
import { describeLast } from '../../time/describe-duration.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
import { calendarIn, describeTimeZone, zonedFields } from '../../time/time-zone.ts'
import { type Evaluation, leafCondition, type Subject } from '../condition.ts'
import { definitionName } from '../definition-name.ts'
import { prepareTimeline, resolveSegment, type Timeline, timelineSource } from './timeline.ts'

const schema = z.strictObject({
  enteredSegment: definitionName.meta({ description: sayLater`The name of another segment.` }),
  within: durationText.meta({ description: sayLater`How long ago the entry may be: "7 days".` }),
  ...zonedFields,
})
type Body = z.infer<typeof schema> & { readonly of?: Node | undefined }

/** Having become a member of another segment lately, by its present definition. */
export const enteredSegmentCondition = leafCondition<Body>({
  key: 'enteredSegment',
  schema: schema as unknown as z.ZodType<Body>,
  summary: sayLater`Whether the profile entered another segment within a time before now.`,
  describe: (body, titles) => {
    const title = titles.of('segment', body.enteredSegment)
    return `${say`entered the segment ${title} ${describeLast(body.within)}`}${describeTimeZone(body)}`
  },
  references: ({ enteredSegment }) => [{ noun: 'segment', name: enteredSegment, path: ['enteredSegment'] }],
  resolve: (body, resolver) => ({
    ...body,
    of: resolveSegment('enteredSegment', body.enteredSegment, resolver),
  }),
  source: timelineSource,
  prepare: prepareEntered,
})

/** "1 month ago" may fall back by up to three days at a month's end, so entries that left the window may return. */
const FALL_BACK_MS = 4 * DAY_MS

/** Entries at instants in `(now - within, now]`; the first record of a member is an entry. The segment itself keeps its own time. */
function prepareEntered(body: Body, calendar: Calendar): Evaluation {
  const timeline = prepareTimeline(body, calendar)
  const low = justAfter(movingBound(duration(body.within), -1, calendarIn(calendar, body.timeZone)))
  return (subject, now) => {
    const from = low.at(now)
    const { entries, until } = entriesFrom(timeline, from - 1 - FALL_BACK_MS, now, subject)
    const latest = entries.at(-1)
    const value = latest !== undefined && latest >= from
    // While one is in, only its leaving matters; otherwise whatever may bring one.
    const passing = (value ? [latest] : entries).map((entry) => nextCrossing({ low }, entry, now))
    return {
      value,
      until: Math.min(value ? Number.POSITIVE_INFINITY : until, ...passing),
      explain() {
        const found = value
          ? say`entered at ${describeInstant(latest, calendar)}`
          : say`no entry in that time`
        return { found, evidence: [] }
      },
    }
  }
}

/** The instants after `start` at which membership began, and until when the present one stays. */
function entriesFrom(
  timeline: Timeline,
  start: number,
  now: number,
  subject: Subject,
): { entries: number[]; until: number } {
  const entries: number[] = []
  let before = false
  let until = Number.POSITIVE_INFINITY
  for (const stretch of timeline(subject, start, now)) {
    if (stretch.value && !before && stretch.from > start) entries.push(stretch.from)
    before = stretch.value
    until = stretch.until
  }
  return { entries, until }
}
