import { writeFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { fail } from '../../errors/index.ts'
import {
  listModels,
  type ModelDetail,
  type ModelListing,
  type ModelRunListing,
  modelHistory,
  showModel,
  showRun,
} from '../../models/index.ts'
import { type Report, renderHtml, renderText } from '../../reports/index.ts'
import type { Answer, Context } from '../context.ts'
import { pairs, table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { count, counted, instant, seconds } from '../wording.ts'

const number = true as const

export interface HistoryChoices {
  readonly limit: number
  readonly run?: number
  readonly html?: string
}

export async function list({ open, terminal }: Context): Promise<Answer> {
  const workspace = await open()
  const models = await listModels(workspace)
  return { json: { models }, text: () => listText(models, terminal, workspace.settings.timeZone) }
}

function listText(models: readonly ModelListing[], terminal: Terminal, timeZone: string): string {
  if (models.length === 0) return 'There are no models yet. Define one: satsuma models apply FILE\n'
  const rows = models.map(({ name, method, version, refreshed, lastRun, current }) => [
    name,
    method,
    String(version),
    refreshed,
    lastRun === undefined ? 'never run' : `${lastRun.status} ${instant(lastRun.startedAt, timeZone)}`,
    current === undefined ? '–' : count(current.profiles ?? 0),
  ])
  const columns = [
    { name: 'Model' },
    { name: 'Method' },
    { name: 'Version', number },
    { name: 'Refreshed' },
    { name: `Last run (${timeZone})` },
    { name: 'Profiles', number },
  ]
  return table(terminal, columns, rows)
}

export async function show({ open, terminal }: Context, name: string): Promise<Answer> {
  const workspace = await open()
  const model = await showModel(workspace, name)
  return { json: model, text: () => modelText(model, terminal, workspace.settings.timeZone) }
}

function modelText(model: ModelDetail, terminal: Terminal, timeZone: string): string {
  const { bold, dim } = terminal.colors
  const { name, title = name, method, methodTitle = method, options, says, segmentations, trouble } = model
  const entries = [
    ['Method', `${methodTitle} (${method}), version ${model.version}, seed ${model.seed}`],
    ['Refreshed', refreshedText(model, timeZone)],
    ['Last run', model.lastRun === undefined ? 'never' : runText(model.lastRun, timeZone)],
    ...(model.current && model.current.id !== model.lastRun?.id
      ? [['In force', runText(model.current, timeZone)] as const]
      : []),
    ...(segmentations.length === 0 ? [] : [['Segmentations', segmentations.join(', ')] as const]),
    ...trouble.map((told) => ['Trouble', told] as const),
  ] as const
  const given = Object.keys(options).length === 0 ? '' : `\n${stringify({ with: options })}`
  return `${bold(title)} ${dim(name)}\n\n${pairs(terminal, entries)}${given}${saysText(says, terminal)}`
}

function saysText(says: ModelDetail['says'], terminal: Terminal): string {
  if (says.length === 0) return ''
  const rows = says.map(({ name, kind, title, description }) => [
    name,
    kind === 'numbers' ? 'number' : 'group',
    `${title}: ${description}`,
  ])
  return `\n${table(terminal, [{ name: 'Output' }, { name: 'Kind' }, { name: 'What it is' }], rows)}`
}

function refreshedText({ refreshed, nextAt }: ModelListing, timeZone: string): string {
  return nextAt === undefined ? refreshed : `${refreshed}, next ${instant(nextAt, timeZone)} (${timeZone})`
}

function runText(run: ModelRunListing, timeZone: string): string {
  const { id, status, asOf, profiles, changes, reason } = run
  const found = profiles === undefined ? '' : `, ${counted(profiles, 'profile')}`
  const changed = changes === undefined ? '' : `, ${counted(changes, 'value')} changed`
  const why = reason === undefined ? '' : `: ${reason}`
  return `run ${id} as of ${instant(asOf, timeZone)} (${timeZone}): ${status}${found}${changed}${why}`
}

export async function history(context: Context, name: string, choices: HistoryChoices): Promise<Answer> {
  if (choices.run !== undefined) return oneRun(context, name, choices.run, choices.html)
  const { open, terminal } = context
  const workspace = await open()
  const runs = await modelHistory(workspace, name, { limit: choices.limit })
  return { json: { model: name, runs }, text: () => runsText(runs, terminal, workspace.settings.timeZone) }
}

function runsText(runs: readonly ModelRunListing[], terminal: Terminal, timeZone: string): string {
  if (runs.length === 0) return 'It was never run.\n'
  const rows = runs.map((run) => [
    String(run.id),
    String(run.version),
    instant(run.asOf, timeZone),
    run.status,
    run.profiles === undefined ? '–' : count(run.profiles),
    run.changes === undefined ? '–' : count(run.changes),
    run.finishedAt === undefined ? '–' : seconds((run.finishedAt - run.startedAt) / 1_000),
    run.startedBy,
    run.reason ?? '',
  ])
  const numbers = new Set(['Run', 'Version', 'Profiles', 'Changed', 'Took'])
  const names = [
    'Run',
    'Version',
    `As of (${timeZone})`,
    'Status',
    'Profiles',
    'Changed',
    'Took',
    'By',
    'Why',
  ]
  const columns = names.map((name) => (numbers.has(name) ? { name, number } : { name }))
  return table(terminal, columns, rows)
}

async function oneRun(
  { open, terminal }: Context,
  name: string,
  id: number,
  html: string | undefined,
): Promise<Answer> {
  const workspace = await open()
  const run = await showRun(workspace, name, id)
  const report = run.report as Report | undefined
  if (html !== undefined && report !== undefined) await writePage(html, report)
  return {
    json: run,
    text: () => `${runText(run, workspace.settings.timeZone)}\n\n${reportText(report, terminal)}`,
  }
}

async function writePage(file: string, report: Report): Promise<void> {
  await writeFile(file, renderHtml(report)).catch((error: Error) =>
    fail('command/file-unwritable', { file, detail: error.message }, error),
  )
}

function reportText(report: Report | undefined, terminal: Terminal): string {
  if (report === undefined) return 'It has no report, or that is not kept any more.\n'
  return renderText(report, terminal, (...lines) => table(terminal, ...lines))
}
