import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byTime, type History, type ProfileRecord } from '../../records/history.ts'
import { prepareSequence } from './match.ts'
import type { SequenceCondition } from './steps.ts'

const DAY = 86_400_000
const NOW = 20 * DAY
const CALENDAR = { timeZone: 'UTC', weekStartsOn: 1 }

type Written =
  | { readonly event: string; readonly within?: string }
  | { readonly not: { readonly event: string }; readonly within?: string }

const name = fc.constantFrom('a', 'b', 'c')
const within = fc.constantFrom({}, {}, { within: '1 day' }, { within: '2 days' }, { within: '5 days' })
const positive = fc.tuple(name, within).map(([event, limit]): Written => ({ event, ...limit }))
const negative = fc.tuple(name, within).map(([event, limit]): Written => ({ not: { event }, ...limit }))
const body = fc.record({
  sequence: fc
    .tuple(name, fc.array(fc.oneof(positive, positive, negative), { minLength: 1, maxLength: 4 }))
    .map(([event, rest]): Written[] => [{ event }, ...rest]),
  sameValueOf: fc.constantFrom(undefined, 'cart'),
})
const log = fc.array(
  fc.record({ name, day: fc.integer({ min: 0, max: 22 }), cart: fc.constantFrom(undefined, 'x', 'y') }),
  {
    maxLength: 9,
  },
)

/** Every choice of an event for every step, judged by the words of the documentation. */
function matchesSomehow(
  { sequence, sameValueOf }: { sequence: readonly Written[]; sameValueOf: string | undefined },
  records: readonly ProfileRecord[],
): boolean {
  const values = sameValueOf === undefined ? [undefined] : ['x', 'y']
  return values.some((value) => {
    const those = records.filter(
      ({ at, values: { text } }) => at <= NOW && (value === undefined || text.cart === value),
    )
    return choices(sequence, 0, undefined, those)
  })
}

function choices(
  sequence: readonly Written[],
  index: number,
  before: ProfileRecord | undefined,
  records: readonly ProfileRecord[],
): boolean {
  const nots: Written[] = []
  let at = index
  for (; at < sequence.length && 'not' in sequence[at]!; at++) nots.push(sequence[at]!)
  const step = sequence[at]
  if (step === undefined) {
    return nots.every((not) => {
      const end = before!.at + (days(not) ?? NOW - before!.at)
      return end <= NOW && !happened(not, records, (when) => when > before!.at && when <= end)
    })
  }
  return records.some((record) => {
    if (!('event' in step) || record.name !== step.event) return false
    if (before === undefined) return choices(sequence, at + 1, record, records)
    const fits = record.at > before.at && record.at - before.at <= (days(step) ?? Infinity)
    const clear = nots.every(
      (not) =>
        !happened(
          not,
          records,
          (when) => when > before.at && when < record.at && when - before.at <= (days(not) ?? Infinity),
        ),
    )
    return fits && clear && choices(sequence, at + 1, record, records)
  })
}

function happened(not: Written, records: readonly ProfileRecord[], when: (at: number) => boolean): boolean {
  return records.some((record) => 'not' in not && record.name === not.not.event && when(record.at))
}

function days({ within: limit }: Written): number | undefined {
  return limit === undefined ? undefined : Number.parseInt(limit, 10) * DAY
}

function historyOf(records: readonly ProfileRecord[]): History {
  const events = new Map(['a', 'b', 'c'].map((one) => [one, records.filter((record) => record.name === one)]))
  return { profileId: 1, firstAt: 0, events, traits: new Map() }
}

it('finds a match exactly where some choice of events is one', () => {
  let matching = 0
  fc.assert(
    fc.property(body, log, (written, entries) => {
      const records = entries
        .map(({ name: event, day, cart }, id): ProfileRecord => {
          const text: Record<string, string> = cart === undefined ? {} : { cart }
          return {
            name: event,
            at: day * DAY,
            id: BigInt(id),
            values: { text, number: {}, flag: {}, date: {}, json: {} },
          }
        })
        .sort(byTime)
      const wanted = written.sequence.filter((step) => 'event' in step).length
      const { value, way } = prepareSequence(written as SequenceCondition, CALENDAR)(historyOf(records), NOW)
      const { reached, records: found } = way()
      expect(value).toBe(matchesSomehow(written, records))
      expect(reached > wanted).toBe(value)
      if (value) expect(found).toHaveLength(wanted)
      matching += value ? 1 : 0
    }),
    { numRuns: 5_000 },
  )
  expect(matching).toBeGreaterThan(200)
})
