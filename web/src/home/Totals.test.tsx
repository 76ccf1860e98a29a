import { expect, test } from 'vitest'
import type { Status } from '../api/status'
import { factsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus, STATUS } from '../testing/status'
import { Totals } from './Totals'
import { homeOf } from './testing/news'

const HOUR_MS = 3_600_000
const LIVE = STATUS.live

function totals(more: Partial<Status> = {}, latest?: number) {
  const home = homeOf(
    latest === undefined ? {} : { latestRecord: { occurredAt: latest, receivedAt: latest } },
  )
  const { container } = show(<Totals status={{ ...STATUS, ...more }} home={home} />, {
    known: [knownStatus()],
  })
  return factsIn(container)
}

test('says how much there is, and how fresh', () => {
  const shown = totals({ profiles: 1_234_567, events: 20_000_000 }, Date.now() - 3 * HOUR_MS)
  expect(shown).toEqual({
    Profiles: '1,234,567',
    Events: '20,000,000',
    'Latest event': '3 hours ago',
    'Segments as of': 'now',
  })
})

test('without segments nothing is said of how fresh they are', () => {
  const { container } = show(<Totals status={STATUS} home={homeOf({ definitions: 0 })} />, {
    known: [knownStatus()],
  })
  expect(factsIn(container)).not.toHaveProperty('Segments as of')
})

test('without events there is no latest one', () => {
  expect(totals({ profiles: 0, events: 0 })).toMatchObject({ Profiles: '0', 'Latest event': 'none' })
})

test.each<[string, Partial<Status>, string]>([
  ['that keep up', { live: { ...LIVE, lagMs: 1_999 } }, 'now'],
  ['that fall behind', { live: { ...LIVE, lagMs: 2_000 } }, 'never'],
  ['that are being prepared', { live: { ...LIVE, isReady: false } }, 'never'],
  [
    'that only the batch knows',
    {
      live: { ...LIVE, isReady: false },
      lastEvaluation: { asOf: Date.now() - 2 * HOUR_MS, finishedAt: Date.now() },
    },
    '2 hours ago',
  ],
])('memberships %s are of', (_, status, words) => {
  expect(totals(status)['Segments as of']).toBe(words)
})
