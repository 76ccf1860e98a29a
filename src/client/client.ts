import type { Bytes } from './bytes.ts'
import { readEvents } from './events.ts'
import { OPERATIONS, type OperationPlace, type Operations } from './operations.ts'
import { problemOf, unreachable } from './problem.ts'

export interface ClientOptions {
  /** Where Satsuma is, such as `http://localhost:4700`. */
  readonly address: string
  /** An API key, which begins with `sk_`; without it a page sends its session along. */
  readonly key?: string
  readonly fetch?: typeof fetch
}

/** How one request is made. */
export interface CallOptions {
  readonly signal?: AbortSignal
  /** Makes a write safe to repeat for a day: the same key with the same request gives the same answer. */
  readonly idempotencyKey?: string
}

type Id = keyof Operations
type Input<I extends Id> = Omit<Operations[I], 'answer'>
export type Answer<I extends Id> = Operations[I]['answer']

/** A request of an operation; what may be left out need not be given. */
export type Call<I extends Id> =
  Record<never, never> extends Input<I>
    ? (input?: Input<I>, options?: CallOptions) => Promise<Answer<I>>
    : (input: Input<I>, options?: CallOptions) => Promise<Answer<I>>

/** A function for every operation of the API. They throw `SatsumaProblem`. */
export type Client = { readonly [I in Id]: Call<I> }

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/**
 * A typed client of the HTTP API, for Node and browsers.
 *
 * @example
 * const satsuma = createClient({ address: 'http://localhost:4700', key: 'sk_...' })
 * const { segments } = await satsuma.listSegments()
 */
export function createClient(options: ClientOptions): Client {
  const calls = Object.entries(OPERATIONS).map(([id, place]) => [
    id,
    (input?: AnyInput, call?: CallOptions) => request(options, place, input, call),
  ])
  return Object.fromEntries(calls) as Client
}

async function request(
  { address, key, fetch: send = fetch }: ClientOptions,
  place: OperationPlace,
  input: AnyInput = {},
  { signal, idempotencyKey }: CallOptions = {},
): Promise<unknown> {
  const { body, headers } = bodyOf(place, input.body)
  const accept = place.answer === 'events' ? { accept: 'text/event-stream' } : {}
  const init = {
    method: place.method,
    headers: {
      ...headers,
      ...accept,
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(signal && { signal }),
    ...(body !== undefined && { body, duplex: 'half' as const }),
  }
  const response = await send(urlOf(address, place, input), init).catch((error: unknown) => {
    throw signal?.aborted ? error : unreachable(address, error)
  })
  if (!response.ok) throw await problemOf(response)
  return answerOf(place, response)
}

function urlOf(address: string, { path }: OperationPlace, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  )
  const search = given.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(given))}`
  return `${address.replace(/\/$/, '')}${filled}${search}`
}

function bodyOf({ body: kind }: OperationPlace, given: unknown) {
  if (kind === 'none' || given === undefined) return { body: undefined, headers: {} }
  if (kind === 'bytes') {
    return { body: given as Bytes, headers: { 'content-type': 'application/octet-stream' } }
  }
  return { body: JSON.stringify(given), headers: { 'content-type': 'application/json' } }
}

function answerOf({ answer }: OperationPlace, response: Response): unknown {
  switch (answer) {
    case 'json':
      return response.json()
    case 'bytes':
      return response.body
    case 'events':
      return readEvents(response.body!)
    case 'nothing':
      return undefined
  }
}
