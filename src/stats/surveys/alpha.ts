import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { fisherFQuantile } from '../distributions/fisher-f.ts'
import { positiveInverse } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { asCorrelations, covariances } from './covariance.ts'
import { completeCases, type Items, requireItems, type SymmetricRows } from './items.ts'

/** How far the items of a scale measure one thing together. */
export interface Reliability {
  /** People with all answers. */
  readonly people: number
  /** Cronbach's alpha of the answers as they are. */
  readonly alpha: number
  /** Its interval by Feldt's F distribution. */
  readonly low: number
  readonly high: number
  /**
   * Alpha as if all items had the same variance; below 0 where correlations are negative on average, as alpha is.
   * `undefined` if the sum of such items is the same for everybody.
   */
  readonly standardizedAlpha: number | undefined
  /** Mean correlation of two different items. */
  readonly meanCorrelation: number
  /**
   * Guttman's lambda 6, by what the other items explain of each; `undefined` if one item follows from others.
   */
  readonly lambda6: number | undefined
  readonly items: readonly ItemDiagnostics[]
}

/** What an item does in its scale. */
export interface ItemDiagnostics {
  readonly mean: number
  readonly deviation: number
  /** Correlation with the sum of the other items; below 0 it is probably keyed the wrong way. */
  readonly restCorrelation: number
  /** Alpha of the scale without it; above `alpha` the scale is better without. `undefined` with two items. */
  readonly alphaIfDropped: number | undefined
}

/**
 * Cronbach's alpha, `k / (k - 1) (1 - sum of item variances / variance of the sum)`, with what each item
 * adds.
 *
 * Takes items that all run the same way (see `reverseKeyed`) and the people who answered all of them. Assumes
 * that the items measure one thing, each as well as the others; with unequal loadings it is a lower bound
 * (see `omega`). Cronbach (1951), interval Feldt, Woodruff & Salih (1987); R's `psych::alpha` on complete
 * cases.
 */
export function reliability(items: Items, confidence = 0.95): Outcome<Reliability> {
  requireItems(items, 2)
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const complete = completeCases(items)
  const people = complete[0]!.length
  if (people < 3)
    return insufficientData(sayLater`${people} people answered all items, and three are the least`)
  const covariance = covariances(complete)
  if (covariance.some((row, i) => !(row[i]! > 0)))
    return insufficientData(sayLater`everybody gave the same answer to an item`)
  if (!sumVaries(covariance))
    return insufficientData(sayLater`the sum of the items is the same for everybody`)
  const correlation = asCorrelations(covariance)
  const alpha = alphaOf(covariance)
  return result({
    people,
    alpha,
    ...feldtInterval(alpha, people, items.length, confidence),
    standardizedAlpha: sumVaries(correlation) ? alphaOf(correlation) : undefined,
    meanCorrelation: meanCorrelationOf(correlation),
    lambda6: lambda6Of(correlation),
    items: complete.map((item, i) => diagnostics(item, i, covariance)),
  })
}

/** Alpha from covariances (or correlations: standardized alpha) of items. */
export function alphaOf(covariance: SymmetricRows): number {
  const k = covariance.length
  const diagonal = covariance.reduce((sum, row, i) => sum + row[i]!, 0)
  return (k / (k - 1)) * (1 - diagonal / total(covariance))
}

/** The mean correlation of two different items. */
export function meanCorrelationOf(correlation: SymmetricRows): number {
  const k = correlation.length
  return (total(correlation) - k) / (k * (k - 1))
}

/** Part of the items' variances below which the variance of their sum is taken for rounding. */
const ROUNDING = 1e-12

/** Whether the sum of items differs between people by more than rounding. */
function sumVaries(covariance: SymmetricRows): boolean {
  const variances = covariance.reduce((sum, row, i) => sum + row[i]!, 0)
  return total(covariance) > ROUNDING * variances
}

const total = (matrix: SymmetricRows) =>
  matrix.reduce((sum, row) => sum + row.reduce((part, value) => part + value, 0), 0)

function feldtInterval(alpha: number, people: number, items: number, confidence: number) {
  const bound = (p: number) => 1 - (1 - alpha) * fisherFQuantile(p, people - 1, (people - 1) * (items - 1))
  return { low: bound((1 + confidence) / 2), high: bound((1 - confidence) / 2) }
}

/** Guttman's lambda 6 of standardized items: what the others leave unexplained of an item is 1 over its diagonal of the inverse. */
export function lambda6Of(correlation: SymmetricRows): number | undefined {
  const inverse = sumVaries(correlation) ? positiveInverse(correlation) : undefined
  return inverse && 1 - inverse.reduce((sum, row, i) => sum + 1 / row[i]!, 0) / total(correlation)
}

function diagnostics(item: Float64Array, i: number, covariance: SymmetricRows): ItemDiagnostics {
  const rest = covariance
    .filter((_, other) => other !== i)
    .map((row) => row.filter((_, other) => other !== i))
  const withRest = covariance[i]!.reduce((sum, value, other) => (other === i ? sum : sum + value), 0)
  const variance = covariance[i]![i]!
  const restVariance = total(rest)
  const restVaries = sumVaries(rest)
  return {
    mean: item.reduce((sum, answer) => sum + answer, 0) / item.length,
    deviation: Math.sqrt(variance),
    restCorrelation: restVaries ? withRest / Math.sqrt(variance * restVariance) : 0,
    alphaIfDropped: rest.length > 1 && restVaries ? alphaOf(rest) : undefined,
  }
}
