import { expect, test } from 'vitest'
import { amount, count, counted, day, difference, instant, plain, seconds, share } from './wording.ts'

test('numbers have thousands separators, shares a percent sign', () => {
  expect([count(1_234_567), amount(1234.5), amount(0.001)]).toEqual(['1,234,567', '1,234.5', '0.001'])
  expect([share(0), share(0.0001), share(0.1234), share(1)]).toEqual(['0.0%', '< 0.1%', '12.3%', '100.0%'])
  expect([difference(0), difference(1200), difference(-3)]).toEqual(['0', '+1,200', '−3'])
  expect([counted(1, 'profile'), counted(2, 'profile')]).toEqual(['1 profile', '2 profiles'])
})

test('instants read in the time zone', () => {
  const at = Date.UTC(2026, 5, 30, 22, 5)
  expect([instant(at, 'Europe/Berlin'), day(at, 'Europe/Berlin')]).toEqual(['2026-07-01 00:05', '2026-07-01'])
})

test('lengths of time', () => {
  expect([0.44, 12.4, 185, 3_725].map(seconds)).toEqual(['0.4 s', '12 s', '3 min 5 s', '1 h 2 min'])
})

test('values of any type on one line', () => {
  expect([plain('a'), plain(1234.5), plain({ a: [1] }), plain(undefined)]).toEqual([
    'a',
    '1,234.5',
    '{"a":[1]}',
    '',
  ])
})
