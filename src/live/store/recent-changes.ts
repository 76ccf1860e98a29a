import type { ChangeQuery, LoggedChange } from './change-log.ts'

/** So many are held besides those that have no rows yet: whoever follows reads them here. */
const MOST_RECENT = 10_000

/** The newest entries and exits, whose places follow one another without a gap. */
export class RecentChanges {
  #changes: LoggedChange[] = []
  /** The last that has rows in the file. */
  #stored = 0

  /** The place of the first that is held. */
  get first(): number | undefined {
    return this.#changes[0]?.seq
  }

  /** The place before the first that is held. */
  get before(): number {
    return this.first === undefined ? Number.MAX_SAFE_INTEGER : this.first - 1
  }

  /** Whether everything after a place is held. */
  hasAllAfter(place: number): boolean {
    return place >= this.before
  }

  add(changes: readonly LoggedChange[]): void {
    const first = this.first
    const isNext = first === undefined || changes[0]?.seq === first + this.#changes.length
    if (!isNext) this.#changes = []
    for (const change of changes) this.#changes.push(change)
    this.#trim()
  }

  /** Everything up to a place has rows in the file. */
  release(place: number): void {
    this.#stored = place
  }

  read({ after, until = Number.POSITIVE_INFINITY, limit, segment, profileId }: ChangeQuery): LoggedChange[] {
    const found: LoggedChange[] = []
    const from = Math.max(0, after - this.before)
    for (let index = from; index < this.#changes.length && found.length < limit; index++) {
      const change = this.#changes[index]!
      if (change.seq > until) break
      if (segment !== undefined && change.segment !== segment) continue
      if (profileId !== undefined && change.profileId !== profileId) continue
      found.push(change)
    }
    return found
  }

  /** The latest changes of a profile, latest first. */
  latestOf(profileId: number, segment: string | undefined, limit: number): LoggedChange[] {
    const found: LoggedChange[] = []
    for (let index = this.#changes.length - 1; index >= 0 && found.length < limit; index--) {
      const change = this.#changes[index]!
      if (change.profileId === profileId && (segment ?? change.segment) === change.segment) found.push(change)
    }
    return found
  }

  #trim(): void {
    const spare = Math.min(this.#stored - this.before, this.#changes.length - MOST_RECENT)
    if (spare > MOST_RECENT) this.#changes = this.#changes.slice(spare)
  }
}
