import { z } from 'zod'
import type { Node } from '../../definition/node.ts'
import { say, sayLater } from '../../language/index.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { type Evaluation, leafCondition } from '../condition.ts'
import { definitionName } from '../definition-name.ts'
import { prepareTimeline, resolveSegment, timelineSource } from '../entered-segment/timeline.ts'

const schema = z.strictObject({
  everInSegment: definitionName.meta({ description: sayLater`The name of another segment.` }),
})
type Body = z.infer<typeof schema> & { readonly of?: Node | undefined }

/** Having been a member of another segment at any instant up to now, by its present definition. */
export const everInSegmentCondition = leafCondition<Body>({
  key: 'everInSegment',
  schema: schema as unknown as z.ZodType<Body>,
  summary: sayLater`Whether the profile was in another segment at any time up to now.`,
  lead: () => 'who',
  describe: ({ everInSegment }, titles) =>
    say`were ever in the segment ${titles.of('segment', everInSegment)}`,
  references: ({ everInSegment }) => [{ noun: 'segment', name: everInSegment, path: ['everInSegment'] }],
  resolve: (body, resolver) => ({
    ...body,
    of: resolveSegment('everInSegment', body.everInSegment, resolver),
  }),
  source: timelineSource,
  prepare: prepareEver,
})

function prepareEver(body: Body, calendar: Calendar): Evaluation {
  const timeline = prepareTimeline(body, calendar)
  return (subject, now) => {
    let until = Number.POSITIVE_INFINITY
    let since: number | undefined
    for (const stretch of timeline(subject, subject.history.firstAt, now)) {
      until = stretch.until
      if (!stretch.value) continue
      since = stretch.from
      break
    }
    return {
      value: since !== undefined,
      until: since === undefined ? until : Number.POSITIVE_INFINITY,
      explain() {
        const found =
          since === undefined ? say`never` : say`since ${describeInstant(since, calendar)} or before`
        return { found, evidence: [] }
      },
    }
  }
}
