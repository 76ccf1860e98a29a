import { type Command, Option } from 'commander'
import { DEFINITION_STATUSES } from '../../control/index.ts'
import { DEFINITION_KINDS, type Definition } from '../../definition/definition.ts'
import { KINDS_WITH_STATUS, type OfStatus, STATUS_MOVES, type StatusMove } from '../../segments/index.ts'
import type { Runner } from '../context.ts'
import { INSTANT_HELP, wholeNumber } from '../instants.ts'
import { type BacktestChoices, backtestSegment, diff } from './segment-drafts.ts'
import { apply, move, remove } from './segment-files.ts'
import { explain, type ListChoices, list, type MemberChoices, members, show } from './segment-views.ts'

const NAME = 'a segment, or segmentation/part'
const FILE = 'definitions as YAML or JSON'

export function addSegmentCommands(program: Command, run: Runner): void {
  const segments = program
    .command('segments')
    .description('Define segments, segmentations and metrics, and look at who is in them.')
  addDefining(segments, run)
  addMoving(segments, run)
  addLooking(segments, run)
}

function addDefining(segments: Command, run: Runner): void {
  segments
    .command('apply')
    .description('Save the definitions of files: all of them, or none where anything is wrong.')
    .argument('<files...>', FILE)
    .option('--dry-run', 'say what would be saved, and save nothing')
    .action((files: string[], { dryRun }: { dryRun?: true }, command: Command) =>
      run(command, (context) => apply(context, files, dryRun === true)),
    )
  segments
    .command('diff')
    .description('Show who would join and who would leave if the definitions of a file were saved.')
    .argument('<file>', FILE)
    .action((file: string, _options: object, command: Command) =>
      run(command, (context) => diff(context, file)),
    )
  segments
    .command('backtest')
    .description(
      'The size of a segment at past instants, of a saved one or of all in a file that is not saved.',
    )
    .argument('<name>', `${NAME}, or a file (.yaml, .yml, .json)`)
    .option('--from <instant>', `the first instant: ${INSTANT_HELP}; a year before the last unless given`)
    .option('--to <instant>', 'the last instant; now unless given')
    .option('--points <n>', 'how many instants', wholeNumber('--points', 1), 13)
    .action((name: string, choices: BacktestChoices, command: Command) =>
      run(command, (context) => backtestSegment(context, name, choices)),
    )
  segments
    .command('remove')
    .description('Remove a definition that no other one refers to. Its versions and its change log stay.')
    .argument('<name>', 'the name of the definition')
    .addOption(
      new Option('--kind <kind>', 'what it defines').choices([...DEFINITION_KINDS]).default('segment'),
    )
    .action((name: string, { kind }: { kind: Definition['kind'] }, command: Command) =>
      run(command, (context) => remove(context, kind, name)),
    )
}

const MOVES: Readonly<Record<StatusMove, string>> = {
  pause: 'Pause a segment: everybody leaves, and nobody enters until it is resumed.',
  resume: 'Resume a paused segment: whoever satisfies its definition enters.',
  archive: 'Archive a segment: everybody leaves, lists leave it out, and it cannot be edited.',
  restore: 'Restore an archived segment: whoever satisfies its definition enters.',
}

function addMoving(segments: Command, run: Runner): void {
  for (const to of STATUS_MOVES) {
    segments
      .command(to)
      .description(MOVES[to])
      .argument('<name>', 'the name of the definition')
      .addOption(
        new Option('--kind <kind>', 'what it defines').choices([...KINDS_WITH_STATUS]).default('segment'),
      )
      .action((name: string, { kind }: Pick<OfStatus, 'kind'>, command: Command) =>
        run(command, (context) => move(context, { kind, name }, to)),
      )
  }
}

function addLooking(segments: Command, run: Runner): void {
  segments
    .command('list')
    .description('Every segment and part with its size and share at the last evaluation.')
    .addOption(
      new Option(
        '--status <status>',
        'those of one status, or all; all that are not archived unless given',
      ).choices([...DEFINITION_STATUSES, 'all']),
    )
    .action((choices: ListChoices, command: Command) => run(command, (context) => list(context, choices)))
  segments
    .command('show')
    .description('One segment: its sentence, size, definition and versions.')
    .argument('<name>', NAME)
    .action((name: string, _options: object, command: Command) =>
      run(command, (context) => show(context, name)),
    )
  segments
    .command('members')
    .description('Who is in a segment, at the last evaluation or as of any instant.')
    .argument('<name>', NAME)
    .option('--as-of <instant>', `members as of ${INSTANT_HELP}`)
    .option('--limit <n>', 'how many to print; all with --json, otherwise 20', wholeNumber('--limit', 1))
    .action((name: string, choices: MemberChoices, command: Command) =>
      run(command, (context) => members(context, name, choices)),
    )
  segments
    .command('explain')
    .description(
      'Why a profile is in a segment or not, condition by condition, and when time alone changes it.',
    )
    .argument('<name>', NAME)
    .argument(
      '<identity>',
      'as it was imported: c-17, with its namespace: email:ada@example.org, or by number: profile_id:17',
    )
    .option('--as-of <instant>', `explain as of ${INSTANT_HELP}`)
    .action((name: string, identity: string, { asOf }: { asOf?: string }, command: Command) =>
      run(command, (context) => explain(context, name, identity, asOf)),
    )
}
