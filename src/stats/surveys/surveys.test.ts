import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import {
  carelessResponses,
  evenOddConsistency,
  factorAnalysis,
  type Items,
  intraclassCorrelations,
  keyedItems,
  minimumAveragePartial,
  oblimin,
  omega,
  omegaInterval,
  parallelAnalysis,
  reliability,
  reverseKeyed,
  samplingAdequacy,
  scaleScores,
  varimax,
} from './index.ts'

const seed = 3
const insufficient = { kind: 'insufficient-data' }

/** Answers of people to items that load on factors in turn, by 0.8. */
function answers(people: number, items: number, factors: number, correlated = 0): Items {
  const random = randomFrom(seed)
  const common = Float64Array.from({ length: people }, () => drawNormal(random))
  const behind = Array.from({ length: factors }, () =>
    common.map((g) => Math.sqrt(correlated) * g + Math.sqrt(1 - correlated) * drawNormal(random)),
  )
  return Array.from({ length: items }, (_, i) =>
    behind[i % factors]!.map((factor) => 0.8 * factor + 0.6 * drawNormal(random)),
  )
}

/** Answers with a mean of 0 and a deviation of 1. */
function standardized(item: readonly number[]): Float64Array {
  const mean = item.reduce((sum, answer) => sum + answer, 0) / item.length
  const squares = item.reduce((sum, answer) => sum + (answer - mean) ** 2, 0)
  return Float64Array.from(item, (answer) => (answer - mean) / Math.sqrt(squares / (item.length - 1)))
}

const constant = (people: number, items: number): Items =>
  Array.from({ length: items }, () => new Float64Array(people).fill(3))
const missing = (people: number, items: number): Items =>
  Array.from({ length: items }, () => new Float64Array(people).fill(Number.NaN))

const anyItems = fc
  .tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 1, max: 30 }))
  .chain(([items, people]) =>
    fc.array(
      fc
        .array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constant(Number.NaN)), {
          minLength: people,
          maxLength: people,
        })
        .map((list) => Float64Array.from(list)),
      { minLength: items, maxLength: items },
    ),
  )

describe('reliability', () => {
  it('is 1 for items that are the same, and its interval holds it', () => {
    const [item] = answers(50, 1, 1)
    const { alpha, low, high, lambda6 } = resultOf(reliability([item!, item!, item!]))
    expect([alpha, low, high]).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 9)))
    expect(lambda6).toBeUndefined()
    const other = resultOf(reliability(answers(200, 5, 1)))
    expect(other.low).toBeLessThan(other.alpha)
    expect(other.high).toBeGreaterThan(other.alpha)
    expect(other.high - other.low).toBeLessThan(0.1)
  })

  it('does not change when all items are turned round, or moved', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const before = reliability(items)
        const after = reliability(items.map((item) => reverseKeyed(item, 1, 6)))
        expect(after.kind).toBe(before.kind)
        if (before.kind === 'insufficient-data' || after.kind === 'insufficient-data') return
        expect(after.value.alpha).toBeCloseTo(before.value.alpha, 9)
        expect(before.value.alpha).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('cannot be told from items whose sum is the same for everybody but for rounding', () => {
    const items = [
      [4, 4, 3],
      [4, 4, 6],
      [6, 6, 5],
    ].map((item) => Float64Array.from(item))
    const turned = items.map((item) => reverseKeyed(item, 1, 6))
    for (const same of [items, turned]) expect(reliability(same)).toMatchObject(insufficient)
  })

  it('of items as if all varied alike is that of standardized ones, whatever the units, or none where their sum does not vary', () => {
    const item = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 })
    const opposed = fc.boolean()
    const factors = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        opposed,
        factors,
        (some, opposed, factors) => {
          const turned = some.map((one) => one.map((answer) => 7 - answer))
          const all = opposed ? [...some, ...turned] : [...some, some[0]!]
          const found = reliability(
            all.map((one, i) => Float64Array.from(one, (answer) => answer * factors[i]!)),
          )
          if (found.kind !== 'result') return
          const { standardizedAlpha, meanCorrelation, lambda6 } = found.value
          const alike = reliability(all.map((one) => standardized(one)))
          if (alike.kind !== 'result') {
            expect([standardizedAlpha, lambda6]).toEqual([undefined, undefined])
            return
          }
          const k = all.length
          expect(standardizedAlpha).toBeCloseTo(alike.value.alpha, 6)
          expect(standardizedAlpha).toBeCloseTo((k * meanCorrelation) / (1 + (k - 1) * meanCorrelation), 6)
        },
      ),
      { seed, examples: [[[[1, 2, 3, 4, 5]], true, [1, 2, 1, 1, 1, 1, 1, 1]]] },
    )
  })

  it('below 0 is told as it is: items that run against each other on average, as psych::alpha has it', () => {
    const items = [
      [1, 2, 3, 4, 5],
      [4, 5, 2, 3, 1],
      [2, 1, 4, 3, 5],
    ].map((item) => Float64Array.from(item))
    const { alpha, standardizedAlpha } = resultOf(reliability(items))
    // Variances are alike; correlations are -0.8, 0.8 and -1: 3 / 2 (1 - 3 / (3 + 2 (-1))).
    expect([alpha, standardizedAlpha]).toEqual([expect.closeTo(-3, 9), expect.closeTo(-3, 9)])
  })

  it('cannot be told from constant, missing or too few answers', () => {
    for (const items of [constant(20, 3), missing(20, 3), answers(2, 3, 1)]) {
      expect(reliability(items)).toMatchObject(insufficient)
      expect(omega(items)).toMatchObject(insufficient)
    }
    expect(omega(answers(100, 2, 1))).toMatchObject(insufficient)
  })

  it('by omega is what loadings say, and not below alpha', () => {
    const items = answers(5000, 6, 1)
    const expected = (6 * 0.8) ** 2 / ((6 * 0.8) ** 2 + 6 * 0.36)
    const found = resultOf(omega(items))
    expect(found.omega).toBeCloseTo(expected, 2)
    expect(found.omega).toBeGreaterThanOrEqual(resultOf(reliability(items)).alpha - 1e-3)
  })
})

describe('scores', () => {
  const items = [
    Float64Array.of(1, 6, Number.NaN),
    Float64Array.of(6, 5, Number.NaN),
    Float64Array.of(2, Number.NaN, 4),
  ]
  const range = { lowest: 1, highest: 6 }

  it('are means of what was answered, reverse-keyed items turned round', () => {
    const scores = scaleScores(items, { items: [0, 1], reversed: [1] }, range)
    expect([...scores]).toEqual([1, 4, Number.NaN])
    const asked = scaleScores(items, { items: [0, 1, 2] }, { ...range, leastAnswered: 0.6 })
    expect([...asked]).toEqual([3, 5.5, Number.NaN])
  })

  it('refuse scales of items that are not there', () => {
    expect(() => scaleScores(items, { items: [7] }, range)).toThrow('scale')
    expect(() => keyedItems(items, { items: [0], reversed: [1] }, range)).toThrow('reversed')
    expect(() => reverseKeyed(items[0]!, 6, 1)).toThrow('lowest')
    expect(() => reliability([Float64Array.of(1, Number.POSITIVE_INFINITY), Float64Array.of(1, 2)])).toThrow(
      'finite',
    )
  })

  it('stay between the lowest and the highest answer', () => {
    fc.assert(
      fc.property(anyItems, (columns) => {
        const scores = scaleScores(columns, { items: [0, 1, 2], reversed: [2] }, range)
        expect(scores.every((score) => Number.isNaN(score) || (score >= 1 && score <= 6))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('factor analysis', () => {
  it.each(['minimum-residual', 'maximum-likelihood'] as const)(
    'by %s finds the factors that were put in',
    (extraction) => {
      const { loadings, uniquenesses, fit, converged } = resultOf(
        factorAnalysis(answers(4000, 9, 3), { factors: 3, extraction, rotation: 'varimax' }),
      )
      expect(converged).toBe(true)
      for (const [i, row] of loadings.entries()) {
        expect(Math.max(...row)).toBeCloseTo(0.8, 1)
        expect(uniquenesses[i]).toBeCloseTo(0.36, 1)
      }
      expect(fit.rmsea).toBeLessThan(0.03)
      expect(fit.tli).toBeGreaterThan(0.98)
    },
  )

  it('with oblimin finds how factors are correlated', () => {
    const { factorCorrelations, loadings } = resultOf(
      factorAnalysis(answers(4000, 8, 2, 0.5), { factors: 2 }),
    )
    expect(factorCorrelations[0]![1]).toBeCloseTo(0.5, 1)
    for (const row of loadings) expect(Math.min(...row.map(Math.abs))).toBeLessThan(0.06)
  })

  it('rotated keeps communalities', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -0.7, max: 0.7, noNaN: true }),
            fc.double({ min: -0.7, max: 0.7, noNaN: true }),
          ),
          { minLength: 3, maxLength: 8 },
        ),
        (rows) => {
          const loadings = rows.map((row) => Float64Array.from(row))
          const lengthOf = ([a = 0, b = 0]: Float64Array) => a * a + b * b
          for (const [i, row] of varimax(loadings).entries())
            expect(lengthOf(row)).toBeCloseTo(lengthOf(loadings[i]!), 9)
          const turned = oblimin(loadings)
          expect(turned.factorCorrelations[0]![0]).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says when items do not determine factors, do not vary, or are copies', () => {
    const [item, other, third] = answers(50, 3, 1)
    expect(factorAnalysis([item!, other!, third!], { factors: 2 })).toMatchObject(insufficient)
    expect(factorAnalysis([item!, item!, other!, third!], { factors: 1 })).toMatchObject(insufficient)
    expect(factorAnalysis(constant(50, 4), { factors: 1 })).toMatchObject(insufficient)
    expect(factorAnalysis(missing(50, 4), { factors: 1 })).toMatchObject(insufficient)
    expect(() => factorAnalysis(answers(50, 4, 1), { factors: 0 })).toThrow('factors')
  })
})

describe('how many factors', () => {
  it('are as many as were put in', () => {
    const items = answers(600, 9, 3)
    expect(resultOf(parallelAnalysis(items, { seed }))).toMatchObject({ factors: 3, components: 3 })
    expect(resultOf(minimumAveragePartial(items)).components).toBe(3)
    expect(resultOf(samplingAdequacy(items)).kmo).toBeGreaterThan(0.6)
  })

  it('cannot be told from answers that do not vary', () => {
    for (const items of [constant(20, 4), missing(20, 4)]) {
      expect(parallelAnalysis(items, { seed })).toMatchObject(insufficient)
      expect(minimumAveragePartial(items)).toMatchObject(insufficient)
      expect(samplingAdequacy(items)).toMatchObject(insufficient)
    }
  })
})

describe('raters', () => {
  it('who agree have correlations of 1, those who always differ by the same only in consistency', () => {
    const first = Float64Array.of(1, 2, 3, 4)
    const moved = first.map((rating) => rating + 2)
    const agreeing = resultOf(intraclassCorrelations([first, first]))
    expect(agreeing.agreement).toEqual({ single: 1, average: 1 })
    const differing = resultOf(intraclassCorrelations([first, moved]))
    expect(differing.consistency.single).toBeCloseTo(1, 12)
    expect(differing.agreement.single).toBeLessThan(0.6)
    expect(intraclassCorrelations(constant(4, 2))).toMatchObject(insufficient)
  })
})

describe('careless answers', () => {
  it('are straight lines, patterns that fit nobody, and hardly any', () => {
    const items = answers(300, 8, 1).map((item) => item.slice())
    items.forEach((item, i) => {
      item[0] = 2
      item[1] = i % 2 === 0 ? 4 : -4
      item[2] = i < 6 ? Number.NaN : item[2]!
    })
    const { signs, longestRun, variability, probability } = carelessResponses(items)
    expect([signs['straight-line'][0], signs.improbable[1], signs.unanswered[2]]).toEqual([1, 1, 1])
    expect(longestRun[0]).toBe(8)
    expect(variability[0]).toBe(0)
    expect(probability.every((p) => p >= 0 && p <= 1)).toBe(true)
    const flagged = signs.improbable.reduce((sum, sign) => sum + sign, 0)
    expect(flagged).toBeLessThan(6)
  })

  it('without anything to compare with are judged by runs alone', () => {
    const { distance, signs } = carelessResponses(constant(5, 4))
    expect(distance.every(Number.isNaN)).toBe(true)
    expect([...signs.improbable]).toEqual([0, 0, 0, 0, 0])
    expect([...signs['straight-line']]).toEqual([1, 1, 1, 1, 1])
  })
})

describe('the interval of omega', () => {
  /** Half of the width on the scale of log(1 - omega), times the square root of the people. */
  const spread = (people: number, samples: number) => {
    const found = resultOf(omegaInterval(answers(people, 5, 1), { seed: 1, samples }))
    expect(found.omega).toBeCloseTo(16 / 17.8, 1)
    expect(found.low).toBeLessThan(found.omega)
    expect(found.high).toBeGreaterThan(found.omega)
    return (Math.log((1 - found.low) / (1 - found.high)) / 2 / 1.96) * Math.sqrt(people)
  }

  // For k equally good items the variance of log(1 - alpha) is about 2 k / ((k - 1) people) (Feldt 1965).
  it('is as wide as theory has it, also of more people than are drawn at once', () => {
    expect(spread(250, 200)).toBeCloseTo(Math.sqrt(2.5), 0)
    expect(spread(4_000, 60)).toBeCloseTo(Math.sqrt(2.5), 0)
  })

  it('needs a common factor', () => {
    expect(omegaInterval(constant(20, 4), { seed: 1 })).toMatchObject(insufficient)
    expect(omegaInterval(answers(20, 2, 1), { seed: 1 })).toMatchObject(insufficient)
    expect(() => omegaInterval(answers(20, 3, 1), { seed: 1, samples: 1 })).toThrow()
  })
})

describe('even-odd consistency', () => {
  /** Scales of two items, of people who answered with these halves. */
  const scales = (...people: readonly (readonly (readonly [number, number])[])[]) =>
    people[0]!.map((_, scale) =>
      [0, 1].map((half) => Float64Array.from(people, (person) => person[scale]![half]!)),
    )
  const halves = (odd: readonly number[], even: readonly number[]) =>
    odd.map((answer, scale) => [answer, even[scale]!] as const)

  it('is 1 for halves that agree, and -1 for the opposite; a correlation is brought to the full length', () => {
    const people = [halves([1, 2, 3], [1, 2, 3]), halves([1, 2, 3], [3, 2, 1]), halves([1, 2, 3], [2, 1, 3])]
    expect(Array.from(evenOddConsistency(scales(...people)))).toEqual(
      [1, -1, 2 / 3].map((one) => expect.closeTo(one, 12)),
    )
  })

  it('is not known of fewer than three scales, or of one answer to all', () => {
    const people = [halves([1, Number.NaN, 3], [1, 2, 3]), halves([2, 2, 2], [1, 2, 3])]
    expect(Array.from(evenOddConsistency(scales(...people)))).toEqual([Number.NaN, Number.NaN])
    expect(evenOddConsistency([missing(2, 3)])).toEqual(new Float64Array(2).fill(Number.NaN))
  })
})
