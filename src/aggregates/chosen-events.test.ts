import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forever } from '../predicates/held.ts'
import { emptyHistory, type ProfileRecord } from '../records/history.ts'
import { nextCrossing, rangeAt } from '../time/bound.ts'
import { DAY_MS } from '../time/calendar.ts'
import { chooseAll, chooseBy } from './chosen-events.ts'
import { prepareWindow, type Window } from './window.ts'

const SCENES = [
  { timeZone: 'UTC', from: '2025-02-20T00:00:00Z' },
  { timeZone: 'Europe/Berlin', from: '2025-02-20T00:00:00Z' },
  { timeZone: 'America/Sao_Paulo', from: '2018-10-25T00:00:00Z' },
] as const
const HOURS = 60 * 24
const HOUR_MS = DAY_MS / 24

const WINDOWS: readonly Window[] = [
  { last: '3 days' },
  { last: '1 month' },
  { current: 'day' },
  { current: 'month' },
  { previous: 'week' },
  { previous: 'month' },
  { from: '1 month ago', to: '2 days ago' },
  { from: '2 days ago', to: '3 days ago' },
  { to: '1 month ago' },
  { from: '2025-03-01', to: '2025-03-10' },
]

const events = fc.array(fc.record({ hour: fc.integer({ min: 0, max: HOURS }), kept: fc.boolean() }), {
  maxLength: 12,
})

/** Every event looked at by itself. */
function oneByOne(records: readonly ProfileRecord[], range: Parameters<typeof rangeAt>[0], now: number) {
  const { low, high } = rangeAt(range, now)
  return {
    records: records.filter(({ at }) => at >= low && at <= high),
    until: Math.min(Infinity, ...records.map(({ at }) => nextCrossing(range, at, now))),
  }
}

it('chooses the events of a range, and knows when the first of them passes an end, as if it looked at each', () => {
  let passing = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...SCENES),
      fc.constantFrom(...WINDOWS),
      events,
      fc.integer({ min: 0, max: HOURS }),
      ({ timeZone, from }, window, written, place) => {
        const start = Date.parse(from)
        const now = start + place * HOUR_MS
        const records = written
          .map(({ hour, kept }, id): ProfileRecord => {
            const values = { text: {}, number: {}, flag: { kept }, date: {}, json: {} }
            return { name: 'e', at: start + hour * HOUR_MS, id: BigInt(id), values }
          })
          .filter(({ at }) => at <= now)
          .sort((a, b) => a.at - b.at)
        const range = prepareWindow(window, { timeZone, weekStartsOn: 1 })(emptyHistory(1, 0), now)!
        const all = oneByOne(records, range, now)
        expect(chooseAll(records, range, now)).toEqual(all)
        const kept = records.filter(({ values }) => values.flag.kept)
        const choose = chooseBy(({ flag }) => forever(flag.kept === true))
        expect(choose(records, range, now)).toEqual(oneByOne(kept, range, now))
        passing += all.until < Number.POSITIVE_INFINITY ? 1 : 0
      },
    ),
    { numRuns: 3_000 },
  )
  expect(passing).toBeGreaterThan(500)
})
