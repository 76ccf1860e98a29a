import type { AnalyticalStore } from '../../store/analytical.ts'
import { integer, join, param, type Sql, sql } from '../../store/sql.ts'
import type { ReceivedIssue } from './insert-issues.ts'

/** Which issues: of a kind, of a code, before the last one of the page before. */
export interface IssuePage {
  readonly kind?: ReceivedIssue['kind'] | undefined
  readonly code?: string | undefined
  readonly before?: { readonly receivedAt: number; readonly digest: string } | undefined
  readonly limit: number
}

/** An issue with what tells it from others of its instant. */
export interface StoredIssue extends ReceivedIssue {
  readonly digest: string
}

const DIGEST = sql`lower(hex(sipHash128(kind, code, path, detail, call, message_id, key_id, body)))`

/** What was rejected or repaired, the latest first. */
export async function readIssues(store: AnalyticalStore, page: IssuePage): Promise<StoredIssue[]> {
  const { kind, code, before, limit } = page
  const conditions = [
    ...(kind ? [sql`kind = ${param(kind, 'String')}`] : []),
    ...(code ? [sql`code = ${param(code, 'String')}`] : []),
    ...(before
      ? [
          sql`(received_at, digest) < (fromUnixTimestamp64Milli(${param(before.receivedAt, 'Int64')}, 'UTC'), ${param(before.digest, 'String')})`,
        ]
      : []),
  ]
  const rows = await store.query<Row>(
    sql`SELECT toUnixTimestamp64Milli(received_at) AS at, toString(kind) AS kind, toString(code) AS code, path, detail, toString(call) AS call,
        message_id AS messageId, toString(key_id) AS keyId, body, ${DIGEST} AS digest
      FROM tracking_issues WHERE ${all(conditions)} ORDER BY received_at DESC, digest DESC LIMIT ${integer(limit)}`,
  )
  return rows.map(({ at, ...issue }) => ({ ...issue, receivedAt: Number(at) }))
}

interface Row extends Omit<StoredIssue, 'receivedAt'> {
  readonly at: string
}

/** How often each thing was wrong since an instant, the most frequent first. */
export async function countIssues(
  store: AnalyticalStore,
  since: number,
): Promise<readonly { kind: ReceivedIssue['kind']; code: string; count: number; latestAt: number }[]> {
  const rows = await store.query<{ kind: ReceivedIssue['kind']; code: string; n: string; at: string }>(
    sql`SELECT toString(kind) AS kind, toString(code) AS code, count() AS n, toUnixTimestamp64Milli(max(received_at)) AS at FROM tracking_issues
      WHERE received_at >= fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC') GROUP BY kind, code ORDER BY n DESC, code`,
  )
  return rows.map(({ kind, code, n, at }) => ({ kind, code, count: Number(n), latestAt: Number(at) }))
}

function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1` : join(conditions, ' AND ')
}
