import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { covariances } from './covariance.ts'
import { factorAnalysisOf } from './factor-analysis.ts'
import { completeCases, type Items, requireItems } from './items.ts'

/** Reliability of a scale whose items measure one thing, some of them better than others. */
export interface Omega {
  readonly people: number
  /** Of the sum (or mean) of the answers as they are. */
  readonly omega: number
  /** Of the sum of standardized answers. */
  readonly standardizedOmega: number
  /** The standardized loading of each item on the common factor. */
  readonly loadings: Float64Array
}

/**
 * McDonald's omega: the share of the variance of the sum that one common factor gives, `(sum of loadings)^2 /
 * ((sum of loadings)^2 + sum of unique variances)`, by minimum residual factor analysis of those who answered
 * all items. Needs three items or more. McDonald (1999).
 */
export function omega(items: Items): Outcome<Omega> {
  requireItems(items, 2)
  return omegaOf(completeCases(items))
}

/** Of people who answered all items. */
export function omegaOf(complete: Items): Outcome<Omega> {
  if (complete.length < 3) return insufficientData(sayLater`two items do not determine a common factor`)
  const people = complete[0]!.length
  const covariance = covariances(complete)
  const analysis = factorAnalysisOf(covariance, people, { factors: 1 })
  if (analysis.kind === 'insufficient-data') return analysis
  const loadings = Float64Array.from(analysis.value.loadings, (row) => row[0]!)
  const deviations = Float64Array.from(covariance, (row, i) => Math.sqrt(row[i]!))
  return result({
    people,
    omega: shareOfCommon(loadings, deviations),
    standardizedOmega: shareOfCommon(
      loadings,
      deviations.map(() => 1),
    ),
    loadings,
  })
}

function shareOfCommon(loadings: Float64Array, deviations: Float64Array): number {
  const common = loadings.reduce((sum, loading, i) => sum + loading * deviations[i]!, 0) ** 2
  const unique = loadings.reduce((sum, loading, i) => sum + (1 - loading * loading) * deviations[i]! ** 2, 0)
  return common / (common + Math.max(0, unique))
}
