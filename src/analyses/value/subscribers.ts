import { sayLater } from '../../language/index.ts'
import {
  contractValue,
  expectedPayments,
  fitShiftedBetaGeometric,
  insufficientData,
  type Outcome,
  type Renewals,
  result,
  retentionRate,
} from '../../stats/index.ts'
import type { Columns, Found, Task } from '../analysis.ts'
import { type PeriodUnit, periodOf, readCurrencies } from '../purchases/index.ts'
import type { Bought } from './buyers.ts'
import type { ContractResult } from './contract-result.ts'
import { cohortsOf, segmentsOf, startOfNumber } from './divisions.ts'
import { DAYS_OF, type ValueOptions } from './options.ts'
import { type ContractRuns, readContracts } from './read-contracts.ts'
import { fifthsOf, partsOf, sumOf, widened } from './summarise.ts'

const NONE_OVER: Readonly<Record<PeriodUnit, string>> = {
  week: sayLater`No week with payments is over by this instant.`,
  month: sayLater`No month with payments is over by this instant.`,
  quarter: sayLater`No quarter with payments is over by this instant.`,
  year: sayLater`No year with payments is over by this instant.`,
}

/** The value of subscribers: who paid in the last period that is over is one. */
export async function valueOfSubscribers(
  task: Task<ValueOptions>,
  bought: Bought,
  unit: PeriodUnit,
): Promise<Outcome<Found<ContractResult>>> {
  const { workspace, options, asOf, signal } = task
  const { settings } = workspace
  const end = periodOf(unit, asOf + 1, settings) - 1
  const { runs, customers } = await readContracts(
    workspace,
    bought.purchases,
    { unit, until: asOf, end },
    signal,
  )
  if (customers.profiles.length === 0) return insufficientData(NONE_OVER[unit])
  if (sumOf(customers.orders) === sumOf(customers.withoutAmount))
    return insufficientData(sayLater`No payment has an amount, so there is no money to foresee.`)
  const due = renewalsOf(runs)
  const fit = fitShiftedBetaGeometric(due)
  if (fit.kind === 'insufficient-data') return fit
  const cohorts = cohortsOf(
    task,
    (row) => startOfNumber(unit, customers.first[row]!, settings),
    customers.profiles.length,
  )
  const segments = await segmentsOf(task, customers.profiles)
  const { margin } = options
  const periods = Math.max(1, Math.round(options.horizon / DAYS_OF[unit]))
  const discount = (1 + options.discount) ** (DAYS_OF[unit] / 365) - 1
  const payment = customers.money.map((money, row) =>
    customers.paid[row]! > 0 ? Math.max(0, money / customers.paid[row]!) : 0,
  )
  const goingOn = payment.map((amount, row) => (customers.active[row] === 1 ? amount * margin : 0))
  const worth = contractValue(
    fit.value,
    { renewals: customers.renewals, payment: goingOn },
    { periods, discount, divisions: [cohorts.codes, ...segments.map(({ codes }) => codes)] },
  )
  const alive = Float64Array.from(customers.active)
  const purchases = alive.map((active, row) =>
    active === 1 ? expectedPayments(fit.value.parameters, customers.renewals[row]!, periods, 0) : 0,
  )
  const everybody = { alive, value: worth.value, purchases, money: customers.money }
  const names = ['alpha', 'beta']
  const found: ContractResult = {
    kind: 'contract',
    ...bought,
    currencies: await readCurrencies(workspace, bought.purchases, { until: asOf }, signal),
    unit,
    customers: customers.profiles.length,
    contracts: sumOf(runs.count),
    orders: sumOf(customers.orders),
    ordersWithoutAmount: sumOf(customers.withoutAmount),
    revenue: sumOf(customers.money),
    horizonDays: options.horizon,
    discount: options.discount,
    margin,
    total: widened(worth.total, chanceOf(worth.value, goingOn, mostPayments(periods, discount)), null),
    alive: sumOf(alive),
    parameters: names.map((name, index) => ({
      name,
      value: fit.value.parameters[index]!,
      standardError: fit.value.standardErrors[index]!,
    })),
    logLikelihood: fit.value.logLikelihood,
    shrunk: fit.value.shrunk,
    renewals: Array.from(due.atRisk, (atRisk, index) => ({
      atRisk,
      renewed: due.renewed[index]!,
      expected: retentionRate(fit.value.parameters, index + 1),
    })),
    payment: sumOf(customers.money) / Math.max(1, sumOf(customers.paid)),
    newCustomer:
      (expectedPayments(fit.value.parameters, 0, periods, discount) * margin * sumOf(customers.money)) /
      Math.max(1, sumOf(customers.paid)),
    lastPeriod: startOfNumber(unit, end, settings),
    cohorts: partsOf(cohorts, everybody, worth.parts[0]!),
    segments: segments.flatMap((division, index) =>
      partsOf(division, everybody, worth.parts[index + 1]!).filter(({ name }) => name === division.names[1]),
    ),
    fifths: fifthsOf(everybody),
  }
  const numbers = (values: Float64Array) => ({ kind: 'numbers', values }) as const
  const columns: Columns = {
    profiles: customers.profiles,
    columns: {
      probability_alive: numbers(alive),
      expected_purchases: numbers(purchases),
      value: numbers(worth.value),
      value_low: numbers(worth.lower),
      value_high: numbers(worth.upper),
    },
  }
  return result({ result: found, columns })
}

/** Who came to each renewal, and who renewed: a run that goes on has not come to its next one yet. */
function renewalsOf({ length, goesOn, count }: ContractRuns['runs']): Renewals {
  const most = length.reduce((longest, one) => Math.max(longest, one), 0)
  const atRisk = new Array<number>(most).fill(0)
  const renewed = new Array<number>(most).fill(0)
  for (const [row, periods] of length.entries()) {
    for (let renewal = 0; renewal < periods - 1; renewal++) {
      atRisk[renewal]! += count[row]!
      renewed[renewal]! += count[row]!
    }
    if (goesOn[row] === 0) atRisk[periods - 1]! += count[row]!
  }
  const last = atRisk.findLastIndex((customers) => customers > 0)
  return { atRisk: atRisk.slice(0, last + 1), renewed: renewed.slice(0, last + 1) }
}

function mostPayments(periods: number, discount: number): number {
  return Array.from({ length: periods }, (_, index) => (1 + discount) ** -(index + 1)).reduce(
    (a, b) => a + b,
    0,
  )
}

/** At most so much variance has a sum of payments between none and all. */
function chanceOf(value: Float64Array, payment: Float64Array, most: number): number {
  return value.reduce((sum, amount, row) => sum + amount * (payment[row]! * most - amount), 0)
}
