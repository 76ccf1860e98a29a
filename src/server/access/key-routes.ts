import { z } from 'zod'
import {
  type Access,
  createApiKey,
  createPageKey,
  createWriteKey,
  keyCalled,
  keyCreated,
  listKeys,
  mayGrant,
  type NewKey,
  PERMISSIONS,
  type Permission,
  permissionsOf,
  ROLES,
  revokeKey,
} from '../../access/index.ts'
import { fail } from '../../errors/index.ts'
import { translate } from '../../language/index.ts'
import type { Api } from '../api.ts'
import { segmentId } from '../routes/schemas.ts'
import { describeChange } from './audit-changes.ts'
import { principalOf } from './protect.ts'
import * as schema from './schemas.ts'

const tags = ['access']

const key = z.object({
  id: schema.id,
  kind: z.enum(['api', 'write', 'page']),
  name: z.string(),
  hint: z.string().meta({ description: 'How the key begins.' }),
  scopes: z.array(schema.permission).readonly(),
  segments: z.array(segmentId).readonly().meta({ description: 'Those that a page key tells of.' }),
  createdAt: schema.instant,
  expiresAt: schema.instant.optional(),
  revokedAt: schema.instant.optional(),
  lastUsedAt: schema.instant.optional().meta({ description: 'To the minute.' }),
})

const newKey = key.extend({ secret: z.string().meta({ description: 'The key itself, told this once.' }) })

const creation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('write'), name: schema.name }),
  z.strictObject({
    kind: z.literal('page'),
    name: schema.name,
    segments: z
      .array(segmentId)
      .min(1)
      .max(100)
      .meta({ description: 'All that whoever looks at the site may be told about its visitor.' }),
  }),
  z.strictObject({
    kind: z.literal('api'),
    name: schema.name,
    scopes: z.array(schema.permission).min(1).max(100),
    expiresAt: schema.instant.optional(),
  }),
])

const permissionView = z.object({
  name: schema.permission,
  meaning: z.string(),
  roles: z.array(schema.role).meta({ description: 'Who has it by role.' }),
})

/** API keys and write keys. */
export function addKeyRoutes(app: Api, access: Access): void {
  const permission = 'keys:manage'

  app.get(
    '/permissions',
    {
      config: { permission },
      schema: {
        operationId: 'listPermissions',
        tags,
        summary: 'What can be allowed, for the scopes of a key',
        response: { 200: z.object({ permissions: z.array(permissionView) }) },
      },
    },
    async () => ({ permissions: describePermissions() }),
  )

  app.get(
    '/keys',
    {
      config: { permission },
      schema: {
        operationId: 'listKeys',
        tags,
        summary: 'All keys, newest first, also those revoked and expired',
        response: { 200: z.object({ keys: z.array(key) }) },
      },
    },
    async () => ({ keys: await listKeys(access) }),
  )

  app.post(
    '/keys',
    {
      config: {
        permission,
        audit: 'key.create',
        unrepeatable: 'The answer holds the key, which is not kept.',
      },
      schema: {
        operationId: 'createKey',
        tags,
        summary:
          'Create an API key with scopes, a write key, which sends events, or a page key, which tells a page of its visitor',
        body: creation,
        response: { 201: newKey },
      },
    },
    async (request, reply) => {
      const { body } = request
      if (!mayGrant(principalOf(request).permissions, grantedBy(body))) fail('access/beyond-own', {})
      const created = await create(access, body)
      describeChange(request, created.id, keyCreated(created))
      return reply.status(201).send(created)
    },
  )

  app.delete(
    '/keys/:id',
    {
      config: { permission, audit: 'key.revoke' },
      schema: {
        operationId: 'revokeKey',
        tags,
        summary: 'Revoke a key, at once',
        params: schema.ofId,
        response: { 200: key },
      },
    },
    async (request) => {
      const revoked = await revokeKey(access, request.params.id)
      describeChange(request, revoked.id, keyCalled(revoked))
      return revoked
    },
  )
}

type Creation = z.infer<typeof creation>

function create(access: Access, body: Creation): Promise<NewKey> {
  if (body.kind === 'api') return createApiKey(access, body)
  return body.kind === 'page' ? createPageKey(access, body) : createWriteKey(access, body.name)
}

/** What a key lets somebody do, of what only some may. */
function grantedBy(body: Creation): readonly Permission[] {
  if (body.kind === 'api') return body.scopes
  return body.kind === 'page' ? ['segments:read'] : []
}

function describePermissions(): z.infer<typeof permissionView>[] {
  return schema.permission.options.map((name) => ({
    name,
    meaning: translate(PERMISSIONS[name]),
    roles: ROLES.filter((role) => permissionsOf(role).has(name)),
  }))
}
