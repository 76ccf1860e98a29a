import fc from 'fast-check'
import { expect, it } from 'vitest'
import { libraryOf } from '../../definition/library.ts'
import type { Node } from '../../definition/node.ts'
import { requireNode } from '../../definition/parse.ts'
import { requireDefinitions } from '../../definition/read.ts'
import { requireResolved } from '../../definition/resolve.ts'
import type { History, ProfileRecord } from '../../records/history.ts'
import { isMember } from '../judge.ts'

/** The walk from change to change against looking at every instant of a coarse grid. */

const RUNS = 12 * Number(process.env.SATSUMA_PROPERTY_RUNS ?? 6)
const HOUR = 3_600_000
const START = Date.parse('2025-02-24T00:00:00Z')
const HOURS = 24 * 10
const calendar = { timeZone: 'Europe/Berlin', weekStartsOn: 1 }
const NOTHING = { text: {}, number: {}, flag: {}, date: {}, json: {} }

const library = libraryOf(
  requireDefinitions(`
- segment: window
  when: {event: a, in: {last: 30 hours}, atLeast: 2}
- segment: gone
  when: {all: [{event: a}, {not: {event: a, in: {last: 1 day}}}]}
- segment: calendar
  when: {event: [a, b], in: {current: day}}
- segment: sequence
  when: {sequence: [{event: a}, {not: {event: b}, within: 12 hours}], in: {last: 3 days}}
- segment: recent
  when: {enteredSegment: window, within: 10 hours}
`),
)
const NAMES = library.names('segment')

const node = (written: unknown) => requireResolved(requireNode(written), library)

const logs = fc
  .array(fc.record({ name: fc.constantFrom('a', 'b'), hour: fc.integer({ min: 0, max: HOURS - 30 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(historyOf)

function historyOf(entries: readonly { readonly name: string; readonly hour: number }[]): History {
  const records = entries
    .map(
      ({ name, hour }, id): ProfileRecord => ({
        name,
        at: START + hour * HOUR,
        id: BigInt(id),
        values: NOTHING,
      }),
    )
    .sort((a, b) => a.at - b.at)
  const events = new Map(['a', 'b'].map((name) => [name, records.filter((record) => record.name === name)]))
  return { profileId: 1, firstAt: records[0]!.at, events, traits: new Map() }
}

const holds = (tree: Node, history: History, now: number) =>
  isMember(tree, { history, moment: { now, calendar }, thresholds: new Map() }).value

it.each(NAMES)('finds every entry and membership: %s', (name) => {
  const [segment, ever, entered] = [
    node({ segment: name }),
    node({ everInSegment: name }),
    node({ enteredSegment: name, within: '20 hours' }),
  ]
  fc.assert(
    fc.property(logs, (history) => {
      const entries: number[] = []
      let before = false
      let was = false
      for (let now = START - HOUR; now < START + HOURS * HOUR; now += HOUR) {
        const is = holds(segment, history, now)
        if (is && !before) entries.push(now)
        before = is
        was ||= is
        const recent = entries.some((entry) => entry > now - 20 * HOUR)
        expect([holds(entered, history, now), holds(ever, history, now)]).toEqual([recent, was])
      }
    }),
    { numRuns: Math.ceil(RUNS / NAMES.length) },
  )
})
