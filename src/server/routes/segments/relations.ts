import { z } from 'zod'
import { DEFINITION_KINDS } from '../../../control/index.ts'
import { memberScores, modelsAbout } from '../../../models/index.ts'
import { definitionUses } from '../../../segments/index.ts'
import type { Api } from '../../api.ts'
import type { Services } from '../../services.ts'
import { untilGone } from '../drafts/until-gone.ts'
import { count, instant, list, moment, ofSegment, readMoment } from '../schemas.ts'

const tags = ['segments']

const movers = z.object({
  profiles: count,
  newcomers: count.meta({ description: 'Those who were not known at all before.' }),
  elsewhere: count.meta({ description: 'Those for whom no other segment changed the other way.' }),
  flows: list(
    z.object({
      segment: z.string(),
      profiles: count,
      expected: z.number().meta({ description: 'How many, if movers did so as often as everybody else.' }),
    }),
  ).meta({ description: 'The most beyond what is expected first.' }),
})

const segmentFlows = z
  .object({
    from: instant,
    to: instant,
    cameFrom: movers.meta({ description: 'Who came, and which segments they left.' }),
    wentTo: movers.meta({ description: 'Who left, and which segments they entered.' }),
    looked: count.meta({ description: 'How many profiles were looked at.' }),
    profiles: count.meta({ description: 'How many there are; counts stand for all of them.' }),
  })
  .meta({ id: 'SegmentFlows', description: 'From which segments members came, and to which they went.' })

const related = z.object({ kind: z.enum(DEFINITION_KINDS), name: z.string(), title: z.string() })

const uses = z
  .object({
    usedBy: list(related).meta({ description: 'Definitions that refer to it.' }),
    uses: list(related).meta({ description: 'Definitions that it refers to.' }),
    models: list(z.object({ name: z.string(), title: z.string(), how: z.enum(['reads', 'writes']) })).meta({
      description: 'Models that look at it, or that wrote the segmentation it is a part of.',
    }),
  })
  .meta({ id: 'SegmentUses', description: 'What depends on a segment, and on what it depends.' })

const group = z.object({
  profiles: count,
  mean: z.number().optional(),
  quartiles: list(z.number()).optional(),
  parts: list(z.object({ name: z.string(), profiles: count })).optional(),
})

export const modelOutput = z.object({
  name: z.string(),
  trait: z.string(),
  title: z.string(),
  description: z.string(),
  kind: z.enum(['numbers', 'parts']),
})

const scores = z
  .object({
    model: z.string(),
    title: z.string(),
    method: z.string(),
    asOf: instant,
    outputs: list(modelOutput.extend({ members: group, everybody: group })),
  })
  .meta({ id: 'MemberScores', description: 'What a model says of the members beside everybody.' })

/** How a segment stands to others, to models, and to what else there is. */
export function addRelationRoutes(app: Api, { workspace, flows }: Services): void {
  const permission = 'segments:read'

  app.get(
    '/segments/:id/flows',
    {
      config: { permission },
      schema: {
        operationId: 'getFlows',
        tags,
        summary: 'From which segments members came within a period, and to which they went',
        params: ofSegment,
        querystring: z.strictObject({
          days: z.coerce
            .number()
            .int()
            .min(1)
            .max(3_660)
            .default(30)
            .meta({ description: 'How long the period is; one until now may be up to an hour longer.' }),
          to: moment.meta({ description: 'Its end; unless given now, or some minutes ago.' }),
        }),
        response: { 200: segmentFlows },
      },
    },
    ({ params: { id }, query: { days, to: written } }, reply) => {
      const to = readMoment(written, workspace.settings)
      return flows.read(id, { days, to }, untilGone(reply))
    },
  )

  app.get(
    '/segments/:id/uses',
    {
      config: { permission },
      schema: {
        operationId: 'getUses',
        tags,
        summary: 'Which definitions and models have to do with a segment',
        params: ofSegment,
        response: { 200: uses },
      },
    },
    async ({ params: { id } }) => ({
      ...(await definitionUses(workspace, id)),
      models: await modelsAbout(workspace, id),
    }),
  )

  app.get(
    '/segments/:id/scores',
    {
      config: { permission },
      schema: {
        operationId: 'getMemberScores',
        tags,
        summary: 'What every model says of the members of a segment, beside everybody',
        params: ofSegment,
        response: { 200: z.object({ scores: list(scores) }) },
      },
    },
    async ({ params: { id } }, reply) => ({
      scores: await memberScores(workspace, id, { signal: untilGone(reply) }),
    }),
  )
}
