import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TimelineEvent } from '../../api/profiles'
import type { MembershipChange } from '../../api/segments'
import { timelineItems, traitItems } from './timeline-items'

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

test('changes of traits keep their order, each by a key of its own', () => {
  const of = (id: string, at: number) => ({ id, at, trait: 'city', receivedAt: at, value: id })
  const items = traitItems([of('b', 5), of('a', 5)])
  expect(items.map(({ key, at }) => [key, at])).toEqual([
    ['trait b', 5],
    ['trait a', 5],
  ])
})

test('whatever is read, nothing is lost or told twice, and the latest comes first', () => {
  const instants = fc.uniqueArray(fc.nat(50)).map((all) => all.sort((a, b) => b - a))
  fc.assert(
    fc.property(instants, instants, (events, changes) => {
      const items = timelineItems(
        events.map(event),
        changes.map((at) => change(at)),
        true,
      )
      expect(items.length).toBe(events.length + changes.length)
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      const ats = items.map(({ at }) => at)
      expect(ats).toEqual([...ats].sort((a, b) => b - a))
    }),
  )
})
