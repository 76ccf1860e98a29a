import type { FastifyInstance } from 'fastify'
import { keyHeaders } from '../../src/access/testing/credentials.ts'
import { createApp } from '../../src/server/app.ts'
import type { Services } from '../../src/server/services.ts'
import { openSmallWorkspace, type SmallWorkspace } from './small-workspace.ts'

export interface SmallServer {
  readonly small: SmallWorkspace
  readonly services: Services
  readonly app: FastifyInstance
  /** Headers with an API key that may do everything. */
  readonly key: Record<string, string>
  close(): Promise<void>
}

/** A server over a small workspace, to be asked without a socket. */
export async function openSmallServer(
  options?: Parameters<typeof openSmallWorkspace>[0],
): Promise<SmallServer> {
  const small = await openSmallWorkspace(options)
  const services = await small.services()
  const app = await createApp(services, { host: '127.0.0.1' })
  const key = await keyHeaders(small.workspace)
  return {
    ...{ small, services, app, key },
    close: async () => {
      await app.close()
      await small.close()
    },
  }
}
