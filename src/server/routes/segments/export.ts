import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { type ExportFormat, exportSegment } from '../../../export/index.ts'
import { listTraits } from '../../../profiles/trait-names.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { asOfOption, moment, ofSegment, streamed } from '../schemas.ts'
import { attachment } from './attachment.ts'

const FORMATS = {
  csv: { type: 'text/csv', operationId: 'exportCsv', called: 'CSV' },
  jsonl: { type: 'application/jsonl', operationId: 'exportJsonLines', called: 'JSON Lines' },
} as const satisfies Record<ExportFormat, object>

const querystring = z.strictObject({
  traits: z
    .string()
    .max(20_000)
    .optional()
    .meta({ description: 'Names of traits to write, separated by commas, or `all`.' }),
  asOf: moment,
})

/** Whoever takes nothing for so long is gone: while members are read, nobody sees newer merges. */
const STALLED_MS = 60_000

/** The members of a segment as a file. */
export function addExportRoutes(app: Api, workspace: Workspace, stalledMs = STALLED_MS): void {
  for (const format of ['csv', 'jsonl'] as const) {
    const { type, operationId, called } = FORMATS[format]
    app.get(
      `/segments/:id/members.${format}`,
      {
        config: { permission: 'data:export' },
        schema: {
          operationId,
          tags: ['segments'],
          summary: `Download all members with their identities and traits as ${called}`,
          params: ofSegment,
          querystring,
          response: streamed(type, `All members as ${called}`),
        },
      },
      async ({ params: { id }, query: { traits, asOf } }, reply) => {
        const options = {
          ...asOfOption(asOf, workspace.settings),
          traits: await wantedTraits(workspace, traits),
        }
        const text = exporting(workspace, id, format, options, reply)
        // The first piece is made before anything is sent, so that a mistake is still a problem and not half a file.
        const first = await text.next()
        reply.raw.setTimeout(stalledMs, () => reply.raw.destroy())
        return reply
          .type(`${type}; charset=utf-8`)
          .header('content-disposition', attachment(`${id.replaceAll('/', '-')}.${format}`))
          .send(Readable.from(withFirst(first, text)))
      },
    )
  }
}

/** Stops when whoever asked has gone. */
function exporting(
  workspace: Workspace,
  id: string,
  format: ExportFormat,
  options: { readonly traits: readonly string[]; readonly asOf?: number },
  reply: FastifyReply,
): AsyncGenerator<string> {
  const gone = new AbortController()
  const text = exportSegment(workspace, id, { ...options, format, signal: gone.signal })
  // What was not begun to be sent is not ended by the stream.
  reply.raw.once('close', () => {
    gone.abort()
    void text.return(undefined)
  })
  return text
}

/** `plan,city`, or `all`. */
async function wantedTraits(workspace: Workspace, names = ''): Promise<readonly string[]> {
  if (names === 'all') return listTraits(workspace)
  return names.split(',').filter((name) => name !== '')
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done) return
  yield first.value
  yield* rest
}
