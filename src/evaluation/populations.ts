import type { LeafCondition, Population, Thresholds } from '../conditions/condition.ts'
import { leafOf } from '../conditions/index.ts'
import type { Plan, PlannedLeaf } from '../plan/plan.ts'
import type { Moment } from '../predicates/predicate.ts'
import { Frame } from '../records/frame.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { sql } from '../store/sql.ts'

const ALL_PROFILES = { low: 0, high: 0xffffffff }

interface ThresholdRow {
  readonly group_name: string
  readonly low: number
  readonly high: number
}

/** Computes the thresholds of every leaf that compares a profile with the others, over all who exist. */
export async function readThresholds(
  store: AnalyticalStore,
  { groups }: Plan,
  moment: Moment,
): Promise<ReadonlyMap<string, Thresholds>> {
  const thresholds = new Map<string, Thresholds>()
  for (const leaf of groups.flatMap(({ leaves }) => leaves)) {
    const { population } = leafOf(leaf.node)
    if (population !== undefined)
      thresholds.set(leaf.key, await readPopulation(store, leaf, population, moment))
  }
  return thresholds
}

async function readPopulation(
  store: AnalyticalStore,
  { node }: PlannedLeaf,
  population: Population<unknown>,
  moment: Moment,
): Promise<Thresholds> {
  const condition: LeafCondition = leafOf(node)
  const frame = new Frame(condition.source(node.body), moment)
  const { value, known, group } = population.measure(node.body, frame)
  const outputs = [
    { name: 'measured', expression: sql`toFloat64(${value})` },
    { name: 'is_known', expression: known },
    { name: 'group_name', expression: group },
  ]
  const rows = frame.query(outputs, ALL_PROFILES)
  const measured = sql`SELECT group_name, measured AS value FROM (${rows}) WHERE is_known`
  const found = await store.query<ThresholdRow>(population.ranges(node.body, measured), { lane: 'batch' })
  const ranges = Object.fromEntries(found.map(({ group_name, low, high }) => [group_name, { low, high }]))
  return { computedAt: moment.now, ranges }
}
