import { expect, test } from 'vitest'
import { sortedQuantile } from '../descriptive/quantile.ts'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { correlations } from './covariance.ts'
import { eigenOf } from './eigen.ts'
import { parallelAnalysis } from './parallel-analysis.ts'

test('chance gives the eigenvalues that answers drawn one by one give', () => {
  const random = randomFrom(1)
  const answers = () =>
    Array.from({ length: 6 }, () => Float64Array.from({ length: 40 }, () => drawNormal(random)))
  const sets = Array.from({ length: 1500 }, () => eigenOf(correlations(answers())).values)
  const { chanceComponentValues } = resultOf(parallelAnalysis(answers(), { seed: 2, sets: 1500 }))
  chanceComponentValues.forEach((value, place) => {
    const drawn = Float64Array.from(sets, (set) => set[place]!).sort()
    expect(Math.abs(value - sortedQuantile(drawn, 0.95))).toBeLessThan(0.04)
  })
})
