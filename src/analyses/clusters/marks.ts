import { sortedQuantile } from '../../stats/descriptive/quantile.ts'
import { clusterMarks, type MixedPoints } from '../../stats/index.ts'
import type { Feature } from '../features/index.ts'
import { rowsOfMixed } from './methods/index.ts'
import { levelsOf, type Space } from './space.ts'

/** A cluster in the columns, what sets it apart most first. */
export interface ClusterPortrait {
  readonly share: number
  /** How clearly its members are in it, on average: 0 on the border, 1 in the middle. */
  readonly confidence: number
  readonly marks: readonly Mark[]
}

/** In what a cluster differs from everybody else. */
export type Mark = NumberMark | CategoryMark

export interface NumberMark {
  readonly kind: 'number'
  readonly feature: Feature
  /** In standard deviations (Cohen's d). */
  readonly difference: number
  /** Medians of those of whom it is known, or means where the medians are the same; null where it is of nobody. */
  readonly by: 'median' | 'mean'
  readonly typical: number | null
  readonly others: number | null
}

export interface CategoryMark {
  readonly kind: 'category'
  readonly features: readonly Feature[]
  /** Which of the values; the number of them stands for none of them. */
  readonly level: number
  readonly pair: readonly [number, number] | null
  /** Cohen's h. */
  readonly difference: number
  readonly share: number
  readonly othersShare: number
}

/** Below it a difference is not told: Cohen's small effect. */
const LEAST = 0.2

type Compared = Pick<Space, 'numbers' | 'categories'>

/** What sets each cluster apart, in the columns that it was found by and in those that only describe. */
export function marksOf(
  space: Compared,
  points: MixedPoints,
  values: readonly Float64Array[],
  labels: Int32Array,
  count: number,
): readonly (readonly Mark[])[] {
  const numbers = numberMarks(space, points, values, labels, count)
  return Array.from({ length: count }, (_, cluster) =>
    [...numbers[cluster]!, ...categoryMarks(space, points, labels, cluster)].sort(
      (a, b) => Math.abs(b.difference) - Math.abs(a.difference),
    ),
  )
}

function numberMarks(
  { numbers }: Compared,
  points: MixedPoints,
  values: readonly Float64Array[],
  labels: Int32Array,
  count: number,
): readonly NumberMark[][] {
  if (numbers.length === 0) return Array.from({ length: count }, () => [])
  const marks = clusterMarks(points.numbers, labels, { least: LEAST, most: numbers.length })
  return Array.from({ length: count }, (_, cluster) =>
    (marks[cluster]?.marks ?? []).map(({ column, difference }) => ({
      kind: 'number',
      feature: numbers[column]!.feature,
      difference,
      ...typicalOf(
        values[column]!.filter((value, row) => Number.isFinite(value) && labels[row] === cluster),
        values[column]!.filter((value, row) => Number.isFinite(value) && labels[row] !== cluster),
      ),
    })),
  )
}

/** Of what most have not at all, medians would be 0 everywhere. */
function typicalOf(own: Float64Array, rest: Float64Array): Pick<NumberMark, 'by' | 'typical' | 'others'> {
  const [typical, others] = [medianOf(own), medianOf(rest)]
  if (typical !== others || typical === null) return { by: 'median', typical, others }
  return { by: 'mean', typical: sum(own) / own.length, others: sum(rest) / rest.length }
}

const medianOf = (values: Float64Array) =>
  values.length === 0 ? null : sortedQuantile(values.toSorted(), 0.5)

/** Of each category the value in which the cluster differs most. */
function categoryMarks(
  { categories }: Compared,
  points: MixedPoints,
  labels: Int32Array,
  cluster: number,
): CategoryMark[] {
  const rows = rowsOfMixed(points)
  return categories.flatMap((category, place) => {
    const own = new Float64Array(levelsOf(category))
    const others = new Float64Array(levelsOf(category))
    for (let row = 0; row < rows; row++) {
      const code = points.categories.values[row * categories.length + place]!
      const counts = labels[row] === cluster ? own : others
      counts[code]!++
    }
    const [size, rest] = [sum(own), sum(others)]
    if (size === 0 || rest === 0) return []
    const levels = Array.from(own, (_, level) => {
      const [share, othersShare] = [own[level]! / size, others[level]! / rest]
      return { level, share, othersShare, difference: arc(share) - arc(othersShare) }
    })
    const best = clearest(levels)
    if (Math.abs(best.difference) < LEAST) return []
    return [{ kind: 'category' as const, features: category.features, pair: category.pair ?? null, ...best }]
  })
}

/** What many have is told rather than what few have, where both differ about as much. */
const NEARLY = 0.7

function clearest<Level extends { readonly difference: number }>(levels: readonly Level[]): Level {
  const bySize = levels.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  const [largest] = bySize
  const more = bySize.find(({ difference }) => difference > 0)
  return more && more.difference >= NEARLY * Math.abs(largest!.difference) ? more : largest!
}

const arc = (share: number) => 2 * Math.asin(Math.sqrt(share))
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
