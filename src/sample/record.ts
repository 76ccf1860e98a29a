export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue }

/** The properties of one event. */
export type Properties = Record<string, JsonValue>

/** One thing that is known about a profile of the sample shop; `occurredAt` is milliseconds since 1970. */
export type SampleRecord =
  | {
      readonly kind: 'event'
      readonly id: string
      readonly profile: string
      readonly event: string
      readonly occurredAt: number
      readonly properties: Properties
    }
  | {
      readonly kind: 'trait'
      readonly id: string
      readonly profile: string
      readonly trait: string
      readonly occurredAt: number
      readonly value: JsonValue
    }

/** What to generate. The same options give the same records, byte for byte. */
export interface SampleOptions {
  /** The instant at which the data ends, milliseconds since 1970; no record is later. */
  readonly until: number
  /** Number of profiles; the n-th profile does not depend on how many follow. Default 20,000. */
  readonly profiles?: number
  /** Default 1. */
  readonly seed?: number
  /** Length of the history in years of 365 days. Default 2. */
  readonly years?: number
}
