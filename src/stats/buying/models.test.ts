import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrate, logGamma } from '../special/index.ts'
import {
  aliveAtNextOpportunity,
  type BuyingModel,
  bgBb,
  bgNbd,
  type History,
  mbgNbd,
  paretoNbd,
} from './index.ts'

const parameter = fc.double({ min: 0.15, max: 12, noNaN: true })
const parameters = fc.tuple(parameter, parameter, parameter, parameter)

/** Histories with whole times, which all models take: x <= t_x <= T. */
const history = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(12))
  .map(([x, more, idle]) => ({ frequency: x, recency: x === 0 ? 0 : x + more, age: x + more + idle }))

const models = [bgNbd, mbgNbd, paretoNbd, bgBb]

function weighted(...histories: readonly History[]) {
  return {
    frequency: Float64Array.from(histories, ({ frequency }) => frequency),
    recency: Float64Array.from(histories, ({ recency }) => recency),
    age: Float64Array.from(histories, ({ age }) => age),
    weight: Float64Array.from(histories, () => 1),
  }
}

const likelihood = (model: BuyingModel, values: readonly number[], one: History) =>
  model.logLikelihood(values, weighted(one))

describe.each(models.map((model) => [model.name, model] as const))('%s', (_, model) => {
  it('has the derivatives of its likelihood', () => {
    fc.assert(
      fc.property(parameters, history, (values, one) => {
        const { gradient } = likelihood(model, values, one)
        for (const [index, value] of values.entries()) {
          const at = (moved: number) => likelihood(model, values.with(index, moved), one).value
          const slope = (at(value * 1.0001) - at(value * 0.9999)) / (0.0002 * value)
          expect(Math.abs(slope - gradient[index]!)).toBeLessThan(1e-5 * (1 + Math.abs(slope)))
        }
      }),
    )
  })

  it('gives counts that add up to one, and to what is expected', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 9 }), (values, time) => {
        fc.pre(model === bgBb || (values[1] > 0.7 && values[0] / values[1] < 3))
        let [sum, mean] = [0, 0]
        for (let count = 0; count < 400; count++) {
          const chance = model.probabilityOfCount(values, time, count)
          sum += chance
          mean += count * chance
        }
        expect(sum).toBeCloseTo(1, 5)
        expect(mean).toBeCloseTo(model.expectedPurchases(values, time), 3)
      }),
      { numRuns: 25 },
    )
  })

  it('takes customers for alive the less, the longer they have been idle', () => {
    fc.assert(
      fc.property(parameters, history, (values, one) => {
        const alive = (idle: number) => model.probabilityAlive(values, { ...one, age: one.age + idle })
        expect(alive(0)).toBeLessThanOrEqual(1)
        expect(alive(10)).toBeLessThanOrEqual(alive(1) + 1e-12)
        expect(alive(1)).toBeLessThanOrEqual(alive(0) + 1e-12)
        expect(alive(10)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('expects more purchases in a longer time, and none in no time', () => {
    fc.assert(
      fc.property(parameters, history, (values, one) => {
        const further = (time: number) => model.expectedFurther(values, one, time)
        expect(Math.abs(further(0))).toBe(0)
        expect(further(5)).toBeGreaterThan(0)
        expect(further(9)).toBeGreaterThan(further(5))
      }),
    )
  })

  it('stays finite for customers who bought very often, or long ago', () => {
    const often = { frequency: 900, recency: 950, age: 1000 }
    const longAgo = { frequency: 900, recency: 901, age: 5000 }
    for (const one of [often, longAgo]) {
      const { value, gradient } = likelihood(model, [0.5, 2, 0.7, 3], one)
      expect([value, ...gradient].every(Number.isFinite)).toBe(true)
      expect(Number.isFinite(model.expectedFurther([0.5, 2, 0.7, 3], one, 100))).toBe(true)
    }
    expect(model.probabilityAlive([0.5, 2, 0.7, 3], longAgo)).toBeLessThan(1e-9)
  })

  it('refuses a time that is none', () => {
    expect(() => model.expectedPurchases([1, 1, 1, 1], -1)).toThrow(
      expect.objectContaining({ code: 'stats/invalid-argument' }),
    )
  })
})

/** `Σ` or `∫` over everything that can be seen until an age has to be one. */
it('bg-bb has likelihoods of all histories that add up to one', () => {
  const age = 6
  let sum = Math.exp(likelihood(bgBb, [1.2, 0.75, 0.66, 2.8], { frequency: 0, recency: 0, age }).value)
  for (let recency = 1; recency <= age; recency++) {
    for (let frequency = 1; frequency <= recency; frequency++) {
      const ways = logGamma(recency) - logGamma(frequency) - logGamma(recency - frequency + 1)
      const { value } = likelihood(bgBb, [1.2, 0.75, 0.66, 2.8], { frequency, recency, age })
      sum += Math.exp(ways + value)
    }
  }
  expect(sum).toBeCloseTo(1, 12)
})

it.each([bgNbd, mbgNbd, paretoNbd])(
  '$name has the likelihood of x purchases by t_x that its counts have',
  (model) => {
    const values = [0.8, 4, 0.9, 2.5]
    const [frequency, age] = [3, 10]
    const density = (recency: number) => {
      const ways = (frequency - 1) * Math.log(recency) - logGamma(frequency)
      return Math.exp(ways + likelihood(model, values, { frequency, recency, age }).value)
    }
    expect(integrate(density, 0, age)).toBeCloseTo(model.probabilityOfCount(values, age, frequency), 10)
  },
)

it('bg-nbd is defined where the closed form of its expectation is not', () => {
  const near = bgNbd.expectedPurchases([0.243, 4.414, 1 + 1e-7, 2.426], 39)
  expect(bgNbd.expectedPurchases([0.243, 4.414, 1, 2.426], 39)).toBeCloseTo(near, 6)
  expect(bgNbd.expectedPurchases([0.243, 4.414, 0.3, 0.4], 39)).toBeGreaterThan(0)
})

it('bg-bb tells of the next opportunity as BTYD does', () => {
  const one = { frequency: 3, recency: 6, age: 6 }
  const values = [1.2, 0.75, 0.66, 2.8]
  expect(bgBb.probabilityAlive(values, one)).toBe(1)
  expect(aliveAtNextOpportunity(values, one)).toBeCloseTo(8.8 / 9.46, 12)
})
