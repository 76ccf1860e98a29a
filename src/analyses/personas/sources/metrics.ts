import { type Aggregate, aggregateSql } from '../../../aggregates/aggregate.ts'
import { selectionSource } from '../../../aggregates/selection.ts'
import { loadDefinitions } from '../../../membership/saved-definitions.ts'
import { Frame } from '../../../records/frame.ts'
import { everyoneSource, mergeSources } from '../../../records/source.ts'
import { ALL_PROFILES } from '../../../records/survivors.ts'
import { sql } from '../../../store/sql.ts'
import type { Evidence } from '../evidence.ts'
import type { Scene } from '../scene.ts'
import { sumNumbers } from './sum-numbers.ts'

/** A saved metric. */
export interface SavedMetric {
  readonly name: string
  readonly title: string
  readonly aggregate: Aggregate
}

/** The metrics that are saved and in use. */
export async function savedMetrics({ workspace }: Pick<Scene, 'workspace'>): Promise<readonly SavedMetric[]> {
  const { all } = await loadDefinitions(workspace)
  return all.flatMap(({ definition, status }) => {
    if (definition.kind !== 'metric' || status !== 'active') return []
    const { name, title = name, aggregate } = definition
    return [{ name, title, aggregate }]
  })
}

/** The value of a metric, computed for everybody as segments do. */
export async function metricEvidence(scene: Scene, metric: SavedMetric): Promise<Evidence[]> {
  const { until, workspace, segment } = scene
  const source = mergeSources([everyoneSource, selectionSource(metric.aggregate)])
  const frame = new Frame(source, { now: until, calendar: workspace.settings })
  const { value, known } = aggregateSql(metric.aggregate, frame)
  const outputs = [
    { name: 'measured', expression: sql`toFloat64(${value})` },
    { name: 'is_known', expression: known ?? sql`1` },
  ]
  const rows = sql`SELECT profile_id AS profile, if(is_known, measured, nan) AS number FROM (${frame.query(outputs, ALL_PROFILES)})`
  const { group, rest } = await sumNumbers(scene, rows)
  return [
    {
      kind: 'mean',
      aspect: 'metrics',
      subject: `metric ${metric.name}`,
      name: metric.title,
      what: metric.title,
      measure: 'number',
      defining: source.events.some((event) => segment.reads.events.includes(event)),
      group: group.moments,
      rest: rest.moments,
      medians: { group: group.bounds, rest: rest.bounds },
    },
  ]
}
