import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

/** An entry or exit as `GET /v1/changes` tells it, as far as the bench looks at it. */
export interface ToldChange {
  readonly segment: string
  readonly change: 'entered' | 'exited'
  readonly at: number
  readonly cause: 'data' | 'time' | 'definition' | 'identity'
  readonly profileId: number
  readonly evidence: { readonly record?: { readonly name: string; readonly at: number } }
}

export interface Watching {
  readonly address: string
  readonly apiKey: string
  /** Told of what came at once. */
  readonly onChanges: (changes: readonly ToldChange[]) => void
}

/** Follows the stream of changes from now on, until the server ends it. Resolves when the stream is open. */
export async function watchChanges({ address, apiKey, onChanges }: Watching): Promise<void> {
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${apiKey}` }
  const asking = get(new URL('/v1/changes', address), { headers })
  const [stream] = (await once(asking, 'response')) as [IncomingMessage]
  if (stream.statusCode !== 200) throw new TypeError(`the stream of changes answered ${stream.statusCode}`)
  let rest = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    const events = (rest + text).split('\n\n')
    rest = events.pop() ?? ''
    onChanges(events.flatMap(changeOf))
  })
  // The server cuts it off when it closes.
  stream.on('error', () => undefined)
}

function changeOf(event: string): ToldChange[] {
  if (!event.includes('event: change\n')) return []
  return [JSON.parse(event.slice(event.indexOf('data: ') + 'data: '.length)) as ToldChange]
}
