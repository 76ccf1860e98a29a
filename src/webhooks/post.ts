import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { type Problem, problem, SatsumaError } from '../errors/index.ts'
import { sayLater } from '../language/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { readRetryAfter } from './back-off.ts'
import { PublicNames } from './public-names.ts'

const CONNECT_MS = 5_000
const WHOLE_MS = 15_000
/** Of an answer nothing is of interest but its status; so much is read so that the connection can be used again. */
const MOST_ANSWER_BYTES = 64 * 1024
const IDLE_MS = 30_000

/** What became of a message. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'gone'; readonly problem: Problem }
  | {
      readonly kind: 'failed'
      readonly status?: number
      readonly problem: Problem
      /** What the receiver asked for. */
      readonly retryAfterMs?: number | undefined
    }

/** A message to a receiver. */
export interface Message {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether its name may be that of a private address; one that is written as such is judged before. */
  readonly isAllowed: boolean
  /** Breaks it off. */
  readonly signal?: AbortSignal | undefined
}

/** Posts messages: with limits of time and size, to public addresses, following no redirects. */
export class Postman {
  readonly #clock: Clock
  readonly #alarm: Alarm
  readonly #names = new PublicNames()
  #agents = newAgents()
  #open = 0

  constructor(clock: Clock, alarm: Alarm) {
    this.#clock = clock
    this.#alarm = alarm
  }

  /** How many messages are on their way. */
  get open(): number {
    return this.#open
  }

  /** Never throws: what goes wrong is an outcome. */
  async post(message: Message): Promise<Outcome> {
    this.#open += 1
    try {
      return await this.#exchange(message)
    } catch (error) {
      return failed(error)
    } finally {
      this.#open -= 1
    }
  }

  /** Ends connections: those that are kept were made by rules that may not hold any more. */
  forgetConnections(): void {
    this.#agents.http.destroy()
    this.#agents.https.destroy()
    this.#agents = newAgents()
  }

  async #exchange(message: Message): Promise<Outcome> {
    try {
      return await this.#attempt(message)
    } catch (error) {
      // A kept connection that the receiver was about to close says nothing of the receiver.
      if (!(error instanceof StaleConnection)) throw error
      return await this.#attempt(message)
    }
  }

  #attempt(message: Message): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const request = this.#request(message)
      const stop = this.#limitTime(request)
      request.on('error', (error: NodeJS.ErrnoException) => {
        stop()
        const isStale = request.reusedSocket && error.code === 'ECONNRESET'
        reject(isStale ? new StaleConnection() : error)
      })
      request.on('response', (response) => {
        drain(response, stop)
        resolve(this.#outcome(response))
      })
      request.end(message.body)
    })
  }

  #request({ url, headers, body, isAllowed, signal }: Message): http.ClientRequest {
    const isSecure = url.protocol === 'https:'
    return (isSecure ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: isSecure ? this.#agents.https : this.#agents.http,
      ...(signal && { signal }),
      ...(!isAllowed && { lookup: this.#names.lookup }),
    })
  }

  /** Destroys a request that takes too long, unless what is returned is called before. */
  #limitTime(request: http.ClientRequest): () => void {
    const limit = (what: 'connecting' | 'answering', ms: number) =>
      this.#alarm.at(this.#clock() + ms, () =>
        request.destroy(new SatsumaError([problem('webhooks/too-slow', { what, seconds: ms / 1_000 })])),
      )
    const connecting = limit('connecting', CONNECT_MS)
    const answering = limit('answering', WHOLE_MS)
    request.on('socket', (socket) => onConnected(socket, connecting))
    return () => {
      connecting()
      answering()
    }
  }

  #outcome({ statusCode: status = 0, headers }: http.IncomingMessage): Outcome {
    if (status >= 200 && status < 300) return { kind: 'delivered', status }
    const refused = problem('webhooks/refused', { status })
    if (status === 410) return { kind: 'gone', problem: refused }
    const retryAfterMs = readRetryAfter(headers['retry-after'], this.#clock())
    return { kind: 'failed', status, problem: refused, retryAfterMs }
  }
}

class StaleConnection extends SatsumaError {
  constructor() {
    super([problem('webhooks/unreachable', { detail: sayLater`the connection was reset` })])
  }
}

function newAgents() {
  const options = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 4 }
  return { http: new http.Agent(options), https: new https.Agent(options) }
}

function onConnected(socket: Socket, then: () => void): void {
  if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then)
  else then()
}

/** Reads an answer to its end, or until it is too long. */
function drain(response: http.IncomingMessage, then: () => void): void {
  let bytes = 0
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MOST_ANSWER_BYTES) response.destroy()
  })
  response.on('error', () => undefined)
  response.on('close', then)
}

/** The outcome of an attempt that came to nothing. */
export function failed(error: unknown): Outcome {
  const known = error instanceof SatsumaError ? error.problems[0] : undefined
  const detail = known ? '' : (error as Error).message || String((error as NodeJS.ErrnoException).code)
  return { kind: 'failed', problem: known ?? problem('webhooks/unreachable', { detail }) }
}
