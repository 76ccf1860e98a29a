import { apart } from '../../apart/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { localDay } from '../../time/calendar.ts'
import type { Columns, Found, Task } from '../analysis.ts'
import {
  type BuyingHistories,
  countRepeats,
  type HistoryPeriod,
  type PeriodUnit,
  type Purchases,
  periodOf,
  readCurrencies,
  readHistories,
} from '../purchases/index.ts'
import type { ModelName } from './choose-model.ts'
import { cohortsOf, type Division, segmentsOf, startOfNumber } from './divisions.ts'
import { DAYS_OF, type ValueOptions } from './options.ts'
import type { BuyingResult, Parameter } from './result.ts'
import { aliveCountsOf, fifthsOf, partsOf, sumOf, widened, winBackOf } from './summarise.ts'
import { type Valued, valueCustomersApart } from './value-customers.ts'
import type { Horizon } from './worth.ts'

/** What is bought, and since when. */
export interface Bought {
  readonly purchases: Purchases
  readonly firstPurchase: number
}

interface Observed extends HistoryPeriod {
  /** The unit of the fit: a week for days. */
  readonly daysOfUnit: number
  readonly unitLength: number
}

export async function valueOfBuyers(
  task: Task<ValueOptions>,
  bought: Bought,
): Promise<Outcome<Found<BuyingResult>>> {
  const { workspace, options, signal, progress } = task
  const observed = observationOf(task, bought)
  progress({ done: 0, of: 100, phase: sentence`Reading purchases` })
  const histories = await readHistories(workspace, bought.purchases, observed, signal)
  if (histories.profiles.length === 0)
    return insufficientData(sayLater`No period with purchases is over by this instant.`)
  if (sumOf(histories.orders) === sumOf(histories.withoutAmount))
    return insufficientData(sayLater`No purchase has an amount, so there is no money to foresee.`)
  const repeats = await countRepeats(workspace, bought.purchases, observed, signal)
  const firstAt = (row: number) => startOfNumber(observed.unit, histories.first[row]!, workspace.settings)
  const cohorts = cohortsOf(task, firstAt, histories.profiles.length)
  const segments = await segmentsOf(task, histories.profiles)
  const known = {
    histories,
    repeats,
    end: observed.end,
    cut: observed.cut,
    unitLength: observed.unitLength,
    models: modelsOf(options),
    horizon: horizonOf(options, observed, [cohorts, ...segments]),
  }
  const onProgress = (done: number) =>
    progress({ done: Math.round(done * 100), of: 100, phase: sentence`Fitting` })
  const valued = await apart(valueCustomersApart, [known, { onProgress }], { signal })
  if (valued.kind === 'insufficient-data') return valued
  const currencies = await readCurrencies(workspace, bought.purchases, observed, signal)
  const found = resultOf(
    task,
    { ...bought, currencies },
    observed,
    { histories, cohorts, segments },
    valued.value,
  )
  return result({ result: found, columns: columnsOf(histories, valued.value) })
}

/** Shorter ends are too short to test anything by. */
const LEAST_HELD_DAYS = 14

function observationOf(
  { options, asOf, workspace: { settings } }: Task<ValueOptions>,
  { firstPurchase }: Bought,
): Observed {
  const unit: 'day' | PeriodUnit = options.opportunity ?? 'day'
  const numberOf = (at: number) =>
    unit === 'day' ? localDay(at, settings.timeZone) : periodOf(unit, at, settings)
  // Of periods only those that are over count: the one of the next millisecond is not.
  const end = unit === 'day' ? numberOf(asOf) : numberOf(asOf + 1) - 1
  const days = DAYS_OF[unit]
  const span = (end - numberOf(firstPurchase)) * days
  const usual = Math.min(options.horizon, Math.floor(span / 3))
  const wanted = options.holdOut ?? (usual < LEAST_HELD_DAYS ? 0 : usual)
  const held = wanted === 0 ? 0 : Math.max(1, Math.round(wanted / days))
  const isDay = unit === 'day'
  return {
    unit,
    until: asOf,
    end,
    cut: end - held,
    daysOfUnit: isDay ? DAYS_OF.week : days,
    unitLength: isDay ? 1 / 7 : 1,
  }
}

function modelsOf({ model, opportunity }: ValueOptions): readonly ModelName[] {
  if (opportunity !== undefined) return ['bg-bb']
  return model === 'auto' ? ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] : [model]
}

/** The horizon in about monthly steps, or one for each opportunity. */
function horizonOf(
  { horizon, discount, margin, opportunity }: ValueOptions,
  { daysOfUnit }: Observed,
  divisions: readonly Division[],
): Horizon {
  const units = horizon / daysOfUnit
  const periods = Math.max(1, Math.round(opportunity === undefined ? horizon / DAYS_OF.month : units))
  const periodLength = opportunity === undefined ? units / periods : 1
  return {
    periods,
    periodLength,
    discount: (1 + discount) ** ((periodLength * daysOfUnit) / 365) - 1,
    margin,
    divisions: divisions.map(({ codes }) => codes),
  }
}

function columnsOf({ profiles }: BuyingHistories, { worth }: Valued): Columns {
  const order = Uint32Array.from(profiles.keys()).sort((a, b) => profiles[a]! - profiles[b]!)
  const numbers = (column: Float64Array) =>
    ({ kind: 'numbers', values: Float64Array.from(order, (row) => column[row]!) }) as const
  return {
    profiles: Uint32Array.from(order, (row) => profiles[row]!),
    columns: {
      probability_alive: numbers(worth.alive),
      expected_purchases: numbers(worth.purchases),
      value: numbers(worth.value),
      value_low: numbers(worth.lower),
      value_high: numbers(worth.upper),
      expected_amount: numbers(worth.spend),
      win_back: numbers(worth.lost),
    },
  }
}

interface Everybody {
  readonly histories: BuyingHistories
  readonly cohorts: Division
  readonly segments: readonly Division[]
}

function resultOf(
  { workspace: { settings }, options }: Task<ValueOptions>,
  bought: Bought & Pick<BuyingResult, 'currencies'>,
  { unit, end, cut }: Observed,
  { histories, cohorts, segments }: Everybody,
  { chosen, spending, meanSpend, worth, test, tracked, counts, ofNew }: Valued,
): BuyingResult {
  const at = (number: number) => startOfNumber(unit, number, settings)
  const customers = { ...worth, money: histories.money }
  const { total } = worth
  const byName = ({ model, parameters, standardErrors }: typeof chosen.fit) =>
    named(model.parameterNames, parameters, standardErrors)
  return {
    kind: 'buying',
    ...bought,
    customers: histories.profiles.length,
    orders: sumOf(histories.orders),
    ordersWithoutAmount: sumOf(histories.withoutAmount),
    revenue: sumOf(histories.money),
    horizonDays: options.horizon,
    discount: options.discount,
    margin: options.margin,
    unit: unit === 'day' ? 'week' : unit,
    repeatCustomers: histories.frequency.filter((count) => count > 0).length,
    total: widened(total, worth.chance, test && test.model.actual / test.model.predicted),
    totalByParameters: { value: total.value, low: total.lower, high: total.upper },
    expectedPurchases: worth.totalPurchases,
    alive: sumOf(worth.alive),
    probablyActive: worth.alive.filter((probability) => probability >= 0.5).length,
    newCustomer: ofNew * meanOfNew(spending, meanSpend) * options.margin,
    model: {
      name: chosen.fit.model.name,
      parameters: byName(chosen.fit),
      logLikelihood: chosen.fit.logLikelihood,
      shrunk: chosen.fit.shrunk,
      by: chosen.by,
      comparedBy: chosen.comparedBy,
      tried: chosen.tried,
      before: chosen.before && byName(chosen.before),
    },
    spend: {
      kind: spending.kind,
      parameters: named(['p', 'q', 'v'], spending.fit.parameters, spending.fit.standardErrors),
      customers: spending.fit.customers,
      correlation: spending.fit.correlation ?? null,
      shrunk: spending.fit.shrunk,
      mean: meanSpend,
      logLikelihood: spending.fit.logLikelihood,
    },
    cohorts: partsOf(cohorts, customers, worth.parts[0]!),
    segments: segments.flatMap((division, index) =>
      partsOf(division, customers, worth.parts[index + 1]!).filter(({ name }) => name === division.names[1]),
    ),
    fifths: fifthsOf(customers),
    winBack: winBackOf(customers, worth.lost),
    aliveCounts: aliveCountsOf(worth.alive),
    counts,
    tracked: tracked.map(({ time, actual, expected }) => ({ at: at(time), actual, expected })),
    test: test && {
      ...test,
      since: at(cut + 1),
      days: Math.round((end - cut) * DAYS_OF[unit]),
    },
  }
}

/** What somebody spends of whom nothing is known: the mean of customers, each counting once. */
function meanOfNew({ fit: { parameters } }: Valued['spending'], mean: number): number {
  const [p, q, v] = parameters as unknown as [number, number, number]
  return q > 1 ? (p * v) / (q - 1) : mean
}

function named(names: readonly string[], values: Float64Array, errors: Float64Array): Parameter[] {
  return names.map((name, index) => ({ name, value: values[index]!, standardError: errors[index]! }))
}
