import type { Command } from 'commander'
import { type Check, examine } from '../../doctor/index.ts'
import { type Answer, type Context, placeOf, type Runner } from '../context.ts'
import type { Terminal } from '../terminal.ts'
import { counted } from '../wording.ts'

export function addDoctorCommand(program: Command, run: Runner): void {
  program
    .command('doctor')
    .description(
      'Check the machine, the data directory and both stores. Exits with 1 where something is wrong.',
    )
    .action((_options: object, command: Command) => run(command, doctor))
}

async function doctor({ options, terminal, progress }: Context): Promise<Answer> {
  progress.show({ what: 'Checking' })
  const checks = await examine(placeOf(options))
  const problems = checks.filter(({ verdict }) => verdict === 'problem').length
  return {
    json: { problems, checks },
    text: () => checks.map((check) => checkText(check, terminal)).join('') + verdictText(problems),
    exit: problems === 0 ? 'ok' : 'negative',
  }
}

function verdictText(problems: number): string {
  return problems === 0 ? '\nAll is well.\n' : `\n${counted(problems, 'problem')}.\n`
}

function checkText({ name, verdict, found, mend }: Check, { colors }: Terminal): string {
  const mark = { ok: colors.green('✓'), warning: colors.yellow('!'), problem: colors.red('✗') }[verdict]
  return `${mark} ${name.padEnd(16)}  ${found}${mend === undefined ? '' : `\n${' '.repeat(20)}${mend}`}\n`
}
