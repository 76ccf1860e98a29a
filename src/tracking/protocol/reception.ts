import { randomUUID } from 'node:crypto'
import { fail, type Problem } from '../../errors/index.ts'
import type { IdentityRules } from '../../identity/rules.ts'
import { say } from '../../language/index.ts'
import type { Call, Reception } from '../message.ts'
import { type Body, failTooLarge } from './body.ts'
import { type JudgedCall, readCall } from './call.ts'
import { CALL_LIMITS } from './limits.ts'
import { isObject, type JsonObject } from './members.ts'
import { isDeeper } from './repair.ts'
import { mendText } from './text.ts'

/** What is known of a request besides its body. */
export interface Request {
  readonly call: Call | 'batch'
  /** When it came (ms since 1970). */
  readonly receivedAt: number
  readonly keyId: string
  readonly rules: IdentityRules
  /** Makes the id of a call that has none; random unless given. */
  readonly newId?: () => string
}

/** A request's calls, judged; the reception also holds the issues of those that were rejected. */
export interface Reading {
  readonly reception: Reception
  readonly rejected: readonly Rejection[]
}

/** A call that was rejected, by its place in the batch. */
export interface Rejection {
  readonly index: number
  readonly code: string
  readonly message: string
}

/**
 * The calls of a request: list them -> judge each -> messages and issues. Every call becomes a message or an issue
 * of kind `rejected`. Throws `tracking/not-a-batch`, `tracking/too-many-calls` or `tracking/too-large`.
 */
export function readReception(body: Body, request: Request): Reading {
  const { call, receivedAt, keyId, rules, newId = randomUUID } = request
  const { isDamaged, hasEscapes, value } = body
  const sentAt = isObject(value) ? value.sentAt : undefined
  const circumstances = { call, receivedAt, keyId, rules, newId, sentAt, isDamaged, hasEscapes }
  const sent = call === 'batch' ? callsOfBatch(value) : [value]
  const judged = sent.map((one) => readCall(one, circumstances))
  const messages = judged.flatMap(({ message }) => message ?? [])
  const issues = judged.flatMap((one) => one.issues)
  return { reception: { receivedAt, keyId, messages, issues }, rejected: judged.flatMap(rejectionOf) }
}

/** The reception of a request that was refused whole: an issue that says so, with the beginning of its body. */
export function refusedReception(
  { code, message }: Pick<Problem, 'code' | 'message'>,
  { call, receivedAt, keyId }: Omit<Request, 'rules'>,
  bytes: Buffer,
): Reception {
  const body = mendText(bytes.toString('utf8', 0, CALL_LIMITS.issueBodyLength).replace(WRITE_KEY, '$1"…"'))
  const detail = mendText(message)
  const issue = { kind: 'rejected', code, path: [], detail, call, messageId: '', body } as const
  return { receivedAt, keyId, messages: [], issues: [issue] }
}

/** Keys are kept as digests only. */
const WRITE_KEY = /("writeKey"\s*:\s*)"[^"]*"?/g

function callsOfBatch(value: unknown): readonly unknown[] {
  const batch = isObject(value) ? value.batch : undefined
  if (!isObject(value) || !Array.isArray(batch)) return fail('tracking/not-a-batch', {})
  if (batch.length > CALL_LIMITS.calls) {
    return fail('tracking/too-many-calls', { calls: batch.length, most: CALL_LIMITS.calls })
  }
  return isObject(value.context) ? withContext(batch, value.context) : batch
}

/** What a batch says of its context holds for each of its calls that does not say otherwise. */
function withContext(batch: readonly unknown[], shared: JsonObject): readonly unknown[] {
  if (isDeeper(shared, CALL_LIMITS.depth)) {
    return fail('tracking/unreadable-body', { detail: say`its context is nested too deep` })
  }
  // Small as it is sent, it would be large once every call has it.
  if (JSON.stringify(shared).length * batch.length > CALL_LIMITS.requestBytes) return failTooLarge()
  return batch.map((call) => {
    if (!isObject(call)) return call
    const own = call.context ?? {}
    return isObject(own) ? { ...call, context: { ...shared, ...own } } : call
  })
}

function rejectionOf({ rejection }: JudgedCall, index: number): Rejection[] {
  return rejection ? [{ index, code: rejection.code, message: rejection.detail }] : []
}
