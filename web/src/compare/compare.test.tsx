import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../api/comparison'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { rowsIn, wordsIn } from '../testing/reading'
import { segmentRow } from '../testing/segment-row'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ComparePage } from './ComparePage'

const ROWS = [
  segmentRow('vips', { title: 'VIPs', share: 0.1, sentence: 'Profiles who did order at least 10 times.' }),
  segmentRow('stage/new', {
    kind: 'part',
    title: 'New',
    segmentation: 'stage',
    segmentationTitle: 'Stage',
    sentence: 'Profiles who did order at most 1 time.',
  }),
]

const DAY = 86_400_000
const COMPARISON: Comparison = {
  asked: 10 * DAY,
  since: 0,
  segments: [
    { id: 'vips', size: 1_000, entered: 50, exited: 20, alone: 900 },
    { id: 'stage/new', size: 0, entered: 0, exited: 0, alone: 0 },
  ],
  pairs: [{ a: 'vips', b: 'stage/new', shared: 100, fromAToB: 7, fromBToA: 0 }],
}

const MEASURES = {
  measuring: false,
  segments: [
    { id: 'vips', value: 50_000, buyers: 900, churnRisk: 0.125 },
    { id: 'stage/new', value: 0, buyers: 0 },
  ],
}

function open(at = '/compare?ids=vips,stage%2Fnew', answers: Answers = {}) {
  return show(<ComparePage />, {
    at,
    known: [knownStatus({ timeZone: 'Europe/Berlin' })],
    answers: {
      'GET /comparison': COMPARISON,
      'GET /segments': { segments: ROWS, next: null },
      'GET /segment-measures': MEASURES,
      ...answers,
    },
  })
}

const region = (name: string) => screen.findByRole('region', { name })
const cells = async (name: string) => rowsIn(within(await region(name)).getByRole('table'))

describe('segments beside each other', () => {
  test('have their numbers in a row each, and what is not known is not a zero', async () => {
    open()
    await waitFor(async () => expect(JSON.stringify(await cells('Numbers of each'))).toContain('€50'))
    const [vips, fresh] = await cells('Numbers of each')
    expect(vips).toMatchObject({
      0: 'VIPs',
      1: '1,000',
      2: '10.0%',
      4: '900',
      5: '+50',
      6: '−20',
      9: '12.5%',
    })
    expect(vips?.[7]).toMatch(/^€50(\.0)?[kK]$/)
    expect(vips?.[8]).toMatch(/^€50/)
    expect(fresh).toMatchObject({ 0: 'Stage: New', 1: '0', 2: '–', 8: '–', 9: '–' })
    expect(screen.getByRole('link', { name: 'Stage: New' }).getAttribute('href')).toBe('/segments/stage/new')
  })

  test('share some, seen from each, and some went from one to the other', async () => {
    open()
    const [vips, fresh] = await cells('Every two of them')
    expect(vips?.[1]).toBe('the same segment')
    expect(vips?.[2]).toMatch(/10\.0%.*100 profiles in both.*7 went there/)
    expect(fresh?.[1]).toMatch(/0\.0%.*100 profiles in both$/)
    expect(fresh?.[2]).toBe('the same segment')
  })

  test('say what only one of them says', async () => {
    open()
    const said = await region('What they say')
    const marked = [...said.querySelectorAll('mark')].map(wordsIn)
    expect(marked).toEqual(['least 10 times.', 'most 1 time.'])
    expect(wordsIn(said)).toContain('Profiles who did order at least 10 times.')
  })

  test('of which one is not there any more are those that are', async () => {
    open('/compare?ids=vips,gone', {
      'GET /comparison': {
        ...COMPARISON,
        segments: [COMPARISON.segments[0], { ...COMPARISON.segments[1], id: 'gone' }],
        pairs: [],
      },
    })
    expect(await cells('Numbers of each')).toHaveLength(1)
    expect(wordsIn(await region('What they say'))).not.toContain('Profiles who')
  })
})

describe('the period', () => {
  const asked = (page: ReturnType<typeof open>) =>
    page.asked.filter(({ what }) => what === 'GET /comparison').map(({ query }) => Object.fromEntries(query))

  test('is a month unless the address says otherwise', async () => {
    const page = open()
    await region('Numbers of each')
    expect(asked(page)).toEqual([{ ids: 'vips,stage/new', days: '30' }])
    expect(screen.getByRole('columnheader', { name: 'Came in 30 days' })).toBeDefined()
  })

  test.each([
    ['1', 'Came in 24 hours'],
    ['365', 'Came in 365 days'],
    ['2', 'Came in 30 days'],
    ['nonsense', 'Came in 30 days'],
  ])('of an address with %s days: %s', async (days, head) => {
    open(`/compare?ids=vips,stage/new&days=${days}`)
    expect(await screen.findByRole('columnheader', { name: head })).toBeDefined()
  })

  test('is chosen, and the address has it and what is compared', async () => {
    const page = open()
    await region('Numbers of each')
    await page.user.selectOptions(screen.getByLabelText('Who came and went within'), 'the last 7 days')
    expect(page.where()).toBe('/compare?ids=vips%2Cstage%2Fnew&days=7')
    await waitFor(() => expect(asked(page).at(-1)).toMatchObject({ days: '7' }))
  })

  test('that begins before anything was noted says since when', async () => {
    open(undefined, { 'GET /comparison': { ...COMPARISON, since: 20 * DAY } })
    expect(await screen.findByText('Who came and went is noted since 21 Jan 1970, 01:00.')).toBeDefined()
    expect(screen.getByRole('columnheader', { name: 'Came since 21 Jan' })).toBeDefined()
    expect(screen.getByText(/and entered the one above since 21 Jan\.$/)).toBeDefined()
  })
})

describe('what cannot be compared', () => {
  test.each(['/compare', '/compare?ids=vips', '/compare?ids=vips,vips', '/compare?ids=,,'])(
    'at %s leads to the list',
    (at) => {
      const page = open(at)
      expect(screen.getByRole('heading', { level: 1, name: 'Which segments?' })).toBeDefined()
      expect(screen.getByRole('link', { name: 'the list' }).getAttribute('href')).toBe('/segments')
      expect(page.asked.map(({ what }) => what)).not.toContain('GET /comparison')
    },
  )

  test('says why, and is asked for again', async () => {
    let tries = 0
    const page = open(undefined, {
      'GET /comparison': () => {
        tries += 1
        return tries === 1 ? new Refusal(404, { message: 'There is no segment “vips”.' }) : COMPARISON
      },
    })
    expect(await screen.findByRole('heading', { name: 'There is no segment “vips”.' })).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await region('Numbers of each')).toBeDefined()
  })

  test('yet is waited for under its heading', () => {
    open(undefined, { 'GET /comparison': NEVER })
    expect(screen.getByRole('heading', { level: 1, name: 'Segments compared' })).toBeDefined()
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  })
})
