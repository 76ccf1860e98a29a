import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBytes } from './bytes'
import { formatAgo, formatDay, formatInstant, formatTime } from './date'
import { formatDecimal } from './decimal'
import {
  formatChange,
  formatCount,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShare,
  formatShort,
  formatShortMoney,
} from './number'
import { propertyLines, sayValue } from './property-lines'
import { formatRoughSpan, formatSpan } from './span'
import { typeName } from './type-name'
import { visible } from './visible-text'

/** The number that a text begins with, without the marks between thousands. */
const numberIn = (text: string) =>
  Number(
    text
      .replaceAll(',', '')
      .replace('−', '-')
      .match(/-?[\d.]+/)?.[0],
  )
const count = fc.nat(2 ** 31 - 1)

describe('what is written is what it was', () => {
  test('of counts, exactly', () => {
    fc.assert(fc.property(count, (n) => numberIn(formatCount(n)) === n))
  })

  test('of numbers and amounts, to the hundredth', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(numberIn(formatNumber(value)) - value).toBeCloseTo(0, 1)
        expect(Math.abs(Math.abs(numberIn(formatMoney(value))) - Math.abs(value))).toBeLessThan(0.006)
      }),
    )
  })

  test('of decimals, to three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
        expect(Math.abs(numberIn(formatDecimal(value)) / value - 1)).toBeLessThan(0.0051)
      }),
    )
  })

  test('of shares, to a tenth of a per cent; what is neither none nor all never reads as if it were', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const text = formatShare(share)
        expect(Math.abs(numberIn(text) - 100 * share)).toBeLessThanOrEqual(0.1)
        expect([text === '0.0%', text === '100.0%']).toEqual([share === 0, share === 1])
      }),
    )
  })

  test('of bytes, to a tenth of its unit', () => {
    const UNIT: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5e14 }), (bytes) => {
        const text = formatBytes(bytes)
        const unit = UNIT[text.split(' ')[1]!]!
        expect(Math.abs(numberIn(text) * unit - bytes)).toBeLessThanOrEqual(
          unit / (bytes / unit < 10 ? 19 : 1.9),
        )
      }),
    )
  })

  test('of spans, to the second under an hour and to the minute above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 1e9 }), (ms) => {
        const [, hours = 0, minutes = 0, seconds = 0] =
          formatSpan(ms)
            .replaceAll(',', '')
            .match(/^(?:(\d+) h )?(?:(\d+) min)?(?: (\d+) s)?$/) ?? []
        const said = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1_000
        expect(ms - said).toBeGreaterThanOrEqual(0)
        expect(ms - said).toBeLessThan(Number(hours) > 0 || ms >= 3_600_000 ? 60_000 : 1_000)
      }),
    )
  })
})

describe('more never reads as less', () => {
  test.each([
    ['counts', formatCount],
    ['shares', (n: number) => formatShare(n / 2 ** 31)],
    ['percents', (n: number) => formatPercent(n)],
  ])('of %s', (_, format) => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        expect(numberIn(format(less))).toBeLessThanOrEqual(numberIn(format(more)))
      }),
    )
  })
})

test('a change has the sign of its difference, and none where nothing changed', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (from, to) => {
      const text = formatChange(from, to)
      if (from === to) expect(text).toBe('±0%')
      else if (from === 0) expect(text).toBe('new')
      else expect(text[0]).toBe(to > from ? '+' : '−')
    }),
  )
})

test.each([
  [0, '0 B'],
  [0.4, '0 B'],
  [812, '812 B'],
  [1_000, '1.0 KB'],
  [1_440_000, '1.4 MB'],
  [14_400_000, '14 MB'],
  [7e15, '7,000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1_500, '1.5k'],
  [2_500_000, '2.5m'],
])('%d is %s on an axis', (value, text) => {
  expect(formatShort(value).toLowerCase()).toBe(text)
})

test.each([
  [0.03124, '0.0312'],
  [4.25, '4.25'],
  [1_234, '1,230'],
  [-0.5, '-0.5'],
])('%d to three digits is %s', (value, text) => {
  expect(formatDecimal(value)).toBe(text)
})

test('amounts are in their currency, below nothing too, and short for an axis', () => {
  expect(formatMoney(-5, 'EUR')).toBe('-€5.00')
  expect(formatMoney(0, 'USD')).toMatch(/^(US)?\$0\.00$/)
  expect(formatShortMoney(0, 'EUR')).toBe('€0')
  expect(formatShortMoney(1_234_567)).toMatch(/^1\.23m$/i)
})

describe('instants', () => {
  const zone = fc.constantFrom('UTC', 'Europe/Oslo', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kolkata')
  const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) })

  test('are told as their day and their time', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        expect(formatInstant(at, timeZone)).toBe(`${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`)
      }),
    )
  })

  test('are the same day everywhere only where they are', () => {
    const newYear = Date.UTC(2025, 11, 31, 23, 30)
    expect(formatDay(newYear, 'America/St_Johns')).toBe('31 Dec 2025')
    expect(formatDay(newYear, 'Pacific/Kiritimati')).toBe('1 Jan 2026')
    expect(formatTime(newYear, 'Asia/Kolkata')).toBe('05:00')
  })

  test('follow the clocks when those are changed', () => {
    const before = Date.UTC(2026, 2, 29, 0, 59)
    expect(formatTime(before, 'Europe/Oslo')).toBe('01:59')
    expect(formatTime(before + 60_000, 'Europe/Oslo')).toBe('03:00')
  })

  test('are as far from now as they are, in the past and in the future', () => {
    const now = 1_000_000_000_000
    fc.assert(
      fc.property(fc.integer({ min: -3e11, max: 3e11 }), (apart) => {
        const text = formatAgo(now + apart, now)
        const isNear = Math.abs(apart) < 60_000
        expect(text === 'just now').toBe(isNear)
        if (/ago$/.test(text)) expect(apart).toBeLessThan(0)
        if (/^in /.test(text)) expect(apart).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    [-60_000, '1 minute ago'],
    [-3_599_000, '59 minutes ago'],
    [3_600_000, 'in 1 hour'],
    [86_400_000, 'tomorrow'],
    [-2_629_800_000, 'last month'],
    [-31_557_600_000 * 3, '3 years ago'],
  ])('%d ms from now is %s', (apart, text) => {
    expect(formatAgo(1e12 + apart, 1e12)).toBe(text)
  })
})

test.each([
  [59_999, '60 s'],
  [3_599_999, '60 min'],
  [86_400_000, '24 h'],
])('%d ms are roughly %s', (ms, text) => {
  expect(formatRoughSpan(ms)).toBe(text)
})

describe('properties of an event', () => {
  test('stand by their paths in order, what SDKs add of themselves last', () => {
    const lines = propertyLines({
      context: { page: { url: 'https://a' } },
      total: 19.9,
      cart: { items: [1, 2], coupon: null, empty: {} },
      active: false,
    })
    expect(lines.map(({ path, value }) => `${path}: ${value}`)).toEqual([
      'active: false',
      'cart.coupon: null',
      'cart.items: [1,2]',
      'total: 19.9',
      'context.page.url: https://a',
    ])
  })

  test('are each there once, whatever they hold', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer()))
    const name = fc.stringMatching(/^[a-z]{1,4}$/)
    const flat = fc.dictionary(name, leaf, { maxKeys: 6 })
    fc.assert(
      fc.property(flat, flat, (outer, inner) => {
        const lines = propertyLines({ ...outer, nested: inner })
        const expected = new Map<string, unknown>(Object.entries(outer).filter(([key]) => key !== 'nested'))
        for (const [key, value] of Object.entries(inner)) expected.set(`nested.${key}`, value)
        expect(new Map(lines.map(({ path, value }) => [path, value]))).toEqual(
          new Map([...expected].map(([path, value]) => [path, sayValue(value)])),
        )
        expect(lines).toHaveLength(expected.size)
      }),
    )
  })

  test.each([
    ['a text', 'a text'],
    [19.9, '19.9'],
    [null, 'null'],
    [['a', 1], '["a",1]'],
    [undefined, 'removed'],
  ])('%j is said as %s', (value, text) => {
    expect(sayValue(value)).toBe(text)
  })
})

test('a kind of values has a word; one that has none its own', () => {
  expect(typeName('flag')).toBe('yes or no')
  expect(typeName('geopoint')).toBe('geopoint')
})

test('written out a text hides nothing, and what was written out stays as it is', () => {
  const strange = fc.string({
    unit: fc.constantFrom('a', 'ß', '\n', '\t', '\r', '\0', '\u202E', '\u2066', '\uFEFF', '👩‍👧', '\\'),
  })
  fc.assert(
    fc.property(strange, (text) => {
      const shown = visible(text)
      expect(shown).not.toMatch(/[\0\r\u202E\u2066\uFEFF]/)
      expect(visible(shown)).toBe(shown)
      expect(shown.length).toBeGreaterThanOrEqual(text.length)
    }),
  )
})
