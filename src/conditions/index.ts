import type { ConditionNode } from '../definition/node.ts'
import { mergeSources, type Source } from '../records/source.ts'
import type { Condition, LeafCondition } from './condition.ts'
import { firstEventCondition, lastEventCondition } from './edge-event/index.ts'
import { enteredSegmentCondition } from './entered-segment/index.ts'
import { eventCondition } from './event/index.ts'
import { everInSegmentCondition } from './ever-in-segment/index.ts'
import { geoCondition } from './geo/index.ts'
import { inSegmentAtCondition } from './in-segment-at/index.ts'
import { listCondition } from './list/index.ts'
import { metricCondition } from './metric/index.ts'
import { modelCondition } from './model/index.ts'
import { mostFrequentCondition } from './most-frequent/index.ts'
import { populationCondition } from './population/index.ts'
import { randomCondition } from './random/index.ts'
import { regularlyCondition } from './regularly/index.ts'
import { restartedCondition } from './restarted/index.ts'
import { segmentCondition } from './segment/index.ts'
import { segmentationCondition } from './segmentation/index.ts'
import { sequenceCondition } from './sequence/index.ts'
import { stoppedCondition } from './stopped/index.ts'
import { traitCondition } from './trait/index.ts'
import { traitChangedCondition, traitEverCondition, traitHeldCondition } from './trait-history/index.ts'

/** Every kind of condition. A new kind is a folder and one line here. */
export const CONDITIONS: readonly Condition[] = [
  traitCondition,
  traitHeldCondition,
  traitChangedCondition,
  traitEverCondition,
  eventCondition,
  firstEventCondition,
  lastEventCondition,
  mostFrequentCondition,
  regularlyCondition,
  stoppedCondition,
  restartedCondition,
  sequenceCondition,
  segmentCondition,
  segmentationCondition,
  enteredSegmentCondition,
  everInSegmentCondition,
  inSegmentAtCondition,
  metricCondition,
  populationCondition,
  geoCondition,
  randomCondition,
  listCondition,
  modelCondition,
]

const BY_KEY = new Map(CONDITIONS.map((condition) => [condition.key, condition]))

/** The condition of a key; parsing has made sure that it is known. */
export function conditionOf(key: string): Condition {
  const condition = BY_KEY.get(key)
  if (condition === undefined) throw new TypeError(`unknown condition: ${key}`)
  return condition
}

/** The kind of a condition that is left once macros are expanded. */
export function leafOf(node: ConditionNode): LeafCondition {
  const condition = conditionOf(node.condition)
  if (condition.kind !== 'leaf') throw new TypeError(`not expanded: ${node.condition}`)
  return condition
}

/** The records that any of some leaves read. */
export function sourceOf(leaves: readonly ConditionNode[]): Source {
  return mergeSources(leaves.map((leaf) => leafOf(leaf).source(leaf.body)))
}
