import { fail, problem, SatsumaError } from '../errors/index.ts'
import type { Lane } from './analytical.ts'
import type { EngineConnection } from './connection.ts'

interface Waiting {
  readonly start: (connection: EngineConnection) => void
  readonly refuse: (reason: unknown) => void
}

/** Hands out the connections of one lane, first come first served, each to one statement at a time. */
class Pool {
  readonly #free: EngineConnection[]
  readonly #size: number
  readonly #waiting: Waiting[] = []
  #idle: (() => void) | undefined

  constructor(connections: readonly EngineConnection[]) {
    this.#free = [...connections]
    this.#size = connections.length
  }

  async use<T>(
    task: (connection: EngineConnection) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    signal?.throwIfAborted()
    const connection = await this.#take(signal)
    try {
      signal?.throwIfAborted()
      return await task(connection)
    } finally {
      this.#release(connection)
    }
  }

  /** Refuses whoever still waits; resolves when the running statements are over. */
  async drain(reason: () => unknown): Promise<void> {
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason())
    if (this.#free.length === this.#size) return
    await new Promise<void>((resolve) => {
      this.#idle = resolve
    })
  }

  async #take(signal: AbortSignal | undefined): Promise<EngineConnection> {
    const free = this.#free.pop()
    if (free) return free
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(signal?.reason)
      }
      const waiting: Waiting = {
        start: (connection) => {
          signal?.removeEventListener('abort', leave)
          resolve(connection)
        },
        refuse: (reason) => {
          signal?.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  #release(connection: EngineConnection): void {
    const next = this.#waiting.shift()
    if (next) next.start(connection)
    else if (this.#free.push(connection) === this.#size) this.#idle?.()
  }
}

/** The connections of a store by lane. */
export class Lanes {
  readonly #pools: Readonly<Record<Lane, Pool>>
  readonly #connections: readonly EngineConnection[]
  #closing: Promise<void> | undefined

  constructor(connections: Readonly<Record<Lane, readonly EngineConnection[]>>) {
    this.#connections = Object.values(connections).flat()
    this.#pools = {
      interactive: new Pool(connections.interactive),
      ingest: new Pool(connections.ingest),
      batch: new Pool(connections.batch),
    }
  }

  async use<T>(
    lane: Lane,
    task: (connection: EngineConnection) => Promise<T>,
    signal?: AbortSignal | undefined,
  ): Promise<T> {
    if (this.#closing) fail('store/closed', { store: 'analytical' })
    return this.#pools[lane].use(task, signal)
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const closed = () => new SatsumaError([problem('store/closed', { store: 'analytical' })])
    await Promise.all(Object.values(this.#pools).map((pool) => pool.drain(closed)))
    await Promise.all(this.#connections.map((connection) => connection.close()))
  }
}
