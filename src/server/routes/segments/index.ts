import { z } from 'zod'
import { readMovements } from '../../../membership/movements.ts'
import { findTarget } from '../../../membership/targets.ts'
import { explainByName } from '../../../profiles/explain.ts'
import { listSegmentPage, showSegment } from '../../../segments/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { yamlOf } from '../definitions/definition-text.ts'
import { asOfOption, list, moment, ofSegment, statusAsked } from '../schemas.ts'
import { lookedBackOn, thinned, yearBefore } from './recent-sizes.ts'
import { cause, explanation, movement, segment, segmentDetail } from './schemas.ts'

const SPARKLINE_POINTS = 53
const CHART_POINTS = 366
const MOVEMENTS_SHOWN = 20

const segmentPlace = z.strictObject({
  kind: z.enum(['segment', 'part']),
  definition: z.string(),
  part: z.number().int(),
})
const movementPlace = z.strictObject({ at: z.number().int(), cause })
const tags = ['segments']

/** What is known of saved segments: sizes, members, who came and went, and why. */
export function addSegmentRoutes(app: Api, workspace: Workspace): void {
  const permission = 'segments:read'

  app.get(
    '/segments',
    {
      config: { permission },
      schema: {
        operationId: 'listSegments',
        tags,
        summary: 'Every segment by name, then every part of every segmentation in its order',
        querystring: z.strictObject({ status: statusAsked, ...paged(1_000, 1_000) }),
        response: { 200: z.object({ segments: list(segment), next }) },
      },
    },
    async ({ query: { status, limit, after } }) => {
      const place = readCursor(segmentPlace, after)
      const sizesAfter = yearBefore(workspace.clock())
      const asked = { status, limit: limit + 1, after: place, sizesAfter }
      const { page, next } = pageOf(await listSegmentPage(workspace, asked), limit, (last) => last.place)
      const segments = page.map((row) => ({ ...row, sizes: thinned(row.sizes, SPARKLINE_POINTS) }))
      return { segments, next }
    },
  )

  app.get(
    '/segments/:id',
    {
      config: { permission },
      schema: {
        operationId: 'getSegment',
        tags,
        summary: 'One segment with its definition, sizes, versions, and who came and went lately',
        params: ofSegment,
        response: { 200: segmentDetail },
      },
    },
    async ({ params: { id } }) => {
      const sizesAfter = yearBefore(workspace.clock())
      const found = await showSegment(workspace, id, { sizesAfter })
      const movements = await readMovements(workspace.analytical, id, { limit: MOVEMENTS_SHOWN })
      const sizes = thinned(found.sizes, CHART_POINTS)
      const lookedBack = await lookedBackOn(workspace.control, found, sizesAfter)
      return { ...found, sizes, lookedBack, yaml: found.source ?? yamlOf(found.definition), movements }
    },
  )

  app.get(
    '/segments/:id/movements',
    {
      config: { permission },
      schema: {
        operationId: 'listMovements',
        tags,
        summary: 'How many came and went, by evaluation and cause, the latest first',
        params: ofSegment,
        querystring: z.strictObject(paged(1_000, 100)),
        response: { 200: z.object({ movements: list(movement), next }) },
      },
    },
    async ({ params: { id }, query: { limit, after } }) => {
      await findTarget(workspace, id)
      const before = readCursor(movementPlace, after)
      const rows = await readMovements(workspace.analytical, id, { limit: limit + 1, before })
      const { page, next } = pageOf(rows, limit, ({ at, cause }) => ({ at, cause }))
      return { movements: page, next }
    },
  )

  app.get(
    '/segments/:id/explain',
    {
      config: { permission: 'profiles:read' },
      schema: {
        operationId: 'explainMembership',
        tags,
        summary: 'Why a profile is in a segment or not, condition by condition',
        params: ofSegment,
        querystring: z.strictObject({
          identity: z
            .string()
            .min(1)
            .max(1_500)
            .meta({ description: 'Such as `c-17`, `email:ada@example.org` or `profile_id:17`.' }),
          asOf: moment,
        }),
        response: { 200: explanation },
      },
    },
    async ({ params: { id }, query: { identity, asOf: written } }) => {
      const { asOf } = asOfOption(written, workspace.settings)
      return explainByName(workspace, id, identity, asOf)
    },
  )
}
