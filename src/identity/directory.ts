import { hash } from 'node:crypto'
import type { AnalyticalStore } from '../store/index.ts'
import { param, sql } from '../store/sql.ts'
import { DIGEST_BYTES, DigestTable } from './digest-table.ts'
import type { Identity } from './identity.ts'

const INGEST = { lane: 'ingest' } as const
/** Numbers that are read at a time: 16 MB. */
const PAGE = 1_000_000
const SHARDS = 64

/**
 * The number of every identity of the workspace, in memory: a copy of the table `identities` by the first 96 bits
 * of the MD5 of namespace and value. In parts, so that none takes long to grow.
 */
export class Directory {
  readonly #store: AnalyticalStore
  readonly #shards = Array.from({ length: SHARDS }, () => new DigestTable())
  #next = 0

  constructor(store: AnalyticalStore) {
    this.#store = store
  }

  /** The smallest number that it has not learnt. */
  get next(): number {
    return this.#next
  }

  get size(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.size, 0)
  }

  get bytes(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.bytes, 0)
  }

  find(digest: Buffer): number | undefined {
    return this.#shard(digest, 0).get(digest)
  }

  /** Learns the identities that got numbers below `next` from somebody else, an import for one. */
  async learn(next: number): Promise<void> {
    for (; this.#next < next; this.#next = Math.min(next, this.#next + PAGE)) {
      await this.#learnPage(this.#next, Math.min(next, this.#next + PAGE))
    }
  }

  /** Knows an identity that was given the next number, durably. */
  add(digest: Buffer, number: number): void {
    this.#shard(digest, 0).add(digest, 0, number)
    this.#next = number + 1
  }

  async #learnPage(from: number, to: number): Promise<void> {
    const rows = Buffer.from(
      await this.#store.queryBinary(
        sql`SELECT toFixedString(substring(MD5(concat(namespace, '\\0', value)), 1, ${param(DIGEST_BYTES, 'UInt8')}), 12), profile_id
          FROM identities WHERE profile_id >= ${param(from, 'UInt32')} AND profile_id < ${param(to, 'UInt64')}`,
        INGEST,
      ),
    )
    for (let row = 0; row < rows.length; row += DIGEST_BYTES + 4) {
      this.#shard(rows, row).add(rows, row, rows.readUInt32LE(row + DIGEST_BYTES))
    }
  }

  /** By bits that the table itself does not begin with. */
  #shard(digests: Buffer, offset: number): DigestTable {
    return this.#shards[digests[offset + DIGEST_BYTES - 1]! % SHARDS]!
  }
}

/** What an identity is known by in the directory. */
export function identityDigest({ namespace, value }: Identity): Buffer {
  return hash('md5', `${namespace}\0${value}`, 'buffer')
}
