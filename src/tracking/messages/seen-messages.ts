import type { AnalyticalStore } from '../../store/analytical.ts'
import { integer, param, sql } from '../../store/sql.ts'
import { Pace } from '../../time/pace.ts'
import { BloomFilter } from './bloom-filter.ts'

/** Message ids are remembered for the month they came in and this many before it. */
const MONTHS_KEPT = 2
/** Digests are spread evenly over their first bytes, of which there are so many. */
const PREFIXES = 256
const READ_AT_ONCE = 50_000
const DIGEST_BYTES = 16
const INGEST = { lane: 'ingest' } as const

/**
 * The ids of messages that were taken, so that a repetition changes nothing. The table `messages` is what
 * counts; a filter in memory spares the look-up of nearly all that are new.
 */
export class SeenMessages {
  readonly #store: AnalyticalStore
  readonly #filter: BloomFilter
  /** Of messages that are going to be stored, as hexadecimal text. */
  readonly #expected = new Set<string>()

  private constructor(store: AnalyticalStore, filter: BloomFilter) {
    this.#store = store
    this.#filter = filter
  }

  /** Forgets what is too old and reads the rest, some at a time. */
  static async open(store: AnalyticalStore, now: number): Promise<SeenMessages> {
    await dropOldMonths(store, now)
    const [row] = await store.query<{ n: string }>(sql`SELECT count() AS n FROM messages`, INGEST)
    const count = Number(row?.n ?? 0)
    const filter = new BloomFilter(count + 1_000_000)
    const width = Math.max(1, Math.floor((PREFIXES * READ_AT_ONCE) / Math.max(1, count)))
    for (let prefix = 0; count > 0 && prefix < PREFIXES; prefix += width) {
      const below = prefix + width < PREFIXES ? sql` AND message_id < ${bound(prefix + width)}` : sql``
      const digests = await store.queryBinary(
        sql`SELECT message_id FROM messages WHERE message_id >= ${bound(prefix)}${below}`,
        INGEST,
      )
      const pace = new Pace()
      for (let at = 0; at < digests.byteLength; at += DIGEST_BYTES) {
        filter.add(digests.subarray(at, at + DIGEST_BYTES))
        if (pace.isDue) await pace.rest()
      }
    }
    return new SeenMessages(store, filter)
  }

  /** Those of the digests that were taken before, as hexadecimal text. */
  async among(digests: readonly Buffer[]): Promise<ReadonlySet<string>> {
    const names = digests.map(hex)
    const expected = names.filter((name) => this.#expected.has(name))
    const suspects = names.filter((_, index) => this.#filter.mayHave(digests[index]!))
    if (suspects.length === 0) return new Set(expected)
    const list = sql`(SELECT toFixedString(unhex(arrayJoin(${param(suspects, 'Array(String)')})), 16))`
    // Not behind inserts: whoever asks is in a hurry.
    const rows = await this.#store.query<{ id: string }>(
      sql`SELECT DISTINCT lower(hex(message_id)) AS id FROM messages WHERE message_id IN ${list}`,
    )
    return new Set([...expected, ...rows.map(({ id }) => id)])
  }

  /** Knows digests from now on; `add` is going to remember them durably. */
  expect(digests: readonly Buffer[]): void {
    for (const digest of digests) this.#expected.add(hex(digest))
  }

  /** Remembers digests, durably. */
  async add(digests: readonly Buffer[], at: number): Promise<void> {
    if (digests.length === 0) return
    const rows = Buffer.alloc(digests.length * (DIGEST_BYTES + 8))
    for (const [index, digest] of digests.entries()) {
      const row = index * (DIGEST_BYTES + 8)
      digest.copy(rows, row)
      rows.writeBigInt64LE(BigInt(at), row + DIGEST_BYTES)
    }
    await this.#store.insertBinary('messages', ['message_id', 'received_at'], rows, INGEST)
    const pace = new Pace()
    for (const digest of digests) {
      this.#filter.add(digest)
      this.#expected.delete(hex(digest))
      if (pace.isDue) await pace.rest()
    }
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    return this.#filter.bytes
  }
}

export const hex = (digest: Buffer): string => digest.toString('hex')

function bound(prefix: number) {
  const text = prefix
    .toString(16)
    .padStart(2, '0')
    .padEnd(2 * DIGEST_BYTES, '0')
  return sql`toFixedString(unhex(${param(text, 'String')}), 16)`
}

async function dropOldMonths(store: AnalyticalStore, now: number): Promise<void> {
  const date = new Date(now)
  const oldest = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - MONTHS_KEPT, 1))
  const kept = oldest.getUTCFullYear() * 100 + oldest.getUTCMonth() + 1
  const rows = await store.query<{ month: number }>(
    sql`SELECT DISTINCT toYYYYMM(received_at) AS month FROM messages WHERE month < ${param(kept, 'UInt32')}`,
    INGEST,
  )
  for (const { month } of rows)
    await store.command(sql`ALTER TABLE messages DROP PARTITION ${integer(month)}`, INGEST)
}
