import type { LikelihoodPoint } from '../linear/climb.ts'
import { type Lifetimes, tied, weightOf } from './lifetimes.ts'

/**
 * What is done where several events come at one time, whose order is not known. Efron (1977): each of them counts
 * as at risk on average over the orders; exact enough, and the default. Breslow (1974): all are at risk all the
 * time; simpler, and biased towards 0 with many ties.
 */
export type Ties = 'efron' | 'breslow'

/** What Cox's likelihood is of. */
export interface HazardProblem {
  readonly lifetimes: Lifetimes
  /** Centred, so that hazards relative to the mean neither overflow nor cancel. */
  readonly columns: readonly Float64Array[]
  readonly ties: Ties
  /** For each stratum its rows by time, first to last. */
  readonly strata: readonly Uint32Array[]
}

/** Sums over a set of rows: of relative hazards, of these times the rows' values, and times products of two values. */
export class HazardSums {
  total = 0
  readonly first: Float64Array
  /** Lower triangle, by rows. */
  readonly second: Float64Array

  constructor(columns: number) {
    this.first = new Float64Array(columns)
    this.second = new Float64Array((columns * (columns + 1)) / 2)
  }

  add(columns: readonly Float64Array[], row: number, hazard: number): void {
    this.total += hazard
    let at = 0
    for (let i = 0; i < columns.length; i++) {
      const weighted = hazard * columns[i]![row]!
      this.first[i]! += weighted
      for (let j = 0; j <= i; j++) this.second[at++]! += weighted * columns[j]![row]!
    }
  }

  clear(): void {
    this.total = 0
    this.first.fill(0)
    this.second.fill(0)
  }
}

/** Those at risk at one time, and those of them whom the event befell: what one factor of the likelihood takes. */
export interface RiskSet {
  readonly time: number
  readonly atRisk: HazardSums
  readonly fallen: HazardSums
  /** Rows, and the sum of their weights. */
  readonly events: number
  readonly weight: number
}

/** Log of the relative hazard of each row. */
export function linearPredictor(columns: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const sum = new Float64Array(columns[0]?.length ?? 0)
  columns.forEach((column, index) => {
    for (let row = 0; row < sum.length; row++) sum[row]! += coefficients[index]! * column[row]!
  })
  return sum
}

/** The risk sets of a stratum where an event came, from the last time to the first; each is valid until the next. */
export function* riskSets(
  problem: HazardProblem,
  rows: Uint32Array,
  predictor: Float64Array,
): Generator<RiskSet> {
  const { lifetimes, columns } = problem
  const atRisk = new HazardSums(columns.length)
  const fallen = new HazardSums(columns.length)
  for (const group of [...tied(lifetimes.time, rows)].reverse()) {
    fallen.clear()
    let [events, weight] = [0, 0]
    for (const row of group) {
      const hazard = weightOf(lifetimes, row) * Math.exp(predictor[row]!)
      atRisk.add(columns, row, hazard)
      if (lifetimes.event[row] !== 1) continue
      fallen.add(columns, row, hazard)
      events++
      weight += weightOf(lifetimes, row)
    }
    if (events > 0) yield { time: lifetimes.time[group[0]!]!, atRisk, fallen, events, weight }
  }
}

/** For each event of a time in turn: which share of those whom it befell is not at risk any more. */
export function sharesGone(ties: Ties, events: number): readonly number[] {
  return ties === 'breslow' ? [0] : Array.from({ length: events }, (_, before) => before / events)
}

/** The log of Cox's partial likelihood with its derivatives by the coefficients. */
export function partialLikelihood(problem: HazardProblem, coefficients: Float64Array): LikelihoodPoint {
  const predictor = linearPredictor(problem.columns, coefficients)
  const sums = new LikelihoodSums(problem, predictor)
  for (const rows of problem.strata) {
    for (const set of riskSets(problem, rows, predictor)) {
      const shares = sharesGone(problem.ties, set.events)
      for (const share of shares) sums.subtract(set, share, set.weight / shares.length)
    }
  }
  return sums.point()
}

class LikelihoodSums {
  #value = 0
  readonly #score: Float64Array
  readonly #information: Float64Array[]
  readonly #mean: Float64Array

  /** Begins with what the rows of events add; risk sets subtract from it. */
  constructor({ lifetimes, columns }: HazardProblem, predictor: Float64Array) {
    this.#score = new Float64Array(columns.length)
    this.#information = columns.map(() => new Float64Array(columns.length))
    this.#mean = new Float64Array(columns.length)
    lifetimes.event.forEach((event, row) => {
      if (event !== 1) return
      const weight = weightOf(lifetimes, row)
      this.#value += weight * predictor[row]!
      for (let i = 0; i < columns.length; i++) this.#score[i]! += weight * columns[i]![row]!
    })
  }

  subtract({ atRisk, fallen }: RiskSet, share: number, weight: number): void {
    const total = atRisk.total - share * fallen.total
    this.#value -= weight * Math.log(total)
    let at = 0
    for (let i = 0; i < this.#mean.length; i++) {
      this.#mean[i] = (atRisk.first[i]! - share * fallen.first[i]!) / total
      this.#score[i]! -= weight * this.#mean[i]!
      for (let j = 0; j <= i; j++, at++) {
        const second = (atRisk.second[at]! - share * fallen.second[at]!) / total
        this.#information[i]![j]! += weight * (second - this.#mean[i]! * this.#mean[j]!)
      }
    }
  }

  point(): LikelihoodPoint {
    const lower = this.#information
    const information = lower.map((row, i) => row.map((_, j) => (j <= i ? row[j]! : lower[j]![i]!)))
    return { value: this.#value, score: this.#score, information }
  }
}
