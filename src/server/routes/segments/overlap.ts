import { z } from 'zod'
import { segmentOverlap } from '../../../segments/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { count, list, segmentId } from '../schemas.ts'

/** More sets nobody can read in one picture. */
const MOST_SEGMENTS = 20

const overlap = z
  .object({
    profiles: count,
    segments: list(z.object({ id: z.string(), size: count })),
    intersections: list(
      z.object({
        sets: list(count).meta({ description: 'Places in `segments`; none: in none of them.' }),
        size: count.meta({ description: 'Who is in exactly these and in no other of them.' }),
      }),
    ).meta({ description: 'The largest first; at most 200.' }),
    nonEmpty: count.meta({ description: 'How many there are that somebody is in, listed or not.' }),
  })
  .meta({ id: 'Overlap', description: 'Who is in which of some segments at once.' })

/** Whom segments share. */
export function addOverlapRoutes(app: Api, workspace: Workspace): void {
  app.get(
    '/overlap',
    {
      config: { permission: 'segments:read' },
      schema: {
        operationId: 'getOverlap',
        tags: ['segments'],
        summary: 'The sizes of all intersections of some segments, as their members are known',
        querystring: z.strictObject({
          segments: z
            .string()
            .transform((text) => [...new Set(text.split(','))])
            .pipe(z.array(segmentId).min(1).max(MOST_SEGMENTS))
            .meta({ description: 'Segments and parts, separated by commas: `buyers,plan/pro`.' }),
        }),
        response: { 200: overlap },
      },
    },
    ({ query: { segments } }) => segmentOverlap(workspace, segments),
  )
}
