import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoSidedNormal } from '../distributions/index.ts'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { foremost } from './foremost.ts'
import { leastEffect, wilsonInterval } from './interval.ts'
import { adjustedP, jointConfidence } from './many.ts'
import { compareMeans, momentsOf } from './means.ts'
import { compareMedians, medianPlaces } from './medians.ts'
import { riskRatioInterval } from './risk-ratio.ts'
import { type Counted, compareShares } from './shares.ts'
import { shareError, trendOf } from './trend.ts'

const counted = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([count, size]): Counted => ({ count: Math.min(count, size), size }))

describe('two shares', () => {
  it('are compared as in the papers that the intervals are of', () => {
    // Koopman (1984): 36 of 40 against 16 of 80.
    const koopman = resultOf(compareShares({ count: 36, size: 40 }, { count: 16, size: 80 }))
    expect(koopman.ratio?.value).toBeCloseTo(4.5, 12)
    expect(koopman.ratio!.low).toBeCloseTo(2.94, 2)
    expect(koopman.ratio!.high).toBeCloseTo(7.15, 2)
    // Newcombe (1998), method 10: 56 of 70 against 48 of 80.
    const { difference } = resultOf(compareShares({ count: 56, size: 70 }, { count: 48, size: 80 }))
    expect(difference).toMatchObject({
      value: expect.closeTo(0.2, 12),
      low: expect.closeTo(0.0524, 4),
      high: expect.closeTo(0.3339, 4),
    })
    // R: prop.test(c(120, 150), c(1000, 1000), correct = FALSE)
    const { p } = resultOf(compareShares({ count: 120, size: 1000 }, { count: 150, size: 1000 }))
    expect(p).toBeCloseTo(0.0496403868654, 10)
  })

  it('agree in every figure on whether and where they differ', () => {
    fc.assert(
      fc.property(counted, counted, (group, rest) => {
        const found = resultOf(compareShares(group, rest))
        const { difference, ratio, effect, p } = found
        expect(p >= 0 && p <= 1).toBe(true)
        expect(difference.low <= difference.value && difference.value <= difference.high).toBe(true)
        expect(difference.low >= -1 && difference.high <= 1).toBe(true)
        expect(Math.sign(effect.value)).toBe(Math.sign(difference.value))
        if (ratio === null) return
        expect(ratio.low).toBeLessThanOrEqual(ratio.value * (1 + 1e-9))
        expect(ratio.high!).toBeGreaterThanOrEqual(ratio.value * (1 - 1e-9))
        const apart = ratio.low > 1 || ratio.high! < 1
        if (Math.abs(p - 0.05) > 1e-6) expect(apart).toBe(p < 0.05)
      }),
    )
  })

  it('swapped give the ratio upside down', () => {
    fc.assert(
      fc.property(counted, counted, (group, rest) => {
        const there = riskRatioInterval(group, rest, 1.96)
        const back = riskRatioInterval(rest, group, 1.96)
        if (there.high !== null && back.low > 0) expect(there.high * back.low).toBeCloseTo(1, 6)
      }),
    )
  })

  it('stand at their ends, and do not without anybody', () => {
    const none = resultOf(compareShares({ count: 0, size: 20 }, { count: 0, size: 30 }))
    expect(none).toMatchObject({ ratio: null, p: 1 })
    const all = resultOf(compareShares({ count: 5, size: 5 }, { count: 7, size: 7 }))
    expect(all).toMatchObject({ ratio: { value: 1 }, p: 1, effect: { value: 0 } })
    expect(riskRatioInterval({ count: 3, size: 9 }, { count: 0, size: 9 }, 1.96).high).toBeNull()
    expect(riskRatioInterval({ count: 0, size: 9 }, { count: 0, size: 9 }, 1.96)).toEqual({
      low: 0,
      high: null,
    })
    expect(compareShares({ count: 0, size: 0 }, { count: 1, size: 2 })).toMatchObject({
      reason: expect.stringContaining('nobody is in the group'),
    })
    expect(compareShares({ count: 1, size: 2 }, { count: 0, size: 0 }).kind).toBe('insufficient-data')
    expect(() => compareShares({ count: 3, size: 2 }, { count: 0, size: 1 })).toThrow('group')
    expect(() => wilsonInterval(1, 0)).toThrow('count')
  })

  it("have Wilson's interval each", () => {
    expect(wilsonInterval(10, 100).low).toBeCloseTo(0.0552291370607, 10)
    expect(wilsonInterval(10, 100).high).toBeCloseTo(0.174365661505, 10)
    expect(wilsonInterval(0, 50)).toEqual({ low: 0, high: expect.closeTo(0.0713475991334, 10) })
    expect(wilsonInterval(50, 50)).toEqual({ low: expect.closeTo(0.928652400867, 10), high: 1 })
  })
})

describe('two means', () => {
  const sleep1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const sleep2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

  it("are compared as R's t.test does", () => {
    // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p = 0.07939, -3.3655 to 0.2055
    const found = resultOf(compareMeans(momentsOf(sleep1), momentsOf(sleep2)))
    expect(found.p).toBeCloseTo(0.07939414, 7)
    expect(found.difference.low).toBeCloseTo(-3.3654832, 6)
    expect(found.difference.high).toBeCloseTo(0.2054832, 6)
    // Cohen's d is -0.8322, times 1 - 3 / 71.
    expect(found.effect.value).toBeCloseTo(-0.832181 * (1 - 3 / 71), 5)
    expect(found.ratio?.value).toBeCloseTo(0.75 / 2.33, 12)
  })

  it('have a ratio that holds 1 where the difference holds 0', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, values, (a, b) => {
        const found = compareMeans(momentsOf(a), momentsOf(b))
        if (found.kind === 'insufficient-data' || found.value.ratio === null) return
        const { ratio, difference, p } = found.value
        expect(ratio.low).toBeLessThanOrEqual(ratio.value + 1e-9)
        expect(ratio.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(ratio.value - 1e-9)
        if (Math.abs(p - 0.05) < 1e-6) return
        const apart = ratio.low > 1 || (ratio.high ?? 2) < 1
        expect(apart).toBe(difference.low > 0 || difference.high < 0)
      }),
    )
  })

  it('of one distribution are rarely told apart', () => {
    const random = randomFrom(4)
    const draw = () => momentsOf(Float64Array.from({ length: 30 }, () => drawNormal(random)))
    let apart = 0
    for (let run = 0; run < 400; run++) {
      const { effect } = resultOf(compareMeans(draw(), draw()))
      if (leastEffect(effect) !== 0) apart++
    }
    expect(apart).toBeGreaterThan(5)
    expect(apart).toBeLessThan(40)
  })

  it('do not stand where nothing varies or one number is all there is', () => {
    const constant = momentsOf([3, 3, 3])
    expect(constant).toEqual({ count: 3, mean: 3, squares: 0 })
    expect(momentsOf([1, Number.NaN, 3])).toEqual({ count: 2, mean: 2, squares: 2 })
    expect(compareMeans(constant, constant).kind).toBe('insufficient-data')
    expect(compareMeans(momentsOf([1]), constant).kind).toBe('insufficient-data')
    expect(compareMeans(momentsOf([]), constant).kind).toBe('insufficient-data')
    expect(resultOf(compareMeans(constant, momentsOf([1, 2]))).p).toBeCloseTo(0.2048, 4)
    expect(resultOf(compareMeans(momentsOf([1, 2]), momentsOf([-1, 1]))).ratio).toBeNull()
    expect(() => compareMeans({ count: 2, mean: Number.POSITIVE_INFINITY, squares: 1 }, constant)).toThrow(
      'group',
    )
  })
})

describe('two medians', () => {
  const bounds = (values: Float64Array) => {
    const sorted = values.toSorted()
    const { below, above } = medianPlaces(sorted.length)
    const middle = (sorted.length - 1) / 2
    const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
    return { count: sorted.length, median, below: sorted[below - 1]!, above: sorted[above - 1]! }
  }

  it('have an interval that holds the true difference as often as it says, however skewed the numbers', () => {
    const random = randomFrom(9)
    const draw = (scale: number) =>
      bounds(Float64Array.from({ length: 60 }, () => scale * Math.exp(drawNormal(random))))
    let held = 0
    for (let run = 0; run < 500; run++) {
      const { difference } = resultOf(compareMedians(draw(3), draw(1)))
      if (difference.low <= 2 && 2 <= difference.high) held++
    }
    expect(held / 500).toBeGreaterThan(0.92)
    expect(held / 500).toBeLessThan(0.99)
  })

  it('take places around the middle, and refuse one number', () => {
    expect(medianPlaces(2)).toMatchObject({ below: 1, above: 2 })
    expect(medianPlaces(100)).toMatchObject({ below: 41, above: 60 })
    expect(() => medianPlaces(1)).toThrow('count')
    const one = { count: 1, median: 3, below: 3, above: 3 }
    expect(compareMedians(one, bounds(Float64Array.of(1, 2))).kind).toBe('insufficient-data')
    expect(compareMedians({ ...one, count: 0 }, one).kind).toBe('insufficient-data')
  })
})

describe('many comparisons', () => {
  it('are corrected as p.adjust of R does', () => {
    const p = [0.01, 0.02, 0.03, 0.04, 0.05]
    expect([...adjustedP(p, 'benjamini-hochberg')].map((x) => Number(x.toFixed(12)))).toEqual(
      Array(5).fill(0.05),
    )
    expect([...adjustedP(p, 'holm')].map((x) => Number(x.toFixed(12)))).toEqual([
      0.05, 0.08, 0.09, 0.09, 0.09,
    ])
    expect([...adjustedP(p, 'none')]).toEqual(p)
    expect([...adjustedP([], 'holm')]).toEqual([])
    expect(() => adjustedP([1.2], 'holm')).toThrow('p')
  })

  it('never become surer, and keep their order', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(ps, fc.constantFrom('holm' as const, 'benjamini-hochberg' as const), (p, correction) => {
        const adjusted = adjustedP(p, correction)
        p.forEach((value, i) => {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(value - 1e-12)
          expect(adjusted[i]!).toBeLessThanOrEqual(1)
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]! + 1e-12)
          })
        })
        const holm = adjustedP(p, 'holm')
        expect(adjusted.every((value, i) => value <= holm[i]! + 1e-12)).toBe(true)
      }),
    )
  })

  it('report few false differences among many that are none', () => {
    const random = randomFrom(2)
    const runs = Array.from({ length: 300 }, () =>
      adjustedP(
        Float64Array.from({ length: 50 }, () => twoSidedNormal(drawNormal(random))),
        'benjamini-hochberg',
      ).some((p) => p < 0.05),
    )
    expect(runs.filter(Boolean).length / 300).toBeLessThan(0.09)
  })

  it('need wider intervals, the fewer were chosen of the more', () => {
    expect(jointConfidence(100, 10, 'holm')).toBeCloseTo(0.9995, 12)
    expect(jointConfidence(100, 10, 'benjamini-hochberg')).toBeCloseTo(0.995, 12)
    expect(jointConfidence(100, 0, 'benjamini-hochberg')).toBeCloseTo(0.9995, 12)
    expect(jointConfidence(1, 1, 'holm')).toBe(0.95)
    expect(jointConfidence(100, 1, 'none')).toBe(0.95)
  })
})

it('the foremost is the effect that is sure, not the smallest p nor the largest guess', () => {
  const wild = { name: 'wild', effect: { value: 2, low: 0.1, high: 3.9 } }
  const exact = { name: 'exact', effect: { value: 0.05, low: 0.049, high: 0.051 } }
  const sure = { name: 'sure', effect: { value: -0.8, low: -0.9, high: -0.7 } }
  const unsure = { name: 'unsure', effect: { value: 0.5, low: -0.1, high: 1.1 } }
  expect(foremost([wild, exact, sure, unsure]).map(({ name }) => name)).toEqual(['sure', 'wild', 'exact'])
})

describe('a trend', () => {
  it('is the weighted straight line', () => {
    const { slope, p, straightness } = resultOf(
      trendOf({ time: [0, 1, 2, 3], value: [1, 3, 5, 7], standardError: [0.1, 0.2, 0.1, 0.2] }),
    )
    expect(slope.value).toBeCloseTo(2, 12)
    expect(p).toBeLessThan(1e-10)
    expect(straightness).toBeCloseTo(1, 12)
    const bent = resultOf(trendOf({ time: [0, 1, 2], value: [0, 5, 0], standardError: [0.1, 0.1, 0.1] }))
    expect(bent.slope.value).toBeCloseTo(0, 12)
    expect(bent.straightness).toBeLessThan(1e-6)
  })

  it('is not there in two points, or without errors', () => {
    expect(trendOf({ time: [0, 1], value: [1, 2], standardError: [1, 1] }).kind).toBe('insufficient-data')
    expect(trendOf({ time: [0, 1, 2], value: [1, 2, 3], standardError: [1, 0, 1] }).kind).toBe(
      'insufficient-data',
    )
    expect(() => trendOf({ time: [0, 1, 2], value: [1, Number.NaN, 3], standardError: [1, 1, 1] })).toThrow(
      'course',
    )
    expect(shareError(0, 100)).toBeGreaterThan(0)
  })
})
