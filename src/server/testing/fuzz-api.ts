import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { OpenAPIV3_1 } from 'openapi-types'
import { accessOf, createWriteKey } from '../../access/index.ts'
import { Passwords } from '../../access/passwords.ts'
import { keyHeaders, sessionOf } from '../../access/testing/credentials.ts'
import { createApp } from '../app.ts'
import { openApiDocument } from '../openapi/document.ts'
import type { Services } from '../services.ts'
import { MemoryCurve, type MemoryUse } from './memory-curve.ts'
import { Random } from './random.ts'
import { Known, RandomValues } from './random-values.ts'

export interface FuzzOptions {
  readonly requests: number
  readonly seed?: number
  /** Told now and then how far it is. */
  readonly onProgress?: (done: number) => void
  /** Which operations, as `GET /path`: all unless given. */
  readonly only?: RegExp
}

/** What became of random requests. */
export interface Fuzzed extends MemoryUse {
  readonly requests: number
  /** How many were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Answers of 500 and above, and some of the requests. */
  readonly fives: number
  readonly failures: readonly { readonly status: number; readonly request: string; readonly answer: string }[]
  /** What the server logged of them. */
  readonly log: readonly string[]
  /** The longest that nothing else could happen meanwhile. */
  readonly longestBlockMs: number
  /** Requests without an answer in two minutes. */
  readonly hangs: number
  readonly slowest: readonly {
    readonly operation: string
    readonly requests: number
    readonly seconds: number
  }[]
  readonly seconds: number
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly described: OpenAPIV3_1.OperationObject
}

interface Made {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
}

const AT_ONCE = 4
/** An answer that never comes is told of, not one that a busy machine gives late. */
const HANG_MS = 120_000
const SHOWN = 20
const SLOWEST = 10
const SAMPLES = 20

/** Sends random and nearly right requests to every route of the OpenAPI document, in the name of an administrator. */
export async function fuzzApi(services: Services, options: FuzzOptions): Promise<Fuzzed> {
  const lines: string[] = []
  const log = { level: 'error', stream: { write: (line: string) => void lines.push(line.slice(0, 2_000)) } }
  const app = await createApp(services, { host: '127.0.0.1', requestRate: { burst: 1e9, everyMs: 1 }, log })
  try {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const run = new FuzzRun(services, openApiDocument(app), `http://127.0.0.1:${port}`, options)
    const delays = monitorEventLoopDelay()
    delays.enable()
    const fuzzed = await run.run()
    return { ...fuzzed, longestBlockMs: Math.round(delays.max / 1e6), log: lines.slice(0, SHOWN) }
  } finally {
    await app.close()
  }
}

class FuzzRun {
  readonly #services: Services
  readonly #address: string
  readonly #options: FuzzOptions
  readonly #random: Random
  readonly #values: RandomValues
  readonly #known = new Known()
  readonly #operations: readonly Operation[]
  readonly #statuses: Record<string, number> = {}
  readonly #failures: { status: number; request: string; answer: string }[] = []
  readonly #memory = new MemoryCurve()
  readonly #times = new Map<string, { requests: number; seconds: number }>()
  #key: { authorization: string } | undefined
  #cookie: string | undefined
  #writeKey: string | undefined
  #fives = 0
  #hangs = 0
  #sent = 0

  constructor(services: Services, document: OpenAPIV3_1.Document, address: string, options: FuzzOptions) {
    this.#services = services
    this.#address = address
    this.#options = options
    this.#random = new Random(options.seed ?? 1)
    this.#values = new RandomValues(this.#random, document.components?.schemas ?? {}, this.#known)
    const { only = /./ } = options
    this.#operations = operationsOf(document).filter(({ method, path }) => only.test(`${method} ${path}`))
  }

  async run(): Promise<Omit<Fuzzed, 'log' | 'longestBlockMs'>> {
    const started = performance.now()
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work()))
    this.#memory.measure()
    return {
      requests: this.#sent,
      statuses: this.#statuses,
      fives: this.#fives,
      failures: this.#failures,
      hangs: this.#hangs,
      slowest: this.#slowest(),
      seconds: (performance.now() - started) / 1_000,
      ...this.#memory.use(),
    }
  }

  async #work(): Promise<void> {
    const { requests, onProgress } = this.#options
    const every = Math.max(1, Math.floor(requests / SAMPLES))
    while (this.#sent < requests) {
      this.#sent += 1
      if (this.#sent % every === 1 || every === 1) {
        this.#memory.measure()
        onProgress?.(this.#sent)
      }
      const operation = this.#random.pick(this.#operations)
      const request = await this.#request(operation)
      const started = performance.now()
      await this.#send(request)
      this.#took(operation, performance.now() - started)
    }
  }

  #took({ method, path }: Operation, ms: number): void {
    const name = `${method} ${path}`
    const { requests, seconds } = this.#times.get(name) ?? { requests: 0, seconds: 0 }
    this.#times.set(name, { requests: requests + 1, seconds: seconds + ms / 1_000 })
  }

  #slowest(): Fuzzed['slowest'] {
    const all = Array.from(this.#times, ([operation, took]) => ({ operation, ...took }))
    return all.sort((a, b) => b.seconds / b.requests - a.seconds / a.requests).slice(0, SLOWEST)
  }

  async #request({ method, path, described }: Operation): Promise<Made> {
    const parameters = (described.parameters ?? []) as OpenAPIV3_1.ParameterObject[]
    const value = ({ name, schema = {} }: OpenAPIV3_1.ParameterObject) => {
      const valid = this.#values.valid(schema, name)
      return String(this.#random.chance(0.25) ? this.#values.odd() : valid)
    }
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const parameter = parameters.find((one) => one.name === name && one.in === 'path')
      return encodeLoosely(value(parameter ?? { name, in: 'path' }))
    })
    const query = parameters
      .filter((one) => one.in === 'query' && (one.required || this.#random.chance(0.4)))
      .map((one) => [one.name, value(one)])
    if (this.#random.chance(0.05)) query.push([this.#values.odd(), this.#values.odd()])
    const search = query.map(([name, text]) => `${encodeLoosely(name!)}=${encodeLoosely(text!)}`).join('&')
    const headers = await this.#credentials(described)
    if (method !== 'GET' && this.#random.chance(0.1))
      headers['idempotency-key'] = `k${this.#random.below(200)}`
    return {
      url: `${filled}${search && `?${search}`}`,
      method,
      headers,
      ...this.#body(method, described, headers),
    }
  }

  async #credentials({ security = [] }: OpenAPIV3_1.OperationObject): Promise<Record<string, string>> {
    if (security.some((one) => 'apiKey' in one) || security.length === 0) {
      this.#key ??= await keyHeaders(this.#services.workspace)
      return { ...this.#key }
    }
    if (security.some((one) => 'writeKey' in one)) {
      this.#writeKey ??= (await createWriteKey(accessOf(this.#services.workspace), 'fuzz')).secret
      return { authorization: `Basic ${btoa(`${this.#writeKey}:`)}` }
    }
    this.#cookie ??= await adminCookie(this.#services)
    return { cookie: this.#cookie, 'sec-fetch-site': 'same-origin' }
  }

  #body(method: string, described: OpenAPIV3_1.OperationObject, headers: Record<string, string>) {
    const { content } = (described.requestBody ?? {}) as OpenAPIV3_1.RequestBodyObject
    if (method === 'GET' || content === undefined) return {}
    const [type = '', { schema = {} } = {}] = Object.entries(content)[0] ?? []
    headers['content-type'] = type
    if (type !== 'application/json')
      return { body: this.#random.pick([CSV, '', 'PAR1', '{"id": "c-1"}\n', this.#values.odd()]) }
    const valid = this.#values.valid(schema as OpenAPIV3_1.SchemaObject)
    const text = JSON.stringify(this.#random.chance(0.5) ? this.#values.mutated(valid) : valid) ?? ''
    return { body: this.#random.chance(0.03) ? text.slice(0, -1 - this.#random.below(5)) : text }
  }

  async #send({ url, ...request }: Made): Promise<void> {
    const stop = AbortSignal.timeout(HANG_MS)
    try {
      const response = await fetch(`${this.#address}${url}`, { ...request, signal: stop, redirect: 'manual' })
      this.#statuses[response.status] = (this.#statuses[response.status] ?? 0) + 1
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
      const answer = isStream ? '' : await response.text()
      if (isStream) await response.body?.cancel()
      if (response.status === 401) this.#signInAgain()
      if (response.status >= 500 && !isNotReady(url, answer))
        this.#failed(response.status, { url, ...request }, answer)
      const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '')
      if (response.status < 300 && isJson) this.#known.learn(JSON.parse(answer))
    } catch (error) {
      if (stop.aborted) this.#hangs += 1
      this.#failed(0, { url, ...request }, String((error as Error).cause ?? error))
    }
  }

  /** Keys are revoked and sessions ended by random requests, too. */
  #signInAgain(): void {
    this.#key = undefined
    this.#cookie = undefined
    this.#writeKey = undefined
  }

  #failed(status: number, { method, url, body = '' }: Made, answer: string): void {
    this.#fives += 1
    if (this.#failures.length >= SHOWN) return
    const request = `${method} ${url.slice(0, 300)} ${body.slice(0, 1_000)}`
    this.#failures.push({ status, request, answer: answer.slice(0, 500) })
  }
}

/** That memberships are being built is what `/readyz` is asked for: definitions are saved meanwhile. */
function isNotReady(url: string, answer: string): boolean {
  return /^\/readyz\b/.test(url) && answer.includes('"code":"health/building"')
}

function operationsOf(document: OpenAPIV3_1.Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, found]) => ({
      method: method.toUpperCase(),
      path,
      described: found as OpenAPIV3_1.OperationObject,
    })),
  )
}

async function adminCookie({ workspace }: Services): Promise<string> {
  const { db } = workspace.control
  const token = await sessionOf(workspace, 'admin')
  // Of a password that nobody has.
  const hash = await new Passwords().hash(randomUUID())
  await db.updateTable('users').set({ password: hash }).where('password', '=', 'none').execute()
  return `satsuma_session=${token}`
}

const CSV = 'customer,when,amount\nc-1,2026-01-05,5\nc-2,2026-01-06,7\n'

/** As a browser does it; what cannot be encoded is replaced. */
function encodeLoosely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'))
}
