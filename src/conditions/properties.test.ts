import fc from 'fast-check'
import { afterAll, beforeAll, it } from 'vitest'
import { type Bench, Disagreement, type LogEntry, openBench } from '../../test/support/agreement.ts'
import { zoned } from '../../test/support/random-definitions.ts'
import { requireNode } from '../definition/parse.ts'
import type { History } from '../records/history.ts'
import { readHistories } from '../records/read-histories.ts'
import { isMember } from './judge.ts'

/**
 * Small logs on a coarse grid, so that ties, exact bounds and deciding instants occur, and random
 * conditions over them: `members` compares both evaluators and checks that answers hold as long as they say.
 */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const SIX_HOURS = 21_600_000
const RUNS = Number(process.env.SATSUMA_PROPERTY_RUNS ?? 2)
const SEED = process.env.SATSUMA_PROPERTY_SEED
const BODIES = 12
const PROFILES = 12

/** Days after which the grid goes on, near changes of the clock and month ends, and where. */
const SCENES = [
  { timeZone: 'UTC', from: '2025-02-25T00:00:00Z' },
  { timeZone: 'Europe/Berlin', from: '2025-03-24T23:00:00Z' },
  { timeZone: 'Europe/Berlin', from: '2025-10-23T22:00:00Z' },
  { timeZone: 'America/Sao_Paulo', from: '2018-10-30T03:00:00Z' },
  { timeZone: 'Australia/Lord_Howe', from: '2025-10-01T13:30:00Z' },
] as const

const grid = fc.integer({ min: 0, max: 50 })
const names = fc.constantFrom('a', 'b', 'c')
const scalar = fc.constantFrom('x', 'y', '\u{1F600}', '\uFFFD', 1, 1.5, true)
const properties = fc.record(
  {
    v: scalar,
    n: fc.integer({ min: 0, max: 2 }),
    when: fc.constantFrom('2025-02-28', '2025-03-30T01:30:00Z'),
  },
  { requiredKeys: [] },
)
const joined = fc.constantFrom('2018-11-04', '2025-02-28', '2025-03-30T01:30:00Z', 'never', null)
const plan = fc.constantFrom('free', 'pro', 'team', null, 3)

interface Entry {
  readonly event?: string
  readonly properties?: object
  readonly plan?: unknown
  readonly joined?: unknown
  readonly at: number
}

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ event: names, properties, at: grid }) },
  { weight: 1, arbitrary: fc.record({ plan, at: grid }) },
  { weight: 1, arbitrary: fc.record({ joined, at: grid }) },
)

const logs = fc.array(fc.array(entry, { minLength: 1, maxLength: 9 }), {
  minLength: PROFILES,
  maxLength: PROFILES,
})

function entriesOf(profiles: readonly (readonly Entry[])[], from: number): LogEntry[] {
  return profiles.flatMap((entries, profile) =>
    entries.map((one): LogEntry => {
      const at = from + one.at * SIX_HOURS
      if (one.event !== undefined) return { profile, at, event: one.event, properties: one.properties ?? {} }
      return 'plan' in one
        ? { profile, at, trait: 'plan', value: one.plan }
        : { profile, at, trait: 'joined', value: one.joined }
    }),
  )
}

const length = fc.constantFrom('6 hours', '12 hours', '1 day', '2 days', '3 days', '1 month', '1 year')
const event = fc.oneof(names, fc.constant(['a', 'b']))
const where = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant({ property: 'n', atLeast: 1 }) },
  { weight: 1, arbitrary: fc.constant({ property: 'when', inLast: '1 month' }) },
)
const window = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  length.map((last) => ({ last })),
  fc.constantFrom(
    { current: 'week' },
    { previous: 'month' },
    { to: '1 day ago' },
    { from: '1 month ago', to: '2 days ago' },
    { since: { trait: 'joined' } },
    { since: { trait: 'joined' }, for: '1 month' },
    { since: { trait: 'joined' }, for: '2 days' },
  ),
)
const predicates = fc.constantFrom(
  { is: 'pro' },
  { oneOf: ['pro', 'team'] },
  { isNot: 'pro' },
  { exists: false },
  { exists: true },
  { is: 3 },
)
const valuePredicates = fc.constantFrom(
  { property: 'v', is: 'x' },
  { property: 'v', isNot: 'y' },
  { property: 'v', exists: false },
  { property: 'n', atLeast: 1 },
  { property: 'when', inLast: '1 month' },
  { property: 'when', before: '2025-03-01' },
)
const timePredicates = fc.oneof(
  length.map((inLast) => ({ inLast })),
  length.map((moreThanAgo) => ({ moreThanAgo })),
  fc.constantFrom(
    { before: '2025-03-01' },
    { after: '2025-03-29' },
    { during: { current: 'week' } },
    { anniversaryInNext: '3 days' },
    { anniversaryInMonth: 'next' },
  ),
)

const selection = { event, where }
const positive = fc.record({ ...selection, within: fc.option(length, { nil: undefined }) })
const negative = fc.record({ not: fc.record(selection), within: fc.option(length, { nil: undefined }) })
const sequence = fc.record({
  sequence: fc
    .tuple(
      fc.record(selection),
      fc.array(fc.oneof(positive, positive, negative), { minLength: 1, maxLength: 4 }),
    )
    .map(([first, rest]) => [first, ...rest]),
  sameValueOf: fc.constantFrom(undefined, 'v', 'n'),
  in: window,
})

const KINDS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  lastEvent: edge('lastEvent'),
  firstEvent: edge('firstEvent'),
  mostFrequent: fc
    .tuple(
      fc.record({ ...selection, in: window, of: fc.constantFrom('v', 'when') }),
      fc.constantFrom({ is: 'x' }, { isNot: 'x' }, { oneOf: ['y', '\uFFFD'] }, { contains: '\u{1F600}' }),
    )
    .map(([mostFrequent, test]) => ({ mostFrequent, ...test })),
  regularly: fc
    .record({
      ...selection,
      times: fc.constantFrom(undefined, 1, 2),
      every: length,
      inAtLeast: fc.integer({ min: 1, max: 3 }),
      ofTheLast: fc.integer({ min: 3, max: 5 }),
    })
    .map((regularly) => ({ regularly })),
  stopped: fc.record({ ...selection, before: length, quietFor: length }).map((stopped) => ({ stopped })),
  restarted: fc
    .record({ ...selection, within: length, quietFor: length })
    .map((restarted) => ({ restarted })),
  traitHeld: fc.tuple(predicates, length).map(([test, time]) => ({ traitHeld: 'plan', ...test, for: time })),
  traitEver: predicates.map((test) => ({ traitEver: 'plan', ...test })),
  traitChanged: fc.record({
    traitChanged: fc.constant('plan'),
    from: predicates,
    to: predicates,
    within: fc.option(length, { nil: undefined }),
  }),
  sequence,
}

function edge(key: string): fc.Arbitrary<object> {
  const base = fc.record({ [key]: event, where, in: window })
  return fc
    .tuple(
      base,
      fc.oneof(
        timePredicates.map((time) => ({ time })),
        valuePredicates,
        fc.tuple(timePredicates, valuePredicates).map(([time, value]) => ({ time, ...value })),
      ),
    )
    .map(([body, test]) => ({ ...body, ...test }))
}

const instants = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(-1, 0, 1))
  .map(([place, ms]) => place * SIX_HOURS + ms)

it.each(Object.entries(KINDS))('agrees on random logs: %s', async (_kind, body) => {
  const scene = fc.constantFrom(...SCENES)
  const run = fc.asyncProperty(
    scene,
    logs,
    fc.array(zoned(body), { minLength: BODIES, maxLength: BODIES }),
    fc.array(instants, { minLength: 2, maxLength: 2 }),
    async ({ timeZone, from }, profiles, bodies, times) => {
      await bench.fill(entriesOf(profiles, Date.parse(from)))
      const definitions = Object.fromEntries(bodies.map((one, index) => [`d${index}`, plain(one)]))
      for (const time of times) await bench.members(definitions, Date.parse(from) + time, { timeZone })
      const histories = await readHistories(bench.store, 'everything', { low: 0, high: PROFILES })
      for (const [id, definition] of Object.entries(definitions).slice(0, 4)) {
        for (const history of histories)
          holdsAsLongAsItSays(id, definition, history, Date.parse(from), timeZone)
      }
    },
  )
  await fc.assert(run, { numRuns: RUNS, endOnFailure: true, ...(SEED ? { seed: Number(SEED) } : {}) })
})

/** Definitions hold no undefined fields. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** Evaluates at every instant of the grid: an answer must not change before the latest `until` of its run. */
function holdsAsLongAsItSays(
  id: string,
  definition: unknown,
  history: History,
  from: number,
  timeZone: string,
): void {
  const node = requireNode(definition)
  let last = { value: false, until: Number.NEGATIVE_INFINITY }
  for (
    let now = from - 1;
    now < from + 200 * SIX_HOURS;
    now += (now - from) % SIX_HOURS === 0 ? SIX_HOURS - 1 : 1
  ) {
    const moment = { now, calendar: { timeZone, weekStartsOn: 1 } }
    const { value, until } = isMember(node, { history, moment, thresholds: new Map() })
    if (value !== last.value && now < last.until) {
      throw new Disagreement(
        `${id}: profile ${history.profileId} turns ${value} at ${new Date(now).toISOString()}, before ${last.until}\n${JSON.stringify(definition)}`,
      )
    }
    last = { value, until: value === last.value ? Math.max(until, last.until) : until }
  }
}
