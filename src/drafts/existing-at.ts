import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../store/analytical.ts'
import { join, param, sql } from '../store/sql.ts'

/** How many profiles existed at each instant: bitmaps of those whose first record was before. */
export async function existingAt(
  store: AnalyticalStore,
  instants: readonly number[],
  query: QueryOptions,
): Promise<readonly number[]> {
  const counts = instants.map(
    (at) =>
      sql`groupBitmapIf(toUInt32(${PROFILE}), toUnixTimestamp64Milli(first_at) <= ${param(at, 'Int64')})`,
  )
  const [row] = await store.query<{ counts: readonly string[] }>(
    sql`SELECT [${join(counts, ', ')}] AS counts FROM profiles`,
    query,
  )
  return instants.map((_, index) => Number(row?.counts[index] ?? 0))
}
