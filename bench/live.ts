import { ChangeTimes } from './live/change-times.ts'
import type { Distribution } from './live/distribution.ts'
import { Expiries } from './live/expiries.ts'
import { lookUp } from './live/look-up.ts'
import { copyOfBuiltData } from './live/made-data.ts'
import type { Sample } from './live/messages.ts'
import { type LiveBenchOptions, readOptions } from './live/options.ts'
import { liveSegments } from './live/segments.ts'
import { sendLoad } from './live/send-load.ts'
import { ServerProcess } from './live/server-process.ts'
import { type VisitorCall, Visitors } from './live/visitors.ts'
import { type ToldChange, watchChanges } from './live/watch-changes.ts'

/** How long after the load exits are still waited for. */
const AFTER_MS = 2_000
const SHOWN_EVERY_MS = 5_000

/**
 * Live memberships under load, over HTTP, the server in a process of its own: `npm run bench -- live [--rate N
 * --seconds N --warm-up N --events N --profiles N --segments N --lookups N --reuse --profile]`. `changeP50Ms` counts from when an event was
 * due to be sent until the change that it caused is seen; `expectedExits` are exits by time that the bench reckons
 * itself; `differences` are memberships that the batch does not find at the end. `--reuse` begins with what an
 * earlier run of the day built, which takes long; `--profile` writes a processor profile of the server and prints where its time went.
 */
export async function run(args: readonly string[]): Promise<object> {
  const options = readOptions(args)
  const { dataDir, built } = await copyOfBuiltData(options)
  const server = new ServerProcess(dataDir)
  const { address, writeKey, apiKey } = await server.ready()
  console.log(`${options.rate} events/s for ${options.seconds} s …`)
  const { rate, seconds, profiles } = options
  const visitors = new Visitors(rate, profiles)
  const times = new ChangeTimes(profiles, Date.now())
  const expiries = new Expiries()
  let changes = 0
  const onChanges = (told: readonly ToldChange[]) => {
    const [now, at] = [performance.now(), Date.now()]
    changes += told.length
    for (const change of told) {
      times.seen(change, now)
      expiries.seen(change, at)
    }
  }
  await watchChanges({ address, apiKey, onChanges })
  const onCall = (call: VisitorCall, due: number) => {
    times.sent(call, due)
    expiries.sent(call)
  }
  const load = { address, writeKey, rate, visitors, onCall }
  const before = await sendLoad({ ...load, seconds: options.warmUp })
  for (const one of [times, expiries]) one.begin()
  changes = 0
  server.samples.length = 0
  server.begin(options.profile)
  const shown = setInterval(() => show(server.samples.at(-1), times.latencies), SHOWN_EVERY_MS)
  const [sent, looked] = await Promise.all([
    sendLoad({ ...load, seconds }),
    lookUp({ address, apiKey, rate: options.lookups, seconds, profiles }),
  ])
  const end = Date.now()
  clearInterval(shown)
  const samples = [...server.samples]
  const { stored, ...summary } = await server.end(AFTER_MS)
  return {
    ...shape(options),
    achievedRate: sent.achievedRate,
    ...built,
    acknowledged: sent.acknowledged,
    lost: before.acknowledged + sent.acknowledged - stored,
    slowedDown: sent.slowedDown,
    changes,
    ...percentiles('change', times.latencies),
    unattributedShare: round(times.unattributedShare),
    ...percentiles('acknowledge', sent.acknowledgements),
    senderLateP99Ms: round(sent.lateness.percentile(99)),
    expiries: expiries.count,
    expiryWithin1sShare: Math.round(expiries.within1sShare * 1e5) / 1e5,
    expectedExits: expiries.check(end, profiles, visitors.mixed),
    lookupsPerSecond: Math.round(looked.count / seconds),
    ...percentiles('lookupAtClient', looked),
    ...summary,
    cpuMsPerEvent: round((1_000 * summary.serverCpuSeconds) / sent.acknowledged),
    mostWaiting: Math.max(0, ...samples.map(({ waiting }) => waiting)),
    rssMb: tenths(samples.map(({ rssMb }) => rssMb)),
  }
}

function shape({ rate, seconds, warmUp, events, profiles, segments, lookups }: LiveBenchOptions) {
  const kinds = new Set(liveSegments(segments).flatMap((segment) => segment.kinds)).size
  return { rate, seconds, warmUp, events, profiles, segments, kinds, lookups }
}

function percentiles(name: string, distribution: Distribution): object {
  return {
    [`${name}P50Ms`]: round(distribution.percentile(50)),
    [`${name}P99Ms`]: round(distribution.percentile(99)),
  }
}

function show(sample: Sample | undefined, latencies: Distribution): void {
  const { rssMb = 0, heapMb = 0, cpuSeconds = 0, waiting = 0, followLagMs = 0, trouble = '' } = sample ?? {}
  const late = `p50 ${round(latencies.percentile(50))} ms, p99 ${round(latencies.percentile(99))} ms`
  console.log(
    `${latencies.count} changes, ${late}; ${waiting} waiting, ${followLagMs} ms; ${rssMb} MB, heap ${heapMb} MB, ${round(cpuSeconds)} s ${trouble}`,
  )
}

/** The middle sample of each tenth. */
function tenths(samples: readonly number[]): number[] {
  return Array.from(
    { length: 10 },
    (_, tenth) => samples[Math.floor(((tenth + 0.5) * samples.length) / 10)] ?? 0,
  )
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
