import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { accessOf, needsSetUp, newSecret } from '../access/index.ts'
import { fail } from '../errors/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { createApp } from './app.ts'
import { isLoopback } from './guard.ts'
import { openServices } from './services.ts'

export const DEFAULT_PORT = 4700
export const DEFAULT_HOST = '127.0.0.1'

export interface ServerOptions {
  /** 0 takes any that is free. */
  readonly port?: number
  /** Only this machine unless told otherwise. */
  readonly host?: string
  /** Stops the server. */
  readonly signal?: AbortSignal
}

export interface RunningServer {
  /** Where the pages are, such as `http://localhost:4700`. */
  readonly address: string
  /**
   * Present until there is a user: the first visit creates the administrator, and where other machines can
   * make it, it takes the token, which is another one at each start.
   */
  readonly setUp?: { readonly token?: string }
  /** The long work of the server: pages show it, and let it be cancelled. */
  readonly jobs: Jobs
  /** Resolves when everything that is acknowledged by now is in the stores. */
  flush(): Promise<void>
  /** Answers what was asked and stores what is acknowledged, for at most ten seconds; then closes. */
  close(): Promise<void>
}

/**
 * Serves the pages and the JSON API of a workspace, which stays the caller's to close, and takes what SDKs send.
 * Throws `command/port-taken` or `command/address-unusable`.
 *
 * @example const { address, close } = await startServer(workspace, { port: 4700 })
 */
export async function startServer(workspace: Workspace, options: ServerOptions = {}): Promise<RunningServer> {
  const { port = DEFAULT_PORT, host = DEFAULT_HOST, signal } = options
  const services = await openServices(workspace)
  const token = isLoopback(host) ? undefined : newSecret('setup')
  const app = await createApp(services, { host, ...(token && { setUpToken: token }) })
  app.addHook('preClose', () => services.drain(app.shutdown.leftMs))
  // With the server, after the last request was answered.
  app.addHook('onClose', () => services.close())
  await listen(app, host, port)
  const close = async () => app.close()
  if (signal?.aborted) await close()
  signal?.addEventListener('abort', () => void close(), { once: true })
  const setUp = (await needsSetUp(accessOf(workspace))) && { setUp: token ? { token } : {} }
  const { jobs, tracking } = services
  return { address: addressOf(app, host), ...setUp, jobs, flush: () => tracking.flush(), close }
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
