import { access, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { fail } from '../../errors/index.ts'
import {
  EXPORT_FORMATS,
  type ExportedMember,
  type ExportFormat,
  exportMembers,
  exportSegment,
} from '../../export/index.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { INSTANT_HELP } from '../instants.ts'

interface Options {
  readonly format: ExportFormat
  readonly out?: string
  readonly traits?: string
  readonly asOf?: string
}

const FORMAT_HELP =
  'csv, where a text that a spreadsheet would run as a formula has an apostrophe in front, or jsonl, exact'

export function addExportCommand(program: Command, run: Runner): void {
  program
    .command('export')
    .description(
      'Write the members of a segment, or of a part of a segmentation, to a file or standard output.',
    )
    .argument('<name>', 'a segment, or segmentation/part')
    .addOption(new Option('--format <format>', FORMAT_HELP).choices([...EXPORT_FORMATS]).default('csv'))
    .option('--out <file>', 'a file that does not exist yet; standard output otherwise')
    .option('--traits <names>', 'traits to write, separated by commas')
    .option('--as-of <instant>', `members as of ${INSTANT_HELP}`)
    .action((name: string, options: Options, command: Command) =>
      run(command, (context) =>
        options.out ? toFile(context, name, options, options.out) : toOutput(context, name, options),
      ),
    )
}

async function toFile(context: Context, name: string, options: Options, out: string): Promise<Answer> {
  await refuseExisting(out)
  const wanted = await wantedOf(context, options)
  const text = exportSegment(await context.open(), name, { ...wanted, format: options.format })
  const first = await text.next()
  const handle = await open(out, 'wx').catch((error: Error) =>
    fail('command/file-unwritable', { file: out, detail: error.message }, error),
  )
  await pipeline(Readable.from(withFirst(first, text)), handle.createWriteStream())
  return { json: { segment: name, file: out, format: options.format }, text: () => `Wrote ${out}.\n` }
}

async function toOutput(context: Context, name: string, options: Options): Promise<Answer> {
  const wanted = await wantedOf(context, options)
  const workspace = await context.open()
  if (context.options.json) {
    const members: ExportedMember[] = []
    for await (const page of exportMembers(workspace, name, wanted)) members.push(...page)
    return { json: { segment: name, members }, text: () => '' }
  }
  for await (const text of exportSegment(workspace, name, { ...wanted, format: options.format })) {
    await context.terminal.write(text)
  }
  return { json: undefined, text: () => '' }
}

async function wantedOf({ open, signal }: Context, { traits, asOf }: Options) {
  const at = instantOf(asOf, (await open()).settings)
  const names = traits?.split(',').map((name) => name.trim()) ?? []
  return { traits: names.filter(Boolean), signal, ...(at === undefined ? {} : { asOf: at }) }
}

/** The first piece is made before the file is, so that a mistake leaves no file. */
async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function refuseExisting(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (exists) fail('store/file-exists', { file })
}
