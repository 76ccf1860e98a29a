import { describe, expect, it } from 'vitest'
import { drawGamma, type Random, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import {
  type BuyingModel,
  bgBb,
  bgNbd,
  contractSurvival,
  countFit,
  customerValue,
  discountedPayments,
  discountedResidualPurchases,
  expectedSpend,
  fitBuyingModel,
  fitGammaGamma,
  fitShiftedBetaGeometric,
  furtherPurchases,
  type Histories,
  holdOutAccuracy,
  mbgNbd,
  paretoNbd,
  probabilitiesAlive,
  purchaseHistories,
  renewalsOfSurvivors,
} from './index.ts'

const MODELS = [bgNbd, mbgNbd, paretoNbd]

const drawBeta = (random: Random, a: number, b: number) => {
  const first = drawGamma(random, a)
  return first / (first + drawGamma(random, b))
}

const drawWait = (random: Random, rate: number) => -Math.log(1 - random.uniform()) / rate

/** The purchases after the first of one customer whom a model describes, until an age. */
function drawPurchases(random: Random, name: string, age: number): number[] {
  const rate = drawGamma(random, 0.7) / 6
  const stopping = name === 'pareto-nbd' ? 0 : drawBeta(random, 0.8, 2.4)
  const end = name === 'pareto-nbd' ? Math.min(age, drawWait(random, drawGamma(random, 0.8) / 10)) : age
  const times: number[] = []
  if (name === 'mbg-nbd' && random.uniform() < stopping) return times
  for (let time = drawWait(random, rate); time <= end; time += drawWait(random, rate)) {
    times.push(time)
    if (random.uniform() < stopping) break
  }
  return times
}

/** Customers of one rate for ever: of those who bought at all within two years, all of what they bought. */
function loyal(customers: number): Histories {
  const random = randomFrom(3)
  const histories: { frequency: number; recency: number; age: number }[] = []
  while (histories.length < customers) {
    const times: number[] = []
    for (let time = drawWait(random, 0.008); time < 104; time += drawWait(random, 0.008)) times.push(time)
    const [first, last] = [times[0], times.at(-1)]
    if (first === undefined || last === undefined) continue
    histories.push({ frequency: times.length - 1, recency: last - first, age: 104 - first })
  }
  const column = (name: 'frequency' | 'recency' | 'age') => Float64Array.from(histories, (one) => one[name])
  return { frequency: column('frequency'), recency: column('recency'), age: column('age') }
}

describe.each(MODELS)('$name where nobody leaves', (model) => {
  it('has a fit all the same, by which hardly anybody has left', () => {
    const histories = loyal(1_000)
    const { value: alive } = probabilitiesAlive(resultOf(fitBuyingModel(model, histories)), histories)
    expect(alive.reduce((sum, p) => sum + p, 0) / alive.length).toBeGreaterThan(0.75)
  })
})

/** Customers who began evenly over 20 weeks, observed for 60. */
function simulated(name: string, customers: number, seed: number): Histories {
  const random = randomFrom(seed)
  const rows = Array.from({ length: customers }, (_, index) => {
    const age = 60 - (20 * index) / customers
    return { age, times: drawPurchases(random, name, age) }
  })
  return {
    frequency: Float64Array.from(rows, ({ times }) => times.length),
    recency: Float64Array.from(rows, ({ times }) => times.at(-1) ?? 0),
    age: Float64Array.from(rows, ({ age }) => age),
  }
}

const TRUTH: Readonly<Record<string, readonly number[]>> = {
  'pareto-nbd': [0.7, 6, 0.8, 10],
}

describe.each(MODELS.map((model) => [model.name, model] as const))('%s', (name, model) => {
  it('is found again from customers drawn of it', () => {
    const fit = resultOf(fitBuyingModel(model, simulated(name, 4000, 1)))
    const truth = TRUTH[name] ?? [0.7, 6, 0.8, 2.4]
    expect(fit.shrunk).toBe(false)
    for (const [index, value] of truth.entries()) {
      const deviations =
        Math.abs(Math.log(fit.parameters[index]! / value)) / Math.sqrt(fit.logCovariance[index]![index]!)
      expect(deviations).toBeLessThan(3.5)
    }
  })

  it('is surer of the same parameters with everybody twice', () => {
    const once = simulated(name, 500, 2)
    const twice = (column: Float64Array) => Float64Array.from([...column, ...column])
    const all = { frequency: twice(once.frequency), recency: twice(once.recency), age: twice(once.age) }
    const [one, two] = [once, all].map((histories) => resultOf(fitBuyingModel(model, histories)))
    for (const [index, value] of one!.parameters.entries()) {
      if (one!.shrunk || two!.shrunk) continue
      expect(two!.parameters[index]! / value).toBeCloseTo(1, 3)
      expect(one!.standardErrors[index]! / two!.standardErrors[index]!).toBeCloseTo(Math.SQRT2, 2)
    }
  })

  it.each([1, 3, 10])('shrinks with %i customers, and says so by wide intervals', (customers) => {
    const histories = {
      frequency: Float64Array.from({ length: customers }, () => 2),
      recency: Float64Array.from({ length: customers }, (_, row) => 5 + row),
      age: Float64Array.from({ length: customers }, () => 30),
    }
    const fit = resultOf(fitBuyingModel(model, histories))
    expect(fit.shrunk).toBe(true)
    const { value, lower, upper } = furtherPurchases(fit, histories, 10)
    expect([...value, ...lower, ...upper].every(Number.isFinite)).toBe(true)
    expect(upper[0]! / lower[0]!).toBeGreaterThan(customers < 10 ? 2 : 1.2)
  })

  it('has intervals around what it expects, and probabilities within 0 and 1', () => {
    const histories = simulated(name, 1000, 3)
    const fit = resultOf(fitBuyingModel(model, histories))
    for (const { value, lower, upper } of [
      furtherPurchases(fit, histories, 20),
      probabilitiesAlive(fit, histories),
    ]) {
      expect(value.every((number, row) => lower[row]! <= number && number <= upper[row]!)).toBe(true)
      expect(lower.every((bound) => bound >= 0)).toBe(true)
    }
    expect(probabilitiesAlive(fit, histories).upper.every((bound) => bound <= 1)).toBe(true)
  })

  it('expects about as many of each count as it was fitted to', () => {
    const histories = simulated(name, 1500, 4)
    const { observed, expected } = resultOf(countFit(resultOf(fitBuyingModel(model, histories)), histories))
    expect(expected.reduce((sum, count) => sum + count, 0)).toBeCloseTo(1500, 6)
    const chiSquared = observed.reduce((sum, count, k) => sum + (count - expected[k]!) ** 2 / expected[k]!, 0)
    expect(chiSquared).toBeLessThan(30)
  })
})

describe('histories', () => {
  const one = (frequency: number, recency: number, age: number): Histories => ({
    frequency: Float64Array.of(frequency),
    recency: Float64Array.of(recency),
    age: Float64Array.of(age),
  })

  it.each([
    ['nobody', { frequency: new Float64Array(), recency: new Float64Array(), age: new Float64Array() }],
    ['one purchase each', one(0, 0, 10)],
    ['an infinite age', one(1, 2, Number.POSITIVE_INFINITY)],
    ['a missing recency', one(1, Number.NaN, 10)],
  ])('are insufficient: %s', (_, histories) => {
    for (const model of [...MODELS, bgBb] as BuyingModel[])
      expect(fitBuyingModel(model, histories).kind).toBe('insufficient-data')
  })

  it.each([
    ['a recency after the end', one(1, 11, 10)],
    ['half a purchase', one(0.5, 1, 10)],
    ['a recency without a second purchase', one(0, 1, 10)],
  ])('are errors of the caller: %s', (_, histories) => {
    expect(() => fitBuyingModel(bgNbd, histories)).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })

  it('come of purchases, equal times being one, the later held out', () => {
    const purchases = {
      customer: Uint32Array.of(7, 7, 7, 7, 3, 7, 9),
      time: Float64Array.of(1, 4, 4, 9, 12, 13, 5),
      amount: Float64Array.of(100, 10, 20, 30, 1, 40, 5),
    }
    const found = resultOf(purchaseHistories(purchases, 10, 13))
    expect(Object.values(found).map((column) => [...column])).toEqual([
      [7, 9],
      [2, 0],
      [8, 0],
      [9, 5],
      [30, 0],
      [1, 0],
    ])
    expect(purchaseHistories(purchases, 0).kind).toBe('insufficient-data')
  })
})

describe('spend', () => {
  const random = randomFrom(5)
  const customers = Array.from({ length: 1000 }, (_, index) => {
    const rate = drawGamma(random, 4) / 15
    const count = 1 + (index % 5)
    return [count, drawGamma(random, 6 * count) / rate / count] as const
  })
  const columns = {
    frequency: Float64Array.from(customers, ([count]) => count),
    spend: Float64Array.from(customers, ([, mean]) => mean),
  }

  it('is found again from customers drawn of Gamma-Gamma', () => {
    const fit = resultOf(fitGammaGamma(columns))
    for (const [index, value] of [6, 4, 15].entries()) {
      const deviation = Math.sqrt(fit.logCovariance[index]![index]!)
      expect(Math.abs(Math.log(fit.parameters[index]! / value)) / deviation).toBeLessThan(3.5)
    }
    expect(Math.abs(fit.correlation!)).toBeLessThan(0.1)
  })

  it('of a customer lies between their own mean and that of all', () => {
    const [population = 0, some = 0, many = 0] = resultOf(
      expectedSpend([6, 4, 15], {
        frequency: Float64Array.of(0, 1, 100),
        spend: Float64Array.of(0, 90, 90),
      }),
    )
    expect(population).toBeCloseTo(30, 12)
    expect(some).toBeGreaterThan(population)
    expect(many).toBeGreaterThan(some)
    expect(many).toBeLessThan(90)
  })

  it('shrinks with one customer, and needs amounts that vary, and a finite mean', () => {
    const equal = { frequency: new Float64Array(50).fill(3), spend: new Float64Array(50).fill(10) }
    expect(fitGammaGamma(equal).kind).toBe('insufficient-data')
    const fit = resultOf(fitGammaGamma({ frequency: Float64Array.of(3), spend: Float64Array.of(10) }))
    expect(fit.shrunk).toBe(true)
    expect(fit.correlation).toBeUndefined()
    const none = { frequency: new Float64Array(5), spend: new Float64Array(5) }
    expect(fitGammaGamma(none).kind).toBe('insufficient-data')
    expect(expectedSpend([6, 0.9, 15], none).kind).toBe('insufficient-data')
    const infinite = { frequency: Float64Array.of(1), spend: Float64Array.of(Number.POSITIVE_INFINITY) }
    expect(fitGammaGamma(infinite).kind).toBe('insufficient-data')
  })

  it('times purchases is value, surer in total than of each', () => {
    const histories = simulated('bg-nbd', 1000, 6)
    const fit = resultOf(fitBuyingModel(bgNbd, histories))
    const spending = resultOf(fitGammaGamma(columns))
    const ahead = { periods: 12, periodLength: 4.345, discount: 0.01 }
    const value = resultOf(customerValue(fit, spending, { ...histories, spend: columns.spend }, ahead))
    const sum = value.value.reduce((all, one) => all + one, 0)
    expect(value.total.value).toBeCloseTo(sum, 6)
    expect(value.total.lower).toBeLessThan(sum)
    const width = ({ lower, upper }: { lower: number; upper: number }) => Math.log(upper / lower)
    const widths = value.value.map((_, row) => width({ lower: value.lower[row]!, upper: value.upper[row]! }))
    expect(width(value.total)).toBeLessThan(Math.max(...widths))
    const undiscounted = resultOf(
      customerValue(fit, spending, { ...histories, spend: columns.spend }, { ...ahead, discount: 0 }),
    )
    expect(undiscounted.total.value).toBeGreaterThan(value.total.value)
  })
})

describe('contracts', () => {
  it('renew more with age, and are worth all payments to come', () => {
    const { parameters } = resultOf(fitShiftedBetaGeometric(renewalsOfSurvivors([1000, 631, 468, 382, 326])))
    let sum = 0
    for (let renewals = 0; renewals < 400; renewals++)
      sum += contractSurvival(parameters, renewals) / 1.1 ** renewals
    expect(discountedPayments(parameters, 0.1)).toBeCloseTo(sum, 8)
    expect(discountedPayments(parameters, 0.1, 3)).toBeGreaterThan(sum)
  })

  it('of which all or none were renewed are shrunk, and none due are insufficient', () => {
    for (const survivors of [
      [10, 10, 10],
      [10, 0],
    ]) {
      expect(resultOf(fitShiftedBetaGeometric(renewalsOfSurvivors(survivors))).shrunk).toBe(true)
    }
    expect(fitShiftedBetaGeometric(renewalsOfSurvivors([10])).kind).toBe('insufficient-data')
    expect(() => renewalsOfSurvivors([1, 2])).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })
})

it('discounted for ever is at most what is expected without discount in a long time', () => {
  const one = { frequency: 7, recency: 35, age: 77.86 }
  const values = [0.56, 12.6, 1.4, 10.5]
  const forEver = discountedResidualPurchases(values, one, 1e-6)
  expect(forEver).toBeLessThan(paretoNbd.expectedFurther(values, one, 1e9))
  expect(discountedResidualPurchases(values, one, 0.1)).toBeLessThan(forEver)
})

it('compares predictions with what happened', () => {
  const { correlation, ...accuracy } = resultOf(holdOutAccuracy(Float64Array.of(1, 2, 3), [1, 2, 6]))
  expect(accuracy).toEqual({
    predicted: 6,
    actual: 9,
    meanAbsoluteError: 1,
    rootMeanSquareError: Math.sqrt(3),
  })
  expect(correlation).toBeCloseTo(0.9449, 4)
  expect(holdOutAccuracy(new Float64Array(), []).kind).toBe('insufficient-data')
  expect(resultOf(holdOutAccuracy(Float64Array.of(1, 1), [1, 2])).correlation).toBeUndefined()
})
