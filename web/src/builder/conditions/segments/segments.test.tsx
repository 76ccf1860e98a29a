import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../../testing/show'
import { ReadCondition } from '../ConditionForm'
import type { Condition } from '../kinds'
import { type Case, choose, enter, field, openForm, type, writtenAfter } from '../testing/open-form'
import { SHOP } from '../testing/shop'

const ENTERED = { enteredSegment: 'buyers', within: '7 days' } as const
const STAGE = { segmentation: 'stage', part: 'new' } as const
const AT = { inSegmentAt: 'buyers', at: '2025-03-01' } as const

test.each<Case>([
  ['the segment', { segment: '' }, [type('Segment', 'buyers')], { segment: 'buyers' }],
  [
    'who is not in it',
    { segment: 'buyers' },
    [choose('In it or not', 'Is not in')],
    { segment: 'buyers', is: 'notIn' },
  ],
  [
    'which segment was entered, and when',
    { ...ENTERED, enteredSegment: '' },
    [type('Segment', 'buyers'), type('Within how long', '2')],
    { ...ENTERED, within: '2 days' },
  ],
  [
    'by which calendar it was',
    { ...ENTERED, timeZone: 'UTC' },
    [type('Time zone', 'Asia/Tokyo')],
    { ...ENTERED, timeZone: 'Asia/Tokyo' },
  ],
  [
    'in which segment somebody was ever',
    { everInSegment: '' },
    [type('Segment', 'lapsed')],
    { everInSegment: 'lapsed' },
  ],
  [
    'the segmentation and its part',
    { segmentation: '', part: '' },
    [type('Segmentation', 'stage'), enter('Parts', 'new')],
    STAGE,
  ],
  ['several parts', STAGE, [enter('Parts', 'old')], { segmentation: 'stage', part: ['new', 'old'] }],
  ['who is in none of them', STAGE, [choose('In it or not', 'is not in')], { ...STAGE, is: 'notIn' }],
  ['when somebody was in it', { ...AT, at: '' }, [type('Day', '2025-03-01')], AT],
  [
    'in which part somebody was',
    AT,
    [choose('Segment or part', 'the part'), type('Segmentation', 'stage'), enter('Parts', 'new')],
    { inSegmentAt: 'stage', part: 'new', at: AT.at },
  ],
  ['a segment instead of a part', { ...AT, part: 'new' }, [choose('Segment or part', 'the segment')], AT],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('an instant stays the text that it is', async () => {
  const { written, user } = openForm({ ...AT, at: '2025-03-01T09:30:00Z' })
  expect(field('Day')).toHaveProperty('type', 'text')
  await user.clear(field('Day'))
  expect(field('Day')).toHaveProperty('type', 'date')
  expect(written()).toEqual({ ...AT, at: '' })
})

test('segments are offered with their titles and sizes, parts are not among them', async () => {
  const { user } = openForm({ segment: '' })
  await user.click(field('Segment'))
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Who boughtbuyers2.4k', 'Lapsedlapsed']),
  )
  expect(screen.queryByText('New ones')).toBeNull()
})

test('a segment is found by its title, and chosen by its name', async () => {
  const { user, written } = openForm({ segment: '' })
  await user.type(field('Segment'), 'who bo{Enter}')
  expect(written()).toEqual({ segment: 'buyers' })
})

test.each<[condition: Condition, sentence: string]>([
  [{ segment: 'buyers' }, 'Is in the segment Who bought'],
  [
    { segmentation: 'stage', part: ['new', 'old'] },
    'By the segmentation Stage of life is in New ones or Old ones',
  ],
  [
    { inSegmentAt: 'stage', part: 'new', at: '2025-03-01' },
    'Was in the part New ones of the segmentation Stage of life on 2025-03-01',
  ],
  [{ metric: 'worth', atLeast: 4000 }, 'The metric Spent in a year is at least 4,000'],
])('%j is read by titles', (condition, sentence) => {
  show(<ReadCondition condition={condition} />, SHOP)
  expect(document.body.textContent.trim()).toBe(sentence)
})

test('parts are chosen by title, and written by name', async () => {
  const { user, written } = openForm({ ...STAGE })
  await user.click(field('Parts'))
  expect(screen.getByText('New ones')).toBeDefined()
  await user.type(field('Parts'), 'old ones{Enter}')
  expect(written()).toEqual({ segmentation: 'stage', part: ['new', 'old'] })
  expect(screen.getByText('Old ones', { selector: 'span' })).toBeDefined()
})

test('a name that is not saved is taken, and said to be none that is', async () => {
  const { user, written } = openForm({ segment: '' })
  await user.type(field('Segment'), 'elsewhere')
  expect(screen.queryByText('not saved here')).toBeNull()
  await user.tab()
  expect(written()).toEqual({ segment: 'elsewhere' })
  expect(screen.getByText('not saved here')).toBeDefined()
})
