import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resultOf } from '../testing/result-of.ts'
import { averagePrecision } from './average-precision.ts'
import { liftAtK } from './lift-at-k.ts'
import { brierScore, logLoss } from './probability-scores.ts'
import { rocAuc } from './roc.ts'
import { rocCurve } from './roc-curve.ts'

/** Scores with ties, and both outcomes. */
const scored = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 1 })), { maxLength: 40 })
  .map((rows) => [...rows, [0, 0], [1, 1]] as const)
  .map((rows) => ({
    scores: Float64Array.from(rows, ([score]) => score),
    outcome: Uint8Array.from(rows, ([, y]) => y),
  }))

function areaUnder(x: readonly number[], y: readonly number[]): number {
  let area = 0
  for (let at = 1; at < x.length; at++) area += ((x[at]! - x[at - 1]!) * (y[at]! + y[at - 1]!)) / 2
  return area
}

describe('the area under the curve', () => {
  test('is the share of pairs in the right order, and the area under the points', () => {
    fc.assert(
      fc.property(scored, ({ scores, outcome }) => {
        const { auc, low, high, standardError } = resultOf(rocAuc(scores, outcome))
        let [right, pairs] = [0, 0]
        scores.forEach((a, i) => {
          scores.forEach((b, j) => {
            if (outcome[i] !== 1 || outcome[j] !== 0) return
            pairs++
            right += a > b ? 1 : a === b ? 0.5 : 0
          })
        })
        expect(auc).toBeCloseTo(right / pairs, 10)
        const { falsePositiveRate, truePositiveRate, kolmogorovSmirnov } = resultOf(rocCurve(scores, outcome))
        expect(areaUnder(falsePositiveRate, truePositiveRate)).toBeCloseTo(auc, 10)
        expect(kolmogorovSmirnov).toBeGreaterThanOrEqual(Math.abs(2 * auc - 1) / 2)
        expect(low <= auc && auc <= high && standardError >= 0).toBe(true)
      }),
    )
  })

  test('stays as it is under any rising change of scores, and turns over with them', () => {
    fc.assert(
      fc.property(scored, ({ scores, outcome }) => {
        const { auc } = resultOf(rocAuc(scores, outcome))
        expect(resultOf(rocAuc(scores.map(Math.exp), outcome)).auc).toBe(auc)
        expect(
          resultOf(
            rocAuc(
              scores.map((x) => -x),
              outcome,
            ),
          ).auc,
        ).toBeCloseTo(1 - auc, 10)
      }),
    )
  })

  test('has the standard error that DeLong gives by hand', () => {
    const { auc, standardError } = resultOf(
      rocAuc(Float64Array.of(1, 2, 3, 4, 5), Uint8Array.of(0, 1, 0, 1, 1)),
    )
    expect(auc).toBeCloseTo(5 / 6, 12)
    // Placements of positives 1/2, 1, 1 (variance 1/12), of negatives 1, 2/3 (variance 1/18).
    expect(standardError).toBeCloseTo(Math.sqrt(1 / 36 + 1 / 36), 12)
  })

  test('takes infinite scores, and does not judge one kind of outcome', () => {
    const scores = Float64Array.of(Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY)
    expect(resultOf(rocAuc(scores, Uint8Array.of(0, 1, 1))).auc).toBe(1)
    expect(rocAuc(scores, new Uint8Array(3)).kind).toBe('insufficient-data')
    expect(rocCurve(scores, new Uint8Array(3)).kind).toBe('insufficient-data')
    expect(() => rocAuc(Float64Array.of(Number.NaN), Uint8Array.of(1))).toThrow('scores')
    expect(() => rocAuc(scores, Uint8Array.of(1))).toThrow('different lengths')
  })
})

describe('lift at k', () => {
  test('is 1 for everybody and for scores that say nothing, and its most for perfect ones', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0.01, max: 1, noNaN: true }), ({ scores, outcome }, k) => {
        expect(resultOf(liftAtK(scores, outcome, 1)).lift).toBeCloseTo(1, 10)
        expect(resultOf(liftAtK(scores.fill(0), outcome, k)).lift).toBeCloseTo(1, 10)
        const { rows, precision, recall } = resultOf(liftAtK(Float64Array.from(outcome), outcome, k))
        const positives = outcome.filter((y) => y === 1).length
        expect(precision).toBeCloseTo(Math.min(1, positives / rows), 10)
        expect(recall).toBeCloseTo(Math.min(1, rows / positives), 10)
      }),
    )
  })

  test('does not hang on the order of rows, not even where the cut goes through a tie', () => {
    const scores = Float64Array.of(2, 1, 1, 1, 0)
    const first = resultOf(liftAtK(scores, Uint8Array.of(1, 1, 0, 0, 0), 0.4))
    expect(first).toEqual(resultOf(liftAtK(scores, Uint8Array.of(1, 0, 0, 1, 0), 0.4)))
    expect(first.precision).toBeCloseTo((1 + 1 / 3) / 2, 12)
  })

  test('needs something to find', () => {
    expect(liftAtK(Float64Array.of(1), Uint8Array.of(0), 0.5).kind).toBe('insufficient-data')
    expect(averagePrecision(Float64Array.of(1), Uint8Array.of(0)).kind).toBe('insufficient-data')
    expect(() => liftAtK(Float64Array.of(1), Uint8Array.of(1), 0)).toThrow('k')
  })
})

describe('scores of probabilities', () => {
  test('are lowest, of all constants, at the base rate', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0, max: 1, noNaN: true }), ({ outcome }, other) => {
        const rate = outcome.reduce((sum, y) => sum + y, 0) / outcome.length
        const constant = (p: number) => new Float64Array(outcome.length).fill(p)
        for (const loss of [logLoss, brierScore]) {
          const least = resultOf(loss(constant(rate), outcome))
          expect(resultOf(loss(constant(other), outcome))).toBeGreaterThanOrEqual(least - 1e-12)
        }
        expect(resultOf(brierScore(constant(rate), outcome))).toBeCloseTo(rate * (1 - rate), 10)
      }),
    )
  })

  test('stay finite where certainty is wrong', () => {
    expect(resultOf(logLoss(Float64Array.of(1, 0), Uint8Array.of(0, 1)))).toBeCloseTo(-Math.log(2 ** -52), 6)
    expect(resultOf(logLoss(Float64Array.of(1, 0), Uint8Array.of(1, 0)))).toBeLessThan(1e-12)
    expect(logLoss(new Float64Array(0), new Uint8Array(0)).kind).toBe('insufficient-data')
    expect(() => brierScore(Float64Array.of(1.5), Uint8Array.of(1))).toThrow('probabilities')
  })
})
