import { fail } from '../errors/index.ts'
import type { Identity } from '../identity/identity.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, sql } from '../store/sql.ts'

/** The profile of an identity, written as its value or as `namespace:value`. */
export async function findProfile(store: AnalyticalStore, written: string): Promise<number> {
  const colon = written.indexOf(':')
  const value = param(written, 'String')
  const qualified =
    colon <= 0
      ? sql`0`
      : sql`(namespace = ${param(written.slice(0, colon), 'String')} AND value = ${param(written.slice(colon + 1), 'String')})`
  const rows = await store.query<{ profile_id: number }>(
    sql`SELECT DISTINCT profile_id FROM identities WHERE value = ${value} OR ${qualified} ORDER BY profile_id LIMIT 2`,
  )
  const [first, second] = rows
  if (first === undefined) return fail('command/profile-not-found', { identity: written })
  if (second !== undefined) return fail('command/identity-ambiguous', { identity: written })
  return first.profile_id
}

/** The identities of some profiles, by profile. */
export async function identitiesOf(
  store: AnalyticalStore,
  profileIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Identity[]>> {
  const rows = await store.query<{ profile_id: number; namespace: string; value: string }>(
    sql`SELECT DISTINCT profile_id, toString(namespace) AS namespace, value FROM identities WHERE profile_id IN ${param(profileIds, 'Array(UInt32)')} ORDER BY profile_id, namespace, value`,
  )
  const found = new Map<number, Identity[]>()
  for (const { profile_id, namespace, value } of rows) {
    found.set(profile_id, [...(found.get(profile_id) ?? []), { namespace, value }])
  }
  return found
}
