import type { AnalyticalStore } from '../../store/index.ts'
import { sql } from '../../store/sql.ts'

/** Parts change slowly, and whoever reads metrics does not wait for them. */
const EVERY_MS = 15_000
/** Only tables that stay: those of imports have names of their own. */
const TABLES =
  /^(events|trait_changes|profiles|identities|profile_merges|membership_\w+|tracking_issues|messages)$/

export interface TableParts {
  readonly table: string
  readonly parts: number
  readonly rows: number
  readonly bytes: number
}

/** Of how many parts the tables of the analytical store consist: many say that merging them does not keep up. */
export class StoreParts {
  readonly #store: AnalyticalStore
  #known: readonly TableParts[] = []
  #askedAt = Number.NEGATIVE_INFINITY

  constructor(store: AnalyticalStore) {
    this.#store = store
  }

  /** As they were a moment ago; nothing before they are known. */
  get known(): readonly TableParts[] {
    if (performance.now() - this.#askedAt > EVERY_MS) this.refresh().catch(() => undefined)
    return this.#known
  }

  async refresh(): Promise<void> {
    this.#askedAt = performance.now()
    const rows = await this.#store.query<Record<keyof TableParts, string>>(
      sql`SELECT table, count() AS parts, sum(rows) AS rows, sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase() GROUP BY table ORDER BY table`,
    )
    this.#known = rows
      .filter(({ table }) => TABLES.test(table))
      .map(({ table, parts, rows, bytes }) => ({
        table,
        parts: Number(parts),
        rows: Number(rows),
        bytes: Number(bytes),
      }))
  }
}
