import type { Identity } from '../identity/identity.ts'
import { PROFILE } from '../records/survivors.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

export interface FoundProfile extends Identity {
  readonly profileId: number
}

/** Where an identity stands among those that were found. */
export type FoundPlace = readonly [
  place: number,
  length: number,
  value: string,
  namespace: string,
  profile: number,
]

/**
 * Identities that begin with a text, or contain it where none begins with it; case is ignored. A text such as
 * `email:ada` is also the beginning of an identity with its namespace before it.
 */
export async function searchProfiles(
  workspace: Workspace,
  text: string,
  limit = 20,
): Promise<readonly FoundProfile[]> {
  const found = await searchPage(workspace, text, { limit })
  return found.map(({ at: _, ...profile }) => profile)
}

/** The same page by page: `after` is the `at` of the last one of the page before. */
export async function searchPage(
  { analytical, survivors }: Workspace,
  text: string,
  { limit, after }: { readonly limit: number; readonly after?: FoundPlace | undefined },
): Promise<readonly (FoundProfile & { readonly at: FoundPlace })[]> {
  const place = placeOf(text.toLowerCase())
  const key = sql`tuple(place, size, value, namespace, profile)`
  const query = sql`SELECT DISTINCT ${PROFILE} AS profile, toString(namespace) AS namespace, value, ${place} AS place, length(value) AS size FROM identities WHERE place > 0 AND ${isAfter(key, after)} ORDER BY place, size, value, namespace, profile LIMIT ${param(limit, 'UInt32')}`
  const rows = await survivors.readMerged(() => analytical.query<Row>(query))
  return rows.map(({ profile, namespace, value, place: found, size }) => ({
    profileId: profile,
    namespace,
    value,
    at: [Number(found), Number(size), value, namespace, profile],
  }))
}

/** Where an identity holds a text, from 1; 0 where it does not. */
function placeOf(text: string): Sql {
  const wanted = param(text, 'String')
  const place = sql`position(lowerUTF8(value), ${wanted})`
  if (!text.includes(':')) return place
  return sql`if(startsWith(lowerUTF8(concat(toString(namespace), ':', value)), ${wanted}), 1, ${place})`
}

interface Row {
  readonly profile: number
  readonly namespace: string
  readonly value: string
  readonly place: string
  readonly size: string
}

function isAfter(key: Sql, after: FoundPlace | undefined): Sql {
  if (after === undefined) return sql`1`
  const [place, size, value, namespace, profile] = after
  return sql`${key} > tuple(${param(place, 'UInt64')}, ${param(size, 'UInt64')}, ${param(value, 'String')}, ${param(namespace, 'String')}, ${param(profile, 'UInt32')})`
}
