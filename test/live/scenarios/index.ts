import type { ConditionScenarios } from './condition-scenarios.ts'
import { event, firstEvent, lastEvent, metric, mostFrequent } from './events.ts'
import { regularly, restarted, sequence, stopped } from './habits.ts'
import { population } from './population.ts'
import { enteredSegment, everInSegment, inSegmentAt, random, segment, segmentation } from './segments.ts'
import { geo, list, model, trait, traitChanged, traitEver, traitHeld } from './traits.ts'

/** By condition. */
export const SCENARIOS: Readonly<Record<string, ConditionScenarios>> = {
  trait,
  traitHeld,
  traitChanged,
  traitEver,
  event,
  firstEvent,
  lastEvent,
  mostFrequent,
  regularly,
  stopped,
  restarted,
  sequence,
  segment,
  segmentation,
  enteredSegment,
  everInSegment,
  inSegmentAt,
  metric,
  population,
  geo,
  random,
  list,
  model,
}
