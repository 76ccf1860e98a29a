import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Evidence, ExplainedPart } from '../api/segments'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { ExplainedNode } from './ExplainedNode'
import { condition } from './testing/explanations'

const explain = (part: ExplainedPart) =>
  show(
    <ul>
      <ExplainedNode part={part} timeZone="Europe/Berlin" />
    </ul>,
  )
const items = () => screen.getAllByRole('listitem')

test.each([
  ['all', true, 'Yes: All of these must hold'],
  ['any', false, 'No: At least one of these must hold'],
  ['not', true, 'Yes: This must not hold'],
] as const)('a group of the kind %s that holds: %s', (kind, holds, text) => {
  explain({ kind, holds, parts: [condition('did order'), condition('did visit', { holds: false })] })
  const [group, ...parts] = items().map(wordsIn)
  expect(group).toMatch(new RegExp(`^${text}`))
  expect(parts).toEqual(['Yes: did order Found: once', 'No: did visit Found: once'])
})

test('groups stand within groups, as deep as they are', () => {
  const deep = Array.from({ length: 20 }).reduce<ExplainedPart>(
    (inner) => ({ kind: 'not', holds: true, parts: [inner] }),
    condition('did order'),
  )
  explain(deep)
  expect(items()).toHaveLength(21)
  expect(within(items()[19]!).getByText('did order')).toBeDefined()
})

test('a number that was compared says with what, in the hours of the workspace', () => {
  const asOf = Date.parse('2026-03-10T23:30:00Z')
  explain(condition('spent more than most', { comparedWith: { words: 'threshold 120', low: 120, asOf } }))
  expect(screen.getByText('Compared with: threshold 120, as of 11 Mar 2026, 00:30')).toBeDefined()
})

const order = (day: number): Evidence => ({
  name: 'order_completed',
  at: Date.UTC(2026, 2, day, 8),
  value: { amount: day },
})

test('the records that it rests on are folded, the latest first', () => {
  explain(condition('did order', { evidence: [order(1), order(2)], evidenceCount: 2 }))
  const records = screen.getByText('2 records').closest('details')!
  expect(records.open).toBe(false)
  expect([...records.querySelectorAll('li > span:first-child')].map(wordsIn)).toEqual([
    '2 Mar 2026, 09:00',
    '1 Mar 2026, 09:00',
  ])
  expect(itemsIn(records)[0]).toContain('order_completed amount 2')
})

test.each([
  [1, 1, '1 record'],
  [2, 3, 'The last 2 of 3 records'],
  [2, 1_234_567, 'The last 2 of 1,234,567 records'],
])('%d of %d records: %s', (shown, evidenceCount, text) => {
  explain(condition('did order', { evidence: [order(1), order(2)].slice(0, shown), evidenceCount }))
  expect(screen.getByText(text)).toBeDefined()
})

test('without records there is nothing to unfold', () => {
  explain(condition('did order', { holds: false, found: 'never', evidence: [] }))
  expect(document.querySelector('details')).toBeNull()
  expect(items().map(wordsIn)).toEqual(['No: did order Found: never'])
})

test('a trait that was removed is evidence too', () => {
  explain(condition('plan is not known', { evidence: [{ name: 'plan', at: 0 }], evidenceCount: 1 }))
  expect(screen.getByText('1 record').closest('details')?.textContent).toContain('plan removed')
})

test('what customers say is text, and hides nothing', () => {
  const markup = '<img src=x onerror=alert(1)>'
  explain(
    condition('note is one of …', {
      found: markup,
      evidence: [{ name: 'in\u202Evoice', at: 0, value: { note: markup } }],
      evidenceCount: 1,
    }),
  )
  expect(document.querySelector('img')).toBeNull()
  expect(screen.getByText(markup)).toBeDefined()
  expect(screen.getByText('in\\u202Evoice')).toBeDefined()
})
