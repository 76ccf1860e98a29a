import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Case, choose, field, openForm, press, type, wordsOf, writtenAfter } from '../testing/open-form'

const order = (window: object) => ({ event: 'order', in: window })

test.each<Case>([
  ['at any time', order({ last: '7 days' }), [choose('When', 'at any time')], { event: 'order' }],
  [
    'a length',
    { event: 'order' },
    [choose('When', 'in the last'), type('Length of the window', '90')],
    order({ last: '90 days' }),
  ],
  [
    'a length in its unit',
    order({ last: '12h' }),
    [type('Length of the window', '6')],
    order({ last: '6 hours' }),
  ],
  [
    'another unit',
    order({ last: '1 month' }),
    [choose('Length of the window: unit', 'week')],
    order({ last: '1 week' }),
  ],
  [
    'a calendar period',
    { event: 'order' },
    [choose('When', 'in'), choose('Calendar period', 'the quarter before')],
    order({ previous: 'quarter' }),
  ],
  [
    'a period that goes on',
    order({ previous: 'day' }),
    [choose('Calendar period', 'this year')],
    order({ current: 'year' }),
  ],
  [
    'dates, which begin so long ago as the length was',
    order({ last: '7 days' }),
    [choose('When', 'between dates')],
    order({ from: '7 days ago' }),
  ],
  [
    'a day to begin with',
    order({ from: '7 days ago' }),
    [choose('Beginning: kind', 'from the day'), type('Beginning', '2025-03-01')],
    order({ from: '2025-03-01' }),
  ],
  [
    'an end so long ago',
    order({ from: '2025-03-01' }),
    [choose('End: kind', 'to before the day'), type('End', '2025-04-01')],
    order({ from: '2025-03-01', to: '2025-04-01' }),
  ],
  [
    'another length ago',
    order({ from: '30 days ago' }),
    [type('Beginning', '6'), choose('Beginning: unit', 'months')],
    order({ from: '6 months ago' }),
  ],
  [
    'no beginning',
    order({ from: '2 days ago', to: '1 day ago' }),
    [choose('Beginning: kind', 'from the beginning')],
    order({ to: '1 day ago' }),
  ],
  [
    'no end',
    order({ from: '2 days ago', to: '1 day ago' }),
    [choose('End: kind', 'until now')],
    order({ from: '2 days ago' }),
  ],
  [
    'a date in a trait',
    { event: 'order' },
    [choose('When', 'since'), type('Trait with the date', 'signed_up_at')],
    order({ since: { trait: 'signed_up_at' } }),
  ],
  [
    'for so long from then on',
    order({ since: { trait: 'a' } }),
    [press('for so long'), type('How long from then on', '2')],
    order({ since: { trait: 'a' }, for: '2 days' }),
  ],
  [
    'without an end from then on',
    order({ since: { trait: 'a' }, for: '2 days' }),
    [press('Without an end')],
    order({ since: { trait: 'a' } }),
  ],
  [
    'a length after a date in a trait',
    order({ since: { trait: 'a' }, for: '2 days' }),
    [choose('When', 'in the last')],
    order({ last: '2 days' }),
  ],
])('the window is written as %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toStrictEqual(after)
})

test('a range has an end at least', () => {
  openForm(order({ from: '2025-03-01' }))
  expect(wordsOf('Beginning: kind')).toEqual(['from the day', 'from the time'])
  expect(wordsOf('End: kind')).toEqual(['until now', 'to before the day', 'to the time'])
})

test('units follow the number', async () => {
  const { user } = openForm(order({ last: '2 days' }))
  expect(wordsOf('Length of the window: unit')).toEqual([
    'minutes',
    'hours',
    'days',
    'weeks',
    'months',
    'years',
  ])
  await user.type(field('Length of the window'), '{Backspace}1')
  expect(wordsOf('Length of the window: unit')[2]).toBe('day')
})

test('a unit that is not offered stays where it is written', () => {
  openForm(order({ last: '90 seconds' }))
  expect(wordsOf('Length of the window: unit')[0]).toBe('seconds')
})

test.each([
  ['in words', { last: 'a fortnight' }, 'a fortnight'],
  ['of none', { last: '' }, ''],
])('a length %s is a text', async (_, window, text) => {
  const { user, written } = openForm({ event: '', in: window })
  const box = field('Length of the window') as HTMLInputElement
  expect(box.value).toBe(text)
  await user.clear(box)
  await user.type(box, '3 d')
  expect(written()).toEqual({ event: '', in: { last: '3 d' } })
  expect(screen.getByLabelText('Length of the window: unit')).toBeDefined()
})

test('an impossible length is said beside it, and never written', async () => {
  const { user, written } = openForm(order({ last: '30 days' }))
  await user.clear(field('Length of the window'))
  await user.type(field('Length of the window'), '0')
  expect(screen.getByText('not a whole number of at least 1')).toBeDefined()
  expect(written()).toEqual(order({ last: '30 days' }))
})

test('a window that no field says is YAML in its place', async () => {
  const { user, written } = openForm(order({ lately: true }))
  const box = field('When')
  await user.clear(box)
  await user.type(box, 'last: 3 days')
  await user.tab()
  expect(written()).toEqual(order({ last: '3 days' }))
  expect(field('Length of the window')).toHaveProperty('value', '3')
})
