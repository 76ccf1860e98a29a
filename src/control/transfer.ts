import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
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

const NAMES = Object.keys(TABLE_KEYS) as KeptTable[]
const PAGE = 5_000
/** Below SQLite's 32,766 bound values a statement, for the widest table. */
const INSERT_ROWS = 1_000

/** Writes every table to `folder/<table>.jsonl`, all as of one instant. */
export function exportTables(control: ControlStore, folder: string): Promise<TableExport[]> {
  return control.snapshot(async (db) => {
    const exports: TableExport[] = []
    for (const name of NAMES) exports.push(await exportTable(db, name, tableFile(folder, name)))
    return exports
  })
}

/** What `exportTables` would say of the tables as they are, without writing files. */
export function checksumTables(control: ControlStore): Promise<TableExport[]> {
  return control.snapshot(async (db) => {
    const exports: TableExport[] = []
    for (const name of NAMES) exports.push(await exportTable(db, name, undefined))
    return exports
  })
}

/** Puts the rows of exported files into the tables, replacing all that is there, in one transaction. */
export function importTables(control: ControlStore, folder: string): Promise<void> {
  return control.transaction(async (db) => {
    for (const name of NAMES.toReversed()) await db.deleteFrom(name).execute()
    for (const name of NAMES) await importTable(db, name, tableFile(folder, name))
  })
}

/** The file of a table in an export. */
export function tableFile(folder: string, name: string): string {
  return join(folder, `${name}.jsonl`)
}

async function exportTable(db: ControlDb, name: KeptTable, file: string | undefined): Promise<TableExport> {
  const output = file === undefined ? undefined : await open(file, 'wx')
  let checksum = 0n
  let rows = 0
  try {
    for (let page = await readPage(db, name); page.length > 0; page = await readPage(db, name, page.at(-1))) {
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
async function readPage(db: ControlDb, name: KeptTable, last?: object): Promise<object[]> {
  const columns = TABLE_KEYS[name]
  const key = sql.join(columns.map((column) => sql.ref(column)))
  const values = last && sql.join(columns.map((column) => sql.val(last[column as keyof typeof last])))
  const after = values === undefined ? sql`` : sql`WHERE (${key}) > (${values})`
  const page = sql<object>`SELECT * FROM ${sql.table(name)} ${after} ORDER BY ${key} LIMIT ${PAGE}`
  return (await page.execute(db)).rows
}

async function importTable(db: ControlDb, name: KeptTable, file: string): Promise<void> {
  let rows: never[] = []
  const flush = async () => {
    if (rows.length > 0) await db.insertInto(name).values(rows).execute()
    rows = []
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    rows.push(JSON.parse(line) as never)
    if (rows.length === INSERT_ROWS) await flush()
  }
  await flush()
}

function lineChecksum(line: string): bigint {
  return createHash('sha256').update(line).digest().readBigUInt64BE()
}
