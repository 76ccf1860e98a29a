import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Schemas } from '../../api/wire'
import { aChange } from '../../explain/testing/explanations'
import { NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { BUYERS, knownSegments, memberships, ofAda, PRO } from '../testing/profiles'
import { Memberships } from './Memberships'

const DAY = 86_400_000
const ago = (days: number) => Date.now() - days * DAY
const iso = (days: number) => new Date(ago(days)).toISOString()
type Found = Partial<Schemas['ProfileMemberships']>

const open = (found: Found | unknown, { at = '/profiles/7', segments = ['buyers'] } = {}) =>
  show(<Memberships identity="profile_id:7" segments={segments} />, {
    at,
    answers: { [ofAda('/memberships')]: found },
    known: [knownStatus(), knownSegments(BUYERS, PRO)],
  })
const rows = async () => [...(await screen.findAllByRole('list'))[0]!.children]
const said = (row: Element) => [...row.firstElementChild!.children].map(wordsIn)
const bars = (row: Element | undefined) =>
  [...row!.querySelectorAll<HTMLElement>('[data-lasts]')].map(({ style }) =>
    Math.round(parseFloat(style.width)),
  )

test('those that it is in come first, each as bars over the time that is shown', async () => {
  const spans = [
    { segment: 'plan/pro', spans: [{ from: ago(45), to: ago(9) }] },
    { segment: 'buyers', spans: [{ from: ago(81), to: ago(72) }, { from: ago(18) }] },
  ]
  open(memberships({ spans, from: ago(366) }))
  const [buyers, pro] = await rows()
  expect(said(buyers!)).toEqual(['Bought lately', expect.stringMatching(/^in it since \d/)])
  expect(bars(buyers)).toEqual([10, 20])
  expect(said(pro!)).toEqual(['Plan: Pro', expect.stringMatching(/^left \d/)])
  expect(bars(pro)).toEqual([40])
  expect(screen.getByText(/^Bars and days are by the rules as they are now/)).toBeDefined()
  expect(screen.queryByText(/^“Recorded since” stands/)).toBeNull()
})

const OCTOBER = Date.parse('2025-10-16T20:52:00Z')
const first = { cause: 'definition', version: 1 } as const
const entered = new Date(OCTOBER).toISOString()

test.each<[string, Found, string]>([
  [
    'the rules, whenever it was defined',
    {
      spans: [{ segment: 'buyers', spans: [{ from: OCTOBER }] }],
      changes: [aChange(iso(1), true, first)],
      from: 0,
    },
    'in it since 16 Oct 2025, 20:52',
  ],
  [
    'the rules, longer than they are looked at',
    { spans: [{ segment: 'buyers', spans: [{ from: OCTOBER }] }], from: OCTOBER },
    'in it since before 16 Oct 2025',
  ],
  [
    'the log, where it tells an entry',
    { spans: [], changes: [aChange(entered, true)] },
    'in it since 16 Oct 2025, 20:52',
  ],
  [
    'the log, which began with whom it found',
    { spans: [], changes: [aChange(entered, true, first)] },
    'recorded since 16 Oct 2025, 20:52',
  ],
  ['nothing', { spans: [] }, 'in it now'],
])('since when it is in, by %s', async (_, found, text) => {
  open(memberships(found))
  const [row] = await rows()
  expect(said(row!)).toEqual(['Bought lately', text])
  const isRecorded = text.startsWith('recorded')
  expect(screen.queryAllByText(/^“Recorded since” stands/)).toHaveLength(isRecorded ? 1 : 0)
})

test('another time back is kept in the address, and shows other segments', async () => {
  const spans = [{ segment: 'plan/pro', spans: [{ from: ago(200), to: ago(100) }] }]
  const { user, where } = open(memberships({ spans, from: ago(366) }), { segments: [] })
  expect(await screen.findByText('This profile entered and left no segment within this time.')).toBeDefined()
  await user.selectOptions(screen.getByRole('combobox', { name: 'How far back' }), 'Last year')
  expect(where()).toBe('/profiles/7?range=year')
  expect((await rows()).map(said)).toEqual([['Plan: Pro', expect.stringMatching(/^left \d/)]])
})

test('what changed it is unfolded where it was logged', async () => {
  const changes = [aChange(iso(3), true, { cause: 'time' })]
  const { container } = open(memberships({ changes }))
  const [row] = await rows()
  expect(wordsIn(row!.querySelector('summary'))).toBe('What changed it (Bought lately)')
  expect(itemsIn(container.querySelector('ol')!)).toEqual([
    expect.stringMatching(/^Entered .*: time passed$/),
  ])
})

test('a log that was cut says from when on it is known; one that reaches further says nothing', async () => {
  const changes = [aChange(iso(3), true)]
  open(memberships({ changes, isCut: true }))
  expect((await screen.findByText(/^What lies before/)).textContent).toMatch(/is not known here\.$/)
})

test.each([
  ['whole', { isCut: false, changes: [aChange(iso(3), true)] }],
  ['cut long before', { isCut: true, changes: [aChange(iso(3), true), aChange(iso(200), false)] }],
])('a log that is %s leaves nothing unknown', async (_, found) => {
  open(memberships(found))
  await rows()
  expect(screen.queryByText(/^What lies before/)).toBeNull()
})

test('many segments are shown when somebody asks for all of them', async () => {
  const segments = Array.from({ length: 113 }, (_, index) => `s-${index}`)
  const { user } = open(memberships(), { segments })
  expect(await rows()).toHaveLength(12)
  await user.click(screen.getByRole('button', { name: 'Show all 113' }))
  expect(await rows()).toHaveLength(113)
  expect(screen.queryByRole('button')).toBeNull()
})

test('nothing within the time is said', async () => {
  open(memberships(), { segments: [] })
  expect(await screen.findByText('This profile entered and left no segment within this time.')).toBeDefined()
})

test('why they cannot be had is said, and they are asked for again', async () => {
  let isUp = false
  const { user } = open(() => (isUp ? memberships() : new Refusal(500, { message: 'It broke.' })))
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await rows()).toHaveLength(1)
})

test('while they are read there is no list, and none is said to be missing', () => {
  open(NEVER)
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.queryByText(/no segment/)).toBeNull()
})
