import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode } from '../src/definition/parse.ts'
import { evaluateBatch } from '../src/evaluation/batch.ts'
import { planTargets } from '../src/plan/plan.ts'
import type { AnalyticalStore } from '../src/store/analytical.ts'
import { openEmbeddedStore } from '../src/store/embedded/index.ts'
import { migrateAnalyticalStore } from '../src/store/migrate.ts'
import { sql } from '../src/store/sql.ts'
import { BENCH_NOW, generate, supersede } from './data.ts'
import { analystQuery, type BenchSegment, workload } from './workload.ts'

interface Options {
  readonly folder: string
  readonly events: number
  readonly profiles: number
  readonly segments: number
  readonly separate: number
  /** How many of a hundred numbers belong to the profile of a smaller one. */
  readonly superseded: number
}

/** How often a quick measurement is repeated. */
const RUNS = 3

const MOMENT = { now: BENCH_NOW, calendar: { timeZone: 'UTC', weekStartsOn: 1 } }

/** Each phase runs in a process of its own, so that one's memory is not counted as another's. */
const PHASES = {
  generate: async (store: AnalyticalStore, { events, profiles, superseded }: Options) => {
    await migrateAnalyticalStore(store)
    const [row] = await store.query<{ rows: string }>(sql`SELECT count() AS rows FROM events`)
    if (Number(row?.rows) !== events) await generate(store, events, profiles)
    await supersede(store, profiles, superseded)
    return {}
  },
  fused: async (store: AnalyticalStore, { segments }: Options) => {
    const targets = workload(segments).map(toTarget)
    const plan = planTargets(targets)
    let sizes: number[] = []
    const times = await timed(RUNS, async () => {
      const { sets } = await evaluateBatch(store, plan, MOMENT)
      sizes = [...sets.values()].map((set) => set.size)
    })
    const leaves = plan.groups.reduce((sum, group) => sum + group.leaves.length, plan.singly.length)
    return { ...times, leaves, queries: plan.groups.length, sizes }
  },
  scan: async (store: AnalyticalStore) => {
    return timed(RUNS, async () => {
      await store.query(BARE_SCAN, { lane: 'batch' })
    })
  },
  separate: async (store: AnalyticalStore, { segments, separate }: Options) => {
    const sizes: number[] = []
    const some = workload(segments).slice(0, separate)
    const { seconds, cpuSeconds } = await timed(1, async () => {
      for (const segment of some) {
        const [row] = await store.query<{ size: string }>(analystQuery(segment), { lane: 'batch' })
        sizes.push(Number(row?.size))
      }
    })
    const factor = segments / some.length
    return { seconds: seconds * factor, cpuSeconds: cpuSeconds * factor, sizes }
  },
}

const BARE_SCAN = sql`SELECT count(), sum(profile_id), max(occurred_at), uniq(event), sum(number['revenue'] + number['price'] + number['seconds']), countIf(text['category'] = 'c1' OR text['campaign'] = 'x' OR text['path'] = 'y') FROM events`

function toTarget({ name, conditions }: BenchSegment) {
  return { id: name, node: requireNode({ all: conditions.map(({ definition }) => definition) }) }
}

interface Times {
  readonly seconds: number
  readonly cpuSeconds: number
}

/** The medians of several runs; CPU seconds tell apart what the machine's other work makes slow. */
async function timed(runs: number, work: () => Promise<void>): Promise<Times> {
  const seconds: number[] = []
  const cpuSeconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const [started, before] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(before)
    seconds.push((performance.now() - started) / 1000)
    cpuSeconds.push((user + system) / 1e6)
  }
  return { seconds: median(seconds), cpuSeconds: median(cpuSeconds) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/**
 * `npm run bench -- segments [--events N --profiles N --segments N --separate N --data DIR]`
 * `--separate N` measures only the first N separate queries and extrapolates; `--data` keeps the data for the next run.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '50000000' },
      profiles: { type: 'string', default: '1000000' },
      segments: { type: 'string', default: '200' },
      separate: { type: 'string' },
      superseded: { type: 'string', default: '0' },
      data: { type: 'string' },
    },
  })
  const folder = values.data ?? (await mkdtemp(join(tmpdir(), 'satsuma-bench-')))
  const segments = Number(values.segments)
  const options: Options = {
    folder,
    events: Number(values.events),
    profiles: Number(values.profiles),
    segments,
    superseded: Number(values.superseded),
    separate: values.separate === undefined ? segments : Number(values.separate),
  }
  try {
    return await measure(options)
  } finally {
    if (values.data === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function measure(options: Options): Promise<object> {
  const { events, profiles, segments } = options
  const generated = await phase('generate', options)
  const fused = await phase('fused', options)
  const scan = await phase('scan', options)
  const separate = options.separate > 0 ? await phase('separate', options) : undefined
  const kinds = workload(segments).flatMap(({ conditions }) => conditions.map(({ kind }) => kind))
  return {
    events,
    profiles,
    segments,
    conditionKinds: new Set(kinds).size,
    distinctLeaves: fused.leaves,
    queries: fused.queries,
    generateSeconds: generated.phaseSeconds,
    fusedSeconds: fused.seconds,
    fusedCpuSeconds: fused.cpuSeconds,
    separateSeconds: separate?.seconds,
    separateCpuSeconds: separate?.cpuSeconds,
    bareScanSeconds: scan.seconds,
    bareScanCpuSeconds: scan.cpuSeconds,
    timesFasterThanSeparate: ratio(separate?.seconds, fused.seconds),
    timesLessCpuThanSeparate: ratio(separate?.cpuSeconds, fused.cpuSeconds),
    timesBareScan: ratio(fused.seconds, scan.seconds),
    peakRssMb: fused.peakRssMb,
    sizesThatDiffer: differences(options, fused.sizes, separate?.sizes),
  }
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.round((a / b) * 100) / 100
}

/** Segments whose size the analyst found otherwise; funnels are left out, the engine's measures its window otherwise. */
function differences(
  { segments }: Options,
  fused: readonly number[] | undefined,
  analyst: readonly number[] | undefined,
): number | undefined {
  if (fused === undefined || analyst === undefined) return undefined
  return workload(segments).filter(({ conditions }, index) => {
    if (index >= analyst.length || conditions.some(({ kind }) => kind === 'funnel')) return false
    return fused[index] !== analyst[index]
  }).length
}

type Phase = keyof typeof PHASES

/** What a phase's process answers; which fields there are depends on the phase. */
interface Answer extends Partial<Times> {
  readonly phaseSeconds: number
  readonly peakRssMb: number
  readonly leaves?: number
  readonly queries?: number
  readonly sizes?: readonly number[]
}

async function phase(name: Phase, options: Options): Promise<Answer> {
  console.log(`${name} …`)
  const child = fork(fileURLToPath(import.meta.url), [name, JSON.stringify(options)], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    let answer: Answer | undefined
    child.on('message', (message) => {
      answer = message as Answer
    })
    child.on('exit', (code) =>
      code === 0 && answer !== undefined
        ? resolve(answer)
        : reject(new TypeError(`${name} ended with ${code}`)),
    )
  })
}

async function runPhase(name: Phase, options: Options): Promise<void> {
  const started = performance.now()
  const store = await openEmbeddedStore({ path: options.folder })
  const answer = await PHASES[name](store, options)
  await store.close()
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send?.({ ...answer, peakRssMb, phaseSeconds: (performance.now() - started) / 1000 })
}

const [phaseName, phaseOptions] = process.argv.slice(2)
if (process.send !== undefined && phaseName !== undefined && phaseName in PHASES) {
  await runPhase(phaseName as Phase, JSON.parse(phaseOptions ?? '{}') as Options)
  process.exit(0)
}
