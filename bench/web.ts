import { parseArgs } from 'node:util'
import { addressesOf } from '../scripts/screenshots/addresses.ts'
import { openSampleSite } from '../test/support/sample-site.ts'
import { SHIFT_BUDGET } from '../web/test/shifts.ts'
import { loadFirstPage, type Navigation, navigate } from './web/measure.ts'
import { layoutShifts } from './web/shifts.ts'

/** What the pages are held to. */
const BUDGET = {
  firstPageBytes: 300_000,
  coldMs: 1_500,
  navigationMs: 200,
  layoutShift: SHIFT_BUDGET,
} as const

/**
 * What the pages weigh and how long they take in Chromium over loopback: `npm run bench -- web [--data DIR] [--runs N]
 * [--only /path,…]`. Medians of the runs; of layout shifts the worst of any page, loaded once in a wide window and once
 * in a narrow one. Without a data directory the sample shop is made anew, which takes minutes.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, runs: { type: 'string', default: '5' }, only: { type: 'string' } },
  })
  const runs = Number(values.runs)
  const { site, workspace, close } = await openSampleSite(values.data)
  try {
    // What the server answers first it answers slowly.
    await loadFirstPage(site)
    const loads = await repeated(runs, () => loadFirstPage(site))
    const laps = await repeated(runs, () => navigate(site))
    const firsts = medians(laps.map(({ first }) => first))
    const agains = medians(laps.map(({ again }) => again))
    const shifts = await layoutShifts(site, values.only?.split(',') ?? (await addressesOf(workspace)))
    const { scripts, styles } = loads[0]!.bytes
    const measured = {
      firstPageBytes: scripts + styles,
      coldMs: median(loads.map(({ coldMs }) => coldMs)),
      navigationMs: Math.max(...agains.map(({ ms }) => ms)),
      layoutShift: Math.max(...[...loads, ...firsts, ...shifts].map(({ layoutShift }) => layoutShift)),
    }
    return {
      runs,
      ...measured,
      scriptBytes: scripts,
      styleBytes: styles,
      firstNavigations: firsts,
      navigations: agains,
      shifts,
      budget: BUDGET,
      exceeded: Object.keys(BUDGET).filter((name) => isOver(name as keyof typeof BUDGET, measured)),
    }
  } finally {
    await close()
  }
}

function isOver(name: keyof typeof BUDGET, measured: Readonly<Record<keyof typeof BUDGET, number>>): boolean {
  return measured[name] > BUDGET[name]
}

async function repeated<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let index = 0; index < times; index++) results.push(await work())
  return results
}

/** The median of each navigation over several laps through the same pages; of shifts the worst. */
function medians(laps: readonly (readonly Navigation[])[]): Navigation[] {
  const of = (index: number, name: 'ms' | 'layoutShift') => laps.map((lap) => lap[index]![name])
  return laps[0]!.map(({ to }, index) => ({
    ...{ to, ms: median(of(index, 'ms')) },
    layoutShift: Math.round(1_000 * Math.max(...of(index, 'layoutShift'))) / 1_000,
  }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)]!)
}
