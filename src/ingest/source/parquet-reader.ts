import { mkdir, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fail } from '../../errors/index.ts'
import { integer, param, render, type Sql, sql } from '../../store/sql.ts'
import { unreadable } from './byte-stream.ts'
import { type EngineAnswer, EngineProcess, type EngineRequest } from './engine-process.ts'
import { isGzip } from './gunzip.ts'

/**
 * Milliseconds within which some rows more must be there. The engine makes about 65,000 at a time out of a part
 * of a row group, which is a matter of a second; from some damaged files it never returns.
 */
const PATIENCE = 60_000

/**
 * Rows in the order of the file; numbers stay numbers, times become ISO-8601 texts, lists and structs JSON.
 * Memory is for a file's own row groups: a damaged one may state any size.
 */
const AS_JSON = sql`SETTINGS
  output_format_json_quote_64bit_integers = 0,
  output_format_json_quote_64bit_floats = 0,
  output_format_json_quote_decimals = 0,
  output_format_json_quote_denormals = 0,
  output_format_json_escape_forward_slashes = 0,
  output_format_json_named_tuples_as_objects = 1,
  date_time_output_format = 'iso',
  input_format_parquet_preserve_order = 1,
  input_format_parquet_memory_high_watermark = 268435456,
  max_memory_usage = 4294967296,
  max_threads = 2`

export interface ParquetReaderOptions {
  readonly patience?: number
  /** Ends the reader. */
  readonly signal?: AbortSignal | undefined
}

/** Reads Parquet files, one at a time, in a process that is killed when a file makes it hang. */
export class ParquetReader {
  readonly #folder: string
  readonly #signal: AbortSignal | undefined
  readonly #engine: EngineProcess
  #files = 0

  /** A reader whose own files lie in `folder`. */
  static async open(folder: string, options: ParquetReaderOptions = {}): Promise<ParquetReader> {
    await mkdir(folder, { recursive: true })
    return new ParquetReader(folder, options)
  }

  private constructor(folder: string, { patience = PATIENCE, signal }: ParquetReaderOptions) {
    this.#folder = folder
    this.#signal = signal
    this.#engine = new EngineProcess(join(folder, 'parquet-engine'), patience)
    this.#signal?.addEventListener('abort', this.#stop)
  }

  /** False when a file has made the process hang or crash. */
  get alive(): boolean {
    return this.#engine.alive
  }

  async *lines(file: string, onShare: (share: number) => void): AsyncGenerator<Buffer> {
    const source = await this.#source(file)
    const total = await this.#count(file, source)
    yield* this.#stream(file, sql`SELECT * FROM ${source} ${AS_JSON}`, (rows) => onShare(rows / total))
  }

  async *head(file: string, rows: number): AsyncGenerator<Buffer> {
    const source = await this.#source(file)
    yield* this.#stream(file, sql`SELECT * FROM ${source} LIMIT ${integer(rows)} ${AS_JSON}`, () => {})
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop)
    await this.#engine.close()
  }

  readonly #stop = () => void this.#engine.close()

  /** Under a name of our own: in others the engine would take `{a,b}` and `*` for patterns. */
  async #source(file: string): Promise<Sql> {
    this.#files += 1
    const link = join(this.#folder, `${this.#files}.parquet`)
    await rm(link, { force: true })
    await symlink(resolve(file), link)
    const compression = (await isGzip(file).catch((error) => unreadable(file, error))) ? 'gzip' : 'none'
    return sql`file(${param(link, 'String')}, 'Parquet', 'auto', ${param(compression, 'String')})`
  }

  async #count(file: string, source: Sql): Promise<number> {
    const query = sql`SELECT count() AS rows FROM ${source}`
    const { bytes } = await this.#ask(file, { kind: 'query', statement: render(query) })
    return Number((JSON.parse(Buffer.from(bytes ?? []).toString()) as { rows: number | string }).rows)
  }

  async *#stream(file: string, query: Sql, onRows: (rows: number) => void): AsyncGenerator<Buffer> {
    let request: EngineRequest = { kind: 'stream', statement: render(query) }
    for (;;) {
      const { bytes, rows = 0 } = await this.#ask(file, request)
      if (bytes === undefined) return
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      onRows(rows)
      request = { kind: 'next' }
    }
  }

  async #ask(file: string, request: EngineRequest): Promise<EngineAnswer> {
    const answer = await this.#engine.ask(request)
    this.#signal?.throwIfAborted()
    if (answer.error === undefined) return answer
    return fail('ingest/file-unreadable', { file, detail: reason(answer.error) })
  }
}

/** Around it the engine puts its codes and classes, our own name of the file, and advice that is not for here. */
function reason(message: string): string {
  const innermost = message.split(/DB::\w+: (?:apache::\S+ )?|Error:\n/).at(-1) ?? message
  const words = innermost.replaceAll(/[\p{Cc}\s]+/gu, ' ')
  return words.replace(/\.?( You can|: \(in file| \([A-Z_]+\)).*$/, '').slice(0, 200)
}
