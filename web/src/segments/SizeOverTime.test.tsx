import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Movement } from '../api/segments'
import { type Answers, type Asked, NEVER, Refusal } from '../testing/answers'
import { rowsIn } from '../testing/reading'
import { show } from '../testing/show'
import { SizeOverTime } from './SizeOverTime'
import { aSegment, at } from './testing/segments'

const MOVEMENTS = 'GET /segments/buyers/movements'
const day = (text: string) => at(`2026-${text}T09:00:00Z`)
const sizes = [
  { at: day('01-01'), size: 5 },
  { at: day('03-01'), size: 1_200 },
  { at: day('03-10'), size: 31 },
]
const moved = (text: string, cause: Movement['cause'], entered: number, exited: number): Movement => ({
  ...{ at: day(text), cause, entered, exited },
})
const page = (movements: readonly Movement[], next: string | null = null) => ({ movements, next })

const open = (answers: Answers, at = '/segments/buyers', shown = sizes) =>
  show(<SizeOverTime segment={aSegment({ sizes: shown })} timeZone="UTC" />, { at, answers })
const causes = () => rowsIn(screen.getByRole('table', { name: 'Entries and exits by cause' }))

test('the line says in words what it shows, and each point by keyboard', async () => {
  const { user } = open({ [MOVEMENTS]: page([]) })
  const line = screen.getByRole('slider', { name: /^Size over time: 5 on 1 Jan 2026; 31 on 10 Mar 2026/ })
  expect(line.getAttribute('aria-valuetext')).toBe('10 Mar 2026: 31 profiles')
  line.focus()
  await user.keyboard('{ArrowLeft}')
  expect(line.getAttribute('aria-valuetext')).toBe('1 Mar 2026: 1,200 profiles')
  await user.keyboard('{Home}')
  expect(line.getAttribute('aria-valuetext')).toBe('1 Jan 2026: 5 profiles')
  await user.keyboard('{End}{ArrowRight}')
  expect(line.getAttribute('aria-valuetext')).toBe('10 Mar 2026: 31 profiles')
})

test('the same sizes stand in a table, the latest first', () => {
  open({ [MOVEMENTS]: NEVER })
  expect(rowsIn(screen.getByRole('table', { name: 'Size over time, the latest first' }))).toEqual([
    ['10 Mar 2026', '31'],
    ['1 Mar 2026', '1,200'],
    ['1 Jan 2026', '5'],
  ])
})

test('who came and went is counted by cause within what is shown', async () => {
  const movements = [
    moved('03-09', 'data', 20, 3),
    moved('03-09', 'time', 0, 1_004),
    moved('03-02', 'data', 5, 0),
    moved('01-02', 'definition', 900, 0),
  ]
  open({ [MOVEMENTS]: page(movements) }, '/segments/buyers?range=month')
  await expect.poll(() => causes()[0]).toEqual(['new data', '+25', '−3'])
  expect(causes()).toEqual([
    ['new data', '+25', '−3'],
    ['time passed', '+0', '−1,004'],
  ])
})

describe('who came and went before that was recorded', () => {
  const lookedBack = [
    { since: day('01-01'), at: day('03-01'), entered: 1_300, exited: 105 },
    { since: day('03-01'), at: day('03-10'), entered: 4, exited: 1_173 },
  ]
  const looked = (range = '') => {
    const segment = aSegment({ sizes, lookedBack, versions: [{ version: 1, createdAt: day('03-10') }] })
    const answers = { [MOVEMENTS]: page([moved('03-10', 'definition', 31, 0)]) }
    return show(<SizeOverTime segment={segment} timeZone="UTC" />, { at: `/${range}`, answers })
  }

  test('is what looking back found, a bar no shorter than from one instant to the next', async () => {
    looked()
    expect(causes()).toEqual([['found by looking back', '+1,304', '−1,278']])
    const bars = await screen.findByRole('slider', { name: /^Entries and exits/ })
    expect(bars.getAttribute('aria-valuetext')).toBe('1 Jan 2026 – 10 Mar 2026: 1,304 entered, 1,278 left')
  })

  test('is not what lies before the time that is shown', () => {
    looked('?range=month')
    expect(causes()).toEqual([['found by looking back', '+4', '−1,173']])
  })
})

test('that nobody came or went is said instead of drawn', () => {
  const movements = [moved('03-10', 'definition', 31, 0)]
  show(<SizeOverTime segment={aSegment({ sizes, movements })} timeZone="UTC" />, {
    answers: { [MOVEMENTS]: NEVER },
  })
  expect(screen.getByText('Nobody came or went in this time.')).toBeDefined()
  expect(screen.queryByRole('slider', { name: /^Entries and exits/ })).toBeNull()
})

test('whom the first evaluation found did not come then, and it says since when that is recorded', async () => {
  const versions = [3, 2].map((month) => ({ version: month, createdAt: day(`0${month}-02`) }))
  const answers = { [MOVEMENTS]: page([moved('03-09', 'data', 20, 3), moved('02-02', 'definition', 900, 0)]) }
  show(<SizeOverTime segment={aSegment({ sizes, versions })} timeZone="UTC" />, { at: '/', answers })
  expect(
    screen.getByText(/recorded with its cause since 2 Feb 2026, 09:00, when the segment was defined/),
  ).toBeDefined()
  const way = screen.getByRole('link', { name: 'Movements' })
  expect(way.getAttribute('href')).toBe('/segments/buyers?view=movements')
  await expect.poll(() => causes()[0]).toEqual(['new data', '+20', '−3'])
  expect(causes()).toHaveLength(1)
})

test('how far back is chosen, and kept in the address', async () => {
  const { user, where } = open({ [MOVEMENTS]: page([]) }, '/segments/buyers?search=ada')
  await user.selectOptions(screen.getByRole('combobox', { name: 'How far back' }), 'Last 30 days')
  expect(where()).toBe('/segments/buyers?search=ada&range=month')
  expect(screen.getByRole('slider', { name: /^Size over time: 1,200 on 1 Mar 2026/ })).toBeDefined()
  expect(screen.queryByText('1 Jan 2026')).toBeNull()
})

test.each([
  ['nothing', []],
  ['one instant', [sizes[2]!]],
  ['one instant of this time', sizes],
])('of %s there is no history yet', (name, shown) => {
  const { asked } = open({}, `/segments/buyers${name.endsWith('time') ? '?range=week' : ''}`, shown)
  expect(screen.getByText(/^The line appears here as soon as/)).toBeDefined()
  expect(screen.queryByRole('slider')).toBeNull()
  expect(asked).toEqual([])
})

test('movements are read as far back as is shown, and no further', async () => {
  const answers = {
    [MOVEMENTS]: ({ query }: Asked) =>
      query.get('after') === null
        ? page([moved('03-09', 'data', 1, 0)], 'a')
        : page([moved('02-01', 'data', 2, 0)], 'b'),
  }
  const { asked } = open(answers, '/segments/buyers?range=month')
  await expect.poll(() => causes()[0]).toEqual(['new data', '+1', '−0'])
  expect(asked.map(({ query }) => query.get('after'))).toEqual([null, 'a'])
  expect(screen.queryByText(/^Bars begin on/)).toBeNull()
})

test('where there are too many to read, it says since when they are shown', async () => {
  const { asked } = open({ [MOVEMENTS]: page([moved('03-09', 'data', 1, 0)], 'more') })
  expect(await screen.findByText(/^Bars begin on 9 Mar 2026;/)).toBeDefined()
  expect(asked).toHaveLength(5)
})

test('movements that cannot be had say why, beside a line that is there', async () => {
  let isUp = false
  const { user } = open({
    [MOVEMENTS]: () =>
      isUp ? page([moved('03-09', 'data', 1, 0)]) : new Refusal(500, { message: 'It broke.' }),
  })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('It broke.')
  expect(screen.getByRole('slider', { name: /^Size over time/ })).toBeDefined()
  isUp = true
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(
    await screen.findByRole('slider', { name: 'Entries and exits from 1 Jan 2026 to 10 Mar 2026' }),
  ).toBeDefined()
})

describe('while it is looked back over the year', () => {
  const job = (done: number) => ({
    id: 'j',
    kind: 'look-back',
    status: 'running',
    progress: { done, of: 26 },
  })
  const jobs = (done: number) => ({ jobs: [job(done)], next: null })
  const during = (range = '') =>
    show(<SizeOverTime segment={aSegment({ sizes })} timeZone="UTC" />, {
      at: `/segments/buyers${range}`,
      answers: { [MOVEMENTS]: page([]) },
      known: [[['jobs', 'running'], jobs(13)]],
    })

  test('it says how far that is, and asks for the sizes as it goes on', async () => {
    const { client } = during()
    const words =
      'Satsuma is looking back over the year: 50% done, the picture reaches back to 1 Jan 2026 so far.'
    expect((await screen.findByRole('status')).textContent).toBe(words)
    client.setQueryData(['segments', 'buyers'], aSegment())
    act(() => void client.setQueryData(['jobs', 'running'], jobs(26)))
    await expect.poll(() => client.getQueryState(['segments', 'buyers'])?.isInvalidated).toBe(true)
    act(() => void client.setQueryData(['jobs', 'running'], { jobs: [], next: null }))
    await expect.poll(() => screen.queryByRole('status')).toBeNull()
  })

  test('a time that is all there says nothing of it', () => {
    during('?range=month')
    expect(screen.queryByRole('status')).toBeNull()
  })
})
