import { z } from 'zod'
import {
  type Access,
  changeUser,
  createUser,
  listUsers,
  mayGrant,
  permissionsOf,
  type Role,
  removeUser,
  requireUser,
  setPassword,
  userChanged,
  userCreated,
} from '../../access/index.ts'
import { fail } from '../../errors/index.ts'
import type { Api } from '../api.ts'
import { describeChange } from './audit-changes.ts'
import type { Principal } from './principal.ts'
import { principalOf } from './protect.ts'
import * as schema from './schemas.ts'

const tags = ['access']

/** What recognises a repeated request would say something of the password. */
const unrepeatable = 'It holds a password.'

const user = z.object({
  ...{ id: schema.id, email: z.string(), name: z.string(), role: schema.role },
  createdAt: schema.instant,
})

/** The users of the workspace, for whoever manages them. */
export function addUserRoutes(app: Api, access: Access): void {
  const permission = 'users:manage'

  app.get(
    '/users',
    {
      config: { permission },
      schema: {
        operationId: 'listUsers',
        tags,
        summary: 'All users',
        response: { 200: z.object({ users: z.array(user) }) },
      },
    },
    async () => ({ users: await listUsers(access) }),
  )

  app.post(
    '/users',
    {
      config: { permission, audit: 'user.create', unrepeatable },
      schema: {
        operationId: 'createUser',
        tags,
        summary: 'Create a user',
        body: z.strictObject({
          email: schema.email,
          name: schema.name,
          role: schema.role,
          password: schema.password,
        }),
        response: { 201: user },
      },
    },
    async (request, reply) => {
      requireRights(principalOf(request), request.body.role)
      const created = await createUser(access, request.body)
      describeChange(request, created.id, userCreated(created.email, created.role))
      return reply.status(201).send(created)
    },
  )

  app.patch(
    '/users/:id',
    {
      config: { permission, audit: 'user.change' },
      schema: {
        operationId: 'changeUser',
        tags,
        summary: 'Change the name or the role of a user',
        params: schema.ofId,
        body: z.strictObject({ name: schema.name.optional(), role: schema.role.optional() }),
        response: { 200: user },
      },
    },
    async (request) => {
      const { params, body } = request
      const { role } = await requireUser(access, params.id)
      requireRights(principalOf(request), role, body.role)
      const changed = await changeUser(access, params.id, body)
      describeChange(request, changed.id, userChanged(changed.email, changed.role, role))
      return changed
    },
  )

  app.put(
    '/users/:id/password',
    {
      config: { permission, audit: 'user.reset-password', unrepeatable },
      schema: {
        operationId: 'resetPassword',
        tags,
        summary: 'Give a user another password, which ends their sessions',
        params: schema.ofId,
        body: z.strictObject({ password: schema.password }),
        response: { 204: schema.nothing },
      },
    },
    async (request, reply) => {
      const { id, email, role } = await requireUser(access, request.params.id)
      requireRights(principalOf(request), role)
      await setPassword(access, id, request.body.password)
      describeChange(request, id, email)
      return reply.status(204).send()
    },
  )

  app.delete(
    '/users/:id',
    {
      config: { permission, audit: 'user.remove' },
      schema: {
        operationId: 'removeUser',
        tags,
        summary: 'Remove a user',
        params: schema.ofId,
        response: { 204: schema.nothing },
      },
    },
    async (request, reply) => {
      const { id, email, role } = await requireUser(access, request.params.id)
      requireRights(principalOf(request), role)
      await removeUser(access, id)
      describeChange(request, id, email)
      return reply.status(204).send()
    },
  )
}

/** Nobody manages somebody who may do more than they themselves. */
function requireRights({ permissions }: Principal, ...roles: readonly (Role | undefined)[]): void {
  const granted = roles.flatMap((role) => (role ? [...permissionsOf(role)] : []))
  if (!mayGrant(permissions, granted)) fail('access/beyond-own', {})
}
