import { expect, test } from 'vitest'
import {
  buttons,
  type Case,
  choose,
  enter,
  openForm,
  press,
  type,
  wordsOf,
  writtenAfter,
} from '../testing/open-form'

const HELD = { traitHeld: 'plan', is: 'pro', for: '30 days' } as const
const CHANGED = {
  traitChanged: 'plan',
  from: { is: 'free' },
  to: { exists: true },
  within: '30 days',
} as const

test.each<Case>([
  ['what has been so', { ...HELD, traitHeld: '' }, [type('Trait', 'plan')], HELD],
  [
    'for how long',
    HELD,
    [type('For at least how long', '2'), choose('For at least how long: unit', 'weeks')],
    { ...HELD, for: '2 weeks' },
  ],
  [
    'what was ever so',
    { traitEver: '', exists: true },
    [type('Trait', 'plan'), choose('Comparison', 'contains'), type('Value', 'p')],
    { traitEver: 'plan', contains: 'p' },
  ],
  ['what changed', { ...CHANGED, traitChanged: '' }, [type('Trait', 'plan')], CHANGED],
  ['from what', CHANGED, [type('Value', 'team')], { ...CHANGED, from: { is: 'team' } }],
  [
    'to what',
    CHANGED,
    [choose('Comparison', 'is one of', 1), enter('Value', 'pro', 1)],
    { ...CHANGED, from: { is: 'free' }, to: { oneOf: ['pro'] } },
  ],
  [
    'at any time',
    CHANGED,
    [press('At any time')],
    { traitChanged: 'plan', from: { is: 'free' }, to: { exists: true } },
  ],
  [
    'within a time',
    { traitChanged: 'plan', from: { is: 'free' }, to: { exists: true } },
    [press('within a time'), type('Within how long', '3')],
    { ...CHANGED, within: '3 days' },
  ],
  [
    'by which calendar',
    { ...CHANGED, timeZone: 'UTC' },
    [type('Time zone', 'Asia/Tokyo')],
    { ...CHANGED, timeZone: 'Asia/Tokyo' },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('of the past nothing is asked that time alone changes', () => {
  openForm(HELD)
  const words = wordsOf('Comparison')
  expect(words).toContain('is before')
  expect(words).not.toContain('is in the last')
  expect(words).not.toContain('has its anniversary in')
})

test('a time zone is offered where a calendar matters', () => {
  openForm({ traitEver: 'signed_up_at', before: '2025-03-01' })
  expect(buttons('time zone')).toHaveLength(1)
})
