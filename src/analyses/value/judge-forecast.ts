import {
  type BuyingFit,
  furtherPurchases,
  type Histories,
  type HoldOutAccuracy,
  holdOutAccuracy,
  probabilitiesAlive,
} from '../../stats/index.ts'

/** What was known of customers, and what they bought afterwards. */
export interface HeldBack {
  readonly known: Histories
  readonly bought: Float64Array
  /** What they spent afterwards, and how much a purchase was expected to be. */
  readonly spent: Float64Array
  readonly spend: Float64Array
  /** How long, in the unit of the histories. */
  readonly time: number
}

/** Customers that were alike before: what was expected of them and what came. */
export interface Calibrated {
  /** Repeat purchases before; the last is so many or more. */
  readonly repeats: number
  readonly customers: number
  readonly expected: number
  readonly actual: number
}

export interface ForecastTest {
  readonly customers: number
  readonly model: HoldOutAccuracy
  /** Everybody goes on at the rate of so far. */
  readonly baseline: HoldOutAccuracy
  readonly money: { readonly expected: number; readonly actual: number }
  /** By repeat purchases before. */
  readonly byRepeats: readonly Calibrated[]
  /** Tenths of customers by what was expected of them, the least first. */
  readonly byTenth: readonly { readonly expected: number; readonly actual: number }[]
  /** Of tenths by probability alive: the share who bought again. */
  readonly alive: readonly { readonly probability: number; readonly bought: number }[]
}

const MOST_REPEATS = 7

/** Sets what was expected beside what came. */
export function judgeForecast(fit: BuyingFit, held: HeldBack): ForecastTest | null {
  const { known, bought, spent, spend, time } = held
  const expected = furtherPurchases(fit, known, time).value
  const rates = known.frequency.map((count, row) =>
    known.age[row]! > 0 ? (count / known.age[row]!) * time : 0,
  )
  const model = holdOutAccuracy(expected, bought)
  const baseline = holdOutAccuracy(rates, bought)
  if (model.kind === 'insufficient-data' || baseline.kind === 'insufficient-data') return null
  const alive = probabilitiesAlive(fit, known).value
  const returned = bought.map((count) => Number(count > 0))
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return {
    customers: bought.length,
    model: model.value,
    baseline: baseline.value,
    money: { expected: sum(expected.map((count, row) => count * spend[row]!)), actual: sum(spent) },
    byRepeats: byRepeats(known.frequency, expected, bought),
    byTenth: tenths(expected, bought).map(([mean, came]) => ({ expected: mean, actual: came })),
    alive: tenths(alive, returned).map(([probability, share]) => ({ probability, bought: share })),
  }
}

function byRepeats(frequency: Float64Array, expected: Float64Array, bought: Float64Array): Calibrated[] {
  const groups = Array.from({ length: MOST_REPEATS + 1 }, (_, repeats) => ({
    repeats,
    customers: 0,
    expected: 0,
    actual: 0,
  }))
  for (const [row, count] of frequency.entries()) {
    const group = groups[Math.min(count, MOST_REPEATS)]!
    group.customers++
    group.expected += expected[row]!
    group.actual += bought[row]!
  }
  return groups.filter(({ customers }) => customers > 0)
}

/** Means of two columns by tenths of the first; fewer parts where there are few rows. */
function tenths(of: Float64Array, other: Float64Array): [number, number][] {
  const order = Uint32Array.from(of.keys()).sort((a, b) => of[a]! - of[b]!)
  const parts = Math.min(10, Math.floor(order.length / 5))
  return Array.from({ length: parts }, (_, part): [number, number] => {
    const rows = order.subarray(
      Math.round((part * order.length) / parts),
      Math.round(((part + 1) * order.length) / parts),
    )
    const mean = (column: Float64Array) => rows.reduce((total, row) => total + column[row]!, 0) / rows.length
    return [mean(of), mean(other)]
  })
}
