import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { CatalogueValues } from '../../api/catalogue'
import type { NameDetails, TypeFacts } from '../../api/data'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { nameDetails, TODAY } from '../testing/catalogue'
import { EventPage, TraitPage } from './NamePage'

const MAY = ['events:read', 'profiles:read']

interface Opened {
  readonly answers?: Answers
  readonly may?: readonly string[]
  readonly timeZone?: string
}

function open(details: Partial<NameDetails> = {}, { answers, may = MAY, timeZone = 'UTC' }: Opened = {}) {
  return show(<EventPage />, {
    at: '/data/events/order_completed',
    route: '/data/events/:name',
    answers: { 'GET /data/details': nameDetails(details), ...answers },
    known: [knownStatus({ timeZone })],
    may,
  })
}

const region = (name: string) => screen.findByRole('region', { name })
const typed = (type: TypeFacts['type'], more: Partial<TypeFacts> = {}): TypeFacts => ({
  ...{ type, records: 64, distinct: 5, future: 0 },
  ...more,
})

test('an event says how often it happened, of whom, and when', async () => {
  const hours = (ago: number) => Date.now() - ago * 3_600_000
  const firstAt = Date.UTC(2024, 10, 23, 9, 15)
  const { asked } = open({ records: 12_345, firstAt, latestAt: hours(2), receivedAt: hours(1) })
  expect(factsIn(await region('Records a day'))).toEqual({
    ...{ Records: '12,345', Profiles: '31', First: '23 Nov 2024, 09:15', Latest: '2 hours ago' },
    'Last received': '1 hour ago',
  })
  expect(asked[0]?.query.toString()).toBe('of=event&name=order_completed')
  expect(document.title).toBe('order_completed · Satsuma')
})

test('a trait is asked for as one, by the name that its address says', async () => {
  const { asked } = show(<TraitPage />, {
    at: '/data/traits/a%2Fb%3Fc',
    route: '/data/traits/:name',
    answers: { 'GET /data/details': nameDetails({ of: 'trait', name: 'a/b?c' }) },
    known: [knownStatus()],
    may: MAY,
  })
  await screen.findByRole('heading', { level: 1, name: 'a/b?c' })
  expect(asked[0]?.query.get('name')).toBe('a/b?c')
  expect(asked[0]?.query.get('of')).toBe('trait')
})

describe('records a day', () => {
  const slider = () => screen.findByRole('slider', { name: 'Records a day: a slider over days' })
  const told = async () => (await slider()).getAttribute('aria-valuetext')

  test('begin with the last day, and arrow keys go through the others, no further', async () => {
    open()
    expect(await told()).toBe('21 Nov 2026: 2')
    const days = []
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'End', 'ArrowRight', 'Home']) {
      fireEvent.keyDown(await slider(), { key })
      days.push(await told())
    }
    expect(days.map((day) => day?.slice(0, 6))).toEqual([
      '20 Nov',
      '19 Nov',
      '19 Nov',
      '21 Nov',
      '21 Nov',
      '19 Nov',
    ])
  })

  test('are those of the workspace’s time zone', async () => {
    open({}, { timeZone: 'America/New_York' })
    expect(await told()).toBe('20 Nov 2026: 2')
  })

  test('other keys move nothing, and leaving goes back to the last day', async () => {
    open()
    fireEvent.keyDown(await slider(), { key: 'Home' })
    fireEvent.keyDown(await slider(), { key: 'x' })
    expect(await told()).toBe('19 Nov 2026: 0')
    fireEvent.blur(await slider())
    expect(await told()).toBe('21 Nov 2026: 2')
  })
})

describe('what stands out', () => {
  const notices = async (details: Partial<NameDetails>) => {
    open(details)
    return itemsIn(await region('What stands out'))
  }

  test.each<[string, Partial<NameDetails>, string]>([
    [
      'types that disagree',
      {
        values: [
          { path: 'amount', types: [typed('number', { records: 60 }), typed('text', { records: 4 })] },
        ],
      },
      'amount is number in 93.8% and text in 6.3%. Conditions compare values of one type only.',
    ],
    [
      'a value that never changes',
      { values: [{ path: 'currency', types: [typed('text', { distinct: 1, records: 1_200 })] }] },
      'currency is the same in all 1,200 records: it tells nobody apart.',
    ],
    [
      'a date in the future',
      { values: [{ path: 'due', types: [typed('date', { future: 1 }), typed('text')] }] },
      'due lies in the future in 1 record.',
    ],
    ['records of the future', { future: 2 }, '2 records say they happen in the future.'],
    [
      'duplicates',
      { duplicates: 1 },
      '1 record is the same as another one of the same profile at the same instant.',
    ],
  ])('%s', async (_, details, sentence) => {
    expect(await notices(details)).toEqual([sentence])
  })

  test('is nothing where nothing does', async () => {
    expect(await notices({})).toEqual([])
    expect(wordsIn(await region('What stands out'))).toContain('Nothing: types agree')
  })

  test('of a sample says so', async () => {
    open({ records: 2_000_000, sampled: 100_000 })
    expect(wordsIn(await region('What stands out'))).toContain('of a sample of 100,000 records')
  })

  test('names a path as text', async () => {
    const [notice] = await notices({
      values: [{ path: '<b>\u202E', types: [typed('text', { distinct: 1 })] }],
    })
    expect(notice).toMatch(/^<b>\\u202E is the same in all 64 records/)
  })
})

describe('what it holds', () => {
  const VALUES: Partial<NameDetails> = {
    values: [
      { path: 'amount', types: [typed('number', { records: 32, distinct: 20 })] },
      { path: 'born', types: [typed('date'), typed('text')] },
    ],
  }
  const place = { of: 'event', name: 'order_completed', path: 'amount' }
  const values = (more: Partial<CatalogueValues> = {}): CatalogueValues => ({
    ...{ sampled: 64, types: {}, values: [] },
    ...more,
  })
  const openValues = async (answer: unknown, timeZone = 'UTC') => {
    const page = open(VALUES, { answers: { 'GET /catalogue/values': answer }, timeZone })
    const button = await screen.findByRole('button', { name: 'Show typical values of amount' })
    await page.user.click(button)
    return { ...page, button }
  }

  test('is a row a property, with type, how many have it, and how many values there are', async () => {
    open(VALUES)
    const rows = rowsIn(await screen.findByRole('table', { name: /^Properties/ }))
    expect(rows.filter((row) => row.length === 5)).toEqual([
      ['amount', 'number', '50.0%', '20', 'Show'],
      ['born', 'date', '100.0%', '5', 'Show'],
    ])
  })

  test('may be nothing', async () => {
    open({ values: [] })
    expect(await screen.findByText('The records hold nothing but their time.')).toBeDefined()
  })

  test('may be a property without values', async () => {
    open({ values: [{ path: 'empty', types: [] }] })
    expect(rowsIn(await screen.findByRole('table', { name: /^Properties/ }))[0]).toEqual([
      'empty',
      '',
      '0.0%',
      '0',
      'Show',
    ])
  })

  test('shows the most frequent values and the range of numbers when somebody asks', async () => {
    const numbers = { min: 1, p05: 2, p25: 5.5, p50: 10, p75: 20, p95: 90, max: 12_000 }
    const found = values({ numbers, values: [{ value: 19.9, share: 0.5 }] })
    const { asked, button, user } = await openValues(found)
    expect(
      await screen.findByText('from 1 to 12,000, half of them from 5.5 to 20, in the middle 10'),
    ).toBeDefined()
    expect(screen.getByText('19.9').closest('li')?.textContent).toBe('19.950.0%')
    expect(Object.fromEntries(asked.at(-1)!.query)).toEqual({ ...place, limit: '20' })
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByText('19.9')).toBeNull()
  })

  test('shows eight values at most, of whatever kind', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ value: `v${index}`, share: 0.01 }))
    await openValues(
      values({ values: [{ value: true, share: 0.5 }, { value: 'true', share: 0.4 }, ...many] }),
    )
    const list = (await screen.findAllByText('true'))[0]!.closest('ul')!
    expect(itemsIn(list)).toHaveLength(8)
  })

  test.each([
    ['UTC', '14 Mar 1975'],
    ['America/New_York', '14 Mar 1975'],
  ])('a day is the same day in %s', async (timeZone, day) => {
    const dates = { min: '1975-03-14T00:00:00.000Z', max: '2026-11-21T03:00:00.000Z' }
    await openValues(values({ dates }), timeZone)
    expect((await screen.findByText(/^from 14 Mar/)).textContent).toContain(`from ${day} to 2`)
  })

  test('an instant is of the day that it falls on in the workspace', async () => {
    const dates = { min: '2026-01-01T00:00:00.000Z', max: '2026-11-21T03:00:00.000Z' }
    await openValues(values({ dates }), 'America/New_York')
    expect(await screen.findByText('from 1 Jan 2026 to 20 Nov 2026')).toBeDefined()
  })

  test('says so where no value is typical', async () => {
    await openValues(values())
    expect(await screen.findByText('No value occurs often enough to be typical.')).toBeDefined()
  })

  test('says why values cannot be had', async () => {
    await openValues(new Refusal(500, { message: 'The store is busy.' }))
    expect(wordsIn(await screen.findByRole('alert'))).toContain('The store is busy.')
  })

  test('of a trait may be the trait itself', async () => {
    open({ of: 'trait', values: [{ path: '', types: [typed('text')] }] })
    await screen.findByRole('button', { name: 'Show typical values of the trait itself' })
  })
})

describe('the latest', () => {
  const called = (value: string, traits = {}) => ({ identities: [{ namespace: 'user_id', value }], traits })
  const EXAMPLES: NameDetails['examples'] = [
    {
      ...{ at: TODAY, profileId: 7, profile: called('c-7') },
      value: { amount: 19.9, ship: { city: 'Oslo' }, context: { ip: '::1' } },
    },
    { at: TODAY, profileId: 8, profile: called('c-8', { name: { value: 'Ada', since: 0 } }) },
    { at: TODAY, profileId: 9, profile: called('<b>c-9'), value: '<img src=x onerror=alert(1)>' },
  ]

  test('are told as they came, own values before what an SDK adds', async () => {
    const { container } = open({ examples: EXAMPLES })
    expect(rowsIn(await screen.findByRole('table', { name: 'The latest records' }))).toEqual([
      ['21 Nov 2026, 00:00', 'c-7', 'amount 19.9 ship.city Oslo context.ip ::1'],
      ['21 Nov 2026, 00:00', 'Ada', 'removed'],
      ['21 Nov 2026, 00:00', '<b>c-9', '<img src=x onerror=alert(1)>'],
    ])
    expect(container.querySelector('img')).toBeNull()
  })

  test('lead to their profiles, for whoever may see those', async () => {
    open({ examples: EXAMPLES })
    const table = await screen.findByRole('table', { name: 'The latest records' })
    expect(
      within(table)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual([...['/profiles/7', '/profiles/8', '/profiles/9']])
  })

  test('name nobody’s page to others', async () => {
    const unnamed = EXAMPLES.map(({ profile: _, ...example }) => example)
    open({ examples: unnamed }, { may: ['events:read'] })
    const table = await screen.findByRole('table', { name: 'The latest records' })
    expect(rowsIn(table)[1]).toEqual(['21 Nov 2026, 00:00', '8', 'removed'])
    expect(within(table).queryByRole('link')).toBeNull()
  })
})

test('what names it is told, and led to where it has a page', async () => {
  open({
    usedBy: [
      { kind: 'segment', name: 'buyers', title: 'Buyers' },
      { kind: 'segmentation', name: 'stage', title: 'Life cycle' },
      { kind: 'metric', name: 'revenue', title: 'Revenue' },
    ],
  })
  expect(itemsIn(await region('Used by'))).toEqual([
    'Buyers segment',
    'Life cycle segmentation',
    'Revenue metric',
  ])
  expect(screen.getByRole('link', { name: 'Buyers' }).getAttribute('href')).toBe('/segments/buyers')
})

test('what nothing names says so', async () => {
  open()
  expect(wordsIn(await region('Used by'))).toContain('No segment, segmentation or metric names it.')
})

test('has its shape until it is there, under its name', () => {
  open({}, { answers: { 'GET /data/details': NEVER } })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('order_completed')
})

test('a name that is none says so', async () => {
  open({}, { answers: { 'GET /data/details': new Refusal(404, { message: 'There is no event "x".' }) } })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no event "x".')
})

test('whoever may not look is told so', () => {
  const { asked } = open({}, { may: [] })
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(asked).toEqual([])
})
