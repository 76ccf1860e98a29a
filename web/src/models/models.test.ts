import { expect, test } from 'vitest'
import type { Schedule } from '../api/models'
import { modelPath, modelRunPath } from './paths'
import { runState } from './run-state'
import { choiceOf, modelName, scheduleOf } from './schedule'
import { scheduleText } from './schedule-text'

const SCHEDULES: readonly Schedule[] = [
  'manual',
  'hourly',
  'daily',
  'weekly',
  { every: 'day', at: 22 },
  { every: 'week', on: 'friday', at: 4 },
  { every: 'week', on: 'friday', at: 22, timeZone: 'Asia/Tokyo' },
  { every: 'day', at: 4, timeZone: 'Asia/Tokyo' },
]

test.each(SCHEDULES.map((schedule) => [schedule]))('the schedule %j stays as it is in a form', (schedule) => {
  expect(scheduleOf(choiceOf(schedule), schedule)).toEqual(schedule)
})

test('another choice is another schedule', () => {
  expect(scheduleOf({ every: 'hourly', hour: 4, weekday: 'monday' }, 'daily')).toBe('hourly')
  expect(scheduleOf({ every: 'daily', hour: 6, weekday: 'monday' })).toEqual({ every: 'day', at: 6 })
  expect(choiceOf({ every: 'week' })).toEqual({ every: 'weekly', hour: 4, weekday: 'monday' })
})

test.each([
  ['Kundenwert (jährlich)', 'kundenwert-jahrlich'],
  ['2026 RFM', 'rfm'],
  ['???', ''],
])('%j is called %j', (title, name) => {
  expect(modelName(title)).toBe(name)
})

test('a run that failed shows as such', () => {
  expect(runState('done')).toEqual({ label: 'done', tone: 'good' })
  expect(runState('failed').tone).toBe('bad')
  expect(runState('insufficient-data')).toEqual({ label: 'no result' })
})

test('addresses are escaped', () => {
  expect(modelPath('a b')).toBe('/models/a%20b')
  expect(modelRunPath('rfm', 7)).toBe('/models/rfm/runs/7')
})

test.each<[Schedule, string]>([
  ['manual', 'on demand'],
  ['hourly', 'every hour'],
  ['daily', 'every day at 4:00'],
  [{ every: 'week', on: 'friday', at: 22, timeZone: 'Asia/Tokyo' }, 'every Friday at 22:00 (Asia/Tokyo)'],
])('the schedule %j is told as %j', (schedule, text) => {
  expect(scheduleText(schedule)).toBe(text)
})
