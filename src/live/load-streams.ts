import { RECORD_TABLES } from '../records/record-table.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'
import type { Range } from '../time/bound.ts'
import type { Stream } from './streams.ts'

/** A number with what it has of a stream, as `writeRecord` writes it. */
export interface LoadedHistory {
  readonly number: number
  readonly stream: Stream
  readonly records: string
}

const BATCH = { lane: 'batch' } as const
const SETTINGS = { output_format_json_quote_64bit_integers: 0, output_format_json_escape_forward_slashes: 0 }
const TYPES = ['text', 'number', 'flag', 'date', 'json'] as const

/** Which records are meant: those of a range of numbers, or of these received after an instant (ms). */
export interface Stretch extends Range {
  readonly since?: number
}

/** Reads what the store has of streams, in order of number and stream. */
export async function readStreams(
  store: AnalyticalStore,
  streams: readonly Stream[],
  numbers: Stretch,
): Promise<LoadedHistory[]> {
  const loaded: LoadedHistory[] = []
  for (const stream of streams) {
    const rows = Buffer.from(
      await store.queryBinary(historiesSql(stream, numbers), { ...BATCH, settings: SETTINGS }),
    )
    for (const [number, records] of decode(rows)) loaded.push({ number, stream, records })
  }
  return loaded.sort((a, b) => a.number - b.number || a.stream.id - b.stream.id)
}

/** How many records there are of some streams, or how many of them were received after an instant. */
export async function countRecords(
  store: AnalyticalStore,
  streams: readonly Stream[],
  since?: number,
): Promise<number> {
  const received = since === undefined ? sql`1` : isReceivedAfter(since)
  const counts = streams.map(
    (stream) =>
      sql`(SELECT count() FROM ${RECORD_TABLES[stream.owner].table} WHERE ${isOf(stream)} AND ${received})`,
  )
  if (counts.length === 0) return 0
  const [row] = await store.query<{ records: string }>(sql`SELECT ${join(counts, ' + ')} AS records`, BATCH)
  return Number(row?.records ?? 0)
}

/** The numbers of a stretch that have records, with the instant of their first. */
export async function readFirsts(
  store: AnalyticalStore,
  { low, high, since }: Stretch,
): Promise<readonly { readonly number: number; readonly at: number }[]> {
  const among = isAmong({ low, high })
  const received =
    since === undefined
      ? sql`1`
      : sql`profile_id IN (SELECT profile_id FROM events WHERE ${isReceivedAfter(since)} UNION DISTINCT SELECT profile_id FROM trait_changes WHERE ${isReceivedAfter(since)})`
  const rows = Buffer.from(
    await store.queryBinary(
      sql`SELECT profile_id, toUnixTimestamp64Milli(min(first_at)) FROM profiles WHERE ${among} AND ${received} GROUP BY profile_id ORDER BY profile_id`,
      BATCH,
    ),
  )
  return Array.from({ length: rows.length / 12 }, (_, row) => ({
    number: rows.readUInt32LE(12 * row),
    at: Number(rows.readBigInt64LE(12 * row + 4)),
  }))
}

function historiesSql(stream: Stream, numbers: Stretch): Sql {
  const { table, id } = RECORD_TABLES[stream.owner]
  const values = TYPES.map((type) => valuesSql(identifier(type), stream.paths))
  const record = sql`concat('[', toString(toUnixTimestamp64Milli(occurred_at)), ',"', toString(${id}), '",', ${join(values, ", ',', ")}, ']')`
  return sql`SELECT profile_id, arrayStringConcat(groupArray(${record}), ',') FROM ${table} PREWHERE ${isOf(stream)} AND ${isAmong(numbers)} GROUP BY profile_id`
}

function valuesSql(map: Sql, paths: Stream['paths']): Sql {
  const kept = paths === undefined ? map : sql`mapFilter((path, value) -> ${isWanted(paths)}, ${map})`
  return sql`if(empty(${map}), '0', toJSONString(${kept}))`
}

function isWanted(paths: readonly string[]): Sql {
  const exact = param(paths, 'Array(String)')
  const prefixes = param(
    paths.map((path) => `${path}.`),
    'Array(String)',
  )
  return sql`(has(${exact}, path) OR arrayExists(prefix -> startsWith(path, prefix), ${prefixes}))`
}

function isOf({ owner, name }: Stream): Sql {
  return sql`${RECORD_TABLES[owner].name} = ${param(name, 'String')}`
}

function isAmong({ low, high, since }: Stretch): Sql {
  const among = sql`profile_id BETWEEN ${param(low, 'UInt32')} AND ${param(high, 'UInt32')}`
  return since === undefined ? among : sql`${among} AND ${isReceivedAfter(since)}`
}

function isReceivedAfter(since: number): Sql {
  return sql`received_at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`
}

/** Rows of a UInt32 and a String. */
function* decode(rows: Buffer): Generator<readonly [number, string]> {
  for (let at = 0; at < rows.length; ) {
    const number = rows.readUInt32LE(at)
    at += 4
    let [length, shift] = [0, 1]
    for (let byte = 128; byte >= 128; shift *= 128) {
      byte = rows[at++]!
      length += (byte % 128) * shift
    }
    yield [number, rows.toString('utf8', at, at + length)]
    at += length
  }
}
