import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReadCondition } from './ConditionForm'
import type { Condition } from './kinds'

/** A condition as a page has it to be read. */
function sentenceOf(condition: Condition): string {
  const read = createElement(ReadCondition, { condition })
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: new QueryClient() }, read))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const ORDER = { event: 'order' } as const

test.each<[sentence: string, condition: Condition]>([
  ['Did order at least once', ORDER],
  ['Did order never', { ...ORDER, equals: 0 }],
  ['Did order exactly 1 time', { ...ORDER, equals: 1 }],
  ['Did order at most 1,200 times', { ...ORDER, atMost: 1200 }],
  ['Did order at least 2 times and less than 5 times', { ...ORDER, atLeast: 2, lessThan: 5 }],
  ['Did order between 2 and 5 times', { ...ORDER, between: [2, 5] }],
  ['Did order or refund at least once', { event: ['order', 'refund'] }],
  ['Did order more than the metric usual', { ...ORDER, moreThan: { metric: 'usual' } }],
  ['Did order at least 2 × the trait limit', { ...ORDER, atLeast: { trait: 'limit', times: 2 } }],
  [
    'Did order at least 0.5 × the number of visit in the last 7 days',
    { ...ORDER, atLeast: { event: 'visit', in: { last: '7 days' }, times: 0.5 } },
  ],
  ['Total revenue of order is at least 100', { ...ORDER, sum: 'revenue', atLeast: 100 }],
  ['Average revenue of order is between 10 and 20', { ...ORDER, mean: 'revenue', between: [10, 20] }],
  [
    'Quantile 0.9 of revenue of order is more than 5',
    { ...ORDER, quantile: { of: 'revenue', at: 0.9 }, moreThan: 5 },
  ],
  ['Number of different sku of order is exactly 3', { ...ORDER, distinct: 'sku', equals: 3 }],
  [
    'Number of days with visit in this week is at least 1',
    { event: 'visit', activeDays: true, in: { current: 'week' } },
  ],
  ['Did order at least once in the last 1 month', { ...ORDER, in: { last: '1 month' } }],
  ['Did order at least once in the last 12 hours', { ...ORDER, in: { last: '12h' } }],
  ['Did order at least once in the month before', { ...ORDER, in: { previous: 'month' } }],
  [
    'Did order at least once between dates from 2025-01-01 to before 2025-02-01',
    { ...ORDER, in: { from: '2025-01-01', to: '2025-02-01' } },
  ],
  [
    'Did order at least once between dates from 30 days ago until now',
    { ...ORDER, in: { from: '30 days ago' } },
  ],
  [
    'Did order at least once since signed_up_at for 7 days',
    { ...ORDER, in: { since: { trait: 'signed_up_at' }, for: '7 days' } },
  ],
  ['Did order at least once by the time of Asia/Tokyo', { ...ORDER, timeZone: 'Asia/Tokyo' }],
])('how often and how much: %s', (sentence, condition) => {
  expect(sentenceOf(condition)).toBe(sentence)
})

test.each<[sentence: string, where: unknown]>([
  ['where channel is web', { property: 'channel', is: 'web' }],
  ['where gift is yes', { property: 'gift', is: true }],
  [
    'where channel is web and total is at least 5',
    {
      all: [
        { property: 'channel', is: 'web' },
        { property: 'total', atLeast: 5 },
      ],
    },
  ],
  [
    'where a is 1 or b is 2',
    {
      any: [
        { property: 'a', is: 1 },
        { property: 'b', is: 2 },
      ],
    },
  ],
  ['where not channel is web', { not: { property: 'channel', is: 'web' } }],
  [
    'where a is 1 and (b is 2 or not (c is 3 and d is 4))',
    {
      all: [
        { property: 'a', is: 1 },
        {
          any: [
            { property: 'b', is: 2 },
            {
              not: {
                all: [
                  { property: 'c', is: 3 },
                  { property: 'd', is: 4 },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
  [
    'where one of products has (sku is a and quantity is at least 2)',
    {
      element: 'products',
      where: {
        all: [
          { property: 'sku', is: 'a' },
          { property: 'quantity', atLeast: 2 },
        ],
      },
    },
  ],
  ['where whatever its properties', { all: [] }],
  ['where nothing at all', { any: [] }],
])('filters: %s', (sentence, where) => {
  expect(sentenceOf({ ...ORDER, where })).toBe(`Did order at least once ${sentence}`)
})

test.each<[sentence: string, comparisons: object]>([
  ['is pro', { is: 'pro' }],
  ['is known and is not pro', { isNot: 'pro' }],
  ['is one of pro or team', { oneOf: ['pro', 'team'] }],
  ['is known and is none of 1, 2 or 3', { noneOf: [1, 2, 3] }],
  ['is known', { exists: true }],
  ['is not known', { exists: false }],
  ['contains pro in upper or lower case', { contains: 'pro', ignoreCase: true }],
  ['starts with p and ends with o', { startsWith: 'p', endsWith: 'o' }],
  ['matches the pattern ^p', { matches: '^p' }],
  ['is at least 18 and is less than 65', { atLeast: 18, lessThan: 65 }],
  ['is more than 1.5', { moreThan: 1.5 }],
  ['is at most -2', { atMost: -2 }],
  ['is between 1 and 2', { between: [1, 2] }],
  ['is before 2025-03-01', { before: '2025-03-01' }],
  ['is after 2025-03-01T09:30:00Z', { after: '2025-03-01T09:30:00Z' }],
  ['is in the last 7 days', { inLast: '7 days' }],
  ['is in the next 1 week', { inNext: '1 week' }],
  ['is longer ago than 30 days', { moreThanAgo: '30 days' }],
  ['is further ahead than 2 months', { moreThanAhead: '2 months' }],
  ['is in today', { during: { current: 'day' } }],
  ['is in the next quarter', { during: { next: 'quarter' } }],
  ['has its anniversary in the next 7 days', { anniversaryInNext: '7 days' }],
  ['has its anniversary in February', { anniversaryInMonth: 2 }],
  ['has its anniversary in next month', { anniversaryInMonth: 'next' }],
  ['includes any of a or b', { includesAny: ['a', 'b'] }],
  ['includes all of a or b', { includesAll: ['a', 'b'] }],
  ['has at least 1 element', { size: { atLeast: 1 } }],
  ['has { atLeast: 1, lessThan: 3 }', { size: { atLeast: 1, lessThan: 3 } }],
  ['is one of [ pro, 5 ]', { oneOf: ['pro', 5] }],
])('a value %s', (sentence, comparisons) => {
  expect(sentenceOf({ trait: 'plan', ...comparisons })).toBe(`plan ${sentence}`)
})

test.each<[sentence: string, condition: Condition]>([
  ['The last order is longer ago than 60 days', { lastEvent: 'order', time: { moreThanAgo: '60 days' } }],
  [
    'The first order is in the last 30 days and has the property voucher is known',
    { firstEvent: 'order', time: { inLast: '30 days' }, property: 'voucher', exists: true },
  ],
  [
    'The last order in this year has the property category is shoes',
    { lastEvent: 'order', in: { current: 'year' }, property: 'category', is: 'shoes' },
  ],
  [
    'Most frequent category of order in the last 90 days is shoes',
    { mostFrequent: { ...ORDER, of: 'category', in: { last: '90 days' } }, is: 'shoes' },
  ],
  [
    'Did visit at least 2 times in each of at least 2 of the last 3 periods of 1 week',
    { regularly: { event: 'visit', times: 2, every: '1 week', inAtLeast: 2, ofTheLast: 3 } },
  ],
  [
    'Did visit in the 90 days before, but not in the last 30 days',
    { stopped: { event: 'visit', before: '90 days', quietFor: '30 days' } },
  ],
  [
    'Did visit again in the last 14 days after a break of 60 days',
    { restarted: { event: 'visit', quietFor: '60 days', within: '14 days' } },
  ],
  [
    'Did cart then not order within 1 day with the same cart_id and all of it in the last 7 days',
    {
      sequence: [{ event: 'cart' }, { not: ORDER, within: '1 day' }],
      sameValueOf: 'cart_id',
      in: { last: '7 days' },
    },
  ],
  [
    'Did visit where path is /a then order within 2 hours',
    {
      sequence: [
        { event: 'visit', where: { property: 'path', is: '/a' } },
        { ...ORDER, within: '2 hours' },
      ],
    },
  ],
])('behaviour: %s', (sentence, condition) => {
  expect(sentenceOf(condition)).toBe(sentence)
})

test.each<[sentence: string, condition: Condition]>([
  ['plan is pro for at least 30 days', { traitHeld: 'plan', is: 'pro', for: '30 days' }],
  ['At some time plan is pro', { traitEver: 'plan', is: 'pro' }],
  [
    'plan changed from one that is free to one that is one of pro or team in the last 30 days',
    { traitChanged: 'plan', from: { is: 'free' }, to: { oneOf: ['pro', 'team'] }, within: '30 days' },
  ],
  ['Is in the country DE or AT', { geo: { country: ['DE', 'AT'] } }],
  [
    'Is in the city Rom with the city read from address.city',
    { geo: { city: 'Rom' }, traits: { city: 'address.city' } },
  ],
  [
    'Is in a circle of 25 km of latitude 50.94 and longitude 6.96',
    { geo: { withinKm: 25, of: { latitude: 50.94, longitude: 6.96 } } },
  ],
  ['Is in the climate zone polar', { geo: { climate: 'polar' } }],
  ['Is in the top 10% by the metric spend', { population: { metric: 'spend' }, top: '10%' }],
  [
    'Is in the ranks 1 to 100 by the trait score among those with the same country',
    { population: { trait: 'score' }, rank: { to: 100 }, within: { trait: 'country' } },
  ],
  [
    'Is in the quantiles 0.2 to 0.4 by the total revenue of order',
    { population: { ...ORDER, sum: 'revenue' }, quantileBand: { from: 0.2, to: 0.4 } },
  ],
  [
    'The metric recent is more than 0.5 × the metric total',
    { metric: 'recent', moreThan: { metric: 'total', times: 0.5 } },
  ],
  ['Is in the segment buyers', { segment: 'buyers' }],
  ['Is not in the segment buyers', { segment: 'buyers', is: 'notIn' }],
  ['By the segmentation stage is in new or old', { segmentation: 'stage', part: ['new', 'old'] }],
  ['Entered the segment buyers in the last 7 days', { enteredSegment: 'buyers', within: '7 days' }],
  ['Was ever in the segment buyers', { everInSegment: 'buyers' }],
  ['Was in the segment buyers on 2025-03-01', { inSegmentAt: 'buyers', at: '2025-03-01' }],
  [
    'Was in the part new of the segmentation stage on 2025-03-01',
    { inSegmentAt: 'stage', part: 'new', at: '2025-03-01' },
  ],
  ['churn/probability is at least 0.7', { model: 'churn/probability', atLeast: 0.7 }],
  ['Is not on the list press', { list: 'press', is: 'notIn' }],
  ['Is in a random 12.5% of all profiles drawn with docs', { random: { percent: 12.5, salt: 'docs' } }],
  ['{ evnt: order }', { evnt: 'order' }],
])('the rest: %s', (sentence, condition) => {
  expect(sentenceOf(condition)).toBe(sentence)
})

test('of very many values the first are read', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`)
  expect(sentenceOf({ trait: 'plan', oneOf: values(12) })).toMatch(/v10 or v11$/)
  expect(sentenceOf({ trait: 'plan', oneOf: values(200) })).toMatch(/v10 or 189 more$/)
  expect(sentenceOf({ trait: 'plan', oneOf: values(201) })).toMatch(/^plan is one of \[ v0, .*…$/)
})

test('what customers wrote is text, with what hides in it written out', () => {
  expect(sentenceOf({ trait: 'name', is: 'a\u202Eb' })).toBe('name is a\\u202Eb')
  expect(sentenceOf({ trait: 'name', is: '<b>' })).toContain('&lt;b&gt;')
})
