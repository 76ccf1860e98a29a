import { normalCdf, normalQuantile } from '../../stats/distributions/index.ts'
import {
  type BuyingFit,
  bgNbd,
  fitBuyingModel,
  type Histories,
  mbgNbd,
  type Outcome,
  paretoNbd,
  probabilitiesAlive,
  result,
} from '../../stats/index.ts'
import type { Rhythms } from './read-rhythms.ts'

/** How gaps between purchases are distributed: their logarithms are normal, around a mean of each customer's own. */
export interface Regularity {
  /** The mean of all customers. */
  readonly mean: number
  /** Variance around a customer's own mean, and of these means. */
  readonly within: number
  readonly between: number
}

/** When customers come again who do: by their own rhythm, or at the rate of the buying model. */
export type TimingKind = 'rhythm' | 'rate'

/** A customer’s time until the next purchase, if there is one: the share of it that is over after so many days. */
export interface Timing {
  share(row: number, days: number): number
  quantile(row: number, share: number): number
}

export interface FittedTiming {
  readonly buying: BuyingFit
  readonly regularity: Regularity
  readonly alive: Float64Array
  readonly timings: Readonly<Record<TimingKind, Timing>>
}

const LEAST_VARIANCE = 0.01

/** Fits both as of a day. */
export function fitTiming(rhythms: Rhythms, today: number): Outcome<FittedTiming> {
  const histories = historiesOf(rhythms, today)
  const buying = fitFirst(histories)
  if (buying.kind === 'insufficient-data') return buying
  const regularity = regularityOf(rhythms)
  return result({
    buying: buying.value,
    regularity,
    alive: probabilitiesAlive(buying.value, histories).value,
    timings: { rhythm: byRhythm(rhythms, regularity, today), rate: byRate(buying.value, histories) },
  })
}

/** MBG/NBD, or where these histories do not suit it what else does; the first two parameters are the rate in all. */
function fitFirst(histories: Histories): Outcome<BuyingFit> {
  const fit = fitBuyingModel(mbgNbd, histories)
  if (fit.kind === 'result' || histories.frequency.every((count) => count === 0)) return fit
  const other = fitBuyingModel(bgNbd, histories)
  return other.kind === 'result' ? other : fitBuyingModel(paretoNbd, histories)
}

/** Histories in weeks. */
export function historiesOf({ first, last, gaps }: Rhythms, today: number): Histories {
  return {
    frequency: gaps,
    recency: Float64Array.from(first, (at, row) => (last[row]! - at) / 7),
    age: Float64Array.from(first, (at) => (today - at) / 7),
  }
}

/** Moments of logarithms of gaps: customers with several tell the variance within, means of customers that between. */
export function regularityOf({ gaps, logSum, logSquares }: Rhythms): Regularity {
  let [count, customers, sum, squares, means, meanSquares] = [0, 0, 0, 0, 0, 0]
  for (const [row, n] of gaps.entries()) {
    if (n === 0) continue
    const mean = logSum[row]! / n
    count += n
    customers++
    sum += logSum[row]!
    squares += logSquares[row]! - n * mean ** 2
    means += mean
    meanSquares += mean ** 2
  }
  const within = Math.max(LEAST_VARIANCE, count > customers ? squares / (count - customers) : 1)
  const spread = customers > 1 ? (meanSquares - means ** 2 / customers) / (customers - 1) : 0
  const between = Math.max(LEAST_VARIANCE, spread - (within * customers) / count)
  return { mean: customers > 0 ? means / customers : sum, within, between }
}

const ALMOST_ALL = 1 - 1e-9

/** A customer's own mean, drawn towards that of all; what has passed since the last purchase is known not to be it. */
function byRhythm(
  { gaps, logSum, last }: Rhythms,
  { mean, within, between }: Regularity,
  today: number,
): Timing {
  const own = (row: number) => {
    const precision = 1 / between + gaps[row]! / within
    return {
      middle: (mean / between + logSum[row]! / within) / precision,
      deviation: Math.sqrt(within + 1 / precision),
    }
  }
  const passed = (row: number, days: number) => {
    const { middle, deviation } = own(row)
    return days <= 0 ? 0 : Math.min(ALMOST_ALL, normalCdf((Math.log(days) - middle) / deviation))
  }
  const silent = (row: number) => today - last[row]!
  return {
    share: (row, days) => {
      const before = passed(row, silent(row))
      return (passed(row, silent(row) + days) - before) / (1 - before)
    },
    quantile: (row, share) => {
      const { middle, deviation } = own(row)
      const before = passed(row, silent(row))
      const at = Math.exp(middle + deviation * normalQuantile(before + share * (1 - before)))
      return Math.max(0, at - silent(row))
    },
  }
}

/** A Poisson process whose rate is gamma distributed: how long ago the last purchase was does not matter. */
function byRate({ parameters }: BuyingFit, { frequency, age }: Histories): Timing {
  const [r, alpha] = parameters as unknown as [number, number]
  const scale = (row: number) => 7 * (alpha + age[row]!)
  return {
    share: (row, days) => -Math.expm1(-(r + frequency[row]!) * Math.log1p(days / scale(row))),
    quantile: (row, share) => scale(row) * Math.expm1(-Math.log1p(-share) / (r + frequency[row]!)),
  }
}
