import { createHash } from 'node:crypto'
import { CALL_LIMITS } from './limits.ts'
import { isDeeper } from './repair.ts'
import { mendText } from './text.ts'

/**
 * The id of a call: its own, the digest of one that is over-long or no text, or a new one where it has none: calls
 * without an id count as often as they are sent.
 */
export function readMessageId(given: unknown, newId: () => string): string {
  if (typeof given === 'string' && given !== '') {
    return given.length <= CALL_LIMITS.messageIdLength ? mendText(given) : digest(given)
  }
  if (given === undefined || given === null || given === '') return newId()
  // What is too deep to be written is of a call that is rejected.
  return isDeeper(given, CALL_LIMITS.depth) ? newId() : digest(JSON.stringify(given))
}

/** Whether a digest stands for an id that the sender gave. */
export function isReplaced(given: unknown): boolean {
  if (typeof given === 'string') return given.length > CALL_LIMITS.messageIdLength
  return given !== undefined && given !== null
}

function digest(given: string): string {
  return createHash('sha256').update(given).digest('hex')
}
