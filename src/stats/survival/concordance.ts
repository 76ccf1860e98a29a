import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { checkLifetimes, type Lifetimes, rowsByPart, tied, weightOf } from './lifetimes.ts'

/** How well a prediction orders lifetimes. */
export interface Concordance {
  /** Share of comparable pairs in the predicted order, pairs of equal prediction counted half. */
  readonly concordance: number
  /** By the infinitesimal jackknife, as `concordance` of R. */
  readonly standardError: number
  readonly concordant: number
  readonly discordant: number
  /** Comparable pairs with the same prediction. */
  readonly tied: number
}

/**
 * Harrell's concordance: over pairs of which one is known to have lasted longer, the share where the prediction
 * says so. `prediction` is higher for those who should last longer (for a hazard, pass its negative). A pair is
 * comparable if the event came to one of them while the other was observed; where both times are equal, if the
 * other was censored. With `strata`, only pairs within a stratum count.
 *
 * Insufficient where no pair is comparable. Sources: Harrell, Lee and Mark (1996); Therneau and Watson (2017).
 */
export function concordance(
  lifetimes: Lifetimes,
  prediction: Float64Array,
  strata?: Uint32Array,
): Outcome<Concordance> {
  checkLifetimes(lifetimes)
  commonLength({ time: lifetimes.time, prediction, ...(strata && { strata }) })
  expectArgument(!prediction.some(Number.isNaN), 'prediction', 'a number in every row')
  const pairs = new PairCounts(lifetimes, prediction)
  for (const rows of rowsByPart(ascendingOrder(lifetimes.time), strata)) pairs.count(rows)
  const [concordant, discordant, same] = pairs.totals()
  const all = concordant + discordant + same
  if (all === 0) return insufficientData(sayLater`no two rows are known to differ in how long they last`)
  const somers = (concordant - discordant) / all
  return result({
    concordance: (somers + 1) / 2,
    standardError: Math.sqrt(pairs.variance(somers, all)),
    concordant,
    discordant,
    tied: same,
  })
}

/** For each row: the weight of the rows that it makes a pair with, by how the pair is ordered. */
class PairCounts {
  readonly #lifetimes: Lifetimes
  readonly #ranks: Uint32Array
  readonly #concordant: Float64Array
  readonly #discordant: Float64Array
  readonly #same: Float64Array

  constructor(lifetimes: Lifetimes, prediction: Float64Array) {
    this.#lifetimes = lifetimes
    this.#ranks = ranksOf(prediction)
    this.#concordant = new Float64Array(prediction.length)
    this.#discordant = new Float64Array(prediction.length)
    this.#same = new Float64Array(prediction.length)
  }

  count(rows: Uint32Array): void {
    const groups = [...tied(this.#lifetimes.time, rows)]
    this.#countLonger(groups.toReversed())
    this.#countShorter(groups)
  }

  /** Whom each row with the event was outlasted by. */
  #countLonger(groups: readonly Uint32Array[]): void {
    const longer = new RankedWeights(this.#ranks.length)
    for (const group of groups) {
      const [fallen, censored] = this.#byEvent(group)
      this.#insert(longer, censored)
      for (const row of fallen) this.#credit(row, longer, longer.above(this.#ranks[row]!))
      this.#insert(longer, fallen)
    }
  }

  /** Whom each row outlasted. */
  #countShorter(groups: readonly Uint32Array[]): void {
    const shorter = new RankedWeights(this.#ranks.length)
    for (const group of groups) {
      const [fallen, censored] = this.#byEvent(group)
      for (const row of fallen) this.#credit(row, shorter, shorter.below(this.#ranks[row]!))
      this.#insert(shorter, fallen)
      for (const row of censored) this.#credit(row, shorter, shorter.below(this.#ranks[row]!))
    }
  }

  #byEvent(group: Uint32Array): readonly [Uint32Array, Uint32Array] {
    const { event } = this.#lifetimes
    return [group.filter((row) => event[row] === 1), group.filter((row) => event[row] !== 1)]
  }

  #insert(weights: RankedWeights, rows: Uint32Array): void {
    for (const row of rows) weights.add(this.#ranks[row]!, weightOf(this.#lifetimes, row))
  }

  #credit(row: number, partners: RankedWeights, concordant: number): void {
    const same = partners.at(this.#ranks[row]!)
    this.#concordant[row]! += concordant
    this.#same[row]! += same
    this.#discordant[row]! += partners.total - concordant - same
  }

  /** Over pairs; each was counted for both of its rows. */
  totals(): readonly [concordant: number, discordant: number, same: number] {
    const half = (counts: Float64Array) =>
      counts.reduce((sum, count, row) => sum + count * weightOf(this.#lifetimes, row), 0) / 2
    return [half(this.#concordant), half(this.#discordant), half(this.#same)]
  }

  variance(somers: number, pairs: number): number {
    let sum = 0
    this.#concordant.forEach((concordant, row) => {
      const discordant = this.#discordant[row]!
      const all = concordant + discordant + this.#same[row]!
      const influence = (concordant - discordant - somers * all) / pairs
      sum += weightOf(this.#lifetimes, row) * influence * influence
    })
    return sum / 4
  }
}

/** Ranks from 0; equal values have one rank. */
function ranksOf(values: Float64Array): Uint32Array {
  const ranks = new Uint32Array(values.length)
  let [rank, before] = [-1, Number.NaN]
  for (const row of ascendingOrder(values)) {
    if (values[row] !== before) rank++
    before = values[row]!
    ranks[row] = rank
  }
  return ranks
}

/** Weights by rank with their running sums (Fenwick, 1994). */
class RankedWeights {
  total = 0
  readonly #tree: Float64Array
  readonly #own: Float64Array

  constructor(ranks: number) {
    this.#tree = new Float64Array(ranks + 1)
    this.#own = new Float64Array(ranks)
  }

  add(rank: number, weight: number): void {
    this.total += weight
    this.#own[rank]! += weight
    for (let at = rank + 1; at < this.#tree.length; at += at & -at) this.#tree[at]! += weight
  }

  at(rank: number): number {
    return this.#own[rank]!
  }

  below(rank: number): number {
    let sum = 0
    for (let at = rank; at > 0; at -= at & -at) sum += this.#tree[at]!
    return sum
  }

  above(rank: number): number {
    return this.total - this.below(rank) - this.at(rank)
  }
}
