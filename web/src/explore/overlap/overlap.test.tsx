import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SegmentRow } from '../../api/segments'
import type { Asked } from '../../testing/answers'
import { NEVER, Refusal } from '../../testing/answers'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { ANALYST } from '../testing/analysed'
import { chooseExport, csvLines, definitionOffered, mark, marksOf, selection } from '../testing/picture'
import { OverlapPage } from './OverlapPage'
import type { Overlap } from './result'

giveRoom(900)

const FIGURE = 'Who is in which segments at once'

const segment = (id: string, title: string, more: Partial<SegmentRow> = {}): SegmentRow => ({
  id,
  kind: 'segment',
  name: id,
  title,
  tags: [],
  sentence: '',
  version: 1,
  status: 'active',
  updatedAt: 0,
  size: 10,
  sizes: [],
  ...more,
})

const SEGMENTS = [
  segment('buyers', 'Bought', { size: 60 }),
  segment('visitors', 'Came by', { size: 80 }),
  segment('vip', 'Very <important>', { size: 5 }),
  segment('empty', 'Empty', { size: 0 }),
  segment('stage/new', 'New', { kind: 'part', segmentation: 'stage', segmentationTitle: 'Stage' }),
]

const OVERLAP: Overlap = {
  profiles: 200,
  segments: [
    { id: 'visitors', size: 80 },
    { id: 'buyers', size: 60 },
  ],
  intersections: [
    { sets: [], size: 100 },
    { sets: [0, 1], size: 40 },
    { sets: [0], size: 40 },
    { sets: [1], size: 20 },
  ],
  nonEmpty: 4,
}

const page = (search = '', overlap: Partial<Overlap> = {}, segments: readonly SegmentRow[] = SEGMENTS) =>
  show(<OverlapPage />, {
    at: `/explore/overlap${search}`,
    may: ANALYST,
    answers: {
      'GET /segments': { segments },
      'GET /overlap': { ...OVERLAP, ...overlap },
    },
  })

const outside = () => screen.getByRole('button', { name: /^In none/ })

const asksFor = (asked: readonly Asked[]) =>
  asked.filter(({ what }) => what === 'GET /overlap').map(({ query }) => query.get('segments'))

describe('the plot', () => {
  test('begins with the largest segments; parts overlap by nature, and what is empty with nothing', async () => {
    const { asked } = page()
    expect(await marksOf(FIGURE)).toEqual([
      'Only Came by + Bought, 40 profiles, 20.0% of all profiles',
      'Only Came by, 40 profiles, 20.0% of all profiles',
      'Only Bought, 20 profiles, 10.0% of all profiles',
    ])
    expect(asksFor(asked)).toEqual(['visitors,buyers,vip'])
    expect(outside().getAttribute('aria-label')).toBe('In none of them, 100 profiles, 50.0% of all profiles')
  })

  test('says nothing of people outside where everybody is in one of them', async () => {
    page('', { intersections: [{ sets: [0], size: 200 }] })
    await marksOf(FIGURE)
    expect(screen.queryByRole('button', { name: /^In none/ })).toBeNull()
  })

  test('names parts with their segmentation, and segments that are gone by their ids', async () => {
    const segments = [
      { id: 'stage/new', size: 3 },
      { id: 'gone', size: 2 },
    ]
    const { asked } = page('?segments=stage/new,gone', { segments })
    expect((await marksOf(FIGURE))[0]).toMatch(/^Only Stage: New \+ gone/)
    expect(asksFor(asked)).toEqual(['stage/new,gone'])
  })

  test('says how many overlaps the server left out', async () => {
    page('', { nonEmpty: 5 })
    expect(await screen.findByText('One smaller overlap is not shown.')).toBeDefined()
  })

  test('can be read as a table and saved', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'In exactly these,Profiles,Share',
      'In none of them,100,0.5',
      'Only Came by + Bought,40,0.2',
      'Only Came by,40,0.2',
      'Only Bought,20,0.1',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[3]).toEqual(['Only Bought', '20', '10.0%'])
  })

  test('of a workspace without profiles has no shares', async () => {
    const { user } = page('', { profiles: 0, intersections: [{ sets: [0], size: 0 }] })
    expect(await marksOf(FIGURE)).toEqual(['Only Came by, 0 profiles, 0.0% of all profiles'])
    expect((await csvLines(user))[1]).toBe('Only Came by,0,')
  })
})

describe('choosing segments', () => {
  const chosen = () => within(screen.getByRole('list', { name: 'Segments that are compared' }))

  test('adds one and takes one out; the address keeps them', async () => {
    const { user, where, asked } = page('?segments=visitors,buyers&pick=0')
    await marksOf(FIGURE)
    const select = screen.getByLabelText('Add a segment')
    expect(within(select).queryByRole('option', { name: 'Bought' })).toBeNull()
    await user.selectOptions(select, 'Stage: New')
    expect(where()).toBe('/explore/overlap?segments=visitors%2Cbuyers%2Cstage%2Fnew')
    await user.click(chosen().getByRole('button', { name: 'Take out Came by' }))
    expect(where()).toBe('/explore/overlap?segments=buyers%2Cstage%2Fnew')
    expect(
      chosen()
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Bought×', 'Stage: New×'])
    expect(asksFor(asked)).toEqual(['visitors,buyers', 'visitors,buyers,stage/new', 'buyers,stage/new'])
  })

  test('needs two: with one nothing is asked', async () => {
    const { asked } = page('?segments=buyers')
    expect(await screen.findByRole('heading', { name: 'Choose two segments or more.' })).toBeDefined()
    expect(asksFor(asked)).toEqual([])
  })

  test('of a workspace without segments says what to do', async () => {
    page('', {}, [])
    expect(await screen.findByText(/^Overlap is between segments/)).toBeDefined()
    const lead = screen.getByRole('link', { name: 'Ready-made segments' })
    expect(lead.getAttribute('href')).toBe('/gallery')
    expect(screen.getByLabelText('Add a segment')).toHaveProperty('disabled', true)
  })

  test('ends where nobody could read more', async () => {
    const many = Array.from({ length: 21 }, (_, place) => segment(`s${place}`, `Segment ${place}`))
    const all = many.slice(0, 20).map(({ id }) => id)
    page(`?segments=${all}`, { segments: all.map((id) => ({ id, size: 1 })) }, many)
    await marksOf(FIGURE)
    expect(screen.getByLabelText('Add a segment')).toHaveProperty('disabled', true)
  })
})

describe('picking', () => {
  test('by mouse: a column is who is in these and in none of the others', async () => {
    const { user, where } = page()
    await user.click(await mark(/^Only Came by,/))
    expect(where()).toBe('/explore/overlap?pick=0')
    expect(selection().textContent).toContain('40 profiles · 20.0% of all profiles')
    expect(definitionOffered()).toEqual({
      segment: 'only-came-by',
      title: 'Only Came by',
      when: { all: [{ segment: 'visitors' }, { not: { segment: 'buyers' } }] },
    })
  })

  test('by keyboard: several columns are any of them', async () => {
    const { user, where } = page()
    const first = await mark(/^Only Came by \+/)
    outside().focus()
    await user.keyboard('{Enter}')
    first.focus()
    await user.keyboard('{End} ')
    expect(where()).toBe('/explore/overlap?pick=none%7E1')
    expect(selection().textContent).toContain('2 overlaps')
    expect(selection().textContent).toContain('120 profiles · 60.0% of all profiles')
    expect(definitionOffered()).toMatchObject({
      when: {
        any: [
          { not: { any: [{ segment: 'visitors' }, { segment: 'buyers' }] } },
          { all: [{ segment: 'buyers' }, { not: { segment: 'visitors' } }] },
        ],
      },
    })
    await user.keyboard(' ')
    expect(where()).toBe('/explore/overlap?pick=none')
  })

  test('of what there is no more picks nothing', async () => {
    page('?pick=7.8')
    await marksOf(FIGURE)
    expect(selection().textContent).toBe('Pick a column to save these people as a segment.')
  })
})

describe('without an answer', () => {
  test('it waits', () => {
    show(<OverlapPage />, { answers: { 'GET /segments': NEVER } })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  })

  test('it says why there are no segments', async () => {
    const refusal = new Refusal(500, { message: 'The store is away.', mend: 'Start it.' })
    show(<OverlapPage />, { answers: { 'GET /segments': refusal } })
    expect((await screen.findByRole('alert')).textContent).toMatch(/The store is away\.Start it\./)
  })

  test('it says why there is no overlap, and asks again', async () => {
    let answer: unknown = new Refusal(404, { message: 'There is no segment “gone”.' })
    const { user } = show(<OverlapPage />, {
      at: '/explore/overlap?segments=gone,buyers',
      answers: { 'GET /segments': { segments: SEGMENTS }, 'GET /overlap': () => answer },
    })
    expect((await screen.findByRole('alert')).textContent).toContain('There is no segment “gone”.')
    answer = OVERLAP
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await marksOf(FIGURE)).toHaveLength(3)
  })
})

describe('on a narrow page', () => {
  giveRoom(220)

  test('columns that have no room are told, and the keyboard ends at the last that is there', async () => {
    const segments = Array.from({ length: 9 }, (_, set) => ({ id: `s${set}`, size: 20 - set }))
    const intersections = segments.map(({ size }, set) => ({ sets: [set], size }))
    const { user } = page('', { segments, intersections, nonEmpty: 9 })
    const marks = await marksOf(FIGURE)
    expect(marks.length).toBeLessThan(8)
    expect(screen.getByText(`${9 - marks.length} smaller overlaps are in the table.`)).toBeDefined()
    screen.getByLabelText(marks[0]!).focus()
    await user.keyboard('{End}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(marks.at(-1))
  })
})
