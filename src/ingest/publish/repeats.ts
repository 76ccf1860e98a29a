import { param, type Sql, sql } from '../../store/sql.ts'
import type { EventRule } from '../mapping/schema.ts'
import { fieldName } from '../stage/field-columns.ts'
import { bucketRows, countOf, type PublishContext, run } from './bucket.ts'
import { eventName } from './event-name.ts'

/**
 * Rows of equal content are legitimate (two equal lines of an order) and both count: the k-th equal row
 * of a file is its own record. The k-th equal row of another file is the same record, so that importing
 * several overlapping files at once gives what importing them one after the other gives. Where the file
 * has ids, records with one id, customer, name and time are one record.
 *
 * Numbering costs a sort, so only rows whose key repeats are numbered.
 */
export interface NumberedRows {
  /** Rows with their number `k` and `key_hash`. */
  readonly rows: Sql
  /** How many records the rows stand for. */
  readonly count: number
}

/** Stands for "rows by content" where repeats are kept by rule. */
const CONTENT = 255

export async function numberRows(
  context: PublishContext,
  bucket: number,
  rule: EventRule,
  index: number,
): Promise<NumberedRows> {
  const rows = keyedRows(context, bucket, rule, index)
  const repeats = await findRepeats(context, rows, rule.id ? index : CONTENT)
  const numbered =
    repeats === 0
      ? sql`(SELECT *, toUInt64(1) AS k FROM ${rows})`
      : withRepeats(context, rows, rule, rule.id ? index : CONTENT)
  return { rows: numbered, count: await countOf(context, sql`(SELECT k FROM ${numbered})`) }
}

function keyedRows({ fields }: PublishContext, bucket: number, rule: EventRule, index: number): Sql {
  const key = rule.id
    ? sql`cityHash64(identity, ifNull(CAST(${fieldName(fields.text(rule.id))}, 'Nullable(String)'), toString(row_hash)))`
    : sql`row_hash`
  return sql`(SELECT *, ${key} AS key_hash FROM ${bucketRows(bucket)} WHERE bitTest(gives, ${param(index, 'UInt8')}))`
}

async function findRepeats(context: PublishContext, rows: Sql, rule: number): Promise<number> {
  const number = param(rule, 'UInt8')
  await run(context, sql`TRUNCATE TABLE staging_repeats`)
  await run(
    context,
    sql`INSERT INTO staging_repeats SELECT ${number}, key_hash FROM ${rows} GROUP BY key_hash HAVING count() > 1`,
  )
  return countOf(context, sql`staging_repeats`)
}

function withRepeats(context: PublishContext, rows: Sql, rule: EventRule, number: number): Sql {
  const repeats = sql`(SELECT key_hash FROM staging_repeats WHERE rule = ${param(number, 'UInt8')})`
  const single = sql`SELECT *, toUInt64(1) AS k FROM ${rows} WHERE key_hash NOT IN ${repeats}`
  const repeated = sql`SELECT * FROM ${rows} WHERE key_hash IN ${repeats}`
  const numbered = rule.id
    ? sql`SELECT *, toUInt64(1) AS k FROM (${repeated}) ORDER BY file, row LIMIT 1 BY key_hash, at, ${eventName(context, rule)}`
    : sql`SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY file, key_hash ORDER BY row) AS k FROM (${repeated})) LIMIT 1 BY key_hash, k`
  return sql`(${single} UNION ALL ${numbered})`
}
