import { chiSquaredTail } from '../distributions/index.ts'
import { positiveInverse } from '../optimise/index.ts'
import { covariances } from './covariance.ts'
import { completeCases, type Items, requireItems } from './items.ts'

export interface CarelessOptions {
  /** As many equal answers one after another are a straight line. Half of the items by default. */
  readonly longestRun?: number
  /** Answers so far from all others have less than this probability. 0.001 by default. */
  readonly leastProbability?: number
  /** The least share of items that has to be answered. 0.5 by default. */
  readonly leastAnswered?: number
}

/**
 * Why somebody's answers are doubtful: `straight-line` (one answer over and over), `improbable` (a pattern
 * that fits nobody), `unanswered` (too little to go by).
 */
export type CarelessSign = 'straight-line' | 'improbable' | 'unanswered'

/** Signs of answering without reading, one value a person. */
export interface CarelessResponses {
  /** The longest run of equal answers. */
  readonly longestRun: Uint32Array
  /** Standard deviation of a person's answers over items (divisor n - 1); NaN with fewer than two. */
  readonly variability: Float64Array
  /** Squared Mahalanobis distance from the mean answers; NaN where items have no usable covariances. */
  readonly distance: Float64Array
  /** The probability of such a distance or a larger one. */
  readonly probability: Float64Array
  /** 1 for those who show a sign. */
  readonly signs: Readonly<Record<CarelessSign, Uint8Array>>
}

/**
 * Looks for careless answers. Takes items as they were asked, in their order, before reverse-keyed ones are
 * turned round: only then do runs tell anything, and the more so if some items are reverse-keyed.
 *
 * A distance leaves missing answers out as if they were average, and is judged by a chi-squared distribution
 * with as many degrees of freedom as answers, which presumes roughly normal ones; look at who is flagged
 * before leaving them out. Johnson (2005), Meade & Craig (2012), Curran (2016).
 */
export function carelessResponses(items: Items, options: CarelessOptions = {}): CarelessResponses {
  const people = requireItems(items)
  const { leastProbability = 0.001, leastAnswered = 0.5 } = options
  const runLimit = options.longestRun ?? Math.max(2, Math.ceil(items.length / 2))
  const longestRun = Uint32Array.from({ length: people }, (_, person) => runOf(items, person))
  const distance = distances(items, people)
  const answered = Uint32Array.from({ length: people }, (_, person) => answersOf(items, person).length)
  const probability = distance.map((d, person) =>
    Number.isNaN(d) ? Number.NaN : chiSquaredTail(d, Math.max(1, answered[person]!)),
  )
  const flag = (shows: (person: number) => boolean) =>
    Uint8Array.from({ length: people }, (_, p) => (shows(p) ? 1 : 0))
  return {
    longestRun,
    variability: Float64Array.from({ length: people }, (_, person) => deviationOf(answersOf(items, person))),
    distance,
    probability,
    signs: {
      'straight-line': flag((person) => longestRun[person]! >= runLimit),
      improbable: flag((person) => probability[person]! < leastProbability),
      unanswered: flag((person) => answered[person]! < leastAnswered * items.length),
    },
  }
}

const answersOf = (items: Items, person: number) =>
  items.map((item) => item[person]!).filter((answer) => !Number.isNaN(answer))

/** Missing answers neither end a run nor count. */
function runOf(items: Items, person: number): number {
  let [longest, run, before] = [0, 0, Number.NaN]
  for (const item of items) {
    const answer = item[person]!
    if (Number.isNaN(answer)) continue
    run = answer === before ? run + 1 : 1
    before = answer
    longest = Math.max(longest, run)
  }
  return longest
}

function deviationOf(answers: readonly number[]): number {
  if (answers.length < 2) return Number.NaN
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length
  return Math.sqrt(answers.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / (answers.length - 1))
}

function distances(items: Items, people: number): Float64Array {
  const complete = completeCases(items)
  const enough = complete[0]!.length > items.length
  const inverse = enough ? positiveInverse(covariances(complete)) : undefined
  if (!inverse) return new Float64Array(people).fill(Number.NaN)
  const means = complete.map((item) => item.reduce((sum, answer) => sum + answer, 0) / item.length)
  const off = new Float64Array(items.length)
  return Float64Array.from({ length: people }, (_, person) => {
    items.forEach((item, i) => {
      off[i] = Number.isNaN(item[person]!) ? 0 : item[person]! - means[i]!
    })
    return inverse.reduce(
      (sum, row, i) => sum + off[i]! * row.reduce((part, v, j) => part + v * off[j]!, 0),
      0,
    )
  })
}
