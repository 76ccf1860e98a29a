import { backtest, instantsBetween, type SizeAt } from '../../membership/backtest.ts'
import { findTarget } from '../../membership/targets.ts'
import { backtestFile, type FilePreview, previewFile, type SegmentPreview } from '../../segments/index.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { Answer, Context } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { readText } from '../text-file.ts'
import { warningLines } from '../warnings.ts'
import { count, difference, instant, share } from '../wording.ts'
import { identityText } from './profiles.ts'

export interface BacktestChoices {
  readonly from?: string
  readonly to?: string
  readonly points: number
}

const YEAR_MS = 365 * 86_400_000
const BAR = 40
const number = true as const

export async function diff({ open, terminal, progress }: Context, file: string): Promise<Answer> {
  const text = await readText(file)
  const workspace = await open()
  progress.show({ what: 'Evaluating both versions' })
  const preview = await previewFile(workspace, { name: file, text })
  return { json: preview, text: () => diffText(preview, terminal) }
}

function diffText({ previews, warnings }: FilePreview, terminal: Terminal): string {
  const columns = [
    { name: 'Segment' },
    ...['Before', 'After', 'Join', 'Leave'].map((name) => ({ name, number })),
    { name: 'Such as' },
  ]
  const rows = previews.map(({ id, isNew, size, sizeBefore, joiners, leavers }) => [
    id,
    isNew ? 'new' : count(sizeBefore),
    count(size),
    difference(joiners.count),
    difference(-leavers.count),
    [...sample('+', joiners), ...sample('−', leavers)].join(' '),
  ])
  return `${warningLines(warnings, terminal)}${table(terminal, columns, rows)}`
}

function sample(sign: string, { sample: some }: SegmentPreview['joiners']): string[] {
  return some
    .slice(0, 3)
    .map(({ identities: [first], profileId }) => `${sign}${first ? identityText(first) : profileId}`)
}

export async function backtestSegment(
  context: Context,
  name: string,
  choices: BacktestChoices,
): Promise<Answer> {
  const workspace = await context.open()
  const to = instantOf(choices.to, workspace.settings) ?? workspace.clock()
  const from = instantOf(choices.from, workspace.settings) ?? to - YEAR_MS
  const sizes = await sizesOf(context, workspace, name, instantsBetween(from, to, choices.points))
  const { timeZone } = workspace.settings
  return {
    json: { segments: sizes.map(([segment, points]) => ({ segment, sizes: points })) },
    text: () =>
      sizes.map(([segment, points]) => sizesText(segment, points, context.terminal, timeZone)).join('\n'),
  }
}

async function sizesOf(
  { signal, progress }: Context,
  workspace: Workspace,
  name: string,
  instants: readonly number[],
): Promise<readonly (readonly [string, readonly SizeAt[]])[]> {
  const onProgress = (done: number, of: number) =>
    progress.show({ what: 'Looking back', fraction: done / of })
  if (/\.(ya?ml|json)$/i.test(name)) {
    const file = { name, text: await readText(name) }
    return [...(await backtestFile(workspace, file, instants, { signal, onProgress }))]
  }
  const { node } = await findTarget(workspace, name)
  return [[name, await backtest(workspace, node, instants, { signal, onProgress })]]
}

function sizesText(segment: string, points: readonly SizeAt[], terminal: Terminal, timeZone: string): string {
  const largest = Math.max(1, ...points.map(({ size }) => size))
  const rows = points.map(({ at, size, share: of }) => [
    instant(at, timeZone),
    count(size),
    share(of),
    '█'.repeat(Math.round((size / largest) * BAR)),
  ])
  const columns = [
    { name: `As of (${timeZone})` },
    { name: 'Size', number },
    { name: 'Share', number },
    { name: '' },
  ]
  return `${terminal.colors.bold(segment)}\n${table(terminal, columns, rows)}`
}
