import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  buttons,
  type Case,
  choose,
  enter,
  firstWordsOf,
  openForm,
  press,
  type,
  writtenAfter,
} from '../testing/open-form'

const PLAN = { trait: 'plan', exists: true } as const

test.each<Case>([
  ['the trait', { trait: '', exists: true }, [type('Trait', 'plan')], PLAN],
  ['its value', PLAN, [choose('Comparison', 'is'), type('Value', 'pro')], { trait: 'plan', is: 'pro' }],
  ['that it is not known', PLAN, [choose('Comparison', 'is not known')], { trait: 'plan', exists: false }],
  [
    'several values',
    { trait: 'plan', is: 'pro' },
    [choose('Comparison', 'is one of'), enter('Value', 'team')],
    { trait: 'plan', oneOf: ['pro', 'team'] },
  ],
  [
    'a value as a number',
    { trait: 'elsewhere', is: '5' },
    [choose('Value: type', 'number')],
    { trait: 'elsewhere', is: 5 },
  ],
  [
    'a value as yes or no',
    { trait: 'elsewhere', is: 'x' },
    [choose('Value: type', 'yes or no'), choose('Value', 'no')],
    { trait: 'elsewhere', is: false },
  ],
  [
    'the case of a text',
    { trait: 'plan', contains: 'P' },
    [press('ignore case')],
    { trait: 'plan', contains: 'P', ignoreCase: true },
  ],
  [
    'that case matters again',
    { trait: 'plan', contains: 'P', ignoreCase: true },
    [press('Mind upper and lower case')],
    { trait: 'plan', contains: 'P' },
  ],
  [
    'two bounds',
    { trait: 'age', atLeast: 18 },
    [press('limit'), type('Value', '65', 1)],
    { trait: 'age', atLeast: 18, lessThan: 65 },
  ],
  [
    'one bound of two',
    { trait: 'age', atLeast: 18, lessThan: 65 },
    [press('Remove “is at least”')],
    { trait: 'age', lessThan: 65 },
  ],
  [
    'a range',
    { trait: 'age', atLeast: 18 },
    [choose('Comparison', 'is between'), type('Value: from', '20'), type('Value: to', '30')],
    { trait: 'age', between: [20, 30] },
  ],
  [
    'how many elements a list has',
    { trait: 'tags', exists: true },
    [choose('Comparison', 'has'), choose('Value', 'at most'), type('Number of elements', '3')],
    { trait: 'tags', size: { atMost: 3 } },
  ],
  [
    'elements of a list',
    { trait: 'tags', exists: true },
    [choose('Comparison', 'includes all of'), enter('Value', 'a'), enter('Value', 'b')],
    { trait: 'tags', includesAll: ['a', 'b'] },
  ],
  [
    'a date by a calendar of its own',
    { trait: 'signed_up_at', inLast: '7 days', timeZone: 'UTC' },
    [choose('Value: unit', 'weeks'), type('Time zone', 'Asia/Tokyo')],
    { trait: 'signed_up_at', inLast: '7 weeks', timeZone: 'Asia/Tokyo' },
  ],
  [
    'a period ahead',
    { trait: 'signed_up_at', inLast: '7 days' },
    [choose('Comparison', 'is in'), choose('Value', 'the next quarter')],
    { trait: 'signed_up_at', during: { next: 'quarter' } },
  ],
  [
    'an anniversary',
    { trait: 'signed_up_at', inLast: '7 days' },
    [choose('Comparison', 'has its anniversary in'), choose('Value', 'next month')],
    { trait: 'signed_up_at', anniversaryInMonth: 'next' },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test.each([
  [
    'a number',
    'age',
    [
      'is',
      'is known and is not',
      'is one of',
      'is known and is none of',
      'is at least',
      'is more than',
      'is at most',
      'is less than',
      'is between',
      'is known',
      'is not known',
    ],
  ],
  ['yes or no', 'newsletter', ['is', 'is known and is not', 'is known', 'is not known']],
  ['a list', 'tags', ['includes any of', 'includes all of', 'has', 'is known', 'is not known']],
])('comparisons that suit %s come first', (_, trait, comparisons) => {
  openForm({ trait, exists: true })
  expect(firstWordsOf('Comparison')).toEqual(comparisons)
  expect(screen.getByRole('group', { name: 'For other types of values' })).toBeDefined()
})

test('of a trait that is not known all comparisons are as good', () => {
  openForm({ trait: 'elsewhere', exists: true })
  expect(firstWordsOf('Comparison')).toHaveLength(27)
  expect(screen.queryByRole('group', { name: 'For other types of values' })).toBeNull()
})

test('a value has the type of the data, and offers no other', () => {
  const { written } = openForm({ trait: 'age', exists: true })
  choose('Comparison', 'is')()
  expect(written()).toEqual({ trait: 'age', is: 0 })
  expect(screen.queryByLabelText('Value: type')).toBeNull()
})

test('a time zone is offered only where a calendar matters', () => {
  openForm(PLAN)
  expect(buttons('time zone')).toHaveLength(0)
})
