import type { AnalyticalStore } from './analytical.ts'
import { quote } from './parameters.ts'
import { Sql, sql } from './sql.ts'

/** How a server's dictionary reads the server's own tables. */
export interface DictionaryAccess {
  readonly database: string
  readonly user?: string
  readonly password?: string
}

/**
 * Defines the dictionary `survivors` on a server, at every opening: its query runs as a user of its own and in no
 * database, so it is given both, and they may be others than last time. The server shows the password to nobody.
 */
export async function defineSurvivors(store: AnalyticalStore, url: string): Promise<void> {
  const [row] = await store.query<{ database: string }>(sql`SELECT currentDatabase() AS database`)
  const { username, password } = new URL(url)
  const user = { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  await store.command(survivorsDictionary({ database: row!.database, ...(username !== '' && user) }))
}

/** The engine binds no values here, so they are quoted. */
export function survivorsDictionary({ database, user, password }: DictionaryAccess): Sql {
  const table = `\`${database.replace(/[\\`]/g, '\\$&')}\`.profile_merges`
  const query = `SELECT profile_id, argMax(survivor, version) AS survivor FROM ${table} GROUP BY profile_id HAVING survivor != profile_id`
  const access = user === undefined ? '' : `USER ${quote(user)} PASSWORD ${quote(password ?? '')} `
  return new Sql([
    `CREATE OR REPLACE DICTIONARY survivors (profile_id UInt64, survivor UInt32) PRIMARY KEY profile_id
      SOURCE(CLICKHOUSE(${access}QUERY ${quote(query)}))
      LAYOUT(FLAT(INITIAL_ARRAY_SIZE 1024 MAX_ARRAY_SIZE 4294967295)) LIFETIME(0)`,
  ])
}
