import { param, type Sql, sql } from '../../store/sql.ts'
import { fieldName } from '../stage/field-columns.ts'
import { admissibleLeaves, singleLeaf, withExpandedLeaves } from '../stage/json-leaves.ts'
import { instant } from '../stage/row-reasons.ts'
import type { StagedField } from '../stage/staged-fields.ts'
import { bucketIds, bucketRows, countOf, type PublishContext, run } from './bucket.ts'
import { typedMaps } from './typed-maps.ts'

/**
 * Builds the trait changes of a bucket; returns how many the files hold. Of a run of equal values of one
 * profile the first and the last are kept: those between say nothing new.
 */
export async function buildTraitChanges(context: PublishContext, bucket: number): Promise<number> {
  const { mapping, fields } = context
  const sources = [
    ...Object.entries(mapping.traits).map(([trait, source]) => ({
      trait: param(trait, 'String'),
      field: fields.trait(source),
    })),
    ...(mapping.traitsOf ? [{ trait: undefined, field: fields.membersOf(mapping.traitsOf) }] : []),
  ]
  let count = 0
  for (const { trait, field } of sources) count += await buildTrait(context, bucket, trait, field)
  return count
}

async function buildTrait(
  context: PublishContext,
  bucket: number,
  trait: Sql | undefined,
  field: StagedField,
): Promise<number> {
  const values =
    field.kind === 'members' ? jsonValues(bucket, trait, field) : cellValues(bucket, trait, field)
  const changes =
    turningPoints(sql`SELECT i.profile_id AS profile_id, v.trait AS trait, v.at AS at, cityHash64(text, number, flag, date, json) AS change_id, text, number, flag, date, json
    FROM (${values}) AS v INNER JOIN ${bucketIds(bucket)} AS i ON v.identity = i.identity`)
  const count = await countOf(context, sql`(${changes})`)
  if (count === 0) return 0
  await run(
    context,
    sql`INSERT INTO staging_trait_changes SELECT trait, profile_id, at, ${instant(context.now)}, change_id, text, number, flag, date, json
      FROM (${changes}) WHERE ${isNew(context, bucket, trait)}`,
  )
  return count
}

function cellValues(bucket: number, trait: Sql | undefined, field: StagedField): Sql {
  const value = fieldName(field)
  const distinct = sql`SELECT identity, at, ${value} FROM ${bucketRows(bucket)} WHERE isNotNull(${value}) GROUP BY identity, at, ${value}`
  return sql`SELECT identity, ${trait ?? sql`''`} AS trait, at, ${typedMaps([{ path: '', kind: field.kind, value }])} FROM (${distinct})`
}

function jsonValues(bucket: number, trait: Sql | undefined, field: StagedField): Sql {
  const name = trait ?? sql`m.1`
  const distinct = sql`SELECT identity, at, ${name} AS trait, m.2 AS fragment FROM ${bucketRows(bucket)} ARRAY JOIN ${fieldName(field)} AS m
    GROUP BY identity, at, trait, fragment`
  const opened = sql`SELECT *, ${singleLeaf(sql`''`, sql`fragment`)} AS expanded FROM (${distinct})`
  const expanded = withExpandedLeaves(opened, [sql`expanded`])
  const admitted = sql`SELECT *, ${admissibleLeaves(sql`expanded`)} AS leaves FROM (${expanded})`
  return sql`SELECT identity, trait, at, ${typedMaps([{ path: '', kind: 'leaves', value: sql`leaves` }])}
    FROM (${admitted}) WHERE fragment = 'null' OR notEmpty(leaves)`
}

function turningPoints(values: Sql): Sql {
  const distinct = sql`SELECT * FROM (${values}) LIMIT 1 BY trait, profile_id, at, change_id`
  return sql`SELECT * EXCEPT (before, after, place, size) FROM (
      SELECT *, lagInFrame(change_id) OVER w AS before, leadInFrame(change_id) OVER w AS after,
        row_number() OVER w AS place, count() OVER w AS size
      FROM (${distinct})
      WINDOW w AS (PARTITION BY trait, profile_id ORDER BY at, change_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    ) WHERE place = 1 OR place = size OR before != change_id OR after != change_id`
}

/** Without a time in the file, a value that the profile has already is no change either. */
function isNew({ mapping }: PublishContext, bucket: number, trait: Sql | undefined): Sql {
  const there = sql`profile_id IN (SELECT profile_id FROM ${bucketIds(bucket)})${trait ? sql` AND trait = ${trait}` : sql``}`
  const known = sql`(trait, profile_id, at, change_id) NOT IN (SELECT trait, profile_id, occurred_at, change_id FROM trait_changes WHERE ${there})`
  if (mapping.time) return known
  const latest = sql`SELECT trait, profile_id, argMax(change_id, (occurred_at, change_id)) FROM trait_changes WHERE ${there} GROUP BY trait, profile_id`
  return sql`${known} AND (trait, profile_id, change_id) NOT IN (${latest})`
}
