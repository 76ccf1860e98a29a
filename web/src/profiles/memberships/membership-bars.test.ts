import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MembershipChange } from '../../api/segments'
import { membershipRows } from './membership-bars'

const change = (segment: string, at: number, entered: boolean): MembershipChange => ({
  ...{ segment, at, entered, cause: 'data', version: 1 },
})
const window = { from: 100, to: 200 }

test('segments that somebody is in come first, then those left last; each with its times within what is shown', () => {
  const changes = [
    change('buyers', 150, true),
    change('risk', 180, false),
    change('risk', 120, true),
    change('buyers', 110, false),
    change('lapsed', 130, false),
    change('buyers', 50, true),
    change('old', 90, false),
  ]
  const rows = membershipRows({ changes, from: 0 }, ['buyers'], window)
  expect(rows.map(({ segment, leftAt }) => [segment, leftAt])).toEqual([
    ['buyers', undefined],
    ['risk', 180],
    ['lapsed', 130],
  ])
  expect(rows[0]?.bars).toEqual([
    { from: 0.5, to: 1, isOpen: false, lasts: true },
    { from: 0, to: 0.1, isOpen: true, lasts: false },
  ])
  expect(rows[2]?.bars).toEqual([{ from: 0, to: 0.3, isOpen: true, lasts: false }])
})

test('the rules say more than a log that began later', () => {
  const spans = [{ segment: 'buyers', spans: [{ from: 0, to: 120 }, { from: 160 }] }]
  const memberships = { changes: [change('buyers', 190, true)], spans, from: 0 }
  const [row] = membershipRows(memberships, ['buyers'], window)
  expect(row?.bars).toEqual([
    { from: 0, to: 0.2, isOpen: true, lasts: false },
    { from: 0.6, to: 1, isOpen: false, lasts: true },
  ])
  expect(row?.log).toHaveLength(1)
})

test('whoever is in without a known entry has been since before what is known', () => {
  expect(membershipRows({ changes: [], from: 0 }, ['buyers'], window)[0]?.bars).toEqual([
    { from: 0, to: 1, isOpen: true, lasts: true },
  ])
})

const log = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(300), fc.boolean()))
  .map((changes) =>
    changes.map(([segment, at, entered]) => change(segment, at, entered)).sort((a, b) => b.at - a.at),
  )

test('bars lie within what is shown, begin before they end, and every row has one', () => {
  fc.assert(
    fc.property(log, fc.subarray(['a', 'b', 'd']), (changes, current) => {
      const rows = membershipRows({ changes, from: 0 }, current, window)
      for (const { bars } of rows) {
        expect(bars.length).toBeGreaterThan(0)
        for (const { from, to } of bars) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(1)
          expect(from).toBeLessThanOrEqual(to)
        }
      }
      expect(new Set(rows.map(({ segment }) => segment)).size).toBe(rows.length)
    }),
  )
})

test('what ended where the window begins, or begins where it ends, is not in it', () => {
  const spans = [
    { segment: 'before', spans: [{ from: 10, to: 100 }] },
    { segment: 'after', spans: [{ from: 200 }] },
    { segment: 'all', spans: [{ from: 100, to: 200 }] },
  ]
  const rows = membershipRows({ changes: [], spans, from: 0 }, [], window)
  expect(rows).toEqual([
    {
      ...{ segment: 'all', log: [], leftAt: 200, since: undefined },
      bars: [{ from: 0, to: 1, isOpen: false, lasts: false }],
    },
  ])
})
