import { expect, test } from 'vitest'
import { buttons, type Case, choose, openForm, press, type, writtenAfter } from '../testing/open-form'
import { withoutProperty } from './without-property'

const LAST = { lastEvent: 'order', time: { inLast: '30 days' } } as const

test.each<Case>([
  ['which event was last', { ...LAST, lastEvent: '' }, [type('Event', 'order')], LAST],
  [
    'which was first',
    { firstEvent: '', time: { inLast: '30 days' } },
    [type('Event', 'visit')],
    { ...LAST, lastEvent: undefined, firstEvent: 'visit' },
  ],
  [
    'how long ago it was',
    LAST,
    [choose('Comparison', 'is longer ago than'), type('Value', '60')],
    { ...LAST, time: { moreThanAgo: '60 days' } },
  ],
  [
    'in which month',
    LAST,
    [choose('Comparison', 'has its anniversary in'), choose('Value', 'February')],
    { ...LAST, time: { anniversaryInMonth: 2 } },
  ],
  [
    'in which period',
    LAST,
    [choose('Comparison', 'is in'), choose('Value', 'the week before')],
    { ...LAST, time: { during: { previous: 'week' } } },
  ],
  [
    'before a day',
    LAST,
    [choose('Comparison', 'is before'), type('Value', '2025-03-01')],
    { ...LAST, time: { before: '2025-03-01' } },
  ],
  [
    'a property that it has, beside its time',
    LAST,
    [press('property'), type('Property', 'channel')],
    { ...LAST, property: 'channel', exists: true },
  ],
  [
    'a property instead of its time',
    { ...LAST, property: 'channel', exists: true },
    [press('Remove the time')],
    { lastEvent: 'order', property: 'channel', exists: true },
  ],
  [
    'its time instead of a property',
    { ...LAST, property: 'channel', oneOf: ['a'], ignoreCase: true },
    [press('Remove the property')],
    LAST,
  ],
  [
    'its time again',
    { lastEvent: 'order', property: 'channel', exists: true },
    [press('time')],
    { lastEvent: 'order', property: 'channel', exists: true, time: { inLast: '30 days' } },
  ],
  ['among which events', LAST, [choose('When', 'in')], { ...LAST, in: { current: 'month' } }],
  [
    'with which properties',
    LAST,
    [press('filter'), type('Property', 'total')],
    { ...LAST, where: { property: 'total', is: '' } },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('what is the last thing said of an event cannot be taken out', () => {
  openForm(LAST)
  expect(buttons('Remove the time')).toHaveLength(0)
  expect(buttons('Remove the property')).toHaveLength(0)
})

test('a property goes with all that it is compared with, and nothing else does', () => {
  expect(withoutProperty({ ...LAST, property: 'a', is: 1, ignoreCase: true })).toStrictEqual(LAST)
  expect(withoutProperty(LAST)).toStrictEqual(LAST)
})
