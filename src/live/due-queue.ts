import { DueHeap } from './due-heap.ts'
import { InstantTable } from './instant-table.ts'
import type { TimeColumn } from './store/time-column.ts'

/** What is due: a group of leaves of a profile, at an exact instant (ms since 1970). */
export interface Due {
  readonly at: number
  readonly profile: number
  /** The group's key; `WHOLE` for all of them, and for whether the profile exists. */
  readonly group: string
}

/** A profile of which something is due. */
export interface DueProfile {
  readonly at: number
  readonly profile: number
  /** The keys of all that is due of it at that instant. */
  readonly groups: readonly string[]
}

/** Stands for all groups of a profile. */
export const WHOLE = ''

/** What is due within this time is held exactly; of what is later only the profile's earliest instant. */
const HORIZON_MS = 15 * 60_000

/**
 * When time alone may change something. The column, which survives, has an instant for each profile before which
 * nothing does; the queue has the near ones by group, and is filled from the column as time goes on. Nearly all of
 * those are found ahead of their time, when nobody waits for them.
 */
export class DueQueue {
  readonly #column: TimeColumn
  readonly #queue = new DueHeap()
  /** Groups by their places in the queue, those places by group, and by place and profile the instant of the one entry that counts: others are left over. */
  readonly #groups: string[] = []
  readonly #places = new Map<string, number>()
  readonly #pending: InstantTable[] = []
  readonly #unforeseen: number[] = []
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
    return Math.min(this.#queue.at, this.#horizon - HORIZON_MS / 2)
  }

  /** How long what is due at an instant has waited already. */
  overdueMs(now: number): number {
    return Math.max(0, now - this.#queue.at)
  }

  schedule(due: Due): void {
    if (due.at === Number.POSITIVE_INFINITY) return
    if (due.at < this.#column.get(due.profile)) this.#column.put(due.profile, due.at)
    if (due.at >= this.#horizon) return
    const group = this.#placeOf(due.group)
    const pending = this.#pending[group]!
    // What is due earlier is evaluated then, and scheduled anew.
    if (pending.get(due.profile) <= due.at) return
    pending.set(due.profile, due.at)
    this.#queue.push(due.at, due.profile, group)
  }

  /**
   * Takes out the first profile that is due up to an instant, with all that is due of it then: what changes at one
   * instant is one change. Undefined when nothing is due.
   */
  take(now: number): DueProfile | undefined {
    const first = this.#takeOne(now)
    if (first === undefined) return undefined
    const { at, profile } = first
    const groups: string[] = []
    for (let due: Due | undefined = first; due; due = this.#takeOne(at, profile)) groups.push(due.group)
    return { at, profile, groups }
  }

  /** The first of what is due up to an instant, if it is of the profile that is meant. */
  #takeOne(now: number, meant?: number): Due | undefined {
    while (this.#queue.at <= now) {
      const { at, profile, group } = this.#queue
      if (profile !== (meant ?? profile)) return undefined
      this.#queue.pop()
      if (!this.#settle(at, profile, group)) continue
      return { at, profile, group: this.#groups[group]! }
    }
    return undefined
  }

  /** Notes that an entry was taken out; returns whether it was the one that counts. */
  #settle(at: number, profile: number, group: number): boolean {
    const pending = this.#pending[group]!
    if (pending.get(profile) !== at) return false
    pending.delete(profile)
    if (this.#groups[group] === WHOLE) this.#forget(profile)
    return true
  }

  #placeOf(group: string): number {
    const known = this.#places.get(group)
    if (known !== undefined) return known
    const place = this.#groups.push(group) - 1
    this.#places.set(group, place)
    this.#pending.push(new InstantTable())
    return place
  }

  /** Whether it is time to fill the queue. */
  isShort(now: number): boolean {
    return now >= this.#horizon - HORIZON_MS / 2
  }

  /**
   * Moves the horizon on. Of profiles that come within it, it is not known yet which of their groups do: they are due
   * as a whole, unless they are looked through before.
   */
  advance(now: number): void {
    const known = this.#horizon
    this.#horizon = now + HORIZON_MS
    for (const profile of this.#column.before(this.#horizon)) {
      this.schedule({ at: Math.max(this.#column.get(profile), known), profile, group: WHOLE })
      this.#unforeseen.push(profile)
    }
  }

  /** Whether there are profiles to look through, so that it is known which of their groups are due when. */
  get areUnforeseen(): boolean {
    return this.#unforeseen.length > 0
  }

  /** Takes out one of those, which is to be evaluated as a whole, unless that was done since. */
  takeUnforeseen(): number | undefined {
    for (let profile = this.#unforeseen.pop(); profile !== undefined; profile = this.#unforeseen.pop()) {
      if (!this.#pending[this.#placeOf(WHOLE)]!.delete(profile)) continue
      this.#forget(profile)
      return profile
    }
    return undefined
  }

  /** All groups of the profile are about to be scheduled anew. */
  #forget(profile: number): void {
    this.#column.put(profile, Number.POSITIVE_INFINITY)
  }
}
