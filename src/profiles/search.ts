import type { Identity } from '../identity/identity.ts'
import { PROFILE } from '../records/survivors.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

export interface FoundProfile extends Identity {
  readonly profileId: number
}

/** Identities that begin with a text, or contain it where none begins with it; case is ignored. */
export async function searchProfiles(
  { analytical, survivors }: Workspace,
  text: string,
  limit = 20,
): Promise<readonly FoundProfile[]> {
  const wanted = param(text.toLowerCase(), 'String')
  const place = sql`position(lowerUTF8(value), ${wanted})`
  const query = sql`SELECT DISTINCT ${PROFILE} AS profile, toString(namespace) AS namespace, value, ${place} AS place FROM identities WHERE place > 0 ORDER BY place, length(value), value, namespace, profile LIMIT ${param(limit, 'UInt32')}`
  const rows = await survivors.readMerged(() =>
    analytical.query<{ profile: number; namespace: string; value: string }>(query),
  )
  return rows.map(({ profile, namespace, value }) => ({ profileId: profile, namespace, value }))
}
