import { expect, test } from 'vitest'
import { formatRoughSpan, formatSpan } from './span'

test.each([
  [-5, '0.0 s'],
  [420, '0.4 s'],
  [12_900, '12 s'],
  [200_000, '3 min 20 s'],
  [7_500_000, '2 h 5 min'],
])('%d ms are %s', (ms, text) => {
  expect(formatSpan(ms)).toBe(text)
})

test.each([
  [420, '0.4 s'],
  [42_000, '42 s'],
  [180_000, '3 min'],
  [7_200_000, '2 h'],
])('%d ms are roughly %s', (ms, text) => {
  expect(formatRoughSpan(ms)).toBe(text)
})
