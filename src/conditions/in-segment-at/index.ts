import { z } from 'zod'
import { exclusiveNode } from '../../definition/exclusive.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import type { Node } from '../../definition/node.ts'
import { problem } from '../../errors/index.ts'
import { say, sayLater } from '../../language/index.ts'
import { joinedByOr } from '../../predicates/joined.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeDate } from '../../time/describe-date.ts'
import { dateInstant, dateText } from '../../time/instant.ts'
import { calendarIn, describeTimeZone, zonedFields } from '../../time/time-zone.ts'
import { type Evaluation, leafCondition, type Reference, type Resolver, type Titles } from '../condition.ts'
import { definitionName } from '../definition-name.ts'
import { resolveOverTime, timelineSource, treeOf } from '../entered-segment/timeline.ts'
import { treeTest } from '../judge.ts'

const schema = z.strictObject({
  inSegmentAt: definitionName.meta({
    description: sayLater`The name of another segment; with "part", that of a segmentation.`,
  }),
  part: z
    .union([definitionName, z.array(definitionName).min(1).max(200)])
    .optional()
    .meta({
      description: sayLater`Of a segmentation: the name of a part or of the rest, or several of which any counts.`,
    }),
  at: dateText.meta({
    description: sayLater`The instant that is looked at: "2025-03-01T09:30:00Z", or a day.`,
  }),
  ...zonedFields,
})
type Body = z.infer<typeof schema> & { readonly of?: Node | undefined }

/** Membership of another segment, or of a part of a segmentation, at a fixed instant, by its present definition. */
export const inSegmentAtCondition = leafCondition<Body>({
  key: 'inSegmentAt',
  schema: schema as unknown as z.ZodType<Body>,
  summary: sayLater`Whether the profile was in another segment, or in a part of a segmentation, at a certain instant.`,
  describe: (body, titles) => `${describePlace(body, titles)}${describeTimeZone(body)}`,
  references: (body) => [referenceOf(body)],
  resolve: (body, resolver) => ({
    ...body,
    of: resolveOverTime('inSegmentAt', body.inSegmentAt, writtenTree(body, resolver), resolver),
  }),
  source: timelineSource,
  prepare: prepareAt,
})

function partsOf({ part }: Body): readonly string[] | undefined {
  return typeof part === 'string' ? [part] : part
}

function describePlace(body: Body, titles: Titles): string {
  const { noun, name } = referenceOf(body)
  const title = titles.of(noun, name)
  const at = describeDate(body.at)
  const parts = partsOf(body)?.map((part) => titles.part(name, part))
  return parts === undefined
    ? say`were in the segment ${title} at ${at}`
    : say`were in ${joinedByOr(parts)} of the segmentation ${title} at ${at}`
}

function referenceOf({ inSegmentAt: name, part }: Body): Reference {
  return { noun: part === undefined ? 'segment' : 'segmentation', name, path: ['inSegmentAt'] }
}

function writtenTree(body: Body, { library, refuse }: Resolver): Node {
  const parts = partsOf(body)
  if (parts === undefined) return library.segment(body.inSegmentAt)!
  const known = library.segmentation(body.inSegmentAt)!
  const names = known.map(({ name }) => name)
  for (const [index, name] of parts.entries()) {
    if (names.includes(name)) continue
    const noun = sayLater`part of "${body.inSegmentAt}"`
    const path = typeof body.part === 'string' ? ['part'] : ['part', index]
    refuse(problem('definition/unknown-reference', { noun, name, nearest: nearestName(name, names) }, path))
  }
  return exclusiveNode(known, parts)
}

function prepareAt(body: Body, calendar: Calendar): Evaluation {
  const at = dateInstant(body.at, calendarIn(calendar, body.timeZone))
  const test = treeTest(treeOf(body), calendar)
  return (subject, now) => {
    const value = at <= now && subject.history.firstAt <= at && test(subject, at).value
    return {
      value,
      // Before the instant nobody was in at it; once it is over, only records of before it change the answer.
      until: now < at ? at : Number.POSITIVE_INFINITY,
      explain: () => ({ found: value ? say`was in then` : say`was not in then`, evidence: [] }),
    }
  }
}
