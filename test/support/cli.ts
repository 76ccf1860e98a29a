import { EventEmitter } from 'node:events'
import { runCli } from '../../src/cli/run.ts'

/** What a command said, and how it ended. */
export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface CliOptions {
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
  /** Pretends that output and errors go to a terminal of so many columns. */
  readonly columns?: number
}

/** A stream that keeps what is written. */
class Recorder extends EventEmitter {
  text = ''
  readonly isTTY: boolean
  readonly columns: number | undefined

  constructor(columns: number | undefined) {
    super()
    this.isTTY = columns !== undefined
    this.columns = columns
  }

  write(text: string, done?: () => void): boolean {
    this.text += text
    done?.()
    return true
  }
}

/** Runs the command line in this process, which is much faster than a process of its own. */
export async function satsuma(
  args: readonly string[],
  { data, env = {}, columns }: CliOptions = {},
): Promise<Told> {
  const [stdout, stderr] = [new Recorder(columns), new Recorder(columns)]
  const host = Object.assign(new EventEmitter(), {
    argv: ['node', 'satsuma', ...args, ...(data === undefined ? [] : ['--data', data])],
    env,
    stdin: { isTTY: false },
    stdout,
    stderr,
    exit: (code: number) => expectNoExit(code),
  })
  const code = await runCli(host as unknown as NodeJS.Process)
  return { code, out: stdout.text, err: stderr.text }
}

function expectNoExit(code: number): never {
  throw new Error(`the command line wanted to end the process with ${code}`)
}

/** The JSON document of a command that must succeed. */
export async function satsumaJson<T>(args: readonly string[], options: CliOptions = {}): Promise<T> {
  const { code, out, err } = await satsuma([...args, '--json'], options)
  if (code !== 0) throw new Error(`satsuma ${args.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out) as T
}

/** The codes of the problems that a command ended with, and its exit code first. */
export async function problemsOf(
  args: readonly string[],
  options: CliOptions = {},
): Promise<(number | string)[]> {
  const { code, out, err } = await satsuma([...args, '--json'], options)
  const { problems } = JSON.parse(out) as { problems: { code: string }[] }
  if (err.trimEnd().split('\n').length !== problems.length) throw new Error(`not one line a problem: ${err}`)
  return [code, ...problems.map((one) => one.code)]
}
