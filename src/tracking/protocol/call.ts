import type { IdentityRules } from '../../identity/rules.ts'
import { CALLS, type Call, type Issue, type Message } from '../message.ts'
import { CallIdentities } from './identities.ts'
import { readInstant } from './instant.ts'
import { KINDS } from './kinds.ts'
import { CALL_LIMITS } from './limits.ts'
import { isObject, type JsonObject, objectMember } from './members.ts'
import { isReplaced, readMessageId } from './message-id.ts'
import { CallNotes } from './notes.ts'
import { holdsInfinity, isDeeper, Repair } from './repair.ts'
import { cutText, mendText } from './text.ts'

/** What a request says of each of its calls. */
export interface Circumstances {
  /** That of the route, or of a batch, whose calls name theirs. */
  readonly call: Call | 'batch'
  readonly receivedAt: number
  readonly keyId: string
  readonly rules: IdentityRules
  /** Makes an id that no other call has. */
  readonly newId: () => string
  /** Of the whole request, by the sender's clock. */
  readonly sentAt: unknown
  readonly isDamaged: boolean
  readonly hasEscapes: boolean
}

/** A call that is judged: a message, unless it was rejected. */
export interface JudgedCall {
  readonly message: Message | undefined
  readonly rejection: Issue | undefined
  readonly issues: readonly Issue[]
}

/** Judges one call. */
export function readCall(sent: unknown, circumstances: Circumstances): JudgedCall {
  const members = isObject(sent) ? sent : {}
  const kind = circumstances.call === 'batch' ? members.type : circumstances.call
  const call = typeof kind === 'string' ? mendText(cutText(kind, 20)) : ''
  const text = onDemand(() => callText(sent))
  const messageId = readMessageId(members.messageId, circumstances.newId)
  const notes = new CallNotes({ call, messageId, text })
  const message = judge(sent, text, circumstances, kind, messageId, notes)
  return { message, rejection: notes.rejection, issues: notes.issues }
}

function judge(
  sent: unknown,
  text: () => string,
  circumstances: Circumstances,
  kind: unknown,
  messageId: string,
  notes: CallNotes,
): Message | undefined {
  if (!isObject(sent)) return notes.rejected('not-an-object', [])
  if (isDeeper(sent, CALL_LIMITS.depth)) return notes.rejected('too-deep', [])
  if (Buffer.byteLength(text()) > CALL_LIMITS.callBytes) return notes.rejected('too-large', [])
  if (!isCall(kind)) return notes.rejected('unknown-call', ['type'])
  if (isReplaced(sent.messageId)) notes.repaired('message-id-replaced', ['messageId'])
  const members = mended(sent, circumstances, notes)
  return readMessage(members, kind, messageId, circumstances, notes)
}

function mended(sent: JsonObject, { isDamaged, hasEscapes }: Circumstances, notes: CallNotes): JsonObject {
  const isFine = !isDamaged && !hasEscapes && !holdsInfinity(sent)
  return isFine ? sent : (new Repair(notes, isDamaged).object(sent) as JsonObject)
}

function readMessage(
  members: JsonObject,
  kind: Call,
  messageId: string,
  { sentAt, receivedAt, rules }: Circumstances,
  notes: CallNotes,
): Message | undefined {
  const context = objectMember(members, ['context'], notes)
  const identities = new CallIdentities(rules, notes)
  identities.add('user_id', members.userId, ['userId'])
  identities.add('anonymous_id', members.anonymousId, ['anonymousId'])
  identities.addOfContext(context)
  const contextTraits = isObject(context.traits) ? context.traits : {}
  identities.addOfTraits(contextTraits, ['context', 'traits'])
  const said = KINDS[kind]({ kind, members, context, contextTraits, identities, notes })
  if (!said) return undefined
  const [owner, ...others] = identities.sorted
  if (!owner) return notes.rejected('no-identity', [])
  const at = readInstant(members, sentAt, receivedAt, notes)
  return { call: kind, messageId, identities: [owner, ...others], at, ...said }
}

function isCall(kind: unknown): kind is Call {
  return CALLS.includes(kind as Call)
}

/** Levels of a call that are told of when it has too many to be written. */
const SHOWN_LEVELS = 5

/** The call as it came, without the write key, which is kept as a digest only. */
function callText(sent: unknown): string {
  const shown = isDeeper(sent, CALL_LIMITS.depth) ? pruned(sent, SHOWN_LEVELS) : sent
  return JSON.stringify(isObject(shown) && shown.writeKey ? { ...shown, writeKey: '…' } : shown)
}

function pruned(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (levels === 0) return '…'
  if (Array.isArray(value)) return value.map((item) => pruned(item, levels - 1))
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pruned(member, levels - 1)]))
}

function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
