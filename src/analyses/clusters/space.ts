import { sayLater } from '../../language/index.ts'
import {
  fitScaling,
  insufficientData,
  type MixedPoints,
  type Outcome,
  result,
  scaleFeatures,
} from '../../stats/index.ts'
import type { Feature } from '../features/index.ts'
import { type ClusterColumns, featuresOf } from './columns.ts'

/** A number, made comparable: `(f(value) - centre) / spread`, f the logarithm of 1 + value or nothing. */
export interface NumberColumn {
  readonly feature: Feature
  readonly log: boolean
  readonly centre: number
  readonly spread: number
  /** What a missing value is taken for. */
  readonly fill: number
}

/** A trait of few values, a feature a value; or a number that has two values. */
export interface CategoryColumn {
  readonly features: readonly Feature[]
  readonly pair?: readonly [low: number, high: number]
}

/** In what customers are compared and how: everything it takes to place others beside them. Plain data. */
export interface Space {
  readonly numbers: readonly NumberColumn[]
  readonly categories: readonly CategoryColumn[]
  /** Clusters are described by these, and not found by them. */
  readonly describing: readonly NumberColumn[]
}

/** A column that tells nothing apart, or nothing new. */
export interface LeftOutColumn {
  readonly feature: Feature
  readonly reason: 'all-missing' | 'mostly-missing' | 'constant' | 'repeats'
  /** What says the same. */
  readonly like?: Feature
}

export interface FittedSpace {
  readonly space: Space
  readonly leftOut: readonly LeftOutColumn[]
}

const MOST_MISSING = 0.5
/** From this correlation on two columns are one. */
const SAME = 0.95
/** Values farther out count as that far, so that one odd value is no cluster. */
const FARTHEST = 4
/** Correlations are of so many rows. */
const MOST_ROWS = 20_000

/** Scales columns by rule and leaves out what would say nothing, or something twice. */
export function fitSpace(
  columns: ClusterColumns,
  values: readonly Float64Array[],
  rows: number,
): Outcome<FittedSpace> {
  const leftOut: LeftOutColumn[] = []
  const numbers: NumberColumn[] = []
  const categories: CategoryColumn[] = []
  columns.numbers.forEach((feature, place) => {
    const fitted = fitNumber(feature, values[place]!)
    if ('reason' in fitted) leftOut.push(fitted)
    else if ('pair' in fitted) categories.push(fitted)
    else numbers.push(fitted as NumberColumn)
  })
  const byFeature = valuesByFeature(columns, values)
  for (const features of columns.categories) {
    if (differs(codesOf({ features }, byFeature, rows))) categories.push({ features })
    else leftOut.push({ feature: features[0]!, reason: 'constant' })
  }
  const space = {
    numbers: withoutRepeats(numbers, byFeature, leftOut),
    categories,
    describing: columns.describing.flatMap((feature) => {
      const fitted = fitNumber(feature, byFeature.get(feature)!)
      return 'log' in fitted ? [fitted] : []
    }),
  }
  if (space.numbers.length + categories.length > 0) return result({ space, leftOut })
  return insufficientData(sayLater`No column has two different values that enough customers share.`)
}

/** Values by features, as a space asks for them. */
export function valuesByFeature(
  columns: ClusterColumns,
  values: readonly Float64Array[],
): ReadonlyMap<Feature, Float64Array> {
  return new Map(featuresOf(columns).map((feature, place) => [feature, values[place]!]))
}

/** The columns that a space reads. */
export function columnsOfSpace({ numbers, categories, describing }: Space): ClusterColumns {
  return {
    numbers: numbers.map(({ feature }) => feature),
    categories: categories.map(({ features }) => features),
    describing: describing.map(({ feature }) => feature),
  }
}

/** Where customers lie in a space: missing values filled, numbers scaled, values of traits numbered. */
export function locate(
  space: Pick<Space, 'numbers' | 'categories'>,
  values: ReadonlyMap<Feature, Float64Array>,
  rows: number,
): MixedPoints {
  const { numbers, categories } = space
  const named = numbers.map((column, place) => ({ ...column, name: `c${place}`, missing: 0 }))
  const features = Object.fromEntries(named.map(({ name, feature }) => [name, values.get(feature)!]))
  const scaled = scaleFeatures(features, { columns: named, leftOut: [] })
  for (let at = 0; at < scaled.values.length; at++)
    scaled.values[at] = Math.max(-FARTHEST, Math.min(FARTHEST, scaled.values[at]!))
  const codes = new Uint32Array(rows * categories.length)
  categories.forEach((category, place) => {
    codesOf(category, values, rows).forEach((code, row) => {
      codes[row * categories.length + place] = code
    })
  })
  return { numbers: scaled, categories: { values: codes, columns: categories.length } }
}

/** How many values a category has, the one of who has none of them among them. */
export const levelsOf = ({ features, pair }: CategoryColumn) => (pair ? 2 : features.length) + 1

function fitNumber(
  feature: Feature,
  values: Float64Array,
): NumberColumn | Required<CategoryColumn> | LeftOutColumn {
  const scaling = fitScaling({ only: values })
  if (scaling.kind === 'insufficient-data')
    return { feature, reason: values.some(Number.isFinite) ? 'constant' : 'all-missing' }
  const [{ log, centre, spread, fill, missing }] = scaling.value.columns as [never] &
    [NumberColumn & { missing: number }]
  if (missing > MOST_MISSING * values.length) return { feature, reason: 'mostly-missing' }
  if (isLongAgo(feature)) return { feature, log, centre, spread, fill: largest(values) }
  // Counts of what was done stay numbers, however few they are.
  const pair = feature.of === 'trait' ? pairOf(values) : undefined
  return pair ? { features: [feature], pair } : { feature, log, centre, spread, fill }
}

/** Who never did something is taken for who did it longest ago. */
const isLongAgo = (feature: Feature) => feature.of === 'event' && feature.measure === 'days-since-last'

const largest = (values: Float64Array) =>
  values.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, value) : most),
    Number.NEGATIVE_INFINITY,
  )

/** The two values of a column that has no others. */
function pairOf(values: Float64Array): readonly [number, number] | undefined {
  const seen = new Set<number>()
  for (const value of values) {
    if (Number.isFinite(value)) seen.add(value)
    if (seen.size > 2) return undefined
  }
  const [low, high] = [...seen].sort((a, b) => a - b)
  return [low!, high!]
}

function codesOf(
  { features, pair }: CategoryColumn,
  values: ReadonlyMap<Feature, Float64Array>,
  rows: number,
): Uint8Array {
  const columns = features.map((feature) => values.get(feature)!)
  const code = pair
    ? (row: number) => {
        const value = columns[0]![row]!
        return Number.isFinite(value) ? Number(value > (pair[0] + pair[1]) / 2) : 2
      }
    : (row: number) => {
        const found = columns.findIndex((column) => column[row] === 1)
        return found < 0 ? columns.length : found
      }
  return Uint8Array.from({ length: rows }, (_, row) => code(row))
}

const differs = (codes: Uint8Array) => codes.some((code) => code !== codes[0])

/** Of columns that say nearly the same the first stays. */
function withoutRepeats(
  numbers: readonly NumberColumn[],
  values: ReadonlyMap<Feature, Float64Array>,
  leftOut: LeftOutColumn[],
): readonly NumberColumn[] {
  if (numbers.length < 2) return numbers
  const step = Math.ceil(values.get(numbers[0]!.feature)!.length / MOST_ROWS)
  const scaled = numbers.map((column) => {
    const some = values.get(column.feature)!.filter((_, row) => row % step === 0)
    return locate({ numbers: [column], categories: [] }, new Map([[column.feature, some]]), 0).numbers.values
  })
  const kept: number[] = []
  numbers.forEach(({ feature }, place) => {
    const like = kept.find((other) => Math.abs(correlation(scaled[place]!, scaled[other]!)) >= SAME)
    if (like === undefined) kept.push(place)
    else leftOut.push({ feature, reason: 'repeats', like: numbers[like]!.feature })
  })
  return kept.map((place) => numbers[place]!)
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i]! - meanA, b[i]! - meanB]
    ab += da * db
    aa += da * da
    bb += db * db
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb)
}
