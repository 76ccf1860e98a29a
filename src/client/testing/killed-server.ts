import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from '../index.ts'

const RUNNER = fileURLToPath(new URL('../../../test/support/run-bundled.js', import.meta.url))
const SERVER = fileURLToPath(new URL('../../server/testing/serve-until-killed.ts', import.meta.url))

/** A call of somebody who was seen. */
export interface Sighting {
  readonly messageId: string
  readonly anonymousId: string
}

/** A server that is killed and started again, each time at another address. */
export class KilledServer {
  readonly #dataDir: string
  #process: ChildProcess | undefined
  #address = 'http://127.0.0.1:9'
  #writeKey = ''

  constructor(dataDir: string) {
    this.#dataDir = dataDir
  }

  async start(): Promise<void> {
    const env = { ...process.env, UV_THREADPOOL_SIZE: '12' }
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
    const child = spawn(process.execPath, [RUNNER, SERVER, this.#dataDir], { stdio, env })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const { address, writeKey } = JSON.parse(line.toString()) as { address: string; writeKey?: string }
    this.#process = child
    this.#address = address
    this.#writeKey = writeKey ?? this.#writeKey
  }

  async kill(): Promise<void> {
    const child = this.#process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }

  /** A client that finds the server wherever it is. */
  client(key: string): Client {
    const found: typeof fetch = (input, init) =>
      fetch(String(input).replace('http://server', this.#address), init)
    return createClient({ address: 'http://server', key, fetch: found })
  }

  /** Says that people were seen; whether it was acknowledged. */
  async track(sightings: readonly Sighting[]): Promise<boolean> {
    const batch = sightings.map((sighting) => ({ type: 'track', event: 'seen', ...sighting }))
    const body = JSON.stringify({ batch, writeKey: this.#writeKey })
    const answer = await fetch(`${this.#address}/v1/batch`, { method: 'POST', body }).catch(() => undefined)
    return answer?.ok === true
  }
}
