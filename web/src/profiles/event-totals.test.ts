import { expect, test } from 'vitest'
import { eventTotals } from './event-totals'

test('how much happened, and when last', () => {
  const events = { a: { count: 2, firstAt: 1, lastAt: 5 }, b: { count: 1, firstAt: 3, lastAt: 9 } }
  expect(eventTotals({ events })).toEqual({ count: 3, lastAt: 9 })
  expect(eventTotals({ events: {} })).toEqual({ count: 0, lastAt: undefined })
})
