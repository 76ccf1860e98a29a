import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { accessOf, needsSetUp, newSecret } from '../access/index.ts'
import { fail } from '../errors/index.ts'
import { readIdentityRules } from '../identity/index.ts'
import { Tracking } from '../tracking/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { createApp } from './app.ts'
import { isLoopback } from './guard.ts'
import type { Job } from './routes/status.ts'

export type { Job } from './routes/status.ts'

export const DEFAULT_PORT = 4700
export const DEFAULT_HOST = '127.0.0.1'

export interface ServerOptions {
  /** 0 takes any that is free. */
  readonly port?: number
  /** Only this machine unless told otherwise. */
  readonly host?: string
  /** Stops the server. */
  readonly signal?: AbortSignal
  /** What the process works on in the background, asked whenever a page wants to know. */
  readonly job?: () => Job | undefined
}

export interface RunningServer {
  /** Where the pages are, such as `http://localhost:4700`. */
  readonly address: string
  /**
   * Present until there is a user: the first visit creates the administrator, and where other machines can
   * make it, it takes the token, which is another one at each start.
   */
  readonly setUp?: { readonly token?: string }
  /** Resolves when everything that is acknowledged by now is in the stores. */
  flush(): Promise<void>
  close(): Promise<void>
}

/**
 * Serves the pages and the JSON API of a workspace, which stays the caller's to close, and takes what SDKs send.
 * Throws `command/port-taken` or `command/address-unusable`.
 *
 * @example const { address, close } = await startServer(workspace, { port: 4700 })
 */
export async function startServer(workspace: Workspace, options: ServerOptions = {}): Promise<RunningServer> {
  const { port = DEFAULT_PORT, host = DEFAULT_HOST, signal, job } = options
  const rules = await readIdentityRules(workspace.control)
  const tracking = await Tracking.open(workspace)
  const door = { receiver: tracking, rules: () => rules }
  const token = isLoopback(host) ? undefined : newSecret('setup')
  const app = await createApp(workspace, {
    ...{ host, tracking: door },
    ...(job && { job }),
    ...(token && { setUpToken: token }),
  })
  // With the server, after the last request was answered.
  app.addHook('onClose', () => tracking.close())
  await listen(app, host, port)
  const close = async () => app.close()
  if (signal?.aborted) await close()
  signal?.addEventListener('abort', () => void close(), { once: true })
  const setUp = (await needsSetUp(accessOf(workspace))) && { setUp: token ? { token } : {} }
  return { address: addressOf(app, host), ...setUp, flush: () => tracking.flush(), close }
}

async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') fail('command/port-taken', { port }, error)
    fail('command/address-unusable', { host, port, detail: message }, error)
  }
}

function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
