import type { Command } from 'commander'
import { CLI_ACTOR, recordAudit } from '../access/index.ts'
import type { Kept } from '../language/index.ts'
import { applyJournal } from '../tracking/index.ts'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../workspace/index.ts'
import type { Exit } from './exit-codes.ts'
import { ProgressLine } from './progress-line.ts'
import type { Terminal } from './terminal.ts'

/** The options that every command has. */
export interface GlobalOptions {
  readonly data: string
  readonly clickhouse?: string
  readonly postgres?: string
  readonly json?: true
  readonly debug?: true
}

/** What a command has to say: to a program, or to a person. */
export interface Answer {
  /** The one document that `--json` prints; undefined where the command has written its output itself. */
  readonly json: unknown
  readonly text: () => string
  /** `ok` unless told otherwise. */
  readonly exit?: Exit
}

/** What a command works with. */
export interface Context {
  readonly terminal: Terminal
  readonly options: GlobalOptions
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  readonly progress: ProgressLine
  /** Opens the workspace of `--data`; it is closed when the command ends. */
  open(): Promise<Workspace>
  /** Notes a change in the audit log, under the names that the HTTP API uses. */
  record(action: string, target?: string, summary?: Kept): Promise<void>
}

/** Runs the work of a command that was called. */
export type Runner = (command: Command, work: (context: Context) => Promise<Answer>) => Promise<void>

/** Where `--data` and the servers are. */
export function placeOf({ data, clickhouse, postgres }: GlobalOptions): WorkspaceOptions {
  return { dataDir: data, clickhouseUrl: clickhouse, postgresUrl: postgres }
}

/** A context whose workspace is opened when it is first asked for, and the way to close it. */
export function contextOf(
  terminal: Terminal,
  options: GlobalOptions,
  signal: AbortSignal,
): { readonly context: Context; readonly close: () => Promise<void> } {
  let opened: Promise<Workspace> | undefined
  let ready: Promise<Workspace> | undefined
  const progress = new ProgressLine(terminal, { quiet: options.json === true })
  const open = () => {
    opened ??= openWorkspace(placeOf(options))
    ready ??= opened.then(async (workspace) => {
      await applyJournal(workspace)
      return workspace
    })
    return ready
  }
  const record = async (action: string, target?: string, summary?: Kept) =>
    recordAudit(await open(), { actor: CLI_ACTOR, action, target, summary })
  const close = async () => {
    progress.clear()
    const workspace = await opened?.catch(() => undefined)
    await workspace?.close()
  }
  return { context: { terminal, options, signal, progress, open, record }, close }
}
