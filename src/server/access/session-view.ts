import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Access, needsSetUp } from '../../access/index.ts'
import type { Principal } from './principal.ts'
import * as schema from './schemas.ts'
import { isForwarded } from './set-up.ts'

/** Who asks, what they may do, and whether the first administrator is still to be created. */
export const sessionView = z.object({
  user: z
    .object({ id: schema.id, email: z.string(), name: z.string(), role: schema.role })
    .nullable()
    .meta({ description: 'Whoever is signed in.' }),
  key: z.object({ id: schema.id, name: z.string() }).nullable().meta({ description: 'The API key in use.' }),
  permissions: z.array(schema.permission),
  setUp: z
    .object({ tokenRequired: z.boolean() })
    .nullable()
    .meta({ description: 'Present while there is no user: POST /setup creates the first.' }),
})

/** What `sessionView` says of a principal, or of nobody. */
export async function viewSession(
  access: Access,
  request: FastifyRequest,
  principal: Principal | undefined,
  setUpToken: string | undefined,
): Promise<z.infer<typeof sessionView>> {
  const setUp = !principal && (await needsSetUp(access))
  const tokenRequired = setUpToken !== undefined || isForwarded(request)
  return {
    user: principal?.kind === 'user' ? principal.user : null,
    key: principal?.kind === 'key' ? { id: principal.id, name: principal.name } : null,
    permissions: [...(principal?.permissions ?? [])],
    setUp: setUp ? { tokenRequired } : null,
  }
}
