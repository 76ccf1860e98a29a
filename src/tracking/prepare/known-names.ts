import type { AnalyticalStore } from '../../store/analytical.ts'
import { type Sql, sql } from '../../store/sql.ts'

/** Names that may be in use at once; beyond, somebody puts ids into names, and no list of names is of use. */
export const MOST_NAMES = 5_000

/** The names of events, or of traits, that there are; a new one is admitted while there are not too many. */
export class KnownNames {
  readonly #names: Set<string>

  constructor(names: Iterable<string>) {
    this.#names = new Set(names)
  }

  static async ofEvents(store: AnalyticalStore): Promise<KnownNames> {
    return new KnownNames(await distinct(store, sql`SELECT DISTINCT event AS name FROM events`))
  }

  static async ofTraits(store: AnalyticalStore): Promise<KnownNames> {
    return new KnownNames(await distinct(store, sql`SELECT DISTINCT trait AS name FROM trait_changes`))
  }

  /** Whether the name may be used; from then on it is known. */
  admits(name: string): boolean {
    if (this.#names.has(name)) return true
    if (this.#names.size >= MOST_NAMES) return false
    this.#names.add(name)
    return true
  }
}

async function distinct(store: AnalyticalStore, query: Sql): Promise<string[]> {
  const rows = await store.query<{ name: string }>(query, { lane: 'ingest' })
  return rows.map(({ name }) => name)
}
