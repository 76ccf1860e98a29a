import { expect, test } from 'vitest'
import {
  buttons,
  type Case,
  choose,
  enter,
  openForm,
  press,
  type,
  wordsOf,
  writtenAfter,
} from '../testing/open-form'

const CHANNEL = { mostFrequent: { event: 'order', of: 'channel' }, is: 'web' } as const

test.each<Case>([
  [
    'whose value of what is most frequent',
    { mostFrequent: { event: '', of: '' }, is: '' },
    [type('Property', 'channel'), type('Event', 'order'), type('Value', 'web')],
    CHANNEL,
  ],
  [
    'within which time',
    CHANNEL,
    [choose('When', 'in the last')],
    { ...CHANNEL, mostFrequent: { ...CHANNEL.mostFrequent, in: { last: '30 days' } } },
  ],
  [
    'one of several values',
    CHANNEL,
    [choose('Comparison', 'is one of'), enter('Value', 'shop')],
    { mostFrequent: CHANNEL.mostFrequent, oneOf: ['web', 'shop'] },
  ],
  ['in any case', CHANNEL, [press('ignore case')], { ...CHANNEL, ignoreCase: true }],
  [
    'of which events',
    CHANNEL,
    [press('filter'), type('Property', 'total', 1)],
    { ...CHANNEL, mostFrequent: { ...CHANNEL.mostFrequent, where: { property: 'total', is: '' } } },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('only comparisons of text are offered', () => {
  openForm(CHANNEL)
  expect(wordsOf('Comparison')).toEqual([
    'is',
    'is known and is not',
    'is one of',
    'is known and is none of',
    'contains',
    'starts with',
    'ends with',
    'matches the pattern',
  ])
  expect(buttons('time zone')).toHaveLength(0)
})
