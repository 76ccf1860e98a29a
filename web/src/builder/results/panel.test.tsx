import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../api/client'
import type { DraftCount, DraftOverlap } from '../../api/drafts'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { factsIn, itemsIn, wordsIn } from '../../testing/reading'
import { segmentRow } from '../../testing/segment-row'
import { show } from '../../testing/show'
import { viewTree } from '../definition/items'
import { about, count, DRAFTS, exactly, HISTORY, KNOWN, NO_RESULTS, OVERLAP, sentTo } from '../testing/drafts'
import type { PlacedProblem } from './at-items'
import { ResultsPanel } from './ResultsPanel'
import type { Results } from './use-results'

const tree = viewTree({ all: [{ event: 'a' }, { any: [{ not: { event: 'b' } }] }] }, ['when'])
const COUNTED = JSON.stringify({ segment: 's', when: { event: 'a' } })

interface Shown {
  readonly results?: Partial<Results>
  readonly problems?: readonly PlacedProblem[]
  readonly savedId?: string
  /** The segments that there are. */
  readonly segments?: readonly string[]
  readonly answers?: Answers
}

/** The panel beside a draft that was counted. */
function open({ results, problems = [], savedId, segments = ['s', 'other'], answers }: Shown = {}) {
  const known = { ...NO_RESULTS, count: count(), isCurrent: true, counted: COUNTED, ...results }
  return show(
    <ResultsPanel results={known} root={['when']} tree={tree} problems={problems} savedId={savedId} />,
    {
      known: [...KNOWN, [['segments'], { segments: segments.map((id) => segmentRow(id)) }]],
      answers: { ...DRAFTS, ...answers },
    },
  )
}

const panel = () => wordsIn(screen.getByRole('region', { name: 'Who is in' }))
const section = (name: string) => screen.findByRole('region', { name })

test('what was never counted and is to be mended first does not look as if it were on its way', () => {
  const broken = { isCurrent: false, problems: [problemAt([])], counted: undefined }
  const { container } = open({ results: { ...broken, count: undefined } })
  expect(panel()).toMatch(/once what is marked is filled in or mended/)
  expect(container.querySelector('.mantine-Skeleton-root')).toBeNull()
})

test('what is counted first is shown at once, when it is there: nothing pushes another piece away', () => {
  const first = { count: undefined, isCurrent: false, problems: undefined, counted: undefined }
  const { container } = open({ results: first })
  expect(container.querySelectorAll('.mantine-Skeleton-root')).toHaveLength(1)
  expect(screen.queryAllByRole('heading')).toEqual([])
})

describe('the number', () => {
  const sample = count({
    precision: 'sample',
    sampled: 400,
    size: about(8_310, 210),
    share: 0.2,
    profiles: 41_550,
  })

  test.each<[string, Partial<Results>, readonly RegExp[]]>([
    ['exact', {}, [/^250 25\.0% of 1,000 profiles counted exactly/]],
    [
      'from a sample',
      { count: sample },
      [/about 8,310 20\.0% of 41,550 profiles/, /between 8,100 and 8,520; from a sample of 400/],
    ],
    [
      'from a sample while everybody is counted',
      { count: sample, isCounting: true },
      [/8,520; counting everybody …/],
    ],
    ['of what was written before', { isCurrent: false }, [/^250/, /counting …/]],
    [
      'of what is not filled in',
      { isCurrent: false, problems: [problemAt([])] },
      [/^250/, /The number follows once/],
    ],
    ['that is not known yet', { count: undefined, isCurrent: false, counted: undefined }, [/^– counting …/]],
    [
      'of nobody',
      { count: count({ size: exactly(0), share: 0, members: [] }) },
      [/^0 0\.0%/, /Nobody satisfies/],
    ],
    [
      'of hardly anybody',
      { count: count({ size: exactly(1), share: 1 / 5_000_000, profiles: 5_000_000 }) },
      [/^1 <0\.1% of 5,000,000 profiles/],
    ],
  ])('%s', (_, results, expected) => {
    open({ results })
    for (const words of expected) expect(panel()).toMatch(words)
  })

  test('is said to those who listen once it is there, and not before', () => {
    const said = () => screen.getAllByRole('status').map(wordsIn).filter(Boolean)
    const page = open({ results: { count: count({ size: exactly(1), share: 0.001 }) } })
    expect(said()).toEqual(['1 profile, 0.1% of all'])
    page.unmount()
    open({ results: { isCurrent: false } })
    expect(said()).toEqual([])
  })

  test('that cannot be had says why, and is asked for again', async () => {
    const retry = vi.fn()
    const error = new ApiError(500, { code: 'x', path: [], message: 'Out of order.', mend: 'Wait.' })
    const page = open({ results: { error, retry, isCurrent: false } })
    expect(wordsIn(screen.getByRole('alert'))).toContain('Out of order. Wait.')
    await page.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
  })
})

test('some members are there by what Profiles calls them, each with the way to its page', () => {
  const members = [
    {
      profileId: 7,
      identities: [
        { namespace: 'email', value: 'ada@example.com' },
        { namespace: 'user_id', value: 'u-7' },
      ],
      traits: { first_name: { value: 'Ada', since: 0 }, last_name: { value: 'Lovelace', since: 0 } },
    },
    { profileId: 6, identities: [{ namespace: 'user_id', value: 'u-6' }], traits: {} },
    { profileId: 8, identities: [], traits: {} },
    { profileId: 9, identities: [{ namespace: 'email', value: '<b>\u202Egnp.exe' }], traits: {} },
  ]
  open({ results: { count: count({ members }) } })
  const links = screen.getAllByRole('link').map((link) => [wordsIn(link), link.getAttribute('href')])
  expect(links.slice(0, 3)).toEqual([
    ['Ada Lovelace', '/profiles/7'],
    ['u-6', '/profiles/6'],
    ['Profile 8', '/profiles/8'],
  ])
  expect(links[3]![0]).toContain('<b>')
  expect(links[3]![0]).not.toContain('\u202E')
})

describe('against the saved version', () => {
  const saved: NonNullable<DraftCount['saved']> = {
    size: exactly(260),
    joiners: exactly(10),
    leavers: about(20, 5),
    staying: exactly(240),
    joinerSample: [
      { profileId: 7, identities: [{ namespace: 'email', value: 'joins@example.com' }], traits: {} },
    ],
    leaverSample: [],
  }

  test('who joins, leaves and stays is counted, with some of them', async () => {
    open({ results: { count: count({ saved }) }, savedId: 's' })
    const change = await section('Against the saved version')
    expect(factsIn(change)).toEqual({ join: '+10', leave: '−≈ 20', stay: '240' })
    expect(within(change).getByText('Who joins')).toBeDefined()
    expect(within(change).getByRole('link', { name: 'joins@example.com' })).toBeDefined()
    expect(within(change).queryByText('Who leaves')).toBeNull()
  })

  test('it is said that nothing changes', async () => {
    const same = { ...saved, joiners: exactly(0), leavers: exactly(0) }
    open({ results: { count: count({ saved: same }) }, savedId: 's' })
    expect(wordsIn(await section('Against the saved version'))).toContain('Nobody joins and nobody leaves.')
  })

  test('a sample without joiners does not say that there are none', async () => {
    const unsure = { ...saved, joiners: { value: 0, low: 0, high: 3 }, leavers: exactly(0) }
    open({ results: { count: count({ saved: unsure }) }, savedId: 's' })
    expect(factsIn(await section('Against the saved version')).join).toBe('+≈ 0')
  })

  test('nobody is neither more nor less', async () => {
    open({ results: { count: count({ saved: { ...saved, leavers: exactly(0) } }) }, savedId: 's' })
    const change = await section('Against the saved version')
    expect(factsIn(change)).toEqual({ join: '+10', leave: '0', stay: '240' })
    expect(within(change).getByText('0').hasAttribute('data-sign')).toBe(false)
  })

  test('of something new nothing is said, although another has its name', () => {
    open({ results: { count: count({ saved }) } })
    expect(screen.queryByRole('region', { name: 'Against the saved version' })).toBeNull()
  })
})

describe('the last year', () => {
  test('is drawn as if it had existed, in days of the workspace', async () => {
    open()
    const chart = await screen.findByRole('slider', { name: /^Size over the last year: 100 on 1 Jan 1970/ })
    expect(chart.getAttribute('aria-valuetext')).toBe('1 Jan 1971: 250 profiles')
    expect(panel()).not.toContain('From a sample.')
  })

  test('says that it is from a sample', async () => {
    open({ answers: { 'POST /drafts/history': { ...HISTORY, precision: 'sample' } } })
    expect(await screen.findByText('From a sample.')).toBeDefined()
  })

  test('that cannot be told says why', async () => {
    const refused = new Refusal(422, { message: 'Lists have no past.' })
    open({ answers: { 'POST /drafts/history': refused } })
    expect(await screen.findByText('It cannot be told for the past. Lists have no past.')).toBeDefined()
  })

  test('is not asked about before there is a number', () => {
    const page = open({ results: { counted: undefined, isCurrent: false } })
    expect(page.asked).toEqual([])
  })
})

describe('the overlap', () => {
  type Shared = DraftOverlap['segments'][number]
  const shared = (id: string, more: Partial<Shared> = {}): Shared => ({
    id,
    title: id,
    size: 100,
    shared: exactly(50),
    shareOfDraft: 0.2,
    shareOfOther: 0.5,
    ...more,
  })
  const overlap = (...segments: readonly Shared[]): Answers => ({
    'POST /drafts/overlap': { ...OVERLAP, segments },
  })
  const listed = async () => itemsIn(await section('Overlap with other segments'))

  test('is said of both, with the way to the other; a part with its segmentation', async () => {
    open({ answers: overlap(shared('stages/new', { title: 'New', segmentationTitle: 'Stages' })) })
    await waitFor(async () =>
      expect((await listed())[0]).toMatch(/^Stages: New\s*20\.0% of this · 50\.0% of that$/),
    )
    expect(screen.getByRole('link', { name: 'Stages: New' }).getAttribute('href')).toBe(
      '/segments/stages/new',
    )
  })

  test('is not with itself, nor with those that share nobody', async () => {
    open({
      answers: overlap(shared('s'), shared('none', { shared: exactly(0) }), shared('other')),
      savedId: 's',
    })
    await waitFor(async () => expect(await listed()).toHaveLength(1))
    expect((await listed())[0]).toMatch(/^other/)
  })

  test('shows the five largest first, and all of them on request', async () => {
    const page = open({ answers: overlap(...Array.from({ length: 7 }, (_, index) => shared(`s${index}`))) })
    await waitFor(async () => expect(await listed()).toHaveLength(5))
    await page.user.click(screen.getByRole('button', { name: 'Show all 7' }))
    expect(await listed()).toHaveLength(7)
    await page.user.click(screen.getByRole('button', { name: 'Show fewer' }))
    expect(await listed()).toHaveLength(5)
  })

  test('that there is none is said', async () => {
    open()
    expect(await screen.findByText('It shares nobody with another segment.')).toBeDefined()
  })

  test('is not asked about where there is no other segment', async () => {
    const page = open({ segments: ['s'], savedId: 's' })
    expect(wordsIn(await section('Overlap with other segments'))).toContain('There is no other segment yet.')
    expect(sentTo(page.asked, 'POST /drafts/overlap')).toEqual([])
  })

  test('keeps room for as many as there are, five at most', async () => {
    const rowsFor = async (count: number) => {
      const { unmount } = open({
        segments: ['s', ...Array.from({ length: count }, (_, index) => `s${index}`)],
      })
      const room = within(await section('Overlap with other segments')).getByRole('list').parentElement!
      const rows = room.style.getPropertyValue('--rows')
      unmount()
      return rows
    }
    expect(await rowsFor(1)).toBe('2')
    expect(await rowsFor(9)).toBe('5')
  })

  test('that cannot be told says why', async () => {
    open({ answers: { 'POST /drafts/overlap': new Refusal(500, { message: 'Out of order.' }) } })
    expect(await screen.findByText('Out of order.')).toBeDefined()
  })

  test('is waited for', async () => {
    const page = open({ answers: { 'POST /drafts/overlap': NEVER } })
    expect(sentTo(page.asked, 'POST /drafts/overlap')).toEqual([{ definition: JSON.parse(COUNTED) }])
    expect(await listed()).toEqual([])
    expect(screen.queryByText('It shares nobody with another segment.')).toBeNull()
  })
})

test('what decides stands first: numbers, what changes and the overlap; what is odd pushes none of it away', async () => {
  const saved = { size: exactly(260), joiners: exactly(10), leavers: exactly(0), staying: exactly(250) }
  const problem = { ...problemAt([]), severity: 'warning' } as const
  const withSaved = count({ saved: { ...saved, joinerSample: [], leaverSample: [] } })
  open({ results: { count: withSaved }, savedId: 's', problems: [problem] })
  expect(screen.getAllByRole('heading').map(wordsIn)).toEqual([
    'Against the saved version',
    'Overlap with other segments',
    'Some of them',
    'The last year, as if it had existed',
    'Worth a look',
  ])
})

describe('what is worth a look', () => {
  const warn = (path: PlacedProblem['path'], message: string): PlacedProblem => ({
    path,
    message,
    mend: 'Look at it.',
    severity: 'warning',
  })

  test('is listed, each under its condition or group, which leads there', async () => {
    const problems = [
      warn([], 'It is small.'),
      warn(['when', 'all', 0, 'event'], 'No such event.'),
      warn(['when', 'all', 1], 'They exclude each other.'),
      warn(['when', 'all', 1, 'any', 0, 'not', 'event'], 'No event.'),
    ]
    open({ problems })
    const list = await section('Worth a look')
    expect(itemsIn(list)).toEqual([
      'Note: It is small. Look at it.',
      'Note: Did a at least once No such event. Look at it.',
      'Note: Group 2 They exclude each other. Look at it.',
      'Note: Not: Did b at least once No event. Look at it.',
    ])
    expect(screen.getByRole('button', { name: 'Group 2' }).title).toBe('Show the condition')
  })

  test('comes under what is to mend as soon as something is', async () => {
    open({ problems: [{ ...warn(['when'], 'Wrong.'), severity: 'error' }, warn([], 'It is small.')] })
    const list = await section('To fill in or mend')
    expect(itemsIn(list)).toEqual(['To mend: Wrong. Look at it.', 'Note: It is small. Look at it.'])
  })

  test('is not there where there is nothing', () => {
    open()
    expect(screen.queryByRole('region', { name: 'Worth a look' })).toBeNull()
  })
})

function problemAt(path: PlacedProblem['path']) {
  return { code: 'x', path, message: 'Wrong.', mend: 'Mend it.' }
}
