import type { SegmentState } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { CHUNK_PROFILES } from '../store/schema.ts'
import { integer, param, sql } from '../store/sql.ts'
import { readSet } from './sets.ts'

/** Whom the last evaluation found in a segment; who was superseded since is there as the survivor, once. */
export async function storedMembers(
  store: AnalyticalStore,
  { segmentId, evaluationId, mergesSeen }: SegmentState,
): Promise<BitSet> {
  const members = await readSet(store, segmentId, evaluationId)
  const superseded = await store.query<{ number: number; profile: number }>(
    sql`SELECT DISTINCT profile_id AS number, ${PROFILE} AS profile FROM profile_merges WHERE version > ${param(mergesSeen, 'UInt64')} AND profile != number`,
  )
  for (const { number, profile } of superseded) {
    if (!members.has(number)) continue
    members.delete(number)
    members.add(profile)
  }
  return members
}

/** The segments that the last evaluation found any of a profile's numbers in. */
export async function segmentsWith(
  store: AnalyticalStore,
  states: readonly SegmentState[],
  numbers: readonly number[],
): Promise<string[]> {
  const evaluations = param([...new Set(states.map(({ evaluationId }) => evaluationId))], 'Array(UInt32)')
  const size = integer(CHUNK_PROFILES)
  const isMember = sql`n -> intDiv(n, ${size}) = chunk AND bitTest(words[intDiv(n % ${size}, 64) + 1], n % 64)`
  const rows = await store.query<{ segment: string; evaluation: number }>(
    sql`SELECT segment_id AS segment, evaluation_id AS evaluation FROM membership_sets WHERE evaluation_id IN ${evaluations} AND arrayExists(${isMember}, ${param(numbers, 'Array(UInt32)')})`,
  )
  const found = new Set(rows.map(({ segment, evaluation }) => `${evaluation} ${segment}`))
  return states.flatMap(({ segmentId, evaluationId }) =>
    found.has(`${evaluationId} ${segmentId}`) ? [segmentId] : [],
  )
}
