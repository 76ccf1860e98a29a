import type { Identity } from '../identity/identity.ts'

/** The calls of the tracking specification. */
export const CALLS = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const
export type Call = (typeof CALLS)[number]

/** A tracking call that was accepted: its identities and its time are settled, its values not yet typed. */
export interface Message {
  readonly call: Call
  readonly messageId: string
  /** Admitted and normalised, each once, that of the highest priority first: it owns the records. */
  readonly identities: readonly [Identity, ...Identity[]]
  /** When it happened, corrected by the sender's clock (ms since 1970). */
  readonly at: number
  /** The event that it records; an identify or alias call records none. */
  readonly event?: { readonly name: string; readonly properties: object }
  /** Traits that it states. */
  readonly traits?: object
  /** The account that it puts the profile into, and what it says of the account. */
  readonly account?: { readonly id: string; readonly traits: object }
}

/** What was wrong with a call: it was rejected, or taken after a repair. */
export interface Issue {
  readonly kind: 'rejected' | 'repaired'
  readonly code: string
  /** Where in the call, such as `['properties', 'price']`. */
  readonly path: readonly string[]
  readonly detail: string
  readonly call: string
  readonly messageId: string
  /** The call as it came, cut after some thousand characters. */
  readonly body: string
}

/** One request's calls as they are written to the journal. */
export interface Reception {
  /** When the request came (ms since 1970). */
  readonly receivedAt: number
  /** The write key it came with. */
  readonly keyId: string
  readonly messages: readonly Message[]
  readonly issues: readonly Issue[]
}
