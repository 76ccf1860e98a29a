import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { exportSegment } from '../../export/index.ts'
import { listTraits } from '../../profiles/trait-names.ts'
import type { Workspace } from '../../workspace/index.ts'
import { type Query, textOf } from './parameters.ts'
import type { OfSegment } from './segments.ts'

export function addDownloadRoutes(app: FastifyInstance, workspace: Workspace): void {
  const exported = { config: { permission: 'data:export' } } as const
  app.get<OfSegment>('/segments/:id/members.csv', exported, async ({ params: { id }, query }, reply) => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const traits = await wantedTraits(workspace, query)
    const text = exportSegment(workspace, id, { format: 'csv', traits, signal: gone.signal })
    // What was not begun to be sent is not ended by the stream.
    gone.signal.addEventListener('abort', () => void text.return(undefined))
    // The first piece is made before anything is sent, so that a mistake is still a problem and not half a file.
    const first = await text.next()
    return reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', attachment(`${id.replaceAll('/', '-')}.csv`))
      .send(Readable.from(withFirst(first, text)))
  })
}

/** `traits=plan,city`, or `traits=all`. */
async function wantedTraits(workspace: Workspace, query: Query): Promise<readonly string[]> {
  const names = textOf(query, 'traits')
  if (names === 'all') return listTraits(workspace)
  return names?.split(',').filter((name) => name !== '') ?? []
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done) return
  yield first.value
  yield* rest
}

/** A name for a saved file, in both spellings of RFC 6266. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
