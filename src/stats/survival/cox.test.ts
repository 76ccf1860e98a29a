import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom, shuffle } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { fitCox } from './cox-regression.ts'
import { coxSurvival, hazardRatio } from './cox-survival.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { Lifetimes } from './lifetimes.ts'
import { logRank } from './log-rank.ts'

/** Exponential lifetimes whose log hazard is `effects` times uniform columns, censored at random. */
function drawn(seed: number, size: number, effects: readonly number[], tiedTo = 0) {
  const random = randomFrom(seed)
  const columns = effects.map(() => Float64Array.from({ length: size }, () => random.uniform() * 2 - 1))
  const ends = Float64Array.from({ length: size }, (_, row) => {
    const hazard = Math.exp(effects.reduce((sum, effect, index) => sum + effect * columns[index]![row]!, 0))
    return -Math.log(1 - random.uniform()) / hazard
  })
  const censoring = ends.map(() => 2.5 * random.uniform())
  const shorter = ends.map((end, row) => Math.min(end, censoring[row]!))
  const lifetimes: Lifetimes = {
    time: tiedTo > 0 ? shorter.map((t) => Math.ceil(t / tiedTo) * tiedTo) : shorter,
    event: Uint8Array.from(ends, (end, row) => (end <= censoring[row]! ? 1 : 0)),
  }
  return { lifetimes, columns }
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)

describe('Cox regression', () => {
  test('finds the hazard ratios that lifetimes were drawn with', () => {
    const effects = [1, -0.5, 0]
    for (const tiedTo of [0, 0.1]) {
      const { lifetimes, columns } = drawn(3, 5000, effects, tiedTo)
      const { coefficients, concordance } = resultOf(fitCox(lifetimes, columns))
      coefficients.forEach(({ estimate, standardError }, index) => {
        expect(Math.abs(estimate - effects[index]!)).toBeLessThan(4 * standardError)
        expect(standardError).toBeLessThan(0.05)
      })
      expect(resultOf(concordance).concordance).toBeGreaterThan(0.6)
    }
  })

  test('without ties is the same by Efron and by Breslow, and its score test is the log-rank test', () => {
    const { lifetimes, columns } = drawn(5, 200, [0.7])
    const [efron, breslow] = (['efron', 'breslow'] as const).map((ties) =>
      resultOf(fitCox(lifetimes, columns, { ties })),
    )
    expect(efron).toEqual(breslow)
    const group = Uint32Array.from(columns[0]!, (x) => (x > 0 ? 1 : 0))
    const { score } = resultOf(fitCox(lifetimes, [Float64Array.from(group)]))
    expect(score.chiSquared).toBeCloseTo(resultOf(logRank(lifetimes, group)).chiSquared, 8)
  })

  test('hangs on the order of times only, on no order of rows and on no scale of columns', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { lifetimes, columns } = drawn(seed, 80, [0.5, -0.5], 0.2)
        const plain = resultOf(fitCox(lifetimes, columns))
        const order = Uint32Array.from({ length: 80 }, (_, row) => row)
        shuffle(randomFrom(seed), order)
        const moved = fitCox(
          {
            time: Float64Array.from(order, (row) => lifetimes.time[row]! ** 3 + 1),
            event: Uint8Array.from(order, (row) => lifetimes.event[row]!),
          },
          columns.map((column, index) =>
            Float64Array.from(order, (row) => 1e3 * (index + 1) * column[row]! - 7),
          ),
        )
        const other = resultOf(moved)
        expect(other.logLikelihood).toBeCloseTo(plain.logLikelihood, 8)
        other.coefficients.forEach(({ z }, index) => {
          expect(z).toBeCloseTo(plain.coefficients[index]!.z, 6)
        })
      }),
      { numRuns: 20 },
    )
  })

  test('counts those at risk at a tie as Breslow and as Efron do', () => {
    const lifetimes = { time: Float64Array.of(1, 1, 2, 3), event: new Uint8Array(4).fill(1) }
    const column = Float64Array.of(1, 3, 2, 2.5)
    const model = (ties: 'breslow' | 'efron') => resultOf(fitCox(lifetimes, [column], { ties }))
    expect(model('breslow').nullLogLikelihood).toBeCloseTo(-Math.log(4 * 4 * 2), 12)
    expect(model('efron').nullLogLikelihood).toBeCloseTo(-Math.log(4 * 3 * 2), 12)
    const [b, e] = [model('breslow'), model('efron')].map((fit) => fit.coefficients[0]!.estimate)
    const risk = (beta: number) => column.map((x) => Math.exp(beta * x))
    const total = ([, , third = 0, fourth = 0]: Float64Array) => third + fourth
    const breslow = (beta: number) => 6 * beta - 2 * Math.log(sum(risk(beta))) - Math.log(total(risk(beta)))
    const efron = (beta: number) => {
      const [all, rest] = [sum(risk(beta)), total(risk(beta))]
      return 6 * beta - Math.log(all) - Math.log((all + rest) / 2) - Math.log(rest)
    }
    for (const [likelihood, at] of [
      [breslow, b!],
      [efron, e!],
    ] as const) {
      expect(likelihood(at)).toBeGreaterThan(likelihood(at + 1e-3))
      expect(likelihood(at)).toBeGreaterThan(likelihood(at - 1e-3))
    }
  })

  test('takes a weight for as many rows', () => {
    const { lifetimes, columns } = drawn(14, 120, [0.6, -0.3], 0.1)
    const weight = Float64Array.from(lifetimes.time, (_, row) => 1 + (row % 3))
    const order = Array.from(weight).flatMap((times, row) => new Array<number>(times).fill(row))
    const each = {
      time: Float64Array.from(order, (row) => lifetimes.time[row]!),
      event: Uint8Array.from(order, (row) => lifetimes.event[row]!),
    }
    const repeated = columns.map((column) => Float64Array.from(order, (row) => column[row]!))
    const one = resultOf(fitCox({ ...lifetimes, weight }, columns, { ties: 'breslow' }))
    const other = resultOf(fitCox(each, repeated, { ties: 'breslow' }))
    expect(one.events).toBe(other.events)
    one.coefficients.forEach(({ estimate, standardError }, index) => {
      expect(estimate).toBeCloseTo(other.coefficients[index]!.estimate, 9)
      expect(standardError).toBeCloseTo(other.coefficients[index]!.standardError, 9)
    })
    expect(resultOf(one.concordance).concordance).toBeCloseTo(resultOf(other.concordance).concordance, 12)
  })

  test('expects as many events in all as came', () => {
    const { lifetimes, columns } = drawn(9, 400, [1, 1], 0.1)
    const model = resultOf(fitCox(lifetimes, columns, { ties: 'breslow' }))
    let expected = 0
    lifetimes.time.forEach((time, row) => {
      const [survival] = coxSurvival(
        model,
        columns.map((column) => column[row]!),
        [time],
      )
      expected -= Math.log(survival!)
    })
    expect(expected).toBeCloseTo(model.events, 6)
  })

  test('keeps strata apart: each has a baseline of its own', () => {
    const { lifetimes, columns } = drawn(4, 600, [0.8])
    const strata = Uint32Array.from(lifetimes.time, (_, row) => row % 2)
    const slowed = { ...lifetimes, time: lifetimes.time.map((t, row) => (row % 2 ? t * 10 : t)) }
    const model = resultOf(fitCox(slowed, columns, { strata }))
    const same = resultOf(fitCox(lifetimes, columns, { strata }))
    expect(model.coefficients).toEqual(same.coefficients)
    const at = (stratum: number, time: number) => coxSurvival(model, [0], [time], stratum)[0]
    expect(at(0, 1)).not.toBeCloseTo(at(1, 1)!, 1)
    expect(coxSurvival(model, [0], [1e9], 1)).toEqual([null])
    expect(coxSurvival(model, [0], [0], 0)).toEqual([1])
    expect(hazardRatio(model, model.means)).toBe(1)
  })

  test('agrees with the curve of everybody where nothing matters', () => {
    const { lifetimes } = drawn(6, 500, [0])
    const twice: Lifetimes = {
      time: Float64Array.from([...lifetimes.time, ...lifetimes.time]),
      event: Uint8Array.from([...lifetimes.event, ...lifetimes.event]),
    }
    const column = Float64Array.from(twice.time, (_, row) => (row < 500 ? 0 : 1))
    const model = resultOf(fitCox(twice, [column], { ties: 'breslow' }))
    expect(model.coefficients[0]!.estimate).toBeCloseTo(0, 10)
    const curve = resultOf(kaplanMeier(twice))
    const middle = curve.time[400]!
    const [survival] = coxSurvival(model, [0], [middle])
    expect(survival).toBeCloseTo(Math.exp(-curve.cumulativeHazard[400]!), 9)
  })

  test('gives no number where there is none', () => {
    const { lifetimes, columns } = drawn(2, 50, [0.5])
    const { time } = lifetimes
    const reason = (outcome: object) => (outcome as { reason?: string }).reason
    expect(reason(fitCox({ time, event: new Uint8Array(50) }, columns))).toContain('no event')
    expect(reason(fitCox(lifetimes, [new Float64Array(50).fill(4)]))).toContain('constant')
    expect(reason(fitCox(lifetimes, [columns[0]!, columns[0]!.map((x) => 3 * x)]))).toContain('follows')
    const event = new Uint8Array(50).fill(1)
    expect(reason(fitCox({ time, event }, [time.map((t) => -t)]))).toContain('perfectly')
    const only = { time, event: Uint8Array.from(time, (_, row) => (row < 25 ? 1 : 0)) }
    expect(reason(fitCox(only, [Float64Array.from(time, (_, row) => (row < 25 ? 1 : 0))]))).toContain(
      'perfectly',
    )
    expect(
      reason(fitCox({ time: Float64Array.of(1), event: Uint8Array.of(1) }, [Float64Array.of(1)])),
    ).toBeDefined()
    expect(() => fitCox(lifetimes, [columns[0]!.map(() => Number.NaN)])).toThrow('columns[0]')
    expect(() => fitCox(lifetimes, [])).toThrow('columns')
  })

  test('takes one event in 10,000', () => {
    const { lifetimes, columns } = drawn(12, 10_000, [0.5])
    const rare = { ...lifetimes, event: new Uint8Array(10_000) }
    rare.event[17] = 1
    const fit = fitCox(rare, columns)
    if (fit.kind === 'result') expect(fit.value.coefficients[0]!.standardError).toBeGreaterThan(0.5)
  })
})
