import { workOf } from '../../apart/index.ts'
import { expectedSpend, insufficientData, type Outcome, result, spendBounds } from '../../stats/index.ts'
import { fitSpend, type SpendModel, spendingOf } from '../purchases/index.ts'
import type { Rhythms } from './read-rhythms.ts'
import { type FittedTiming, fitTiming, type Regularity, type TimingKind } from './timing.ts'

/** What is known now, and what was known before the purchases held back. */
export interface Seen {
  readonly now: Rhythms
  readonly today: number
  readonly before: Rhythms | null
  readonly cut: number
  readonly within: number
}

/** Dates and amounts of those who bought in the time held back. */
export interface WhenTest {
  /** Those who had bought twice and bought again: forecast and baseline are compared by them. */
  readonly customers: number
  /** Half of the dates were off by less, in days. */
  readonly model: number
  readonly baseline: number
  /** Of all who came again by then, the share whose date was in the interval, which should hold 80%. */
  readonly inInterval: number
  /** Probabilities of a purchase within the days asked for, by fifths, and how many bought. */
  readonly calibration: readonly { readonly probability: number; readonly bought: number }[]
  readonly brier: number
  /** The same for the share of all who bought, told of everybody. */
  readonly baseBrier: number
  readonly logLikelihood: Readonly<Record<TimingKind, number>>
}

export interface AmountTest {
  readonly customers: number
  /** Mean distances of forecast and last amount from the next one. */
  readonly model: number
  readonly baseline: number
  readonly inInterval: number
}

export interface Foreseen {
  readonly timing: TimingKind
  readonly regularity: Regularity
  readonly shrunk: boolean
  readonly spending: SpendModel['kind'] | null
  readonly alive: Float64Array
  /** Days from now, if the customer comes again: half do so before, and 80% between the bounds. */
  readonly days: Float64Array
  readonly daysLow: Float64Array
  readonly daysHigh: Float64Array
  readonly soon: Float64Array
  readonly amount: Float64Array
  readonly amountLow: Float64Array
  readonly amountHigh: Float64Array
  readonly when: WhenTest | null
  readonly howMuch: AmountTest | null
}

/** Nothing is foreseen further than this. */
const FARTHEST_DAYS = 3650
const INTERVAL = 0.8

/** When each customer will buy next and for how much, tested on what was held back. */
export function foresee({ now, today, before, cut, within }: Seen): Outcome<Foreseen> {
  const fitted = fitTiming(now, today)
  if (fitted.kind === 'insufficient-data') return insufficientData(fitted.reason)
  const earlier = before && fitTiming(before, cut)
  const past = before && earlier?.kind === 'result' ? { rhythms: before, fitted: earlier.value } : null
  const likelihoods = past && likelihoodsOf(past.fitted, past.rhythms, cut, today)
  const timing: TimingKind = likelihoods && likelihoods.rate > likelihoods.rhythm ? 'rate' : 'rhythm'
  const amounts = amountsOf(now)
  const { alive, regularity, buying } = fitted.value
  const of = fitted.value.timings[timing]
  const column = (value: (row: number) => number) => Float64Array.from(alive, (_, row) => value(row))
  const daysTo = (share: number) => column((row) => Math.min(FARTHEST_DAYS, of.quantile(row, share)))
  return result({
    timing,
    regularity,
    shrunk: buying.shrunk,
    spending: amounts?.kind ?? null,
    alive,
    days: daysTo(0.5),
    daysLow: daysTo((1 - INTERVAL) / 2),
    daysHigh: daysTo((1 + INTERVAL) / 2),
    soon: column((row) => alive[row]! * of.share(row, within)),
    amount: amounts?.amount ?? unknown(alive.length),
    amountLow: amounts?.low ?? unknown(alive.length),
    amountHigh: amounts?.high ?? unknown(alive.length),
    when: past && likelihoods && testWhen(past, { timing, cut, today, within }, likelihoods),
    howMuch: before && testAmounts(before, today),
  })
}

export const foreseeApart = workOf(import.meta.url, foresee)

const unknown = (length: number) => new Float64Array(length).fill(Number.NaN)

/** How likely what was held back is by each: a purchase on its day, or none. */
function likelihoodsOf({ alive, timings }: FittedTiming, { next }: Rhythms, cut: number, end: number) {
  const sum = (kind: TimingKind) =>
    next.reduce((total, at, row) => {
      const of = timings[kind]
      const p =
        at <= end
          ? alive[row]! * (of.share(row, at - cut) - of.share(row, at - cut - 1))
          : 1 - alive[row]! * of.share(row, end - cut)
      return total + Math.log(Math.max(p, 1e-12))
    }, 0)
  return { rhythm: sum('rhythm'), rate: sum('rate') }
}

interface Question {
  readonly timing: TimingKind
  readonly cut: number
  readonly today: number
  readonly within: number
}

function testWhen(
  { rhythms, fitted }: { readonly rhythms: Rhythms; readonly fitted: FittedTiming },
  { timing, cut, today, within }: Question,
  logLikelihood: WhenTest['logLikelihood'],
): WhenTest | null {
  const { next, lastGap, last } = rhythms
  const of = fitted.timings[timing]
  const came = [...next.keys()].filter((row) => next[row]! <= today)
  const known = came.filter((row) => !Number.isNaN(lastGap[row]!))
  if (known.length === 0) return null
  // Of those who came by then: the same is asked of the forecast, or quick dates alone would look right.
  const day = (row: number, share: number) => of.quantile(row, share * of.share(row, today - cut))
  const inInterval = came.filter((row) => {
    const days = next[row]! - cut
    return days >= day(row, (1 - INTERVAL) / 2) && days - 1 <= day(row, (1 + INTERVAL) / 2)
  })
  const horizon = Math.min(within, today - cut)
  const soon = Float64Array.from(next, (_, row) => fitted.alive[row]! * of.share(row, horizon))
  const bought = Float64Array.from(next, (at) => Number(at <= cut + horizon))
  const rate = bought.reduce((sum, one) => sum + one, 0) / bought.length
  const brier = (told: (row: number) => number) =>
    bought.reduce((sum, one, row) => sum + (told(row) - one) ** 2, 0) / bought.length
  return {
    customers: known.length,
    model: median(known.map((row) => Math.abs(day(row, 0.5) - (next[row]! - cut)))),
    baseline: median(
      known.map((row) =>
        Math.abs(Math.min(Math.max(last[row]! + lastGap[row]!, cut + 1), today) - next[row]!),
      ),
    ),
    inInterval: inInterval.length / came.length,
    calibration: fifths(soon, bought),
    brier: brier((row) => soon[row]!),
    baseBrier: brier(() => rate),
    logLikelihood,
  }
}

function median(values: readonly number[]): number {
  const order = values.toSorted((a, b) => a - b)
  const middle = order.length >> 1
  return order.length % 2 === 1 ? order[middle]! : (order[middle - 1]! + order[middle]!) / 2
}

function fifths(probability: Float64Array, bought: Float64Array): WhenTest['calibration'] {
  const order = Uint32Array.from(probability.keys()).sort((a, b) => probability[a]! - probability[b]!)
  const parts = Math.min(5, Math.floor(order.length / 5))
  return Array.from({ length: parts }, (_, part) => {
    const rows = order.subarray(
      Math.round((part * order.length) / parts),
      Math.round(((part + 1) * order.length) / parts),
    )
    const mean = (column: Float64Array) => rows.reduce((sum, row) => sum + column[row]!, 0) / rows.length
    return { probability: mean(probability), bought: mean(bought) }
  })
}

function amountsOf({ gaps, repeatMoney }: Rhythms) {
  const spending = spendingOf(gaps, repeatMoney, gaps)
  const model = fitSpend(spending)
  if (model.kind === 'insufficient-data') return undefined
  const { kind, fit } = model.value
  const amount = expectedSpend(fit.parameters, spending)
  if (amount.kind === 'insufficient-data') return undefined
  const bounds =
    kind === 'constant'
      ? { lower: amount.value, upper: amount.value }
      : spendBounds(fit.parameters, spending, INTERVAL)
  return { kind, amount: amount.value, low: bounds.lower, high: bounds.upper }
}

function testAmounts(before: Rhythms, today: number): AmountTest | null {
  const amounts = amountsOf(before)
  const { next, nextAmount, lastAmount } = before
  const came = [...next.keys()].filter((row) => next[row]! <= today)
  if (amounts === undefined || came.length === 0) return null
  const mean = (of: (row: number) => number) => came.reduce((sum, row) => sum + of(row), 0) / came.length
  return {
    customers: came.length,
    model: mean((row) => Math.abs(amounts.amount[row]! - nextAmount[row]!)),
    baseline: mean((row) => Math.abs(lastAmount[row]! - nextAmount[row]!)),
    inInterval: mean((row) =>
      Number(nextAmount[row]! >= amounts.low[row]! && nextAmount[row]! <= amounts.high[row]!),
    ),
  }
}
