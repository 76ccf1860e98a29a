import type { EventFeature } from './event-measures.ts'
import { type Feature, featureKey } from './feature.ts'
import type { EventSurvey, Survey, ValueSurvey } from './survey.ts'
import type { TraitFeature } from './trait-measures.ts'

/** What features are made of, where that is not left to the rules. */
export interface FeatureOptions {
  /** Only these events. */
  readonly events?: readonly string[] | undefined
  /** Only these traits. */
  readonly traits?: readonly string[] | undefined
  /** Neither these events nor these traits. */
  readonly without?: readonly string[] | undefined
  /** At most so many columns; those that count less are left out first. */
  readonly most?: number | undefined
  /** Events that the question is about: they come first, however few have them. */
  readonly about?: readonly string[] | undefined
}

const MOST_FEATURES = 120
/** An event or trait that fewer have tells too little. */
const LEAST_SHARE = 0.01
const LEAST_PROFILES = 5
/** The events that most profiles have get all columns, further ones a few. */
const FULL_EVENTS = 3
const MOST_EVENTS = 10

/**
 * Which columns are made of what the data hold, by rule: events and traits that enough profiles have, amounts that
 * most events of a name carry, texts with few values as categories with rare values together, texts that name
 * things by how many different there are, dates by their age. What is known by one customer alone (names,
 * addresses, ids) tells nothing of others and is left out.
 *
 * ```ts
 * const features = chooseFeatures(await surveyData(store, asOf, profiles), { without: ['cancelled_at'] })
 * ```
 */
export function chooseFeatures(survey: Survey, options: FeatureOptions = {}): readonly Feature[] {
  const events = chosenEvents(survey, options)
  const all: Feature[] = [
    ...(events.length > 0 ? ofAnything(survey) : []),
    ...events.slice(0, FULL_EVENTS).flatMap((event) => ofMainEvent(event, options)),
    ...survey.traits.filter((trait) => isWanted(trait, survey, options)).flatMap((t) => ofTrait(t, survey)),
    ...events.slice(FULL_EVENTS, MOST_EVENTS).flatMap(ofEvent),
  ]
  const unique = [...new Map(all.map((feature) => [featureKey(feature), feature])).values()]
  return unique.slice(0, options.most ?? MOST_FEATURES)
}

function chosenEvents(survey: Survey, options: FeatureOptions): readonly EventSurvey[] {
  const about = options.about ?? []
  const chosen = survey.events.filter(({ event, profiles }) => {
    if (options.without?.includes(event)) return false
    if (options.events !== undefined) return options.events.includes(event)
    return about.includes(event) || isCommon(profiles, survey)
  })
  return [...chosen].sort((a, b) => Number(about.includes(b.event)) - Number(about.includes(a.event)))
}

function isCommon(profiles: number, survey: Survey): boolean {
  return profiles >= Math.max(LEAST_PROFILES, LEAST_SHARE * survey.profiles)
}

const eventColumn = (feature: Omit<EventFeature, 'of'>) => ({ of: 'event', ...feature }) as EventFeature

function ofAnything({ events }: Survey): readonly EventFeature[] {
  const any = (feature: object) => eventColumn({ event: null, ...feature } as Omit<EventFeature, 'of'>)
  return [
    any({ measure: 'days-since-last' }),
    any({ measure: 'days-since-first' }),
    any({ measure: 'active-days', days: 30 }),
    any({ measure: 'active-days', days: 90 }),
    any({ measure: 'active-days', days: 365 }),
    any({ measure: 'change', days: 30 }),
    ...(events.length > 2 ? [any({ measure: 'kinds', days: 90 })] : []),
  ]
}

function ofMainEvent(survey: EventSurvey, { about }: FeatureOptions): readonly EventFeature[] {
  const { event } = survey
  const first = about?.includes(event) ?? false
  const one = (feature: object) => eventColumn({ event, ...feature } as Omit<EventFeature, 'of'>)
  return [
    one({ measure: 'days-since-last' }),
    ...(first ? [one({ measure: 'days-since-first' })] : []),
    ...[7, 30, 90, 365].map((days) => one({ measure: 'count', days })),
    one({ measure: 'count-ever' }),
    one({ measure: 'change', days: 30 }),
    one({ measure: 'change', days: 90 }),
    one({ measure: 'active-days', days: 365 }),
    one({ measure: 'days-between' }),
    one({ measure: 'overdue' }),
    ...amounts(survey, first ? 2 : 1).flatMap((property) => [
      ...[30, 90, 365].map((days) => one({ measure: 'sum', property, days })),
      one({ measure: 'mean', property, days: 365 }),
    ]),
    ...breadths(survey).map((property) => one({ measure: 'distinct', property, days: 365 })),
    ...lists(survey).map(({ path, member }) =>
      one({ measure: 'distinct-in-list', property: path, member, days: 365 }),
    ),
    ...kinds(survey).map(({ property, value }) =>
      one({ measure: 'count-of-value', property, value, days: 90 }),
    ),
  ]
}

function ofEvent({ event }: EventSurvey): readonly EventFeature[] {
  const one = (feature: object) => eventColumn({ event, ...feature } as Omit<EventFeature, 'of'>)
  return [
    one({ measure: 'days-since-last' }),
    one({ measure: 'count', days: 30 }),
    one({ measure: 'count', days: 365 }),
  ]
}

/** Numbers that most events of the name carry, and that are no numbers of orders. */
function amounts({ properties, records }: EventSurvey, most: number): readonly string[] {
  return properties
    .filter(({ type }) => type === 'number')
    .filter((one) => one.records >= records / 2 && one.distinct > 2 && !isNumbering(one))
    .slice(0, most)
    .map(({ path }) => path)
}

const isNumbering = ({ distinct, records, whole }: ValueSurvey) =>
  records > 20 && whole === records && distinct > 0.9 * records

/** Texts with more values than make columns, which still come again: products, pages, shops. */
function breadths({ properties, records }: EventSurvey): readonly string[] {
  return properties
    .filter(({ type, path }) => type === 'text' && !hasType(properties, path, 'date'))
    .filter((one) => one.records >= records / 4 && one.distinct > 4 && one.distinct <= one.records / 2)
    .slice(0, 1)
    .map(({ path }) => path)
}

const PRODUCT = /^(sku|product_?id|product|item_?id|id|name)$/i
const CATEGORY = /categor|department/i

function lists({ properties, records }: EventSurvey) {
  return properties
    .filter((one) => one.type === 'json' && one.records >= records / 4)
    .slice(0, 1)
    .flatMap(({ path, members }) =>
      [PRODUCT, CATEGORY].flatMap((pattern) => {
        const member = members.find((name) => pattern.test(name))
        return member === undefined ? [] : [{ path, member }]
      }),
    )
}

/** Texts that have few values, each with its commonest: devices, channels. */
function kinds({ properties, records }: EventSurvey) {
  return properties
    .filter(({ type, path }) => type === 'text' && !hasType(properties, path, 'date'))
    .filter((one) => one.records >= records / 4 && one.distinct >= 2 && one.distinct <= 12)
    .slice(0, 1)
    .flatMap(({ path, top }) => top.slice(0, 3).map(({ value }) => ({ property: path, value })))
}

const hasType = (values: readonly ValueSurvey[], path: string, type: ValueSurvey['type']) =>
  values.some((one) => one.path === path && one.type === type)

function isWanted({ name, path, records }: ValueSurvey, survey: Survey, options: FeatureOptions): boolean {
  const full = path === '' ? name : `${name}.${path}`
  const named = (names: readonly string[]) => names.includes(name) || names.includes(full)
  if (options.without && named(options.without)) return false
  return options.traits === undefined ? isCommon(records, survey) : named(options.traits)
}

const MOST_LEVELS = 8
/** Texts whose usual values cover less are names rather than categories. */
const LEAST_COVERED = 0.5

function ofTrait(trait: ValueSurvey, survey: Survey): readonly TraitFeature[] {
  const column = (feature: object) =>
    ({ of: 'trait', trait: trait.name, path: trait.path, ...feature }) as TraitFeature
  const others = survey.traits.filter(({ name, path }) => name === trait.name && path === trait.path)
  if (trait.type === 'number') return isSerial(trait) ? [] : [column({ measure: 'number' })]
  if (trait.type === 'flag') return [column({ measure: 'flag' })]
  if (trait.type === 'date') return [column({ measure: 'days-ago' })]
  if (trait.type === 'json' || others.some(({ type }) => type === 'date')) return []
  if (trait.numeric >= 0.95 * trait.records && trait.distinct > MOST_LEVELS) {
    return [column({ measure: 'number-of-text' })]
  }
  return levels(trait, survey).map(column)
}

/** A number for each profile, of its own: an id, or a telephone number. */
function isSerial({ distinct, records, whole }: ValueSurvey): boolean {
  return records > 50 && whole === records && distinct === records
}

function levels(trait: ValueSurvey, survey: Survey): readonly object[] {
  const usual = trait.top.slice(0, MOST_LEVELS).filter(({ records }) => isCommon(records, survey))
  const covered = usual.reduce((sum, { records }) => sum + records, 0)
  if (usual.length === 0 || covered < LEAST_COVERED * trait.records) return []
  const values = usual.map(({ value }) => value)
  const rest = isCommon(trait.records - covered, survey)
  const unknown = isCommon(survey.profiles - trait.records, survey)
  return [
    ...values.map((value) => ({ measure: 'is', value })),
    ...(rest ? [{ measure: 'is-none-of', values }] : []),
    ...(unknown ? [{ measure: 'is-unknown' }] : []),
  ]
}
