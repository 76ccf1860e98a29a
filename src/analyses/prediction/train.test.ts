import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../stats/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { bandLimits, bandsOf, distributionOf } from './bands.ts'
import { chooseColumns } from './choose-columns.ts'
import { independent } from './covariates.ts'
import { ratesOf } from './drivers.ts'
import { describeLifetimes } from './lifetimes.ts'
import { contributionsOf, logOddsOf, probabilitiesOf, usedColumns } from './model.ts'
import { reasonsOf, scoreRows } from './score.ts'
import { type Trained, type TrainingRows, trainModel } from './train.ts'

const random = randomFrom(5)
const draw = (rows: number, value: (row: number) => number) =>
  Float64Array.from({ length: rows }, (_, row) => value(row))
const noise = (rows: number) => draw(rows, () => random.uniform())

/** Rows whose outcome depends on the first column, and on nothing else. */
function cases(rows: number, columns: Float64Array[] = [noise(rows), noise(rows)]): TrainingRows {
  const outcome = Uint8Array.from(columns[0]!, (value) => Number(random.uniform() < value * value))
  return rowsOf(columns, outcome)
}

function rowsOf(columns: Float64Array[], outcome: Uint8Array): TrainingRows {
  return {
    columns,
    outcome,
    profiles: Uint32Array.from(outcome.keys()),
    latest: undefined,
    groups: columns.map((_, place) => place),
    simple: undefined,
    trusted: [],
    seed: 1,
  }
}

/** Everything that is told is a number. */
function checkPlain(trained: Trained): void {
  expect(JSON.parse(JSON.stringify({ ...trained, honest: null }))).toEqual({ ...trained, honest: null })
}

describe('a model', () => {
  const rows = cases(2_000)
  const trained = resultOf(trainModel(rows))

  it('finds what matters, is tested on rows it has not seen, and beats the base rate', () => {
    const { crossValidated, drivers, simple } = trained
    expect(crossValidated.auc.auc).toBeGreaterThan(0.75)
    expect(crossValidated.logLoss).toBeLessThan(crossValidated.baseLogLoss)
    expect(crossValidated.calibration.error).toBeLessThan(0.05)
    expect(drivers[0]!.places).toEqual([0])
    expect(simple).toBe(0)
    expect(trained.honest).toHaveLength(2_000)
    expect(trained.small).toBe(false)
    checkPlain(trained)
  })

  it('that needs one column is no better than that column', () => {
    expect(trained.crossValidated.simple!.difference.low).toBeLessThan(0.01)
  })

  it('has reasons that add up to what it says', () => {
    const { model } = trained
    const logOdds = logOddsOf(model.scores, usedColumns(rows.columns, model.columns))
    const sums = [0, 7, 99].map((row) =>
      contributionsOf(model, rows.columns, row).reduce((sum, moved) => sum + moved, 0),
    )
    expect(logOdds[0]! - sums[0]!).toBeCloseTo(logOdds[7]! - sums[1]!, 6)
    expect(logOdds[0]! - sums[0]!).toBeCloseTo(logOdds[99]! - sums[2]!, 6)
    const [first] = reasonsOf(model, rows.columns, rows.groups, 7)
    expect(first).toMatchObject({ place: 0, value: rows.columns[0]![7]! })
  })

  it('scores rows, and takes what is known instead where it was learnt from', () => {
    const known = draw(2_000, (row) => (row === 3 ? 0.999 : Number.NaN))
    const scored = scoreRows(trained.model, rows.columns, rows.groups, known, { from: 0.5, most: 3 })
    expect(scored.probabilities[3]).toBe(0.999)
    expect(scored.top[0]!.row).toBe(3)
    expect(scored.probabilities[4]).toBe(probabilitiesOf(trained.model, rows.columns)[4])
    expect(new Set(scored.raises)).toEqual(new Set([65_535, 0]))
  })

  it('is the same again from the same seed', () => {
    expect(resultOf(trainModel(rows))).toEqual(trained)
  })

  it('that is tested on a later time says how it did there', () => {
    const latest = Uint8Array.from(rows.outcome, (_, row) => Number(row < 500))
    const { outOfTime, crossValidated, honest } = resultOf(trainModel({ ...rows, latest }))
    expect([outOfTime!.rows, crossValidated.rows]).toEqual([500, 1_500])
    expect(outOfTime!.auc.auc).toBeGreaterThan(0.7)
    expect(honest.some(Number.isNaN)).toBe(false)
  })

  it('of a later time without one of the outcomes is tested by turns only', () => {
    const outcome = rows.outcome.map((y, row) => (row < 100 ? 0 : y))
    const latest = Uint8Array.from(rows.outcome, (_, row) => Number(row < 100))
    const found = resultOf(trainModel({ ...rows, outcome, latest }))
    expect(found.outOfTime).toBeNull()
    expect(found.honest.some(Number.isNaN)).toBe(false)
  })
})

describe('data that hold little', () => {
  it('of 10 rows, of one outcome, or without anything that differs give no model, and say why', () => {
    const few = trainModel(cases(10))
    expect(few).toMatchObject({ kind: 'insufficient-data', reason: expect.stringContaining('at least 10') })
    const one = trainModel(rowsOf([noise(500)], new Uint8Array(500)))
    expect(one).toMatchObject({ reason: expect.stringContaining('it came to pass in 0') })
    const cases500 = cases(500)
    const often = { ...cases500, profiles: Uint32Array.from(cases500.outcome, (_, row) => row % 6) }
    expect(trainModel(often)).toMatchObject({ reason: expect.stringContaining('of 6 customers') })
    const flat = [draw(500, () => 3), draw(500, () => Number.NaN)]
    expect(trainModel(rowsOf(flat, cases(500).outcome))).toMatchObject({
      reason: expect.stringContaining('Nothing is known'),
    })
  })

  it('that are few make a simpler model, which says so', () => {
    const trained = resultOf(trainModel(cases(60)))
    expect(trained.small).toBe(true)
    expect(trained.tried).toHaveLength(4)
    expect(trained.crossValidated.auc.high - trained.crossValidated.auc.low).toBeGreaterThan(0.1)
    checkPlain(trained)
  })

  it('of nothing but chance foretell nothing', () => {
    const outcome = Uint8Array.from({ length: 600 }, () => random.below(2))
    const { crossValidated } = resultOf(trainModel(rowsOf([noise(600), noise(600)], outcome)))
    expect(crossValidated.auc.low).toBeLessThan(0.5)
  })

  it('with constant, missing, infinite and doubled columns are learnt from all the same', () => {
    const rows = cases(800)
    const first = rows.columns[0]!
    const columns = [
      first,
      draw(800, () => 1),
      draw(800, () => Number.NaN),
      first.slice(),
      first.map((value, row) => (row % 50 === 0 ? Number.POSITIVE_INFINITY : value)),
      first.map((value, row) => (row % 2 === 0 ? Number.NEGATIVE_INFINITY : value * 1e300)),
      draw(800, (row) => (row % 3 === 0 ? Number.NaN : 1)),
    ]
    const trained = resultOf(trainModel({ ...rows, columns, groups: columns.map((_, place) => place) }))
    expect(trained.columns.leftOut).toEqual([
      { place: 1, why: 'constant' },
      { place: 2, why: 'empty' },
      { place: 3, why: 'copy', of: 0 },
    ])
    expect(trained.crossValidated.auc.auc).toBeGreaterThan(0.7)
    checkPlain(trained)
  })

  it('with a perfect predictor are suspected', () => {
    const rows = cases(500)
    const told = draw(500, (row) => (rows.outcome[row] === 1 ? 1 : Number.NaN))
    const columns = [...rows.columns, told]
    const trained = resultOf(trainModel({ ...rows, columns, groups: [0, 1, 2] }))
    expect(trained.suspicions).toEqual([{ place: 2, auc: 1 }])
    const trusting = trainModel({ ...rows, columns, groups: [0, 1, 2], trusted: [2] })
    expect(resultOf(trusting).suspicions).toEqual([])
    checkPlain(trained)
  })

  it('of one in ten thousand are learnt from where there are ten of them, and refused where there are fewer', () => {
    const rare = (rows: number) => {
      const outcome = Uint8Array.from({ length: rows }, (_, row) => Number(row % 10_000 === 5))
      const column = draw(rows, (row) => Math.floor(20 * random.uniform()) + 8 * outcome[row]!)
      return trainModel({ ...rowsOf([column], outcome), simple: 0 })
    }
    const found = resultOf(rare(100_000))
    expect(found.small).toBe(true)
    expect(found.crossValidated.rate).toBeCloseTo(1e-4, 8)
    checkPlain(found)
    expect(rare(50_000)).toMatchObject({ kind: 'insufficient-data' })
  }, 240_000)

  it('that are doubled are told from copies of themselves by nothing', () => {
    const rows = cases(150)
    const twice = (column: Float64Array) => Float64Array.from([...column, ...column])
    const doubled: TrainingRows = {
      ...rows,
      columns: rows.columns.map(twice),
      outcome: Uint8Array.from([...rows.outcome, ...rows.outcome]),
      profiles: Uint32Array.from([...rows.profiles, ...rows.profiles]),
    }
    const [once, again] = [resultOf(trainModel(rows)), resultOf(trainModel(doubled))]
    expect(Math.abs(again.crossValidated.auc.auc - once.crossValidated.auc.auc)).toBeLessThan(0.1)
  })
})

it('columns with long tails are drawn in, others are not', () => {
  const tail = draw(500, () => Math.exp(14 * random.uniform()))
  expect(chooseColumns([tail, noise(500), tail.map((value) => -value)]).used).toEqual([
    { place: 0, tails: true },
    { place: 1, tails: false },
    { place: 2, tails: true },
  ])
})

it('rates are by value, or by fifths that part no equal values', () => {
  const outcome = Uint8Array.from({ length: 100 }, (_, row) => row % 2)
  const flags = draw(100, (row) => (row % 2 === 0 ? 0 : 1))
  expect(ratesOf(flags, outcome).map(({ from, share }) => [from, share])).toEqual([
    [0, 0],
    [1, 1],
  ])
  const half = draw(100, (row) => (row < 60 ? 0 : row))
  const parts = ratesOf(
    half.map((value, row) => (row === 99 ? Number.NaN : value)),
    outcome,
  )
  expect(parts.map(({ rows }) => rows).reduce((sum, rows) => sum + rows, 0)).toBe(100)
  expect(parts[0]).toMatchObject({ from: 0, to: 0, rows: 60 })
  expect(parts.slice(1, -1).every(({ rows }) => rows >= 9)).toBe(true)
  expect(parts.at(-1)).toMatchObject({ from: null, to: null, rows: 1 })
})

it('bands are by odds, and probabilities are counted', () => {
  const limits = bandLimits(0.2)
  expect(limits.high).toBeCloseTo(1 / 3, 12)
  expect(limits.middle).toBeCloseTo(1 / 9, 12)
  expect([...bandsOf(Float64Array.of(0.5, 0.2, 0.01), limits)]).toEqual([0, 1, 2])
  expect(distributionOf(Float64Array.of(0, 0.5, 1))).toMatchObject({ profiles: 3, mean: 0.5 })
  expect(distributionOf(Float64Array.of(0, 0.5, 1)).counts.at(-1)).toBe(1)
})

it('columns that follow from others, or from the time itself, are left out of a regression', () => {
  const [a, b, time] = [noise(300), noise(300), noise(300)]
  const column = (title: string, values: Float64Array, numeric = true) => ({ title, values, numeric })
  const found = independent(
    [
      column('a', a),
      column('b', b),
      column(
        'sum',
        a.map((value, row) => value + b[row]!),
      ),
      column(
        'flat',
        draw(300, () => 1),
      ),
      column(
        'clock',
        time.map((value) => 2 * value),
      ),
      column(
        'late',
        time.map((value) => Number(value > 0.5)),
        false,
      ),
    ],
    time,
  )
  expect(found.kept.map(({ title }) => title)).toEqual(['a', 'b', 'late'])
  expect(found.leftOut).toEqual(['clock'])
})

describe('lifetimes', () => {
  const rows = 400
  const codes = Uint32Array.from({ length: rows }, (_, row) => row % 2)
  const time = draw(rows, (row) => -Math.log(1 - random.uniform()) * (row % 2 === 0 ? 10 : 30))
  const event = Uint8Array.from(time, (value) => Number(value < 60))
  const found = (ended: Uint8Array) =>
    describeLifetimes({
      lifetimes: { time: time.map((value) => Math.min(value, 60)), event: ended },
      unit: 'days',
      clock: 'time',
      groupings: [{ title: 'Plan', names: ['small', 'large'], codes }],
      covariates: [{ title: 'Plan is small', values: draw(rows, (row) => 1 - codes[row]!), numeric: false }],
    })

  it('differ by plan, and are hastened by it', () => {
    const lifetimes = found(event)
    if (lifetimes.kind === 'missing') return expect.fail(lifetimes.reason)
    const { splits, cox, all } = lifetimes.value
    expect(splits[0]!.p).toBeLessThan(1e-6)
    expect(splits[0]!.levels[0]!.median!).toBeLessThan(splits[0]!.levels[1]!.median!)
    expect(all.points[0]).toEqual({ x: 0, y: 1 })
    expect(cox).toMatchObject({ kind: 'cox', ratios: [{ title: 'Plan is small' }] })
    expect(cox.kind === 'cox' && cox.ratios[0]!.ratio).toBeGreaterThan(2)
  })

  it('that never end are not told', () => {
    expect(found(new Uint8Array(rows))).toMatchObject({ kind: 'missing' })
  })
})
