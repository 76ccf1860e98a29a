import { expect, it } from 'vitest'
import { describeNode } from './describe.ts'
import { requireNode } from './parse.ts'
import { requireDefinitions } from './read.ts'
import { titlesOf } from './titles.ts'

const describe = (written: unknown) => describeNode(requireNode(written))

it('joins the sentences of the conditions', () => {
  const orders = { event: 'order_completed', in: { last: '90 days' }, atLeast: 3 }
  expect(describe({ all: [orders, { trait: 'plan', is: 'pro' }] })).toBe(
    'Profiles who did order_completed in the last 90 days at least 3 times and whose plan is "pro".',
  )
  expect(describe({ event: 'order', sum: 'revenue', moreThan: 100 })).toBe(
    'Profiles for whom the sum of revenue of order is more than 100.',
  )
})

it('puts groups inside groups in brackets', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((event) => ({ event }))
  expect(describe({ all: [a, { any: [b, { not: c }] }] })).toBe(
    'Profiles who did a and (who did b or who are not among those who did c).',
  )
  expect(describe({ not: { all: [a, b] } })).toBe(
    'Profiles who are not among those (who did a and who did b).',
  )
  expect(describe({ all: [{ any: [a] }, { any: [] }] })).toBe('Profiles who did a and who cannot exist.')
})

it('says each of the last periods where all of them count', () => {
  const monthly = (inAtLeast: number, ofTheLast: number) =>
    describe({ regularly: { event: 'order', every: '30 days', inAtLeast, ofTheLast } })
  expect(monthly(4, 4)).toBe('Profiles who did order at least once in each of the last 4 periods of 30 days.')
  expect(monthly(3, 4)).toBe(
    'Profiles who did order at least once in each of at least 3 of the last 4 periods of 30 days.',
  )
})

it('says when everybody or nobody is meant', () => {
  expect(describe({ all: [] })).toBe('All profiles.')
  expect(describe({ any: [] })).toBe('No profiles.')
})

it('reads well for every kind of condition', () => {
  const written = [
    { segment: 'vip', is: 'notIn' },
    { segmentation: 'lifecycle', part: ['loyal', 'active'] },
    { enteredSegment: 'vip', within: '7 days' },
    { everInSegment: 'vip' },
    { inSegmentAt: 'vip', at: '2025-03-01' },
    { inSegmentAt: 'lifecycle', part: ['loyal', 'active'], at: '2025-03-01T09:30:00Z' },
    { metric: 'total_spend', atLeast: 100 },
    { population: { event: 'order', sum: 'revenue' }, top: '10%', within: { trait: 'country' } },
    { population: { metric: 'total_spend' }, rank: { from: 1, to: 100 } },
    { geo: { country: ['de', 'AUT'] } },
    { geo: { withinKm: 25, of: { latitude: 50.94, longitude: 6.96 } } },
    { random: { percent: 10, salt: 'x' } },
    { list: 'press' },
    { model: 'churn/probability', atLeast: 0.7 },
    { event: 'order', atLeast: { metric: 'usual_orders', times: 2 } },
  ]
  expect(written.map(describe)).toMatchInlineSnapshot(`
    [
      "Profiles who are not in the segment vip.",
      "Profiles who are in loyal or active of the segmentation lifecycle.",
      "Profiles who entered the segment vip in the last 7 days.",
      "Profiles who were ever in the segment vip.",
      "Profiles who were in the segment vip at 2025-03-01.",
      "Profiles who were in loyal or active of the segmentation lifecycle at 2025-03-01T09:30:00Z.",
      "Profiles for whom the metric total_spend is at least 100.",
      "Profiles who are in the top 10% by the sum of revenue of order within the same country.",
      "Profiles who are in the first 100 by the metric total_spend.",
      "Profiles who are in Austria or Germany.",
      "Profiles who are within 25 km of 50.94, 6.96.",
      "Profiles who are in a random 10% drawn with "x".",
      "Profiles who are on the list press.",
      "Profiles whose churn/probability is at least 0.7.",
      "Profiles for whom the number of order is at least 2 times the metric usual_orders.",
    ]
  `)
})

it('calls other definitions by their titles, in quotes, where they have any', () => {
  const titles = titlesOf(
    requireDefinitions(`
- {segment: at-risk, title: At risk, when: {event: order}}
- {segment: pro, when: {trait: plan, is: pro}}
- {metric: spend, title: Spend in a year, event: order, sum: revenue}
- segmentation: tiers
  title: Value tiers
  parts: [{name: high, title: High, when: {event: order}}, {name: mid, when: {event: visit}}]
  rest: {name: low, title: Low}
`),
  )
  const told = (written: unknown) => describeNode(requireNode(written), titles)
  expect(told({ all: [{ segment: 'at-risk' }, { not: { segment: 'pro', is: 'notIn' } }] })).toBe(
    'Profiles who are in the segment "At risk" and who are not among those who are not in the segment pro.',
  )
  expect(told({ segmentation: 'tiers', part: ['high', 'mid', 'low'] })).toBe(
    'Profiles who are in "High" or mid or "Low" of the segmentation "Value tiers".',
  )
  expect(told({ any: [{ everInSegment: 'at-risk' }, { metric: 'spend', atLeast: 5 }] })).toBe(
    'Profiles who were ever in the segment "At risk" or for whom the metric "Spend in a year" is at least 5.',
  )
  const entered = { enteredSegment: 'at-risk', within: '7 days' }
  expect(told(entered)).toBe('Profiles who entered the segment "At risk" in the last 7 days.')
  expect(told({ inSegmentAt: 'tiers', part: 'high', at: '2025-03-01' })).toBe(
    'Profiles who were in "High" of the segmentation "Value tiers" at 2025-03-01.',
  )
  expect(told({ inSegmentAt: 'gone', at: '2025-03-01' })).toBe(
    'Profiles who were in the segment gone at 2025-03-01.',
  )
})
