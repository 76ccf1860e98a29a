import { ANALYSES, perform, subjectOfWorkspace } from '../../src/analyses/index.ts'
import { readModel, refreshModel, saveModel } from '../../src/models/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { BENCH_NOW } from '../data.ts'
import { taskOf } from '../run-apart.ts'
import { CASES } from './cases.ts'

/** Refreshes one analysis on a data directory and sends what that took. */
const { dataDir, method } = taskOf<{ dataDir: string; method: string }>()
const { options } = CASES.find((one) => one.method === method)!
const workspace = await openWorkspace({ dataDir })
const began = performance.now()
const processor = process.cpuUsage()
const came = await refresh(workspace)
const { user, system } = process.cpuUsage(processor)
const figures = {
  seconds: rounded((performance.now() - began) / 1_000),
  processorSeconds: rounded((user + system) / 1e6),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  ...came,
}
await workspace.close()
process.send?.(figures, () => process.exit(0))

/** What says something of profiles is refreshed as a model; of the others there is a report only. */
async function refresh(of: Workspace): Promise<object> {
  const analysis = ANALYSES.find(({ name }) => name === method)!
  if (analysis.outputs !== undefined) {
    const model = readModel({ model: 'bench', method, with: options })
    await saveModel(of, model)
    const { status, profiles, changes, reason } = await refreshModel(of, 'bench', {
      asOf: BENCH_NOW,
      startedBy: 'bench',
    })
    return { status, scored: profiles, changes, ...(reason === undefined ? {} : { reason }) }
  }
  const task = {
    workspace: of,
    options: analysis.options.parse(options),
    asOf: BENCH_NOW,
    seed: 1,
    signal: new AbortController().signal,
    progress: () => undefined,
  }
  const { outcome } = await perform(analysis, task, await subjectOfWorkspace(of, analysis, BENCH_NOW))
  return outcome.kind === 'result' ? { status: 'done' } : { status: outcome.kind, reason: outcome.reason }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
