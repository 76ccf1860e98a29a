import { z } from 'zod'
import { segmentMembers } from '../../../membership/members.ts'
import type { MemberPlace } from '../../../membership/sorted-members.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { next, paged, readCursor, writeCursor } from '../../cursor.ts'
import {
  asOfOption,
  count,
  identity,
  instant,
  list,
  moment,
  ofSegment,
  profileId,
  thresholdsAsOf,
} from '../schemas.ts'

const members = z
  .object({
    segment: z.string(),
    asOf: instant,
    size: count,
    found: count.meta({ description: 'How many of them the search finds; all without one.' }),
    thresholdsAsOf,
    members: list(
      z.object({
        profileId,
        identities: list(identity),
        traits: z
          .record(z.string(), z.unknown())
          .optional()
          .meta({ description: 'Those that were asked for; absent where none was.' }),
      }),
    ),
  })
  .meta({ id: 'MembersPage' })

const place: z.ZodType<MemberPlace> = z.strictObject({
  id: z.number().int().min(0).max(0xffffffff),
  value: z
    .tuple([z.number().int().min(0).max(255), z.number(), z.string()])
    .readonly()
    .nullable()
    .optional(),
}) as never

const traitName = z.string().min(1).max(1_000)

const querystring = z.strictObject({
  asOf: moment,
  search: z
    .string()
    .max(1_000)
    .optional()
    .meta({ description: 'Only members with an identity or a name that contains this; case is ignored.' }),
  traits: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: 'Names of traits to tell of each, separated by commas.' }),
  sort: traitName.optional().meta({
    description: 'By the value of this trait instead of by id; those who do not have it come last.',
  }),
  order: z.enum(['ascending', 'descending']).default('ascending'),
  skip: z.coerce.number().int().min(0).max(0xffffffff).optional().meta({
    description: 'So many are passed over, instead of `after`; who comes or goes meanwhile shifts that.',
  }),
  ...paged(1_000, 50),
})

/** Who is in a segment, page by page. */
export function addMemberRoutes(app: Api, workspace: Workspace): void {
  app.get(
    '/segments/:id/members',
    {
      config: { permission: 'segments:read' },
      schema: {
        operationId: 'listMembers',
        tags: ['segments'],
        summary: 'Who is in a segment, as the last evaluation stored it or as of any instant',
        params: ofSegment,
        querystring,
        response: { 200: members.extend({ next }) },
      },
    },
    async ({ params: { id }, query: { asOf, after, search, skip, limit, traits = '', sort, order } }) => {
      const page = await segmentMembers(workspace, id, {
        ...asOfOption(asOf, workspace.settings),
        after: readCursor(place, after),
        ...{ search, skip, limit },
        traits: traits.split(',').filter((name) => name !== ''),
        order: sort === undefined ? undefined : { trait: sort, descending: order === 'descending' },
      })
      return { ...page, next: page.next === undefined ? null : writeCursor(page.next) }
    },
  )
}
