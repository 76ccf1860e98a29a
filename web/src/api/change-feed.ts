import type { Close, StreamEvent, StreamReader } from './stream'
import type { Schemas } from './wire'

/** Somebody entered or left a segment. */
export type Change = Schemas['Change']

/** Told of changes, some at a time, and that some may have been missed. */
export interface ChangeListener {
  readonly changed: (changes: readonly Change[]) => void
  readonly missed: () => void
  /** From here on everything is told; what was asked before may be older. */
  readonly began?: () => void
  /** The server is there again, after it was away or nobody looked. */
  readonly returned?: () => void
}

/**
 * How the connection is: none while nobody looks at the page, unreachable when the server is silent for long, lost when
 * it refuses.
 */
export type Connection = 'none' | 'connecting' | 'open' | 'unreachable' | 'lost'

/** Changes that come within this time are told together. */
const TOGETHER_MS = 50
/** Longer than a browser waits before it connects again. */
const PATIENCE_MS = 5_000
/** After a refusal it is tried again later and later. */
const RETRIES_MS = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Entries and exits as they happen, over one connection for everybody on the page. The browser takes up an interrupted
 * connection where it was. After a refusal the stream begins anew, and then listeners are told that they may have
 * missed something.
 */
export class ChangeFeed {
  readonly #connect: (reader: StreamReader) => Close
  readonly #listeners = new Set<ChangeListener>()
  readonly #watchers = new Set<() => void>()
  #connection: Connection = 'none'
  #stop: Close | undefined
  #refusals = 0
  #hasBegun = false
  #hasGap = false
  #told: Change[] = []
  #telling: ReturnType<typeof setTimeout> | undefined
  #retrying: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor(connect: (reader: StreamReader) => Close) {
    this.#connect = connect
  }

  get connection(): Connection {
    return this.#connection
  }

  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Calls back when `connection` is another. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  open(): void {
    clearTimeout(this.#retrying)
    if (this.#stop) return
    this.#await()
    this.#stop = this.#connect({
      told: (event) => this.#take(event),
      opened: () => this.#opened(),
      interrupted: () => this.#await(),
      refused: () => this.#refused(),
    })
  }

  /** What happens from here on is missed, until it is opened again. */
  close(): void {
    clearTimeout(this.#retrying)
    this.#hasGap ||= this.#stop !== undefined
    this.#stop?.()
    this.#stop = undefined
    this.#become('none')
  }

  #opened(): void {
    this.#refusals = 0
    this.#become('open')
    const isFirst = !this.#hasBegun
    const hasGap = this.#hasGap
    this.#hasBegun = true
    this.#hasGap = false
    for (const { began, missed, returned } of this.#listeners) {
      if (hasGap) missed()
      else if (isFirst) began?.()
      if (!isFirst) returned?.()
    }
  }

  #await(): void {
    if (this.#connection === 'connecting' || this.#connection === 'unreachable') return
    this.#become('connecting')
    this.#patience = setTimeout(() => this.#become('unreachable'), PATIENCE_MS)
  }

  #refused(): void {
    this.#hasGap = true
    this.#stop = undefined
    this.#become('lost')
    const wait = RETRIES_MS[Math.min(this.#refusals, RETRIES_MS.length - 1)]
    this.#refusals += 1
    this.#retrying = setTimeout(() => this.open(), wait)
  }

  #take({ type, data }: StreamEvent): void {
    if (type !== 'change') return
    this.#told.push(JSON.parse(data) as Change)
    this.#telling ??= setTimeout(() => {
      const changes = this.#told
      this.#told = []
      this.#telling = undefined
      for (const { changed } of this.#listeners) changed(changes)
    }, TOGETHER_MS)
  }

  #become(connection: Connection): void {
    if (this.#connection === connection) return
    clearTimeout(this.#patience)
    this.#connection = connection
    for (const watcher of this.#watchers) watcher()
  }
}
