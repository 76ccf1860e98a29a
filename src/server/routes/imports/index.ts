import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { findImport, listImports, type StoredImport } from '../../../control/index.ts'
import { fail } from '../../../errors/index.ts'
import { translateKept } from '../../../errors/kept.ts'
import {
  type ImportProgress,
  importFiles,
  type Mapping,
  mappingToYaml,
  type RejectSummary,
  readRejects,
  rejectsAsCsv,
} from '../../../ingest/index.ts'
import type { Progress, Work } from '../../../jobs/index.ts'
import { type Sentence, sentence } from '../../../language/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import type { Services } from '../../services.ts'
import { type UploadedFile, Uploads } from '../../uploads.ts'
import { JOBS } from '../jobs/schemas.ts'
import { startJob } from '../jobs/start-job.ts'
import { list, spoken, streamed } from '../schemas.ts'
import { attachment } from '../segments/attachment.ts'
import { readGivenMapping } from './given-mapping.ts'
import { tellReject } from './in-their-words.ts'
import { namedAsSent } from './named-as-sent.ts'
import { givenMapping, importDetail, rejectSummary, storedImport } from './schemas.ts'
import { addUploadRoutes } from './uploads.ts'

const tags = ['imports']
const ofImport = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })

/** Imports: of files that were sent, and what became of former ones. */
export function addImportRoutes(app: Api, services: Services): void {
  const { workspace } = services
  const uploads = new Uploads(workspace)
  // What was cut off when the server was killed is deleted.
  app.addHook('onReady', async () => void (await uploads.list()))
  const permission = 'imports:read'
  addUploadRoutes(app, workspace, uploads)
  addRejectSummary(app, workspace)

  app.post(
    '/imports',
    {
      config: { permission: 'imports:write', audit: 'import.start' },
      bodyLimit: 2_000_000,
      schema: {
        operationId: 'startImport',
        tags,
        summary: 'Import files that were sent by a mapping; several are of one form, and one import',
        body: z.strictObject({
          uploads: z.array(z.string().min(1).max(100)).min(1).max(50),
          mapping: givenMapping,
        }),
        response: { 202: JOBS.import },
      },
    },
    async (request, reply) => {
      const mapping = readGivenMapping(request.body.mapping)
      const files = await Promise.all(request.body.uploads.map((id) => uploads.get(id)))
      const names = files.map(({ name }) => name).join(', ')
      const work = importWork(workspace, files, mapping, uploads)
      return startJob(services, request, reply, { kind: 'import', title: sentence`Importing ${names}`, work })
    },
  )

  app.get(
    '/imports',
    {
      config: { permission },
      schema: {
        operationId: 'listImports',
        tags,
        summary: 'Imports, newest first, however they ended',
        querystring: z.strictObject(paged(200, 50)),
        response: { 200: z.object({ imports: list(storedImport), next }) },
      },
    },
    async ({ query: { limit, after } }) => {
      const before = readCursor(z.number().int(), after)
      const rows = await listImports(workspace.control, { limit: limit + 1, before })
      const { page, next } = pageOf(rows, limit, ({ id }) => id)
      return { imports: await Promise.all(page.map((one) => view(workspace, one))), next }
    },
  )

  app.get(
    '/imports/:id',
    {
      config: { permission },
      schema: {
        operationId: 'getImport',
        tags,
        summary: 'One import with its mapping',
        params: ofImport,
        response: { 200: importDetail },
      },
    },
    async ({ params: { id } }) => {
      const found = await requireImport(workspace, id)
      return { ...(await view(workspace, found)), mapping: mappingToYaml(found.mapping as Mapping) }
    },
  )

  app.get(
    '/imports/:id/rejects',
    {
      config: { permission },
      schema: {
        operationId: 'downloadRejects',
        tags,
        summary: 'Download what an import could not take, and why, as CSV',
        params: ofImport,
        querystring: spoken,
        response: streamed('text/csv', 'A row for each value, or whole row, that was left out'),
      },
    },
    async ({ params: { id } }, reply) => {
      await requireImport(workspace, id)
      const file = rejectsOf(workspace, id)
      if (!(await exists(file))) notFound('list of rejects of the import', id)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(`import-${id}-rejects.csv`))
        .send(rejectsAsCsv(file))
    },
  )
}

function addRejectSummary(app: Api, workspace: Workspace): void {
  app.get(
    '/imports/:id/rejects/summary',
    {
      config: { permission: 'imports:read' },
      schema: {
        operationId: 'getRejects',
        tags,
        summary: 'What an import could not take: the first rows, and how often for which reason',
        params: ofImport,
        querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(50) }),
        response: { 200: rejectSummary },
      },
    },
    async ({ params: { id }, query: { limit } }) => {
      await requireImport(workspace, id)
      const file = rejectsOf(workspace, id)
      if (await exists(file)) return rejectsView(await readRejects(file, limit))
      return { rows: [], reasons: [], counted: 0, isCut: false }
    },
  )
}

/** Reasons in the words of whoever asks; lists of rejects are kept in English. */
function rejectsView({ rows, reasons, ...rest }: RejectSummary) {
  return { ...rest, rows: rows.map(tellReject), reasons: reasons.map(tellReject) }
}

function importWork(
  workspace: Workspace,
  files: readonly UploadedFile[],
  mapping: Mapping,
  uploads: Uploads,
): Work {
  const names = new Map(files.map(({ path, name }) => [path, name]))
  return ({ signal, progress }) =>
    namedAsSent(files, async () => {
      const onProgress = (told: ImportProgress) => progress(progressOf(told))
      const { rejectFile, ...summary } = await importFiles(workspace, [...names.keys()], mapping, {
        ...{ names, signal, onProgress },
      })
      for (const { id } of files) await uploads.delete(id)
      return { ...summary, hasRejects: rejectFile !== undefined }
    })
}

const PHASES: Readonly<Record<ImportProgress['phase'], Sentence>> = {
  reading: sentence`reading rows`,
  publishing: sentence`storing`,
}

function progressOf({ phase, fraction, rows, rowsPerSecond, remainingSeconds }: ImportProgress): Progress {
  const done = { done: Math.round(fraction * 1_000), of: 1_000, phase: PHASES[phase], rows, rowsPerSecond }
  return remainingSeconds === undefined ? done : { ...done, remainingSeconds }
}

async function requireImport({ control }: Workspace, id: number): Promise<StoredImport> {
  return (await findImport(control, id)) ?? notFound('import', id)
}

function notFound(noun: string, id: number): never {
  return fail('api/not-found', { noun, id, list: '/api/v1/imports' })
}

/** Files by their names: where they lay is nobody's business here. */
async function view(workspace: Workspace, { fingerprint: _, mapping: __, ...stored }: StoredImport) {
  const hasRejects = await exists(rejectsOf(workspace, stored.id))
  return {
    ...stored,
    ...(stored.error !== undefined && { error: translateKept(stored.error) }),
    files: stored.files.map((file) => basename(file)),
    hasRejects,
  }
}

function rejectsOf({ directory }: Workspace, id: number): string {
  return join(directory.rejects, `${id}.csv`)
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
