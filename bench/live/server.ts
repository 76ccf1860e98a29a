import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { accessOf, createApiKey, createWriteKey } from '../../src/access/index.ts'
import { createApp } from '../../src/server/app.ts'
import { openServices, type Services } from '../../src/server/services.ts'
import { sql } from '../../src/store/sql.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { taskOf } from '../run-apart.ts'
import { AnswerTimes } from './answer-times.ts'
import { Collections } from './collections.ts'
import { countDifferences } from './differences.ts'
import type { Order, Report, Sample, Summary } from './messages.ts'
import { type ProcessorProfile, profileProcessor } from './processor-profile.ts'

/**
 * The server of the live bench, in a process of its own: with segments that are built, and at the end says what
 * it counted.
 */
const SAMPLE_MS = 1_000

const { dataDir } = taskOf<{ dataDir: string }>()
const tell = (report: Report) => void process.send?.(report)

const workspace = await openWorkspace({ dataDir })
const { secret: writeKey } = await createWriteKey(accessOf(workspace), 'bench')
const { secret: apiKey } = await createApiKey(accessOf(workspace), {
  name: 'bench',
  scopes: ['segments:read'],
})
const services = await openServices(workspace)
while (!services.live.state.isReady) await pause(100)
const app = await createApp(services, { host: '127.0.0.1' })
await app.listen({ host: '127.0.0.1', port: 0 })
const lookups = new AnswerTimes(app.server, (url) => url.startsWith('/v1/profiles/'))
const { port } = app.server.address() as AddressInfo
const measured = measure()
setInterval(() => tell({ report: 'sample', sample: sampleOf(services) }), SAMPLE_MS)
process.on('message', (order: Order) => void (order.order === 'begin' ? begin(order) : end(order)))
tell({ report: 'ready', address: `http://127.0.0.1:${port}`, writeKey, apiKey })

function sampleOf({ tracking, live }: Services): Sample {
  const { waiting, followLagMs } = tracking.state
  const { user, system } = process.cpuUsage()
  return {
    rssMb: megabytes(process.memoryUsage.rss()),
    heapMb: megabytes(process.memoryUsage().heapUsed),
    cpuSeconds: (user + system) / 1e6,
    waiting,
    followLagMs,
    trouble: live.state.trouble ?? tracking.state.trouble,
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576)
}

/** What is measured from `begin` on. */
function measure() {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let profile: ProcessorProfile | undefined
  let collections: Collections | undefined
  let cpu = process.cpuUsage()
  let loop = performance.eventLoopUtilization()
  return {
    begin: async (isProfiled: boolean) => {
      if (isProfiled) profile = await profileProcessor()
      cpu = process.cpuUsage()
      loop = performance.eventLoopUtilization()
      delay.enable()
      collections = new Collections()
    },
    end: async () => {
      const { user, system } = process.cpuUsage(cpu)
      const { utilization } = performance.eventLoopUtilization(loop)
      delay.disable()
      const file = join(tmpdir(), `satsuma-bench-live-${process.pid}.cpuprofile`)
      if (profile) console.log(await profile.end(file))
      return {
        serverCpuSeconds: (user + system) / 1e6,
        loopUtilization: Math.round(utilization * 1_000) / 1_000,
        collectedMs: collections?.end(),
        loopDelayP99Ms: Math.round(delay.percentile(99) / 1e5) / 10,
        profileFile: profile && file,
      }
    },
  }
}

async function begin({ profile }: Extract<Order, { order: 'begin' }>): Promise<void> {
  lookups.reset()
  await measured.begin(profile)
}

async function end({ after }: Extract<Order, { order: 'end' }>): Promise<void> {
  const asked = performance.now()
  await services.tracking.flush()
  const drainSeconds = (performance.now() - asked) / 1_000
  const counted = await measured.end()
  await pause(after)
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1_024)
  const { trouble, failures } = services.live.state
  // The services close with it.
  await closeApp()
  const summary: Summary = {
    ...counted,
    lookupP50Ms: lookups.times.percentile(50),
    lookupP99Ms: lookups.times.percentile(99),
    stored: await countMessages(workspace),
    drainSeconds,
    peakRssMb,
    trouble: trouble ?? undefined,
    failures: [...failures].map(([leaf, error]) => `${leaf}: ${error}`),
    differences: await countDifferences(workspace),
  }
  tell({ report: 'summary', summary })
  await workspace.close()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}

async function closeApp(): Promise<void> {
  await app.close()
  await services.close()
}

async function countMessages({ analytical }: Workspace): Promise<number> {
  const [row] = await analytical.query<{ n: string }>(sql`SELECT count() AS n FROM messages`)
  return Number(row?.n)
}
