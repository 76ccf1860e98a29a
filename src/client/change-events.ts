import type { Client } from './client.ts'
import type { ServerEvent } from './events.ts'
import { type Identity, writtenIdentity } from './identity.ts'
import { SatsumaProblem } from './problem.ts'
import { Silence } from './silence.ts'

export interface ChangesOptions {
  /** The `cursor` of a change, to go on behind it; `oldest` for all that are kept; from now on unless given. */
  readonly after?: string
  readonly segment?: string
  /** Of one profile, by an identity of it. */
  readonly profile?: Identity | string
  /** Says who somebody is, by identities in these namespaces. */
  readonly identities?: readonly string[]
  /** Ends the iteration. */
  readonly signal?: AbortSignal
}

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/** What the stream of changes tells, over as many connections as it takes; each begins where the last one ended. */
export async function* changeEvents(client: Client, options: ChangesOptions): AsyncGenerator<ServerEvent> {
  const { signal } = options
  const asked = queryOf(options)
  let { after = 'now' } = options
  let pauseMs = FIRST_PAUSE_MS
  while (!signal?.aborted) {
    const silence = new Silence(signal)
    try {
      const events = await client.streamChanges({ query: { ...asked, after } }, { signal: silence.signal })
      for await (const told of silence.over(events)) {
        after = cursorOf(told) ?? after
        pauseMs = FIRST_PAUSE_MS
        yield told
      }
    } catch (error) {
      if (!signal?.aborted && !isPassing(error) && !silence.signal.aborted) throw error
    } finally {
      silence.end()
    }
    await pause(pauseMs, signal)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}

function queryOf({ segment, profile, identities }: ChangesOptions) {
  return {
    ...(segment && { segment }),
    ...(profile && { profile: writtenIdentity(profile) }),
    ...(identities && { identities: identities.join(',') }),
  }
}

function cursorOf({ data }: ServerEvent): string | undefined {
  return (data as { readonly cursor?: string }).cursor
}

/** Whether it may go well if it is tried again: a connection that breaks off is a `TypeError`. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof SatsumaProblem)) return error instanceof TypeError
  return error.status === 0 || error.status === 429 || error.status >= 500
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
