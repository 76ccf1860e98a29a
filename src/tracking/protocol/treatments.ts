import { LIMITS } from '../../ingest/limits.ts'
import { sayLater } from '../../language/index.ts'
import type { Issue } from '../message.ts'
import { CALL_LIMITS } from './limits.ts'

interface Treatment {
  readonly kind: Issue['kind']
  /** What is told; `what` is filled in where a treatment needs a word more. */
  readonly detail: (what: string) => string
}

const rejected = (detail: Treatment['detail']) => ({ kind: 'rejected', detail }) as const
const repaired = (detail: Treatment['detail']) => ({ kind: 'repaired', detail }) as const

/** Everything that can be wrong with a call, and what is done about it. */
export const TREATMENTS = {
  'not-an-object': rejected(() => sayLater`A call is a JSON object; this is none.`),
  'unknown-call': rejected(
    () => sayLater`A call of a batch needs a "type": identify, track, page, screen, group or alias.`,
  ),
  'too-large': rejected(() => sayLater`A call may have ${CALL_LIMITS.callBytes / 1024} KB.`),
  'too-deep': rejected(() => sayLater`Objects and lists may be nested ${CALL_LIMITS.depth} levels deep.`),
  'missing-event': rejected(() => sayLater`A track call needs the name of its event, a text.`),
  'event-name-too-long': rejected(() => sayLater`An event's name may have ${LIMITS.nameLength} characters.`),
  'missing-group': rejected(
    () => sayLater`A group call needs a "groupId" of up to ${LIMITS.nameLength} characters.`,
  ),
  'missing-alias': rejected(() => sayLater`An alias call needs "previousId" and "userId".`),
  'no-identity': rejected(() => sayLater`No identity of the call is admitted, so it belongs to nobody.`),
  'wrong-type': repaired((expected) => sayLater`It is not ${expected}, and was left out.`),
  'identity-refused': repaired((reason) => sayLater`This identity is not used: ${reason}.`),
  'too-many-identities': repaired(
    () => sayLater`A call may have ${CALL_LIMITS.identities} identities; the others were left out.`,
  ),
  'alias-of-itself': repaired(() => sayLater`An alias with equal ids links nothing.`),
  'unreadable-time': repaired(
    () => sayLater`It is not an ISO 8601 instant with its offset; the time of receipt stands.`,
  ),
  'absurd-time': repaired(
    () => sayLater`It is before 1990 or more than a day ahead; the time of receipt stands.`,
  ),
  'invalid-text': repaired(() => sayLater`NUL and what is not valid Unicode was replaced by U+FFFD.`),
  'name-taken': repaired((other) => sayLater`Its name is taken by ${other}; it was left out.`),
  'number-not-finite': repaired(() => sayLater`The number is too large for a double; it was left out.`),
  'message-id-replaced': repaired(
    () =>
      sayLater`It is not a text of up to ${CALL_LIMITS.messageIdLength} characters; a digest stands for it.`,
  ),
  'further-repairs': repaired((count) => sayLater`There were ${count} more repairs.`),
} as const satisfies Record<string, Treatment>

export type TreatmentCode = keyof typeof TREATMENTS

type CodeOf<K extends Issue['kind']> = {
  [C in TreatmentCode]: (typeof TREATMENTS)[C]['kind'] extends K ? C : never
}[TreatmentCode]

export type RejectionCode = CodeOf<'rejected'>
export type RepairCode = CodeOf<'repaired'>
