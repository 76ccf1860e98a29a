import { z } from 'zod'
import type { Node } from '../../definition/node.ts'
import { inTimeZone } from '../../predicates/predicate.ts'
import { justAfter, movingBound, nextCrossing, nowBound, rangeAt } from '../../time/bound.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { duration, durationText, formatDuration } from '../../time/duration.ts'
import { describeTimeZone, zonedFields } from '../../time/time-zone.ts'
import { type Finding, leafCondition, type Subject } from '../condition.ts'
import { definitionName } from '../definition-name.ts'
import { resolveSegment, stretches, timelineSource } from './timeline.ts'

const schema = z.strictObject({
  enteredSegment: definitionName.meta({ description: 'The name of another segment.' }),
  within: durationText.meta({ description: 'How long ago the entry may be: "7 days".' }),
  ...zonedFields,
})
type Body = z.infer<typeof schema> & { readonly of?: Node | undefined }

/** Having become a member of another segment lately, by its present definition. */
export const enteredSegmentCondition = leafCondition<Body>({
  key: 'enteredSegment',
  schema: schema as unknown as z.ZodType<Body>,
  summary: 'Whether the profile entered another segment within a time before now.',
  describe: (body) =>
    `entered the segment ${body.enteredSegment} in the last ${formatDuration(duration(body.within))}${describeTimeZone(body)}`,
  references: ({ enteredSegment }) => [{ noun: 'segment', name: enteredSegment, path: ['enteredSegment'] }],
  resolve: (body, resolver) => ({
    ...body,
    of: resolveSegment('enteredSegment', body.enteredSegment, resolver),
  }),
  source: timelineSource,
  evaluate: evaluateEntered,
})

/** "1 month ago" may fall back by up to three days at a month's end, so entries that left the window may return. */
const FALL_BACK_MS = 4 * DAY_MS

/** Entries at instants in `(now - within, now]`; the first record of a member is an entry. The segment itself keeps its own time. */
function evaluateEntered(body: Body, subject: Subject): Finding {
  const { now, calendar } = inTimeZone(subject.moment, body.timeZone)
  const range = { low: justAfter(movingBound(duration(body.within), -1, calendar)), high: nowBound }
  const low = rangeAt(range, now).low
  const { entries, until } = entriesFrom(body, low - 1 - FALL_BACK_MS, subject)
  const latest = entries.at(-1)
  if (latest !== undefined && latest >= low) {
    const found = `entered at ${new Date(latest).toISOString()}`
    return { value: true, until: nextCrossing(range, latest, now), found, evidence: [] }
  }
  const returns = entries.map((entry) => nextCrossing(range, entry, now))
  return { value: false, until: Math.min(until, ...returns), found: 'no entry in that time', evidence: [] }
}

/** The instants after `start` at which membership began, and until when the present one stays. */
function entriesFrom(body: Body, start: number, subject: Subject): { entries: number[]; until: number } {
  const entries: number[] = []
  let before = false
  let until = Number.POSITIVE_INFINITY
  for (const stretch of stretches(body, start, subject)) {
    if (stretch.value && !before && stretch.from > start) entries.push(stretch.from)
    before = stretch.value
    until = stretch.until
  }
  return { entries, until }
}
