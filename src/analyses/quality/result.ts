import type { Coverage } from '../../stats/index.ts'
import type { PeriodUnit } from '../memberships/index.ts'
import type { Concentration, Purchases } from '../purchases/index.ts'
import type { Comparison } from './comparisons.ts'

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What can be said of one segment, or one part of a segmentation. */
export interface SegmentFacts {
  readonly id: string
  readonly title: string
  readonly segmentation: string | null
  readonly size: number
  /** Of all profiles. */
  readonly share: number
  /** At all instants looked back on, the last is now. */
  readonly sizes: readonly number[]
  /** The share of members who are still in after a period, over all periods; null where nobody was in. */
  readonly kept: number | null
  /** Of who was in at the start of a period, the share who bought in it, over all periods. */
  readonly buying: Estimate | null
  /** The share who bought in each period, where there were members. */
  readonly buyingByPeriod: readonly (number | null)[]
  /** What a member spent in a period. */
  readonly spend: number | null
  /** Of the revenue of all periods. */
  readonly moneyShare: number | null
  /** The share of the revenue of the last year that a fifth of its present members gave. */
  readonly topFifth: number | null
  /** Members that it takes to see the stated effect; null where it cannot be told. */
  readonly needed: number | null
  /** The least relative effect that its members can show. */
  readonly detectable: number | null
  /** Against everybody else, in what its rule does not read. */
  readonly comparison: Comparison | null
}

/** Two segments with common members. */
export interface PairFacts {
  readonly a: string
  readonly b: string
  readonly both: number
  readonly jaccard: number
  readonly ofA: number
  readonly ofB: number
}

/** Two parts of one segmentation that were compared with each other. */
export interface PartPair {
  readonly a: string
  readonly b: string
  readonly comparison: Comparison
}

export type Advice = 'keep' | 'merge' | 'split' | 'retire' | 'watch'

export interface Judged extends SegmentFacts {
  readonly advice: Advice
  /** Why, with the numbers. */
  readonly because: string
}

/** A profile that keeps segments from dividing everybody. */
export interface Breaking {
  readonly profile: number
  /** One of its identities: `user_id:c-7`. */
  readonly identity: string | null
  readonly segments: readonly string[]
}

export interface QualityResult {
  readonly profiles: number
  readonly unit: PeriodUnit
  readonly instants: readonly number[]
  readonly purchases: Purchases | null
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly segments: readonly Judged[]
  /** Of the segments that are no parts of a segmentation; null where there are none. */
  readonly overlap: {
    readonly coverage: Coverage
    /** The largest, as places in `segments`; `sets` empty: in none. */
    readonly intersections: readonly { readonly sets: readonly number[]; readonly size: number }[]
    /** Intersections that somebody is in, shown or not. */
    readonly nonEmpty: number
    readonly breaking: readonly Breaking[]
  } | null
  /** The most alike, among all segments and parts but those of one segmentation. */
  readonly pairs: readonly PairFacts[]
  readonly partPairs: readonly PartPair[]
  readonly concentration: Concentration | null
  /** Profiles that differences were looked for in. */
  readonly comparedProfiles: number
}
