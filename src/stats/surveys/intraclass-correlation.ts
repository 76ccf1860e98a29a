import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { completeCases, type Items, requireItems } from './items.ts'

/**
 * The share of variance that lies between those who are rated, of one rating and of the mean of all raters.
 */
export interface IntraclassCorrelations {
  /** Raters drawn anew for each: ICC(1,1) and ICC(1,k). */
  readonly oneWay: { readonly single: number; readonly average: number }
  /** Raters are a sample of all raters, absolute agreement: ICC(2,1) and ICC(2,k). */
  readonly agreement: { readonly single: number; readonly average: number }
  /** These raters and no others, consistency: ICC(3,1) and ICC(3,k); the latter is Cronbach's alpha. */
  readonly consistency: { readonly single: number; readonly average: number }
}

/** Agreement of raters, a column a rater, over those that all of them rated. Shrout & Fleiss (1979). */
export function intraclassCorrelations(raters: Items): Outcome<IntraclassCorrelations> {
  requireItems(raters, 2)
  const ratings = completeCases(raters)
  const [k, n] = [ratings.length, ratings[0]!.length]
  if (n < 2) return insufficientData(sayLater`fewer than two were rated by everybody`)
  const { between, raterSquare, error, within } = meanSquares(ratings, k, n)
  if (between === 0 && within === 0) return insufficientData(sayLater`all ratings are the same`)
  const ratio = (above: number, below: number) => (below === 0 ? 0 : above / below)
  return result({
    oneWay: {
      single: ratio(between - within, between + (k - 1) * within),
      average: ratio(between - within, between),
    },
    agreement: {
      single: ratio(between - error, between + (k - 1) * error + (k * (raterSquare - error)) / n),
      average: ratio(between - error, between + (raterSquare - error) / n),
    },
    consistency: {
      single: ratio(between - error, between + (k - 1) * error),
      average: ratio(between - error, between),
    },
  })
}

const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, v) => sum + v / values.length, 0)

/** Of the two-way analysis of variance, and of the one-way one without raters. */
function meanSquares(ratings: Items, k: number, n: number) {
  const ofRater = ratings.map(meanOf)
  const ofRated = Float64Array.from({ length: n }, (_, i) => meanOf(ratings.map((rater) => rater[i]!)))
  const grand = meanOf(ofRater)
  const squares = (means: ArrayLike<number>) =>
    Array.from(means).reduce((sum, mean) => sum + (mean - grand) ** 2, 0)
  let residual = 0
  let inside = 0
  for (let i = 0; i < n; i++)
    for (let j = 0; j < k; j++) {
      residual += (ratings[j]![i]! - ofRated[i]! - ofRater[j]! + grand) ** 2
      inside += (ratings[j]![i]! - ofRated[i]!) ** 2
    }
  return {
    between: (k * squares(ofRated)) / (n - 1),
    raterSquare: (n * squares(ofRater)) / (k - 1),
    error: residual / ((n - 1) * (k - 1)),
    within: inside / (n * (k - 1)),
  }
}
