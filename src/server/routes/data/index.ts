import { z } from 'zod'
import { accessOf, listKeys } from '../../../access/index.ts'
import { type Example, readFreshness, readNameDetails, readVolume, usesOfName } from '../../../data/index.ts'
import { fail } from '../../../errors/index.ts'
import { latestMerges } from '../../../identity/index.ts'
import { namesOfProfiles } from '../../../profiles/names.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { list } from '../schemas.ts'
import { mergeChange, nameDetails, owner, sources } from './schemas.ts'

const tags = ['data']
const DAYS = 90

/** What lies in the stores: where it comes from, what it holds, who was joined with whom. */
export function addDataQualityRoutes(app: Api, workspace: Workspace): void {
  app.get(
    '/data/sources',
    {
      config: { permission: 'events:read' },
      schema: {
        operationId: 'getDataSources',
        tags,
        summary: 'Where data comes from, how much came on each day, and how fresh it is',
        response: { 200: sources },
      },
    },
    async () => ({
      ...(await readFreshness(workspace)),
      days: await readVolume(workspace, { owner: 'event', days: DAYS }),
      keys: await listKeys(accessOf(workspace), 'write'),
    }),
  )

  app.get(
    '/data/details',
    {
      config: { permission: 'events:read' },
      schema: {
        operationId: 'getNameDetails',
        tags,
        summary:
          'One event or trait: volume, values, examples, what looks wrong, and which definitions use it',
        querystring: z.strictObject({ of: owner, name: z.string().min(1).max(1_000) }),
        response: { 200: nameDetails },
      },
    },
    async (request) => {
      const { of, name } = request.query
      const details = await readNameDetails(workspace, { owner: of, name })
      if (details === undefined)
        return fail('api/not-found', { noun: of, id: name, list: '/api/v1/catalogue' })
      const mayName = principalOf(request).permissions.has('profiles:read')
      return {
        ...{ of, name, ...details },
        ...(mayName && { examples: await withNames(workspace, details.examples) }),
        usedBy: await usesOfName(workspace, of, name),
      }
    },
  )

  app.get(
    '/data/merges',
    {
      config: { permission: 'profiles:read' },
      schema: {
        operationId: 'listMerges',
        tags,
        summary: 'Which identities went from one profile to another, of all profiles, the latest first',
        querystring: z.strictObject(paged(200, 50)),
        response: { 200: z.object({ merges: list(mergeChange), next }) },
      },
    },
    async ({ query: { limit, after } }) => {
      const before = readCursor(z.number().int(), after)
      const rows = await latestMerges(workspace, { limit: limit + 1, before })
      const { page, next } = pageOf(rows, limit, ({ id }) => id)
      return { merges: page, next }
    },
  )
}

/** Records with what their profiles are called by. */
function withNames(workspace: Workspace, examples: readonly Example[]) {
  return workspace.survivors.readMerged(async () => {
    const ids = [...new Set(examples.map(({ profileId }) => profileId))]
    const names = await namesOfProfiles(workspace, ids)
    return examples.map((example) => ({ ...example, profile: names.get(example.profileId) }))
  })
}
