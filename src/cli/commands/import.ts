import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { fail } from '../../errors/index.ts'
import {
  type ImportProgress,
  type ImportSummary,
  importFiles,
  inspectFile,
  type Mapping,
  mappingToYaml,
  readMapping,
} from '../../ingest/index.ts'
import { sentence } from '../../language/index.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { stepOf } from '../import-step.ts'
import { confirmProposal, proposalText } from '../proposal.ts'
import { pairs } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { readText } from '../text-file.ts'
import { count, counted, seconds } from '../wording.ts'

interface Options {
  readonly map?: string
  readonly saveMap?: string
  readonly yes?: true
}

/** Of fewer rows a rate says nothing. */
const RATED_ROWS = 10_000

export function addImportCommand(program: Command, run: Runner): void {
  program
    .command('import')
    .description(
      'Import files: CSV, TSV, JSON Lines or Parquet, plain or gzip. Without --map a mapping is proposed from the first file and shown. Importing a file again changes nothing.',
    )
    .argument('<files...>', 'files of one form; together they are one import')
    .option('--map <file>', 'the mapping of columns to customers, events and traits, as YAML')
    .option('--save-map <file>', 'where to save the mapping that was proposed')
    .option('--yes', 'import by the proposal without asking')
    .action((files: string[], options: Options, command: Command) =>
      run(command, (context) => importAll(context, files, options)),
    )
}

async function importAll(context: Context, files: readonly string[], options: Options): Promise<Answer> {
  const { terminal, progress, signal } = context
  const workspace = await context.open()
  const agreed = await mappingOf(context, files, options)
  if ('answer' in agreed) return agreed.answer
  const { mapping, saveAs } = agreed
  if (saveAs !== undefined) await saveMapping(saveAs, mapping)
  const onProgress = (step: ImportProgress) => progress.show(stepOf(step))
  const summary = await importFiles(workspace, files, mapping, { signal, onProgress })
  await context.record(
    'import.start',
    files.map((file) => basename(file)).join(', '),
    sentence`rows: ${summary.rows}`,
  )
  return {
    json: { ...summary, mapping, ...(saveAs === undefined ? {} : { savedAs: saveAs }) },
    text: () => summaryText(summary, saveAs, terminal),
  }
}

interface Agreed {
  readonly mapping: Mapping
  readonly saveAs: string | undefined
}

/** The mapping that is given, or proposed and agreed to; an answer where the proposal is only to be saved. */
async function mappingOf(
  { open, terminal, options: { json } }: Context,
  files: readonly string[],
  { map, saveMap, yes }: Options,
): Promise<Agreed | { readonly answer: Answer }> {
  if (map !== undefined) return { mapping: readMapping(await readText(map)), saveAs: saveMap }
  const workspace = await open()
  const proposal = await inspectFile(workspace, files, { timeZone: workspace.settings.timeZone })
  const { mapping } = proposal
  if (yes) return { mapping, saveAs: saveMap }
  const file = basename(files[0] ?? '')
  if (terminal.interactive && !json) {
    const suggested = saveMap ?? `${file.replace(/\.gz$/, '').replace(/\.\w+$/, '')}.mapping.yaml`
    return { mapping, saveAs: await confirmProposal(terminal, proposal, suggested) }
  }
  if (saveMap === undefined) return fail('command/mapping-unconfirmed', { file })
  await saveMapping(saveMap, mapping)
  const mend = `Saved as ${saveMap}; nothing was imported. Import by it with --map ${saveMap}\n`
  return { answer: { json: proposal, text: () => proposalText(proposal, terminal) + mend } }
}

async function saveMapping(file: string, mapping: Mapping): Promise<void> {
  await writeFile(file, mappingToYaml(mapping), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') fail('store/file-exists', { file }, error)
    fail('command/file-unwritable', { file, detail: error.message }, error)
  })
}

function summaryText(summary: ImportSummary, saveAs: string | undefined, terminal: Terminal): string {
  const { rows, events, eventsNew, traitChanges, traitChangesNew, profilesNew } = summary
  const { rejectedRows, rejectedValues, rejectFile, seconds: took } = summary
  const known = (all: number, fresh: number) => (all === fresh ? '' : `, ${count(fresh)} of them new`)
  const rate = rows >= RATED_ROWS ? ` (${count(rows / took)} rows/s)` : ''
  return `Imported ${counted(rows, 'row')} in ${seconds(took)}${rate}\n\n${pairs(terminal, [
    ['Events', `${count(events)}${known(events, eventsNew)}`],
    ['Trait changes', `${count(traitChanges)}${known(traitChanges, traitChangesNew)}`],
    ['New profiles', count(profilesNew)],
    ['Rows rejected', count(rejectedRows)],
    ['Values left out', count(rejectedValues)],
    ...(rejectFile === undefined ? [] : [['Listed in', rejectFile] as const]),
    ...(saveAs === undefined ? [] : [['Mapping saved', saveAs] as const]),
  ])}`
}
