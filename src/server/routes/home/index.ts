import { z } from 'zod'
import { firstEvaluationAt } from '../../../control/index.ts'
import { translateKept } from '../../../errors/kept.ts'
import { customerBase, readHome, readMovesByRules } from '../../../home/index.ts'
import type { KnownMeasures } from '../../../measures/index.ts'
import { compareSegments } from '../../../segments/index.ts'
import type { Api } from '../../api.ts'
import type { Services } from '../../services.ts'
import { untilGone } from '../drafts/until-gone.ts'
import { segmentId } from '../schemas.ts'
import { base, comparison, home, measures as measuresSchema, movesByRules } from './schemas.ts'

const DAY_MS = 86_400_000
/** More beside each other nobody can read. */
const MOST_COMPARED = 6

const name = z.string().min(1).max(200)

/** What is new, all customers as one picture, and what segments are worth. */
export function addHomeRoutes(app: Api, { workspace, measures, flows }: Services): void {
  const config = { permission: 'segments:read' } as const
  const tags = ['segments']

  app.get(
    '/home',
    {
      config,
      schema: {
        operationId: 'getHome',
        tags,
        summary: 'What changed since a day ago: sizes beyond what is usual, moves, revenue at risk',
        response: { 200: home },
      },
    },
    async () => {
      const known = await measures.read()
      return { ...(await readHome(workspace, known)), measuring: known.isPending }
    },
  )

  app.get(
    '/home/moves',
    {
      config,
      schema: {
        operationId: 'getMovesByRules',
        tags,
        summary: 'Who went from one part to another within a day, where it has not been noted for so long',
        response: { 200: movesByRules },
      },
    },
    (_, reply) => readMovesByRules(workspace, flows, untilGone(reply)),
  )

  app.get(
    '/home/base',
    {
      config,
      schema: {
        operationId: 'getCustomerBase',
        tags,
        summary: 'All customers by the parts of two segmentations, with what they spent',
        querystring: z.strictObject({
          columns: name
            .optional()
            .meta({ description: 'A segmentation; without it the stages of customers.' }),
          rows: name.optional().meta({ description: 'Another one, or `none`; without it tiers of value.' }),
        }),
        response: { 200: base },
      },
    },
    async ({ query }) => {
      const { measures: known, isPending } = await measures.read()
      const spend = known?.value === undefined ? undefined : known.spend
      return { ...(await customerBase(workspace, query, spend)), measuring: isPending }
    },
  )

  app.get(
    '/segment-measures',
    {
      config,
      schema: {
        operationId: 'getSegmentMeasures',
        tags,
        summary: 'What the members of each segment spent in a year, and how likely they are to leave',
        response: { 200: measuresSchema },
      },
    },
    async () => measuresView(await measures.read()),
  )

  app.get(
    '/comparison',
    {
      config,
      schema: {
        operationId: 'compareSegments',
        tags,
        summary: 'Segments beside each other: sizes, overlaps, and who went from one to another',
        querystring: z.strictObject({
          ids: z
            .string()
            .transform((text) => [...new Set(text.split(','))])
            .pipe(z.array(segmentId).min(2).max(MOST_COMPARED))
            .meta({ description: 'Two to six segments and parts, separated by commas.' }),
          days: z.coerce.number().int().min(1).max(366).default(30),
        }),
        response: { 200: comparison },
      },
    },
    async ({ query: { ids, days } }) => {
      const asked = workspace.clock() - days * DAY_MS
      const since = Math.max(asked, (await firstEvaluationAt(workspace.control)) ?? asked)
      return { asked, since, ...(await compareSegments(workspace, ids, since)) }
    },
  )
}

function measuresView({ measures, isPending, trouble }: KnownMeasures) {
  const told = { measuring: isPending, ...(trouble !== undefined && { trouble: translateKept(trouble) }) }
  if (measures === undefined) return { ...told, segments: [] }
  const { asOf, purchases, churn, segments } = measures
  return {
    ...told,
    asOf,
    ...(purchases && { purchases: { event: purchases.event, amount: purchases.amount } }),
    ...(churn && { churn: { name: churn.name, title: churn.title, asOf: churn.asOf } }),
    segments: [...segments].map(([id, measure]) => ({ id, ...measure })),
  }
}
