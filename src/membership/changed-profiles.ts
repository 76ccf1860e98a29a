import { BitSet } from '../evaluation/bit-set.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, sql } from '../store/sql.ts'

/** The profiles of which a record was received after an instant: their changes have the cause `data`. */
export async function changedProfiles(
  store: AnalyticalStore,
  since: number,
  capacity: number,
): Promise<BitSet> {
  const after = sql`received_at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`
  const bytes = await store.queryBinary(
    sql`SELECT DISTINCT profile_id FROM (SELECT profile_id FROM events WHERE ${after} UNION ALL SELECT profile_id FROM trait_changes WHERE ${after})`,
    { lane: 'batch' },
  )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const changed = new BitSet(capacity)
  for (let at = 0; at < bytes.byteLength; at += 4) changed.add(view.getUint32(at, true))
  return changed
}
