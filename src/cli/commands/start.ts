import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Starter } from '../../control/index.ts'
import type { Jobs, Work } from '../../jobs/index.ts'
import { inEnglish, sentence } from '../../language/index.ts'
import { evaluateSegments } from '../../membership/evaluate.ts'
import { keepCompact } from '../../membership/keep-compact.ts'
import { loadSampleShop, type SamplePhase } from '../../sample/load.ts'
import { backfillSizes, keepLookingBack } from '../../segments/index.ts'
import { DEFAULT_HOST, DEFAULT_PORT, type RunningServer, startServer } from '../../server/index.ts'
import type { Workspace } from '../../workspace/index.ts'
import { readTotals, type Totals } from '../../workspace/totals.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { stepOf } from '../import-step.ts'
import { wholeNumber } from '../instants.ts'
import { counted } from '../wording.ts'

interface Options {
  readonly port: number
  readonly host: string
  readonly empty?: true
}

/** Older than this, what is stored about who is in is brought up to date in the background. */
const FRESH_MS = 3_600_000
const POINTS = 53
/** Days whose changes of size say what is usual of a segment. */
const DAYS = 29

const SPAN = { points: POINTS, days: DAYS } as const

const AT_START = { trigger: 'start' } as const
const AFTER_EDIT = { trigger: 'edit' } as const

export function addStartCommand(program: Command, run: Runner): void {
  program
    .command('start')
    .description(
      'Open the data directory (created where it is not there), load the sample shop where there is no data yet, and serve the product until Ctrl-C.',
    )
    .option(
      '--port <n>',
      'the port to listen on; 0 takes any that is free',
      wholeNumber('--port', 0),
      DEFAULT_PORT,
    )
    .option('--host <name>', 'the address to listen on; 0.0.0.0 for other machines', DEFAULT_HOST)
    .option('--empty', 'do not load the sample shop')
    .action((options: Options, command: Command) => run(command, (context) => start(context, options)))
}

async function start(context: Context, { port, host, empty }: Options): Promise<Answer> {
  const { signal, progress, options, terminal } = context
  const workspace = await context.open()
  // A port that is taken is told before the sample shop is loaded, not after.
  await (await startServer(workspace, { port, host })).close()
  const sample = !empty && (await loadSampleShop(workspace, { signal, onProgress: shown(context) }))
  if (sample) await context.record('sample.load')
  progress.clear()
  const server = await startServer(workspace, { port, host })
  try {
    const totals = await readTotals(workspace)
    await terminal.write(
      options.json
        ? `${JSON.stringify({ address: server.address, setUp: server.setUp, dataDir: workspace.dataDir, ...totals })}\n`
        : welcome(server, workspace, totals),
    )
    const caughtUp = catchUp(context, workspace, server, totals)
    await Promise.all([
      caughtUp.then(() => keepCompact(workspace, inBackground(context, 'Compacting the log of merges'))),
      keepLookingBack(workspace, {
        ...SPAN,
        from: caughtUp,
        ...inBackground(context, 'Looking back after an edit'),
        lookBack: () => lookBack(context, workspace, server.jobs, AFTER_EDIT),
      }),
    ])
  } finally {
    await server.close()
  }
  return { json: undefined, text: () => 'Stopped.\n' }
}

function welcome(server: RunningServer, { dataDir }: Workspace, { profiles, events }: Totals): string {
  const held = profiles === 0 ? 'nothing yet' : `${counted(profiles, 'profile')}, ${counted(events, 'event')}`
  return `\nSatsuma is at ${server.address}\n${firstVisit(server)}Data: ${dataDir} (${held}). Stop with Ctrl-C.\n`
}

function firstVisit({ setUp }: RunningServer): string {
  if (setUp === undefined) return ''
  const token = setUp.token === undefined ? '' : `It asks for this set-up token: ${setUp.token}\n`
  return `Open it now: the first visit creates the administrator.\n${token}`
}

const PHASES: Readonly<Record<SamplePhase, string>> = {
  generating: 'Generating the sample shop',
  traits: 'Importing traits of the sample shop',
  events: 'Importing events of the sample shop',
  evaluating: 'Evaluating its segments',
}

/** Shows each phase once as a line, and how far it is where lines can be drawn over. */
function shown({ terminal, progress, options }: Context) {
  let last: SamplePhase | undefined
  return (phase: SamplePhase, done?: Parameters<typeof stepOf>[0]) => {
    const what = PHASES[phase]
    if (phase !== last && !options.json) {
      progress.clear()
      terminal.tell(`${what} ...\n`)
    }
    last = phase
    if (done) progress.show(stepOf(done, what))
  }
}

/** What goes on while pages are served already: fresh memberships, then sizes of the past year. */
async function catchUp(
  context: Context,
  workspace: Workspace,
  { jobs }: RunningServer,
  { lastEvaluation }: Totals,
): Promise<void> {
  const age = workspace.clock() - (lastEvaluation?.asOf ?? Number.NEGATIVE_INFINITY)
  if (lastEvaluation && age > FRESH_MS) {
    const evaluating = { kind: 'evaluation', title: sentence`Evaluating`, startedBy: AT_START }
    await ended(context, jobs, evaluating, ({ signal }) => evaluateSegments(workspace, { signal }))
  }
  await lookBack(context, workspace, jobs, AT_START)
}

async function lookBack(
  context: Context,
  workspace: Workspace,
  jobs: Jobs,
  startedBy: Starter,
): Promise<void> {
  const job = { kind: 'look-back', title: sentence`Looking back over a year`, startedBy }
  await ended(context, jobs, job, async ({ signal, progress }) => {
    const onProgress = (done: number, of: number) => progress({ done, of })
    return { segments: await backfillSizes(workspace, { ...SPAN, signal, onProgress }) }
  })
}

/** How work goes on until Ctrl-C: what fails is told and does not end the server. */
function inBackground({ signal, terminal }: Context, what: string) {
  return {
    signal,
    pause: (ms: number) => pause(ms, undefined, { signal }).catch(() => undefined),
    onFailure: (error: unknown) => terminal.tell(`${what} failed: ${(error as Error).message}\n`),
  }
}

/** Begins work and waits for its end. What fails is told and does not end the server. */
async function ended(
  { signal, terminal }: Context,
  jobs: Jobs,
  job: Parameters<Jobs['start']>[0],
  work: Work,
): Promise<void> {
  if (signal.aborted) return
  const { id } = await jobs.start(job, work)
  const over = new Promise<void>((resolve) => {
    jobs.watch(id, ({ status }) => status !== 'running' && resolve())
  })
  await Promise.race([over, aborted(signal)])
  const { status, problems } = await jobs.get(id)
  if (status === 'failed') terminal.tell(`${inEnglish(job.title)} failed: ${problems?.[0]?.message}\n`)
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
