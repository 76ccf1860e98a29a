import { EARLIEST_RECORD, RECORD_LEAD } from '../../ingest/limits.ts'
import { parseIsoDate } from '../../time/instant.ts'
import { CLOCK_TOLERANCE_MS } from './limits.ts'
import type { CallNotes } from './notes.ts'

interface Times {
  readonly timestamp?: unknown
  readonly originalTimestamp?: unknown
  readonly sentAt?: unknown
}

/**
 * When a call happened: its own time, corrected by how far the sender's clock was off when it sent the call, or
 * the time of receipt.
 */
export function readInstant(call: Times, sentAt: unknown, receivedAt: number, notes: CallNotes): number {
  const name = present(call.timestamp) ? 'timestamp' : 'originalTimestamp'
  const stated = call[name]
  if (!present(stated)) return receivedAt
  const at = readIso(stated)
  if (at === undefined) notes.repaired('unreadable-time', [name])
  else {
    const corrected = at + clockError(present(call.sentAt) ? call.sentAt : sentAt, receivedAt)
    if (corrected >= EARLIEST_RECORD && corrected <= receivedAt + RECORD_LEAD) return corrected
    notes.repaired('absurd-time', [name])
  }
  return receivedAt
}

/** How much to add to the sender's times. */
function clockError(sentAt: unknown, receivedAt: number): number {
  const sent = readIso(sentAt)
  if (sent === undefined) return 0
  const error = receivedAt - sent
  return Math.abs(error) <= CLOCK_TOLERANCE_MS ? 0 : error
}

function present(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function readIso(value: unknown): number | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined
}
