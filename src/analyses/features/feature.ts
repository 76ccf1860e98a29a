import { capital } from '../capitals.ts'
import { EVENT_MEASURES, type EventFeature } from './event-measures.ts'
import type { Measure } from './measure.ts'
import { TRAIT_MEASURES, type TraitFeature, traitName } from './trait-measures.ts'

/**
 * One column of a table of profiles, as plain data: a model keeps it, to read the same column again at another
 * instant. What it is lies in `event-measures.ts` and `trait-measures.ts`.
 */
export type Feature = EventFeature | TraitFeature

function measureOf(feature: Feature): Measure<Feature> {
  const measure = feature.of === 'event' ? EVENT_MEASURES[feature.measure] : TRAIT_MEASURES[feature.measure]
  return measure as Measure<Feature>
}

/** Equal features have one key. */
export function featureKey(feature: Feature): string {
  return JSON.stringify(feature)
}

/** Columns of one group say one thing and are told as one reason: the values of a trait, how often an event came. */
export function groupOf(feature: Feature): string {
  const { aspect } = measureOf(feature)
  if (feature.of === 'trait') return JSON.stringify(['trait', feature.trait, feature.path])
  return JSON.stringify(['event', feature.event, aspect, 'property' in feature ? feature.property : ''])
}

/** What the column holds, for lists and axes: `Days since the last order completed`. */
export function titleOf(feature: Feature): string {
  return capital(measureOf(feature).title(feature))
}

/** A trait by its name: `Plan name`. */
export function traitTitle(feature: TraitFeature): string {
  return capital(traitName(feature))
}

/** A value of the column as a reason: `last order completed 40 days ago`. */
export function describeFeature(feature: Feature, value: number): string {
  const { words, missing } = measureOf(feature)
  return Number.isNaN(value) ? missing(feature) : words(feature, value)
}

/** What a profile has without any record that the column reads. NaN: not known. */
export function valueOfNothing(feature: Feature): number {
  return measureOf(feature).ofNothing
}

/** The column over the rows of one profile, a Float64 that may be NaN. */
export function featureSql(feature: Feature, now: number) {
  return measureOf(feature).sql(feature, now)
}
