import type { Problem } from '../errors/index.ts'
import type { Missed } from './batch.ts'
import type { Lane } from './lane.ts'

/** `gone`: the receiver answered 410, which stops deliveries until somebody resumes them. */
export const STATUSES = ['active', 'paused', 'gone'] as const
export type Status = (typeof STATUSES)[number]

/** Where changes go, and which. */
export interface Webhook {
  readonly id: string
  readonly url: string
  /** Segments, `segmentation/part`, or whole segmentations; undefined: everything. */
  readonly segments: readonly string[] | undefined
  /** Namespaces of the identities that are told of a profile. */
  readonly identities: readonly string[]
  readonly createdAt: number
  /** Encrypted. */
  readonly secret: string
  /** Encrypted: what signatures are made with beside, until an instant. */
  readonly previous?: { readonly secret: string; readonly until: number } | undefined
}

/** How far the deliveries of a webhook are. */
export interface Progress {
  readonly status: Status
  readonly lanes: readonly Lane[]
  readonly delivered: {
    readonly batches: number
    readonly changes: number
    readonly lastAt?: number | undefined
  }
  /** Changes that were forgotten before they could be delivered, until somebody takes note. */
  readonly missed?: (Missed & { readonly at: number }) | undefined
}

/** `behind`: changes were missed; `locked`: the secret cannot be read; `failing`: the last attempt of some batch failed. */
export const STATES = [...STATUSES, 'failing', 'behind', 'locked'] as const
export type State = (typeof STATES)[number]

/** A webhook as people see it. */
export interface WebhookView
  extends Omit<Webhook, 'secret' | 'previous'>,
    Omit<Progress, 'lanes' | 'status'> {
  readonly state: State
  /** Present while a delivery fails. */
  readonly failing?: {
    readonly since: number
    readonly attempts: number
    /** When it is tried again. */
    readonly nextAt: number
    readonly problem: Problem
  }
  /** Places of the log that no batch has reached: of all segments, so there may be fewer changes to deliver. */
  readonly waiting: number
  /** When the secret before the last rotation ends. */
  readonly previousSecretUntil?: number
  readonly deadLetters: number
  /** What keeps deliveries from going on on our side. */
  readonly trouble?: string
}

/** Whether a webhook is to be told of a segment's changes; a segmentation stands for all of its parts. */
export function wants({ segments }: Webhook, segment: string): boolean {
  if (segments === undefined) return true
  return segments.includes(segment) || segments.includes(segment.split('/', 1)[0]!)
}
