import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import type { ControlDb, ControlStore } from './control-store.ts'
import { type KeptTable, TABLE_KEYS } from './tables.ts'

/** One table in a file of JSON Lines; the checksum does not depend on the order of its rows. */
export interface TableExport {
  readonly name: KeptTable
  readonly rows: number
  readonly checksum: string
}

/** The columns of exported tables, as far as they have rows. */
export type ExportedColumns = ReadonlyMap<KeptTable, readonly string[]>

const NAMES = Object.keys(TABLE_KEYS) as KeptTable[]
const PAGE = 5_000
/** Below SQLite's 32,766 bound values a statement, for the widest table. */
const INSERT_ROWS = 1_000

/** Writes every table to `folder/<table>.jsonl`, all as of one instant. */
export function exportTables(control: ControlStore, folder: string): Promise<TableExport[]> {
  return control.snapshot(async (db) => {
    const exports: TableExport[] = []
    for (const name of NAMES) exports.push(await exportTable(db, name, { file: tableFile(folder, name) }))
    return exports
  })
}

/**
 * What `exportTables` would say of the tables as they are, without writing files; of the columns that an export
 * has, where such are given.
 */
export function checksumTables(
  control: ControlStore,
  columns: ExportedColumns = new Map(),
): Promise<TableExport[]> {
  return control.snapshot(async (db) => {
    const exports: TableExport[] = []
    for (const name of NAMES) exports.push(await exportTable(db, name, { columns: columns.get(name) }))
    return exports
  })
}

/**
 * Puts the rows of exported files into the tables, replacing all that is there, in one transaction. Returns the
 * columns that the files have: those of an older version have fewer than the tables.
 */
export function importTables(control: ControlStore, folder: string): Promise<ExportedColumns> {
  return control.transaction(async (db) => {
    for (const name of NAMES.toReversed()) await db.deleteFrom(name).execute()
    const columns = new Map<KeptTable, readonly string[]>()
    for (const name of NAMES) {
      const found = await importTable(db, name, tableFile(folder, name))
      if (found) columns.set(name, found)
    }
    return columns
  })
}

/** The file of a table in an export. */
export function tableFile(folder: string, name: string): string {
  return join(folder, `${name}.jsonl`)
}

interface Part {
  readonly file?: string
  /** All unless they are named. */
  readonly columns?: readonly string[] | undefined
}

async function exportTable(db: ControlDb, name: KeptTable, { file, columns }: Part): Promise<TableExport> {
  const output = file === undefined ? undefined : await open(file, 'wx')
  let checksum = 0n
  let rows = 0
  try {
    const read = (last?: object) => readPage(db, name, columns, last)
    for (let page = await read(); page.length > 0; page = await read(page.at(-1))) {
      const lines = page.map((row) => JSON.stringify(row))
      for (const line of lines) checksum = (checksum + lineChecksum(line)) & 0xffff_ffff_ffff_ffffn
      rows += lines.length
      await output?.write(`${lines.join('\n')}\n`)
    }
  } finally {
    await output?.close()
  }
  return { name, rows, checksum: checksum.toString(16) }
}

/** The rows that come after one by their key. */
async function readPage(
  db: ControlDb,
  name: KeptTable,
  columns: readonly string[] | undefined,
  last: object | undefined,
): Promise<object[]> {
  const shown = columns === undefined ? sql`*` : sql.join(columns.map((column) => sql.ref(column)))
  const keys = TABLE_KEYS[name]
  const key = sql.join(keys.map((column) => sql.ref(column)))
  const values = last && sql.join(keys.map((column) => sql.val(last[column as keyof typeof last])))
  const after = values === undefined ? sql`` : sql`WHERE (${key}) > (${values})`
  const page = sql<object>`SELECT ${shown} FROM ${sql.table(name)} ${after} ORDER BY ${key} LIMIT ${PAGE}`
  return (await page.execute(db)).rows
}

/** Returns the columns of the rows, if there are any; an older version may not have had the table. */
async function importTable(db: ControlDb, name: KeptTable, file: string): Promise<string[] | undefined> {
  if (!existsSync(file)) return undefined
  let rows: never[] = []
  let columns: string[] | undefined
  const flush = async () => {
    if (rows.length > 0) await db.insertInto(name).values(rows).execute()
    rows = []
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const row = JSON.parse(line)
    columns ??= Object.keys(row)
    rows.push(row as never)
    if (rows.length === INSERT_ROWS) await flush()
  }
  await flush()
  return columns
}

function lineChecksum(line: string): bigint {
  return createHash('sha256').update(line).digest().readBigUInt64BE()
}
