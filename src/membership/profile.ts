import { fail } from '../errors/index.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import type { Identity } from '../identity/identity.ts'
import { ALL_PROFILES, isOneOfProfiles, PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { readColumns } from '../store/read-columns.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'

/** The profile of an identity, written as its value, as `namespace:value`, or by a number of it: `profile_id:17`. */
export async function findProfile(store: AnalyticalStore, written: string): Promise<number> {
  const rows = await store.query<{ profile: number }>(
    sql`SELECT DISTINCT ${PROFILE} AS profile FROM identities WHERE ${isWritten(written)} ORDER BY profile LIMIT 2`,
  )
  const [first, second] = rows
  if (first === undefined) return fail('command/profile-not-found', { identity: written })
  if (second !== undefined) return fail('command/identity-ambiguous', { identity: written })
  return first.profile
}

function isWritten(written: string): Sql {
  const colon = written.indexOf(':')
  const isValue = sql`value = ${param(written, 'String')}`
  if (colon <= 0) return isValue
  const [namespace, value] = [written.slice(0, colon), written.slice(colon + 1)]
  const isQualified = sql`(namespace = ${param(namespace, 'String')} AND value = ${param(value, 'String')})`
  const isNumber =
    namespace === 'profile_id' && /^\d{1,10}$/.test(value) && Number(value) <= ALL_PROFILES.high
  const ways = [
    isValue,
    isQualified,
    ...(isNumber ? [sql`profile_id = ${param(Number(value), 'UInt32')}`] : []),
  ]
  return join(ways, ' OR ')
}

/** Profiles that have an identity which contains a text; case is ignored. */
export function profilesNamed(store: AnalyticalStore, text: string): Promise<BitSet> {
  const found = sql`SELECT DISTINCT ${PROFILE} AS profiles FROM identities WHERE position(lowerUTF8(value), ${param(text.toLowerCase(), 'String')}) > 0`
  return readProfiles(store, found)
}

/** The set of what a query tells as `profiles`. */
export async function readProfiles(store: AnalyticalStore, query: Sql): Promise<BitSet> {
  const { profiles } = await readColumns(store, query, { profiles: 'UInt32' }, { lane: 'interactive' })
  const found = new BitSet(profiles.reduce((highest, id) => Math.max(highest, id + 1), 0))
  for (const id of profiles) found.add(id)
  return found
}

/** The identities of some profiles under all their numbers, by profile. */
export async function identitiesOf(
  store: AnalyticalStore,
  profileIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Identity[]>> {
  const rows = await store.query<{ profile: number; namespace: string; value: string }>(
    sql`SELECT DISTINCT ${PROFILE} AS profile, toString(namespace) AS namespace, value FROM identities WHERE ${isOneOfProfiles(profileIds)} ORDER BY profile, namespace, value`,
  )
  const found = new Map<number, Identity[]>()
  for (const { profile, namespace, value } of rows) {
    found.set(profile, [...(found.get(profile) ?? []), { namespace, value }])
  }
  return found
}
