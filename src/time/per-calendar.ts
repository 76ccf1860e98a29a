import type { Calendar } from './calendar.ts'

interface Made<Value> {
  readonly calendar: Calendar
  readonly value: Value
}

/** What is made of an object by a calendar: made once, until it is asked for by another calendar. */
export class PerCalendar<Key extends object, Value> {
  readonly #make: (of: Key, calendar: Calendar) => Value
  readonly #made = new WeakMap<Key, Made<Value>>()

  constructor(make: (of: Key, calendar: Calendar) => Value) {
    this.#make = make
  }

  get(of: Key, calendar: Calendar): Value {
    const known = this.#made.get(of)
    if (known !== undefined && isSame(known.calendar, calendar)) return known.value
    const value = this.#make(of, calendar)
    this.#made.set(of, { calendar, value })
    return value
  }
}

function isSame(a: Calendar, b: Calendar): boolean {
  return a === b || (a.timeZone === b.timeZone && a.weekStartsOn === b.weekStartsOn)
}
