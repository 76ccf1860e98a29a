import { workOf } from '../../apart/index.ts'
import { type Histories, insufficientData, type Outcome, type Progress, result } from '../../stats/index.ts'
import {
  type BuyingHistories,
  fitSpend,
  meanSpend,
  type Spending,
  type SpendModel,
  spendingOf,
} from '../purchases/index.ts'
import { type Chosen, chooseModel, type ModelName, type Split } from './choose-model.ts'
import { countsOf } from './counts.ts'
import { type ForecastTest, judgeForecast } from './judge-forecast.ts'
import { type Tracked, trackPurchases } from './track.ts'
import { type Horizon, type Worth, worthOf } from './worth.ts'

/** All that is known of customers, and what is asked. */
export interface Known {
  readonly histories: BuyingHistories
  readonly repeats: { readonly place: Int32Array; readonly count: Float64Array }
  /** Observation ends with this day or period; `cut` is the last before what is held back, or the same. */
  readonly end: number
  readonly cut: number
  /** One day or period in the unit of the fit: a seventh for days and weeks. */
  readonly unitLength: number
  readonly models: readonly ModelName[]
  readonly horizon: Horizon
}

export interface Valued {
  readonly chosen: Chosen
  readonly spending: SpendModel
  readonly meanSpend: number
  readonly worth: Worth
  readonly test: ForecastTest | null
  readonly tracked: readonly Tracked[]
  readonly counts: readonly { readonly actual: number; readonly expected: number }[]
  /** Purchases expected of somebody who has just bought for the first time, discounted. */
  readonly ofNew: number
}

/**
 * Who will buy, how often and for how much:
 *
 *     histories ─ without the last part ─▶ models compared by it ─▶ the best, fitted to all ─┐
 *     amounts ─▶ Gamma-Gamma ────────────────────────────────────────────────────────────────┴▶ value of each
 */
export function valueCustomers(known: Known, { onProgress }: Progress = {}): Outcome<Valued> {
  const { histories, repeats, end, cut, unitLength, models, horizon } = known
  const now = historiesAt(histories, histories.last, histories.frequency, known, end)
  const held = cut < end ? heldBack(known) : undefined
  const chosen = chooseModel(models, now, held?.split, {
    onProgress: onProgress && ((done) => onProgress(done * 0.7)),
  })
  if (chosen.kind === 'insufficient-data') return chosen
  const spending = spendingOf(histories.frequency, histories.repeatMoney, histories.repeatsPaid)
  const spend = fitSpend(spending)
  if (spend.kind === 'insufficient-data') return insufficientData(spend.reason)
  const { fit, before } = chosen.value
  const worth = worthOf(fit, spend.value.fit, { ...now, spend: spending.spend }, horizon)
  if (worth.kind === 'insufficient-data') return worth
  onProgress?.(0.9)
  const shown = before ?? fit
  const knownRows = held?.rows ?? Uint32Array.from(histories.first.keys())
  const test = before && held ? testOf(chosen.value, held, known) : null
  return result({
    chosen: chosen.value,
    spending: spend.value,
    meanSpend: meanSpend(spending),
    worth: worth.value,
    test,
    tracked: trackPurchases(shown, {
      first: Int32Array.from(knownRows, (row) => histories.first[row]!),
      repeats,
      end,
      unitLength,
    }),
    counts: countsOf(fit, now),
    ofNew: discountedOfNew(chosen.value, horizon),
  })
}

export const valueCustomersApart = workOf(import.meta.url, valueCustomers)

/** Histories as of an end, in the unit of the fit. */
function historiesAt(
  { first }: Pick<BuyingHistories, 'first'>,
  last: Int32Array,
  frequency: Float64Array,
  { unitLength }: Pick<Known, 'unitLength'>,
  end: number,
): Histories {
  return {
    frequency,
    recency: Float64Array.from(first, (at, row) => (last[row]! - at) * unitLength),
    age: Float64Array.from(first, (at) => (end - at) * unitLength),
  }
}

interface Held {
  /** Who had come by the cut. */
  readonly rows: Uint32Array
  readonly split: Split
  readonly spending: Spending
}

function heldBack(known: Known): Held | undefined {
  const { histories, cut, end } = known
  const rows = Uint32Array.from(histories.first.keys()).filter((row) => histories.cutFrequency[row]! >= 0)
  if (rows.length === 0) return undefined
  const some = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!)
  const days = (column: Int32Array) => Int32Array.from(rows, (row) => column[row]!)
  const first = { first: days(histories.first) }
  const frequency = some(histories.cutFrequency)
  return {
    rows,
    split: {
      before: historiesAt(first, days(histories.cutLast), frequency, known, cut),
      after: historiesAt(first, days(histories.last), some(histories.frequency), known, end),
    },
    spending: spendingOf(frequency, some(histories.cutRepeatMoney), some(histories.cutRepeatsPaid)),
  }
}

function testOf({ before }: Chosen, { rows, split, spending }: Held, known: Known): ForecastTest | null {
  const { histories, cut, end, unitLength } = known
  const spend = fitSpend(spending)
  if (before === null || spend.kind === 'insufficient-data') return null
  const [p, q, v] = spend.value.fit.parameters as unknown as [number, number, number]
  return judgeForecast(before, {
    known: split.before,
    bought: split.after.frequency.map((count, row) => count - split.before.frequency[row]!),
    spent: Float64Array.from(rows, (row) => histories.repeatMoney[row]! - histories.cutRepeatMoney[row]!),
    spend: spending.frequency.map((x, row) => (p * (v + x * spending.spend[row]!)) / (p * x + q - 1)),
    time: (end - cut) * unitLength,
  })
}

function discountedOfNew(
  { fit: { model, parameters } }: Chosen,
  { periods, periodLength, discount }: Horizon,
) {
  let [before, sum] = [0, 0]
  for (let period = 1; period <= periods; period++) {
    const by = model.expectedPurchases(parameters, period * periodLength)
    sum += (by - before) / (1 + discount) ** period
    before = by
  }
  return sum
}
