import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Schedule } from '../api/models'
import { modelPath, modelRunPath } from './paths'
import { runState } from './run-state'
import { choiceOf, modelName, scheduleOf, WEEKDAYS } from './schedule'
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

test('a choice is a schedule that says it', () => {
  const choice = fc.record({
    every: fc.constantFrom('manual', 'hourly', 'daily', 'weekly'),
    hour: fc.integer({ min: 0, max: 23 }),
    weekday: fc.constantFrom(...WEEKDAYS),
  } as const)
  fc.assert(
    fc.property(choice, fc.constantFrom(...SCHEDULES), (chosen, before) => {
      const { every, hour, weekday } = choiceOf(scheduleOf(chosen, before))
      expect(every).toBe(chosen.every)
      if (every === 'daily' || every === 'weekly') expect(hour).toBe(chosen.hour)
      if (every === 'weekly') expect(weekday).toBe(chosen.weekday)
    }),
  )
})

test('whatever a title is, its name is one that segments may say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat({ max: 70 }), (title, letters) => {
      const name = modelName(`${'x'.repeat(letters)}${title}`)
      expect(name).toMatch(/^([a-z]([a-z0-9-]{0,58}[a-z0-9])?)?$/)
      expect(modelName(name)).toBe(name)
    }),
    { examples: [[' and more', 59]] },
  )
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
