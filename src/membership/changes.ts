import type { BitSet } from '../evaluation/bit-set.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { RowBinaryWriter } from '../store/row-binary.ts'
import { CHUNK_PROFILES } from '../store/schema.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import type { ChangeEvidence } from '../workspace/live-members.ts'

/** Why a profile entered or left: new records, the passing of time, an edited definition, a merge. */
export const CAUSES = ['data', 'time', 'definition', 'identity'] as const
export type Cause = (typeof CAUSES)[number]

/** Who entered and who left one segment for one cause. */
export interface Change {
  readonly segmentId: string
  readonly version: number
  readonly cause: Cause
  readonly entered: BitSet
  readonly exited: BitSet
}

const COLUMNS = ['segment_id', 'chunk', 'at', 'evaluation_id', 'version', 'cause', 'entered', 'exited']
const PAYLOAD_BYTES = 16_000_000

/** Changes as they are stored: at one instant. */
export interface DatedChange extends Omit<Change, 'entered' | 'exited'> {
  readonly at: number
  readonly entered: Iterable<number>
  readonly exited: Iterable<number>
}

/** Appends an evaluation's changes to the log. */
export async function writeChanges(
  store: AnalyticalStore,
  evaluationId: number,
  changes: Iterable<DatedChange>,
): Promise<void> {
  const writer = new RowBinaryWriter()
  const flush = () => store.insertBinary('membership_changes', COLUMNS, writer.take(), { lane: 'batch' })
  for (const { segmentId, version, cause, at, entered, exited } of changes) {
    const chunks = new Map<number, { entered: number[]; exited: number[] }>()
    const chunkOf = (id: number) => {
      const chunk = Math.floor(id / CHUNK_PROFILES)
      const found = chunks.get(chunk) ?? { entered: [], exited: [] }
      chunks.set(chunk, found)
      return found
    }
    for (const id of entered) chunkOf(id).entered.push(id)
    for (const id of exited) chunkOf(id).exited.push(id)
    for (const [chunk, lists] of chunks) {
      writer.text(segmentId).uint32(chunk).int64(at).uint32(evaluationId).uint32(version)
      writer
        .uint8(CAUSES.indexOf(cause) + 1)
        .uint32Array(lists.entered)
        .uint32Array(lists.exited)
      if (writer.length > PAYLOAD_BYTES) await flush()
    }
  }
  await flush()
}

/** One entry or exit of a profile. */
export interface MembershipChange {
  readonly segment: string
  readonly at: number
  readonly entered: boolean
  readonly cause: Cause
  readonly version: number
  /** What brought it about, as long as that is kept. */
  readonly evidence?: ChangeEvidence
}

/** A profile's entries and exits, the latest first. */
export async function readChanges(
  { analytical, live }: Pick<Workspace, 'analytical' | 'live'>,
  profileId: number,
  segmentId?: string,
  limit = 100,
): Promise<MembershipChange[]> {
  const recent = live?.changesOf(profileId, segmentId, limit) ?? []
  const stored = await readStored(analytical, profileId, segmentId, limit)
  const known = new Set(recent.map(changeKey))
  const all = [...recent, ...stored.filter((change) => !known.has(changeKey(change)))]
  return all.sort((a, b) => b.at - a.at).slice(0, limit)
}

function changeKey({ segment, at, entered }: MembershipChange): string {
  return `${at} ${entered} ${segment}`
}

async function readStored(
  store: AnalyticalStore,
  profileId: number,
  segmentId: string | undefined,
  limit: number,
): Promise<MembershipChange[]> {
  const id = param(profileId, 'UInt32')
  const chunk = param(Math.floor(profileId / CHUNK_PROFILES), 'UInt32')
  const segment = segmentId === undefined ? sql`1` : sql`segment_id = ${param(segmentId, 'String')}`
  const rows = await store.query<{
    segment: string
    at: string
    entered: number
    cause: Cause
    version: number
  }>(
    sql`SELECT segment_id AS segment, toUnixTimestamp64Milli(membership_changes.at) AS at, has(membership_changes.entered, ${id}) AS entered, cause, version FROM membership_changes WHERE chunk = ${chunk} AND ${segment} AND (has(membership_changes.entered, ${id}) OR has(exited, ${id})) ORDER BY membership_changes.at DESC LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map((row) => ({ ...row, at: Number(row.at), entered: row.entered === 1 }))
}
