import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SegmentDetail } from '../api/segments'
import type { Status } from '../api/status'
import { Refusal } from '../testing/answers'
import { factsIn, itemsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus, STATUS } from '../testing/status'
import { SegmentHead } from './SegmentHead'
import { aPart, aSegment, at } from './testing/segments'

const PURCHASES = { event: 'order_completed', amount: ['price'] }
const CHURN = { name: 'risk', title: 'Who will leave', asOf: 1 }
const MEASURES = { measuring: false, asOf: 1, purchases: PURCHASES, churn: CHURN, segments: [] }
const open = (
  segment: SegmentDetail,
  may: readonly string[] = [],
  status: Partial<Status> = {},
  measures: object = MEASURES,
) =>
  show(<SegmentHead segment={segment} timeZone="Europe/Berlin" />, {
    may,
    known: [knownStatus({ currency: 'EUR', ...status })],
    answers: { 'GET /segment-measures': measures },
  }).container
/** What members are worth while that is not known. */
const WORTH = { 'Spent in a year': '–', 'Churn risk': '–' }
const EDITOR = ['segments:write']

test('says what it is called, what it means and how large it is', () => {
  const head = open(aSegment({ description: 'For the newsletter', tags: ['mail', 'weekly'] }))
  expect(screen.getByRole('heading', { level: 1, name: 'Bought lately' })).toBeDefined()
  expect(screen.getByText('Profiles who did order_completed in the last 30 days')).toBeDefined()
  expect(screen.getByText('For the newsletter')).toBeDefined()
  expect(itemsIn(head)).toEqual(['mail', 'weekly'])
  expect(factsIn(head)).toEqual({
    Profiles: '31',
    'Share of all': '77.5%',
    ...WORTH,
    'As of': '10 Mar 2026, 10:00',
  })
})

test.each([
  [1_234_567, 1, '1,234,567', '100.0%'],
  [0, 0, '0', '0.0%'],
  [1, 0.000_001, '1', '<0.1%'],
  [999_999, 0.999_999, '999,999', '>99.9%'],
])('%d profiles that are a share of %d', (size, share, profiles, text) => {
  expect(factsIn(open(aSegment({ size, share })))).toMatchObject({ Profiles: profiles, 'Share of all': text })
})

test('what was not evaluated yet has no numbers, and says so', () => {
  const { size: _, share: __, asOf: ___, ...fresh } = aSegment()
  expect(factsIn(open(fresh))).toEqual({
    Profiles: '–',
    'Share of all': '–',
    ...WORTH,
    'As of': 'not evaluated yet',
  })
})

test('one that was just edited keeps the number of the version before until it is counted', () => {
  const { size: _, share: __, asOf: ___, ...edited } = aSegment({ version: 3 })
  const before = { version: 2, size: 31, asOf: at('2026-03-10T09:00:00Z') }
  const live = { ...STATUS.live, isReady: false }
  expect(factsIn(open({ ...edited, before }, [], { live }))).toEqual({
    'Profiles of version 2': '31',
    'Share of all': '–',
    ...WORTH,
    'As of': 'being counted',
  })
})

const on = (day: string, size: number) => ({ at: at(`2026-03-${day}T09:00:00Z`), size })

test.each([
  ['grew', [on('01', 20), on('10', 31)], '+55.0%'],
  ['shrank', [on('01', 40), on('05', 99), on('10', 31)], '−22.5%'],
  ['stayed', [on('01', 31), on('10', 31)], '±0%'],
  ['began', [on('01', 0), on('10', 31)], 'new'],
])('one that %s tells since when', (_, sizes, change) => {
  expect(factsIn(open(aSegment({ sizes })))).toMatchObject({ 'Change in size since 1 Mar 2026': change })
})

test('one instant is no change', () => {
  expect(Object.keys(factsIn(open(aSegment({ sizes: [on('10', 31)] }))))).toEqual([
    ...['Profiles', 'Share of all', 'Spent in a year', 'Churn risk', 'As of'],
  ])
})

test('one that compares profiles with each other says as of when', () => {
  const facts = factsIn(open(aSegment({ thresholdsAsOf: at('2026-03-09T23:30:00Z') })))
  expect(facts['Thresholds as of']).toBe('10 Mar 2026, 00:30')
})

test.each(['paused', 'archived'] as const)('in one that is %s is nobody', (status) => {
  const facts = factsIn(open(aSegment({ status, size: 0, share: 0 })))
  expect(facts.Status).toBe(`${status}, so nobody is in it`)
  expect(facts).not.toHaveProperty('As of')
  expect(facts).not.toHaveProperty('Spent in a year')
  expect(screen.getByText(status)).toBeDefined()
})

const WORTH_OF_BUYERS = { id: 'buyers', buyers: 9, value: 1_240, churnRisk: 0.231 }

test.each<[string, object, string, string]>([
  ['are known', { segments: [WORTH_OF_BUYERS] }, '€1,240, €40 each', '23.1%'],
  ['are computed anew', { segments: [WORTH_OF_BUYERS], measuring: true }, '€1,240, €40 each', '23.1%'],
  [
    'are computed first',
    { measuring: true, asOf: undefined, purchases: undefined, churn: undefined },
    'being computed',
    'being computed',
  ],
  [
    'were computed before it was saved',
    { measuring: true, asOf: -1, purchases: { ...PURCHASES, amount: [] } },
    'being computed',
    'being computed',
  ],
  [
    'have no ground',
    { segments: [{ id: 'buyers', buyers: 0 }], purchases: { ...PURCHASES, amount: [] }, churn: undefined },
    'no amounts in the data',
    'Set up a model',
  ],
  [
    'cannot be had',
    { trouble: 'The disk is full.', churn: undefined },
    'could not be computed',
    'could not be computed',
  ],
])('value and risk of members that %s', async (_, measures, spent, churn) => {
  const head = open(aSegment(), [], {}, { ...MEASURES, ...measures })
  await expect.poll(() => factsIn(head)).toMatchObject({ 'Spent in a year': spent, 'Churn risk': churn })
})

test('where no model says who will leave, the way to one is there', async () => {
  open(aSegment(), [], {}, { ...MEASURES, churn: undefined })
  const link = await screen.findByRole('link', { name: 'Set up a model' })
  expect(link.getAttribute('href')).toBe('/analyses/churn')
})

test('what nobody can answer is not said to be on its way', async () => {
  const head = open(aSegment(), [], {}, new Refusal(500))
  await expect.poll(() => factsIn(head)).toMatchObject({ 'Spent in a year': 'could not be computed' })
})

test('a part stands below its segmentation, and is edited with it', () => {
  open(aPart(), EDITOR)
  expect(screen.getByRole('navigation', { name: 'Breadcrumb' }).textContent).toBe('Segments / Plan')
  const edit = screen.getByRole('link', { name: 'Edit' })
  expect(edit.getAttribute('href')).toBe('/build/segmentation/plan')
})

test.each([
  ['an editor', EDITOR, 'active', true],
  ['an editor', EDITOR, 'paused', true],
  ['an editor', EDITOR, 'archived', false],
  ['who may only look', [], 'active', false],
] as const)('%s (%j) edits one that is %s: %s', (_, may, status, isOffered) => {
  open(aSegment({ status }), may)
  expect(screen.queryByRole('link', { name: 'Edit' }) !== null).toBe(isOffered)
})

test('a long title and a hostile one are text', () => {
  const title = `<b>${'x'.repeat(300)}</b>`
  open(aSegment({ title }))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
})
