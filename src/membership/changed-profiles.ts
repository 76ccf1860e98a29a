import { BitSet } from '../evaluation/bit-set.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, type Sql, sql } from '../store/sql.ts'

/** The profiles of which a record was received after an instant: their changes have the cause `data`. */
export async function changedProfiles(
  store: AnalyticalStore,
  since: number,
  capacity: number,
): Promise<BitSet> {
  const after = isAfter(sql`received_at`, since)
  const numbers = sql`SELECT profile_id FROM events WHERE ${after} UNION ALL SELECT profile_id FROM trait_changes WHERE ${after}`
  return readProfiles(store, sql`SELECT DISTINCT ${PROFILE} FROM (${numbers})`, capacity)
}

/** The profiles that a merge or unmerge touched after an instant: their changes have the cause `identity`. */
export async function regroupedProfiles(
  store: AnalyticalStore,
  since: number,
  capacity: number,
): Promise<BitSet> {
  const query = sql`SELECT DISTINCT arrayJoin([profile_id, survivor, previous]) FROM profile_merges WHERE ${isAfter(sql`at`, since)}`
  return readProfiles(store, query, capacity)
}

function isAfter(column: Sql, since: number): Sql {
  return sql`${column} > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`
}

async function readProfiles(store: AnalyticalStore, query: Sql, capacity: number): Promise<BitSet> {
  const bytes = await store.queryBinary(query, { lane: 'batch' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const profiles = new BitSet(capacity)
  for (let at = 0; at < bytes.byteLength; at += 4) profiles.add(view.getUint32(at, true))
  return profiles
}
