import { findProfile } from '../membership/profile.ts'
import type { TypedValues } from '../predicates/value.ts'
import { plainValue } from '../records/json-value.ts'
import { isOneOfProfiles } from '../records/survivors.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** One event of a profile. */
export interface TimelineEvent {
  /** Unique in the workspace. */
  readonly id: string
  readonly event: string
  readonly at: number
  readonly receivedAt: number
  readonly properties: unknown
}

/** Which events: of a name, before the last one of the page before. */
export interface TimelinePage {
  readonly event?: string | undefined
  readonly before?: Pick<TimelineEvent, 'at' | 'id'> | undefined
  readonly limit: number
}

interface Row extends Pick<TimelineEvent, 'id' | 'event'> {
  readonly at: string
  readonly received: string
  readonly values: readonly [
    TypedValues['text'],
    TypedValues['number'],
    TypedValues['flag'],
    TypedValues['json'],
  ]
}

/** The events of the profile of an identity up to now, the latest first. */
export function readTimeline(
  workspace: Workspace,
  written: string,
  page: TimelinePage,
): Promise<readonly TimelineEvent[]> {
  return workspace.survivors.readMerged(() => readPage(workspace, written, page))
}

async function readPage(
  { analytical, clock }: Workspace,
  written: string,
  { event, before, limit }: TimelinePage,
): Promise<readonly TimelineEvent[]> {
  const profile = await findProfile(analytical, written)
  const named = event === undefined ? sql`1` : sql`event = ${param(event, 'String')}`
  const rows = await analytical.query<Row>(
    sql`SELECT toString(event_id) AS id, toString(event) AS event, toUnixTimestamp64Milli(occurred_at) AS at, toUnixTimestamp64Milli(received_at) AS received, tuple(text, number, flag, json) AS values
      FROM events PREWHERE ${named} AND ${isOneOfProfiles([profile])}
      WHERE at <= ${param(clock(), 'Int64')} AND ${isEarlier(before)} ORDER BY at DESC, event_id DESC LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map(({ at, received, values: [text, number, flag, json], ...row }) => ({
    ...row,
    at: Number(at),
    receivedAt: Number(received),
    properties: plainValue({ text, number, flag, date: {}, json }) ?? {},
  }))
}

function isEarlier(before: TimelinePage['before']): Sql {
  if (before === undefined) return sql`1`
  return sql`(at, event_id) < (${param(before.at, 'Int64')}, ${param(BigInt(before.id), 'UInt64')})`
}
