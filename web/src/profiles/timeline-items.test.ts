import { expect, test } from 'vitest'
import type { TimelineEvent } from '../api/profiles'
import type { MembershipChange } from '../api/segments'
import { timelineItems } from './timeline-items'

const event = (at: number): TimelineEvent => ({
  ...{ id: `e${at}`, event: 'order_completed', at, receivedAt: at },
  properties: {},
})
const change = (at: number, entered = true): MembershipChange => ({
  ...{ segment: 'buyers', at, entered, cause: 'data', version: 1 },
})
const keys = (isWhole: boolean) =>
  timelineItems([event(5), event(3)], [change(6, false), change(5), change(1, false)], isWhole).map(
    ({ key }) => key,
  )

test('is in the order of time, and what an event brought about comes after it', () => {
  expect(keys(true)).toEqual(['6 false buyers', '5 true buyers', 'e5', 'e3', '1 false buyers'])
})

test('earlier changes wait for the events that are not read yet', () => {
  expect(keys(false)).toEqual(['6 false buyers', '5 true buyers', 'e5', 'e3'])
  expect(timelineItems([], [change(6)], false)).toEqual([])
})
