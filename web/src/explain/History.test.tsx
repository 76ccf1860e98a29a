import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MembershipChange } from '../api/segments'
import { itemsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { History } from './History'
import { aChange } from './testing/explanations'

const tell = (log: readonly MembershipChange[]) => {
  const { container } = show(<History log={log} />, { known: [knownStatus({ timeZone: 'Europe/Berlin' })] })
  return itemsIn(container)
}
const record = (kind: 'event' | 'trait', name: string) => ({ kind, name, at: 0 })

test('times of being in, the latest first, each with what began and ended it', () => {
  expect(
    tell([
      aChange('2026-03-05T10:00:00Z', true, {
        evidence: { record: record('event', 'order_completed'), conditions: [] },
      }),
      aChange('2026-03-03T10:00:00Z', false, { cause: 'time' }),
      aChange('2026-03-01T23:30:00Z', true, { cause: 'definition' }),
    ]),
  ).toEqual([
    'Entered 5 Mar 2026, 11:00: order_completed happened',
    'Left 3 Mar 2026, 11:00: time passed Recorded since 2 Mar 2026, 00:30: the segment was defined',
  ])
})

test('a time that began before the log says so', () => {
  expect(tell([aChange('2026-03-03T10:00:00Z', false, { cause: 'identity' })])).toEqual([
    'Left 3 Mar 2026, 11:00: profiles were joined or separated Entered earlier than is kept.',
  ])
})

test('the conditions that changed stand below what changed them', () => {
  const evidence = {
    record: record('trait', 'plan'),
    conditions: ['plan is "pro"', 'did order at least twice'],
  }
  expect(tell([aChange('2026-03-05T10:00:00Z', true, { evidence })])).toEqual([
    'Entered 5 Mar 2026, 11:00: plan changed plan is "pro" did order at least twice',
  ])
})

test('the exact instant is there for who points at it', () => {
  tell([aChange('2026-03-05T10:00:00.123Z', true)])
  expect(screen.getByTitle('2026-03-05T10:00:00.123Z').textContent).toBe('5 Mar 2026, 11:00')
})
