import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ToldChange } from '../batch.ts'

/** A message as a receiver got it. */
export interface Received {
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly changes: readonly ToldChange[]
  readonly at: number
}

/** How a receiver answers: with a status, with headers too, not at all, or by breaking off. */
export type Answer =
  | number
  | 'hold'
  | 'reset'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: Buffer }

/** A receiver on this machine that answers as it is told. */
export class Receiver {
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => this.#take(request.headers, Buffer.concat(chunks).toString(), response))
  })
  readonly #clock: () => number
  readonly received: Received[] = []
  readonly #held = new Set<ServerResponse>()
  answer: (received: Received) => Answer = () => 204

  constructor(clock: () => number = Date.now) {
    this.#clock = clock
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get url(): string {
    return `http://${this.host}/hook`
  }

  /** How many requests wait for an answer that does not come. */
  get held(): number {
    return this.#held.size
  }

  /** What was received with an answer of 2xx would be the same; each message once. */
  get changes(): readonly ToldChange[] {
    const known = new Set<string>()
    return this.received.flatMap(({ id, changes }) => {
      if (known.has(id)) return []
      known.add(id)
      return changes
    })
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #take(headers: IncomingHttpHeaders, body: string, response: ServerResponse): void {
    const { data } = JSON.parse(body)
    const id = String(headers['webhook-id'])
    const received = { id, headers, body, changes: data.changes ?? [], at: this.#clock() }
    const answer = this.answer(received)
    this.received.push(received)
    if (answer === 'reset') response.socket?.resetAndDestroy()
    else if (answer === 'hold') this.#hold(response)
    else if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  #hold(response: ServerResponse): void {
    this.#held.add(response)
    response.on('close', () => this.#held.delete(response))
  }
}
