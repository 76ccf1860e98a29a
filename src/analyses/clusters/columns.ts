import { chooseFeatures, type Feature, groupOf, type Survey } from '../features/index.ts'
import type { ClusterOptions } from './options.ts'
import { isUndone } from './words.ts'

/** What customers are compared in: features that are numbers, and sets of features that are one category. */
export interface ClusterColumns {
  readonly numbers: readonly Feature[]
  /** Each a trait with few values, a feature a value. */
  readonly categories: readonly (readonly Feature[])[]
}

/** Habits are those of a year: shorter windows say the same again. */
const YEAR = 365
const HABITS = ['count', 'sum', 'mean', 'distinct', 'distinct-in-list']
const LEVELS = ['is', 'is-none-of', 'is-unknown']

/** More columns of a kind would tell nobody anything. */
const MOST_COLUMNS = 40

/**
 * Of all features that there could be, those that say different things: how lately, how often, for how much, how
 * broadly, and what is known of a customer. Many windows of one event would let that event decide alone. At most
 * `most` features in all, since each takes memory for every customer.
 */
export function clusterColumns(
  survey: Survey,
  { columns, without }: ClusterOptions,
  most: number,
): ClusterColumns {
  const features = chooseFeatures(survey, {
    without,
    most: 1_000,
    ...(columns && { events: columns, traits: columns }),
  })
  const numbers = features
    .filter((feature) => isNumber(feature, survey))
    .slice(0, Math.min(most, MOST_COLUMNS))
  const categories: (readonly Feature[])[] = []
  let room = most - numbers.length
  for (const levels of byTrait(features.filter(isLevel))) {
    room -= levels.length
    if (room >= 0 && categories.length < MOST_COLUMNS) categories.push(levels)
  }
  return { numbers, categories }
}

function byTrait(levels: readonly Feature[]): readonly (readonly Feature[])[] {
  const traits = new Map<string, Feature[]>()
  for (const level of levels) traits.set(groupOf(level), [...(traits.get(groupOf(level)) ?? []), level])
  return [...traits.values()]
}

/** As a table of features has them: one after the other. */
export function featuresOf({ numbers, categories }: ClusterColumns): readonly Feature[] {
  return [...numbers, ...categories.flat()]
}

const isLevel = (feature: Feature) => feature.of === 'trait' && LEVELS.includes(feature.measure)

function isNumber(feature: Feature, { events }: Survey): boolean {
  if (feature.of === 'trait') return !LEVELS.includes(feature.measure)
  const isOfYear = 'days' in feature && feature.days === YEAR
  // Of few kinds of events each is counted by itself.
  if (feature.event === null) return events.length > 2 && feature.measure === 'active-days' && isOfYear
  if (isUndone(feature.event)) return feature.measure === 'count' && isOfYear
  return feature.measure === 'days-since-last' || (HABITS.includes(feature.measure) && isOfYear)
}
