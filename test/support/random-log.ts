import fc from 'fast-check'
import type { LogEntry } from './agreement.ts'

/**
 * Times of random logs lie on a coarse grid, around changes of the clock and month ends, so that equal
 * instants and exact bounds are common.
 */
export const GRID_MS = 21_600_000

/** Where the grid begins, and in which time zone the days are counted. */
export const SCENES = [
  { timeZone: 'UTC', from: '2024-02-20T00:00:00Z' },
  { timeZone: 'Europe/Berlin', from: '2025-03-24T23:00:00Z' },
  { timeZone: 'Europe/Berlin', from: '2025-10-20T22:00:00Z' },
  { timeZone: 'America/New_York', from: '2025-03-01T05:00:00Z' },
  { timeZone: 'America/Sao_Paulo', from: '2018-10-25T03:00:00Z' },
  { timeZone: 'Asia/Kathmandu', from: '2025-12-20T18:15:00Z' },
] as const

const grid = fc.integer({ min: 0, max: 80 })
/** Texts and numbers that values have, and that comparisons ask for. */
export const text = fc.constantFrom(
  'x',
  'y',
  'X',
  '',
  'straße',
  'ÇA',
  '5',
  '2025-03-30',
  '2025-03-30T01:30:00Z',
)
export const number = fc.constantFrom(0, 1, 2, 5, 0.1, 0.2, 0.3, -1.5, 1e9, 0.001)
/** Values on which an expression could fail: the engine computes every part, whatever a guard before it says. */
const extremeText = fc.constantFrom(
  'never',
  '1900-01-01',
  '2299-12-31',
  '2299-12-31T23:59:59.999Z',
  '[',
  '{"a":1}',
  '1e400',
)
const extremeNumber = fc.constantFrom(1e24, -1e24, 2 ** 53 + 2, 5e-324, 1e-7, -0)
const product = fc.record({ sku: fc.constantFrom('a', 'b'), n: fc.constantFrom(1, 2) })
const properties = fc.record(
  {
    s: fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: extremeText }),
    n: fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: extremeNumber }),
    b: fc.boolean(),
    nested: fc.record({ city: fc.constantFrom('Köln', 'Rom') }),
    products: fc.array(product, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const traitValue = fc.oneof(
  text,
  number,
  extremeText,
  extremeNumber,
  fc.constant([[1], { a: 'x' }, null]),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(fc.constantFrom('x', 'y'), fc.constantFrom(1, 2)), { maxLength: 3 }),
  fc.constant({ city: 'Köln' }),
)
const dateValue = fc.constantFrom(
  '2024-02-29',
  '1988-02-29',
  '2025-03-30',
  '2018-11-04',
  '2025-12-31T23:30:00Z',
  '1900-01-01',
  '2299-12-31',
  'never',
  null,
)
const place = fc.constantFrom('DE', 'germany', 'FR', null)

type Entry = (profile: number, from: number) => LogEntry

const entry: fc.Arbitrary<Entry> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom('a', 'b', 'c'), properties, grid).map(
      ([event, props, at]): Entry =>
        (profile, from) => ({
          profile,
          at: from + at * GRID_MS,
          event,
          properties: props,
        }),
    ),
  },
  { weight: 2, arbitrary: traitEntry('t', traitValue) },
  { weight: 1, arbitrary: traitEntry('joined', dateValue) },
  { weight: 1, arbitrary: traitEntry('country', place) },
  { weight: 1, arbitrary: traitEntry('list:vip', fc.constantFrom(true, null)) },
  { weight: 1, arbitrary: traitEntry('model:churn', fc.constantFrom(0.2, 0.7, 0.9)) },
)

function traitEntry(trait: string, value: fc.Arbitrary<unknown>) {
  return fc.tuple(value, grid).map(
    ([of, at]) =>
      (profile: number, from: number): LogEntry => ({ profile, at: from + at * GRID_MS, trait, value: of }),
  )
}

/** The records of some profiles; `from` is where the grid begins. */
export function randomLog(profiles: number): fc.Arbitrary<(from: number) => LogEntry[]> {
  return fc
    .array(fc.array(entry, { minLength: 1, maxLength: 12 }), { minLength: profiles, maxLength: profiles })
    .map((all) => (from) => all.flatMap((entries, profile) => entries.map((one) => one(profile, from))))
}
