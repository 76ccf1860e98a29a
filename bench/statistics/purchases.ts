import {
  type BuyingModel,
  bgBb,
  bgNbd,
  cohortRetention,
  countFit,
  customerValue,
  expectedSpend,
  fitBuyingModel,
  fitGammaGamma,
  furtherPurchases,
  groupMovement,
  groupSummaries,
  groupsOf,
  type Histories,
  mbgNbd,
  type Outcome,
  paretoNbd,
  probabilitiesAlive,
  purchaseHistories,
  purchaseTotals,
  type Random,
  randomFrom,
  rfmHeatMap,
  rfmScores,
  standardGroups,
} from '../../src/stats/index.ts'
import { drawGamma } from '../../src/stats/random/gamma.ts'
import { methodsOf } from './method.ts'

const DAYS = 730
const YEAR = { periods: 12, periodLength: 30, discount: 0.01 }

const beta = (random: Random, a: number, b: number) => {
  const x = drawGamma(random, a)
  return x / (x + drawGamma(random, b))
}

/** Purchases of two years by whole days, of customers as BG/NBD has them: about three each. */
function purchases(customers: number) {
  const random = randomFrom(1)
  const [customer, time, amount]: number[][] = [[], [], []]
  for (let code = 0; code < customers; code++) {
    const rate = drawGamma(random, 0.5) / 90
    const stop = beta(random, 0.8, 2.5)
    const money = 20 + 60 * drawGamma(random, 2)
    for (let at = random.below(500), going = true; at < DAYS && going; going = random.uniform() > stop) {
      customer!.push(code)
      time!.push(Math.floor(at))
      amount!.push(Math.round(100 * money * (0.5 + random.uniform())) / 100)
      at -= Math.log(1 - random.uniform()) / rate
    }
  }
  return {
    customer: Uint32Array.from(customer!),
    time: Float64Array.from(time!),
    amount: Float64Array.from(amount!),
  }
}

const certain = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind === 'insufficient-data') throw new Error(outcome.reason)
  return outcome.value
}

const histories = (customers: number) => certain(purchaseHistories(purchases(customers), DAYS))
const totals = (customers: number) => {
  const { recency, frequency, total } = certain(purchaseTotals(purchases(customers), DAYS))
  return { recency, frequency, monetary: total }
}

/** Weeks with a purchase of 100 that each had. */
const opportunities = (customers: number) => {
  const { frequency, recency } = histories(customers)
  return {
    frequency: frequency.map((count, row) => Math.min(count, Math.floor(recency[row]! / 8))),
    recency: recency.map((days, row) =>
      Math.min(frequency[row]!, Math.floor(days / 8)) === 0 ? 0 : Math.floor(days / 8),
    ),
    age: recency.map(() => 92),
  }
}

const fitted = (customers: number) => {
  const all = histories(customers)
  return { all, buying: certain(fitBuyingModel(bgNbd, all)), spending: certain(fitGammaGamma(all)) }
}

const fitting = (model: BuyingModel) => (all: Histories) => fitBuyingModel(model, all)

export const methods = [
  ...methodsOf('rfm', purchases, { totals: (rows) => purchaseTotals(rows, DAYS) }),
  ...methodsOf('rfm', totals, {
    'scores, groups, heat map': (columns) => {
      const scored = certain(rfmScores(columns))
      const group = groupsOf(scored, standardGroups())
      rfmHeatMap(scored, columns.monetary)
      return groupSummaries({ ...columns, group, total: columns.monetary }, standardGroups().names)
    },
    movement: (columns) => {
      const group = groupsOf(certain(rfmScores(columns)), standardGroups())
      const customer = Uint32Array.from(group.keys())
      return groupMovement(
        { customer, group },
        { customer, group: group.toReversed() },
        standardGroups().names,
      )
    },
  }),
  ...methodsOf('buying', purchases, { histories: (rows) => purchaseHistories(rows, 500, DAYS) }),
  ...methodsOf('buying', histories, {
    'BG/NBD': fitting(bgNbd),
    'MBG/NBD': fitting(mbgNbd),
    'Pareto/NBD': fitting(paretoNbd),
    'Gamma-Gamma': (all) => fitGammaGamma(all),
  }),
  ...methodsOf('buying', opportunities, { 'BG/BB': fitting(bgBb) }),
  ...methodsOf('buying', fitted, {
    'probabilities alive': ({ buying, all }) => probabilitiesAlive(buying, all),
    'further purchases': ({ buying, all }) => furtherPurchases(buying, all, 365),
    'expected spend': ({ spending, all }) => expectedSpend(spending.parameters, all),
    'value of customers': ({ buying, spending, all }) => customerValue(buying, spending, all, YEAR),
    'counts against the model': ({ buying, all }) => countFit(buying, all),
  }),
  ...methodsOf('cohorts', purchases, {
    retention: ({ customer, time }) =>
      cohortRetention({ customer, period: Int32Array.from(time, (day) => Math.floor(day / 30)) }),
  }),
]
