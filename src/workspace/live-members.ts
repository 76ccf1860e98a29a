import type { Thresholds } from '../conditions/condition.ts'
import type { BitSet } from '../evaluation/bit-set.ts'

/** Who is in a segment now. */
export interface LiveSegment {
  readonly version: number
  readonly size: number
  /** To be read at once, since it changes. */
  readonly members: BitSet
}

/** What brought a change about. */
export interface ChangeEvidence {
  /** The record that was taken when it changed; absent where none was. */
  readonly record?: { readonly kind: 'event' | 'trait'; readonly name: string; readonly at: number }
  /** The conditions of the segment whose truth changed, in words. */
  readonly conditions: readonly string[]
}

/** An entry or exit of a profile. */
export interface LiveChange {
  readonly segment: string
  readonly version: number
  /** The instant since which it holds, ms since 1970. */
  readonly at: number
  readonly entered: boolean
  readonly cause: 'data' | 'time' | 'definition' | 'identity'
  readonly evidence: ChangeEvidence
}

/** Memberships that somebody keeps true while a server runs; what the stores have of them is older. */
export interface LiveMembers {
  /** The instant up to which they are true. */
  readonly now: number
  /** How many profiles exist. */
  readonly profiles: number
  /** Undefined where it is not kept true, or not yet. */
  find(segment: string): LiveSegment | undefined
  /** By leaf, the thresholds that population conditions go by. */
  readonly thresholds: ReadonlyMap<string, Thresholds>
  /** When those that a segment goes by were computed; undefined where it has no population conditions. */
  thresholdsAsOf(segment: string): number | undefined
  /** The segments that a profile is in. */
  segmentsOf(profile: number): readonly string[]
  /** The latest changes of a profile, latest first, as far as they are kept with their evidence. */
  changesOf(profile: number, segment: string | undefined, limit: number): readonly LiveChange[]
  /** Resolves when all records by which memberships are true now are in the stores. */
  recordsStored(): Promise<void>
  /** Stores the members of all segments, and the changes since the last time, as an evaluation; returns its id. */
  store(): Promise<number>
}
