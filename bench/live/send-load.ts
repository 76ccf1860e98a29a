import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Distribution } from './distribution.ts'
import type { VisitorCall, Visitors } from './visitors.ts'

export interface Load {
  readonly address: string
  readonly writeKey: string
  readonly rate: number
  readonly seconds: number
  readonly visitors: Visitors
  /** Told of each call before it goes out, with when it was due. */
  readonly onCall: (call: VisitorCall, due: number) => void
}

export interface Sent {
  readonly acknowledged: number
  readonly achievedRate: number
  /** Requests that were answered with 429. */
  readonly slowedDown: number
  /** From when a batch was due until it was acknowledged. */
  readonly acknowledgements: Distribution
  /** How late batches were sent: what the bench itself is slow by. */
  readonly lateness: Distribution
}

/** A few calls a request where few come, a hundred where many do. */
const REQUESTS_PER_SECOND = 50
const MOST_CALLS = 100
const MOST_CONNECTIONS = 64

/** Sends batches to `/v1/batch` when they are due, however long answers take; where the server asks to wait, it waits. */
export async function sendLoad(load: Load): Promise<Sent> {
  const sender = new Sender(load)
  const { rate, seconds, visitors, onCall } = load
  const size = Math.max(1, Math.min(MOST_CALLS, Math.round(rate / REQUESTS_PER_SECOND)))
  const [start, startedAt] = [performance.now(), Date.now()]
  const sending: Promise<void>[] = []
  for (let first = 0; first < rate * seconds; first += size) {
    const due = start + ((first + size - 1) * 1_000) / rate
    const early = due - performance.now()
    if (early > 0) await pause(early)
    const calls = Array.from({ length: size }, (_, index) =>
      visitors.next(startedAt + Math.floor(((first + index) * 1_000) / rate)),
    )
    for (const call of calls) onCall(call, due)
    sending.push(sender.send(JSON.stringify({ batch: calls.map(({ body }) => body) }), size, due))
  }
  await Promise.all(sending)
  sender.close()
  const took = (performance.now() - start) / 1_000
  return { ...sender.found, achievedRate: Math.round(sender.found.acknowledged / Math.max(took, seconds)) }
}

class Sender {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
  readonly #url: URL
  readonly #authorization: string
  readonly #acknowledgements = new Distribution()
  readonly #lateness = new Distribution()
  #acknowledged = 0
  #slowedDown = 0
  /** Resolves when the server is not known to be asking to wait. */
  #open: Promise<void> = Promise.resolve()

  constructor({ address, writeKey }: Load) {
    this.#url = new URL('/v1/batch', address)
    this.#authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  }

  async send(body: string, calls: number, due: number): Promise<void> {
    this.#lateness.add(performance.now() - due)
    await this.#open
    const wait = await this.#post(body)
    if (wait > 0) await this.#takeTurn(body, performance.now() + wait)
    this.#acknowledgements.add(performance.now() - due)
    this.#acknowledged += calls
  }

  /** One request after another is tried again; the others wait meanwhile. */
  #takeTurn(body: string, from: number): Promise<void> {
    this.#slowedDown += 1
    this.#open = this.#open.then(async () => {
      for (let wait = Math.max(1, from - performance.now()); wait > 0; wait = await this.#post(body))
        await pause(wait)
    })
    return this.#open
  }

  get found() {
    return {
      acknowledged: this.#acknowledged,
      slowedDown: this.#slowedDown,
      acknowledgements: this.#acknowledgements,
      lateness: this.#lateness,
    }
  }

  close(): void {
    this.#agent.destroy()
  }

  /** Sends a batch; returns for how many ms the server asks to wait before it is sent again, 0 where it took it. */
  async #post(body: string): Promise<number> {
    const headers = {
      authorization: this.#authorization,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const sending = request(this.#url, { method: 'POST', agent: this.#agent, headers })
    sending.end(body)
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    if (response.statusCode === 200) return 0
    if (response.statusCode !== 429) throw new TypeError(`the server answered ${response.statusCode}`)
    return 1_000 * Number(response.headers['retry-after'])
  }
}
