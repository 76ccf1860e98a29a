import type { Prepared } from './prepare/prepare.ts'

/** Entries of the journal that were prepared together. */
export interface PreparedBatch extends Prepared {
  /** The places in the journal of the first of them and after the last. */
  readonly begin: number
  readonly end: number
  /** When the oldest of them was received (ms since 1970). */
  readonly receivedAt: number
  /** How much they are in the journal. */
  readonly bytes: number
  /** Messages that they have, known ones too. */
  readonly received: number
}
