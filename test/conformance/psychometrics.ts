import { expect } from 'vitest'
import type { Outcome } from '../../src/stats/outcome.ts'
import {
  alphaOf,
  asCorrelations,
  completeCases,
  correlations,
  covariances,
  factorAnalysis,
  factorAnalysisOf,
  type Items,
  intraclassCorrelations,
  keyedItems,
  lambda6Of,
  meanCorrelationOf,
  minimumAveragePartial,
  parallelAnalysis,
  reliability,
  reverseKeyed,
  samplingAdequacy,
  scaleScores,
} from '../../src/stats/surveys/index.ts'
import { dataRows, numbers } from './data.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

function given<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'insufficient-data') expect.fail(outcome.reason)
  return outcome.value
}

const NAMES = ['A', 'C', 'E', 'N', 'O'].flatMap((scale) => [1, 2, 3, 4, 5].map((item) => `${scale}${item}`))
const RANGE = { lowest: 1, highest: 6 }

function bfi(): Items {
  const rows = dataRows('shared/data/bfi/bfi.csv')
  return NAMES.map((name) => numbers(rows, name))
}

/** Keys as the entries write them, such as "-A1". */
function scaleOf(keys: readonly string[]) {
  const number = (key: string) => NAMES.indexOf(key.replace('-', ''))
  return { items: keys.map(number), reversed: keys.filter((key) => key.startsWith('-')).map(number) }
}

function columnsOf(rows: readonly (readonly number[])[]): Items {
  return rows[0]!.map((_, column) => Float64Array.from(rows, (row) => row[column]!))
}

function checkReliability(items: Items, expected: Entry['expected'], tolerance: Entry['tolerance']): void {
  const found = given(reliability(items))
  const complete = completeCases(items)
  const sum = complete[0]!.map((_, person) => complete.reduce((total, item) => total + item[person]!, 0))
  // The reference has the last three from pairwise covariances.
  const pairwise = asCorrelations(covariances(items))
  const figures: Record<string, unknown> = {
    n: found.people,
    rawAlpha: found.alpha,
    standardizedAlpha: found.standardizedAlpha,
    itemRestCorrelation: found.items.map(({ restCorrelation }) => restCorrelation),
    alphaIfDropped: found.items.map(({ alphaIfDropped }) => alphaIfDropped),
    meanOfItemMeans: found.items.reduce((total, { mean }) => total + mean / items.length, 0),
    sdOfScaleMean: Math.sqrt(covariances([sum])[0]![0]!) / items.length,
    pairwiseRawAlpha: alphaOf(covariances(items)),
    guttmanLambda6: lambda6Of(pairwise),
    averageInterItemR: meanCorrelationOf(pairwise),
  }
  for (const [field, value] of Object.entries(expected))
    expectNear(figures[field], value, nearness(tolerance), field)
}

const checkScale = ({ inputs, expected, tolerance }: Entry) =>
  checkReliability(keyedItems(bfi(), scaleOf(inputs.items), RANGE), expected, tolerance)

function checkScores({ inputs, expected, tolerance }: Entry): void {
  const scores = Object.values(inputs.keys as Record<string, string[]>).map((keys) =>
    scaleScores(bfi(), scaleOf(keys), RANGE),
  )
  const found = {
    first5: [0, 1, 2, 3, 4].map((person) => scores.map((score) => score[person]!)),
    mean: scores.map((score) => score.reduce((sum, value) => sum + value, 0) / score.length),
    sd: covariances(scores).map((row, i) => Math.sqrt(row[i]!)),
    correlations: correlations(scores),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkAdequacy({ expected, tolerance }: Entry): void {
  const { people, kmo, items, sphericity } = given(samplingAdequacy(bfi()))
  const found = {
    n: people,
    eigenvalues: given(parallelAnalysis(bfi(), { seed: 1, sets: 1 })).componentValues,
    kmo,
    kmoItems: items,
    bartlett: { chisq: sphericity.statistic, df: sphericity.degreesOfFreedom },
  }
  expectNear(found, expected, nearness(tolerance))
}

/** Matches each expected factor with the found one it is most like, and gives it that one's sign. */
function matched(found: readonly Float64Array[], expected: readonly (readonly number[])[]): number[][] {
  const congruence = (f: number, e: number) =>
    found.reduce((sum, row, i) => sum + row[f]! * expected[i]![e]!, 0)
  const factors = expected[0]!.map((_, e) => {
    const best = expected[0]!.map((_, f) => congruence(f, e)).map(Math.abs)
    return best.indexOf(Math.max(...best))
  })
  expect(new Set(factors).size).toBe(factors.length)
  return found.map((row) => factors.map((f, e) => Math.sign(congruence(f, e)) * row[f]!))
}

function checkMinimumResidual({ inputs, expected, tolerance }: Entry): void {
  const { communalities, loadings, explained, fit } = given(
    factorAnalysis(bfi(), { factors: inputs.factors, rotation: 'varimax' }),
  )
  expectNear(communalities, expected.communality, nearness(tolerance, 'communality'))
  expectNear(explained, expected.ssLoadings, nearness(tolerance, 'ss'))
  expectNear(matched(loadings, expected.loadings), expected.loadings, nearness(tolerance, 'loadings'))
  expectNear(fit.statistic, expected.chisq, nearness(tolerance, 'chisq'))
  expect(fit.degreesOfFreedom).toBe(expected.dof)
  const { rmsea, tli, rms } = expected
  expectNear({ rmsea: fit.rmsea, tli: fit.tli, rms: fit.rms }, { rmsea, tli, rms }, { abs: 1e-5 })
}

function checkMaximumLikelihood({ inputs, expected, tolerance }: Entry): void {
  const { uniquenesses, explained, fit } = given(
    factorAnalysis(bfi(), { factors: inputs.factors, extraction: 'maximum-likelihood', rotation: 'varimax' }),
  )
  expectNear(uniquenesses, expected.uniquenesses, nearness(tolerance, 'uniq'))
  expectNear(explained, expected.varimaxSs, nearness(tolerance, 'ss'))
  expectNear(fit.statistic, expected.statistic, nearness(tolerance, 'stat'))
  expect(fit.degreesOfFreedom).toBe(expected.dof)
}

function checkParallelAnalysis({ expected, tolerance }: Entry): void {
  const { factors, components } = given(parallelAnalysis(bfi(), { seed: 1 }))
  const { values, components: least } = given(minimumAveragePartial(bfi()))
  expect([factors, components, least]).toEqual([expected.nFactors, expected.nComponents, 5])
  expectNear(values, expected.map, nearness(tolerance, 'map'))
}

function checkAbility({ inputs, expected, tolerance }: Entry): void {
  const covariance = (inputs.cov as number[][]).map((row) => Float64Array.from(row))
  const analyse = (factors: number) =>
    given(
      factorAnalysisOf(covariance, inputs.n, {
        factors,
        extraction: 'maximum-likelihood',
        rotation: 'varimax',
      }),
    )
  const [one, two] = [analyse(1), analyse(2)]
  for (const [found, wanted] of [
    [one, expected.one],
    [two, expected.two],
  ] as const) {
    expectNear(found.uniquenesses, wanted.uniq, nearness(tolerance, 'uniq'))
    expectNear(found.fit.statistic, wanted.statistic, nearness(tolerance, 'stat'))
  }
  expectNear(matched(two.loadings, expected.two.loadings), expected.two.loadings, { abs: 0.005 })
}

function checkRaters({ inputs, expected, tolerance }: Entry): void {
  const { oneWay, agreement, consistency } = given(intraclassCorrelations(columnsOf(inputs.ratings)))
  const found = {
    ICC1: oneWay.single,
    ICC2: agreement.single,
    ICC3: consistency.single,
    ICC1k: oneWay.average,
    ICC2k: agreement.average,
    ICC3k: consistency.average,
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkReversing({ inputs, expected }: Entry): void {
  const found = (inputs.cases as { v: (number | null)[]; min: number; max: number }[]).map(
    ({ v, min, max }) => {
      const reversed = reverseKeyed(
        Float64Array.from(v, (answer) => answer ?? Number.NaN),
        min,
        max,
      )
      return Array.from(reversed, (answer) => (Number.isNaN(answer) ? null : answer))
    },
  )
  expect(found).toEqual(expected)
}

export const checks: Checks = {
  'psychometrics.alpha-agree': checkScale,
  'psychometrics.alpha-conscientious': checkScale,
  'psychometrics.alpha-extraversion': checkScale,
  'psychometrics.alpha-openness': checkScale,
  'psychometrics.alpha-small': ({ inputs, expected, tolerance }) =>
    checkReliability(columnsOf(inputs.rows), expected, tolerance),
  'psychometrics.scores-bfi': checkScores,
  'psychometrics.eigen-kmo-bartlett': checkAdequacy,
  'psychometrics.fa-minres-varimax': checkMinimumResidual,
  'psychometrics.fa-ml': checkMaximumLikelihood,
  'psychometrics.parallel-analysis': checkParallelAnalysis,
  'psychometrics.factanal-ability': checkAbility,
  'psychometrics.icc-shrout-fleiss': checkRaters,
  'psychometrics.likert-reverse': checkReversing,
}
