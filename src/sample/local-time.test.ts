import { expect, test } from 'vitest'
import { HOUR, shoppingMoment, ZoneClock } from './local-time.ts'
import { Random } from './random.ts'

const FROM = Date.UTC(2024, 5, 30)
const UNTIL = Date.UTC(2026, 5, 30)

test.each(['Europe/Berlin', 'America/Los_Angeles', 'America/Phoenix', 'Pacific/Auckland', 'Asia/Tokyo'])(
  '%s agrees with Intl, at the changes of offset too',
  (zone) => {
    const clock = new ZoneClock(zone, FROM, UNTIL)
    const intl = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    for (let at = FROM; at < UNTIL; at += 7 * HOUR) {
      const local = new Date(clock.toLocal(at)).toISOString().slice(0, 19).replace('T', ' ')
      expect(local).toBe(intl.format(at))
    }
  },
)

test('people shop in the evening, not at night, wherever they live', () => {
  for (const zone of ['Europe/Berlin', 'Pacific/Auckland']) {
    const clock = new ZoneClock(zone, FROM, UNTIL)
    const random = new Random(3)
    const hours = Array.from({ length: 5000 }, () => {
      const moment = shoppingMoment(clock, random, random.between(FROM, UNTIL), 0)
      return new Date(clock.toLocal(moment)).getUTCHours()
    })
    const share = (from: number, to: number) =>
      hours.filter((hour) => hour >= from && hour < to).length / 5000
    expect(share(18, 23)).toBeGreaterThan(0.35)
    expect(share(0, 6)).toBeLessThan(0.04)
  }
})
