import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveServer, openLiveServer } from '../support/live-server.ts'
import { type Outcome, play } from './scenarios/play.ts'
import { did, enters, has, leaves, type Script } from './scenarios/script.ts'

/**
 * What time alone brings where clocks and calendars are odd, on a whole server in Europe/Berlin whose weeks begin on
 * Sunday. Berlin is an hour before UTC, two in summer.
 */

const BEGINNING = Date.parse('2024-01-15T12:00:00Z')
const visited = (period: object, more: object = {}) => ({ event: 'visit', in: period, ...more })
const visit = did('Ada', 'visit')

const SCENES: Readonly<Record<string, { readonly when: object; readonly script: Script }>> = {
  midnight: {
    when: visited({ current: 'day' }),
    script: [
      ['2024-01-15T22:59:59.999Z', visit, enters('Ada')],
      ['2024-01-15T23:00:00.000Z', leaves('Ada', 'time'), did('Ben', 'visit'), enters('Ben')],
      ['2024-01-16T23:00:00.000Z', leaves('Ben', 'time')],
    ],
  },
  'a day that a trait names': {
    when: { trait: 'appointment', during: { current: 'day' } },
    script: [
      ['2024-01-15T12:00:00.000Z', has('Ada', 'appointment', '2024-01-20')],
      ['2024-01-19T23:00:00.000Z', enters('Ada', 'time')],
      ['2024-01-20T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the day of 23 hours': {
    when: visited({ current: 'day' }),
    script: [
      ['2024-03-30T23:00:00.000Z', visit, enters('Ada')],
      ['2024-03-31T22:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the day of 25 hours': {
    when: visited({ current: 'day' }),
    script: [
      ['2024-10-26T22:00:00.000Z', visit, enters('Ada')],
      ['2024-10-27T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the hour before the clock leaps': {
    when: visited({ current: 'hour' }),
    script: [
      ['2024-03-31T00:59:59.999Z', visit, enters('Ada')],
      ['2024-03-31T01:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'twenty-four hours over the change are as long as any': {
    when: visited({ last: '1 day' }),
    script: [
      ['2024-03-30T23:00:00.000Z', visit, enters('Ada')],
      ['2024-03-31T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a month over the change ends at the same time of day': {
    when: visited({ last: '1 month' }),
    script: [
      ['2024-03-15T09:00:00.000Z', visit, enters('Ada')],
      ['2024-04-15T08:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a month after an hour that there will not be': {
    when: { sequence: [{ event: 'cart' }, { not: { event: 'order' }, within: '1 month' }] },
    script: [
      // At half past two; on 31 March it is three o'clock at once.
      ['2024-02-29T01:30:00.000Z', did('Ada', 'cart')],
      ['2024-03-29T01:30:00.000Z', enters('Ada', 'time')],
      ['2024-09-27T00:30:00.000Z', did('Ben', 'cart')],
      // On 27 October it is half past two twice: the first is meant.
      ['2024-10-27T00:30:00.000Z', enters('Ben', 'time')],
    ],
  },
  'the last day of January, and a month': {
    when: visited({ last: '1 month' }),
    script: [
      ['2024-01-31T11:00:00.000Z', visit, enters('Ada')],
      // A month before 29 February is 29 January: not before March begins does the month lie after the visit.
      ['2024-02-29T23:00:00.000Z', leaves('Ada', 'time')],
      ['2025-01-31T11:00:00.000Z', visit, enters('Ada')],
      ['2025-02-28T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a month after the last day of January': {
    when: { sequence: [{ event: 'cart' }, { not: { event: 'order' }, within: '1 month' }] },
    script: [
      ['2025-01-31T11:00:00.000Z', did('Ada', 'cart')],
      ['2025-02-28T11:00:00.000Z', enters('Ada', 'time')],
    ],
  },
  'held for a month from the last day of January on': {
    when: { traitHeld: 'plan', is: 'pro', for: '1 month' },
    script: [
      ['2024-01-31T11:00:00.000Z', has('Ada', 'plan', 'pro')],
      ['2024-02-29T23:00:00.000Z', enters('Ada', 'time')],
    ],
  },
  'a birthday on 29 February': {
    when: { trait: 'born', anniversaryInNext: '1 day' },
    script: [
      ['2024-01-15T12:00:00.000Z', has('Ada', 'born', '2000-02-29')],
      ['2024-02-27T23:00:00.000Z', enters('Ada', 'time')],
      ['2024-02-29T23:00:00.000Z', leaves('Ada', 'time')],
      ['2025-02-26T23:00:00.000Z', enters('Ada', 'time')],
      ['2025-02-28T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the month of a birthday on 29 February': {
    when: { trait: 'born', anniversaryInMonth: 'current' },
    script: [
      ['2024-01-15T12:00:00.000Z', has('Ada', 'born', '2000-02-29')],
      ['2024-01-31T23:00:00.000Z', enters('Ada', 'time')],
      ['2024-02-29T23:00:00.000Z', leaves('Ada', 'time')],
      ['2025-01-31T23:00:00.000Z', enters('Ada', 'time')],
      ['2025-02-28T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the leap day': {
    when: visited({ current: 'day' }),
    script: [
      ['2024-02-28T23:00:00.000Z', visit, enters('Ada')],
      ['2024-02-29T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a year from the leap day on': {
    when: visited({ last: '1 year' }),
    script: [
      ['2024-02-29T11:00:00.000Z', visit, enters('Ada')],
      ['2025-02-28T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a week that begins on Sunday': {
    when: visited({ current: 'week' }),
    script: [
      ['2024-01-20T22:59:59.999Z', visit, enters('Ada')],
      ['2024-01-20T23:00:00.000Z', leaves('Ada', 'time')],
      // The change in autumn is on a Sunday: the week has an hour more.
      ['2024-10-26T22:00:00.000Z', visit, enters('Ada')],
      ['2024-11-02T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the week before': {
    when: visited({ previous: 'week' }),
    script: [
      ['2024-01-20T22:59:59.999Z', visit],
      ['2024-01-20T23:00:00.000Z', enters('Ada', 'time')],
      ['2024-01-27T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the month before, over the change': {
    when: visited({ previous: 'month' }),
    script: [
      ['2024-03-15T09:00:00.000Z', visit],
      ['2024-03-31T22:00:00.000Z', enters('Ada', 'time')],
      ['2024-04-30T22:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the turn of the year': {
    when: visited({ current: 'year' }),
    script: [
      ['2024-03-15T09:00:00.000Z', visit, enters('Ada')],
      ['2024-12-31T23:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'months of a habit': {
    when: { regularly: { event: 'visit', every: '1 month', inAtLeast: 1, ofTheLast: 2 } },
    script: [
      // Two months before 31 March lies 31 January, and before 30 March 30 January.
      ['2024-01-31T11:00:00.000Z', visit, enters('Ada')],
      ['2024-03-31T10:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'a day in Tokyo': {
    when: visited({ current: 'day' }, { timeZone: 'Asia/Tokyo' }),
    script: [
      ['2024-01-16T14:59:59.999Z', visit, enters('Ada')],
      ['2024-01-16T15:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
  'the day of 23 hours in New York': {
    when: visited({ current: 'day' }, { timeZone: 'America/New_York' }),
    script: [
      ['2024-03-10T05:00:00.000Z', visit, enters('Ada')],
      ['2024-03-11T04:00:00.000Z', leaves('Ada', 'time')],
    ],
  },
}

let server: LiveServer
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  server = await openLiveServer({ at: BEGINNING, timeZone: 'Europe/Berlin', weekStartsOn: 7 })
  const scenes = Object.entries(SCENES).map(([name, { when, script }]) => {
    return { name, segment: name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase(), when, script }
  })
  await server.ask('POST', '/api/v1/definitions', {
    definitions: scenes.map(({ segment, when }) => ({ segment, when })),
  })
  await server.services().live.settled()
  outcomes = await play(server, scenes, { beginning: BEGINNING })
})
afterAll(() => server.close())

test.each(Object.keys(SCENES))('%s', (name) => {
  const { expected, told, contradictions } = outcomes.get(name)!
  expect(told).toEqual(expected)
  expect(contradictions).toEqual([])
})
