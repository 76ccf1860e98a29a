import type { Alarm } from '../alarm.ts'
import type { Clock } from '../clock.ts'

interface Waiting {
  readonly instant: number
  readonly wake: () => void
}

/** A clock that stands until it is told to go on, with alarms that ring at their very instants. */
export class VirtualTime {
  #now: number
  readonly #waiting = new Set<Waiting>()

  constructor(now: number) {
    this.#now = now
  }

  readonly clock: Clock = () => this.#now

  readonly alarm: Alarm = {
    at: (instant, wake) => {
      const waiting = { instant, wake }
      this.#waiting.add(waiting)
      return () => void this.#waiting.delete(waiting)
    },
  }

  /** Sets the clock, back too, and rings nothing. */
  set(now: number): void {
    this.#now = now
  }

  /** Goes on to an instant, alarm by alarm; `settled` resolves when nobody works on what an alarm began. */
  async goTo(instant: number, settled: () => Promise<void>): Promise<void> {
    for (let next = this.#next(instant); next; next = this.#next(instant)) {
      this.#waiting.delete(next)
      this.#now = Math.max(this.#now, next.instant)
      next.wake()
      await settled()
    }
    this.#now = instant
  }

  #next(until: number): Waiting | undefined {
    let first: Waiting | undefined
    for (const waiting of this.#waiting) {
      if (waiting.instant <= until && (first === undefined || waiting.instant < first.instant))
        first = waiting
    }
    return first
  }
}
