import { expect, test } from 'vitest'
import { both, concernedBy, isStale, mayMove } from './stale-queries'

const change = { cursor: '', change: 'entered', at: 1, recordedAt: 1 } as const
const concerned = both(
  concernedBy([{ ...change, segment: 'buyers', profileId: 17 }]),
  concernedBy([{ ...change, segment: 'plan/pro', profileId: 18 }]),
)

test.each([
  [['segments'], undefined, true],
  [['segments', 'buyers'], {}, true],
  [['segments', 'plan/pro'], {}, true],
  [['segments', 'visitors'], {}, false],
  [['segments', 'buyers', 'members', '', 12, 0, undefined], {}, false],
  [['segments', 'visitors', 'explain', 'ada'], { profileId: 17 }, true],
  [['segments', 'buyers', 'explain', 'grace'], { profileId: 3 }, false],
  [['profiles', 'ada'], { profileId: 18 }, true],
  [['profiles', 'grace'], { profileId: 3 }, false],
  [['profiles', 'grace'], undefined, false],
  [['profiles', 'profile_id:17', 'events', ''], {}, true],
  [['profiles', 'profile_id:3', 'events', ''], {}, false],
  [['webhooks', 'list'], {}, true],
  [['webhooks', 'one', 'wh'], {}, true],
  [['webhooks', 'hosts'], {}, false],
  [['status'], {}, false],
])('%j with %j is out of date: %s', (key, data, expected) => {
  expect(isStale(key, data, concerned)).toBe(expected)
})

test('only lists of members may move', () => {
  expect(mayMove(['segments', 'buyers', 'members', ''])).toBe(true)
  expect(mayMove(['segments', 'buyers'])).toBe(false)
})
