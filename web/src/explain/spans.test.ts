import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MembershipChange } from '../api/segments'
import { sayCause } from './cause-text'
import { sinceOf, spansOf } from './spans'

const change = (at: number, entered: boolean, more: Partial<MembershipChange> = {}): MembershipChange => ({
  ...{ segment: 'buyers', at, entered, cause: 'data', version: 2 },
  ...more,
})

test('a log is times of being in, the latest first; the one that lasts has no end', () => {
  const log = [change(5, true), change(4, false), change(3, true)]
  expect(spansOf(log).map(({ entered, left }) => [entered?.at, left?.at])).toEqual([
    [5, undefined],
    [3, 4],
  ])
  expect(spansOf([])).toEqual([])
})

test('of a time that began before the log only the end is known', () => {
  expect(spansOf([change(4, false)]).map(({ entered, left }) => [entered?.at, left?.at])).toEqual([
    [undefined, 4],
  ])
})

test('a profile is in a segment since it last entered', () => {
  const changes = [change(9, true, { segment: 'visitors' }), change(5, true), change(4, false)]
  expect(sinceOf('buyers', changes)?.at).toBe(5)
  expect(sinceOf('visitors', changes)?.at).toBe(9)
  expect(sinceOf('nobody', changes)).toBeUndefined()
  expect(sinceOf('buyers', [change(6, false), change(5, true)])).toBeUndefined()
})

const record = { kind: 'event', name: 'order_completed', at: 1 } as const

test.each([
  [{ cause: 'data', evidence: { record, conditions: [] } }, 'order_completed happened'],
  [
    { cause: 'data', evidence: { record: { ...record, kind: 'trait', name: 'plan' }, conditions: [] } },
    'plan changed',
  ],
  [{ cause: 'data' }, 'new data came'],
  [{ cause: 'time', evidence: { conditions: ['ordered'] } }, 'time passed'],
  [{ cause: 'definition' }, 'version 2 of its definition took effect'],
  [{ cause: 'definition', version: 1 }, 'the segment was defined'],
  [{ cause: 'identity' }, 'profiles were joined or separated'],
] as const)('%j: %s', (more, text) => {
  expect(sayCause(change(1, true, more))).toBe(text)
})

test('every change of a log is told once, and at most one time lasts', () => {
  const log = fc
    .array(fc.boolean())
    .map((entries) => entries.map((entered, index) => change(entries.length - index, entered)))
  fc.assert(
    fc.property(log, (changes) => {
      const spans = spansOf(changes)
      const exits = changes.filter(({ entered }) => !entered)
      expect(spans.flatMap(({ left }) => left ?? [])).toEqual(exits)
      expect(spans.filter(({ left }) => left === undefined).length).toBeLessThanOrEqual(1)
      for (const { entered, left } of spans)
        expect((entered?.at ?? 0) < (left?.at ?? Number.POSITIVE_INFINITY)).toBe(true)
    }),
  )
})
