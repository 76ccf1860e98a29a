import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sayLater } from '../../language/index.ts'
import type { RenderedSql } from '../../store/sql.ts'

const SCRIPT = fileURLToPath(new URL('./run-engine.js', import.meta.url))

/** A whole result, or the first chunk of one that comes in chunks; then chunk after chunk. */
export type EngineRequest =
  | { readonly kind: 'query' | 'stream'; readonly statement: RenderedSql }
  | { readonly kind: 'next' }

/** Rows as JSON Lines; without `bytes` there are no more of them. */
export interface EngineAnswer {
  readonly bytes?: Uint8Array
  readonly rows?: number
  /** Why there is no answer: the engine's words, or how its process ended. */
  readonly error?: string
}

/**
 * The embedded engine in a process of its own, for work that it may never end or may crash at: when an answer
 * takes longer than `patience`, it is killed.
 */
export class EngineProcess {
  readonly #child: ChildProcess
  readonly #patience: number

  /** `folder` takes the engine's own files; `patience` is in milliseconds. */
  constructor(folder: string, patience: number) {
    this.#patience = patience
    this.#child = fork(SCRIPT, [folder], { serialization: 'advanced', execArgv: [], stdio: 'ignore' })
    // What goes wrong with the process is heard where an answer is awaited.
    this.#child.on('error', () => {})
  }

  /** False after a crash, and once it was killed. */
  get alive(): boolean {
    return !this.#child.killed && !this.#ended
  }

  /** One request at a time. */
  async ask(request: EngineRequest): Promise<EngineAnswer> {
    const waiting = new AbortController()
    try {
      this.#child.send(request)
      return await Promise.race([
        this.#answer(waiting.signal),
        this.#crash(waiting.signal),
        this.#silence(waiting.signal),
      ])
    } catch (error) {
      return { error: (error as Error).message }
    } finally {
      waiting.abort()
    }
  }

  /** Ends it, whatever it is at. */
  async close(): Promise<void> {
    if (this.#ended) return
    const exit = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await exit
  }

  get #ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  async #answer(signal: AbortSignal): Promise<EngineAnswer> {
    const [answer] = await once(this.#child, 'message', { signal })
    return answer as EngineAnswer
  }

  async #crash(signal: AbortSignal): Promise<EngineAnswer> {
    const [code, killed] = await once(this.#child, 'exit', { signal })
    return { error: sayLater`its reader ended with ${killed ?? String(code)}` }
  }

  async #silence(signal: AbortSignal): Promise<EngineAnswer> {
    await sleep(this.#patience, undefined, { signal })
    this.#child.kill('SIGKILL')
    return { error: sayLater`its reader made no progress for ${this.#patience / 1000} seconds` }
  }
}
