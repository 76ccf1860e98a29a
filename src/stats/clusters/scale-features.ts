import { sayLater } from '../../language/say-later.ts'
import { commonLength } from '../arguments.ts'
import { sortedQuantile } from '../descriptive/quantile.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Points } from './points.ts'

/** Columns by their names, one value a profile. What is not finite counts as missing. */
export type Features = Readonly<Record<string, Float64Array>>

export interface ScalingOptions {
  /** By mean and standard deviation (of the population, the default), or by median and quartiles. */
  readonly by?: 'deviation' | 'quartiles'
  /** Whether columns may be taken by their logarithms: those that the rule names (the default), or none. */
  readonly logs?: 'by-rule' | 'none'
}

/**
 * How one column becomes comparable with others: `(f(value) - centre) / spread`, f the logarithm of 1 + value
 * or nothing.
 */
export interface ColumnScaling {
  readonly name: string
  readonly log: boolean
  readonly centre: number
  readonly spread: number
  /** What a missing value is taken for: the median, before scaling. */
  readonly fill: number
  /** How many values were missing. */
  readonly missing: number
}

/** What was found out about columns; apply it to new profiles with `scaleFeatures`. */
export interface Scaling {
  readonly columns: readonly ColumnScaling[]
  /** Columns that tell nothing apart, and why. */
  readonly leftOut: readonly { readonly name: string; readonly reason: 'all-missing' | 'constant' }[]
}

/** Skewness beyond which a column counts as one-sided. */
const ONE_SIDED = 1

/**
 * Makes columns of different units comparable. By rule a column is taken by its logarithm, `ln(1 + value)`,
 * when no value is below 0, its skewness is above 1 and the logarithm brings it nearer to 0: money and counts
 * usually are. Columns without any value, or with only one, are left out.
 */
export function fitScaling(features: Features, options: ScalingOptions = {}): Outcome<Scaling> {
  commonLength(features)
  const columns: ColumnScaling[] = []
  const leftOut: Scaling['leftOut'][number][] = []
  for (const [name, values] of Object.entries(features)) {
    const present = values.filter(Number.isFinite).sort()
    const column = present.length > 0 && fitColumn(name, present, values.length - present.length, options)
    if (!column) leftOut.push({ name, reason: 'all-missing' })
    else if (present[0] === present.at(-1) || !(column.spread > 0)) leftOut.push({ name, reason: 'constant' })
    else columns.push(column)
  }
  if (columns.length === 0) return insufficientData(sayLater`no column has two different values`)
  return result({ columns, leftOut })
}

/** The columns that were kept, scaled, as points. Missing values become the median of their column. */
export function scaleFeatures(features: Features, { columns }: Scaling): Points {
  const rows = commonLength(Object.fromEntries(columns.map(({ name }) => [name, features[name] ?? []])))
  const values = new Float64Array(rows * columns.length)
  columns.forEach(({ name, log, centre, spread, fill }, c) => {
    features[name]!.forEach((raw, i) => {
      const value = Number.isFinite(raw) ? raw : fill
      values[i * columns.length + c] = (transform(value, log) - centre) / spread
    })
  })
  return { values, columns: columns.length }
}

/** Values below 0 of new profiles in a column that had none are taken as 0. */
const transform = (value: number, log: boolean) => (log ? Math.log1p(Math.max(0, value)) : value)

function fitColumn(
  name: string,
  sorted: Float64Array,
  missing: number,
  { by = 'deviation', logs = 'by-rule' }: ScalingOptions,
): ColumnScaling {
  const log = logs === 'by-rule' && isBetterAsLog(sorted)
  const scaled = log ? sorted.map(Math.log1p) : sorted
  const fill = sortedQuantile(sorted, 0.5)
  const { centre, spread } = by === 'quartiles' ? quartileScale(scaled) : deviationScale(scaled)
  return { name, log, centre, spread, fill, missing }
}

function isBetterAsLog(sorted: Float64Array): boolean {
  if (sorted[0]! < 0) return false
  const before = skewness(sorted)
  return before > ONE_SIDED && Math.abs(skewness(sorted.map(Math.log1p))) < before
}

/** Mean and standard deviation; values are first divided by the largest, so that no square overflows. */
function deviationScale(values: Float64Array): { centre: number; spread: number } {
  const unit = largest(values) || 1
  const mean = values.reduce((sum, value) => sum + value / unit / values.length, 0)
  const variance = values.reduce((sum, value) => sum + (value / unit - mean) ** 2 / values.length, 0)
  return { centre: mean * unit, spread: Math.sqrt(variance) * unit }
}

/**
 * Median and quartiles, the spread as a standard deviation would be for normal values (1.349 of them lie
 * between).
 */
function quartileScale(sorted: Float64Array): { centre: number; spread: number } {
  const between = sortedQuantile(sorted, 0.75) - sortedQuantile(sorted, 0.25)
  const spread = between > 0 ? between / 1.3489795 : deviationScale(sorted).spread
  return { centre: sortedQuantile(sorted, 0.5), spread }
}

/**
 * The third standardised moment (of the population); 0 where values do not differ enough to be told apart.
 */
function skewness(values: Float64Array): number {
  const { centre, spread } = deviationScale(values)
  if (spread === 0) return 0
  return values.reduce((sum, value) => sum + ((value - centre) / spread) ** 3, 0) / values.length
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
