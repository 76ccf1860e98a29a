import { expect, test } from 'vitest'
import { type Case, choose, press, type, writtenAfter } from '../testing/open-form'

const SPEND = { metric: 'spend', atLeast: 100 } as const

test.each<Case>([
  ['which metric', { metric: '', atLeast: 1 }, [type('Metric', 'spend'), type('Value', '100')], SPEND],
  ['how it compares', SPEND, [choose('Comparison', 'is less than')], { metric: 'spend', lessThan: 100 }],
  ['a number with decimals', SPEND, [type('Value', '-0.25')], { metric: 'spend', atLeast: -0.25 }],
  [
    'another metric that it is compared with',
    SPEND,
    [press('relative to …'), type('Metric', 'visits', 1), type('So many times', '2')],
    { metric: 'spend', atLeast: { metric: 'visits', times: 2 } },
  ],
  [
    'a trait that it is compared with',
    { metric: 'spend', atLeast: { metric: 'visits', times: 2 } },
    [choose('Compared with', 'the trait'), type('Trait', 'limit')],
    { metric: 'spend', atLeast: { trait: 'limit', times: 2 } },
  ],
  [
    'events that it is compared with',
    { metric: 'spend', atLeast: { metric: 'visits' } },
    [choose('Compared with', 'what they did:'), type('Event', 'visit'), choose('When', 'in the last')],
    { metric: 'spend', atLeast: { event: 'visit', in: { last: '30 days' } } },
  ],
  [
    'once a thing as it is',
    { metric: 'spend', atLeast: { metric: 'visits', times: 2 } },
    [type('So many times', '1')],
    { metric: 'spend', atLeast: { metric: 'visits' } },
  ],
  [
    'a number again',
    { metric: 'spend', atLeast: { metric: 'visits', times: 2 } },
    [choose('Compared with', 'as a number')],
    { metric: 'spend', atLeast: 2 },
  ],
  [
    'a number that is never the other of two',
    { metric: 'spend', atLeast: 5 },
    [press('limit'), choose('Comparison', 'is at most', 1)],
    { metric: 'spend', atLeast: 5, atMost: 1 },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})
