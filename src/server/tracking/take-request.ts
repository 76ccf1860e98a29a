import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { type ErrorCode, fail, SatsumaError } from '../../errors/index.ts'
import type { IdentityRules } from '../../identity/index.ts'
import type { Clock } from '../../time/clock.ts'
import type { Receiver } from '../../tracking/index.ts'
import type { Call } from '../../tracking/message.ts'
import {
  type Body,
  inflateBody,
  parseBody,
  type Rejection,
  readReception,
  refusedReception,
} from '../../tracking/protocol/index.ts'
import { readBytes } from './read-bytes.ts'
import { basicKey, bodyKey } from './write-key.ts'

/** What the routes of tracking work with. */
export interface TrackingDoor {
  readonly receiver: Receiver
  /** Those that hold now. */
  readonly rules: () => IdentityRules
  readonly findWriteKey: (secret: string) => Promise<{ readonly id: string } | undefined>
  readonly clock: Clock
  /** How long a body may take to arrive. */
  readonly bodyMs?: number
}

/** A request as it came; a request without a body has none. */
export interface TrackingRequest {
  readonly call: Call | 'batch'
  readonly headers: IncomingHttpHeaders
  readonly body: Readable | undefined
}

const BODY_MS = 30_000
/** Requests that are refused whole for one of these are counted, if it is known whose they are. */
export const KEPT_REFUSALS: ReadonlySet<ErrorCode | undefined> = new Set<ErrorCode>([
  'tracking/unreadable-body',
  'tracking/unknown-encoding',
  'tracking/too-large',
  'tracking/too-many-calls',
  'tracking/not-a-batch',
])

/**
 * Takes one request: whose is it -> read -> inflate -> parse -> judge its calls -> make them durable. Returns
 * the calls that were rejected; throws the `tracking/…` problem for which the request was refused.
 */
export async function takeRequest(
  door: TrackingDoor,
  request: TrackingRequest,
): Promise<readonly Rejection[]> {
  const basic = basicKey(request.headers)
  let keyId = basic === undefined ? undefined : await findKeyId(door, basic)
  let bytes: Buffer = Buffer.alloc(0)
  try {
    bytes = await readBody(door, request)
    const body = parseBody(bytes)
    keyId ??= await findKeyId(door, bodyKey(body.value))
    return await takeCalls(door, request.call, body, keyId)
  } catch (error) {
    if (keyId !== undefined) await keepRefusal(door, request.call, keyId, error, bytes)
    throw error
  }
}

async function findKeyId({ findWriteKey }: TrackingDoor, secret: string | undefined): Promise<string> {
  const key = secret === undefined ? undefined : await findWriteKey(secret)
  return key?.id ?? fail('tracking/no-write-key', {})
}

async function readBody(
  { bodyMs = BODY_MS }: TrackingDoor,
  { headers, body }: TrackingRequest,
): Promise<Buffer> {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (!/^\s*(?:identity|(?:x-)?gzip)?\s*$/i.test(encoding)) fail('tracking/unknown-encoding', { encoding })
  return body ? inflateBody(await readBytes(body, bodyMs)) : Buffer.alloc(0)
}

async function takeCalls(
  { receiver, rules, clock }: TrackingDoor,
  call: Call | 'batch',
  body: Body,
  keyId: string,
): Promise<readonly Rejection[]> {
  const request = { call, keyId, receivedAt: clock(), rules: rules() }
  const { reception, rejected } = readReception(body, request)
  await receiver.receive(reception)
  return rejected
}

async function keepRefusal(
  { receiver, clock }: TrackingDoor,
  call: Call | 'batch',
  keyId: string,
  error: unknown,
  bytes: Buffer,
): Promise<void> {
  const [problem] = error instanceof SatsumaError ? error.problems : []
  if (!problem || !KEPT_REFUSALS.has(problem.code)) return
  await receiver.receive(refusedReception(problem, { call, keyId, receivedAt: clock() }, bytes))
}
