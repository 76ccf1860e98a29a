import { type Owner, RECORD_TABLES } from '../records/record-table.ts'
import { and, param, sql } from '../store/sql.ts'
import { dayStart, localDay } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'

/** The records of one local day. */
export interface VolumePoint {
  /** When the day begins. */
  readonly at: number
  readonly records: number
}

export interface VolumeAsked {
  readonly owner: Owner
  /** Of this name alone. */
  readonly name?: string
  /** Local days up to the present one. */
  readonly days: number
}

/** How many records happened on each of the last local days; a day without any is there too. */
export async function readVolume(
  { analytical, clock, settings: { timeZone } }: Pick<Workspace, 'analytical' | 'clock' | 'settings'>,
  { owner, name, days }: VolumeAsked,
): Promise<readonly VolumePoint[]> {
  const last = localDay(clock(), timeZone)
  const first = last - days + 1
  const { table, name: nameColumn } = RECORD_TABLES[owner]
  const instant = (at: number) => sql`fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC')`
  const asked = and(
    name === undefined ? undefined : sql`${nameColumn} = ${param(name, 'String')}`,
    sql`occurred_at >= ${instant(dayStart(first, timeZone))}`,
    sql`occurred_at < ${instant(dayStart(last + 1, timeZone))}`,
  )
  const rows = await analytical.query<{ day: number; records: string }>(
    sql`SELECT toInt32(toDate32(occurred_at, ${param(timeZone, 'String')})) AS day, count() AS records FROM ${table} WHERE ${asked} GROUP BY day`,
    { lane: 'batch' },
  )
  const counted = new Map(rows.map(({ day, records }) => [day, Number(records)]))
  return Array.from({ length: days }, (_, index) => ({
    at: dayStart(first + index, timeZone),
    records: counted.get(first + index) ?? 0,
  }))
}
