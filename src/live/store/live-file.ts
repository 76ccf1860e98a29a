import Database from 'libsql'
import { fail } from '../../errors/index.ts'
import { WriteAheadLog } from './write-ahead-log.ts'

export type LiveDatabase = Database.Database
export type LiveStatement = Database.Statement<unknown[]>

/** Raise it with any change of the tables: everything but the change log is then made again from the records. */
const FORMAT = 2

const TABLES = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS streams (
    id INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, paths TEXT, loaded INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS histories (key INTEGER PRIMARY KEY, records TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS columns (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS pages (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS batches (id INTEGER PRIMARY KEY, changed TEXT NOT NULL, log TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, recorded_at INTEGER NOT NULL, profile INTEGER NOT NULL,
    segment TEXT NOT NULL, version INTEGER NOT NULL, entered INTEGER NOT NULL, cause TEXT NOT NULL, evidence TEXT NOT NULL);
  DROP INDEX IF EXISTS changes_by_profile;
  CREATE TABLE IF NOT EXISTS place_chunks (chunk INTEGER PRIMARY KEY, firsts BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS place_pages (key INTEGER PRIMARY KEY, profiles BLOB NOT NULL, offsets BLOB NOT NULL);`

const DERIVED = ['facts', 'streams', 'histories', 'columns', 'pages', 'batches']

/** An entry or exit, as the ledger has it, in the order of the columns of `changes`. */
const LOGGED = Array.from({ length: 9 }, (_, index) => `value ->> ${index}`).join(', ')
/** Gives entries and exits, an array of arrays as text, their rows; those that have some already keep them. */
export const LOG_CHANGES = `INSERT OR IGNORE INTO changes SELECT ${LOGGED} FROM json_each(?)`
const LOG_BATCHES = `INSERT OR IGNORE INTO changes SELECT ${LOGGED} FROM batches, json_each(log) WHERE log <> '' ORDER BY 1`

/** What waits to be folded takes so much of the file's log before whoever writes folds it, in pages. */
const MOST_UNFOLDED_PAGES = 65_536
const PRAGMAS = [
  'journal_mode = WAL',
  // A killed process loses nothing; a power failure loses the last moments as a whole, which are then made again.
  'synchronous = NORMAL',
  'cache_size = -65536',
  `wal_autocheckpoint = ${MOST_UNFOLDED_PAGES}`,
]

/** The file of live evaluation: what it needs of the records, what it found, and the log of changes, in one SQLite database. */
export interface LiveFile {
  readonly db: LiveDatabase
  /** All of `work` or nothing of it; `work` is synchronous. Throws `live/not-written`. */
  transaction(work: () => void): void
  readonly log: WriteAheadLog
  close(): Promise<void>
}

/** Opens the file, creates it where there is none, and empties what another format of it left. */
export function openLiveFile(path: string): LiveFile {
  const db = new Database(path)
  for (const pragma of PRAGMAS) db.pragma(pragma)
  const [{ user_version: format } = { user_version: 0 }] = db.pragma('user_version') as {
    user_version: number
  }[]
  db.exec(TABLES)
  if (format !== 0 && format !== FORMAT) makeAnew(db)
  // What is opened on a disk without space is not written to.
  if (format !== FORMAT) db.pragma(`user_version = ${FORMAT}`)
  const log = new WriteAheadLog(path, db)
  return {
    db,
    log,
    transaction: (work) => {
      inTransaction(db, work)
      log.written()
    },
    close: async () => {
      await log.close()
      closeFile(db)
    },
  }
}

function makeAnew(db: LiveDatabase): void {
  db.exec(LOG_BATCHES)
  for (const table of DERIVED) db.exec(`DROP TABLE ${table}`)
  db.exec(TABLES)
}

/** The write-ahead log is folded into the file where there is space for that; else the next who opens it does so. */
function closeFile(db: LiveDatabase): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // Nothing is lost: the log beside the file is part of it.
  }
  db.close()
}

function inTransaction(db: LiveDatabase, work: () => void): void {
  try {
    db.exec('BEGIN IMMEDIATE')
    work()
    db.exec('COMMIT')
  } catch (error) {
    // Asking a closed database ends the process.
    if (db.open && db.inTransaction) db.exec('ROLLBACK')
    fail('live/not-written', { detail: (error as Error).message }, error)
  }
}
