import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Home, MovesByRules, PartMove } from '../api/home'
import { Refusal } from '../testing/answers'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { Moved } from './Moved'
import { homeOf } from './testing/news'

const MOVE: PartMove = {
  segmentation: 'stage',
  segmentationTitle: 'Life cycle',
  from: { id: 'stage/loyal', title: 'Loyal' },
  to: { id: 'stage/at-risk', title: 'At risk' },
  profiles: 1_234,
}

function told(more: Partial<Home>): HTMLElement {
  show(<Moved home={homeOf(more)} />, { known: [knownStatus({ timeZone: 'Europe/Berlin' })] })
  return screen.getByRole('region', { name: 'From one part to another' })
}

test('says how many went from where to where, each with a way to it', () => {
  const panel = told({ moves: [MOVE] })
  expect(itemsIn(panel)).toEqual(['→ 1,234 profiles went from Loyal to At risk in Life cycle.'])
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/segments/stage/loyal?view=movements', '/segments/stage/at-risk?view=movements'])
})

test('of one it speaks of one, and whoever is new came from nowhere', () => {
  const { from: _, ...arrival } = MOVE
  const begun = { ...arrival, to: { id: 'stage/new', title: 'New' }, profiles: 1 }
  expect(itemsIn(told({ moves: [{ ...MOVE, profiles: 1 }, begun, arrival] }))).toEqual([
    '→ 1 profile went from Loyal to At risk in Life cycle.',
    '→ 1 is new and begins in New of Life cycle.',
    '→ 1,234 are new and begin in At risk of Life cycle.',
  ])
})

test('of many the first six are told', () => {
  const moves = Array.from({ length: 9 }, (_, index) => ({
    ...MOVE,
    to: { id: `stage/${index}`, title: `Part ${index}` },
  }))
  expect(itemsIn(told({ moves }))).toHaveLength(6)
})

test('says when nobody moved', () => {
  expect(wordsIn(told({ moves: [] }))).toContain('Nobody has gone from one part of a segmentation to another')
})

const RECORDED = Date.UTC(2026, 10, 22, 9)
const TITLE = 'From one part to another'

function toldByRules(answer: unknown) {
  const home = homeOf({ movesSince: RECORDED, since: RECORDED - 3_600_000 })
  const known = [knownStatus({ timeZone: 'Europe/Berlin' })]
  return show(<Moved home={home} />, { known, answers: { 'GET /home/moves': answer } })
}

const BY_RULES: MovesByRules = { from: 0, to: 1, moves: [MOVE], looked: 20, profiles: 20 }

test('recorded for less than a day, it is told by the rules as they are', async () => {
  toldByRules(BY_RULES)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  await screen.findByText('1,234')
  const panel = screen.getByRole('region', { name: TITLE })
  expect(itemsIn(panel)).toEqual(['→ 1,234 profiles went from Loyal to At risk in Life cycle.'])
  expect(wordsIn(panel)).toContain(
    'By the rules as they are now. Since 22 Nov 2026, 10:00, moves are recorded',
  )
  expect(wordsIn(panel)).not.toContain('sample')
})

test('says of how many it was counted, where not of all', async () => {
  toldByRules({ ...BY_RULES, moves: [], looked: 20, profiles: 2_000 })
  const panel = screen.getByRole('region', { name: TITLE })
  await waitFor(() => expect(wordsIn(panel)).toContain('a sample of 20 of 2,000 profiles'))
  expect(wordsIn(panel)).toContain('Nobody has gone from one part of a segmentation to another')
})

test('what cannot be counted is asked for again', async () => {
  let refused = true
  const { user } = toldByRules(() =>
    refused ? new Refusal(503, { message: 'It starts.', mend: 'Wait.' }) : BY_RULES,
  )
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It starts. Wait.')
  refused = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('1,234')
})
