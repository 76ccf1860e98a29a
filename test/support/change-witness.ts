import type { LoggedChange } from '../../src/live/store/change-log.ts'
import type { LiveWorkspace, Members } from './live-workspace.ts'

/** Reads the log of changes as a consumer does, and knows from it alone who is in what. */
export class ChangeWitness {
  readonly #bench: LiveWorkspace
  readonly #members = new Map<string, Set<number>>()
  #place = 0

  constructor(bench: LiveWorkspace) {
    this.#bench = bench
  }

  /** The changes since the last time. Somebody who enters or leaves twice is a mistake of the log. */
  hear(): readonly LoggedChange[] {
    const live = this.#bench.live()
    if (live.places.start > this.#place) throw new RangeError('changes were forgotten')
    const heard = live.changes({ after: this.#place, limit: 1e6 })
    for (const change of heard) this.#follow(change)
    this.#place = heard.at(-1)?.seq ?? this.#place
    return heard
  }

  /** By target, who is in it by what was heard; none of whom nobody is. */
  get members(): Members {
    const known = [...this.#members].filter(([, { size }]) => size > 0)
    return Object.fromEntries(known.map(([id, members]) => [id, [...members].sort((a, b) => a - b)]))
  }

  #follow({ seq, segment, profileId, entered }: LoggedChange): void {
    const members = this.#members.get(segment) ?? new Set()
    this.#members.set(segment, members)
    if (members.has(profileId) === entered) throw new RangeError(`change ${seq} is told twice`)
    members[entered ? 'add' : 'delete'](profileId)
  }
}
