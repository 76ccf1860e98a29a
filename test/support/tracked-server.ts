import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { fail } from '../../src/errors/index.ts'
import { createApp } from '../../src/server/app.ts'
import { openServices } from '../../src/server/services.ts'
import type { Reception } from '../../src/tracking/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'

/** A server on loopback that stores what SDKs send, and tells what came. */
export interface TrackedServer {
  /** Host and port. */
  readonly host: string
  readonly writeKey: string
  readonly workspace: Workspace
  /** Asks the next request to slow down. */
  slowDownOnce(): void
  /** What was received, once everything of it is stored. */
  received(): Promise<readonly Reception[]>
  close(): Promise<void>
}

/** Over an empty workspace with the real clock, which SDKs go by. */
export async function openTrackedServer(): Promise<TrackedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-tracked-'))
  const workspace = await openWorkspace({ dataDir })
  const services = await openServices(workspace)
  const { tracking } = services
  const receptions: Reception[] = []
  let refusals = 0
  const receive = async (reception: Reception) => {
    if (refusals-- > 0) fail('tracking/slow-down', { retryAfterSeconds: 2 })
    await tracking.receive(reception)
    receptions.push(reception)
  }
  const app = await createApp(services, { host: '127.0.0.1', tracking: { receiver: { receive } } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { secret } = await createWriteKey(accessOf(workspace), 'test')
  return {
    host: `127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    writeKey: secret,
    workspace,
    slowDownOnce: () => {
      refusals = 1
    },
    received: async () => {
      await tracking.flush()
      return receptions.splice(0)
    },
    close: async () => {
      await app.close()
      await services.close()
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
