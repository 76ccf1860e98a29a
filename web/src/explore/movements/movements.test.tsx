import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  definitionOffered,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { MovementsPage } from './MovementsPage'
import type { MovementsResult } from './result'

giveRoom(900)

const FIGURE = 'Stage: 3 Dec 2025 to 3 Mar 2026'
const RESULT: MovementsResult = {
  segmentation: 'stage',
  title: 'Stage',
  parts: [
    { name: 'active', title: 'Active' },
    { name: 'lapsed', title: 'Lapsed' },
  ],
  from: Date.UTC(2025, 11, 3),
  to: Date.UTC(2026, 2, 3),
  untilNow: true,
  isOverTime: true,
  counts: [
    [60, 20, 0],
    [5, 10, 0],
    [4, 1, 0],
  ],
  stayed: 70 / 95,
}
const PARTS = ['active', 'lapsed'].map((part) => ({
  id: `stage/${part}`,
  segmentation: 'stage',
  segmentationTitle: 'Stage',
}))
const OTHER = { id: 'rank/top', segmentation: 'rank' }

const page = (search = '', result: Partial<MovementsResult> = {}, more: Answers = {}) =>
  show(<MovementsPage />, {
    at: `/explore/movements${search}`,
    may: ANALYST,
    answers: {
      'GET /segments': { segments: [{ id: 'vip' }, ...PARTS, OTHER] },
      ...analysed('movements', { result: { ...RESULT, ...result } }),
      ...more,
    },
    known: [knownStatus()],
  })

describe('the diagram', () => {
  test('has a band for each way that somebody went, then the parts at both ends', async () => {
    page('?segmentation=stage')
    expect(await marksOf(FIGURE)).toEqual([
      'Stayed in Active, 60 profiles, 75.0% of those who were there',
      'From Active to Lapsed, 20 profiles, 25.0% of those who were there',
      'From Lapsed to Active, 5 profiles, 33.3% of those who were there',
      'Stayed in Lapsed, 10 profiles, 66.7% of those who were there',
      'New in Active, 4 profiles',
      'New in Lapsed, 1 profile',
      'All who were in Active, 80 profiles',
      'All who were in Lapsed, 15 profiles',
      'All who are new, 5 profiles',
      'All in Active, 69 profiles',
      'All in Lapsed, 31 profiles',
    ])
    expect(screen.getByText('73.7% of those who were there on both days are in the same part.')).toBeDefined()
  })

  test('says nothing of who stayed where nobody was there before', async () => {
    const counts = [
      [0, 0, 0],
      [0, 0, 0],
      [3, 0, 0],
    ]
    page('?segmentation=stage', { counts, stayed: null })
    expect(await marksOf(FIGURE)).toEqual([
      'New in Active, 3 profiles',
      'All who are new, 3 profiles',
      'All in Active, 3 profiles',
    ])
    expect(screen.getByText('Bands are as thick as people went that way.')).toBeDefined()
  })

  test('has the days of the workspace’s time zone', async () => {
    show(<MovementsPage />, {
      at: '/explore/movements?segmentation=stage',
      may: ANALYST,
      answers: { 'GET /segments': { segments: PARTS }, ...analysed('movements', { result: RESULT }) },
      known: [knownStatus({ timeZone: 'America/New_York' })],
    })
    expect(await marksOf('Stage: 2 Dec 2025 to 2 Mar 2026')).toHaveLength(11)
  })

  test('can be read as a table and saved: flows alone, or people would count twice', async () => {
    const { user } = page('?segmentation=stage')
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'Then,Now,Profiles',
      'Active,Active,60',
      'Active,Lapsed,20',
      'Lapsed,Active,5',
      'Lapsed,Lapsed,10',
      'New,Active,4',
      'New,Lapsed,1',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[4]).toEqual(['New', 'Active', '4'])
  })
})

describe('what is asked', () => {
  test('is the segmentation of stages, wherever it stands, until somebody chooses another', async () => {
    const { user, asked, where } = page()
    await marksOf(FIGURE)
    const select = await screen.findByLabelText('Segmentation')
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['rank', 'Stage'])
    await user.selectOptions(select, 'rank')
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/movements?segmentation=rank')
    expect(questions(asked, 'movements')).toEqual([{ segmentation: 'stage' }, { segmentation: 'rank' }])
  })

  test('is about days, which the address keeps; what was picked of others is let go', async () => {
    const { asked, where } = page('?segmentation=stage&pick=0-0')
    await marksOf(FIGURE)
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01-01' } })
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-02-01' } })
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/movements?segmentation=stage&since=2026-01-01&until=2026-02-01')
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2026-01-01')
    expect(questions(asked, 'movements').at(-1)).toEqual({
      segmentation: 'stage',
      since: '2026-01-01',
      until: '2026-02-01',
    })
  })

  test('is about 90 days until now, which the fields say', async () => {
    page('?segmentation=stage')
    await marksOf(FIGURE)
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2025-12-03')
    expect(screen.getByLabelText('To')).toHaveProperty('value', '2026-03-03')
  })

  test('is about no day while one is being typed; a field left empty means the usual one again', async () => {
    const { asked, where } = page('?segmentation=stage&since=2026-01-01')
    await marksOf(FIGURE)
    const from = screen.getByLabelText('From')
    for (const value of ['', '0002-01-01']) fireEvent.change(from, { target: { value } })
    expect(where()).toBe('/explore/movements?segmentation=stage&since=2026-01-01')
    fireEvent.change(from, { target: { value: '' } })
    fireEvent.blur(from)
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/movements?segmentation=stage')
    expect(from).toHaveProperty('value', '2025-12-03')
    expect(questions(asked, 'movements').at(-1)).toEqual({ segmentation: 'stage' })
  })

  test('is nothing without a segmentation; the page says what to do', async () => {
    const { asked } = page('', {}, { 'GET /segments': { segments: [{ id: 'vip' }] } })
    expect(await screen.findByRole('heading', { name: 'There is no segmentation yet.' })).toBeDefined()
    expect(screen.getByText(/^Build one/)).toBeDefined()
    const lead = screen.getByRole('link', { name: 'Build a segmentation' })
    expect(lead.getAttribute('href')).toBe('/build?kind=segmentation')
    expect(questions(asked, 'movements')).toEqual([])
  })

  test('is nothing until segments are known', () => {
    const { asked } = page('', {}, { 'GET /segments': NEVER })
    expect(screen.getByRole('progressbar', { name: 'Looking at the data' })).toBeDefined()
    expect(questions(asked, 'movements')).toEqual([])
  })

  test('is nothing where segments cannot be read: the page says why, and tries again', async () => {
    let segments: unknown = new Refusal(500, { message: 'The store is away.' })
    const { user } = page('', {}, { 'GET /segments': () => segments })
    expect((await screen.findByRole('alert')).textContent).toContain('The store is away.')
    segments = { segments: PARTS }
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await marksOf(FIGURE)).toHaveLength(11)
  })
})

describe('picking', () => {
  test('by mouse: bands are taken together', async () => {
    const { user, where } = page('?segmentation=stage')
    await user.click(await mark(/^From Active to Lapsed/))
    expect(selection().textContent).toContain('20 profiles · 20.0% of all profiles')
    const at = '2025-12-03'
    expect(definitionOffered()).toEqual({
      segment: 'from-active-to-lapsed',
      title: 'From Active to Lapsed',
      when: {
        all: [
          { inSegmentAt: 'stage', part: 'active', at },
          { segmentation: 'stage', part: 'lapsed' },
        ],
      },
    })
    await user.click(await mark(/^New in Lapsed/))
    expect(where()).toBe('/explore/movements?segmentation=stage&pick=0-1%7Enew-1')
    expect(selection().textContent).toContain('2 movements')
    expect(selection().textContent).toContain('21 profiles · 21.0% of all profiles')
    expect(definitionOffered()).toHaveProperty('when.any.1.all.0.not', {
      inSegmentAt: 'stage',
      part: ['active', 'lapsed'],
      at,
    })
  })

  test('by keyboard: a part at an end takes the place of bands, and bands that of a part', async () => {
    const { user, where } = page('?segmentation=stage&pick=0-0')
    const stayed = await mark(/^Stayed in Active/)
    stayed.focus()
    await user.keyboard('{End}{Enter}')
    expect(where()).toBe('/explore/movements?segmentation=stage&pick=now-1')
    expect(selection().textContent).toContain('All in Lapsed')
    expect(definitionOffered()).toMatchObject({ when: { segmentation: 'stage', part: 'lapsed' } })
    await user.keyboard('{Home}{Enter}')
    expect(where()).toBe('/explore/movements?segmentation=stage&pick=0-0')
    await user.keyboard(' ')
    expect(where()).toBe('/explore/movements?segmentation=stage')
  })

  test.each([
    ['before-0', 'All who were in Active', { inSegmentAt: 'stage', part: 'active' }],
    ['before-new', 'All who are new', { not: { inSegmentAt: 'stage', part: ['active', 'lapsed'] } }],
    ['now-0', 'All in Active', { segmentation: 'stage', part: 'active' }],
  ])('%s comes back from the address', async (pick, title, when) => {
    page(`?segmentation=stage&pick=${pick}`)
    await marksOf(FIGURE)
    expect(definitionOffered()).toMatchObject({ title, when })
  })

  test('until a day that is over asks who was where then', async () => {
    page('?segmentation=stage&until=2026-03-03&pick=now-0', { untilNow: false })
    await marksOf(FIGURE)
    expect(definitionOffered()).toMatchObject({
      when: { inSegmentAt: 'stage', part: 'active', at: '2026-03-03' },
    })
  })

  test('an instant at which no day begins is written as it is', async () => {
    page('?segmentation=stage&pick=before-0', { from: Date.parse('2025-12-03T05:00:00Z') })
    await marksOf(FIGURE)
    expect(definitionOffered()).toMatchObject({ when: { at: '2025-12-03T05:00:00.000Z' } })
  })

  test.each([
    ['0-1', true, /cannot be asked by a segment/],
    ['now-0', false, /cannot be asked by a segment/],
    ['now-0', true, /Save this selection/],
  ])('%s of parts that compare with all others, until now: %s', async (pick, untilNow, text) => {
    page(`?segmentation=stage&pick=${pick}`, { isOverTime: false, untilNow })
    await marksOf(FIGURE)
    expect(selection().textContent).toMatch(text)
  })
})
