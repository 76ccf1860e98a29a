import { chooseFeatures, type Feature, groupOf, type Survey } from '../features/index.ts'
import type { ClusterOptions } from './options.ts'
import { isPurchase, wordsOf } from './words.ts'

/** What customers are compared in: features that are numbers, and sets of features that are one category. */
export interface ClusterColumns {
  readonly numbers: readonly Feature[]
  /** Each a trait with few values, a feature a value. */
  readonly categories: readonly (readonly Feature[])[]
  /** Numbers that clusters are not found by, and which describe them. */
  readonly describing: readonly Feature[]
}

/** Habits are those of a year: shorter windows say the same again. */
const YEAR = 365
const OF_PURCHASES = ['count', 'sum', 'mean', 'distinct', 'distinct-in-list']
const LEVELS = ['is', 'is-none-of', 'is-unknown']

/** More columns of a kind would tell nobody anything. */
const MOST_COLUMNS = 40

/** With as many columns of what customers do, what they are describes the clusters. */
const ENOUGH_HABITS = 3

/**
 * Of all features that there could be, those that say different things: how lately, how often, for how much, how
 * broadly, and what is known of a customer. Many windows of one event would let that event decide alone. Where it is
 * known what customers do, clusters are found by that, and traits describe them, unless columns are named. At most
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
    about: survey.events.map(({ event }) => event).filter((event) => isPurchase(event)),
    ...(columns && { events: columns, traits: columns }),
  })
  const able = withMoney(features.filter((one) => isNumber(one, survey)))
  const all = able.slice(0, Math.min(most, MOST_COLUMNS))
  const habits = all.filter(({ of }) => of === 'event')
  const byHabits = columns === undefined && habits.length >= ENOUGH_HABITS
  const numbers = byHabits ? habits : all
  return {
    numbers,
    describing: all.filter((feature) => !numbers.includes(feature)),
    categories: withinRoom(byTrait(features.filter(isLevel)), most - all.length),
  }
}

/** Where it is known what was spent, quantities and discounts would say it again. */
function withMoney(features: readonly Feature[]): readonly Feature[] {
  const isSum = ({ of, measure }: Feature) => of === 'event' && (measure === 'sum' || measure === 'mean')
  const sums = features.filter(isSum)
  const isKnown = sums.some((sum) => wordsOf(sum).isMoney)
  return isKnown ? features.filter((one) => !isSum(one) || wordsOf(one).isMoney) : features
}

function withinRoom(traits: readonly (readonly Feature[])[], room: number): readonly (readonly Feature[])[] {
  let left = room
  return traits.slice(0, MOST_COLUMNS).filter((levels) => {
    left -= levels.length
    return left >= 0
  })
}

function byTrait(levels: readonly Feature[]): readonly (readonly Feature[])[] {
  const traits = new Map<string, Feature[]>()
  for (const level of levels) traits.set(groupOf(level), [...(traits.get(groupOf(level)) ?? []), level])
  return [...traits.values()]
}

/** As a table of features has them: one after the other. */
export function featuresOf({ numbers, categories, describing }: ClusterColumns): readonly Feature[] {
  return [...numbers, ...categories.flat(), ...describing]
}

const isLevel = (feature: Feature) => feature.of === 'trait' && LEVELS.includes(feature.measure)

function isNumber(feature: Feature, { events }: Survey): boolean {
  if (feature.of === 'trait') return !LEVELS.includes(feature.measure)
  const isOfYear = 'days' in feature && feature.days === YEAR
  // Of few kinds of events each is counted by itself.
  if (feature.event === null) return events.length > 2 && feature.measure === 'active-days' && isOfYear
  if (!isPurchase(feature.event)) return feature.measure === 'count' && isOfYear
  if (feature.measure === 'distinct') return isOfYear && isBreadth(feature.property)
  return feature.measure === 'days-since-last' || (OF_PURCHASES.includes(feature.measure) && isOfYear)
}

/** Whether many different ones say how broadly somebody buys. */
const isBreadth = (property: string) =>
  /product|sku|item|article|categor|department|brand|store|shop/i.test(property)
