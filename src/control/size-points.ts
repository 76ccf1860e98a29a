import { sql } from 'kysely'
import type { ControlDb, ControlStore } from './control-store.ts'

/** How many were in a version of a segment at an instant. */
export interface SizePoint {
  readonly segmentId: string
  readonly version: number
  readonly at: number
  readonly size: number
}

/** How many came into a version of a segment and went from it between two points of its size over time. */
export interface SizeChange {
  readonly segmentId: string
  readonly version: number
  readonly since: number
  readonly at: number
  readonly entered: number
  readonly exited: number
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

/** Who came and went between the points of one version of a segment after an instant, oldest first. */
export async function sizeChanges(
  { db }: ControlStore,
  { segmentId, version }: SegmentVersion,
  after: number,
): Promise<readonly Omit<SizeChange, keyof SegmentVersion>[]> {
  return db
    .selectFrom('size_changes')
    .select(['since', 'at', 'entered', 'exited'])
    .where('segment_id', '=', segmentId)
    .where('version', '=', version)
    .where('at', '>', after)
    .orderBy('at')
    .execute()
}

/** Stores points of the size over time (a backtest) and changes between them, replacing those at the same instants. */
export function saveSizePoints(
  control: ControlStore,
  points: readonly SizePoint[],
  changes: readonly SizeChange[] = [],
): Promise<void> {
  return control.transaction(async (db) => {
    for (const point of points) await upsertSizePointIn(db, point)
    for (const change of changes) await upsertSizeChangeIn(db, change)
  })
}

const COPIED = {
  size_points: ['at', 'size'],
  size_changes: ['since', 'at', 'entered', 'exited'],
} as const

/** Gives a version of a segment the size over time of one before it that means the same. */
export async function copySizePointsIn(
  db: ControlDb,
  { segmentId, from, to }: { readonly segmentId: string; readonly from: number; readonly to: number },
): Promise<void> {
  for (const [table, names] of Object.entries(COPIED)) {
    const [into, columns] = [sql.table(table), sql.join(names.map((name) => sql.ref(name)))]
    await sql`INSERT INTO ${into} (segment_id, version, ${columns})
      SELECT segment_id, ${sql.lit(to)}, ${columns} FROM ${into} WHERE segment_id = ${segmentId} AND version = ${from}
      ON CONFLICT DO NOTHING`.execute(db)
  }
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

async function upsertSizeChangeIn(db: ControlDb, { segmentId, ...change }: SizeChange): Promise<void> {
  const { since, entered, exited } = change
  await db
    .insertInto('size_changes')
    .values({ segment_id: segmentId, ...change })
    .onConflict((conflict) =>
      conflict.columns(['segment_id', 'version', 'at']).doUpdateSet({ since, entered, exited }),
    )
    .execute()
}
