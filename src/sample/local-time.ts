import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const YEAR = 365 * DAY

/** Local time of one zone between two instants; asks Intl only for the changes of offset, once. */
export class ZoneClock {
  /** Ascending; each offset (milliseconds east of UTC) holds from its instant on. */
  readonly #changes: readonly { readonly at: number; readonly offset: number }[]

  constructor(zone: string, from: number, until: number) {
    const offsetAt = zoneOffset(zone)
    const changes = [{ at: Number.NEGATIVE_INFINITY, offset: offsetAt(from) }]
    for (let at = from; at < until; at += 30 * DAY) {
      const next = at + 30 * DAY
      const offset = offsetAt(next)
      if (offset !== changes.at(-1)!.offset) changes.push({ at: changeBetween(offsetAt, at, next), offset })
    }
    this.#changes = changes.reverse()
  }

  /** Milliseconds since 1970 as the clocks on the wall count them. */
  toLocal(instant: number): number {
    return instant + this.#offsetAt(instant)
  }

  toInstant(local: number): number {
    return local - this.#offsetAt(local - this.#offsetAt(local))
  }

  #offsetAt(instant: number): number {
    for (const { at, offset } of this.#changes) if (instant >= at) return offset
    return 0
  }
}

function zoneOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0']
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE)
  }
}

function changeBetween(offsetAt: (instant: number) => number, before: number, after: number): number {
  let low = Math.floor(before / HOUR)
  let high = Math.ceil(after / HOUR)
  const old = offsetAt(low * HOUR)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (offsetAt(middle * HOUR) === old) low = middle
    else high = middle
  }
  return high * HOUR
}

/** How readily people shop on each day, Sunday first. */
const DAYS = [1, 0.92, 0.84, 0.82, 0.84, 0.66, 0.72]
/** How the visits of a day spread over its hours, from midnight on. */
const WORKDAY = [4, 2, 1, 1, 1, 2, 6, 12, 16, 18, 20, 22, 30, 26, 20, 20, 22, 28, 36, 46, 56, 52, 34, 14]
const WEEKEND = [8, 4, 2, 1, 1, 1, 3, 8, 18, 34, 44, 46, 40, 36, 36, 38, 40, 40, 42, 50, 54, 46, 30, 16]

/** A moment at which a customer would shop: on the local day of `near` or soon after, later than `after`. */
export function shoppingMoment(clock: ZoneClock, random: Random, near: number, after: number): number {
  let day = Math.floor(clock.toLocal(near) / DAY)
  while (!random.chance(DAYS[weekday(day)]!)) day++
  const hours = weekday(day) % 6 === 0 ? WEEKEND : WORKDAY
  const moment = clock.toInstant(day * DAY + random.index(hours) * HOUR + random.integer(HOUR))
  return moment > after ? moment : after + MINUTE + random.integer(3 * HOUR)
}

/** 0 is Sunday; day 0, 1 January 1970, was a Thursday. */
function weekday(day: number): number {
  return (day + 4) % 7
}

/** `1985-03-12` of the day in which a UTC instant lies. */
export function calendarDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
