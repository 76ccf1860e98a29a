import { inspect } from 'node:util'
import { CommanderError } from 'commander'
import { formatPath, type Problem, SatsumaError } from '../errors/index.ts'
import { EXIT_CODES, type Exit, exitOf } from './exit-codes.ts'
import type { Terminal } from './terminal.ts'

/** An error as it is told: how the command ends, and what was wrong. */
interface Report {
  readonly exit: Exit
  readonly problems: readonly Pick<Problem, 'message' | 'mend'>[]
}

const LONGEST = 1_000

/** Tells an error, one line a problem, and returns the exit code. */
export async function reportError(
  error: unknown,
  terminal: Terminal,
  { json, debug, cancelled }: { json: boolean; debug: boolean; cancelled: boolean },
): Promise<number> {
  if (error instanceof CommanderError && isHelp(error)) return EXIT_CODES.ok.code
  const { exit, problems } = reportOf(error, cancelled)
  const mark = terminal.colors.red('error:')
  for (const { message, mend } of problems) terminal.tell(`${mark} ${oneLine(`${message} ${mend}`)}\n`)
  if (debug) terminal.tell(`${inspect(error, { depth: 4 })}\n`)
  if (json) await terminal.write(`${JSON.stringify({ problems })}\n`)
  return EXIT_CODES[exit].code
}

function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.version' || code === 'commander.help'
}

function reportOf(error: unknown, cancelled: boolean): Report {
  if (cancelled) {
    return {
      exit: 'cancelled',
      problems: [{ message: 'Cancelled; nothing was changed.', mend: 'Run it again to do it.' }],
    }
  }
  if (error instanceof CommanderError) return { exit: 'usage', problems: [usageProblem(error)] }
  if (error instanceof SatsumaError) return { exit: exitOf(error), problems: error.problems.map(placed) }
  const message = error instanceof Error ? error.message : String(error)
  const mend = 'This is a fault in Satsuma. Run it again with --debug and report what it prints.'
  return { exit: 'internal', problems: [{ message: `Unexpected: ${message}.`, mend }] }
}

/** Commander writes `error: unknown option '--jsn'` and a suggestion on a second line. */
function usageProblem({ message }: CommanderError): Pick<Problem, 'message' | 'mend'> {
  const [what = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`
  const hint = suggestion?.replace(/^\((.*)\)$/, '$1')
  return {
    message: /[.?]$/.test(sentence) ? sentence : `${sentence}.`,
    mend: hint ?? 'Add --help to the command to see how it is written.',
  }
}

/** A problem found in a file knows where it stands there. */
type Placed = Problem & { readonly file?: string; readonly line?: number; readonly column?: number }

function placed(found: Placed): Problem {
  const { file, line, column, path, message } = found
  const place = [
    ...(file === undefined ? [] : [`${file}:${line}:${column}`]),
    ...(path.length === 0 ? [] : [formatPath(path)]),
  ]
  return { ...found, message: [...place, message].join(': ') }
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
