import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline as pipe, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type ClickHouseClient, ClickHouseError } from '@clickhouse/client'
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
import { inlineLarge } from '../parameters.ts'
import type { RenderedSql } from '../sql.ts'

/** Bound values travel in the URL, which proxies often cut at 8 KiB. */
const URL_BUDGET = 4_096

/** One of the requests that a server may be running for us at a time. */
export class HttpConnection implements EngineConnection {
  readonly #client: ClickHouseClient

  constructor(client: ClickHouseClient) {
    this.#client = client
  }

  run(statement: RenderedSql, format: FileFormat, options: StatementOptions): Promise<Uint8Array> {
    return guarded(options, async () => buffer(await this.#select(statement, format, options)))
  }

  runToFile(
    statement: RenderedSql,
    file: string,
    format: FileFormat,
    options: StatementOptions,
  ): Promise<void> {
    return guarded(options, async () => {
      const result = await this.#select(statement, format, options)
      const target = createWriteStream(file, { flags: 'wx' })
      const { signal } = options
      if (file.endsWith('.gz')) await pipeline(result, createGzip(), target, { ...(signal && { signal }) })
      else await pipeline(result, target, { ...(signal && { signal }) })
    })
  }

  insertBytes(target: InsertTarget, payload: Uint8Array, options: StatementOptions): Promise<void> {
    const values = Readable.from([payload], { objectMode: false })
    return guarded(options, () => this.#insert(target, values, options))
  }

  insertFile(target: InsertTarget, file: string, options: StatementOptions): Promise<void> {
    return guarded(options, async () => this.#insert(target, await fileStream(file), options))
  }

  /** The client is shared by the lanes; the store closes it. */
  async close(): Promise<void> {}

  async #select(statement: RenderedSql, format: FileFormat, options: StatementOptions): Promise<Readable> {
    const { text, params } = inlineLarge(statement, URL_BUDGET)
    const { stream } = await this.#client.exec({
      query: text,
      query_params: params,
      clickhouse_settings: httpSettings(options, { default_format: format }),
      ...abortable(options),
    })
    return stream
  }

  async #insert(target: InsertTarget, values: Readable, options: StatementOptions): Promise<void> {
    const { stream } = await this.#client.exec({
      query: `${insertInto(target)} FORMAT ${target.format}`,
      values,
      clickhouse_settings: httpSettings(options, {}),
      ...abortable(options),
    })
    await buffer(stream)
  }
}

/** A failure of the file reaches the reader of the stream, who reports it; so the callback has nothing to do. */
async function fileStream(file: string): Promise<Readable> {
  const source = (await open(file)).createReadStream()
  return file.endsWith('.gz') ? pipe(source, createGunzip(), () => {}) : source
}

function abortable({ signal }: StatementOptions) {
  return signal ? { abort_signal: signal } : {}
}

function httpSettings(options: StatementOptions, extra: Settings): Settings {
  return {
    ...ENGINE_SETTINGS,
    // An error in the middle of a result arrives as an error, not as a short result.
    wait_end_of_query: 1,
    ...(options.signal && { cancel_http_readonly_queries_on_client_close: 1 }),
    ...extra,
    ...options.settings,
  }
}

async function guarded<T>({ signal }: StatementOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    const detail = error instanceof Error ? error.message : String(error)
    const code =
      error instanceof ClickHouseError || isFileError(error) ? 'store/query-failed' : 'store/unavailable'
    return fail(code, { store: 'analytical', detail }, error)
  }
}

/** A file that is missing, or that is no gzip: nothing that the server's address could mend. */
function isFileError(error: unknown): boolean {
  const { path, code } = error as NodeJS.ErrnoException
  return path !== undefined || code?.startsWith('Z_') === true
}
