import { expect, test } from 'vitest'
import { timeZonesWith, WEEK_DAYS } from './calendar'
import { CURRENCIES } from './currencies'

test('the zone in use is offered, however it is spelled, once and in its place', () => {
  for (const used of ['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Etc/GMT+12']) {
    const zones = timeZonesWith(used)
    expect(zones.filter((zone) => zone === used)).toEqual([used])
    expect(zones).toEqual(zones.toSorted())
    expect(zones).toContain('UTC')
  }
})

test('days are numbered as ISO 8601 does', () => {
  expect(WEEK_DAYS[0]).toEqual({ value: '1', label: 'Monday' })
  expect(WEEK_DAYS.at(-1)).toEqual({ value: '7', label: 'Sunday' })
})

test('every currency has its code and a name, each once', () => {
  expect(new Set(CURRENCIES.map(({ value }) => value)).size).toBe(CURRENCIES.length)
  for (const { value, label } of CURRENCIES) expect(label).toMatch(new RegExp(`^${value} · .+`))
})
