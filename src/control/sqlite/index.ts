import { CompiledQuery, type Driver, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import Database from 'libsql'
import type { ControlStore } from '../control-store.ts'
import { sqliteRows } from '../json-rows.ts'
import { reportErrors } from '../reported-errors.ts'
import type { Tables } from '../tables.ts'

/** SQLite: one file, one connection, so every transaction is alone. */
export function openSqlite(path: string): ControlStore {
  const database = new Database(path)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 5000',
  ]) {
    database.pragma(pragma)
  }
  const db = new Kysely<Tables>({ dialect: reportErrors(new Dialect(database)) })
  return {
    db,
    rows: sqliteRows,
    transaction: (work) => db.transaction().execute(work),
    snapshot: (work) => db.transaction().execute(work),
    close: async () => {
      // Folds the write-ahead log into the file, so that the file alone is the whole store.
      await db.executeQuery(CompiledQuery.raw('PRAGMA wal_checkpoint(TRUNCATE)'))
      await db.destroy()
    },
  }
}

class Dialect extends SqliteDialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: database as unknown as SqliteDatabase })
    this.#database = database
  }

  /** Where the disk is full SQLite rolls back by itself; to do so again would fail, and hide why. */
  override createDriver(): Driver {
    const driver = super.createDriver()
    const rollback = driver.rollbackTransaction.bind(driver)
    driver.rollbackTransaction = async (connection) => {
      if (this.#database.inTransaction) await rollback(connection)
    }
    return driver
  }
}
