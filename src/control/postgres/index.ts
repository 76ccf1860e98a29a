import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { ControlStore } from '../control-store.ts'
import { postgresRows } from '../json-rows.ts'
import { reportErrors } from '../reported-errors.ts'
import type { Tables } from '../tables.ts'

const BIGINT_OID = 20

/** Our bigints are instants and counts, far below 2^53; without this they would arrive as text. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT_OID
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Postgres by URL. */
export function openPostgres(url: string): ControlStore {
  const pool = new pg.Pool({ connectionString: url, max: 8, types })
  // A connection that breaks is replaced, and a query that was running on it rejects by itself. But without
  // a listener, on idle connections and on those in use, Node would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: reportErrors(new PostgresDialect({ pool })) })
  return {
    db,
    rows: postgresRows,
    transaction: (work) => db.transaction().execute(work),
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').execute(work),
    close: () => db.destroy(),
  }
}
