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
import { BENCH_NOW, generate } from './data.ts'
import { analystQuery, type BenchSegment, workload } from './workload.ts'

interface Options {
  readonly folder: string
  readonly events: number
  readonly profiles: number
  readonly segments: number
  readonly separate: number
}

const MOMENT = { now: BENCH_NOW, calendar: { timeZone: 'UTC', weekStartsOn: 1 } }

/** Each phase runs in a process of its own, so that one's memory is not counted as another's. */
const PHASES = {
  generate: async (store: AnalyticalStore, { events, profiles }: Options) => {
    await migrateAnalyticalStore(store)
    await generate(store, events, profiles)
    return {}
  },
  fused: async (store: AnalyticalStore, { segments }: Options) => {
    const targets = workload(segments).map(toTarget)
    const plan = planTargets(targets)
    const runs: number[] = []
    let sizes: number[] = []
    for (let run = 0; run < 3; run++) {
      const started = performance.now()
      const { sets } = await evaluateBatch(store, plan, MOMENT)
      sizes = [...sets.values()].map((set) => set.size)
      runs.push((performance.now() - started) / 1000)
    }
    const leaves = plan.groups.reduce((sum, group) => sum + group.leaves.length, plan.singly.length)
    return { fusedSeconds: median(runs), fusedRuns: runs, leaves, queries: plan.groups.length, sizes }
  },
  scan: async (store: AnalyticalStore) => {
    const runs: number[] = []
    for (let run = 0; run < 3; run++) {
      const started = performance.now()
      await store.query(BARE_SCAN, { lane: 'batch' })
      runs.push((performance.now() - started) / 1000)
    }
    return { bareScanSeconds: median(runs) }
  },
  separate: async (store: AnalyticalStore, { segments, separate }: Options) => {
    const sizes: number[] = []
    const started = performance.now()
    for (const segment of workload(segments).slice(0, separate)) {
      const [row] = await store.query<{ size: string }>(analystQuery(segment), { lane: 'batch' })
      sizes.push(Number(row?.size))
    }
    const seconds = (performance.now() - started) / 1000
    return { separateSeconds: (seconds * segments) / Math.min(separate, segments), analystSizes: sizes }
  },
}

const BARE_SCAN = sql`SELECT count(), sum(profile_id), max(occurred_at), uniq(event), sum(number['revenue'] + number['price'] + number['seconds']), countIf(text['category'] = 'c1' OR text['campaign'] = 'x' OR text['path'] = 'y') FROM events`

function toTarget({ name, conditions }: BenchSegment) {
  return { id: name, node: requireNode({ all: conditions.map(({ definition }) => definition) }) }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** `npm run bench -- segments [--events N --profiles N --segments N --separate N --data DIR]` */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '50000000' },
      profiles: { type: 'string', default: '1000000' },
      segments: { type: 'string', default: '200' },
      separate: { type: 'string' },
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
  const separate = options.separate > 0 ? await phase('separate', options) : {}
  return {
    events,
    profiles,
    segments,
    conditionKinds: new Set(
      workload(segments).flatMap(({ conditions }) => conditions.map(({ kind }) => kind)),
    ).size,
    distinctLeaves: fused['leaves'],
    queries: fused['queries'],
    generateSeconds: generated['seconds'],
    fusedSeconds: fused['fusedSeconds'],
    fusedRuns: fused['fusedRuns'],
    separateSeconds: separate['separateSeconds'],
    bareScanSeconds: scan['bareScanSeconds'],
    timesFasterThanSeparate: ratio(separate['separateSeconds'], fused['fusedSeconds']),
    timesBareScan: ratio(fused['fusedSeconds'], scan['bareScanSeconds']),
    peakRssMb: fused['peakRssMb'],
    sizesThatDiffer: differences(options, fused['sizes'], separate['analystSizes']),
  }
}

function ratio(a: unknown, b: unknown): number | undefined {
  return typeof a === 'number' && typeof b === 'number' ? Math.round((a / b) * 100) / 100 : undefined
}

/** Segments whose size the analyst found otherwise; funnels are left out, the engine's measures its window otherwise. */
function differences({ segments }: Options, fused: unknown, analyst: unknown): number | undefined {
  if (!Array.isArray(fused) || !Array.isArray(analyst)) return undefined
  return workload(segments).filter(({ conditions }, index) => {
    if (index >= analyst.length || conditions.some(({ kind }) => kind === 'funnel')) return false
    return fused[index] !== analyst[index]
  }).length
}

type Phase = keyof typeof PHASES

async function phase(name: Phase, options: Options): Promise<Record<string, unknown>> {
  console.log(`${name} …`)
  const child = fork(fileURLToPath(import.meta.url), [name, JSON.stringify(options)], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    let answer: Record<string, unknown> = {}
    child.on('message', (message) => {
      answer = message as Record<string, unknown>
    })
    child.on('exit', (code) =>
      code === 0 ? resolve(answer) : reject(new TypeError(`${name} ended with ${code}`)),
    )
  })
}

async function runPhase(name: Phase, options: Options): Promise<void> {
  const started = performance.now()
  const store = await openEmbeddedStore({ path: options.folder })
  const answer = await PHASES[name](store, options)
  await store.close()
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send?.({ ...answer, peakRssMb, seconds: (performance.now() - started) / 1000 })
}

const [phaseName, phaseOptions] = process.argv.slice(2)
if (process.send !== undefined && phaseName !== undefined && phaseName in PHASES) {
  await runPhase(phaseName as Phase, JSON.parse(phaseOptions ?? '{}') as Options)
  process.exit(0)
}
