import { expect, test } from 'vitest'
import { type Condition, MOST_LAG_MS, whyNotReady } from './readiness.ts'

const READY: Condition = {
  isStopping: false,
  silent: [],
  tracking: { trouble: undefined },
  live: { isReady: true, progress: undefined, trouble: undefined },
  lagMs: MOST_LAG_MS,
}

test('a server is ready while the stores answer, memberships are kept true, and they are not far behind', () => {
  expect(whyNotReady(READY)).toEqual([])
})

test.each<[string, Partial<Condition>, RegExp]>([
  ['health/stopping', { isStopping: true }, /stopping/],
  ['health/store', { silent: ['control'] }, /The control store does not answer/],
  ['health/trouble', { tracking: { trouble: 'at db.internal:5432' } }, /keeps tracking from/],
  ['health/trouble', { live: { ...READY.live, trouble: '/var/data' } }, /keeps live evaluation from/],
  ['health/building', { live: { ...READY.live, isReady: false, progress: 0.428 } }, /: 42 % of/],
  ['health/building', { live: { ...READY.live, isReady: false } }, /: 0 % of/],
  ['health/behind', { lagMs: MOST_LAG_MS + 1_000 }, /are 31 s behind .* at most 30 s/],
])('otherwise it says %s, and nothing of what it holds', (code, change, message) => {
  const problems = whyNotReady({ ...READY, ...change })
  expect(problems).toMatchObject([{ code, message: expect.stringMatching(message) }])
  expect(JSON.stringify(problems)).not.toMatch(/internal|var/)
})

test('all reasons are told', () => {
  const problems = whyNotReady({ ...READY, isStopping: true, silent: ['analytical', 'control'], lagMs: 1e6 })
  expect(problems.map(({ code }) => code)).toEqual([
    'health/stopping',
    'health/store',
    'health/store',
    'health/behind',
  ])
})
