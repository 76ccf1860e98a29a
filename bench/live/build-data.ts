import { statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openServices } from '../../src/server/services.ts'
import { openWorkspace } from '../../src/workspace/index.ts'
import { taskOf } from '../run-apart.ts'
import type { Built } from './messages.ts'
import { liveSegments } from './segments.ts'

/** Saves the segments of the bench in a data directory and has them built, in a process of its own. */
const SHOWN_EVERY_MS = 5_000

const { dataDir, segments } = taskOf<{ dataDir: string; segments: number }>()
const workspace = await openWorkspace({ dataDir })
const definitions = liveSegments(segments).map(({ name, when }) => ({ segment: name, when }))
await applyDefinitions(workspace, [{ name: 'bench.json', text: JSON.stringify(definitions) }])
const [started, cpu] = [performance.now(), process.cpuUsage()]
const services = await openServices(workspace)
while (!services.live.state.isReady) {
  const { progress = 0, trouble } = services.live.state
  console.log(`building ${Math.round(100 * progress)} % ${trouble ?? ''}`)
  await pause(SHOWN_EVERY_MS)
}
const { user, system } = process.cpuUsage(cpu)
const built: Built = {
  buildSeconds: Math.round((performance.now() - started) / 1_000),
  buildCpuSeconds: Math.round((user + system) / 1e6),
  buildPeakRssMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  liveFileMb: Math.round(statSync(workspace.directory.live).size / 1_048_576),
}
await services.close()
await workspace.close()
process.send?.(built, () => process.exit(0))
