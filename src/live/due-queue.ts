import TinyQueue from 'tinyqueue'
import type { TimeColumn } from './store/time-column.ts'

/** What is due: a group of leaves of a profile, at an exact instant (ms since 1970). */
export interface Due {
  readonly at: number
  readonly profile: number
  /** The group's key; `EXISTENCE` for whether the profile exists. */
  readonly group: string
}

/** Stands for the group of a profile's first instant. */
export const EXISTENCE = ''

/** What is due within this time is held exactly; of what is later only the profile's earliest instant. */
const HORIZON_MS = 15 * 60_000

const newQueue = () => new TinyQueue<Due>([], (a, b) => a.at - b.at || a.profile - b.profile)

/**
 * When time alone may change something. The column, which survives, has an instant for each profile before which
 * nothing does; the queue has the near ones by group, and is filled from the column as time goes on.
 */
export class DueQueue {
  readonly #column: TimeColumn
  #queue = newQueue()
  #horizon = Number.NEGATIVE_INFINITY

  constructor(column: TimeColumn) {
    this.#column = column
  }

  /** How many near ones wait. */
  get length(): number {
    return this.#queue.length
  }

  /** The instant of the next that is due, or at which the queue is to be filled. */
  get next(): number {
    return Math.min(this.#queue.peek()?.at ?? Number.POSITIVE_INFINITY, this.#horizon - HORIZON_MS / 2)
  }

  /** How long what is due at an instant has waited already. */
  overdueMs(now: number): number {
    return Math.max(0, now - (this.#queue.peek()?.at ?? now))
  }

  schedule(due: Due): void {
    if (due.at === Number.POSITIVE_INFINITY) return
    if (due.at < this.#column.get(due.profile)) this.#column.put(due.profile, due.at)
    if (due.at < this.#horizon) this.#queue.push(due)
  }

  /** Takes out the first of what is due up to an instant; undefined when nothing is. */
  take(now: number): Due | undefined {
    const first = this.#queue.peek()
    return first !== undefined && first.at <= now ? this.#queue.pop() : undefined
  }

  /** Whether it is time to fill the queue. */
  isShort(now: number): boolean {
    return now >= this.#horizon - HORIZON_MS / 2
  }

  /**
   * Moves the horizon on and empties the queue. The profiles that come within it are handed over with the instant
   * that the column had for them: they are to be evaluated from then on, and scheduled anew.
   */
  *advance(now: number): Generator<{ readonly profile: number; readonly at: number }> {
    this.#horizon = now + HORIZON_MS
    this.#queue = newQueue()
    for (const profile of this.#column.before(this.#horizon)) {
      const at = this.#column.get(profile)
      this.#column.put(profile, Number.POSITIVE_INFINITY)
      yield { profile, at }
    }
  }
}
