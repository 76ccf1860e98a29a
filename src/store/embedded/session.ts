import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type chdb from 'chdb'
import { fail } from '../../errors/index.ts'
import {
  ENGINE_SETTINGS,
  type EngineConnection,
  type FileFormat,
  type InsertTarget,
  insertInto,
  type Settings,
  type StatementOptions,
} from '../connection.ts'
import { bindings, quote } from '../parameters.ts'
import type { RenderedSql } from '../sql.ts'

const KILL_EVERY_MS = 25

/**
 * One chDB connection. Values are bound with `SET param_x` on the connection, not with
 * `queryBindAsync`: chDB 3.4 runs all bound queries of a process one after the other, so a page would
 * wait for a scan whatever the lane. Settings of one statement are set before it and reset after it.
 */
export class EmbeddedConnection implements EngineConnection {
  readonly #session: chdb.Session
  readonly #control: chdb.Session
  readonly #scratch: string

  /** `control` is a connection that runs nothing but `KILL QUERY`; `scratch` takes short-lived files. */
  constructor(session: chdb.Session, control: chdb.Session, scratch: string) {
    this.#session = session
    this.#control = control
    this.#scratch = scratch
    session.query(`SET ${assignments(ENGINE_SETTINGS).join(', ')}`)
  }

  async run(statement: RenderedSql, format: FileFormat, options: StatementOptions): Promise<Uint8Array> {
    return this.#guarded(options, bindings(statement), async () => {
      const result = await this.#session.queryAsync(statement.text, { format })
      return result.bytes()
    })
  }

  async runToFile(
    statement: RenderedSql,
    file: string,
    format: FileFormat,
    options: StatementOptions,
  ): Promise<void> {
    const text = `${statement.text}\nINTO OUTFILE ${quote(file)} FORMAT ${format}`
    await this.run({ text, params: statement.params }, format, options)
  }

  async insertBytes(target: InsertTarget, payload: Uint8Array, options: StatementOptions): Promise<void> {
    if (target.format === 'JSONEachRow') return this.#insertText(target, payload, options)
    const file = join(this.#scratch, `${randomUUID()}.insert`)
    try {
      await writeFile(file, payload)
      await this.insertFile(target, file, options)
    } finally {
      await rm(file, { force: true })
    }
  }

  async insertFile(target: InsertTarget, file: string, options: StatementOptions): Promise<void> {
    const text = `${insertInto(target)} FROM INFILE ${quote(file)} FORMAT ${target.format}`
    await this.run({ text, params: {} }, 'RowBinary', options)
  }

  async close(): Promise<void> {
    this.#session.close()
  }

  async #insertText(target: InsertTarget, payload: Uint8Array, options: StatementOptions): Promise<void> {
    const { table, columns } = target
    await this.#guarded(options, [], async () => {
      await this.#session.insert({
        table,
        values: payload,
        format: 'JSONEachRow',
        ...(columns.length > 0 && { columns }),
      })
    })
  }

  async #guarded<T>(options: StatementOptions, bound: string[], work: () => Promise<T>): Promise<T> {
    const { signal, settings } = options
    const tag = signal ? randomUUID() : undefined
    const own = tag === undefined ? settings : { ...settings, log_comment: tag }
    const stop = tag === undefined ? undefined : this.#killOnAbort(signal, tag)
    try {
      await this.#set([...assignments(own), ...bound])
      return await work()
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      return fail('store/query-failed', { store: 'analytical', detail: engineMessage(error) }, error)
    } finally {
      stop?.()
      await this.#set(resets(own))
    }
  }

  async #set(list: readonly string[]): Promise<void> {
    if (list.length > 0) await this.#session.queryAsync(`SET ${list.join(', ')}`)
  }

  /** Repeats the KILL, because the abort may come before the engine has registered the statement. */
  #killOnAbort(signal: AbortSignal | undefined, tag: string): () => void {
    let timer: NodeJS.Timeout | undefined
    const kill = () => {
      this.#control.query(`KILL QUERY WHERE Settings['log_comment'] = ${quote(tag)} ASYNC`)
    }
    const start = () => {
      kill()
      timer = setInterval(kill, KILL_EVERY_MS)
    }
    if (signal?.aborted) start()
    else signal?.addEventListener('abort', start, { once: true })
    return () => {
      signal?.removeEventListener('abort', start)
      clearInterval(timer)
    }
  }
}

function assignments(settings: Settings): string[] {
  return Object.entries(settings).map(
    ([name, value]) => `${settingName(name)} = ${typeof value === 'number' ? value : quote(value)}`,
  )
}

function resets(settings: Settings): string[] {
  return Object.keys(settings).map((name) => {
    const base = ENGINE_SETTINGS[name]
    return base === undefined ? `${settingName(name)} = DEFAULT` : (assignments({ [name]: base })[0] ?? '')
  })
}

function settingName(name: string): string {
  if (/^[a-z][a-z0-9_]*$/.test(name)) return name
  return fail('store/query-failed', { store: 'analytical', detail: `"${name}" is not a setting` })
}

function engineMessage(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim()
}
