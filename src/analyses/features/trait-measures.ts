import { exactly, say } from '../../language/index.ts'
import { integer, param, type Sql, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { dayCount, type Measure, plainName, plainNumber } from './measure.ts'

interface Bodies {
  number: object
  /** A text that holds numbers, as files without types have them. */
  'number-of-text': object
  flag: object
  'days-ago': object
  is: { readonly value: string }
  /** Values that are too rare for a column of their own. */
  'is-none-of': { readonly values: readonly string[] }
  'is-unknown': object
}

type OfMeasure<Name extends keyof Bodies> = {
  readonly of: 'trait'
  readonly trait: string
  /** Leads to a member of a trait that is an object; empty for the trait itself. */
  readonly path: string
  readonly measure: Name
} & Bodies[Name]

/** What is computed of a trait's value at the instant. */
export type TraitFeature = { [Name in keyof Bodies]: OfMeasure<Name> }[keyof Bodies]

/** `plan name`, `address city` */
export const traitName = ({ trait, path }: Pick<TraitFeature, 'trait' | 'path'>) =>
  plainName(path === '' ? trait : `${trait} ${path}`)

const notKnown = (feature: TraitFeature) => say`${traitName(feature)} not known`

/**
 * The value of the latest change. One wide integer, because the engine compares tuples in `argMax` seven times
 * slower; the shift of time keeps instants before 1970 in order (`records/row-set.ts`).
 */
const latest = (value: Sql) =>
  sql`argMax(${value}, bitOr(bitShiftLeft(toUInt128(toUInt64(at + 4611686018427387904)), 64), toUInt128(id)))`

const keyOf = ({ path }: Pick<TraitFeature, 'path'>) => param(path, 'String')

type Measures = { readonly [Name in keyof Bodies]: Measure<OfMeasure<Name>> }

const isOfNoType = (feature: TraitFeature) => {
  const key = keyOf(feature)
  return sql`NOT (mapContains(text, ${key}) OR mapContains(number, ${key}) OR mapContains(flag, ${key}))`
}

/** Kinds of columns over traits. A new one is an entry here. */
export const TRAIT_MEASURES: Measures = {
  number: {
    aspect: 'value',
    title: traitName,
    words: (feature, value) => say`${traitName(feature)} ${exactly(plainNumber(value))}`,
    missing: notKnown,
    ofNothing: Number.NaN,
    sql: (feature) => {
      const key = keyOf(feature)
      return latest(sql`if(mapContains(number, ${key}), number[${key}], nan)`)
    },
  },
  'number-of-text': {
    aspect: 'value',
    title: traitName,
    words: (feature, value) => say`${traitName(feature)} ${exactly(plainNumber(value))}`,
    missing: notKnown,
    ofNothing: Number.NaN,
    sql: (feature) => {
      const key = keyOf(feature)
      const read = sql`toFloat64OrNull(trimBoth(text[${key}]))`
      return latest(sql`ifNull(if(isFinite(${read}), ${read}, nan), nan)`)
    },
  },
  flag: {
    aspect: 'value',
    title: traitName,
    words: (feature, value) =>
      value === 1 ? say`${traitName(feature)}: yes` : say`${traitName(feature)}: no`,
    missing: notKnown,
    ofNothing: Number.NaN,
    sql: (feature) => {
      const key = keyOf(feature)
      return latest(sql`if(mapContains(flag, ${key}), toFloat64(flag[${key}]), nan)`)
    },
  },
  'days-ago': {
    aspect: 'value',
    title: (feature) => say`Days since ${traitName(feature)}`,
    words: (feature, value) =>
      value < 0
        ? say`${traitName(feature)} in ${dayCount(-value)}`
        : say`${traitName(feature)} ${dayCount(value)} ago`,
    missing: notKnown,
    ofNothing: Number.NaN,
    sql: (feature, now) => {
      const key = keyOf(feature)
      const days = sql`(${param(now, 'Int64')} - date[${key}]) / ${integer(DAY_MS)}`
      return latest(sql`if(mapContains(date, ${key}), ${days}, nan)`)
    },
  },
  is: {
    aspect: 'value',
    title: (feature) => say`${traitName(feature)} is ${feature.value}`,
    words: (feature, value) =>
      value === 1
        ? `${traitName(feature)}: ${feature.value}`
        : say`${traitName(feature)}: not ${feature.value}`,
    missing: notKnown,
    ofNothing: 0,
    sql: (feature) => {
      const key = keyOf(feature)
      const value = param(feature.value, 'String')
      return latest(sql`toFloat64(mapContains(text, ${key}) AND text[${key}] = ${value})`)
    },
  },
  'is-none-of': {
    aspect: 'value',
    title: (feature) => say`${traitName(feature)} is another value`,
    words: (feature, value) =>
      value === 1 ? say`${traitName(feature)}: a rare value` : say`${traitName(feature)}: no rare value`,
    missing: notKnown,
    ofNothing: 0,
    sql: (feature) => {
      const key = keyOf(feature)
      const usual = param(feature.values, 'Array(String)')
      return latest(sql`toFloat64(mapContains(text, ${key}) AND NOT has(${usual}, text[${key}]))`)
    },
  },
  'is-unknown': {
    aspect: 'value',
    title: notKnown,
    words: (feature, value) => (value === 1 ? notKnown(feature) : say`${traitName(feature)} known`),
    missing: notKnown,
    ofNothing: 1,
    sql: (feature) => latest(sql`toFloat64(${isOfNoType(feature)})`),
  },
}
