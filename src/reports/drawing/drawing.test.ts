import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatsOf } from '../format/index.ts'
import { dateTicks } from './date-ticks.ts'
import { spread } from './labels.ts'
import { scaleOn, spanOf } from './scale.ts'
import { shorten, textWidth, wrap } from './text-width.ts'
import { coveringTicks, logTicks, ticksWithin } from './ticks.ts'

const formats = formatsOf({ timeZone: 'Europe/Berlin', currency: 'EUR' })

describe('ticks', () => {
  test('are round, and cover what they must', () => {
    expect(coveringTicks(0, 97, 5)).toEqual([0, 20, 40, 60, 80, 100])
    expect(coveringTicks(-0.03, 0.012, 4)).toEqual([-0.04, -0.02, 0, 0.02])
    expect(ticksWithin(3, 17, 3)).toEqual([5, 10, 15])
  })

  test('of any range cover it in about as many steps as there is room for', () => {
    const range = fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 1e9, noNaN: true }),
    )
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 12 }), ([from, length], count) => {
        const ticks = coveringTicks(from, from + length, count)
        expect(ticks[0]).toBeLessThanOrEqual(from + length * 1e-6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(from + length * (1 - 1e-6))
        expect(ticks.length).toBeLessThanOrEqual(count + 2)
      }),
    )
  })

  test('of logarithms are powers of ten, with parts between while there is room', () => {
    expect(logTicks(1, 1_000, 4)).toEqual([1, 10, 100, 1_000])
    expect(logTicks(0.5, 4, 8)).toEqual([0.5, 0.7, 1, 1.5, 2, 3])
    expect(logTicks(1e-6, 1e6, 6)).toEqual([1e-6, 1e-4, 1e-2, 1, 1e2, 1e4, 1e6])
  })

  test('of dates are where days, months and years begin in the zone, across a change of the clock too', () => {
    const from = Date.parse('2026-03-27T12:00:00Z')
    const { at, write } = dateTicks(from, Date.parse('2026-03-31T12:00:00Z'), 5, formats)
    expect(at.map((tick) => new Date(tick).toISOString())).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '2026-03-30T22:00:00.000Z',
    ])
    expect(at.map(write)).toEqual(['28 Mar', '29 Mar', '30 Mar', '31 Mar'])
    const years = dateTicks(Date.UTC(1990, 5), Date.UTC(2026, 5), 4, formatsOf({ timeZone: 'UTC' }))
    expect(years.at.map(years.write)).toEqual(['2000', '2010', '2020'])
  })

  test('of dates are in the language of their report', () => {
    const inGerman = (from: number, to: number) => {
      const { at, write } = dateTicks(from, to, 4, { timeZone: 'UTC', language: 'de' })
      return at.map(write)
    }
    expect(inGerman(Date.UTC(2026, 1, 27), Date.UTC(2026, 2, 2))).toEqual([
      ...['27. Feb.', '28. Feb.', '1. März', '2. März'],
    ])
    expect(inGerman(Date.UTC(2026, 0), Date.UTC(2026, 2, 2))).toEqual(['Jan. 2026', 'Feb. 2026', 'März 2026'])
  })
})

describe('a scale', () => {
  const axis = { title: '', measure: 'number' } as const
  const on = (values: readonly number[], options: object = {}, given: object = {}) => {
    const whole = { ...axis, ...given }
    return scaleOn(whole, spanOf(whole, values, { formats, count: 4, ...options }), [0, 100])
  }

  test('maps its ends to the ends of its pixels, and what is beyond to the nearest', () => {
    const { place } = on([10, 20])
    expect([10, 15, 20, 99, -99].map(place)).toEqual([0, 50, 100, 100, 0])
  })

  test('of one value or none has room around it', () => {
    expect(on([7]).place(7)).toBe(50)
    expect(on([0, 0], { fromZero: true })).toMatchObject({ from: 0, to: 1 })
    expect(on([])).toMatchObject({ from: 0, to: 1 })
  })

  test('that begins at zero does so below and above', () => {
    expect(on([80, 100], { fromZero: true }).from).toBe(0)
    expect(on([-80, -100], { fromZero: true }).to).toBe(0)
  })

  test('keeps the bounds that it is given', () => {
    expect(on([0.2, 0.4], { covering: true }, { from: 0, to: 1 })).toMatchObject({ from: 0, to: 1 })
  })

  test('of logarithms gives equal room to equal ratios, and leaves out what has none', () => {
    const { place, from } = on([0, -3, 1, 100], {}, { log: true })
    expect(from).toBe(1)
    expect(place(10)).toBeCloseTo(50)
  })

  test('of counts has whole ticks alone', () => {
    expect(on([0, 2], {}, { measure: 'count' }).ticks.map(({ text }) => text)).toEqual(['0', '1', '2'])
  })

  test('tells neighbours apart, and shortens what is large', () => {
    const texts = (values: readonly number[], measure: string) =>
      on(values, { covering: true }, { measure }).ticks.map(({ text }) => text)
    expect(texts([0, 0.01], 'share')).toEqual(['0.00%', '0.25%', '0.50%', '0.75%', '1.00%'])
    expect(texts([0, 2_000_000], 'money')).toEqual(['€0', '€500K', '€1M', '€1.5M', '€2M'])
    expect(texts([-20, 20], 'number')).toEqual(['−20', '−10', '0', '10', '20'])
  })
})

test('labels are moved apart, in their order, and stay within the ends', () => {
  expect(spread([10, 12, 50], 15, [0, 100])).toEqual([10, 25, 50])
  expect(spread([99, 98, 97], 15, [0, 100])).toEqual([100, 85, 70])
  expect(spread([-5], 15, [0, 100])).toEqual([0])
})

describe('text in a drawing', () => {
  test('is cut where there is no room, and only then', () => {
    expect(shorten('short', 100)).toBe('short')
    const cut = shorten('a rather long label', 60)
    expect(cut).toMatch(/^a rather.*…$/)
    expect(textWidth(cut)).toBeLessThanOrEqual(60)
    expect(textWidth('日本')).toBeGreaterThan(textWidth('ab'))
  })

  test('is broken at spaces, and the last line takes what is left', () => {
    expect(wrap('one two three', 50, 2)).toEqual(['one two', 'three'])
    expect(wrap('one two three four five', 50, 2)[1]).toMatch(/^three…$|^three.*…$/)
    expect(wrap('', 50, 2)).toEqual([])
  })
})
