import { z } from 'zod'
import type { Node } from '../../definition/node.ts'
import { type Finding, leafCondition, type Subject } from '../condition.ts'
import { definitionName } from '../definition-name.ts'
import { resolveSegment, stretches, timelineSource } from '../entered-segment/timeline.ts'

const schema = z.strictObject({
  everInSegment: definitionName.meta({ description: 'The name of another segment.' }),
})
type Body = z.infer<typeof schema> & { readonly of?: Node | undefined }

/** Having been a member of another segment at any instant up to now, by its present definition. */
export const everInSegmentCondition = leafCondition<Body>({
  key: 'everInSegment',
  schema: schema as unknown as z.ZodType<Body>,
  summary: 'Whether the profile was in another segment at any time up to now.',
  lead: () => 'who',
  describe: ({ everInSegment }) => `were ever in the segment ${everInSegment}`,
  references: ({ everInSegment }) => [{ noun: 'segment', name: everInSegment, path: ['everInSegment'] }],
  resolve: (body, resolver) => ({
    ...body,
    of: resolveSegment('everInSegment', body.everInSegment, resolver),
  }),
  source: timelineSource,
  evaluate: evaluateEver,
})

function evaluateEver(body: Body, subject: Subject): Finding {
  let until = Number.POSITIVE_INFINITY
  for (const stretch of stretches(body, subject.history.firstAt, subject)) {
    if (stretch.value) {
      const found = `since ${new Date(stretch.from).toISOString()} or before`
      return { value: true, until: Number.POSITIVE_INFINITY, found, evidence: [] }
    }
    until = stretch.until
  }
  return { value: false, until, found: 'never', evidence: [] }
}
