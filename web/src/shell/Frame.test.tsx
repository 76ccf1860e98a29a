import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '../api/jobs'
import type { Status } from '../api/status'
import { type Answers, Refusal, sent } from '../testing/answers'
import { show } from '../testing/show'
import { STATUS } from '../testing/status'
import { type FakeStream, openStreams } from '../testing/streams'
import { Frame } from './Frame'

const EVERYTHING = ['segments:read', 'models:read', 'profiles:read', 'events:read', 'settings:read']

let streams: readonly FakeStream[]
beforeEach(() => {
  streams = openStreams()
})

interface Around {
  readonly at?: string
  readonly may?: readonly string[]
  readonly status?: Partial<Status>
  readonly jobs?: readonly Job[]
  readonly answers?: Answers
}

function open({ at = '/', may = EVERYTHING, status = {}, jobs = [], answers = {} }: Around = {}) {
  const given = { 'GET /status': { ...STATUS, ...status }, 'GET /jobs': { jobs, next: null } }
  return show(<Frame />, { at, may, answers: { ...given, ...answers } })
}
const ways = () =>
  within(screen.getByRole('navigation', { name: 'Pages' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

describe('the ways through the app', () => {
  test.each([
    [EVERYTHING, ['Home', 'Segments', 'Explore', 'Profiles', 'Data', 'Settings']],
    [['segments:read'], ['Home', 'Segments']],
    [['events:read'], ['Data']],
  ])('of whoever may %j are %j', (may, expected) => {
    open({ may })
    expect(ways()).toEqual(expected)
  })

  test.each([
    ['/', 'Home'],
    ['/segments', 'Segments'],
    ['/segments/plan%2Fpro', 'Segments'],
    ['/build/buyers', 'Segments'],
    ['/gallery', 'Segments'],
    ['/models/churn', 'Explore'],
    ['/imports/17', 'Data'],
    ['/live', 'Data'],
    ['/settings/keys', 'Settings'],
  ])('at %s show that one is at %s', (at, expected) => {
    open({ at })
    const current = screen.getAllByRole('link', { current: 'page' })
    expect(current.map(({ textContent }) => textContent)).toEqual([expected])
  })

  test('begin with one past all of them, and go on at the content of each page', async () => {
    const { user, where } = open({ at: '/segments' })
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Skip to the content')
    expect(document.activeElement?.getAttribute('href')).toBe('#main')
    await user.click(screen.getByRole('link', { name: 'Profiles' }))
    expect(where()).toBe('/profiles')
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  test('leave the focus where it is while the page stays', async () => {
    const { user } = open({ at: '/segments' })
    const link = screen.getByRole('link', { name: 'Segments' })
    await user.click(link)
    expect(document.activeElement).toBe(link)
  })
})

test('the footer says which version it is and in which zone times are', async () => {
  const { user, where } = open({ status: { version: '3.1.4', timeZone: 'Asia/Tokyo' } })
  const footer = screen.getByRole('contentinfo')
  await expect.poll(() => footer.textContent).toBe('Satsuma 3.1.4 · times in Asia/Tokyo · Jobs')
  await user.click(within(footer).getByRole('link', { name: 'Jobs' }))
  expect(where()).toBe('/jobs')
})

test('whoever is signed in is named, and can leave; nothing that they knew stays', async () => {
  const nobody = { user: null, permissions: [], setUp: null }
  const page = open({ answers: { 'DELETE /session': undefined, 'GET /session': nobody } })
  expect(screen.getByRole('link', { name: 'Ada' }).getAttribute('href')).toBe('/account')
  page.client.setQueryData(['profiles', 'ada'], { name: 'Secret' })
  await page.user.click(screen.getByRole('button', { name: 'Sign out' }))
  await expect.poll(() => screen.queryByRole('button', { name: 'Sign out' })).toBeNull()
  expect(page.client.getQueryData(['profiles', 'ada'])).toBeUndefined()
  expect(sent(page.asked)).toEqual([['DELETE /session', undefined]])
})

test('whoever could not leave is told so, and can try again', async () => {
  const refused = new Refusal(503, {
    code: 'store/unavailable',
    message: 'The store cannot be reached.',
    mend: 'Wait.',
  })
  const page = open({ answers: { 'DELETE /session': refused } })
  await page.user.click(screen.getByRole('button', { name: 'Sign out' }))
  const dialog = await screen.findByRole('dialog', { name: 'You are still signed in' })
  expect(within(dialog).getByRole('alert').textContent).toContain('The store cannot be reached.')
  await page.user.click(within(dialog).getByRole('button', { name: 'Try again' }))
  await expect.poll(() => sent(page.asked)).toHaveLength(2)
  await page.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

describe('how live it is', () => {
  const live = (change: Partial<Status['live']>) => ({ status: { live: { ...STATUS.live, ...change } } })
  const detail = () => screen.getByLabelText('How live this is')

  test('is not spoken of while all is well', async () => {
    open()
    await expect.poll(() => streams.length).toBe(1)
    streams[0]!.accept()
    expect(screen.queryByLabelText('How live this is')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('')
    expect(screen.getByRole('status').dataset.connection).toBe('open')
  })

  test.each([
    [{ isReady: false, progress: 0.428 }, 'Catching up, 42% ready', 'Catching up'],
    [{ lagMs: 12_300 }, 'Behind by 12 s', 'Behind'],
    [{ trouble: 'no space left' }, 'In trouble', 'In trouble'],
    [{ failingConditions: 2 }, '2 conditions failing', 'Evaluation is failing'],
  ])('is told where it is not: %j', async (change, text, announced) => {
    open(live(change))
    expect(await screen.findByRole('button', { name: text })).toBeDefined()
    expect(within(detail()).getByText(text)).toBeDefined()
    expect(screen.getByRole('status').textContent).toBe(announced)
  })

  test('says what is the trouble as text', async () => {
    open(live({ trouble: '<b>disk</b> \u202Ellu' }))
    await screen.findByRole('button', { name: 'In trouble' })
    expect(detail().textContent).toContain('<b>disk</b> \\u202Ellu')
  })

  test('says that the server does not tell what changes, until it does', async () => {
    open()
    await expect.poll(() => streams.length).toBe(1)
    await expect.poll(() => screen.queryByText(/Satsuma 1|Satsuma 0/)).not.toBeNull()
    streams[0]!.refuse()
    expect(await screen.findByRole('button', { name: 'Not live' })).toBeDefined()
    await expect.poll(() => streams.length, { timeout: 3_000 }).toBe(2)
    streams[1]!.accept()
    expect(screen.queryByRole('button', { name: 'Not live' })).toBeNull()
  })
})

test('the stream of changes begins before the page asks for anything', async () => {
  const order: string[] = []
  const { asked } = open({
    answers: {
      'GET /status': () => {
        order.push(`${streams.length} streams`)
        return STATUS
      },
    },
  })
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(order[0]).toBe('1 streams')
})
