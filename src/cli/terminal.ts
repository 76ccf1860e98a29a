import type { ReadStream, WriteStream } from 'node:tty'
import pico from 'picocolors'

export type Colors = ReturnType<typeof pico.createColors>

/** Where a command's words go, and what can be shown there. */
export interface Terminal {
  readonly colors: Colors
  /** Columns of standard output; undefined where it is no terminal or does not say, and nothing is cut. */
  readonly columns: number | undefined
  /** Somebody is there to answer a question. */
  readonly interactive: boolean
  /** Lines may be drawn over on standard error. */
  readonly live: boolean
  /** Resolves when the text has been taken; a reader that went away is no error. */
  write(text: string): Promise<void>
  /** A line, or part of one, on standard error. */
  tell(text: string): void
}

type Streams = Pick<NodeJS.Process, 'env'> & {
  readonly stdin: Pick<ReadStream, 'isTTY'>
  readonly stdout: WriteStream
  readonly stderr: WriteStream
}

/** The terminal of a process. Colours only on a terminal, and never where `NO_COLOR` says so. */
export function terminalOf({ env, stdin, stdout, stderr }: Streams): Terminal {
  const dumb = env.TERM === 'dumb'
  const colored = env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true && !dumb
  return {
    colors: pico.createColors(colored && !env.NO_COLOR),
    // A terminal that nobody gave a size, as in a container, says that it has no columns.
    columns: (stdout.isTTY && stdout.columns) || undefined,
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    live: stderr.isTTY === true && !dumb,
    write: (text) => new Promise((resolve) => void stdout.write(text, () => resolve())),
    tell: (text) => void stderr.write(text),
  }
}
