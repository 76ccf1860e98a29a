import { expect } from 'vitest'
import {
  type CoxModel,
  concordance,
  coxSurvival,
  fitCox,
  fitExponential,
  fitLogNormal,
  fitWeibull,
  type KaplanMeierOptions,
  kaplanMeier,
  type Lifetimes,
  type LogRank,
  logRank,
  restrictedMean,
  type SurvivalCurve,
  type SurvivalInterval,
  survivalAt,
  survivalQuantile,
} from '../../src/stats/survival/index.ts'
import { resultOf } from '../../src/stats/testing/result-of.ts'
import { dataRows, numbers } from './data.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

type Rows = Record<string, string>[]

interface Sample extends Lifetimes {
  readonly rows: Rows
}

function sampleOf(rows: Rows, time: string, event: (row: Record<string, string>) => boolean): Sample {
  return { rows, time: numbers(rows, time), event: Uint8Array.from(rows, (row) => (event(row) ? 1 : 0)) }
}

const LUNG = 'shared/data/survival/lung.csv'
const TELCO = 'shared/data/telco_churn/Telco-Customer-Churn.csv'
const isPresent = (text: string | undefined) => text !== '' && text !== 'NA'

const lung = (needed: string[] = []) =>
  sampleOf(
    dataRows(LUNG).filter((row) => needed.every((name) => isPresent(row[name]))),
    'time',
    ({ status }) => status === '2',
  )
const telco = () => sampleOf(dataRows(TELCO), 'tenure', ({ Churn }) => Churn === 'Yes')
const rossi = () =>
  sampleOf(dataRows('shared/data/survival/rossi.csv'), 'week', ({ arrest }) => arrest === '1')
const aml = () =>
  sampleOf(dataRows('shared/data/survival/leukemia.csv'), 'time', ({ status }) => status === '1')

/** Groups numbered in the order of their names, as R does. */
function groupsBy({ rows }: Sample, column: string): Uint32Array {
  const names = [...new Set(rows.map((row) => row[column]))].sort()
  return Uint32Array.from(rows, (row) => names.indexOf(row[column]))
}

function partOf(sample: Sample, keep: (row: Record<string, string>) => boolean): Sample {
  const kept = [...sample.rows.keys()].filter((index) => keep(sample.rows[index]!))
  return {
    rows: kept.map((index) => sample.rows[index]!),
    time: Float64Array.from(kept, (index) => sample.time[index]!),
    event: Uint8Array.from(kept, (index) => sample.event[index]!),
  }
}

const curveOf = (lifetimes: Lifetimes, options: KaplanMeierOptions = {}) =>
  resultOf(kaplanMeier(lifetimes, options))
const at = (curve: SurvivalCurve, times: number[]) => times.map((time) => resultOf(survivalAt(curve, time)))
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

function checkLung({ expected, tolerance }: Entry): void {
  const curve = (interval: SurvivalInterval) => curveOf(lung(), { interval })
  const limits = (interval: SurvivalInterval) =>
    at(curve(interval), expected.times).map(({ low, high }) => [low, high])
  const median = (interval: SurvivalInterval) => {
    const { low, high } = resultOf(survivalQuantile(curve(interval), 0.5))
    return [low, high]
  }
  const points = at(curve('log'), expected.times)
  const found = {
    n: lung().time.length,
    events: sum(lung().event),
    times: expected.times,
    surv: points.map(({ survival }) => survival),
    stdErr: points.map(({ standardError }) => standardError),
    nRisk: points.map(({ atRisk }) => atRisk),
    ciLog: limits('log'),
    ciLogLog: limits('log-log'),
    ciPlain: limits('plain'),
    median: resultOf(survivalQuantile(curve('log'), 0.5)).time,
    medianCILog: median('log'),
    medianCILogLog: median('log-log'),
    quartiles: [0.25, 0.5, 0.75].map((p) => resultOf(survivalQuantile(curve('log'), p)).time),
    cumhaz: points.map(({ cumulativeHazard }) => cumulativeHazard),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkRestrictedMean({ expected, tolerance }: Entry): void {
  const means = (expected.tau as number[]).map((tau) => resultOf(restrictedMean(curveOf(lung()), tau)))
  const found = {
    tau: expected.tau,
    rmst: means.map(({ mean }) => mean),
    se: means.map(({ standardError }) => standardError),
  }
  expectNear(found, expected, nearness(tolerance))
}

/** What an entry says of a log-rank test, by its words. */
function testOf({ chiSquared, degreesOfFreedom, p, observed, expected, size }: LogRank) {
  return { chisq: chiSquared, df: degreesOfFreedom, p, obs: observed, exp: expected, n: size }
}

function expectTest(test: LogRank, expected: object, tolerance: Entry['tolerance']): void {
  const found = testOf(test)
  for (const [name, value] of Object.entries(expected)) {
    expectNear(found[name as keyof typeof found], value, nearness(tolerance, name), name)
  }
}

const checkLogRank =
  (sample: () => Sample, group: string) =>
  ({ expected, tolerance }: Entry) => {
    const lifetimes = sample()
    expectTest(resultOf(logRank(lifetimes, groupsBy(lifetimes, group))), expected, tolerance)
  }

function modelOf(sample: Sample, columns: Float64Array[], strata?: Uint32Array): CoxModel {
  return resultOf(fitCox(sample, columns, strata && { strata }))
}

function expectModel(
  model: CoxModel,
  expected: Record<string, unknown>,
  tolerance: Entry['tolerance'],
): void {
  const of = (field: 'estimate' | 'standardError' | 'z' | 'p') => model.coefficients.map((c) => c[field])
  const { concordance: share, standardError: concordanceSe } = resultOf(model.concordance)
  const found = {
    coef: of('estimate'),
    names: expected.names,
    se: of('standardError'),
    z: of('z'),
    p: of('p'),
    loglikNull: model.nullLogLikelihood,
    loglik: model.logLikelihood,
    lrt: model.likelihoodRatio.chiSquared,
    // R rounds this one.
    wald: Math.round(model.wald.chiSquared * 100) / 100,
    score: model.score.chiSquared,
    concordance: share,
    concordanceSe,
    n: model.rows,
    events: model.events,
  }
  expectNear(found, expected, nearness(tolerance))
}

const LUNG_COLUMNS = ['age', 'sex', 'ph.ecog']

function lungModel(): CoxModel {
  const sample = lung(LUNG_COLUMNS)
  return modelOf(
    sample,
    LUNG_COLUMNS.map((name) => numbers(sample.rows, name)),
  )
}

const checkRossi =
  (strata?: string) =>
  ({ expected, tolerance }: Entry) => {
    const sample = rossi()
    const columns = (expected.names as string[]).map((name) => numbers(sample.rows, name))
    expectModel(modelOf(sample, columns, strata ? groupsBy(sample, strata) : undefined), expected, tolerance)
  }

function checkPrediction({ expected, tolerance }: Entry): void {
  const { newdata, times, surv } = expected
  const found = coxSurvival(lungModel(), [newdata.age, newdata.sex, newdata.phEcog], times)
  expectNear(found, surv, nearness(tolerance))
}

function checkTelcoModel({ expected, tolerance }: Entry): void {
  const sample = telco()
  const is = (column: string, value: string) =>
    Float64Array.from(sample.rows, (row) => (row[column] === value ? 1 : 0))
  const columns = [
    numbers(sample.rows, 'SeniorCitizen'),
    is('Partner', 'Yes'),
    is('Contract', 'Month-to-month'),
    is('InternetService', 'Fiber optic'),
    numbers(sample.rows, 'MonthlyCharges'),
  ]
  expectModel(modelOf(sample, columns), expected, tolerance)
}

function checkWeibull({ expected, tolerance }: Entry): void {
  const { location, logScale, logLikelihood } = resultOf(fitWeibull(lung()))
  const found = {
    intercept: location.estimate,
    scale: Math.exp(logScale.estimate),
    loglik: logLikelihood,
    shape: Math.exp(-logScale.estimate),
    lambdaScale: Math.exp(location.estimate),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkOtherDistributions({ expected, tolerance }: Entry): void {
  const exponential = resultOf(fitExponential(lung()))
  const { location, logScale, logLikelihood } = resultOf(fitLogNormal(lung()))
  const found = {
    exponential: { mean: exponential.mean, loglik: exponential.logLikelihood },
    lognormal: { mu: location.estimate, sigma: Math.exp(logScale.estimate), loglik: logLikelihood },
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkAml({ expected, tolerance }: Entry): void {
  const found = { strata: [], time: [], nRisk: [], nEvent: [], surv: [], stdErr: [] } as Record<
    string,
    unknown[]
  >
  for (const group of ['Maintained', 'Nonmaintained']) {
    const curve = curveOf(partOf(aml(), ({ x }) => x === group))
    curve.time.forEach((time, index) => {
      if (curve.events[index] === 0) return
      found.strata!.push(`x=${group}`)
      found.time!.push(time)
      found.nRisk!.push(curve.atRisk[index])
      found.nEvent!.push(curve.events[index])
      found.surv!.push(curve.survival[index])
      // R has NaN where nobody is left; here there is no number.
      found.stdErr!.push(curve.standardError[index] ?? Number.NaN)
    })
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkLymphoma({ expected, tolerance }: Entry): void {
  const rows = dataRows('shared/data/survival/lymphoma.csv')
  const sample = sampleOf(rows, 'Time', ({ Censor }) => Censor === '1')
  expectTest(resultOf(logRank(sample, groupsBy(sample, 'Stage_group'))), expected, tolerance)
}

function checkSixMp({ inputs, expected, tolerance }: Entry): void {
  const { controlT, controlE, treatmentT, treatmentE } = inputs
  const lifetimes = {
    time: Float64Array.from([...controlT, ...treatmentT]),
    event: Uint8Array.from([...controlE, ...treatmentE]),
  }
  const group = Uint32Array.from(lifetimes.time, (_, row) => (row < controlT.length ? 0 : 1))
  expectTest(resultOf(logRank(lifetimes, group)), expected, tolerance)
}

function checkSmallLogRank({ inputs, expected, tolerance }: Entry): void {
  const time = Float64Array.from(inputs.time)
  ;(inputs.cases as { event: number[] }[]).forEach(({ event }, index) => {
    const test = logRank({ time, event: Uint8Array.from(event) }, Uint32Array.from(inputs.group))
    expectTest(resultOf(test), expected[index], tolerance)
  })
}

const survivalAtTimes = (curve: SurvivalCurve, times: number[]) =>
  at(curve, times).map(({ survival }) => survival)

function checkWeights({ inputs, expected, tolerance }: Entry): void {
  const curve = curveOf({
    time: Float64Array.from(inputs.t),
    event: Uint8Array.from(inputs.event),
    weight: Float64Array.from(inputs.weights),
  })
  expectNear(survivalAtTimes(curve, expected.times), expected.survival, nearness(tolerance))
}

function checkEntry({ inputs, expected, tolerance }: Entry): void {
  const time = Float64Array.from(inputs.T)
  const curve = curveOf(
    { time, event: new Uint8Array(5).fill(1) },
    { entry: Float64Array.from(inputs.entry) },
  )
  expectNear(survivalAtTimes(curve, expected.times), expected.survival, nearness(tolerance))
}

function checkTelcoCurve({ expected, tolerance }: Entry): void {
  const points = at(curveOf(telco()), expected.times)
  const found = {
    n: telco().time.length,
    events: sum(telco().event),
    times: expected.times,
    surv: points.map(({ survival }) => survival),
    nRisk: points.map(({ atRisk }) => atRisk),
    stdErr: points.map(({ standardError }) => standardError),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkContracts({ expected, tolerance }: Entry): void {
  const sample = telco()
  const curves = ['Month-to-month', 'One year', 'Two year'].map((contract) =>
    curveOf(partOf(sample, ({ Contract }) => Contract === contract)),
  )
  const surv = curves.flatMap((curve) => survivalAtTimes(curve, [12, 24, 48, 72]))
  expectNear(surv, expected.km.surv, nearness(tolerance))
  const rmst72 = curves.map((curve) => resultOf(restrictedMean(curve, 72)).mean)
  expectNear(rmst72, expected.rmst72, nearness(tolerance))
  const { groups: _, ...test } = expected.logrank
  expectTest(resultOf(logRank(sample, groupsBy(sample, 'Contract'))), test, tolerance)
}

function checkConcordance({ inputs, expected }: Entry): void {
  const lifetimes = { time: Float64Array.from(inputs.actual), event: Uint8Array.from(inputs.event) }
  expect(resultOf(concordance(lifetimes, Float64Array.from(inputs.predicted))).concordance).toBe(expected)
}

export const checks: Checks = {
  'survival.km-lung': checkLung,
  'survival.rmst-lung': checkRestrictedMean,
  'survival.logrank-lung-sex': checkLogRank(lung, 'sex'),
  'survival.logrank-lung-ecog': checkLogRank(() => lung(['ph.ecog']), 'ph.ecog'),
  'survival.cox-lung-efron': ({ expected, tolerance }) => expectModel(lungModel(), expected, tolerance),
  'survival.cox-lung-predict': checkPrediction,
  'survival.cox-rossi': checkRossi(),
  'survival.cox-rossi-strata': checkRossi('race'),
  'survival.weibull-lung': checkWeibull,
  'survival.exp-lognormal-lung': checkOtherDistributions,
  'survival.km-aml': checkAml,
  'survival.logrank-aml': checkLogRank(aml, 'x'),
  'survival.logrank-g3': checkLogRank(
    () => sampleOf(dataRows('shared/data/survival/g3.csv'), 'time', ({ event }) => event === 'True'),
    'group',
  ),
  'survival.logrank-lymphoma': checkLymphoma,
  'survival.logrank-6mp': checkSixMp,
  'survival.logrank-small': checkSmallLogRank,
  'survival.km-weights': checkWeights,
  'survival.km-left-truncation': checkEntry,
  'survival.km-telco': checkTelcoCurve,
  'survival.km-telco-contract': checkContracts,
  'survival.cox-telco': checkTelcoModel,
  'survival.concordance': checkConcordance,
}
