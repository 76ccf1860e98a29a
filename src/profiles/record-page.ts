import { findProfile } from '../membership/profile.ts'
import type { TypedValues } from '../predicates/value.ts'
import { plainValue } from '../records/json-value.ts'
import { type Owner, RECORD_TABLES } from '../records/record-table.ts'
import { isOneOfProfiles } from '../records/survivors.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** Where a record stands among those of a profile. */
export interface RecordPlace {
  readonly at: number
  readonly id: string
}

/** Which records: of a name and a time, before the last one of the page before. */
export interface RecordPage {
  readonly name?: string | undefined
  /** Of `[from, to)` alone, ms since 1970. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly before?: RecordPlace | undefined
  readonly limit: number
}

/** A record of a profile with the plain value that it holds; undefined where it holds nothing. */
export interface PlainRecord extends RecordPlace {
  readonly name: string
  readonly receivedAt: number
  readonly value: unknown
}

interface Row {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly received: string
  readonly values: readonly [
    TypedValues['text'],
    TypedValues['number'],
    TypedValues['flag'],
    TypedValues['json'],
  ]
}

/** Records of the profile of an identity up to now, the latest first. */
export function readRecordPage(
  workspace: Workspace,
  owner: Owner,
  written: string,
  page: RecordPage,
): Promise<readonly PlainRecord[]> {
  return workspace.survivors.readMerged(() => readPage(workspace, owner, written, page))
}

async function readPage(
  { analytical, clock }: Workspace,
  owner: Owner,
  written: string,
  { name, from, to, before, limit }: RecordPage,
): Promise<readonly PlainRecord[]> {
  const profile = await findProfile(analytical, written)
  const { table, name: nameColumn, id } = RECORD_TABLES[owner]
  const named = name === undefined ? sql`1` : sql`${nameColumn} = ${param(name, 'String')}`
  const rows = await analytical.query<Row>(
    sql`SELECT toString(${id}) AS id, toString(${nameColumn}) AS name, toUnixTimestamp64Milli(occurred_at) AS at, toUnixTimestamp64Milli(received_at) AS received, tuple(text, number, flag, json) AS values
      FROM ${table} PREWHERE ${named} AND ${isOneOfProfiles([profile])}
      WHERE at <= ${param(clock(), 'Int64')} AND ${isWithin(from, to)} AND ${isEarlier(id, before)} ORDER BY at DESC, ${id} DESC LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map(({ at, received, values: [text, number, flag, json], ...row }) => ({
    ...row,
    at: Number(at),
    receivedAt: Number(received),
    value: plainValue({ text, number, flag, date: {}, json }),
  }))
}

function isWithin(from: number | undefined, to: number | undefined): Sql {
  return and(
    from === undefined ? undefined : sql`at >= ${param(from, 'Int64')}`,
    to === undefined ? undefined : sql`at < ${param(to, 'Int64')}`,
  )
}

function isEarlier(id: Sql, before: RecordPlace | undefined): Sql {
  if (before === undefined) return sql`1`
  return sql`(at, ${id}) < (${param(before.at, 'Int64')}, ${param(BigInt(before.id), 'UInt64')})`
}
