import { z } from 'zod'
import { type Access, type AuditEntry, listAudit } from '../../access/index.ts'
import { say, tell } from '../../language/index.ts'
import type { Api } from '../api.ts'
import * as schema from './schemas.ts'

const tags = ['access']

const LARGEST_PAGE = 500

const entry = z.object({
  id: z.number().int(),
  at: schema.instant,
  actor: z.object({ kind: z.enum(['user', 'key', 'cli']), id: schema.id.optional(), name: z.string() }),
  action: z.string().meta({ examples: ['user.create'] }),
  target: z.string().optional(),
  summary: z.string(),
  address: z.string().optional(),
})

/** Who changed what. */
export function addAuditRoutes(app: Api, access: Access): void {
  app.get(
    '/audit',
    {
      config: { permission: 'audit:read' },
      schema: {
        operationId: 'listAudit',
        tags,
        summary: 'Who changed what, newest first',
        querystring: z.strictObject({
          limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(50),
          after: z.coerce
            .number()
            .int()
            .min(1)
            .optional()
            .meta({ description: '`next` of the page before.' }),
        }),
        response: { 200: z.object({ entries: z.array(entry), next: z.string().nullable() }) },
      },
    },
    async ({ query: { limit, after } }) => {
      const entries = await listAudit(access, { limit: limit + 1, before: after })
      const page = entries.slice(0, limit).map(tellEntry)
      return { entries: page, next: entries.length > limit ? String(page.at(-1)?.id) : null }
    },
  )
}

/** An entry in the words of whoever asks; a summary without sentences is what somebody wrote. */
function tellEntry({ actor, summary, ...entry }: AuditEntry) {
  return {
    ...entry,
    actor: actor.kind === 'cli' ? { ...actor, name: say`command line` } : actor,
    summary: tell(summary),
  }
}
