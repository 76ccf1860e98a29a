import type { Command } from 'commander'
import { ANALYSES, type Analysis, FILE_COLUMNS, type Performed, perform } from '../../analyses/index.ts'
import type { Progress } from '../../jobs/index.ts'
import { allInTheirLanguage, tell } from '../../language/index.ts'
import { type Report, renderHtml, renderText } from '../../reports/index.ts'
import {
  type AnalysisData,
  checkDataFlags,
  type DataFlags,
  dataOfFiles,
  dataOfWorkspace,
} from '../analysis-data.ts'
import { addAnalysisFlags, analysisOptions } from '../analysis-flags.ts'
import { type OutputFlags, pageFile, writePage, writeValues } from '../analysis-output.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { INSTANT_HELP, wholeNumber } from '../instants.ts'
import { checkProposalFlags, type ProposalFlags, proposalText, saveProposal } from '../proposed-definition.ts'
import { table } from '../table.ts'

interface Flags extends DataFlags, OutputFlags, ProposalFlags {
  readonly seed: number
}

export function addAnalyzeCommands(program: Command, run: Runner): void {
  const analyze = program
    .command('analyze')
    .description('The statistics of customers: of a file as it is, or of the workspace.')
  for (const analysis of ANALYSES) addAnalysis(analyze, analysis, run)
}

function addAnalysis(analyze: Command, analysis: Analysis, run: Runner): void {
  const command = analyze
    .command(analysis.name)
    .description(
      `${analysis.summary} Of files, whose columns are found unless they are named and which are imported nowhere, or without files of the workspace. Prints a report and writes it as a page with charts.`,
    )
    .argument('[files...]', 'CSV, TSV, JSON Lines or Parquet of one form, plain or gzip')
  addDataFlags(command, analysis)
  command
    .option(
      '--html <file>',
      'where to write the page, - for standard output; named after the data unless said',
    )
    .option('--no-html', 'write no page')
    .option('--out <file.csv>', 'write what was found of each customer')
    .option('--seed <number>', 'where random choices come from', wholeNumber('--seed', 0), 1)
  if (analysis.proposes !== undefined)
    command.option(
      '--save-as <name>',
      'save the segmentation that it proposes in the workspace, under this name',
    )
  addAnalysisFlags(command, analysis)
  command.action((files: string[], flags: Flags, called: Command) =>
    run(called, (context) => analyzeData(context, analysis, files, flags)),
  )
}

function addDataFlags(command: Command, { reads }: Analysis): void {
  for (const { name, description } of FILE_COLUMNS[reads])
    command.option(`--${name} <column>`, `of a file: the column of ${description}`)
  if (reads === 'purchases') {
    command
      .option('--no-order', 'of a file: each row is a purchase, whatever orders it names')
      .option('--event <name>', 'the event that is a purchase; found in the data unless said')
      .option(
        '--currency <code>',
        'the currency of the amounts, such as EUR; otherwise that of the workspace, or the one that the data say',
      )
  }
  command
    .option('--as-of <instant>', `as of ${INSTANT_HELP}; unless said the end of a file's last day, or now`)
    .option('--date-format <format>', 'of a file: iso, unix, unix-ms, excel, or a pattern such as D/M/YYYY')
    .option('--time-zone <zone>', 'of a file: of its days, and of times that state none; UTC unless said')
    .option('--map <file.yaml>', 'of a file: a mapping as "satsuma import" takes it, instead of columns')
    .option('--rejects <file.csv>', 'of a file: where to list what was left out')
}

async function analyzeData(
  context: Context,
  analysis: Analysis,
  files: readonly string[],
  flags: Flags,
): Promise<Answer> {
  // What is wrong with options is said before a file is read.
  await analysisOptions(analysis, flags, {})
  checkDataFlags(flags)
  checkProposalFlags(flags, files)
  const data = await (files.length > 0
    ? dataOfFiles(context, analysis, files, flags)
    : dataOfWorkspace(context, analysis, flags))
  try {
    return await analyzed(context, analysis, files, flags, data)
  } finally {
    await data.close()
  }
}

async function analyzed(
  context: Context,
  analysis: Analysis,
  files: readonly string[],
  flags: Flags,
  data: AnalysisData,
): Promise<Answer> {
  const { terminal, signal, options: global } = context
  const options = await analysisOptions<Record<string, unknown>>(analysis, flags, data.options)
  const progress = ({ done, of, phase = 'Analysing' }: Progress) =>
    context.progress.show({ what: tell(phase), fraction: done / of })
  const task = { ...data, options, seed: flags.seed, signal, progress }
  const performed = await perform(analysis, task, () => data.subject)
  const hasValues = flags.out !== undefined && (await writeValues(flags.out, data, performed))
  const page = pageFile(flags, analysis, files, global.json === true)
  if (page !== undefined && page !== '-') await writePage(page, performed)
  const written = { page: page ?? null, out: hasValues ? flags.out! : null }
  const unwritten = flags.out !== undefined && !hasValues ? flags.out : undefined
  const saved = await saveProposal(context, analysis, performed, flags)
  return {
    json: jsonOf(analysis, performed, {
      asOf: data.asOf,
      seed: flags.seed,
      options,
      source: data.source,
      written,
      ...(flags.saveAs !== undefined && { saved: saved ?? null }),
    }),
    text: () =>
      page === '-'
        ? renderHtml(performed.report)
        : `${renderText(inTerminal(performed.report, page), terminal, (...lines) => table(terminal, ...lines))}${writtenText(written, unwritten, proposalText(flags, saved))}`,
  }
}

/** Where there is a page, a terminal shows the first section and says what else is there. */
function inTerminal(report: Report, page: string | undefined): Report {
  const [first, ...others] = report.sections
  if (page === undefined || first === undefined || others.length === 0) return report
  const text = `The page shows also: ${others.map(({ title }) => title).join(', ')}.`
  return { ...report, sections: [first, { title: 'More', blocks: [{ kind: 'text', text }] }] }
}

function jsonOf({ name }: Analysis, { outcome, report }: Performed, besides: object): object {
  const found =
    outcome.kind === 'result'
      ? { kind: outcome.kind, result: allInTheirLanguage(outcome.value) }
      : { kind: outcome.kind, reason: outcome.reason }
  const { findings, trust } = report
  return { analysis: name, ...besides, ...found, findings, trust }
}

interface Written {
  readonly page: string | null
  readonly out: string | null
}

function writtenText(
  { page, out }: Written,
  unwritten: string | undefined,
  saved: readonly string[],
): string {
  const lines = [
    ...(page === null ? [] : [`Page with charts: ${page}`]),
    ...(out === null ? [] : [`Values of customers: ${out}`]),
    ...(unwritten === undefined ? [] : [`No values of customers were found: ${unwritten} was not written.`]),
    ...saved,
  ]
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`
}
