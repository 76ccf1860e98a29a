import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Home, PartMove } from '../api/home'
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

const NOTED = Date.UTC(2026, 10, 22, 9)
const SINCE = NOTED - 3_600_000

test.each<[string, Partial<Home>, string]>([
  ['nobody moved', { moves: [] }, 'Nobody has gone from one part of a segmentation to another'],
  [
    'nobody moved yet',
    { movesSince: NOTED, since: SINCE },
    'noted since 22 Nov 2026, 10:00. Nobody has yet.',
  ],
  [
    'it is noted for less than a day',
    { moves: [MOVE], movesSince: NOTED, since: SINCE },
    'Noted since 22 Nov',
  ],
])('says when %s', (_, more, words) => {
  expect(wordsIn(told(more))).toContain(words)
})
