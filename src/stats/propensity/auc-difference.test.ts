import { expect, it } from 'vitest'
import { drawNormal, randomFrom, resampleIndexes } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { aucDifference } from './auc-difference.ts'
import { crossValidate } from './cross-validation.ts'
import { logisticLearner } from './learners.ts'
import { rocAuc } from './roc.ts'

const random = randomFrom(3)
const outcome = Uint8Array.from({ length: 200 }, (_, row) => (row % 4 === 0 ? 1 : 0))
const truth = Float64Array.from(outcome, (y) => y + drawNormal(random))
const noisy = truth.map((value) => value + drawNormal(random))
const auc = (scores: Float64Array, of = outcome) => resultOf(rocAuc(scores, of)).auc

it('is the difference of both curves, with the spread that resampling finds', () => {
  const found = resultOf(aucDifference(truth, noisy, outcome))
  expect(found.difference).toBeCloseTo(auc(truth) - auc(noisy), 12)
  const drawn = Array.from({ length: 1_000 }, () => {
    const rows = resampleIndexes(random, 200)
    const some = Uint8Array.from(rows, (row) => outcome[row]!)
    const pick = (scores: Float64Array) => Float64Array.from(rows, (row) => scores[row]!)
    return auc(pick(truth), some) - auc(pick(noisy), some)
  })
  const mean = drawn.reduce((sum, value) => sum + value / 1_000, 0)
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2 / 999, 0))
  expect(found.standardError / spread).toBeGreaterThan(0.9)
  expect(found.standardError / spread).toBeLessThan(1.1)
  expect(found.p < 0.05).toBe(found.low > 0 || found.high < 0)
})

it('of a score and itself is nothing; of one against the other the opposite', () => {
  expect(resultOf(aucDifference(truth, truth, outcome))).toMatchObject({ difference: 0, p: 1 })
  const [one, other] = [aucDifference(truth, noisy, outcome), aucDifference(noisy, truth, outcome)]
  expect(resultOf(one).difference).toBeCloseTo(-resultOf(other).difference, 12)
  expect(
    aucDifference(
      truth,
      noisy,
      Uint8Array.from(outcome, (_, row) => (row === 0 ? 1 : 0)),
    ).kind,
  ).toBe('insufficient-data')
})

it('rows of one group are held back together', () => {
  const groups = Uint32Array.from(outcome, (_, row) => 7 * (row >> 2))
  const rows = outcome.map((_, row) => ((row >> 2) % 3 === 0 ? 1 : 0))
  const { fold } = resultOf(crossValidate(logisticLearner(), [truth], rows, { folds: 4, groups }))
  fold.forEach((of, row) => {
    expect(of).toBe(fold[row - (row % 4)])
  })
  expect(new Set(fold).size).toBe(4)
  const few = Uint32Array.from(outcome, (_, row) => row >> 6)
  expect(crossValidate(logisticLearner(), [truth], rows, { folds: 5, groups: few })).toMatchObject({
    reason: expect.stringContaining('groups'),
  })
})
