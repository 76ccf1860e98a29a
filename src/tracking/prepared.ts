import type { StoredRecord } from './stored-record.ts'

/**
 * A micro-batch of the journal whose records are typed and whose identities are settled. It is not in the
 * analytical store yet; the numbers of new identities and the merges that follow from it are in the control store.
 */
export interface PreparedGroup {
  /** The place in the journal after its last entry. */
  readonly end: number
  /** When the oldest of its calls was received (ms since 1970). */
  readonly receivedAt: number
  readonly events: readonly StoredRecord[]
  readonly traitChanges: readonly StoredRecord[]
}

/** Who is told of every record before it is stored: in the order of the journal, each exactly once. */
export interface Follower {
  /**
   * Entries before this place were followed already, by this process or one before it; they are prepared and stored
   * again after a kill, but not followed again. It goes to a group's `end` as soon as that is durably followed.
   */
  readonly position: number
  /** Takes a group durably: all of it, with its `end` as the new position, or nothing. What fails is tried again. */
  follow(group: PreparedGroup): Promise<void>
  /**
   * Records of these numbers were followed and could not be stored, or could not be followed: what the stores have
   * of them is what counts.
   */
  refused(numbers: readonly number[]): Promise<void>
}
