import { mapValueSql } from '../../predicates/value.ts'
import { PROFILE } from '../../records/survivors.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { type Sides, sideOf } from '../segment-members/index.ts'

/** Whose texts are read, and of which time. */
export interface TextQuery {
  readonly workspace: AnalysisWorkspace
  /** Members are the group. */
  readonly sides: Sides
  readonly from: number
  readonly until: number
  readonly signal: AbortSignal
}

const instant = (at: number) => sql`fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC')`

/** The text that a property of an event has most often, by profile; as the condition `mostFrequent` finds it. */
export function readMostFrequent(
  query: TextQuery,
  event: string,
  path: string,
): Promise<ReadonlyMap<number, string>> {
  const at = mapValueSql(path)
  const counted = sql`SELECT ${PROFILE} AS profile, ${at.get('text')} AS value, count() AS times FROM ${rowsOf(query, event)} AND ${at.has('text')} GROUP BY profile, value`
  const favourite = sql`(arraySort(one -> (-toInt64(one.2), one.1), groupArray((value, times)))[1]).1`
  return readPairs(query, sql`SELECT profile, ${favourite} AS value FROM (${counted}) GROUP BY profile`)
}

/** A member of the objects in a list of an event: the category of the lines of an order. */
export interface LineMember {
  readonly event: string
  readonly lines: string
  readonly member: string
}

const textsOf = ({ lines, member }: LineMember) =>
  sql`arrayMap(line -> JSONExtractString(line, ${param(member, 'String')}), JSONExtractArrayRaw(${mapValueSql(lines).get('json')}))`

/** Who has an object with the text in a list: who bought something of a category. */
export function readHavers(
  query: TextQuery,
  of: LineMember,
  value: string,
): Promise<ReadonlyMap<number, string>> {
  const has = sql`has(${textsOf(of)}, ${param(value, 'String')})`
  return readPairs(
    query,
    sql`SELECT DISTINCT ${PROFILE} AS profile, 'yes' AS value FROM ${rowsOf(query, of.event)} AND ${has}`,
  )
}

/** The texts that most members have in their lists. */
export async function readCommonLines(
  query: TextQuery,
  of: LineMember,
  most: number,
): Promise<readonly string[]> {
  const { workspace, sides, signal } = query
  const rows = sql`SELECT ${PROFILE} AS profile, arrayJoin(${textsOf(of)}) AS value FROM ${rowsOf(query, of.event)}`
  const found = await workspace.analytical.query<{ value: string }>(
    sql`SELECT value FROM (${rows}) WHERE value != '' AND ${sideOf(sql`profile`, sides)} = 1 GROUP BY value ORDER BY uniqExact(profile) DESC, value LIMIT ${param(most, 'UInt32')}`,
    { lane: 'batch', signal },
  )
  return found.map(({ value }) => value)
}

function rowsOf({ from, until }: TextQuery, event: string): Sql {
  return sql`events WHERE event = ${param(event, 'String')} AND occurred_at > ${instant(from)} AND occurred_at <= ${instant(until)}`
}

/** One text a member: profiles by text cross the wire, in few rows. */
async function readPairs(
  { workspace, sides, signal }: TextQuery,
  rows: Sql,
): Promise<ReadonlyMap<number, string>> {
  const found = await workspace.analytical.query<{ value: string; profiles: readonly number[] }>(
    sql`SELECT value, groupArray(profile) AS profiles FROM (${rows}) WHERE ${sideOf(sql`profile`, sides)} = 1 GROUP BY value ORDER BY length(profiles) DESC, value LIMIT 200`,
    { lane: 'batch', signal },
  )
  return new Map(found.flatMap(({ value, profiles }) => profiles.map((profile) => [profile, value] as const)))
}
