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
  const after = sql`received_at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`
  const numbers = sql`SELECT profile_id FROM events WHERE ${after} UNION ALL SELECT profile_id FROM trait_changes WHERE ${after}`
  return readProfiles(store, sql`SELECT DISTINCT ${PROFILE} FROM (${numbers})`, capacity)
}

/** The profiles touched by merges and unmerges that were not seen: their changes have the cause `identity`. */
export async function regroupedProfiles(
  store: AnalyticalStore,
  mergesSeen: number,
  capacity: number,
): Promise<BitSet> {
  const query = sql`SELECT DISTINCT arrayJoin([profile_id, survivor, previous]) FROM profile_merges WHERE version > ${param(mergesSeen, 'UInt64')}`
  return readProfiles(store, query, capacity)
}

async function readProfiles(store: AnalyticalStore, query: Sql, capacity: number): Promise<BitSet> {
  const bytes = await store.queryBinary(query, { lane: 'batch' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const profiles = new BitSet(capacity)
  for (let at = 0; at < bytes.byteLength; at += 4) profiles.add(view.getUint32(at, true))
  return profiles
}
