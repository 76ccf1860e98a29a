import { modelOfTrait } from '../../../records/reserved-traits.ts'
import type { Evidence } from '../evidence.ts'
import type { Scene } from '../scene.ts'
import { eventEvidence } from './events.ts'
import { metricEvidence, savedMetrics } from './metrics.ts'
import { findProperties, propertyEvidence } from './properties.ts'
import { timeEvidence } from './times.ts'
import { traitEvidence } from './traits.ts'

export { type Life, readLife } from './life.ts'
export { readValue, type Value } from './value.ts'

/** Figures that are read together. */
export interface EvidenceSource {
  readonly read: (scene: Scene) => Promise<readonly Evidence[]>
}

/** Traits that are looked at, those of the most profiles first. */
const MOST_TRAITS = 80

/** Everything that members and others may differ in; a new kind of figure is a line here. */
export async function evidenceSources(scene: Scene): Promise<readonly EvidenceSource[]> {
  const [properties, metrics] = [await findProperties(scene), await savedMetrics(scene)]
  const traits = newsOf(scene)
    .toSorted((a, b) => b.profiles - a.profiles)
    .slice(0, MOST_TRAITS)
  const hasEvents = scene.catalogue.events.length > 0
  return [
    ...traits.map((trait): EvidenceSource => ({ read: (at) => traitEvidence(at, trait) })),
    ...metrics.map((metric): EvidenceSource => ({ read: (at) => metricEvidence(at, metric) })),
    ...(hasEvents ? [{ read: eventEvidence }, { read: timeEvidence }] : []),
    ...properties.map((property): EvidenceSource => ({ read: (at) => propertyEvidence(at, property) })),
  ]
}

/** A model whose output the rule reads says the rest of what it says of the same. */
function newsOf({ catalogue, segment: { reads } }: Scene): Scene['catalogue']['traits'] {
  const models = new Set(reads.traits.map(modelOfTrait))
  models.delete(undefined)
  return catalogue.traits.filter(({ name }) => reads.traits.includes(name) || !models.has(modelOfTrait(name)))
}
