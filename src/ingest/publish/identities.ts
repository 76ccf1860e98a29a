import { param, type Sql, sql } from '../../store/sql.ts'
import { bucketRows, countOf, type PublishContext, run } from './bucket.ts'

/** Takes the next `count` profile ids and returns the first of them. */
export type AllocateProfiles = (count: number) => Promise<number>

/**
 * Gives every identity of a bucket its profile id: known ones keep theirs, new ones get the next numbers
 * and are written down at once. An identity that is left over from an import that was killed is known to
 * the next one, so a repetition gives nobody a second profile.
 */
export async function resolveIdentities(
  context: PublishContext,
  bucket: number,
  allocate: AllocateProfiles,
): Promise<void> {
  const namespace = param(context.mapping.customer.namespace, 'String')
  const seen = sql`(SELECT identity, min(at) AS first_at FROM ${bucketRows(bucket)} WHERE ${givesRecord(context)} GROUP BY identity)`
  const known = sql`(SELECT value, min(identities.profile_id) AS profile_id, min(identities.first_at) AS known_at
    FROM identities WHERE namespace = ${namespace} AND value IN (SELECT identity FROM ${bucketRows(bucket)}) GROUP BY value)`
  await run(
    context,
    sql`INSERT INTO staging_ids SELECT identity, profile_id, first_at FROM ${seen} AS s INNER JOIN ${known} AS k ON s.identity = k.value`,
  )
  const ofBucket = sql`(SELECT identity FROM staging_ids WHERE _partition_id = ${param(String(bucket), 'String')})`
  const fresh = sql`(SELECT * FROM ${seen} WHERE identity NOT IN ${ofBucket} ORDER BY identity)`
  const count = await countOf(context, fresh)
  if (count === 0) return
  const first = param(await allocate(count), 'UInt32')
  await run(
    context,
    sql`INSERT INTO staging_ids SELECT identity, toUInt32(${first} + rowNumberInAllBlocks()), first_at FROM ${fresh}`,
  )
  await run(
    context,
    sql`INSERT INTO identities SELECT ${namespace}, identity, profile_id, first_at FROM staging_ids
      WHERE _partition_id = ${param(String(bucket), 'String')} AND profile_id >= ${first}
        AND profile_id < ${first} + ${param(count, 'UInt32')}`,
  )
}

/** A row that fulfils the condition of no event brings no profile either, unless it has traits. */
export function givesRecord({ mapping }: PublishContext): Sql {
  const traits = Object.keys(mapping.traits).length > 0 || mapping.traitsOf !== undefined
  return traits ? sql`1` : sql`gives != 0`
}

/** Writes when profiles began, where that is new or earlier than known; returns how many are new. */
export async function publishProfiles(context: PublishContext): Promise<number> {
  const ids = sql`(SELECT profile_id, min(s.first_at) AS first_at FROM staging_ids AS s GROUP BY profile_id)`
  const known = sql`(SELECT profile_id FROM profiles WHERE profile_id IN (SELECT profile_id FROM staging_ids))`
  const earlier = sql`(SELECT profile_id, min(p.first_at) AS known_at FROM profiles AS p
    WHERE profile_id IN (SELECT profile_id FROM staging_ids) GROUP BY profile_id)`
  const fresh = await countOf(context, sql`(SELECT profile_id FROM ${ids} WHERE profile_id NOT IN ${known})`)
  await run(
    context,
    sql`INSERT INTO profiles SELECT i.profile_id, i.first_at FROM ${ids} AS i LEFT JOIN ${earlier} AS e ON i.profile_id = e.profile_id
      WHERE i.profile_id NOT IN ${known} OR i.first_at < e.known_at`,
  )
  return fresh
}
