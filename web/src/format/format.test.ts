import { expect, test } from 'vitest'
import {
  formatAgo,
  formatDay,
  formatDayOfMonth,
  formatInstant,
  formatMonth,
  formatSecond,
  formatTime,
} from './date'
import {
  countOf,
  formatChange,
  formatCount,
  formatMoney,
  formatShare,
  formatShort,
  formatShortMoney,
} from './number'

test('counts and shares', () => {
  expect(formatCount(20_000)).toBe('20,000')
  expect(formatShort(12_300)).toBe('12.3k')
  expect(countOf(1, 'profile')).toBe('1 profile')
  expect(countOf(1_200, 'profile')).toBe('1,200 profiles')
})

test.each([
  [0, '0.0%'],
  [0.0004, '<0.1%'],
  [0.1236, '12.4%'],
  [0.9996, '>99.9%'],
  [1, '100.0%'],
])('a share of %d reads %s', (share, text) => {
  expect(formatShare(share)).toBe(text)
})

test.each([
  [100, 112, '+12.0%'],
  [100, 91, '−9.0%'],
  [100, 100, '±0%'],
  [0, 5, 'new'],
  [0, 0, '±0%'],
  [1, 42, '+4,100%'],
  [5, 0, '−100.0%'],
])('from %d to %d is %s', (from, to, text) => {
  expect(formatChange(from, to)).toBe(text)
})

test('instants are shown in the workspace’s time zone', () => {
  const at = Date.parse('2026-01-01T23:30:00Z')
  expect(formatDay(at, 'UTC')).toBe('1 Jan 2026')
  expect(formatInstant(at, 'Europe/Berlin')).toBe('2 Jan 2026, 00:30')
  expect(formatMonth(at, 'UTC')).toBe('2026')
  expect(formatTime(at, 'Europe/Berlin')).toBe('00:30')
  expect(formatSecond(at, 'Europe/Berlin')).toBe('00:30:00')
  expect(formatDayOfMonth(at, 'UTC')).toBe('1 Jan')
  expect(formatMonth(at + 86_400_000 * 40, 'UTC')).toBe('Feb')
})

test.each([
  [0, 'just now'],
  [-59_000, 'just now'],
  [-120_000, '2 minutes ago'],
  [-86_400_000, 'yesterday'],
  [3 * 86_400_000, 'in 3 days'],
])('%d ms from now is %s', (apart, text) => {
  expect(formatAgo(1e12 + apart, 1e12)).toBe(text)
})

test('money is written as its currency is, and without a symbol where none is known', () => {
  expect(formatMoney(1234.5, 'EUR')).toBe('€1,234.50')
  expect(formatMoney(1234.5, 'JPY')).toBe('JP¥1,235')
  expect(formatMoney(1234.5)).toBe('1,234.50')
  expect(formatShortMoney(12_345, 'EUR')).toBe('€12.3k')
  expect(formatShortMoney(9_999.6, 'EUR')).toBe('€10k')
  expect(formatShortMoney(-1_384.4, 'EUR')).toBe('-€1,384')
  expect(formatShortMoney(99.996, 'EUR')).toBe('€100')
  expect(formatShortMoney(78.1, 'EUR')).toBe('€78.10')
  expect(formatShortMoney(78, 'EUR')).toBe('€78')
  expect(formatShortMoney(1_900)).toBe('1,900')
})
