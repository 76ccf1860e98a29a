import type { Reception } from './message.ts'

/**
 * Takes what came with one request. It resolves once that is on the disk, or throws `tracking/slow-down`
 * when more comes in than is worked off, `tracking/not-durable` when it cannot be written.
 */
export interface Receiver {
  receive(reception: Reception): Promise<void>
}

/** When a sender may try again. */
export const RETRY_AFTER_SECONDS = { 'tracking/slow-down': 2, 'tracking/not-durable': 30 } as const
