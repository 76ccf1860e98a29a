import { type Sentence, sentence, tell } from '../../language/index.ts'
import {
  type AppliedModel,
  applyModels,
  type RefreshSummary,
  refreshModel,
  removeModel,
} from '../../models/index.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Answer, Context } from '../context.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { readText } from '../text-file.ts'
import { counted, instant, seconds } from '../wording.ts'

export async function apply(
  { open, terminal, record }: Context,
  files: readonly string[],
  dryRun: boolean,
): Promise<Answer> {
  const texts = await Promise.all(files.map(async (name) => ({ name, text: await readText(name) })))
  const applied = await applyModels(await open(), texts, { dryRun })
  const changed = applied.filter(({ action }) => action !== 'unchanged').map(({ name }) => name)
  if (!dryRun && changed.length > 0) await record('model.save', changed[0], changed.join(', '))
  return { json: { applied, dryRun }, text: () => appliedText(applied, dryRun, terminal) }
}

function appliedText(applied: readonly AppliedModel[], dryRun: boolean, terminal: Terminal): string {
  const changed = applied.filter(({ action }) => action !== 'unchanged')
  const rows = applied.map(({ name, action, version }) => [name, action, String(version)])
  const columns = [{ name: 'Model' }, { name: 'Action' }, { name: 'Version', number: true as const }]
  const [first] = changed
  const verdict = dryRun
    ? `${counted(changed.length, 'model')} would change; nothing was saved.`
    : `${counted(changed.length, 'model')} changed.${first ? ` Run it: satsuma models refresh ${first.name}` : ''}`
  return `${table(terminal, columns, rows)}\n${verdict}\n`
}

export async function refresh(context: Context, name: string, at: string | undefined): Promise<Answer> {
  const { open, signal, progress, record } = context
  const workspace = await open()
  const asOf = instantOf(at, workspace.settings)
  const summary = await refreshModel(workspace, name, {
    asOf,
    startedBy: { trigger: 'cli' },
    signal,
    progress: ({ done, of, phase = 'Refreshing' }) =>
      progress.show({ what: tell(phase), ...(of > 0 && { fraction: done / of }) }),
  })
  await record('model.refresh', name, ranAs(summary))
  return { json: summary, text: () => refreshedText(summary, workspace.settings.timeZone) }
}

const ranAs = ({ run, status }: RefreshSummary): Sentence =>
  status === 'done' ? sentence`run ${String(run)}` : sentence`run ${String(run)}: no result`

function refreshedText(summary: RefreshSummary, timeZone: string): string {
  const { model, run, asOf, profiles, changes, reason, segmentations } = summary
  const when = `as of ${instant(asOf, timeZone)} (${timeZone}), in ${seconds(summary.seconds)}`
  if (summary.status === 'insufficient-data')
    return `${model}, run ${run} ${when}: no result. ${reason}\nWhat it said before stays.\n`
  const saved = segmentations.map((name) => `Saved the segmentation ${name}. Who is in: satsuma evaluate\n`)
  return `${model}, run ${run} ${when}: ${counted(profiles, 'profile')}, ${counted(changes, 'value')} changed.\n${saved.join('')}Its report: satsuma models history ${model} --run ${run}\n`
}

export async function remove({ open, record, signal }: Context, name: string): Promise<Answer> {
  const ended = await removeModel(await open(), name, { signal })
  await record('model.remove', name, sentence`${ended} values ended`)
  return {
    json: { removed: name, ended },
    text: () => `Removed the model ${name}; ${counted(ended, 'value')} of profiles ended.\n`,
  }
}
