import { describe, expect, test } from 'vitest'
import { insufficientData, result } from '../outcome.ts'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { calibrationTable } from './calibration-table.ts'
import { crossValidate, type Learner, stratifiedFolds } from './cross-validation.ts'
import { boostedTreesLearner, logisticLearner } from './learners.ts'
import { fitStandardisation, standardised } from './standardise.ts'

/** Remembers its rows by their number in the first column, and knows nothing of others. */
const memory: Learner = (columns, outcome) => {
  const known = new Map(Array.from(columns[0]!, (id, row) => [id, outcome[row]!]))
  return result(([ids]) => ids!.map((id) => known.get(id) ?? 0.5))
}

function drawn(rows: number, pull: number) {
  const random = randomFrom(21)
  const x = Float64Array.from({ length: rows }, () => random.uniform() * 2 - 1)
  const outcome = Uint8Array.from(x, (value) =>
    random.uniform() < 1 / (1 + Math.exp(2 - pull * value)) ? 1 : 0,
  )
  return { x, outcome, id: Float64Array.from(x, (_, row) => row) }
}

describe('cross-validation', () => {
  test('holds every row back once, in folds with the same share of positives', () => {
    const { outcome } = drawn(1000, 1)
    const fold = stratifiedFolds(outcome, 7, 3)
    const positives = outcome.filter((y) => y === 1).length
    for (let held = 0; held < 7; held++) {
      const inside = outcome.filter((_, row) => fold[row] === held)
      expect(Math.abs(inside.length - 1000 / 7)).toBeLessThan(2)
      expect(Math.abs(inside.filter((y) => y === 1).length - positives / 7)).toBeLessThan(1)
    }
    expect(stratifiedFolds(outcome, 7, 3)).toEqual(fold)
    expect(stratifiedFolds(outcome, 7, 4)).not.toEqual(fold)
  })

  test('sees through a model that only remembers', () => {
    const { outcome, id } = drawn(500, 1)
    const { meanAuc, auc, logLoss, baseline } = resultOf(crossValidate(memory, [id], outcome))
    expect(meanAuc).toBeCloseTo(0.5, 12)
    expect(auc.auc).toBeCloseTo(0.5, 12)
    expect(logLoss).toBeGreaterThan(baseline.logLoss)
  })

  test('finds a model better than the base rate where there is something to find', () => {
    const { x, outcome } = drawn(3000, 3)
    const gaps = x.map((value, row) => (row % 10 === 0 ? Number.NaN : value))
    for (const learner of [logisticLearner(), boostedTreesLearner({ trees: 40 })]) {
      const found = resultOf(crossValidate(learner, [gaps], outcome, { folds: 4 }))
      expect(found.foldAuc).toHaveLength(4)
      expect(found.meanAuc).toBeGreaterThan(0.75)
      expect(found.logLoss).toBeLessThan(found.baseline.logLoss)
      expect(found.brier).toBeLessThan(found.baseline.brier)
    }
    const alike = new Uint8Array(3000)
    expect(logisticLearner()([gaps], alike).kind).toBe('insufficient-data')
    expect(boostedTreesLearner()([gaps], alike).kind).toBe('insufficient-data')
  })

  test('needs rows of both outcomes in every fold, and passes on what a learner lacks', () => {
    const outcome = Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    const column = new Float64Array(10)
    expect(crossValidate(memory, [column], outcome)).toMatchObject({
      reason: expect.stringContaining('4 rows'),
    })
    const refuses: Learner = () => insufficientData('too little')
    expect(crossValidate(refuses, [column], outcome, { folds: 2 })).toMatchObject({ reason: 'too little' })
    expect(() => crossValidate(memory, [column], outcome, { folds: 1 })).toThrow('folds')
  })
})

describe('the table of calibration', () => {
  test('has no error to speak of for the probabilities that outcomes were drawn by, and shows too bold ones', () => {
    const { x, outcome } = drawn(20_000, 3)
    const foretold = x.map((value) => 1 / (1 + Math.exp(2 - 3 * value)))
    const honest = resultOf(calibrationTable(foretold, outcome))
    expect(honest.bins).toHaveLength(10)
    expect(honest.bins.every(({ rows }) => rows === 2000)).toBe(true)
    expect(honest.error).toBeLessThan(0.015)
    expect(
      honest.bins.filter(({ predicted, low, high }) => low <= predicted && predicted <= high).length,
    ).toBeGreaterThan(7)
    const bold = resultOf(
      calibrationTable(
        x.map((value) => (value > 0.7 ? 1 : 0)),
        outcome,
      ),
    )
    expect(bold.bins).toHaveLength(2)
    expect(bold.error).toBeGreaterThan(0.1)
  })

  test('takes a single row', () => {
    const { bins } = resultOf(calibrationTable(Float64Array.of(0.3), Uint8Array.of(1)))
    expect(bins).toEqual([
      { rows: 1, predicted: 0.3, observed: 1, low: expect.closeTo(0.2065, 3), high: expect.closeTo(1, 9) },
    ])
    expect(calibrationTable(new Float64Array(0), new Uint8Array(0)).kind).toBe('insufficient-data')
  })
})

describe('standardising', () => {
  test('gives mean 0 and deviation 1, and puts what is missing or infinite at the median', () => {
    const column = Float64Array.of(1, 2, 3, Number.NaN, Number.POSITIVE_INFINITY, 10)
    const scales = fitStandardisation([column])
    const [scaled] = standardised(scales, [column])
    const mean = scaled!.reduce((sum, value) => sum + value / 6, 0)
    expect(mean).toBeCloseTo(0, 12)
    expect(scaled!.reduce((sum, value) => sum + value ** 2 / 6, 0)).toBeCloseTo(1, 12)
    expect(scales.columns[0]!.median).toBe(2.5)
    expect(scaled![3]).toBe(scaled![4])
  })

  test('makes a constant column, and one without values, 0', () => {
    const columns = [new Float64Array(3).fill(0.1), new Float64Array(3).fill(Number.NaN)]
    expect(standardised(fitStandardisation(columns), columns)).toEqual([
      new Float64Array(3),
      new Float64Array(3),
    ])
  })
})
