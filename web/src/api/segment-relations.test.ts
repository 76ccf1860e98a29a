import { expect, test } from 'vitest'
import { dayAfter } from './profiles'
import { tellsOf } from './segment-relations'

test.each([
  [undefined, 'plan/pro', true],
  [['plan/pro'], 'plan/pro', true],
  [['plan'], 'plan/pro', true],
  [['plan/free', 'vips'], 'plan/pro', false],
  [[], 'vips', false],
])('a webhook of %j tells of %s: %s', (segments, id, tells) => {
  expect(tellsOf(segments === undefined ? {} : { segments }, id)).toBe(tells)
})

test.each([
  ['2026-02-28', '2026-03-01'],
  ['2026-12-31', '2027-01-01'],
  ['no day', 'no day'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next)
})
