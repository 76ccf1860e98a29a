import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { segmentRow } from '../testing/segment-row'
import { show } from '../testing/show'
import { STATUS } from '../testing/status'
import { HomePage } from './HomePage'
import { BASE, changeOf, homeOf } from './testing/news'

const ANSWERS: Answers = {
  'GET /status': STATUS,
  'GET /home': homeOf({ changes: [changeOf({ beyond: 1 })] }),
  'GET /home/base': BASE,
}

const open = (answers: Answers = {}, may: readonly string[] = []) =>
  show(<HomePage />, { answers: { ...ANSWERS, ...answers }, may })

const panels = () => screen.getAllByRole('heading', { level: 2 }).map(wordsIn)
const ways = () => screen.getAllByRole('link').map((link) => [wordsIn(link), link.getAttribute('href')])

test('tells of yesterday, of revenue, of movements and of everybody', async () => {
  open()
  await screen.findByRole('region', { name: 'All customers by Life cycle and Tier' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your customers')
  expect(panels()).toEqual([
    'Since yesterday',
    'From one part to another',
    'Revenue at risk',
    'All customers',
  ])
  expect(document.title).toBe('Satsuma')
})

test('without a segmentation nobody can go from one part to another, so that is not spoken of', async () => {
  const none: typeof BASE = { segmentations: [], cells: [], measuring: false }
  open({ 'GET /home': homeOf({ segmentations: 0, movesSince: Date.now() }), 'GET /home/base': none })
  await screen.findByRole('link', { name: 'Propose a life cycle' })
  expect(panels()).toEqual(['Since yesterday', 'Revenue at risk', 'All customers'])
})

test.each(['GET /status', 'GET /home'])('keeps its shape while %s is not answered', (what) => {
  open({ [what]: NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test.each(['GET /status', 'GET /home'])('where %s is refused it says why, and tries again', async (what) => {
  let refused = true
  const answer = () => (refused ? new Refusal(503, { message: 'It starts.', mend: 'Wait.' }) : ANSWERS[what])
  const { user } = open({ [what]: answer })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It starts. Wait.')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('It starts.')
  refused = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('heading', { name: 'Your customers' })
})

test('says so where the server is gone', async () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch'))
  open({ 'GET /home': gone })
  await screen.findByRole('heading', { level: 1, name: 'Satsuma does not answer.' })
})

const EMPTY = {
  'GET /status': { ...STATUS, profiles: 0, events: 0 },
  'GET /home': homeOf({ definitions: 0 }),
}

test.each<[string, readonly string[], readonly (readonly string[])[]]>([
  [
    'an administrator',
    ['imports:write', 'keys:manage'],
    [
      ['Import a file', '/imports'],
      ['Create a write key', '/settings/keys'],
    ],
  ],
  ['an editor', ['imports:write'], [['Import a file', '/imports']]],
])('without data %s is shown the ways to bring some in', async (_, may, expected) => {
  open(EMPTY, may)
  await screen.findByRole('heading', { name: 'Bring your customers in' })
  expect(ways()).toEqual(expected)
  expect(panels()).toEqual(['Bring your customers in'])
})

test('without data whoever may only look is told whom to ask', async () => {
  open(EMPTY)
  expect(await screen.findByText(/^Ask an administrator to import data/)).toBeDefined()
  expect(screen.queryByRole('link')).toBeNull()
})

test.each<[string, readonly object[], readonly (readonly string[])[]]>([
  ['and none that is archived', [], []],
  ['and to those that are archived', [segmentRow('old')], [['look at it', '/segments?show=archived']]],
])('with data and no segment it leads to the first one %s', async (_, archived, more) => {
  const { 'GET /home': home } = EMPTY
  open({ 'GET /home': home, 'GET /segments': { segments: archived } }, ['segments:write'])
  await screen.findByRole('heading', { name: 'Make your first segment' })
  await waitFor(() =>
    expect(ways()).toEqual([['Open the gallery', '/gallery'], ['Build a segment', '/build'], ...more]),
  )
})

test('whoever may save no segment is not invited to build one', async () => {
  open({ 'GET /home': homeOf({ definitions: 0 }), 'GET /segments': { segments: [] } })
  await screen.findByRole('heading', { name: 'Make your first segment' })
  expect(screen.queryByRole('link', { name: 'Build a segment' })).toBeNull()
})
