import { sql } from 'kysely'
import type { ControlDb, ControlStore } from './control-store.ts'

/** How many were in a version of a segment at an instant. */
export interface SizePoint {
  readonly segmentId: string
  readonly version: number
  readonly at: number
  readonly size: number
}

export type SegmentVersion = Pick<SizePoint, 'segmentId' | 'version'>

/** How many segments one statement asks for, whose parameters have a bound. */
const SEGMENTS_AT_ONCE = 1_000

/** Size over time of one version of a segment, oldest first. */
export async function sizePoints(
  control: ControlStore,
  segmentId: string,
  version: number,
): Promise<readonly SizePoint[]> {
  const points = await sizePointsOf(control, [{ segmentId, version }])
  return points.get(segmentId) ?? []
}

/** The same of many segments, of each one version, by segment; those alone after an instant where one is given. */
export async function sizePointsOf(
  { db }: ControlStore,
  versions: readonly SegmentVersion[],
  after?: number,
): Promise<ReadonlyMap<string, readonly SizePoint[]>> {
  const versionOf = new Map(versions.map(({ segmentId, version }) => [segmentId, version]))
  const ids = [...versionOf.keys()]
  const found = new Map<string, SizePoint[]>()
  for (let from = 0; from < ids.length; from += SEGMENTS_AT_ONCE) {
    const rows = await db
      .selectFrom('size_points')
      .selectAll()
      .where('segment_id', 'in', ids.slice(from, from + SEGMENTS_AT_ONCE))
      .where('version', 'in', [...new Set(versionOf.values())])
      .$if(after !== undefined, (query) => query.where('at', '>', after!))
      .orderBy('at')
      .execute()
    for (const { segment_id: segmentId, ...point } of rows) {
      if (versionOf.get(segmentId) !== point.version) continue
      const own = found.get(segmentId) ?? []
      found.set(segmentId, own)
      own.push({ segmentId, ...point })
    }
  }
  return found
}

/** Stores points of the size over time (a backtest), replacing those at the same instants. */
export function saveSizePoints(control: ControlStore, points: readonly SizePoint[]): Promise<void> {
  return control.transaction(async (db) => {
    for (const point of points) await upsertSizePointIn(db, point)
  })
}

/** Gives a version of a segment the size over time of one before it that means the same. */
export async function copySizePointsIn(
  db: ControlDb,
  { segmentId, from, to }: { readonly segmentId: string; readonly from: number; readonly to: number },
): Promise<void> {
  await db
    .insertInto('size_points')
    .columns(['segment_id', 'version', 'at', 'size'])
    .expression((eb) =>
      eb
        .selectFrom('size_points')
        .select(['segment_id', sql.lit(to).as('version'), 'at', 'size'])
        .where('segment_id', '=', segmentId)
        .where('version', '=', from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Stores a point, replacing one at the same instant. */
export async function upsertSizePointIn(
  db: ControlDb,
  { segmentId, version, at, size }: SizePoint,
): Promise<void> {
  await db
    .insertInto('size_points')
    .values({ segment_id: segmentId, version, at, size })
    .onConflict((conflict) => conflict.columns(['segment_id', 'version', 'at']).doUpdateSet({ size }))
    .execute()
}
