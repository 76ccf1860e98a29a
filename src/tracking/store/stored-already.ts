import type { AnalyticalStore } from '../../store/analytical.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { ReceivedIssue } from '../issues/insert-issues.ts'
import type { StoredRecord } from '../stored-record.ts'

const INGEST = { lane: 'ingest' } as const

/** What a group becomes in the analytical store. */
export interface Rows {
  readonly events: readonly StoredRecord[]
  readonly traitChanges: readonly StoredRecord[]
  readonly issues: readonly ReceivedIssue[]
}

/** A group without what an attempt before has stored, which was killed or failed. */
export async function withoutStored(store: AnalyticalStore, group: Rows): Promise<Rows> {
  const since = Math.min(...group.issues.map(({ receivedAt }) => receivedAt))
  const [events, traitChanges, issues] = await Promise.all([
    storedIds(store, sql`SELECT toString(event_id) AS id FROM events WHERE event_id`, group.events),
    storedIds(
      store,
      sql`SELECT toString(change_id) AS id FROM trait_changes WHERE change_id`,
      group.traitChanges,
    ),
    storedIssues(store, group.issues.length === 0 ? Number.POSITIVE_INFINITY : since),
  ])
  return {
    events: group.events.filter(({ id }) => !events.has(decimal(id))),
    traitChanges: group.traitChanges.filter(({ id }) => !traitChanges.has(decimal(id))),
    issues: group.issues.filter((issue) => !issues.has(issueKey(issue))),
  }
}

async function storedIds(
  store: AnalyticalStore,
  where: Sql,
  records: readonly StoredRecord[],
): Promise<ReadonlySet<string>> {
  if (records.length === 0) return new Set()
  const ids = param(
    records.map(({ id }) => decimal(id)),
    'Array(String)',
  )
  const rows = await store.query<{ id: string }>(
    sql`${where} IN (SELECT toUInt64(arrayJoin(${ids})))`,
    INGEST,
  )
  return new Set(rows.map(({ id }) => id))
}

async function storedIssues(store: AnalyticalStore, since: number): Promise<ReadonlySet<string>> {
  if (since === Number.POSITIVE_INFINITY) return new Set()
  const rows = await store.query<{ at: string; code: string; message: string; path: string[] }>(
    sql`SELECT toUnixTimestamp64Milli(received_at) AS at, code, message_id AS message, path FROM tracking_issues
      WHERE received_at >= fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`,
    INGEST,
  )
  return new Set(
    rows.map(({ at, code, message, path }) =>
      issueKey({ receivedAt: Number(at), code, messageId: message, path }),
    ),
  )
}

function issueKey({
  receivedAt,
  code,
  messageId,
  path,
}: Pick<ReceivedIssue, 'receivedAt' | 'code' | 'messageId' | 'path'>): string {
  return JSON.stringify([receivedAt, code, messageId, path])
}

function decimal(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, 8).readBigUInt64LE().toString()
}
