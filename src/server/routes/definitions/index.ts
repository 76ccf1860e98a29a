import { z } from 'zod'
import {
  DEFINITION_KINDS,
  definitionHistory,
  findDefinition,
  listDefinitions,
  type StoredDefinition,
} from '../../../control/index.ts'
import { jsonSchema } from '../../../definition/json-schema.ts'
import { fail, named } from '../../../errors/index.ts'
import { listed, sentence, translateSchema } from '../../../language/index.ts'
import {
  applyDefinitions,
  describeDraft,
  isListed,
  previewFile,
  removeDefinition,
} from '../../../segments/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { list, nothing, statusAsked } from '../schemas.ts'
import { definitionsFile, definitionView, versionView } from './definition-text.ts'
import {
  application,
  applied,
  definition,
  described,
  draft,
  drafted,
  kind,
  ofDefinition,
  preview,
  version,
} from './schemas.ts'

const tags = ['definitions']
/** Of a file of definitions, with what JSON adds to its text. */
const bodyLimit = 8_000_000

/** Saving, previewing and removing definitions of segments, segmentations and metrics. */
export function addDefinitionRoutes(app: Api, workspace: Workspace): void {
  const { control } = workspace
  const permission = 'segments:read'

  app.get(
    '/definitions',
    {
      config: { permission },
      schema: {
        operationId: 'listDefinitions',
        tags,
        summary: 'Saved definitions: segments, segmentations and metrics, each by name',
        querystring: z.strictObject({ kind: kind.optional(), status: statusAsked, ...paged(1_000, 200) }),
        response: { 200: z.object({ definitions: list(definition), next }) },
      },
    },
    async ({ query: { kind: wanted, status, limit, after } }) => {
      const found = await definitionsAfter(workspace, wanted, readCursor(ofDefinition, after))
      const rows = found.filter((one) => isListed(one.status, status))
      const { page, next } = pageOf(rows, limit, ({ kind, name }) => ({ kind, name }))
      return { definitions: page.map(definitionView), next }
    },
  )

  app.post(
    '/definitions',
    {
      config: { permission: 'segments:write', audit: 'definition.apply' },
      bodyLimit,
      schema: {
        operationId: 'applyDefinitions',
        tags,
        summary: 'Save definitions: all of them, or none where anything is wrong',
        body: application,
        response: { 200: applied },
      },
    },
    async (request) => {
      const { dryRun, expectedVersion, ...given } = request.body
      const by = principalOf(request).name
      const result = await applyDefinitions(workspace, [definitionsFile(given)], {
        dryRun,
        by,
        expectedVersion,
      })
      const changed = result.applied.filter(({ action }) => action !== 'unchanged')
      const saved = listed(
        changed.map(({ kind, name, version }) => sentence`${named(kind, name)} v${String(version)}`),
      )
      describeChange(request, changed[0]?.name, dryRun ? sentence`Dry run: ${saved}` : saved)
      return { dryRun, ...result }
    },
  )

  app.post(
    '/definitions/preview',
    {
      config: { permission: 'evaluations:run', unaudited: 'It only looks.' },
      bodyLimit,
      schema: {
        operationId: 'previewDefinitions',
        tags,
        summary: 'Who would join and who would leave if definitions were saved',
        body: draft,
        response: { 200: preview },
      },
    },
    async ({ body }) => previewFile(workspace, definitionsFile(body)),
  )

  app.post(
    '/definitions/describe',
    {
      config: { permission, unaudited: 'It only looks.' },
      schema: {
        operationId: 'describeDefinition',
        tags,
        summary: 'What a definition says in words, or what is wrong with it; no data is looked at',
        body: drafted,
        response: { 200: described },
      },
    },
    async ({ body }) => describeDraft(workspace, body.definition),
  )

  app.get(
    '/definitions/schema',
    {
      config: { permission },
      schema: {
        operationId: 'getDefinitionSchema',
        tags,
        summary: 'The JSON Schema of definitions',
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async () => translateSchema(jsonSchema()),
  )

  app.get(
    '/definitions/:kind/:name',
    {
      config: { permission },
      schema: {
        operationId: 'getDefinition',
        tags,
        summary: 'One definition',
        params: ofDefinition,
        response: { 200: definition },
      },
    },
    async ({ params }) => definitionView(await requireDefinition(workspace, params)),
  )

  app.get(
    '/definitions/:kind/:name/versions',
    {
      config: { permission },
      schema: {
        operationId: 'listVersions',
        tags,
        summary: 'All versions of a definition, newest first, also of a removed one',
        params: ofDefinition,
        querystring: z.strictObject(paged(500, 50)),
        response: { 200: z.object({ versions: list(version), next }) },
      },
    },
    async ({ params: { kind, name }, query: { limit, after } }) => {
      const before = readCursor(z.number().int(), after) ?? Number.POSITIVE_INFINITY
      const all = await definitionHistory(control, kind, name)
      if (all.length === 0) notFound({ kind, name })
      const rows = all.toReversed().filter((one) => one.version < before)
      const { page, next } = pageOf(rows, limit, (last) => last.version)
      return { versions: page.map(versionView), next }
    },
  )

  app.delete(
    '/definitions/:kind/:name',
    {
      config: { permission: 'segments:write', audit: 'definition.remove' },
      schema: {
        operationId: 'removeDefinition',
        tags,
        summary: 'Remove a definition that no other one refers to; its versions and its change log stay',
        params: ofDefinition,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { kind, name } = request.params
      await removeDefinition(workspace, kind, name)
      describeChange(request, name, named(kind, name))
      return reply.status(204).send()
    },
  )
}

type OfDefinition = z.infer<typeof ofDefinition>

async function definitionsAfter(
  { control }: Workspace,
  wanted: OfDefinition['kind'] | undefined,
  after: OfDefinition | undefined,
): Promise<readonly StoredDefinition[]> {
  const kinds = DEFINITION_KINDS.filter((one) => wanted === undefined || one === wanted)
  const all = (await Promise.all(kinds.map((one) => listDefinitions(control, one)))).flat()
  if (after === undefined) return all
  const rank = DEFINITION_KINDS.indexOf(after.kind)
  return all.filter((one) => {
    const place = DEFINITION_KINDS.indexOf(one.kind)
    return place > rank || (place === rank && one.name > after.name)
  })
}

async function requireDefinition(
  { control }: Workspace,
  { kind, name }: OfDefinition,
): Promise<StoredDefinition> {
  return (await findDefinition(control, kind, name)) ?? notFound({ kind, name })
}

function notFound({ kind, name }: OfDefinition): never {
  return fail('api/not-found', { noun: kind, id: name, list: `/api/v1/definitions?kind=${kind}` })
}
