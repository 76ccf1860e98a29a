import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import {
  type BuyingModel,
  bgBb,
  bgNbd,
  contractSurvival,
  discountedPurchases,
  discountedResidualPurchases,
  expectedSpend,
  fitBuyingModel,
  fitGammaGamma,
  fitShiftedBetaGeometric,
  type Histories,
  type History,
  holdOutAccuracy,
  mbgNbd,
  type PurchaseHistories,
  paretoNbd,
  purchaseHistories,
  renewalsOfSurvivors,
  retentionRate,
} from '../../src/stats/buying/index.ts'
import { purchaseTotals } from '../../src/stats/rfm/index.ts'
import { resultOf } from '../../src/stats/testing/result-of.ts'
import { numberedBy } from './codes.ts'
import { dataRows, numbers } from './data.ts'
import { type Checks, dataPath, type Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

const DAY = 86_400_000
const dayOf = (text: string) => Date.parse(text) / DAY
const models = { bgnbd: bgNbd, pnbd: paretoNbd, mbgnbd: mbgNbd } as const

/** The CDNOW sample in weeks, as of the end of calibration. */
function cdnow({ file, calibrationEnd, holdoutEnd = calibrationEnd }: Entry['inputs']): PurchaseHistories {
  const lines = readFileSync(dataPath(file), 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.trim().split(/\s+/) as [string, string, string, string, string])
  const customer = Uint32Array.from(rows, ([, sample]) => Number(sample))
  const time = Float64Array.from(rows, ([, , date]) => dayOf(date.replace(/(....)(..)(..)/, '$1-$2-$3')))
  const amount = Float64Array.from(rows, ([, , , , dollars]) => Number(dollars))
  const days = resultOf(
    purchaseHistories({ customer, time, amount }, dayOf(calibrationEnd), dayOf(holdoutEnd)),
  )
  return { ...days, recency: days.recency.map((time) => time / 7), age: days.age.map((time) => time / 7) }
}

function summaryFile({ file }: Entry['inputs']): Histories {
  const rows = dataRows(file)
  return {
    frequency: numbers(rows, 'frequency'),
    recency: numbers(rows, 'recency'),
    age: numbers(rows, 'T'),
  }
}

/** The transactions that several entries spell out: customers 1 to 6, days, values. */
function spelled({ transactions_id_date_value: rows }: Entry['inputs'], timeOf: (day: string) => number) {
  const transactions = rows as [number, string, number][]
  return {
    customer: Uint32Array.from(transactions, ([id]) => id),
    time: Float64Array.from(transactions, ([, day]) => timeOf(day)),
    amount: Float64Array.from(transactions, ([, , value]) => value),
  }
}

/** Weeks as pandas has them, from Monday to Sunday. */
const weekOf = (day: string) => Math.floor((dayOf(day) + 3) / 7)

function expectFit(
  model: BuyingModel,
  histories: Histories,
  { params, logLikelihood }: Entry['expected'],
  { tolerance }: Entry,
): void {
  const fit = resultOf(fitBuyingModel(model, histories))
  expectNear(fit.parameters, params, nearness(tolerance, 'params'))
  expectNear(fit.logLikelihood, logLikelihood, nearness(tolerance, 'logLikelihood'))
  expect(fit.standardErrors.every((error) => error > 0)).toBe(true)
  expect(fit.shrunk).toBe(false)
}

const fitCdnow =
  (model: BuyingModel): Checks[string] =>
  (entry) =>
    expectFit(model, cdnow(entry.inputs), entry.expected, entry)

function logLikelihoodOf(model: BuyingModel, parameters: number[], [x, tx, T]: number[]): number {
  const histories = {
    frequency: Float64Array.of(x!),
    recency: Float64Array.of(tx!),
    age: Float64Array.of(T!),
    weight: Float64Array.of(1),
  }
  return model.logLikelihood(parameters, histories).value
}

const logLikelihoods =
  (model: BuyingModel): Checks[string] =>
  ({ inputs: { params, x_tx_T }, expected, tolerance }) =>
    expectNear(
      (x_tx_T as number[][]).map((history) => logLikelihoodOf(model, params, history)),
      expected,
      nearness(tolerance),
    )

const historyOf = ([frequency = 0, recency = 0, age = 0]: number[]): History => ({ frequency, recency, age })

const probabilities =
  (model: BuyingModel): Checks[string] =>
  ({ inputs: { params, cases }, expected, tolerance }) => {
    const found = (cases as { t: number; n: number | number[] }[]).map(({ t, n }) =>
      Array.isArray(n)
        ? n.map((count) => model.probabilityOfCount(params, t, count))
        : model.probabilityOfCount(params, t, n),
    )
    expectNear(found, expected, nearness(tolerance))
  }

function describe(values: Float64Array) {
  const sorted = values.toSorted()
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const middle = sorted.length / 2
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
  return { mean, std: Math.sqrt(squares / (values.length - 1)), min: sorted[0], median, max: sorted.at(-1) }
}

const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0)

export const checks: Checks = {
  'btyd.cdnow-rfm-summary': ({ inputs, expected, tolerance }) => {
    const { frequency, recency, age, spend, heldOut } = cdnow(inputs)
    const repeated = spend.filter((_, row) => frequency[row]! > 0)
    const found = {
      customers: frequency.length,
      sumFrequency: total(frequency),
      repeatBuyers: repeated.length,
      sumRecencyWeeks: total(recency),
      sumTWeeks: total(age),
      first3: [0, 1, 2].map((row) => [frequency[row], recency[row], age[row], spend[row]]),
      monetaryOfRepeatBuyers: describe(repeated),
      sumHoldoutRepeats: total(heldOut),
    }
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.summary-daily': ({ inputs, expected }) => {
    const { customer, frequency, recency, age, spend } = resultOf(
      purchaseHistories(spelled(inputs, dayOf), dayOf(inputs.observationEnd)),
    )
    const rows = Array.from(customer, (id, row) => [id, frequency[row], recency[row], age[row], spend[row]])
    expect(rows).toEqual(expected.id_frequency_recency_T_monetary)
  },

  'btyd.summary-include-first': ({ inputs, expected }) => {
    const rows = spelled(inputs, dayOf)
    const days = Array.from(rows.customer, (id, row) => ({ order: `${id} ${rows.time[row]}` }))
    const order = numberedBy(days, 'order').codes
    const found = resultOf(purchaseTotals({ ...rows, order }, dayOf(inputs.observationEnd)))
    const columns = Array.from(found.customer, (id, row) => [
      id,
      found.frequency[row]!,
      found.recency[row]!,
      found.total[row]! / found.frequency[row]!,
    ])
    expect(columns).toEqual(expected.id_frequency_recency_monetary)
  },

  'btyd.train-test-split': ({ inputs: { trainEnd, testEnd, ...inputs }, expected }) => {
    const [end, last] = [weekOf(trainEnd), weekOf(testEnd)]
    const { customer, frequency, recency, age, heldOut } = resultOf(
      purchaseHistories(spelled(inputs, weekOf), end, last),
    )
    const rows = Array.from(customer, (id, row) => [
      id,
      frequency[row],
      recency[row],
      age[row],
      heldOut[row],
      last - end,
    ])
    expect(rows).toEqual(expected.id_frequency_recency_T_testFrequency_testT)
  },

  'btyd.bgnbd-fit-cdnow': fitCdnow(bgNbd),
  'btyd.pnbd-fit-cdnow': fitCdnow(paretoNbd),
  'btyd.mbgnbd-fit-cdnow': fitCdnow(mbgNbd),
  'btyd.bgnbd-fit-cdnow-rounded': (entry) =>
    expectFit(bgNbd, summaryFile(entry.inputs), entry.expected, entry),
  'btyd.pnbd-mbgnbd-fit-cdnow-rounded': (entry) => {
    expectFit(paretoNbd, summaryFile(entry.inputs), entry.expected.pnbd, entry)
    expectFit(mbgNbd, summaryFile(entry.inputs), entry.expected.mbgnbd, entry)
  },

  'btyd.ll-at-published-params': ({ inputs, expected, tolerance }) => {
    const histories = summaryFile(inputs)
    const weight = histories.frequency.map(() => 1)
    const found = Object.entries(models).map(([name, model]) => [
      name,
      model.logLikelihood(inputs[name], { ...histories, weight }).value,
    ])
    expectNear(Object.fromEntries(found), expected, nearness(tolerance))
  },

  'btyd.bgnbd-logp-stable': logLikelihoods(bgNbd),
  'btyd.mbgnbd-logp-stable': logLikelihoods(mbgNbd),
  'btyd.pnbd-logp-points': ({ inputs: { params, tx_x_T }, expected, tolerance }) => {
    const found = (tx_x_T as number[][]).map(([tx, x, T]) =>
      logLikelihoodOf(paretoNbd, params, [x!, tx!, T!]),
    )
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.bgnbd-expectation': ({ inputs: { params, t }, expected, tolerance }) => {
    const found = (t as number[]).map((time) => bgNbd.expectedPurchases(params, time))
    expectNear(found, expected.exact, nearness(tolerance, 'exact'))
    // The sheet has unrounded parameters: the entry's own exact values are up to 0.0029 off it, not 0.001.
    expectNear(found, expected.hardieSheet, { abs: 0.003 })
  },

  'btyd.bgnbd-conditional-expectation': ({ inputs: { params, cases }, expected, tolerance }) => {
    const found = (cases as Record<string, number>[]).map(({ t, x, tx, T }) =>
      bgNbd.expectedFurther(params, historyOf([x!, tx!, T!]), t!),
    )
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.bgnbd-p-alive': ({ inputs: { params, cases_x_tx_T }, expected, tolerance }) => {
    const found = (cases_x_tx_T as number[][]).map((values) =>
      bgNbd.probabilityAlive(params, historyOf(values)),
    )
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.bgnbd-pmf': probabilities(bgNbd),

  'btyd.mbgnbd-functions': ({ inputs: { params, t, cases_t_x_tx_T }, expected, tolerance }) => {
    const cases = cases_t_x_tx_T as number[][]
    const found = {
      expectation: (t as number[]).map((time) => mbgNbd.expectedPurchases(params, time)),
      pAlive: cases.map(([, ...history]) => mbgNbd.probabilityAlive(params, historyOf(history))),
      conditional: cases.map(([time, ...history]) =>
        mbgNbd.expectedFurther(params, historyOf(history), time!),
      ),
    }
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.pnbd-functions': ({ inputs: { params, t, x, tx, T }, expected, tolerance }) => {
    const { published, ...exact } = expected
    const history = historyOf([x, tx, T])
    const found = {
      expectation: paretoNbd.expectedPurchases(params, t),
      conditional: paretoNbd.expectedFurther(params, history, t),
      pAlive: paretoNbd.probabilityAlive(params, history),
    }
    expectNear(found, exact, nearness(tolerance, 'exact'))
    expectNear(found, published, nearness(tolerance, 'published'))
  },

  'btyd.pnbd-expectation-0-9': ({ inputs: { params, t }, expected, tolerance }) => {
    const found = (t as number[]).map((time) => paretoNbd.expectedPurchases(params, time))
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.pnbd-pmf': probabilities(paretoNbd),

  'btyd.pnbd-conditional-2': ({ inputs: { params, t, cases_x_tx_T }, expected, tolerance }) => {
    const found = (cases_x_tx_T as number[][]).map((values) =>
      paretoNbd.expectedFurther(params, historyOf(values), t),
    )
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.pnbd-dert': ({ inputs: { params, x, tx, T, d }, expected, tolerance }) => {
    const found = discountedResidualPurchases(params, historyOf([x, tx, T]), d)
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.gg-fit-cdnow': ({ inputs, expected, tolerance }) => {
    const fit = resultOf(fitGammaGamma(cdnow(inputs)))
    expectNear(fit.parameters, expected.params, nearness(tolerance, 'params'))
    expectNear(fit.logLikelihood, expected.logLikelihood, nearness(tolerance, 'logLikelihood'))
    expect(fit.customers).toBe(946)
  },

  'btyd.gg-fit-cdnow-rounded': ({ inputs, expected, tolerance }) => {
    const rows = dataRows(inputs.file)
    const fit = resultOf(fitGammaGamma({ frequency: numbers(rows, 'x'), spend: numbers(rows, 'zbar') }))
    expectNear(fit.parameters, expected.params, nearness(tolerance, 'params'))
    expectNear(fit.logLikelihood, expected.logLikelihood, nearness(tolerance, 'logLikelihood'))
  },

  'btyd.gg-conditional-spend': ({ inputs: { params, x, zbar }, expected, tolerance }) => {
    const found = resultOf(
      expectedSpend(params, { frequency: Float64Array.from(x), spend: Float64Array.from(zbar) }),
    )
    expectNear(found, expected.exact, nearness(tolerance, 'exact'))
    expectNear(found, expected.hardieSheet, { abs: tolerance.hardie_abs as number })
  },

  'btyd.clv-bgnbd-gg': ({ inputs, expected, tolerance }) => {
    const { bgnbd, gg, months, monthlyDiscount, weeksPerMonth, x, tx, T, zbar } = inputs
    const frequency = Float64Array.from(x)
    const spend = resultOf(expectedSpend(gg, { frequency, spend: Float64Array.from(zbar) }))
    const ahead = { periods: months, periodLength: weeksPerMonth, discount: monthlyDiscount }
    const found = spend.map((amount, row) => {
      const history = historyOf([x[row], tx[row], T[row]])
      return amount * discountedPurchases(bgNbd, bgnbd, history, ahead)
    })
    expectNear(found, expected, nearness(tolerance))
  },

  'btyd.bgbb-fit-donations': (entry) => {
    const { frequency, recency, periods, weights } = entry.inputs as Record<string, number[]>
    const each = (column: number[]) =>
      Float64Array.from(column.flatMap((value, cell) => Array.from({ length: weights![cell]! }, () => value)))
    const histories = { frequency: each(frequency!), recency: each(recency!), age: each(periods!) }
    expectFit(bgBb, histories, entry.expected, entry)
  },

  'btyd.bgbb-logp': ({ inputs: { params, x, tx, n }, expected, tolerance }) => {
    const found = (x as number[]).map((count, cell) => logLikelihoodOf(bgBb, params, [count, tx[cell], n]))
    expectNear(found, expected.exactAtTheseParams, nearness(tolerance, 'exact'))
    expectNear(found, expected.hardieExcel, { rel: tolerance.excel_rel as number })
  },

  'btyd.sbg-regular': ({ inputs: { survivors }, expected, tolerance }) => {
    const fit = resultOf(fitShiftedBetaGeometric(renewalsOfSurvivors(survivors)))
    const near = nearness(tolerance, 'survival')
    expectNear(fit.parameters, [expected.alpha, expected.beta], nearness(tolerance, 'params'))
    expectNear(fit.logLikelihood, expected.logLikelihood, near)
    const survival = Array.from({ length: 12 }, (_, year) => contractSurvival(fit.parameters, year + 1))
    expectNear(survival, expected.survival1to12, near)
    expectNear(
      [1, 2, 3, 4].map((year) => retentionRate(fit.parameters, year)),
      expected.retention1to4,
      near,
    )
  },

  'btyd.cdnow-holdout-accuracy': ({ inputs, expected, tolerance }) => {
    const histories = cdnow(inputs)
    const found = Object.entries(models).map(([name, model]) => {
      const { parameters } = resultOf(fitBuyingModel(model, histories))
      const predicted = histories.frequency.map((frequency, row) => {
        const history = { frequency, recency: histories.recency[row]!, age: histories.age[row]! }
        return model.expectedFurther(parameters, history, inputs.t)
      })
      const { actual, ...accuracy } = resultOf(holdOutAccuracy(predicted, histories.heldOut))
      expect(actual).toBe(1882)
      const { meanAbsoluteError: mae, rootMeanSquareError: rmse, correlation: corr } = accuracy
      return [name, { sumPredicted: accuracy.predicted, mae, rmse, corr }]
    })
    expectNear(Object.fromEntries(found), expected, nearness(tolerance))
  },
}
