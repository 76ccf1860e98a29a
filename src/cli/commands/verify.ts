import type { Command } from 'commander'
import { type Difference, type Verification, verify } from '../../membership/verify.ts'
import { instantOf } from '../../time/written-instant.ts'
import type { Answer, Context, Runner } from '../context.ts'
import { INSTANT_HELP } from '../instants.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { counted, instant, seconds } from '../wording.ts'
import { identityText } from './profiles.ts'

export function addVerifyCommand(program: Command, run: Runner): void {
  program
    .command('verify')
    .description(
      'Prove on your own data that all ways of answering agree: batch, the evaluator of single profiles, and what is stored. Exits with 1 where they do not.',
    )
    .option('--as-of <instant>', `compare as of ${INSTANT_HELP}`)
    .action((options: { asOf?: string }, command: Command) =>
      run(command, (context) => verifyWorkspace(context, options)),
    )
}

async function verifyWorkspace(
  { open, signal, progress, terminal }: Context,
  options: { asOf?: string },
): Promise<Answer> {
  const workspace = await open()
  const asOf = instantOf(options.asOf, workspace.settings)
  const onProgress = (done: number, of: number) => progress.show({ what: 'Comparing', fraction: done / of })
  const result = await verify(workspace, { signal, onProgress, ...(asOf === undefined ? {} : { asOf }) })
  return {
    json: result,
    text: () => verificationText(result, terminal, workspace.settings.timeZone),
    exit: result.differences === 0 ? 'ok' : 'negative',
  }
}

function verificationText(result: Verification, terminal: Terminal, timeZone: string): string {
  const { differences, comparisons, segments, profiles, shown } = result
  const { green, red } = terminal.colors
  const scope = `${counted(comparisons, 'answer')} compared: ${counted(segments, 'segment')}, ${counted(profiles, 'profile')}, as of ${instant(result.at, timeZone)} (${timeZone}), in ${seconds(result.seconds)}`
  if (differences === 0) return `${green('0 differences.')} ${scope}.\n`
  const columns = ['Segment', 'Profile', 'As of', 'Batch', 'Evaluator', 'Stored'].map((name) => ({ name }))
  const rows = shown.map((difference) => differenceRow(difference, timeZone))
  return `${red(`${counted(differences, 'difference')}.`)} ${scope}.\n\n${table(terminal, columns, rows)}`
}

function differenceRow(difference: Difference, timeZone: string): string[] {
  const { segment, identities, profileId, at, batch, evaluator, stored } = difference
  const word = (value: boolean | undefined) => (value === undefined ? '' : value ? 'in' : 'out')
  const profile = identities[0] ? identityText(identities[0]) : String(profileId)
  return [segment, profile, instant(at, timeZone), word(batch), word(evaluator), word(stored)]
}
