import { type Owner, RECORD_TABLES } from '../records/record-table.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** How much a log holds, and how far it reaches. Instants are absent where it is empty. */
export interface LogFreshness {
  readonly records: number
  /** When the latest thing happened that is not in the future. */
  readonly latestAt?: number
  /** When a record came in last. */
  readonly receivedAt?: number
}

export interface DataFreshness {
  readonly events: LogFreshness
  readonly traits: LogFreshness
}

interface Row {
  readonly records: string
  readonly latest: string
  readonly received: string
}

/** How fresh both logs are. */
export async function readFreshness(
  workspace: Pick<Workspace, 'analytical' | 'clock'>,
): Promise<DataFreshness> {
  return { events: await freshnessOf(workspace, 'event'), traits: await freshnessOf(workspace, 'trait') }
}

async function freshnessOf(
  { analytical, clock }: Pick<Workspace, 'analytical' | 'clock'>,
  owner: Owner,
): Promise<LogFreshness> {
  const [row] = await analytical.query<Row>(
    sql`SELECT count() AS records, toUnixTimestamp64Milli(maxIf(occurred_at, occurred_at <= fromUnixTimestamp64Milli(${param(clock(), 'Int64')}, 'UTC'))) AS latest, toUnixTimestamp64Milli(max(received_at)) AS received FROM ${RECORD_TABLES[owner].table}`,
    { lane: 'batch' },
  )
  const records = Number(row!.records)
  if (records === 0) return { records }
  return { records, latestAt: Number(row!.latest), receivedAt: Number(row!.received) }
}
