import { BitSet } from '../evaluation/bit-set.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { RowBinaryWriter } from '../store/row-binary.ts'
import { CHUNK_PROFILES } from '../store/schema.ts'
import { integer, param, sql } from '../store/sql.ts'

const CHUNK_WORDS = CHUNK_PROFILES / 32
const PAYLOAD_BYTES = 16_000_000
const COLUMNS = ['segment_id', 'evaluation_id', 'chunk', 'words']

/** Writes the sets of one evaluation; readers see them once the evaluation is committed. */
export async function writeSets(
  store: AnalyticalStore,
  evaluationId: number,
  sets: ReadonlyMap<string, BitSet>,
): Promise<void> {
  const writer = new RowBinaryWriter()
  const flush = () => store.insertBinary('membership_sets', COLUMNS, writer.take(), { lane: 'batch' })
  for (const [id, set] of sets) {
    for (let from = 0; from < set.words.length; from += CHUNK_WORDS) {
      const words = set.words.subarray(from, from + CHUNK_WORDS)
      if (words.every((word) => word === 0)) continue
      writer
        .text(id)
        .uint32(evaluationId)
        .uint32(from / CHUNK_WORDS)
        .uint64Words(words)
      if (writer.length > PAYLOAD_BYTES) await flush()
    }
  }
  await flush()
}

/** A segment's set as an evaluation left it. */
export async function readSet(
  store: AnalyticalStore,
  segmentId: string,
  evaluationId: number,
): Promise<BitSet> {
  const rows = await store.query<{ chunk: number; size: string }>(
    sql`SELECT chunk, length(words) AS size FROM membership_sets WHERE evaluation_id = ${param(evaluationId, 'UInt32')} AND segment_id = ${param(segmentId, 'String')} ORDER BY chunk`,
  )
  const last = rows.at(-1)
  const set = new BitSet(last === undefined ? 0 : last.chunk * CHUNK_PROFILES + Number(last.size) * 64)
  const bytes = await store.queryBinary(
    sql`SELECT chunk, arrayJoin(arrayZip(range(length(words)), words)) AS word FROM membership_sets WHERE evaluation_id = ${param(evaluationId, 'UInt32')} AND segment_id = ${param(segmentId, 'String')} AND word.2 != 0`,
  )
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let row = 0; row + 20 <= bytes.byteLength; row += 20) {
    const word = view.getUint32(row, true) * CHUNK_WORDS + 2 * Number(view.getBigUint64(row + 4, true))
    set.words[word]! |= view.getUint32(row + 12, true)
    set.words[word + 1]! |= view.getUint32(row + 16, true)
  }
  return set
}

/** Drops the sets of evaluations that no segment points at any more. */
export async function dropSets(store: AnalyticalStore, kept: readonly number[]): Promise<void> {
  const rows = await store.query<{ id: number }>(
    sql`SELECT DISTINCT evaluation_id AS id FROM membership_sets WHERE evaluation_id NOT IN ${param(kept, 'Array(UInt32)')}`,
  )
  for (const { id } of rows) {
    await store.command(sql`ALTER TABLE membership_sets DROP PARTITION ${integer(id)}`, { lane: 'batch' })
  }
}
