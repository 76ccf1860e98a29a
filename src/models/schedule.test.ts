import { expect, it } from 'vitest'
import { speaking } from '../language/index.ts'
import {
  describeSchedule,
  latestDue,
  nextDue,
  scheduleOf,
  scheduleSchema,
  type WrittenSchedule,
} from './schedule.ts'

const calendar = { timeZone: 'Europe/Berlin', weekStartsOn: 1 }
const read = (written: unknown) => scheduleOf(scheduleSchema.parse(written))!
const around = (written: unknown, now: string) => [
  new Date(latestDue(read(written), Date.parse(now), calendar)).toISOString(),
  new Date(nextDue(read(written), Date.parse(now), calendar)).toISOString(),
]

it('is due at the hour of the zone, on its day, and never twice for one', () => {
  expect(around('hourly', '2025-06-01T10:15:00Z')).toEqual([
    '2025-06-01T10:00:00.000Z',
    '2025-06-01T11:00:00.000Z',
  ])
  expect(around('daily', '2025-06-01T01:59:59Z')).toEqual([
    '2025-05-31T02:00:00.000Z',
    '2025-06-01T02:00:00.000Z',
  ])
  expect(around('daily', '2025-06-01T02:00:00Z')).toEqual([
    '2025-06-01T02:00:00.000Z',
    '2025-06-02T02:00:00.000Z',
  ])
  expect(around({ every: 'day', at: 0, timeZone: 'UTC' }, '2025-06-01T23:00:00Z')).toEqual([
    '2025-06-01T00:00:00.000Z',
    '2025-06-02T00:00:00.000Z',
  ])
  // 1 June 2025 is a Sunday.
  expect(around('weekly', '2025-06-01T10:00:00Z')).toEqual([
    '2025-05-26T02:00:00.000Z',
    '2025-06-02T02:00:00.000Z',
  ])
  expect(around({ every: 'week', on: 'sunday', at: 23 }, '2025-06-01T10:00:00Z')).toEqual([
    '2025-05-25T21:00:00.000Z',
    '2025-06-01T21:00:00.000Z',
  ])
})

it('goes with the clock of the zone: an hour that it skips is as long after the change', () => {
  const skipped = { every: 'day', at: 2 }
  expect(around(skipped, '2025-03-30T12:00:00Z')).toEqual([
    '2025-03-30T01:00:00.000Z',
    '2025-03-31T00:00:00.000Z',
  ])
  expect(around(skipped, '2025-10-26T12:00:00Z')).toEqual([
    '2025-10-26T00:00:00.000Z',
    '2025-10-27T01:00:00.000Z',
  ])
})

it('is told in words; what is on demand has no instants', () => {
  const words = (written: unknown) => describeSchedule(written as WrittenSchedule)
  expect(['manual', 'hourly', 'daily', 'weekly'].map(words)).toEqual([
    'on demand',
    'every hour',
    'every day at 4:00',
    'every Monday at 4:00',
  ])
  expect(words({ every: 'week', on: 'friday', at: 18, timeZone: 'Asia/Tokyo' })).toBe(
    'every Friday at 18:00 (Asia/Tokyo time)',
  )
  const german = () => ['manual', 'hourly', 'daily', { every: 'week', on: 'sunday', at: 18 }].map(words)
  expect(speaking('de', german)).toEqual([
    'auf Abruf',
    'stündlich',
    'täglich um 4:00 Uhr',
    'jeden Sonntag um 18:00 Uhr',
  ])
  expect(scheduleOf('manual')).toBeUndefined()
  expect(scheduleSchema.safeParse({ every: 'day', at: 24 }).success).toBe(false)
})
