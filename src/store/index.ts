import type { AnalyticalStore } from './analytical.ts'
import { openEmbeddedStore } from './embedded/index.ts'
import { openServerStore } from './server/index.ts'

export type { AnalyticalStore, Lane, QueryOptions } from './analytical.ts'
export type { FileFormat } from './connection.ts'
export { migrateAnalyticalStore } from './migrate.ts'

/** Where the analytical store is: a folder for the embedded engine, or the URL of a ClickHouse server. */
export type AnalyticalTarget = { readonly path: string; readonly scratch?: string } | { readonly url: string }

/** Opens the analytical store. Its tables are there after `migrateAnalyticalStore`. */
export function openAnalyticalStore(target: AnalyticalTarget): Promise<AnalyticalStore> {
  return 'url' in target ? openServerStore(target) : openEmbeddedStore(target)
}
