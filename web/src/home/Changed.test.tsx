import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Home, SegmentChange } from '../api/home'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { Changed } from './Changed'
import { changeOf, homeOf } from './testing/news'

/** The panel as it tells of a day. */
function told(more: Partial<Home> = {}): HTMLElement {
  show(<Changed home={homeOf(more)} />)
  return screen.getByRole('region', { name: 'Since yesterday' })
}

test.each<[string, Partial<SegmentChange>, string]>([
  ['grew', { before: 21, size: 31 }, '▲ Regulars grew by 10 to 31 (+47.6%).'],
  ['shrank', { before: 100, size: 91 }, '▼ Regulars shrank by 9 to 91 (−9.0%).'],
  ['began', { before: 0, size: 1_200 }, '▲ Regulars had nobody and now has 1,200.'],
  ['emptied', { before: 12, size: 0 }, '▼ Regulars lost all its 12 members.'],
])('a segment that %s', (_, change, sentence) => {
  expect(itemsIn(told({ changes: [changeOf(change)] }))).toEqual([sentence])
})

test.each([
  [-2.6, 3.4, '−2 to +3'],
  [-0.4, 0.4, '0 to 0'],
  [1.2, 1_500.9, '+2 to +1,500'],
])('a usual day from %d to %d is told in whole profiles', (low, high, words) => {
  const change = changeOf({ beyond: 2, usual: { low, high, days: 14 } })
  expect(wordsIn(told({ changes: [change] }))).toContain(`A usual day: ${words}.`)
})

test('each leads to the movements of its segment; a part is called by its segmentation', () => {
  const segment = { id: 'stage/at risk', title: 'At risk', segmentationTitle: 'Life cycle' }
  told({ changes: [changeOf({ segment })] })
  expect(screen.getByRole('link', { name: 'Life cycle: At risk' }).getAttribute('href')).toBe(
    '/segments/stage/at%20risk?view=movements',
  )
})

test('a title that would turn its sentence round is written out', () => {
  told({ changes: [changeOf({ segment: { id: 'a', title: '\u202Eevil' } })] })
  expect(screen.getByRole('link', { name: '\\u202Eevil' })).toBeDefined()
})

test('what is unusual comes first, then what is not, under a heading of its own', () => {
  const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => changeOf({ segment: { id, title: id } }))
  const panel = told({ changes: [...others, changeOf({ beyond: 3 })] })
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Within what is usual')
  expect(itemsIn(panel)).toHaveLength(5)
  expect(itemsIn(panel)[0]).toContain('Regulars')
  expect(wordsIn(panel)).not.toContain('by no more than on a usual day')
})

test.each<[string, Partial<Home>, RegExp]>([
  ['nothing unusual', {}, /All 3 segments changed by no more than on a usual day\./],
  ['nothing unusual of one', { judged: 1 }, /The one segment changed by no more/],
  ['no history', { compared: 0, judged: 0, waiting: 3 }, /Nothing is known yet of a day ago\./],
  ['too short a history', { judged: 0 }, /known after a week\..*No segment changed\./],
  ['one that is new', { waiting: 1 }, /1 segment is too new to be compared with a day ago\./],
])('says so of %s', (_, more, words) => {
  expect(wordsIn(told(more))).toMatch(words)
})

test('before a week is over the largest changes are told', () => {
  const panel = told({ judged: 0, changes: [changeOf()] })
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Largest changes')
  expect(wordsIn(panel)).not.toContain('No segment changed')
})

test('who waits is not told where nobody can be compared', () => {
  expect(wordsIn(told({ compared: 0, judged: 0, waiting: 3 }))).not.toContain('Of 3 segments')
})
