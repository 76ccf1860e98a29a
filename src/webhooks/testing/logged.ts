import { ChangeLog, type NewChange } from '../../live/store/change-log.ts'
import { Ledger } from '../../live/store/ledger.ts'
import { type LiveFile, openLiveFile } from '../../live/store/live-file.ts'
import type { ChangeFeed } from '../lane.ts'

/** A log of changes as live evaluation keeps it, without the rest. */
export class Logged implements ChangeFeed {
  readonly #file: LiveFile
  readonly #ledger: Ledger
  readonly log: ChangeLog

  constructor(path: string) {
    this.#file = openLiveFile(path)
    this.#ledger = new Ledger(this.#file.db)
    this.log = new ChangeLog(this.#file.db, this.#ledger)
  }

  get places() {
    return { start: this.log.start, last: this.log.last }
  }

  changes(query: Parameters<ChangeFeed['changes']>[0]) {
    return this.log.read(query)
  }

  subscribe(listener: () => void) {
    return this.log.subscribe(listener)
  }

  append(changes: readonly NewChange[], recordedAt: number): void {
    this.#file.transaction(() => {
      this.log.append(changes, recordedAt)
      this.#ledger.fold()
    })
    this.log.publish()
  }

  /** Forgets all up to a place. */
  forget(place: number): void {
    this.log.forget(place + 1, Number.MAX_SAFE_INTEGER)
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

/** Profiles that entered a segment. */
export function entries(profiles: readonly number[], segment = 'vip', at = 1_000): NewChange[] {
  return profiles.map((profileId) => ({
    at,
    profileId,
    segment,
    version: 1,
    entered: true,
    cause: 'data',
    evidence: { conditions: ['did "Bought"'] },
  }))
}
