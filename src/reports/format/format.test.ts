import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../measure.ts'
import { formatsOf, intervalName } from './index.ts'

const plain = formatsOf({ timeZone: 'Europe/Berlin' })
const pounds = formatsOf({ timeZone: 'UTC', currency: 'GBP' })

describe('one number', () => {
  test.each<[Measure, number, string]>([
    ['count', 12_345, '12,345'],
    ['count', -3, '−3'],
    ['count', -0.2, '0'],
    ['share', 0.125, '12.5%'],
    ['share', 0, '0.0%'],
    ['share', 1, '100.0%'],
    ['share', 0.0002, '<0.1%'],
    ['share', 0.9999, '>99.9%'],
    ['share', -0.5, '−50.0%'],
    ['share', 3.2, '320.0%'],
    ['money', 9.5, '9.50'],
    ['money', 12_345.67, '12,346'],
    ['money', -12.5, '−12.50'],
    ['number', 0.012_345, '0.0123'],
    ['number', 12.345, '12.3'],
    ['number', 12_345.6, '12,346'],
    ['number', 1.2e-9, '1.2 × 10⁻⁹'],
    ['number', -2e18, '−2.0 × 10¹⁸'],
    [{ unit: 'days' }, 3.21, '3.21 days'],
    [{ unit: '°C', decimals: 1 }, 3, '3.0°C'],
    [{ decimals: 2 }, 3, '3.00'],
    ['day', Date.UTC(2026, 2, 2, 23, 30), '3 Mar 2026'],
    ['instant', Date.UTC(2026, 2, 2, 23, 30), '3 Mar 2026, 00:30'],
    ['day', 9e15, '–'],
    ['count', Number.NaN, '–'],
  ])('%j of %d is %s', (measure, value, text) => {
    expect(plain.figure({ measure, value })).toBe(text)
  })

  test('money has the sign of its currency and the decimals of its smaller unit', () => {
    expect(pounds.money(1_234.5)).toBe('£1,235')
    expect(pounds.money(-4.5)).toBe('−£4.50')
    expect(formatsOf({ timeZone: 'UTC', currency: 'JPY' }).money(12)).toBe('¥12')
    expect(formatsOf({ timeZone: 'UTC', currency: 'CHF' }).money(12)).toBe('CHF 12.00')
  })

  test('a currency that is none leaves the amount', () => {
    expect(formatsOf({ timeZone: 'UTC', currency: '<b>' }).money(12)).toBe('12.00')
  })

  test('counts have their noun', () => {
    expect(plain.counted(1, 'customer')).toBe('1 customer')
    expect(plain.counted(2_000, 'country', 'countries')).toBe('2,000 countries')
  })
})

test('an interval follows its number', () => {
  const value = { value: 0.125, low: 0.11, high: 0.139 }
  expect(plain.figure({ measure: 'share', value })).toBe('12.5% (11.0% to 13.9%)')
})

describe('values that are compared', () => {
  const written = (measure: Measure, values: readonly (number | null)[]) =>
    values.map(plain.alike(measure, values))

  test('have the same number of decimals', () => {
    expect(written('number', [1, 2.5, 10.25])).toEqual(['1.0', '2.5', '10.3'])
    expect(written('number', [1, 2, 30])).toEqual(['1', '2', '30'])
    expect(written('money', [3, 99.5])).toEqual(['3.00', '99.50'])
    expect(written('money', [3.4, 12_000])).toEqual(['3', '12,000'])
    expect(written('share', [0.001, 0.0042])).toEqual(['0.10%', '0.42%'])
  })

  test('keep their own where equal decimals would leave nothing of the smallest', () => {
    expect(written('number', [0.000_5, 4_321.5])).toEqual(['0.0005', '4,322'])
  })

  test('what there is none of is a dash', () => {
    expect(written('count', [null, 3])).toEqual(['–', '3'])
  })
})

test('whatever the number, it is written without NaN, Infinity or a hyphen for a minus', () => {
  const measures: Measure[] = ['count', 'share', 'money', 'number', 'day', 'instant', { unit: 'x' }]
  fc.assert(
    fc.property(fc.double(), fc.constantFrom(...measures), (value, measure) => {
      const text = plain.alike(measure, [value, 1])(value)
      expect(text).not.toMatch(/NaN|Infinity|∞|-/)
      expect(text).not.toBe('')
    }),
  )
})

describe('in German', () => {
  const german = formatsOf({ timeZone: 'Europe/Berlin', language: 'de' })
  const euros = formatsOf({ timeZone: 'UTC', currency: 'EUR', language: 'de' })
  /** Signs are kept on the line of their number. */
  const spaced = (text: string) => text.replaceAll('\u00A0', '_')

  test.each<[Measure, number, string]>([
    ['count', 12_345, '12.345'],
    ['count', -3, '−3'],
    ['share', 0.125, '12,5_%'],
    ['share', 0.0002, '<0,1_%'],
    ['share', 0.9999, '>99,9_%'],
    ['money', 9.5, '9,50'],
    ['number', 0.012_345, '0,0123'],
    ['number', 1.2e-9, '1,2 × 10⁻⁹'],
    [{ unit: 'Tage' }, 3.21, '3,21 Tage'],
    [{ unit: '°C', decimals: 1 }, 3, '3,0_°C'],
    ['day', Date.UTC(2026, 2, 2, 23, 30), '3. März 2026'],
    ['instant', Date.UTC(2026, 2, 2, 23, 30), '3. März 2026, 00:30'],
    ['day', 9e15, '–'],
  ])('%j of %d is %s', (measure, value, text) => {
    expect(spaced(german.figure({ measure, value }))).toBe(text)
  })

  test('the sign of a currency follows the amount', () => {
    expect(spaced(euros.money(1_234.5))).toBe('1.235_€')
    expect(spaced(euros.money(-4.5))).toBe('−4,50_€')
    expect(spaced(formatsOf({ timeZone: 'UTC', currency: 'CHF', language: 'de' }).money(12))).toBe(
      '12,00_CHF',
    )
  })

  test('an interval is from one number to another', () => {
    const value = { value: 0.125, low: 0.11, high: 0.139 }
    expect(spaced(german.figure({ measure: 'share', value }))).toBe('12,5_% (11,0_% bis 13,9_%)')
    expect(intervalName('95%', 'de')).toBe('95-%-Intervall')
    expect(intervalName('99.5%', 'de')).toBe('99,5-%-Intervall')
    expect(intervalName('95% interval', 'de')).toBe('95-%-Intervall')
    expect(intervalName('nach Korrektur', 'de')).toBe('nach Korrektur')
  })

  test('numbers at an axis are short', () => {
    const written = (measure: Measure, ticks: readonly number[]) =>
      ticks.map(euros.ticks(measure, ticks)).map(spaced)
    expect(written('money', [0, 5_000, 10_000])).toEqual(['0_€', '5.000_€', '10.000_€'])
    expect(written('count', [0, 1_500_000])).toEqual(['0', '1,5_Mio.'])
    expect(written('share', [0, 0.5])).toEqual(['0_%', '50_%'])
    expect(written('number', [0, 0.25])).toEqual(['0,00', '0,25'])
  })
})
