import { manyOf, nounAfter, say } from '../../language/index.ts'
import { integer, join, param, type Sql, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { dayCount, type Measure, plainName, plainNumber, times } from './measure.ts'

/** What each measure is told besides the event; `days` is a rolling window `(t - days, t]`. */
interface Bodies {
  'days-since-last': object
  'days-since-first': object
  'days-between': object
  overdue: object
  'count-ever': object
  count: { readonly days: number }
  change: { readonly days: number }
  'active-days': { readonly days: number }
  kinds: { readonly days: number }
  sum: { readonly property: string; readonly days: number }
  mean: { readonly property: string; readonly days: number }
  distinct: { readonly property: string; readonly days: number }
  /** Of a member of the objects in a list: the products of orders. */
  'distinct-in-list': { readonly property: string; readonly member: string; readonly days: number }
  'count-of-value': { readonly property: string; readonly value: string; readonly days: number }
}

type OfMeasure<Name extends keyof Bodies> = {
  readonly of: 'event'
  /** Null: events of every name. */
  readonly event: string | null
  readonly measure: Name
} & Bodies[Name]

/** What is computed of a profile's events. */
export type EventFeature = { [Name in keyof Bodies]: OfMeasure<Name> }[keyof Bodies]

/** Habits are those of a year. */
const YEAR = 365
/** An interval shorter than this is a burst, and no habit that one could be late for. */
const SHORTEST_INTERVAL_DAYS = 0.5

const nameOf = ({ event }: Pick<EventFeature, 'event'>) => (event === null ? say`anything` : plainName(event))
const within = (days: number, now: number) => sql`at > ${param(now - days * DAY_MS, 'Int64')}`
const daysAgo = (instant: Sql, now: number) => sql`(${param(now, 'Int64')} - ${instant}) / ${integer(DAY_MS)}`
const orUnknown = (known: Sql, value: Sql) => sql`if(${known}, toFloat64(${value}), nan)`
const numberAt = (property: string) => sql`number[${param(property, 'String')}]`
const hasNumber = (property: string) => sql`mapContains(number, ${param(property, 'String')})`

/** Whole millionths, so that a sum does not depend on the order of its parts. */
const exactSum = (property: string, test: Sql) =>
  sql`toFloat64(sumIf(toInt128(floor(${numberAt(property)} * 1e6 + 0.5)), ${test})) / 1e6`

/** The days back from now, as bits of words: 24 hours each, so no calendar is asked. */
const dayWord = (word: number, now: number) => {
  const day = sql`intDiv(${param(now, 'Int64')} - at, ${integer(DAY_MS)})`
  return sql`groupBitOrIf(bitShiftLeft(toUInt64(1), toUInt8(${day} % 64)), intDiv(${day}, 64) = ${integer(word)})`
}

function activeDays(days: number, now: number): Sql {
  const words = Array.from({ length: Math.ceil(days / 64) }, (_, word) => {
    const bits = Math.min(64, days - 64 * word)
    const mask = param((1n << BigInt(bits)) - 1n, 'UInt64')
    return sql`bitCount(bitAnd(${dayWord(word, now)}, ${mask}))`
  })
  return sql`(${join(words, ' + ')})`
}

/** Mean distance of the days of the last year on which it happened; NaN with fewer than two. */
function interval(now: number): Sql {
  const days = activeDays(YEAR, now)
  const span = sql`(max(at) - minIf(at, ${within(YEAR, now)})) / ${integer(DAY_MS)}`
  return orUnknown(sql`${days} > 1`, sql`${span} / (${days} - 1)`)
}

type Measures = { readonly [Name in keyof Bodies]: Measure<OfMeasure<Name>> }

const never = (feature: EventFeature) =>
  feature.event === null ? say`nothing yet` : say`never ${nameOf(feature)}`

/** Kinds of columns over events. A new one is an entry here. */
export const EVENT_MEASURES: Measures = {
  'days-since-last': {
    aspect: 'lately',
    title: (feature) =>
      feature.event === null ? say`Days since the last event` : say`Days since the last ${nameOf(feature)}`,
    words: (feature, value) =>
      feature.event === null
        ? say`nothing for ${dayCount(value)}`
        : say`last ${nameOf(feature)} ${dayCount(value)} ago`,
    missing: never,
    ofNothing: Number.NaN,
    sql: (_, now) => daysAgo(sql`max(at)`, now),
  },
  'days-since-first': {
    aspect: 'since',
    title: (feature) =>
      feature.event === null ? say`Days since the first event` : say`Days since the first ${nameOf(feature)}`,
    words: (feature, value) =>
      feature.event === null
        ? say`first seen ${dayCount(value)} ago`
        : say`first ${nameOf(feature)} ${dayCount(value)} ago`,
    missing: never,
    ofNothing: Number.NaN,
    sql: (_, now) => daysAgo(sql`min(at)`, now),
  },
  'days-between': {
    aspect: 'pace',
    title: (feature) => say`Usual days between days with ${nameOf(feature)}`,
    words: (feature, value) => say`${nameOf(feature)} every ${dayCount(value)}`,
    missing: (feature) => say`${nameOf(feature)} on fewer than two days of the year`,
    ofNothing: Number.NaN,
    sql: (_, now) => interval(now),
  },
  overdue: {
    aspect: 'lately',
    title: (feature) => say`Time since the last ${nameOf(feature)}, in its usual intervals`,
    words: (feature, value) =>
      say`last ${nameOf(feature)} ${plainNumber(value)} times its usual interval ago`,
    missing: (feature) => say`no usual interval of ${nameOf(feature)} yet`,
    ofNothing: Number.NaN,
    sql: (_, now) =>
      sql`(${daysAgo(sql`max(at)`, now)}) / greatest(${interval(now)}, ${param(SHORTEST_INTERVAL_DAYS, 'Float64')})`,
  },
  'count-ever': {
    aspect: 'often',
    title: (feature) => say`Times ${nameOf(feature)}, ever`,
    words: (feature, value) => (value === 0 ? never(feature) : say`${nameOf(feature)} ${times(value)} ever`),
    missing: never,
    ofNothing: 0,
    sql: () => sql`toFloat64(count())`,
  },
  count: {
    aspect: 'often',
    title: (feature) => say`Times ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) => {
      if (value > 0) return say`${nameOf(feature)} ${times(value)} in ${feature.days} days`
      return feature.event === null
        ? say`nothing in ${feature.days} days`
        : say`no ${nameOf(feature)} in ${feature.days} days`
    },
    missing: never,
    ofNothing: 0,
    sql: ({ days }, now) => sql`toFloat64(countIf(${within(days, now)}))`,
  },
  change: {
    aspect: 'trend',
    title: (feature) =>
      say`Times ${nameOf(feature)}, last ${feature.days} days less the ${feature.days} before`,
    words: (feature, value) => {
      if (value === 0) return say`${nameOf(feature)} as often as ${feature.days} days before`
      const difference = Math.abs(value)
      const [name, more] = [nameOf(feature), manyOf(plainNumber(difference), 'time')]
      return value > 0
        ? say`${name} ${more} more in ${feature.days} days than in those before`
        : say`${name} ${more} fewer in ${feature.days} days than in those before`
    },
    missing: never,
    ofNothing: 0,
    sql: ({ days }, now) =>
      sql`toFloat64(2 * toInt64(countIf(${within(days, now)})) - toInt64(countIf(${within(2 * days, now)})))`,
  },
  'active-days': {
    aspect: 'often',
    title: (feature) =>
      feature.event === null
        ? say`Days with anything, ${feature.days} days`
        : say`Days with ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) => say`${nameOf(feature)} on ${dayCount(value)} of the last ${feature.days}`,
    missing: never,
    ofNothing: 0,
    sql: ({ days }, now) => sql`toFloat64(${activeDays(days, now)})`,
  },
  kinds: {
    aspect: 'varied',
    title: ({ days }) => say`Kinds of events, ${days} days`,
    words: ({ days }, value) =>
      say`${plainNumber(value)} ${nounAfter(value, 'kind of events', 'kinds of events')} in ${days} days`,
    missing: never,
    ofNothing: 0,
    sql: ({ days }, now) => sql`toFloat64(uniqExactIf(event, ${within(days, now)}))`,
  },
  sum: {
    aspect: 'much',
    title: (feature) =>
      say`Sum of ${plainName(feature.property)} of ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) =>
      say`${plainName(feature.property)} of ${plainNumber(value)} by ${nameOf(feature)} in ${feature.days} days`,
    missing: never,
    ofNothing: 0,
    sql: ({ property, days }, now) => exactSum(property, within(days, now)),
  },
  mean: {
    aspect: 'much',
    title: (feature) => say`Mean ${plainName(feature.property)} of ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) =>
      say`mean ${plainName(feature.property)} of ${plainNumber(value)} by ${nameOf(feature)}`,
    missing: (feature) =>
      say`no ${plainName(feature.property)} by ${nameOf(feature)} in ${feature.days} days`,
    ofNothing: Number.NaN,
    sql: ({ property, days }, now) => {
      const count = sql`countIf(${hasNumber(property)} AND ${within(days, now)})`
      return orUnknown(sql`${count} > 0`, sql`${exactSum(property, within(days, now))} / ${count}`)
    },
  },
  distinct: {
    aspect: 'varied',
    title: (feature) =>
      say`Different ${plainName(feature.property)} of ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) =>
      say`${plainNumber(value)} different ${plainName(feature.property)} by ${nameOf(feature)} in ${feature.days} days`,
    missing: never,
    ofNothing: 0,
    sql: ({ property, days }, now) => {
      const key = param(property, 'String')
      return sql`toFloat64(uniqExactIf(text[${key}], mapContains(text, ${key}) AND ${within(days, now)}))`
    },
  },
  'distinct-in-list': {
    aspect: 'varied',
    title: (feature) =>
      say`Different ${plainName(feature.member)} in ${plainName(feature.property)} of ${nameOf(feature)}, ${feature.days} days`,
    words: (feature, value) =>
      say`${plainNumber(value)} different ${plainName(feature.member)} in ${plainName(feature.property)} by ${nameOf(feature)} in ${feature.days} days`,
    missing: never,
    ofNothing: 0,
    sql: ({ property, member, days }, now) => {
      const key = param(property, 'String')
      const values = sql`arrayMap(item -> JSONExtractRaw(item, ${param(member, 'String')}), JSONExtractArrayRaw(json[${key}]))`
      return sql`toFloat64(uniqExactArrayIf(${values}, mapContains(json, ${key}) AND ${within(days, now)}))`
    },
  },
  'count-of-value': {
    aspect: 'of',
    title: (feature) =>
      say`Times ${nameOf(feature)} with ${plainName(feature.property)} ${feature.value}, ${feature.days} days`,
    words: (feature, value) =>
      value === 0
        ? say`no ${nameOf(feature)} with ${plainName(feature.property)} ${feature.value} in ${feature.days} days`
        : say`${nameOf(feature)} with ${plainName(feature.property)} ${feature.value} ${times(value)} in ${feature.days} days`,
    missing: never,
    ofNothing: 0,
    sql: ({ property, value, days }, now) => {
      const key = param(property, 'String')
      return sql`toFloat64(countIf(mapContains(text, ${key}) AND text[${key}] = ${param(value, 'String')} AND ${within(days, now)}))`
    },
  },
}
