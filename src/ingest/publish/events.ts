import { integer, join, param, type Sql, sql } from '../../store/sql.ts'
import type { EventRule } from '../mapping/schema.ts'
import { fieldName } from '../stage/field-columns.ts'
import { instant } from '../stage/row-reasons.ts'
import { bucketIds, bucketRows, countOf, type PublishContext, run } from './bucket.ts'
import { eventName } from './event-name.ts'
import { groupedLines } from './order-lines.ts'
import { numberRows } from './repeats.ts'
import { type PlacedValue, typedMaps } from './typed-maps.ts'

/** Builds the events that a bucket's rows give under every rule; returns how many the files hold. */
export async function buildEvents(context: PublishContext, bucket: number): Promise<number> {
  let count = 0
  for (const [index, rule] of context.mapping.events.entries())
    count += await buildRule(context, bucket, rule, index)
  return count
}

async function buildRule(
  context: PublishContext,
  bucket: number,
  rule: EventRule,
  index: number,
): Promise<number> {
  const { rows, count } = await numberRows(context, bucket, rule, index)
  if (count === 0) return 0
  const records = rule.lines
    ? groupedLines(context, rule, rule.lines, rows)
    : singleRecords(context, rule, rows)
  const known = await knownEvents(context, bucket, rule, index)
  const fresh = known ? sql`WHERE (event, profile_id, occurred_at, event_id) NOT IN ${known}` : sql``
  await run(
    context,
    sql`INSERT INTO staging_events SELECT event, i.profile_id AS profile_id, occurred_at, ${instant(context.now)}, event_id, text, number, flag, date, json
      FROM (${records}) AS r INNER JOIN ${bucketIds(bucket)} AS i ON r.identity = i.identity ${fresh}`,
  )
  return rule.lines ? countOf(context, sql`(${records})`) : count
}

/** The events of numbered rows under a rule: one a row, or one an order. */
export function recordsOf(context: PublishContext, rule: EventRule, rows: Sql): Sql {
  return rule.lines ? groupedLines(context, rule, rule.lines, rows) : singleRecords(context, rule, rows)
}

function singleRecords(context: PublishContext, rule: EventRule, rows: Sql): Sql {
  const name = eventName(context, rule)
  const key = rule.id ? sql`key_hash` : sql`key_hash, k`
  return sql`SELECT identity, ${name} AS event, at AS occurred_at, cityHash64(identity, ${name}, toUnixTimestamp64Milli(at), ${key}) AS event_id,
    ${typedMaps(propertiesOf(context, rule))} FROM ${rows}`
}

/** The values of an event's properties, under their names. */
export function propertiesOf({ fields }: PublishContext, rule: EventRule): PlacedValue[] {
  const named = Object.entries(rule.properties).map(([path, source]) => {
    const field = fields.of(source)
    return { path, kind: field.kind, value: fieldName(field) }
  })
  if (!rule.propertiesOf) return named
  const field = fields.propertiesOf(rule.propertiesOf)
  return [...named, { path: '', kind: field.kind, value: fieldName(field) }]
}

/**
 * Keys of the events that are already there and could be the same; undefined where none can be, which a
 * count in the store's index tells at almost no cost.
 */
async function knownEvents(
  context: PublishContext,
  bucket: number,
  rule: EventRule,
  index: number,
): Promise<Sql | undefined> {
  const given = sql`(SELECT * FROM ${bucketRows(bucket)} WHERE bitTest(gives, ${param(index, 'UInt8')}))`
  const names = sql`(SELECT DISTINCT ${eventName(context, rule)} FROM ${given})`
  const [span] = await context.store.query<{ first: string; last: string }>(
    sql`SELECT toUnixTimestamp64Milli(min(at)) AS first, toUnixTimestamp64Milli(max(at)) AS last FROM ${given}`,
    { lane: 'ingest' },
  )
  const within = sql`event IN ${names} AND occurred_at >= ${instant(Number(span?.first))} AND occurred_at <= ${instant(Number(span?.last))}`
  const there = await countOf(context, sql`(SELECT 1 FROM events WHERE ${within} LIMIT ${integer(1)})`)
  if (there === 0) return undefined
  const profiles = sql`(SELECT profile_id FROM ${bucketIds(bucket)})`
  return sql`(SELECT event, profile_id, occurred_at, event_id FROM events WHERE ${join([within, sql`profile_id IN ${profiles}`], ' AND ')})`
}
