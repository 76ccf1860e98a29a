import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProfileScore } from '../../api/profiles'
import { reasonBars, sayMove, sayScore } from './score-text'

const score = (name: string, value: unknown, kind: ProfileScore['kind'] = 'numbers'): ProfileScore => ({
  ...{ name, value, kind, trait: '', title: '', description: '' },
})

test.each([
  [score('churn/probability', 0.1234), '12.3%'],
  [score('clv/value', 1234.5), '1,230'],
  [score('own/probability', 7), '7'],
  [score('rfm/group', 'Champions', 'parts'), 'Champions'],
])('%j', (one, text) => {
  expect(sayScore(one)).toBe(text)
})

test('how much a reason moves is told by odds', () => {
  expect(sayMove({ moves: Math.log(2.5) })).toBe('2.5 times the odds')
  expect(sayMove({ moves: Math.log(0.4) })).toBe('0.4 of the odds')
})

test('reasons are bars beside the strongest; faint ones are left out', () => {
  const reason = (moves: number) => ({ title: '', words: '', moves })
  expect(reasonBars([reason(-2), reason(1), reason(0.05)]).map(({ length }) => length)).toEqual([1, 0.5])
  expect(reasonBars([])).toEqual([])
})

test.each([
  [0, '0.0%'],
  [1, '100.0%'],
  [0.000_01, '<0.1%'],
  [0.999_99, '>99.9%'],
])('a probability of %d: %s', (value, text) => {
  expect(sayScore(score('churn/probability', value))).toBe(text)
})

test('the strongest reason is as long as can be, no other is longer, and none is faint', () => {
  const moves = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(moves, (all) => {
      const bars = reasonBars(all.map((one) => ({ title: '', words: '', moves: one })))
      const lengths = bars.map(({ length }) => length)
      if (all.every((one) => one === 0)) {
        expect(lengths).toEqual([])
        return
      }
      expect(Math.max(...lengths)).toBe(1)
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(0.05)
    }),
  )
})
