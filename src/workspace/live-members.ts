import type { BitSet } from '../evaluation/bit-set.ts'

/** Who is in a segment now. */
export interface LiveSegment {
  readonly version: number
  readonly size: number
  /** To be read at once, since it changes. */
  readonly members: BitSet
}

/** Memberships that somebody keeps true while a server runs; what the stores have of them is older. */
export interface LiveMembers {
  /** The instant up to which they are true. */
  readonly now: number
  /** How many profiles exist. */
  readonly profiles: number
  /** Undefined where it is not kept true, or not yet. */
  find(segment: string): LiveSegment | undefined
  /** The segments that a profile is in. */
  segmentsOf(profile: number): readonly string[]
  /** Stores the members of all segments, and the changes since the last time, as an evaluation; returns its id. */
  store(): Promise<number>
}
