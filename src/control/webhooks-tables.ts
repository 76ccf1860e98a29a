export interface WebhookTable {
  id: string
  url: string
  /** JSON: a list of segments; null: all. */
  segments: string | null
  /** JSON: a list of namespaces. */
  identities: string
  /** `gone`: the receiver said that it is not there any more. */
  status: 'active' | 'paused' | 'gone'
  /** Encrypted, as the previous one. */
  secret: string
  previous_secret: string | null
  previous_until: number | null
  created_at: number
  delivered_batches: number
  delivered_changes: number
  last_delivered_at: number | null
  /** Changes after a place and up to another that were not kept until they could be delivered. */
  missed_after: number | null
  missed_until: number | null
  missed_at: number | null
}

/** How far a webhook is with the profiles of one lane. */
export interface WebhookLaneTable {
  webhook_id: string
  lane: number
  /** Changes up to this place of the log are in its batch, or were delivered before. */
  place: number
  /** JSON: the batch that is being delivered, if there is one. */
  state: string
}

/** A batch that was given up. */
export interface WebhookDeadLetterTable {
  id: string
  webhook_id: string
  lane: number
  first_seq: number
  died_at: number
  /** 1: it is to be tried once more. */
  replaying: number
  /** JSON. */
  batch: string
}
