import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { concordance } from './concordance.ts'
import { kaplanMeier, type SurvivalInterval } from './kaplan-meier.ts'
import { fitExponential, fitLogNormal, fitWeibull } from './lifetime-distribution.ts'
import type { Lifetimes } from './lifetimes.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

const row = fc.record({
  time: fc.integer({ min: 0, max: 12 }),
  event: fc.integer({ min: 0, max: 1 }),
  weight: fc.integer({ min: 1, max: 3 }),
  group: fc.integer({ min: 0, max: 2 }),
  score: fc.integer({ min: 0, max: 4 }),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
const rows = fc.array(row, { minLength: 1, maxLength: 40 })

const unweighted = (all: readonly Row[]): Lifetimes => ({
  time: Float64Array.from(all, ({ time }) => time),
  event: Uint8Array.from(all, ({ event }) => event),
})
const weighted = (all: readonly Row[]): Lifetimes => ({
  ...unweighted(all),
  weight: Float64Array.from(all, ({ weight }) => weight),
})
const repeated = (all: readonly Row[]) => all.flatMap((one) => new Array<Row>(one.weight).fill(one))
const groupOf = (all: readonly Row[]) => Uint32Array.from(all, ({ group }) => group)
const scoreOf = (all: readonly Row[]) => Float64Array.from(all, ({ score }) => score)

describe('the Kaplan-Meier curve', () => {
  test('without censoring is the share that lives longer, with a binomial error', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { time } = unweighted(all)
        const curve = resultOf(kaplanMeier({ time, event: new Uint8Array(time.length).fill(1) }))
        curve.time.forEach((t, at) => {
          const share = time.filter((other) => other > t).length / time.length
          expect(curve.survival[at]).toBeCloseTo(share, 12)
          const error = curve.standardError[at]
          if (share > 0) expect(error).toBeCloseTo(Math.sqrt((share * (1 - share)) / time.length), 10)
          else expect(error).toBeNull()
        })
      }),
    )
  })

  test('never rises, lies within its limits, and takes a weight for as many rows', () => {
    const kinds: SurvivalInterval[] = ['log-log', 'log', 'plain']
    fc.assert(
      fc.property(rows, fc.constantFrom(...kinds), (all, interval) => {
        const curve = resultOf(kaplanMeier(weighted(all), { interval }))
        expect(resultOf(kaplanMeier(unweighted(repeated(all)), { interval }))).toEqual(curve)
        curve.survival.forEach((s, at) => {
          expect(s).toBeLessThanOrEqual(curve.survival[at - 1] ?? 1)
          const [low, high] = [curve.low[at]!, curve.high[at]!]
          if (s === 0 || s === 1) expect([low, high]).toEqual([null, null])
          else expect(0 <= low && low <= s && s <= high && high <= 1).toBe(true)
        })
      }),
    )
  })

  test('says nothing beyond the longest observation, unless nobody survived it', () => {
    const censored = resultOf(kaplanMeier({ time: Float64Array.of(2, 5), event: Uint8Array.of(1, 0) }))
    expect(survivalAt(censored, 6)).toMatchObject({ reason: expect.stringContaining('longer than 5') })
    expect(restrictedMean(censored, 6).kind).toBe('insufficient-data')
    expect(survivalQuantile(censored, 0.9).kind).toBe('insufficient-data')
    const over = resultOf(kaplanMeier({ time: Float64Array.of(2, 5), event: Uint8Array.of(1, 1) }))
    expect(resultOf(survivalAt(over, 6))).toMatchObject({ survival: 0, atRisk: 0, standardError: null })
    expect(resultOf(restrictedMean(over, 100)).mean).toBeCloseTo(3.5, 12)
  })

  test('takes the median at the middle of a level half, or at its beginning', () => {
    const curve = resultOf(
      kaplanMeier({ time: Float64Array.of(1, 2, 6, 9), event: new Uint8Array(4).fill(1) }),
    )
    expect(resultOf(survivalQuantile(curve, 0.5)).time).toBe(4)
    expect(resultOf(survivalQuantile(curve, 0.5, { level: 'first' })).time).toBe(2)
  })

  test('takes one row, no event, and no row', () => {
    const one = resultOf(kaplanMeier({ time: Float64Array.of(3), event: Uint8Array.of(1) }))
    expect(one).toMatchObject({ survival: [0], standardError: [null], low: [null] })
    const none = resultOf(kaplanMeier({ time: Float64Array.of(3, 4), event: Uint8Array.of(0, 0) }))
    expect(none).toMatchObject({ survival: [1, 1], standardError: [0, 0] })
    expect(kaplanMeier({ time: new Float64Array(0), event: new Uint8Array(0) }).kind).toBe(
      'insufficient-data',
    )
  })

  test('refuses what is no lifetime', () => {
    const event = Uint8Array.of(1)
    const refused = (lifetimes: Lifetimes) => () => kaplanMeier(lifetimes)
    expect(refused({ time: Float64Array.of(-1), event })).toThrow('time')
    expect(refused({ time: Float64Array.of(Number.POSITIVE_INFINITY), event })).toThrow('time')
    expect(refused({ time: Float64Array.of(1), event: Uint8Array.of(2) })).toThrow('event')
    expect(refused({ time: Float64Array.of(1), event, weight: Float64Array.of(0) })).toThrow('weight')
    expect(refused({ time: Float64Array.of(1, 2), event })).toThrow('different lengths')
    expect(() => kaplanMeier({ time: Float64Array.of(1), event }, { entry: Float64Array.of(1) })).toThrow(
      'entry',
    )
  })
})

describe('the log-rank test', () => {
  test('expects as many events as came, and does not hang on names of groups or units of time', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0, 1), (all, rho) => {
        const test = logRank(weighted(all), groupOf(all), { rho })
        const mirrored = groupOf(all).map((group) => 2 - group)
        const stretched = { ...weighted(all), time: weighted(all).time.map((t) => t ** 2 / 3) }
        const other = logRank(stretched, mirrored, { rho })
        expect(other.kind).toBe(test.kind)
        if (test.kind !== 'result' || other.kind !== 'result') return
        const { chiSquared, observed, expected, p } = test.value
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
        expect(total(expected)).toBeCloseTo(total(observed), 9)
        expect(other.value.chiSquared).toBeCloseTo(chiSquared, 6)
        expect(chiSquared >= -1e-9 && p >= 0 && p <= 1).toBe(true)
      }),
    )
  })

  test('finds no difference between two copies, and one between unlike groups', () => {
    const time = Float64Array.from({ length: 60 }, (_, index) => 1 + (index % 30))
    const event = new Uint8Array(60).fill(1)
    const half = Uint32Array.from(time, (_, index) => (index < 30 ? 0 : 1))
    expect(resultOf(logRank({ time, event }, half))).toMatchObject({ size: [30, 30] })
    expect(resultOf(logRank({ time, event }, half)).chiSquared).toBeCloseTo(0, 12)
    const longer = time.map((t, index) => (index < 30 ? t : t + 20))
    expect(resultOf(logRank({ time: longer, event }, half)).p).toBeLessThan(1e-6)
  })

  test('weighs early times more with rho', () => {
    const time = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8)
    const event = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0)
    const early = Uint32Array.of(0, 0, 0, 1, 1, 0, 1, 1)
    const plain = resultOf(logRank({ time, event }, early))
    const peto = resultOf(logRank({ time, event }, early, { rho: 1 }))
    expect(peto.chiSquared).not.toBeCloseTo(plain.chiSquared, 3)
    expect(peto.observed).toEqual(plain.observed)
  })

  test('needs two groups and an event', () => {
    const time = Float64Array.of(1, 2)
    expect(logRank({ time, event: Uint8Array.of(1, 1) }, Uint32Array.of(0, 0)).kind).toBe('insufficient-data')
    expect(logRank({ time, event: Uint8Array.of(0, 0) }, Uint32Array.of(0, 1)).kind).toBe('insufficient-data')
  })
})

/** Every pair by itself. */
function pairsByHand({ time, event }: Lifetimes, score: Float64Array) {
  let [concordant, discordant, same] = [0, 0, 0]
  time.forEach((early, i) => {
    time.forEach((late, j) => {
      const comparable = event[i] === 1 && (late > early || (late === early && event[j] === 0))
      if (!comparable) return
      if (score[i]! < score[j]!) concordant++
      else if (score[i]! > score[j]!) discordant++
      else same++
    })
  })
  return { concordant, discordant, tied: same }
}

describe('concordance', () => {
  test('counts every comparable pair once', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const found = concordance(weighted(all), scoreOf(all))
        const byHand = pairsByHand(unweighted(repeated(all)), scoreOf(repeated(all)))
        if (found.kind === 'result') expect(found.value).toMatchObject(byHand)
        else expect(byHand).toEqual({ concordant: 0, discordant: 0, tied: 0 })
        const each = concordance(unweighted(repeated(all)), scoreOf(repeated(all)))
        if (found.kind === 'result' && each.kind === 'result') {
          expect(found.value.standardError).toBeCloseTo(each.value.standardError, 10)
        }
      }),
    )
  })

  test('is certain of a perfect order, and compares only within strata', () => {
    const lifetimes = { time: Float64Array.of(1, 2, 3, 4), event: new Uint8Array(4).fill(1) }
    const perfect = resultOf(concordance(lifetimes, Float64Array.of(1, 2, 3, Number.POSITIVE_INFINITY)))
    expect(perfect).toMatchObject({ concordance: 1, standardError: 0, concordant: 6 })
    const apart = resultOf(concordance(lifetimes, Float64Array.of(1, 9, 2, 10), Uint32Array.of(0, 1, 0, 1)))
    expect(apart).toMatchObject({ concordance: 1, concordant: 2 })
    expect(concordance(lifetimes, new Float64Array(4), Uint32Array.of(0, 1, 2, 3)).kind).toBe(
      'insufficient-data',
    )
  })
})

describe('distributions of lifetimes', () => {
  /** Weibull of the given shape and scale 10, censored at random. */
  function weibull(shape: number, size: number): Lifetimes {
    const random = randomFrom(8)
    const ends = Float64Array.from(
      { length: size },
      () => 10 * (-Math.log(1 - random.uniform())) ** (1 / shape),
    )
    const censoring = ends.map(() => 25 * random.uniform())
    return {
      time: ends.map((end, index) => Math.min(end, censoring[index]!)),
      event: Uint8Array.from(ends, (end, index) => (end <= censoring[index]! ? 1 : 0)),
    }
  }

  test('are found again where lifetimes were drawn from them', () => {
    for (const shape of [0.6, 1, 2.5]) {
      const { location, logScale } = resultOf(fitWeibull(weibull(shape, 4000)))
      expect(Math.abs(location.estimate - Math.log(10))).toBeLessThan(4 * location.standardError)
      expect(Math.abs(logScale.estimate + Math.log(shape))).toBeLessThan(4 * logScale.standardError)
      expect(logScale.standardError).toBeLessThan(0.05)
    }
  })

  test('agree where one is a case of the other, and follow the unit of time', () => {
    const lifetimes = weibull(1, 3000)
    const exponential = resultOf(fitExponential(lifetimes))
    const general = resultOf(fitWeibull(lifetimes))
    expect(general.logLikelihood).toBeGreaterThanOrEqual(exponential.logLikelihood)
    expect(general.logLikelihood - exponential.logLikelihood).toBeLessThan(8)
    for (const fitted of [fitWeibull, fitLogNormal]) {
      const plain = resultOf(fitted(lifetimes))
      const days = resultOf(fitted({ ...lifetimes, time: lifetimes.time.map((t) => t * 7) }))
      expect(days.location.estimate).toBeCloseTo(plain.location.estimate + Math.log(7), 6)
      expect(days.logScale.estimate).toBeCloseTo(plain.logScale.estimate, 6)
    }
  })

  test('take a censored time far beyond all events', () => {
    const time = Float64Array.of(1, 1.0001, 1.0002, 1.0003, 40)
    const fit = fitLogNormal({ time, event: Uint8Array.of(1, 1, 1, 1, 0) })
    if (fit.kind === 'result') expect(Number.isFinite(fit.value.logLikelihood)).toBe(true)
  })

  test('need events that vary', () => {
    const time = Float64Array.of(3, 3, 3)
    for (const fitted of [fitWeibull, fitLogNormal]) {
      expect(fitted({ time, event: Uint8Array.of(1, 1, 1) }).kind).toBe('insufficient-data')
      expect(fitted({ time, event: new Uint8Array(3) }).kind).toBe('insufficient-data')
      expect(fitted({ time: Float64Array.of(0, 1), event: Uint8Array.of(1, 1) })).toMatchObject({
        reason: expect.stringContaining('0'),
      })
    }
    expect(fitExponential({ time, event: new Uint8Array(3) }).kind).toBe('insufficient-data')
    expect(fitExponential({ time: new Float64Array(1), event: Uint8Array.of(1) }).kind).toBe(
      'insufficient-data',
    )
  })
})
