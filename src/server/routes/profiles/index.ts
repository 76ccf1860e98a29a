import { z } from 'zod'
import { connectionsOf, mergesOf, separationsOf } from '../../../identity/index.ts'
import { findProfile } from '../../../membership/profile.ts'
import { readMemberships } from '../../../profiles/memberships.ts'
import { namedProfiles } from '../../../profiles/named.ts'
import { newestProfiles } from '../../../profiles/newest.ts'
import { type FoundPlace, searchPage } from '../../../profiles/search.ts'
import { showProfile } from '../../../profiles/show.ts'
import { readTimeline } from '../../../profiles/timeline.ts'
import { readTraitChanges } from '../../../profiles/trait-changes.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { list, moment, readMoment } from '../schemas.ts'
import {
  connections,
  event,
  foundProfile,
  memberships,
  newestProfile,
  ofProfile,
  profile,
  traitChange,
} from './schemas.ts'

const tags = ['profiles']
const uint32 = z.number().int().min(0).max(0xffffffff)
const foundPlace: z.ZodType<FoundPlace> = z.tuple([uint32, uint32, z.string(), z.string(), uint32]).readonly()
const recordPlace = z.strictObject({ at: z.number().int(), id: z.string().regex(/^\d{1,20}$/) })
const name = z.string().min(1).max(1_000)
/** Records of `[from, to)`. */
const period = { from: moment, to: moment }

/** Single profiles: finding them, and everything known of one. */
export function addProfileRoutes(app: Api, workspace: Workspace): void {
  const permission = 'profiles:read'
  const within = (from: string | undefined, to: string | undefined) => ({
    from: readMoment(from, workspace.settings),
    to: readMoment(to, workspace.settings),
  })

  app.get(
    '/profiles',
    {
      config: { permission },
      schema: {
        operationId: 'searchProfiles',
        tags,
        summary: 'Identities that begin with a text or contain it, and whose they are',
        querystring: z.strictObject({
          search: z
            .string()
            .max(1_000)
            .default('')
            .meta({ description: 'Case is ignored; all of them without it.' }),
          ...paged(200, 25),
        }),
        response: { 200: z.object({ profiles: list(foundProfile), next }) },
      },
    },
    async ({ query: { search, limit, after } }) => {
      const rows = await searchPage(workspace, search, {
        limit: limit + 1,
        after: readCursor(foundPlace, after),
      })
      const { page, next } = pageOf(rows, limit, ({ at }) => at)
      return { profiles: page, next }
    },
  )

  app.get(
    '/newest-profiles',
    {
      config: { permission },
      schema: {
        operationId: 'listNewestProfiles',
        tags,
        summary: 'The profiles that came in last, the last first',
        querystring: z.strictObject({ limit: paged(100, 25).limit }),
        response: { 200: z.object({ profiles: list(newestProfile) }) },
      },
    },
    async ({ query: { limit } }) => ({ profiles: await newestProfiles(workspace, limit) }),
  )

  app.get(
    '/named-profiles',
    {
      config: { permission },
      schema: {
        operationId: 'findNamedProfiles',
        tags,
        summary: 'Profiles whose name or e-mail address contains a text',
        description: 'Of the traits `name`, first and last name together, and `email`.',
        querystring: z.strictObject({
          search: z.string().min(1).max(1_000).meta({ description: 'Case is ignored.' }),
          limit: paged(100, 25).limit,
        }),
        response: { 200: z.object({ profiles: list(newestProfile) }) },
      },
    },
    async ({ query: { search, limit } }) => ({ profiles: await namedProfiles(workspace, search, limit) }),
  )

  app.get(
    '/profiles/:identity',
    {
      config: { permission },
      schema: {
        operationId: 'getProfile',
        tags,
        summary: 'Everything known of one profile at present',
        params: ofProfile,
        response: { 200: profile },
      },
    },
    async ({ params: { identity } }) => showProfile(workspace, identity),
  )

  app.get(
    '/profiles/:identity/events',
    {
      config: { permission },
      schema: {
        operationId: 'listProfileEvents',
        tags,
        summary: 'The events of a profile, the latest first',
        params: ofProfile,
        querystring: z.strictObject({ event: name.optional(), ...period, ...paged(500, 50) }),
        response: { 200: z.object({ events: list(event), next }) },
      },
    },
    async ({ params: { identity }, query: { event: named, from, to, limit, after } }) => {
      const before = readCursor(recordPlace, after)
      const rows = await readTimeline(workspace, identity, {
        ...within(from, to),
        ...{ event: named, limit: limit + 1, before },
      })
      const { page, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }))
      return { events: page, next }
    },
  )

  app.get(
    '/profiles/:identity/trait-changes',
    {
      config: { permission },
      schema: {
        operationId: 'listTraitChanges',
        tags,
        summary: 'How the traits of a profile changed, the latest first',
        params: ofProfile,
        querystring: z.strictObject({ trait: name.optional(), ...period, ...paged(500, 50) }),
        response: { 200: z.object({ changes: list(traitChange), next }) },
      },
    },
    async ({ params: { identity }, query: { trait, from, to, limit, after } }) => {
      const before = readCursor(recordPlace, after)
      const rows = await readTraitChanges(workspace, identity, {
        ...within(from, to),
        ...{ trait, limit: limit + 1, before },
      })
      const { page, next } = pageOf(rows, limit, ({ at, id }) => ({ at, id }))
      return { changes: page, next }
    },
  )

  app.get(
    '/profiles/:identity/memberships',
    {
      config: { permission },
      schema: {
        operationId: 'listMemberships',
        tags,
        summary:
          'The segments that a profile is in, and was in over the last year, and what it entered and left',
        params: ofProfile,
        response: { 200: memberships },
      },
    },
    async ({ params: { identity } }) => readMemberships(workspace, identity),
  )

  app.get(
    '/profiles/:identity/connections',
    {
      config: { permission },
      schema: {
        operationId: 'getConnections',
        tags,
        summary: 'How the identities of a profile came to be one, and what was not joined',
        params: ofProfile,
        response: { 200: connections },
      },
    },
    async ({ params: { identity } }) => {
      const id = await workspace.survivors.readMerged(() => findProfile(workspace.analytical, identity))
      return {
        ...(await connectionsOf(workspace, id)),
        separations: await separationsOf(workspace, id),
        history: await mergesOf(workspace, id),
      }
    },
  )
}
