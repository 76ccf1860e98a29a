import type { Command } from 'commander'
import { type Answer, contextOf, type GlobalOptions, type Runner } from './context.ts'
import { EXIT_CODES, type Exit } from './exit-codes.ts'
import { createProgram } from './program.ts'
import { reportError } from './report.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** Runs the command line of a process and returns its exit code. */
export async function runCli(host: NodeJS.Process): Promise<number> {
  const terminal = terminalOf(host)
  const cancellation = cancelledBy(host)
  stopsWithReader(host, cancellation)
  let exit: Exit = 'ok'
  const run: Runner = async (command, work) => {
    const { context, close } = contextOf(
      terminal,
      command.optsWithGlobals<GlobalOptions>(),
      cancellation.signal,
    )
    try {
      const answer = await work(context)
      context.progress.clear()
      await print(answer, terminal, context.options)
      exit = answer.exit ?? 'ok'
    } finally {
      await close()
    }
  }
  const program = createProgram(run)
  quietly(program, (text) => void host.stdout.write(text))
  try {
    await program.parseAsync([...host.argv])
    return EXIT_CODES[exit].code
  } catch (error) {
    if (cancellation.signal.reason === READER_GONE) return EXIT_CODES.ok.code
    const options = host.argv.slice(2)
    return reportError(error, terminal, {
      json: options.includes('--json'),
      debug: options.includes('--debug'),
      cancelled: cancellation.signal.aborted,
    })
  }
}

async function print({ json, text }: Answer, terminal: Terminal, options: GlobalOptions): Promise<void> {
  if (!options.json) return terminal.write(text())
  if (json !== undefined) await terminal.write(`${JSON.stringify(json, null, 2)}\n`)
}

/** Errors of usage are thrown, not printed; help is printed. */
function quietly(command: Command, writeOut: (text: string) => void): void {
  command.exitOverride().configureOutput({ writeOut, writeErr: writeOut, outputError: () => undefined })
  for (const child of command.commands) quietly(child, writeOut)
}

/** A terminal and npm may both pass on one Ctrl-C; what comes this soon is not a second one. */
const SAME_SIGNAL_MS = 500

/** The first Ctrl-C asks the work to stop, the second ends the process. */
function cancelledBy(host: NodeJS.Process): AbortController {
  const controller = new AbortController()
  let askedAt = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    host.on(signal, () => {
      if (!controller.signal.aborted) askedAt = performance.now()
      else if (performance.now() - askedAt > SAME_SIGNAL_MS) host.exit(EXIT_CODES.cancelled.code)
      controller.abort()
    })
  }
  return controller
}

/** A reader that went away (`satsuma export ... | head`) wants no more: the work stops, and that is no failure. */
function stopsWithReader(host: NodeJS.Process, controller: AbortController): void {
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      controller.abort(READER_GONE)
    })
  }
}

const READER_GONE = Symbol('the reader of the output went away')
