import { expect, test } from 'vitest'
import { type Case, choose, press, type, writtenAfter } from '../testing/open-form'

const ORDER = { event: 'order' } as const

test.each<Case>([
  ['an event is named', { event: '' }, [type('Event', 'order')], ORDER],
  [
    'another event counts too',
    ORDER,
    [press('another event'), type('Event', 'visit', 1)],
    { event: ['order', 'visit'] },
  ],
  [
    'one of two events is taken out',
    { event: ['order', 'visit'] },
    [press('Remove the event order')],
    { event: ['visit'] },
  ],
  [
    'several times',
    ORDER,
    [choose('How often', 'more than'), type('Number of times', '2')],
    { event: 'order', moreThan: 2 },
  ],
  ['never', ORDER, [choose('How often', 'never')], { event: 'order', equals: 0 }],
  ['at least once again', { ...ORDER, equals: 0 }, [choose('How often', 'at least once')], ORDER],
  [
    'between two numbers of times',
    { ...ORDER, atLeast: 3 },
    [choose('How often', 'between'), type('Number of times: to', '9')],
    { event: 'order', between: [3, 9] },
  ],
  [
    'a limit from the other side',
    { ...ORDER, atLeast: 3 },
    [press('limit'), type('Number of times', '10', 1)],
    { event: 'order', atLeast: 3, lessThan: 10 },
  ],
  [
    'one limit of two',
    { ...ORDER, atLeast: 3, lessThan: 9 },
    [press('Remove “at least”')],
    { event: 'order', lessThan: 9 },
  ],
  [
    'what the events come to',
    ORDER,
    [choose('What is measured', 'Total'), type('Property', 'total'), choose('Comparison', 'is more than')],
    { event: 'order', sum: 'total', moreThan: 1 },
  ],
  [
    'another measure of the same property',
    { ...ORDER, sum: 'total', atLeast: 5 },
    [choose('What is measured', 'Quantile'), type('Which quantile, from 0 to 1', '0.9')],
    { event: 'order', atLeast: 5, quantile: { of: 'total', at: 0.9 } },
  ],
  [
    'active days have no property',
    { ...ORDER, mean: 'total' },
    [choose('What is measured', 'Number of days with')],
    { event: 'order', activeDays: true },
  ],
  ['counting has no measure', { ...ORDER, distinct: 'total' }, [choose('What is measured', 'Did')], ORDER],
  [
    'the filter that is added names a property and its value',
    ORDER,
    [press('filter'), type('Property', 'channel'), type('Value', 'web')],
    { event: 'order', where: { property: 'channel', is: 'web' } },
  ],
  [
    'the time zone of the workspace counts again',
    { ...ORDER, timeZone: 'UTC' },
    [press('Remove the time zone')],
    ORDER,
  ],
  [
    'a time zone',
    ORDER,
    [press('time zone'), type('Time zone', 'Asia/Tokyo')],
    { event: 'order', timeZone: 'Asia/Tokyo' },
  ],
])('%s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})
