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
  quietly(program)
  try {
    await program.parseAsync(host.argv)
    return EXIT_CODES[exit].code
  } catch (error) {
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
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined })
  for (const child of command.commands) quietly(child)
}

/** The first Ctrl-C asks the work to stop, the second ends the process. A reader that went away stops it too. */
function cancelledBy(host: NodeJS.Process): AbortController {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    host.on(signal, () => {
      if (controller.signal.aborted) host.exit(EXIT_CODES.cancelled.code)
      controller.abort()
    })
  }
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return controller
}
