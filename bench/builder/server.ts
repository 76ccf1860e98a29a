import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { accessOf, createApiKey } from '../../src/access/index.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { createApp } from '../../src/server/app.ts'
import { openServices } from '../../src/server/services.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import { taskOf } from '../run-apart.ts'
import { SAVED } from './typed-drafts.ts'

/** The server of the bench of the builder, in a process of its own; which tells its processor time until it is told to end. */
const { dataDir } = taskOf<{ dataDir: string }>()

const workspace = await openWorkspace({ dataDir })
await applyDefinitions(workspace, [{ name: 'bench.json', text: JSON.stringify([SAVED]) }])
const { secret: key } = await createApiKey(accessOf(workspace), {
  name: 'bench',
  scopes: ['evaluations:run', 'segments:read'],
})
const services = await openServices(workspace)
while (!services.live.state.isReady) await pause(100)
const app = await createApp(services, { host: '127.0.0.1' })
await app.listen({ host: '127.0.0.1', port: 0 })
const { port } = app.server.address() as AddressInfo
process.send?.({ address: `http://127.0.0.1:${port}`, key })
process.on('message', (order) => (order === 'cpu' ? tellProcessorTime() : void end()))

function tellProcessorTime(): void {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1_000 })
}

async function end(): Promise<void> {
  await app.close()
  await services.close()
  await workspace.close()
  process.send?.({ peakRssMb: Math.round(process.resourceUsage().maxRSS / 1_024) }, () => process.exit(0))
}
