import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, instant, openBench } from '../../test/support/agreement.ts'
import { CONDITION_ARBITRARIES, LIBRARY } from '../../test/support/random-definitions.ts'
import { GRID_MS, randomLog, SCENES } from '../../test/support/random-log.ts'
import { describeNode } from '../definition/describe.ts'
import { libraryOf } from '../definition/library.ts'
import { parseNode, requireNode } from '../definition/parse.ts'
import { requireDefinitions } from '../definition/read.ts'
import { readHistories } from '../records/read-histories.ts'
import { isMember } from './judge.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const BERLIN = { timeZone: 'Europe/Berlin' }
const TOKYO = { timeZone: 'Asia/Tokyo' }
const NEW_YORK = { timeZone: 'America/New_York' }

const WITH_A_CALENDAR = {
  trait: { trait: 't', exists: true },
  traitHeld: { traitHeld: 't', exists: true, for: '1 month' },
  traitChanged: { traitChanged: 't', from: { is: 1 }, to: { is: 2 }, within: '1 month' },
  traitEver: { traitEver: 't', before: '2025-03-01' },
  event: { event: 'a' },
  firstEvent: { firstEvent: 'a', time: { during: { current: 'day' } } },
  lastEvent: { lastEvent: 'a', time: { during: { current: 'day' } } },
  mostFrequent: { mostFrequent: { event: 'a', of: 's' }, is: 'x' },
  regularly: { regularly: { event: 'a', every: '1 month', inAtLeast: 1, ofTheLast: 2 } },
  stopped: { stopped: { event: 'a', before: '1 month', quietFor: '1 month' } },
  restarted: { restarted: { event: 'a', within: '1 month', quietFor: '1 month' } },
  sequence: { sequence: [{ event: 'a' }, { event: 'b', within: '1 month' }] },
  enteredSegment: { enteredSegment: 'recent', within: '1 month' },
  inSegmentAt: { inSegmentAt: 'recent', at: '2025-03-01' },
}

const WITHOUT_ONE = {
  segment: { segment: 'recent' },
  segmentation: { segmentation: 'stage', part: 'new' },
  everInSegment: { everInSegment: 'recent' },
  metric: { metric: 'total', atLeast: 1 },
  population: { population: { event: 'a' }, top: '10%' },
  geo: { geo: { country: 'DE' } },
  random: { random: { percent: 10, salt: 's' } },
  list: { list: 'vip' },
  model: { model: 'churn', atLeast: 1 },
}

describe('where a time zone may be stated', () => {
  it('is with every condition that follows a calendar, and with no other', () => {
    const kinds = [...Object.keys(WITH_A_CALENDAR), ...Object.keys(WITHOUT_ONE)]
    expect(kinds.sort()).toEqual(Object.keys(CONDITION_ARBITRARIES).sort())
  })

  it.each(Object.entries(WITH_A_CALENDAR))('%s says it in its sentence', (_kind, body) => {
    const said = (written: object) => describeNode(requireNode(written))
    expect(said({ ...body, ...TOKYO })).toBe(said(body).replace(/\.$/, ' (Asia/Tokyo time).'))
  })

  it.each(Object.entries(WITHOUT_ONE))('%s refuses it', (_kind, body) => {
    expect(parseNode(body).problems).toEqual([])
    const { problems } = parseNode({ ...body, ...TOKYO })
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['definition/unknown-field', 'timeZone'],
    ])
  })

  it.each(['asia/tokyo', '+09:00', 'Mars/Phobos', ''])(
    'a name that the engine does not know: "%s"',
    (name) => {
      const { problems } = parseNode({ event: 'a', timeZone: name })
      expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
        ['definition/invalid-value', 'timeZone'],
      ])
    },
  )

  it('does not make up for a comparison that is missing', () => {
    expect(parseNode({ trait: 't', ...TOKYO }).problems.map(({ code }) => code)).toEqual([
      'definition/invalid-value',
    ])
  })
})

describe('days in a stated time zone', () => {
  it('begin and end there, wherever the workspace is', async () => {
    await bench.fill([{ profile: 1, at: '2025-03-10T16:00:00Z', event: 'visit' }])
    const today = {
      tokyo: { event: 'visit', in: { current: 'day' }, ...TOKYO },
      home: { event: 'visit', in: { current: 'day' } },
      last: { lastEvent: 'visit', time: { during: { current: 'day' } }, ...TOKYO },
    }
    const losAngeles = { timeZone: 'America/Los_Angeles' }
    const midnight = instant('2025-03-11T15:00:00Z')
    expect(await bench.members(today, midnight - 1, losAngeles)).toEqual({ tokyo: [1], home: [], last: [1] })
    expect(await bench.members(today, midnight, losAngeles)).toEqual({ tokyo: [], home: [], last: [] })
    const before = instant('2025-03-10T23:00:00Z')
    expect(await bench.members(today, before, losAngeles)).toEqual({ tokyo: [1], home: [1], last: [1] })
  })

  const days = { event: 'visit', activeDays: true }
  it.each([
    ['active days', { ...days, equals: 2 }, ['home', 'berlin']],
    ['a window', { event: 'visit', in: { current: 'day' }, equals: 1 }, ['home', 'berlin']],
    ['a window since a day', { event: 'visit', in: { since: { trait: 'joined' } }, equals: 2 }, ['tokyo']],
    ['a day', { trait: 'joined', during: { current: 'day' } }, ['home', 'tokyo', 'berlin']],
    ['a filter', { event: 'visit', where: { property: 'on', inLast: '3 hours' } }, ['home']],
    ['a value', { lastEvent: 'visit', property: 'on', inLast: '4 hours' }, ['home', 'berlin']],
    ['a time', { firstEvent: 'visit', time: { before: '2025-03-11' } }, ['home', 'berlin', 'newYork']],
  ])('%s is not shared with leaves that differ in the zone only', async (_what, body, members) => {
    await bench.fill([
      { profile: 1, at: '2025-03-10T22:30:00Z', event: 'visit', properties: { on: '2025-03-11' } },
      { profile: 1, at: '2025-03-11T00:30:00Z', event: 'visit', properties: { on: '2025-03-11' } },
      { profile: 1, at: '2025-03-10T22:30:00Z', trait: 'joined', value: '2025-03-11' },
    ])
    const zones = { home: {}, tokyo: TOKYO, berlin: BERLIN, newYork: NEW_YORK }
    const definitions = Object.entries(zones).map(([name, zone]) => [name, { ...body, ...zone }])
    const found = await bench.members(Object.fromEntries(definitions), '2025-03-11T02:00:00Z')
    expect(Object.keys(found).filter((name) => found[name]!.length > 0)).toEqual(members)
  })

  it('are those of anniversaries, and those that are compared with', async () => {
    await bench.fill([
      { profile: 1, at: '2025-01-01', trait: 'born', value: '1990-03-12' },
      { profile: 2, at: '2025-01-01', trait: 'born', value: '1990-03-11' },
      { profile: 3, at: '2025-01-01', trait: 'seen', value: '2025-03-10T20:00:00Z' },
    ])
    const found = await bench.members(
      {
        tomorrow: { trait: 'born', anniversaryInNext: '1 day', ...TOKYO },
        tomorrowAtHome: { trait: 'born', anniversaryInNext: '1 day' },
        before: { trait: 'seen', before: '2025-03-11', ...TOKYO },
        beforeAtHome: { trait: 'seen', before: '2025-03-11' },
      },
      '2025-03-10T20:00:00Z',
    )
    expect(found).toEqual({ tomorrow: [1, 2], tomorrowAtHome: [2], before: [], beforeAtHome: [3] })
  })
})

describe('until when an answer holds in a stated time zone', () => {
  const untilOf = async (written: object, at: string) => {
    const [history] = await readHistories(bench.store, 'everything', { low: 0, high: 0xffffffff })
    const moment = { now: instant(at), calendar: { timeZone: 'Asia/Kolkata', weekStartsOn: 1 } }
    const { value, until } = isMember(requireNode(written), {
      history: history!,
      moment,
      thresholds: new Map(),
    })
    return [value, new Date(until).toISOString()]
  }

  it.each([
    ['a day of 23 hours', '2025-03-30T05:00:00Z', '2025-03-30T22:00:00.000Z'],
    ['a day of 25 hours', '2025-10-26T05:00:00Z', '2025-10-26T23:00:00.000Z'],
  ])('is the end of %s, to the millisecond', async (_day, at, end) => {
    await bench.fill([
      { profile: 1, at, event: 'visit' },
      { profile: 1, at, trait: 'seen', value: at },
    ])
    const today = { event: 'visit', in: { current: 'day' }, ...BERLIN }
    const seen = { trait: 'seen', during: { current: 'day' }, ...BERLIN }
    expect(await untilOf(today, at)).toEqual([true, end])
    expect(await untilOf(seen, at)).toEqual([true, end])
    expect(await bench.members({ today, seen }, instant(end) - 1)).toEqual({ today: [1], seen: [1] })
    expect(await bench.members({ today, seen }, end)).toEqual({ today: [], seen: [] })
  })

  it('is the same local time a month on, across a change of the clock', async () => {
    const at = '2025-02-28T23:30:00Z'
    await bench.fill([
      { profile: 1, at, event: 'visit' },
      { profile: 1, at, trait: 'plan', value: 'pro' },
    ])
    // 18:30 in New York, before and after the clocks change there on 9 March.
    const end = '2025-03-28T22:30:00.000Z'
    const lately = { event: 'visit', in: { last: '1 month' }, ...NEW_YORK }
    const held = { traitHeld: 'plan', is: 'pro', for: '1 month', ...NEW_YORK }
    const stopped = { stopped: { event: 'visit', before: '1 year', quietFor: '1 month' }, ...NEW_YORK }
    expect(await untilOf(lately, at)).toEqual([true, end])
    expect(await untilOf(held, at)).toEqual([false, end])
    expect(await untilOf(stopped, at)).toEqual([false, end])
    const definitions = { lately, held, stopped }
    expect(await bench.members(definitions, instant(end) - 1)).toEqual({ lately: [1], held: [], stopped: [] })
    expect(await bench.members(definitions, end)).toEqual({ lately: [], held: [1], stopped: [1] })
  })
})

describe('numbers in stated time zones', () => {
  const library = libraryOf(
    requireDefinitions(`
- {metric: days, event: visit, activeDays: true}
- {metric: days_in_tokyo, event: visit, activeDays: true, timeZone: Asia/Tokyo}
- {segment: seen-today, when: {event: visit, in: {current: day}}}
`),
  )
  // Two days in UTC, one in Tokyo.
  const log = [
    { profile: 1, at: '2025-03-10T22:30:00Z', event: 'visit' },
    { profile: 1, at: '2025-03-11T00:30:00Z', event: 'visit' },
  ]
  const days = { event: 'visit', activeDays: true }
  const at = '2025-03-11T02:00:00Z'

  it('reach the other side of a comparison, but for a zone or a metric that stands there', async () => {
    await bench.fill(log)
    const definitions = {
      bothInTokyo: { ...days, ...TOKYO, equals: days },
      otherAtHome: { ...days, ...TOKYO, lessThan: { ...days, timeZone: 'UTC' } },
      metricAtHome: { ...days, ...TOKYO, lessThan: { metric: 'days' } },
      metricInTokyo: { ...days, moreThan: { metric: 'days_in_tokyo' } },
      oneSide: { ...days, moreThan: { ...days, ...TOKYO } },
    }
    const all = Object.fromEntries(Object.keys(definitions).map((name) => [name, [1]]))
    expect(await bench.members(definitions, at, {}, library)).toEqual(all)
  })

  it('are those of the metric, whatever it is compared with', async () => {
    await bench.fill(log)
    const definitions = {
      home: { metric: 'days', equals: 2 },
      tokyo: { metric: 'days_in_tokyo', equals: 1 },
      other: { metric: 'days_in_tokyo', lessThan: days },
      best: { population: { metric: 'days_in_tokyo' }, top: '10%' },
    }
    expect(await bench.members(definitions, at, {}, library)).toEqual({
      home: [1],
      tokyo: [1],
      other: [1],
      best: [1],
    })
    expect(describeNode(requireNode({ ...days, ...TOKYO, moreThan: days }))).toBe(
      'Profiles for whom the number of days with visit (Asia/Tokyo time) is more than the number of days with visit (Asia/Tokyo time).',
    )
  })

  it('leave another segment its own calendar', async () => {
    await bench.fill([{ profile: 1, at: '2025-02-28T22:30:00Z', event: 'visit' }])
    const entered = (zone: object) => ({ enteredSegment: 'seen-today', within: '1 month', ...zone })
    const definitions = { home: entered({}), tokyo: entered(TOKYO) }
    // In Tokyo the entry was on 1 March at 7:30.
    expect(await bench.members(definitions, '2025-03-28T22:30:00Z', {}, library)).toEqual({
      home: [],
      tokyo: [1],
    })
    expect(await bench.members(definitions, '2025-03-31T22:30:00Z', {}, library)).toEqual({
      home: [],
      tokyo: [],
    })
  })
})

const RUNS = Number(process.env.SATSUMA_PROPERTY_RUNS ?? 2)
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Sao_Paulo', 'Australia/Lord_Howe']

it.each(Object.keys(WITH_A_CALENDAR))(
  '%s in a stated time zone says what it says in a workspace of that zone',
  async (kind) => {
    const library = libraryOf(requireDefinitions(LIBRARY))
    const property = fc.asyncProperty(
      fc.constantFrom(...SCENES),
      fc.constantFrom(...ZONES),
      randomLog(12),
      fc.array(CONDITION_ARBITRARIES[kind]!, { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 0, max: 120 }),
      async ({ timeZone, from }, stated, log, bodies, place) => {
        const start = Date.parse(from)
        await bench.fill(log(start))
        const each = (zone: object) =>
          Object.fromEntries(
            bodies.map((body, index) => [index, plain({ ...body, timeZone: undefined, ...zone })]),
          )
        const at = start + place * GRID_MS
        const inStated = await bench.members(each({ timeZone: stated }), at, { timeZone }, library)
        expect(inStated).toEqual(await bench.members(each({}), at, { timeZone: stated }, library))
      },
    )
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true })
  },
)

/** Definitions hold no undefined fields. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}
