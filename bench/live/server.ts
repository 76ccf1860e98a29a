import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { createApp } from '../../src/server/app.ts'
import { openServices, type Services } from '../../src/server/services.ts'
import { sql } from '../../src/store/sql.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { countDifferences } from './differences.ts'
import { serveLookups } from './lookup-server.ts'
import type { ChangeRow, Order, Report, Sample, Summary } from './messages.ts'
import { type ProcessorProfile, profileProcessor } from './processor-profile.ts'
import { liveSegments } from './segments.ts'

/**
 * The server of the live bench, in a process of its own: builds the segments, says where it is, tells of every change
 * as its subscribers see it, and at the end what it counted.
 */
const SAMPLE_MS = 1_000
const CHANGES_AT_ONCE = 5_000

const { dataDir, segments } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; segments: number }
const tell = (report: Report) => void process.send?.(report)

const workspace = await openWorkspace({ dataDir })
const definitions = liveSegments(segments).map(({ name, when }) => ({ segment: name, when }))
await applyDefinitions(workspace, [{ name: 'bench.json', text: JSON.stringify(definitions) }])
const { secret } = await createWriteKey(accessOf(workspace), 'bench')
const services = await openServices(workspace)
const buildSeconds = await built(services)
const app = await createApp(services, { host: '127.0.0.1' })
await app.listen({ host: '127.0.0.1', port: 0 })
const lookups = await serveLookups(services.live)
const { port } = app.server.address() as AddressInfo
const measured = measure()
tellChanges(services)
setInterval(() => tell({ report: 'sample', sample: sampleOf(services) }), SAMPLE_MS)
process.on('message', (order: Order) => void (order.order === 'begin' ? begin(order) : end(order)))
tell({
  report: 'ready',
  address: `http://127.0.0.1:${port}`,
  lookups: lookups.address,
  writeKey: secret,
  buildSeconds,
})

async function built({ live }: Services): Promise<number> {
  const started = performance.now()
  while (!live.state.isReady) {
    tell({ report: 'building', progress: live.state.progress ?? 0 })
    await pause(SAMPLE_MS)
  }
  return (performance.now() - started) / 1_000
}

function tellChanges({ live }: Services): void {
  let after = live.places.last
  live.subscribe(() => {
    for (let count = CHANGES_AT_ONCE; count === CHANGES_AT_ONCE; ) {
      const changes = live.changes({ after, limit: CHANGES_AT_ONCE })
      count = changes.length
      after = changes.at(-1)?.seq ?? after
      const rows = changes.map(
        ({ profileId, segment, entered, cause, at, evidence: { record } }): ChangeRow => [
          profileId,
          segment,
          entered,
          cause,
          at,
          record?.name,
          record?.at,
        ],
      )
      tell({ report: 'changes', rows })
    }
  })
}

function sampleOf({ tracking }: Services): Sample {
  const { waiting, followLagMs } = tracking.state
  const { user, system } = process.cpuUsage()
  return {
    rssMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    cpuSeconds: (user + system) / 1e6,
    waiting,
    followLagMs,
  }
}

/** What is measured from `begin` on. */
function measure() {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let profile: ProcessorProfile | undefined
  let cpu = process.cpuUsage()
  let loop = performance.eventLoopUtilization()
  return {
    begin: async (isProfiled: boolean) => {
      if (isProfiled) profile = await profileProcessor()
      cpu = process.cpuUsage()
      loop = performance.eventLoopUtilization()
      delay.enable()
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
  lookups.close()
  // The services close with it.
  await closeApp()
  const summary: Summary = {
    ...counted,
    ...lookups.found(),
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
