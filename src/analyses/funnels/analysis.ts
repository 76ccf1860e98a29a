import type { BitSet } from '../../evaluation/bit-set.ts'
import { inEachLanguage, sayLater, sentence } from '../../language/index.ts'
import {
  adjustedP,
  compareShares,
  funnelSteps,
  insufficientData,
  type Outcome,
  result,
  wilsonInterval,
} from '../../stats/index.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { findCandidates, setsAt } from '../memberships/index.ts'
import { type FunnelsOptions, funnelsOptions } from './options.ts'
import { type FunnelTimes, readFunnel } from './read-funnel.ts'
import { funnelsReport } from './report.ts'
import type { FunnelsResult, SegmentFunnel } from './result.ts'
import { findFunnel, stepTitle } from './steps.ts'
import { conversionCurve, stepTime } from './times.ts'

/** How far people come, step by step, and how long it takes them. */
export const funnels: Analysis<typeof funnelsOptions, FunnelsResult> = {
  name: 'funnels',
  title: sayLater`Funnel`,
  summary: sayLater`How many come from step to step, where they are lost, how long it takes, and in which segments.`,
  reads: 'purchases',
  options: funnelsOptions,
  remedies: [
    sayLater`State events that the data hold: --steps page_viewed,order_completed.`,
    sayLater`Look at a longer time: --last 365d.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: funnelsReport,
}

async function run(task: Task<FunnelsOptions>): Promise<Outcome<Found<FunnelsResult>>> {
  const { workspace, options, asOf, signal, progress } = task
  const funnel = await findFunnel(workspace, options)
  if (funnel === undefined) return insufficientData(sayLater`There are no events.`)
  progress({ done: 0, of: 2, phase: sentence`Following the steps` })
  const times = await readFunnel(workspace, funnel, asOf, signal)
  const [first] = funnel.steps
  if (times.profiles.length === 0) return insufficientData(sayLater`Nobody did ${stepTitle(first!)}.`)
  const { done } = times
  const steps = funnelSteps(done.map((column) => countOf(column, () => true)))
  progress({ done: 1, of: 2, phase: sentence`Comparing segments` })
  const segments = await bySegment(task, times)
  progress({ done: 2, of: 2 })
  return result({
    result: {
      steps: steps.map((step, place) => ({
        ...step,
        title: inEachLanguage(() => stepTitle(funnel.steps[place]!)),
        rule: funnel.steps[place]!,
        time: place === 0 ? null : stepTime(done[place - 1]!, done[place]!, asOf),
      })),
      last: funnel.last ?? null,
      curve: conversionCurve(done[0]!, done.at(-1)!, asOf),
      segments,
    },
  })
}

function countOf(done: Float64Array, holds: (row: number) => boolean): number {
  let count = 0
  for (let row = 0; row < done.length; row++) if (!Number.isNaN(done[row]!) && holds(row)) count++
  return count
}

async function bySegment(
  { workspace, options, asOf, signal }: Task<FunnelsOptions>,
  times: FunnelTimes,
): Promise<SegmentFunnel[]> {
  if (options.segments === undefined) return []
  const { candidates } = await findCandidates(workspace, options.segments)
  const { sets } = await setsAt(workspace, candidates, asOf, signal)
  const found = candidates.map(({ id }) => segmentFunnel(id, sets.get(id)!, times))
  const known = found.filter(({ p }) => p !== null)
  const adjusted = adjustedP(
    known.map(({ p }) => p!),
    'benjamini-hochberg',
  )
  return found.map((one) => (one.p === null ? one : { ...one, p: adjusted[known.indexOf(one)]! }))
}

function segmentFunnel(segment: string, members: BitSet, { profiles, done }: FunnelTimes): SegmentFunnel {
  const reached = done.map((column) => countOf(column, (row) => members.has(profiles[row]!)))
  const [began, ended] = [reached[0]!, reached.at(-1)!]
  const rest = { count: countOf(done.at(-1)!, () => true) - ended, size: profiles.length - began }
  const compared = compareShares({ count: ended, size: began }, rest)
  return {
    segment,
    reached,
    conversion: began === 0 ? null : { value: ended / began, ...wilsonInterval(ended, began) },
    restConversion: rest.size === 0 ? null : rest.count / rest.size,
    p: compared.kind === 'result' ? compared.value.p : null,
  }
}
