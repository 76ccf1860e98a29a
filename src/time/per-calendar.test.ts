import { expect, it } from 'vitest'
import { PerCalendar } from './per-calendar.ts'

it('makes a thing once, until another calendar is asked for', () => {
  let made = 0
  const zones = new PerCalendar((of: { readonly name: string }, { timeZone }) => {
    made += 1
    return `${of.name} in ${timeZone}`
  })
  const key = { name: 'a' }
  const berlin = { timeZone: 'Europe/Berlin', weekStartsOn: 1 }
  expect(zones.get(key, berlin)).toBe('a in Europe/Berlin')
  expect(zones.get(key, { ...berlin })).toBe('a in Europe/Berlin')
  expect(made).toBe(1)
  expect(zones.get(key, { ...berlin, timeZone: 'UTC' })).toBe('a in UTC')
  expect(zones.get(key, { ...berlin, weekStartsOn: 7 })).toBe('a in Europe/Berlin')
  expect(zones.get({ name: 'b' }, berlin)).toBe('b in Europe/Berlin')
  expect(made).toBe(4)
})
