import { sayLater } from '../../language/say-later.ts'
import { chiSquaredTail } from '../distributions/index.ts'
import { positiveInverse } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { correlations } from './covariance.ts'
import { completeCases, type Items, requireItems } from './items.ts'
import { logDeterminantOf } from './log-determinant.ts'

/** Whether correlations of items are worth a factor analysis. */
export interface SamplingAdequacy {
  readonly people: number
  /** Kaiser-Meyer-Olkin: from 0.8 good, below 0.5 unacceptable. */
  readonly kmo: number
  /** The same of each item: those below 0.5 do not belong. */
  readonly items: Float64Array
  /** Bartlett's test that all items are uncorrelated. */
  readonly sphericity: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number }
}

/**
 * Squared correlations over squared correlations and squared partial correlations (Kaiser 1974), and
 * Bartlett's test of sphericity (1951). Of those who answered all items.
 */
export function samplingAdequacy(items: Items): Outcome<SamplingAdequacy> {
  requireItems(items, 2)
  const complete = completeCases(items)
  const people = complete[0]!.length
  const correlation = correlations(complete)
  const varies = correlation.every((row) => row.every(Number.isFinite))
  const inverse = varies && people > items.length ? positiveInverse(correlation) : undefined
  if (!inverse)
    return insufficientData(sayLater`too few people answered all items, or an item follows from others`)
  const squares = correlation.map((row, i) => row.reduce((sum, r, j) => (i === j ? sum : sum + r * r), 0))
  const partials = inverse.map((row, i) =>
    row.reduce((sum, v, j) => (i === j ? sum : sum + (v * v) / (inverse[i]![i]! * inverse[j]![j]!)), 0),
  )
  const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)
  return result({
    people,
    kmo: share(sum(squares), sum(partials)),
    items: Float64Array.from(squares, (square, i) => share(square, partials[i]!)),
    sphericity: sphericityTest(-logDeterminantOf(correlation), items.length, people),
  })
}

/** Items without any correlation have none to be partial either. */
const share = (squares: number, partials: number) => (squares === 0 ? 0 : squares / (squares + partials))

function sphericityTest(independence: number, items: number, people: number) {
  const statistic = (people - 1 - (2 * items + 5) / 6) * independence
  const degreesOfFreedom = (items * (items - 1)) / 2
  return { statistic, degreesOfFreedom, p: chiSquaredTail(statistic, degreesOfFreedom) }
}
