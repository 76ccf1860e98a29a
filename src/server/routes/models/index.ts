import { z } from 'zod'
import { type Sentence, sentence } from '../../../language/index.ts'
import { loadDefinitions } from '../../../membership/saved-definitions.ts'
import {
  listModels,
  modelHistory,
  readModel,
  refreshModel,
  removeModel,
  requireModel,
  saveModel,
  showModel,
  showRun,
} from '../../../models/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import type { Services } from '../../services.ts'
import { JOBS } from '../jobs/schemas.ts'
import { startJob } from '../jobs/start-job.ts'
import { asOfOption, list, moment } from '../schemas.ts'
import * as schema from './schemas.ts'

/** What saving did to a model. */
const ACTIONS: Readonly<Record<z.infer<typeof schema.saved>['action'], Sentence>> = {
  created: sentence`created`,
  updated: sentence`changed`,
  unchanged: sentence`unchanged`,
}

const tags = ['models']

/** Analyses that are run again and again, and what they say of every profile. */
export function addModelRoutes(app: Api, services: Services): void {
  addLooking(app, services)
  addChanging(app, services)
}

function addLooking(app: Api, { workspace }: Services): void {
  const config = { permission: 'models:read' } as const

  app.get(
    '/models',
    {
      config,
      schema: {
        operationId: 'listModels',
        tags,
        summary: 'All models by name, with their last run',
        response: { 200: z.object({ models: list(schema.model) }) },
      },
    },
    async () => ({ models: await listModels(workspace) }),
  )

  app.get(
    '/models/:name',
    {
      config,
      schema: {
        operationId: 'getModel',
        tags,
        summary: 'One model, with what it says of every profile',
        params: schema.ofModel,
        response: { 200: schema.modelDetail },
      },
    },
    async ({ params }) => showModel(workspace, params.name),
  )

  app.get(
    '/models/:name/runs',
    {
      config,
      schema: {
        operationId: 'listModelRuns',
        tags,
        summary: 'The runs of a model, the latest first',
        params: schema.ofModel,
        querystring: z.strictObject(paged(500, 50)),
        response: { 200: z.object({ runs: list(schema.run), next }) },
      },
    },
    async ({ params: { name }, query: { limit, after } }) => {
      const before = readCursor(z.number().int(), after)
      const rows = await modelHistory(workspace, name, { limit: limit + 1, before })
      const { page, next } = pageOf(rows, limit, ({ id }) => id)
      return { runs: page, next }
    },
  )

  app.get(
    '/models/:name/runs/:run',
    {
      config,
      schema: {
        operationId: 'getModelRun',
        tags,
        summary: 'A run with its result and its report, as far as they are kept',
        params: schema.ofRun,
        response: { 200: schema.runDetail },
      },
    },
    async ({ params: { name, run } }) => showRun(workspace, name, run),
  )
}

function addChanging(app: Api, services: Services): void {
  const { workspace, scheduler } = services
  const permission = 'models:write'

  app.put(
    '/models/:name',
    {
      config: { permission, audit: 'model.save' },
      schema: {
        operationId: 'saveModel',
        tags,
        summary: 'Save a model; another method, other options or outputs are another version of it',
        params: schema.ofModel,
        body: schema.saving,
        response: { 200: schema.saved },
      },
    },
    async (request) => {
      const { expectedVersion, ...said } = request.body
      const definitions = await loadDefinitions(workspace)
      const model = readModel({ model: request.params.name, ...said }, definitions)
      scheduler.isSavedBy(principalOf(request).name, model.name)
      const saved = await saveModel(workspace, model, expectedVersion)
      describeChange(
        request,
        saved.name,
        sentence`${model.method} v${String(saved.version)}: ${ACTIONS[saved.action]}`,
      )
      return saved
    },
  )

  app.post(
    '/models/:name/refresh',
    {
      config: { permission, audit: 'model.refresh' },
      // A request may come without a body, which is null here.
      preValidation: async (request) => {
        request.body ??= {}
      },
      schema: {
        operationId: 'refreshModel',
        tags,
        summary: 'Run a model, and write what changed of what it says of profiles',
        params: schema.ofModel,
        body: z.strictObject({ asOf: moment }).prefault({}),
        response: { 202: JOBS.refresh },
      },
    },
    async (request, reply) => {
      const { name, title = name } = await requireModel(workspace, request.params.name)
      const asOf = asOfOption(request.body.asOf, workspace.settings)
      const asked = { ...asOf, startedBy: principalOf(request).name }
      return startJob(services, request, reply, {
        kind: 'refresh',
        title: sentence`Refreshing ${title}`,
        work: (context) =>
          refreshModel(workspace, name, { ...asked, ...context, isStopping: () => scheduler.isStopped }),
      })
    },
  )

  app.delete(
    '/models/:name',
    {
      config: { permission, audit: 'model.remove' },
      schema: {
        operationId: 'removeModel',
        tags,
        summary: 'Remove a model that no definition refers to; what it says of profiles ends',
        params: schema.ofModel,
        response: { 200: schema.removed },
      },
    },
    async (request) => {
      const { name } = request.params
      const ended = await removeModel(workspace, name)
      describeChange(request, name, sentence`${ended} values ended`)
      return { removed: name, ended }
    },
  )
}
