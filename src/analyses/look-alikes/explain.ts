import { sortedQuantile } from '../../stats/descriptive/quantile.ts'
import { type Columns, type LookAlikes, scoreReasons } from '../../stats/index.ts'
import { describeFeature, type Feature, groupOf, titleOf } from '../features/index.ts'
import type { Driver, Example } from './result.ts'

/** Of those chosen, so many are asked why. */
const ASKED = 400
const MOST_DRIVERS = 8
const MOST_REASONS = 3
const LEAST_KNOWN = 0.5

interface Told {
  readonly features: readonly Feature[]
  readonly columns: Columns
  readonly found: LookAlikes
}

/** How much each column speaks for a row, by the model that scored it. */
function contributionsOf({ columns, found }: Told, row: number): Float64Array {
  const model = found.models[found.fold[row]!]!
  return scoreReasons(
    model,
    columns.map((column) => column[row]!),
  )
}

/** Why a row is like the members: what speaks for it most, one of a group of columns. */
export function reasonsOf(told: Told, row: number): Pick<Example, 'because' | 'reasons'> {
  const contributions = contributionsOf(told, row)
  const strongest = new Map<string, number>()
  const order = Array.from(contributions.keys()).sort((a, b) => contributions[b]! - contributions[a]!)
  for (const column of order) {
    if (contributions[column]! <= 0) break
    const group = groupOf(told.features[column]!)
    if (!strongest.has(group)) strongest.set(group, column)
  }
  const because = [...strongest.values()].slice(0, MOST_REASONS).map((column) => {
    const value = told.columns[column]![row]!
    return { feature: told.features[column]!, value: Number.isNaN(value) ? null : value }
  })
  return { because, reasons: because.map(wordsOf) }
}

/** A reason in words. */
export const wordsOf = ({ feature, value }: Example['because'][number]) =>
  describeFeature(feature, value ?? Number.NaN)

/** What the chosen have that makes them chosen, over a sample of them. */
export function driversOf(told: Told, chosen: Uint32Array, others: Uint32Array): Driver[] {
  if (chosen.length === 0) return []
  const every = Math.ceil(chosen.length / ASKED)
  const asked = chosen.filter((_, index) => index % every === 0)
  const sums = new Float64Array(told.features.length)
  for (const row of asked) {
    contributionsOf(told, row).forEach((value, column) => {
      sums[column]! += value / asked.length
    })
  }
  const groups = new Set<string>()
  return Array.from(sums.keys())
    .sort((a, b) => sums[b]! - sums[a]!)
    .filter((column) => {
      const group = groupOf(told.features[column]!)
      return sums[column]! > 0 && !groups.has(group) && groups.add(group) !== undefined
    })
    .slice(0, MOST_DRIVERS)
    .map((column) => ({
      feature: told.features[column]!,
      title: titleOf(told.features[column]!),
      contribution: sums[column]!,
      chosen: typical(told.columns[column]!, chosen),
      others: typical(told.columns[column]!, others),
    }))
}

/** The median of what is known; the share of those that are so, where there is only yes and no. */
function typical(column: Float64Array, rows: Uint32Array): number | null {
  const known = Float64Array.from(rows, (row) => column[row]!).filter(Number.isFinite)
  if (known.length === 0 || known.length < LEAST_KNOWN * rows.length) return null
  if (known.every((value) => value === 0 || value === 1)) {
    return known.reduce((sum, value) => sum + value, 0) / known.length
  }
  return sortedQuantile(known.sort(), 0.5)
}
