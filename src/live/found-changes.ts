import type { BitSet } from '../evaluation/bit-set.ts'
import type { Cause } from '../membership/changes.ts'
import type { NewChange } from './store/change-log.ts'

/** What all changes of a set have in common. */
export type SetChange = Omit<NewChange, 'profileId' | 'evidence'>

/** Profiles that enter or leave a segment all at once. */
interface Crowd {
  readonly base: SetChange
  readonly profiles: BitSet
}

/**
 * Changes that were found and not yet written, in their order. Where an edit has millions enter, they are kept as a set
 * and made one after the other as they are written: as objects they would take gigabytes.
 */
export class FoundChanges implements Iterable<NewChange> {
  readonly #parts: (NewChange | Crowd)[] = []
  readonly #byCause = new Map<Cause, number>()

  /** How many there are, by cause. */
  get byCause(): ReadonlyMap<Cause, number> {
    return this.#byCause
  }

  add(change: NewChange): void {
    this.#parts.push(change)
    this.#count(change.cause, 1)
  }

  /** Adds a change of each profile of a set, which is the caller's no longer. */
  addAll(profiles: BitSet, base: SetChange): void {
    this.#parts.push({ base, profiles })
    this.#count(base.cause, profiles.size)
  }

  *[Symbol.iterator](): Generator<NewChange> {
    for (const part of this.#parts) {
      if (!('profiles' in part)) yield part
      else for (const profileId of part.profiles) yield { ...part.base, profileId, evidence: NOTHING }
    }
  }

  #count(cause: Cause, changes: number): void {
    if (changes > 0) this.#byCause.set(cause, (this.#byCause.get(cause) ?? 0) + changes)
  }
}

/** An edit has no conditions that changed for a profile. */
const NOTHING = { conditions: [] }
