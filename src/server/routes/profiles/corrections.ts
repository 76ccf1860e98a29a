import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Identity, merge, rejoin, unmerge, whyOne } from '../../../identity/index.ts'
import { sentence } from '../../../language/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { nothing } from '../schemas.ts'
import { connectedness, pair, reason } from './schemas.ts'

const tags = ['profiles']
const permission = 'profiles:write'

/** Who is who: why two identities are one profile, and corrections of it. */
export function addCorrectionRoutes(app: Api, workspace: Workspace): void {
  app.post(
    '/profiles/why',
    {
      config: { permission: 'profiles:read', unaudited: 'It only looks.' },
      schema: {
        operationId: 'explainIdentities',
        tags,
        summary: 'Why two identities are one profile, or are not',
        body: z.strictObject(pair),
        response: { 200: connectedness },
      },
    },
    async ({ body: { a, b } }) => whyOne(workspace, a, b),
  )

  app.post(
    '/profiles/unmerge',
    {
      config: { permission, audit: 'profile.unmerge' },
      schema: {
        operationId: 'unmergeProfiles',
        tags,
        summary: 'Take two identities of one profile apart, at every past instant too',
        body: z.strictObject({ ...pair, reason: reason.default('') }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { a, b, reason: why } = request.body
      await unmerge(workspace, a, b, { by: principalOf(request).name, reason: why })
      describePair(request, a, b, why)
      return reply.status(204).send()
    },
  )

  app.post(
    '/profiles/rejoin',
    {
      config: { permission, audit: 'profile.rejoin' },
      schema: {
        operationId: 'rejoinProfiles',
        tags,
        summary: 'Take a separation back: what calls say of the two identities counts again',
        body: z.strictObject(pair),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { a, b } = request.body
      await rejoin(workspace, a, b, { by: principalOf(request).name })
      describePair(request, a, b)
      return reply.status(204).send()
    },
  )

  app.post(
    '/profiles/merge',
    {
      config: { permission, audit: 'profile.merge' },
      schema: {
        operationId: 'mergeProfiles',
        tags,
        summary: 'Make the profiles of two identities one',
        body: z.strictObject(pair),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { a, b } = request.body
      await merge(workspace, a, b, { by: principalOf(request).name })
      describePair(request, a, b)
      return reply.status(204).send()
    },
  )
}

function describePair(request: FastifyRequest, a: Identity, b: Identity, why = ''): void {
  const written = ({ namespace, value }: Identity) => `${namespace}:${value}`
  const names = sentence`${written(a)} and ${written(b)}`
  describeChange(request, written(a), why === '' ? names : sentence`${names}: ${why}`)
}
