import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { sentence } from '../../../language/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import { Backups } from '../../backups.ts'
import type { Services } from '../../services.ts'
import { JOBS } from '../jobs/schemas.ts'
import { startJob } from '../jobs/start-job.ts'
import { list, nothing, streamed } from '../schemas.ts'
import { attachment } from '../segments/attachment.ts'
import { storedBackup } from './schemas.ts'

const tags = ['workspace']
const permission = 'backup:run'
const ofBackup = z.object({ id: z.string().min(1).max(100) })

/** Making backups and downloading them. */
export function addBackupRoutes(app: Api, services: Services): void {
  const { workspace, tracking } = services
  const backups = new Backups(workspace)

  app.post(
    '/backups',
    {
      config: { permission, audit: 'backup.create' },
      schema: {
        operationId: 'startBackup',
        tags,
        summary:
          'Write everything into one archive, with what was acknowledged before; it replaces the one before',
        response: { 202: JOBS.backup },
      },
    },
    async (request, reply) =>
      startJob(services, request, reply, {
        kind: 'backup',
        title: sentence`Writing a backup`,
        work: async () => {
          await tracking.flush()
          const { stored, manifest } = await backups.create()
          const tables = [...manifest.analytical, ...manifest.control].map(({ name, rows }) => ({
            name,
            rows,
          }))
          return { backupId: stored.id, bytes: stored.bytes, tables }
        },
      }),
  )

  app.get(
    '/backups',
    {
      config: { permission },
      schema: {
        operationId: 'listBackups',
        tags,
        summary: 'Archives that can be downloaded',
        response: { 200: z.object({ backups: list(storedBackup) }) },
      },
    },
    async () => ({ backups: await backups.list() }),
  )

  app.get(
    '/backups/:id',
    {
      config: { permission },
      // It is compressed already.
      compress: false,
      schema: {
        operationId: 'downloadBackup',
        tags,
        summary: 'Download an archive; `satsuma restore` reads it',
        params: ofBackup,
        response: streamed('application/x-tar', 'The archive'),
      },
    },
    async ({ params: { id } }, reply) => {
      const { path, bytes, createdAt } = await backups.get(id)
      const day = new Date(createdAt).toISOString().slice(0, 10)
      return reply
        .type('application/x-tar')
        .header('content-length', bytes)
        .header('content-disposition', attachment(`satsuma-${day}.tar`))
        .send(createReadStream(path))
    },
  )

  app.delete(
    '/backups/:id',
    {
      config: { permission, audit: 'backup.delete' },
      schema: {
        operationId: 'deleteBackup',
        tags,
        summary: 'Delete an archive',
        params: ofBackup,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await backups.delete(request.params.id)
      describeChange(request, request.params.id)
      return reply.status(204).send()
    },
  )
}
