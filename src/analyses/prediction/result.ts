import type { Feature } from '../features/index.ts'
import type { BandLimits, ScoreDistribution } from './bands.ts'
import type { Useless } from './choose-columns.ts'
import type { Driver } from './drivers.ts'
import type { Judgement } from './judge.ts'
import type { LifetimesFound } from './lifetimes.ts'
import type { Model } from './model.ts'
import type { Tried } from './train.ts'
import type { Window } from './window.ts'

/**
 * What to make of a model: use it; a simple rule does as well; it foretells no better than chance; or it knows the
 * outcome in advance, so that something in the data was written because of it.
 */
export type Verdict = 'useful' | 'simple-is-as-good' | 'no-better-than-chance' | 'suspicious'

/** What a column is, and whether the model reads it. */
export interface DescribedFeature {
  readonly feature: Feature
  readonly title: string
  /** Columns of one group say one thing. */
  readonly group: number
  /** Why it is left out; null where it is used. */
  readonly leftOut: Useless | null
}

/** One instant of the past that was learnt from. */
export interface PastInstant {
  readonly at: number
  readonly profiles: number
  readonly positives: number
  /** Whether the model was tested on it, before it learnt from it too. */
  readonly heldOut: boolean
}

/** One of those whom it is likeliest to befall. */
export interface Candidate {
  readonly profile: number
  /** `customer_id:17850`. */
  readonly identity: string
  readonly probability: number
  readonly reasons: readonly TopReason[]
}

export interface TopReason {
  /** `last order completed 40 days ago`. */
  readonly words: string
  /** By how much it moves the log-odds from those of everybody: 0.7 doubles the odds. */
  readonly moves: number
  /** Place of the column among the features. */
  readonly place: number
  /** Null where it is not known. */
  readonly value: number | null
}

/** How far scores have moved from where they were, as `populationStability` tells it. */
export interface Drift {
  readonly since: number
  readonly index: number
  readonly byChance: number
  readonly meanThen: number
}

/** What a prediction found: plain JSON, of a size that does not grow with the number of profiles. */
export interface PredictionResult {
  readonly what: string
  readonly whom: string
  readonly sign: string | null
  readonly days: number | null
  readonly window: Window | null
  readonly verdict: Verdict
  readonly instants: readonly PastInstant[]
  /** Of so many profiles one was learnt from. */
  readonly every: number
  readonly rows: number
  readonly positives: number
  readonly features: readonly DescribedFeature[]
  readonly model: Model
  readonly tried: readonly Tried[]
  readonly small: boolean
  readonly crossValidated: Judgement
  readonly outOfTime: Judgement | null
  /** The simple rule that the model has to beat: the title of its column. */
  readonly simple: string | null
  readonly drivers: readonly Driver[]
  readonly suspicions: readonly { readonly title: string; readonly auc: number }[]
  /** Of those that it is asked of now. */
  readonly now: {
    readonly profiles: number
    readonly bands: readonly { readonly name: string; readonly profiles: number; readonly expected: number }[]
    readonly limits: BandLimits
    readonly distribution: ScoreDistribution
    readonly top: readonly Candidate[]
  }
  /** How scores of now differ from those the model gives for the latest past instant. */
  readonly drift: Drift | null
  /** How scores of now differ from those of the latest refresh, whatever model gave them; null where there is none. */
  readonly driftSinceLast: Drift | null
  readonly lifetimes: LifetimesFound
}
