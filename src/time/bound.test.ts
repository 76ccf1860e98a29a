import { expect, it } from 'vitest'
import { movingBound, nextCrossing } from './bound.ts'

const HOUR = 3_600_000

/** Where a value is in or out of the last months, asked every quarter of an hour. */
function changes(value: number, months: number, timeZone: string, from: number, to: number): number[] {
  const low = movingBound({ amount: months, unit: 'month' }, -1, { timeZone, weekStartsOn: 1 })
  const found: number[] = []
  for (let now = from; now < to; now += HOUR / 4) {
    if (low.at(now) >= value !== low.at(now - 1) >= value) found.push(now)
  }
  return found
}

/** The same by following `nextCrossing` from instant to instant. */
function crossings(value: number, months: number, timeZone: string, from: number, to: number): number[] {
  const high = movingBound({ amount: months, unit: 'month' }, -1, { timeZone, weekStartsOn: 1 })
  const found: number[] = []
  let now = nextCrossing({ high }, value, from - 1)
  for (; now < to; now = nextCrossing({ high }, value, now)) found.push(now)
  return found
}

it('knows that "1 month ago" comes back to 28 February four times', () => {
  const noon = Date.parse('2025-02-28T12:00:00Z')
  const at = (text: string) => Date.parse(text)
  expect(crossings(noon, 1, 'UTC', at('2025-03-01T00:00:00Z'), at('2025-05-01T00:00:00Z'))).toEqual([
    at('2025-03-28T12:00:00Z'),
    at('2025-03-29T00:00:00Z'),
    at('2025-03-29T12:00:00Z'),
    at('2025-03-30T00:00:00Z'),
    at('2025-03-30T12:00:00Z'),
    at('2025-03-31T00:00:00Z'),
    at('2025-03-31T12:00:00Z'),
  ])
})

it.each([
  // The hour that is skipped or comes twice lies on the day of evaluation, …
  ['Europe/Berlin', '2025-02-28T01:30:00Z', '2025-03-25T00:00:00Z', 1],
  ['Europe/Berlin', '2025-09-26T00:30:00Z', '2025-10-24T00:00:00Z', 1],
  ['Australia/Lord_Howe', '2025-03-05T15:15:00Z', '2025-04-03T00:00:00Z', 1],
  // … or on the day a month ago.
  ['Europe/Berlin', '2025-03-30T01:30:00Z', '2025-04-28T00:00:00Z', 1],
  ['Europe/Berlin', '2025-10-26T01:15:00Z', '2025-11-24T00:00:00Z', 1],
  ['America/Sao_Paulo', '2018-11-04T03:30:00Z', '2018-12-02T00:00:00Z', 1],
  ['America/Sao_Paulo', '2018-02-18T02:30:00Z', '2018-05-15T00:00:00Z', 3],
  ['Australia/Lord_Howe', '2025-10-04T15:45:00Z', '2025-11-02T00:00:00Z', 1],
] as const)('finds every crossing around a change of the clock: %s %s', (zone, value, from, months) => {
  const [start, at] = [Date.parse(from), Date.parse(value)]
  const end = start + 8 * 24 * HOUR
  const expected = changes(at, months, zone, start, end)
  expect(expected.length).toBeGreaterThan(0)
  expect(crossings(at, months, zone, start, end)).toEqual(expected)
})
