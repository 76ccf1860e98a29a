import { createHash } from 'node:crypto'
import { CALL_LIMITS } from './limits.ts'
import { isDeeper } from './repair.ts'
import { mendText } from './text.ts'

/**
 * The id of a call: its own, or the digest of one that is over-long or no text, or else the digest of everything
 * that makes the call, so that a repetition of the same request is known as such.
 */
export function readMessageId(given: unknown, whole: () => readonly string[]): string {
  if (typeof given === 'string' && given !== '') {
    return given.length <= CALL_LIMITS.messageIdLength ? mendText(given) : digest([given])
  }
  if (given === undefined || given === null || given === '') return digest(whole())
  // What is too deep to be written is of a call that is rejected.
  return digest(isDeeper(given, CALL_LIMITS.depth) ? whole() : [JSON.stringify(given)])
}

/** Whether a digest stands for an id that the sender gave. */
export function isReplaced(given: unknown): boolean {
  if (typeof given === 'string') return given.length > CALL_LIMITS.messageIdLength
  return given !== undefined && given !== null
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
