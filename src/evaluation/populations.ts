import type { Thresholds } from '../conditions/condition.ts'
import { leafOf } from '../conditions/index.ts'
import { leafKey, leavesOf, type Node } from '../definition/node.ts'
import type { Plan, PlannedLeaf } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { Frame } from '../records/frame.ts'
import { ALL_PROFILES, type ProfileSelection } from '../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../store/analytical.ts'
import { identifier, join, type Sql, sql } from '../store/sql.ts'

/** Leaves over one and the same measure, which is read once for all of them. */
interface Measured {
  readonly rows: Sql
  readonly leaves: PlannedLeaf[]
}

export type ThresholdsByLeaf = ReadonlyMap<string, Thresholds>

/** A group's name, and the limits of each leaf by its position: `low0, high0, exists0, low1, …`. */
type LimitsRow = Readonly<Record<string, number>> & { readonly group_name: string }

export interface ThresholdOptions {
  /** Those that need not be computed. */
  readonly known?: ThresholdsByLeaf | undefined
  /** Who is compared with each other; everybody unless told otherwise. */
  readonly profiles?: ProfileSelection
  /** Which share of all that is. */
  readonly share?: number
  readonly query?: QueryOptions
}

const BATCH: QueryOptions = { lane: 'batch' }

/**
 * The thresholds of every leaf that compares a profile with the others: those that are known, and of the others those
 * of the moment, computed over all who exist.
 */
export async function readThresholds(
  store: AnalyticalStore,
  plan: Plan,
  moment: Moment,
  { known = new Map(), profiles = ALL_PROFILES, share = 1, query = BATCH }: ThresholdOptions = {},
): Promise<ThresholdsByLeaf> {
  const leaves = populationLeaves(plan)
  const measures = new Map<string, Measured>()
  for (const leaf of leaves.filter(({ key }) => !known.has(key))) {
    const rows = measuredRows(leaf, moment, profiles)
    const measured = measures.get(rows.key) ?? { rows, leaves: [] }
    measures.set(rows.key, measured)
    measured.leaves.push(leaf)
  }
  const thresholds = new Map<string, Thresholds>()
  for (const { key } of leaves) if (known.has(key)) thresholds.set(key, known.get(key)!)
  for (const measured of measures.values())
    await readLimits(store, measured, { moment, share, query }, thresholds)
  return thresholds
}

/** The leaves of a plan that compare a profile with the others. */
export function populationLeaves({ groups }: Plan): readonly PlannedLeaf[] {
  return groups.flatMap(({ leaves }) => leaves).filter(({ node }) => leafOf(node).population !== undefined)
}

/** The instant of the oldest thresholds that a tree goes by; undefined where it compares with nobody. */
export function thresholdsAsOf(tree: Node, thresholds: ThresholdsByLeaf): number | undefined {
  const instants = leavesOf(tree).flatMap((leaf) => thresholds.get(leafKey(leaf))?.computedAt ?? [])
  return instants.length === 0 ? undefined : Math.min(...instants)
}

const populationOf = ({ node }: PlannedLeaf) => leafOf(node).population!

/** The number and the group of every profile that has both. */
function measuredRows(leaf: PlannedLeaf, moment: Moment, profiles: ProfileSelection): Sql {
  const { body } = leaf.node
  const frame = new Frame(leafOf(leaf.node).source(body), moment)
  const { value, known, group } = populationOf(leaf).measure(body, frame)
  const outputs = [
    { name: 'measured', expression: sql`toFloat64(${value})` },
    { name: 'is_known', expression: known },
    { name: 'group_name', expression: group },
  ]
  return sql`SELECT group_name, measured FROM (${frame.query(outputs, profiles)}) WHERE is_known`
}

async function readLimits(
  store: AnalyticalStore,
  { rows, leaves }: Measured,
  { moment, share, query }: { readonly moment: Moment; readonly share: number; readonly query: QueryOptions },
  thresholds: Map<string, Thresholds>,
): Promise<void> {
  const columns = leaves.flatMap((leaf, index) => {
    const { low, high, exists } = populationOf(leaf).limits(leaf.node.body, share)
    const named = (name: string, value: Sql) => sql`toFloat64(${value}) AS ${identifier(`${name}${index}`)}`
    return [named('low', low), named('high', high), named('exists', exists)]
  })
  const groups = sql`SELECT group_name, arraySort(groupArray(measured)) AS ascending FROM (${rows}) GROUP BY group_name`
  const found = await store.query<LimitsRow>(
    sql`SELECT group_name, ${join(columns, ', ')} FROM (${groups})`,
    query,
  )
  for (const [index, { key }] of leaves.entries()) {
    const ranges = found
      .filter((row) => row[`exists${index}`] === 1)
      .map((row) => [row.group_name, { low: row[`low${index}`]!, high: row[`high${index}`]! }])
    thresholds.set(key, { computedAt: moment.now, ranges: Object.fromEntries(ranges) })
  }
}
