import type { Readable } from 'node:stream'
import { z } from 'zod'
import { inspectFile, mappingToYaml, previewMapping } from '../../../ingest/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import type { UploadedFile, Uploads } from '../../uploads.ts'
import { list, nothing } from '../schemas.ts'
import { readGivenMapping } from './given-mapping.ts'
import { tellReject } from './in-their-words.ts'
import { namedAsSent } from './named-as-sent.ts'
import { givenMapping, preview, proposal, upload, uploadName } from './schemas.ts'

const BYTES = 'application/octet-stream'
const tags = ['imports']
const ofUpload = z.object({ id: z.string().min(1).max(100) })

/** Files that wait to be imported: sending them, and finding the mapping by which to import them. */
export function addUploadRoutes(app: Api, workspace: Workspace, uploads: Uploads): void {
  const permission = 'imports:write'

  app.register(async (streams: Api) => {
    streams.addContentTypeParser(BYTES, (_request, body, done) => done(null, body))
    streams.post(
      '/uploads',
      {
        config: {
          permission,
          audit: 'upload.create',
          unrepeatable: 'The body is a stream; a file that was sent twice is deleted or expires.',
        },
        schema: {
          operationId: 'uploadFile',
          tags,
          summary: 'Send a file: CSV, JSON Lines or Parquet, plain or gzip; it is kept for a day',
          consumes: [BYTES],
          querystring: z.strictObject({ name: uploadName }),
          body: z.any().meta({ type: 'string', format: 'binary' }),
          response: { 201: upload },
        },
      },
      async (request, reply) => {
        const received = await uploads.receive(request.query.name, request.body as Readable)
        describeChange(request, received.id, received.name)
        return reply.status(201).send(received)
      },
    )
  })

  app.get(
    '/uploads',
    {
      config: { permission: 'imports:read' },
      schema: {
        operationId: 'listUploads',
        tags,
        summary: 'Files that wait to be imported, the latest first; at most 50',
        response: { 200: z.object({ uploads: list(upload) }) },
      },
    },
    async () => ({ uploads: await uploads.list() }),
  )

  app.delete(
    '/uploads/:id',
    {
      config: { permission, audit: 'upload.delete' },
      schema: {
        operationId: 'deleteUpload',
        tags,
        summary: 'Delete a file that was sent',
        params: ofUpload,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { id, name } = await uploads.get(request.params.id)
      await uploads.delete(id)
      describeChange(request, id, name)
      return reply.status(204).send()
    },
  )

  app.get(
    '/uploads/:id/proposal',
    {
      config: { permission },
      schema: {
        operationId: 'proposeMapping',
        tags,
        summary: 'A mapping proposed for a file, and what its first records would be',
        params: ofUpload,
        response: { 200: proposal },
      },
    },
    async ({ params: { id } }) => {
      const file = await uploads.get(id)
      const { timeZone } = workspace.settings
      const { files: _, ...found } = await namedAsSent([file], () =>
        inspectFile(workspace, [file.path], { timeZone, preview: 12 }),
      )
      return { ...found, yaml: mappingToYaml(found.mapping) }
    },
  )

  app.post(
    '/uploads/:id/preview',
    {
      config: { permission, unaudited: 'It only looks.' },
      bodyLimit: 2_000_000,
      schema: {
        operationId: 'previewMapping',
        tags,
        summary: 'What the first rows of a file become under a mapping, and what of them cannot be taken',
        params: ofUpload,
        body: z.strictObject({ mapping: givenMapping }),
        response: { 200: preview },
      },
    },
    async ({ params: { id }, body: { mapping } }) => {
      const file: UploadedFile = await uploads.get(id)
      const read = readGivenMapping(mapping)
      const found = await namedAsSent([file], () => previewMapping(workspace, file.path, read))
      return { ...found, rejects: found.rejects.map(tellReject) }
    },
  )
}
