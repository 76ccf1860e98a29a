import type { AnalyticalStore, Lane, QueryOptions } from './analytical.ts'
import type {
  EngineConnection,
  FileFormat,
  InputFormat,
  InsertTarget,
  StatementOptions,
} from './connection.ts'
import { Lanes } from './lanes.ts'
import { identifier, render, type Sql } from './sql.ts'

/** The analytical store over any engine's connections: all that embedded and server have in common. */
export class LanedStore implements AnalyticalStore {
  readonly readsLocalFiles: boolean
  readonly #lanes: Lanes

  constructor(connections: Readonly<Record<Lane, readonly EngineConnection[]>>, readsLocalFiles: boolean) {
    this.#lanes = new Lanes(connections)
    this.readsLocalFiles = readsLocalFiles
  }

  async query<Row>(query: Sql, options: QueryOptions = {}): Promise<Row[]> {
    return parseRows<Row>(await this.#run(query, 'JSONEachRow', 'interactive', options))
  }

  queryBinary(query: Sql, options: QueryOptions = {}): Promise<Uint8Array> {
    return this.#run(query, 'RowBinary', 'interactive', options)
  }

  async command(statement: Sql, options: QueryOptions = {}): Promise<void> {
    await this.#run(statement, 'RowBinary', 'ingest', options)
  }

  async insert(table: string, rows: readonly object[], options: QueryOptions = {}): Promise<void> {
    if (rows.length === 0) return
    const payload = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    await this.#insertBytes({ table, columns: [], format: 'JSONEachRow' }, payload, options)
  }

  async insertBinary(
    table: string,
    columns: readonly string[],
    payload: Uint8Array,
    options: QueryOptions = {},
  ): Promise<void> {
    if (payload.byteLength === 0) return
    await this.#insertBytes({ table, columns, format: 'RowBinary' }, payload, options)
  }

  queryToFile(query: Sql, file: string, format: FileFormat, options: QueryOptions = {}): Promise<void> {
    return this.#lanes.use(
      options.lane ?? 'interactive',
      (connection) => connection.runToFile(render(query), file, format, statementOptions(options)),
      options.signal,
    )
  }

  insertFile(
    table: string,
    columns: readonly string[],
    file: string,
    format: InputFormat,
    options: QueryOptions = {},
  ): Promise<void> {
    const target = checkedTarget({ table, columns, format })
    return this.#lanes.use(
      options.lane ?? 'ingest',
      (connection) => connection.insertFile(target, file, statementOptions(options)),
      options.signal,
    )
  }

  close(): Promise<void> {
    return this.#lanes.close()
  }

  #run(statement: Sql, format: FileFormat, lane: Lane, options: QueryOptions): Promise<Uint8Array> {
    return this.#lanes.use(
      options.lane ?? lane,
      (connection) => connection.run(render(statement), format, statementOptions(options)),
      options.signal,
    )
  }

  #insertBytes(target: InsertTarget, payload: Uint8Array, options: QueryOptions): Promise<void> {
    return this.#lanes.use(
      options.lane ?? 'ingest',
      (connection) => connection.insertBytes(checkedTarget(target), payload, statementOptions(options)),
      options.signal,
    )
  }
}

function statementOptions({ settings, signal }: QueryOptions): StatementOptions {
  return { settings: settings ?? {}, signal }
}

function checkedTarget(target: InsertTarget): InsertTarget {
  for (const name of [target.table, ...target.columns]) identifier(name)
  return target
}

const NEWLINE = 0x0a

function parseRows<Row>(bytes: Uint8Array): Row[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows: Row[] = []
  for (let start = 0; start < buffer.length; ) {
    const newline = buffer.indexOf(NEWLINE, start)
    const end = newline < 0 ? buffer.length : newline
    if (end > start) rows.push(JSON.parse(buffer.toString('utf8', start, end)) as Row)
    start = end + 1
  }
  return rows
}
