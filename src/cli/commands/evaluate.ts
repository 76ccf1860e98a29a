import type { Command } from 'commander'
import { sentence } from '../../language/index.ts'
import { type EvaluationSummary, evaluateSegments } from '../../membership/evaluate.ts'
import { loadTargets } from '../../membership/targets.ts'
import { describePlan, planTargets } from '../../plan/plan.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { INSTANT_HELP } from '../instants.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, counted, difference, instant, seconds, share } from '../wording.ts'

export function addEvaluateCommands(program: Command, run: Runner): void {
  program
    .command('evaluate')
    .description('Evaluate every segment and every part of a segmentation in one pass, and store who is in.')
    .option('--as-of <instant>', `evaluate as of ${INSTANT_HELP}; nothing is stored`)
    .action((options: { asOf?: string }, command: Command) =>
      run(command, (context) => evaluate(context, options)),
    )
  program
    .command('explain')
    .description('Show what an evaluation does.')
    .command('plan')
    .description('Print the plan: every distinct condition once, grouped by what it reads.')
    .action((_options: object, command: Command) => run(command, explainPlan))
}

async function evaluate(
  { open, signal, progress, terminal, record }: Context,
  options: { asOf?: string },
): Promise<Answer> {
  const workspace = await open()
  const asOf = instantOf(options.asOf, workspace.settings)
  progress.show({ what: 'Evaluating' })
  const summary = await evaluateSegments(workspace, { signal, ...(asOf === undefined ? {} : { asOf }) })
  if (asOf === undefined)
    await record('evaluation.start', undefined, sentence`segments: ${summary.segments.length}`)
  return { json: summary, text: () => sizesText(summary, terminal, workspace.settings.timeZone) }
}

/** The sizes that an evaluation found. */
export function sizesText(
  { asOf, profiles, seconds: took, segments }: EvaluationSummary,
  terminal: Terminal,
  timeZone: string,
): string {
  const heading = `${counted(segments.length, 'segment')} of ${counted(profiles, 'profile')} as of ${instant(asOf, timeZone)} (${timeZone}), in ${seconds(took)}\n`
  if (segments.length === 0) return `${heading}Define one: satsuma segments apply FILE\n`
  const stored = segments.some(({ entered }) => entered !== undefined)
  const rows = segments.map(({ segment, size, share: of, entered, exited }) => [
    segment,
    count(size),
    share(of),
    ...(stored ? [difference(entered ?? 0), difference(-(exited ?? 0))] : []),
  ])
  const columns = [
    { name: 'Segment' },
    ...['Size', 'Share', ...(stored ? ['Came', 'Went'] : [])].map((name) => ({
      name,
      number: true as const,
    })),
  ]
  return `${heading}\n${table(terminal, columns, rows)}`
}

async function explainPlan({ open }: Context): Promise<Answer> {
  const lines = describePlan(planTargets(await loadTargets(await open())))
  return { json: { plan: lines }, text: () => `${lines.join('\n')}\n` }
}
