import type { Schemas } from './wire'

/** Somebody entered or left a segment. */
export type Change = Schemas['Change']

/** Told of changes, some at a time, and that some may have been missed. */
export interface ChangeListener {
  readonly changed: (changes: readonly Change[]) => void
  readonly missed: () => void
  /** From here on everything is told; what was asked before may be older. */
  readonly began?: () => void
}

/** How the connection is: none while nobody looks at the page. */
export type Connection = 'none' | 'connecting' | 'open' | 'lost'

/** What of an event source is used. */
export type Source = Pick<EventSource, 'close' | 'readyState' | 'onopen' | 'onerror'> & {
  addEventListener(type: 'change', listener: (event: { readonly data: string }) => void): void
}

const CLOSED = 2
/** Changes that come within this time are told together. */
const TOGETHER_MS = 50
/** After a refusal it is tried again later and later. */
const RETRIES_MS = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Entries and exits as they happen, over one connection for everybody on the page. The browser takes up an interrupted
 * connection where it was. After a refusal the stream begins anew, and then listeners are told that they may have
 * missed something.
 */
export class ChangeFeed {
  readonly #connect: () => Source
  readonly #listeners = new Set<ChangeListener>()
  readonly #watchers = new Set<() => void>()
  #connection: Connection = 'none'
  #source: Source | undefined
  #refusals = 0
  #hasBegun = false
  #hasGap = false
  #told: Change[] = []
  #telling: ReturnType<typeof setTimeout> | undefined
  #retrying: ReturnType<typeof setTimeout> | undefined

  constructor(connect: () => Source) {
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
    if (this.#source) return
    const source = this.#connect()
    this.#source = source
    this.#become('connecting')
    source.onopen = () => this.#opened()
    source.onerror = () => this.#failed(source)
    source.addEventListener('change', ({ data }) => this.#take(JSON.parse(data) as Change))
  }

  /** What happens from here on is missed, until it is opened again. */
  close(): void {
    clearTimeout(this.#retrying)
    this.#hasGap ||= this.#source !== undefined
    this.#source?.close()
    this.#source = undefined
    this.#become('none')
  }

  #opened(): void {
    this.#refusals = 0
    this.#become('open')
    const isFirst = !this.#hasBegun
    const hasGap = this.#hasGap
    this.#hasBegun = true
    this.#hasGap = false
    for (const { began, missed } of this.#listeners) {
      if (hasGap) missed()
      else if (isFirst) began?.()
    }
  }

  #failed(source: Source): void {
    if (source.readyState !== CLOSED) {
      this.#become('connecting')
      return
    }
    this.#hasGap = true
    this.#source = undefined
    this.#become('lost')
    const wait = RETRIES_MS[Math.min(this.#refusals, RETRIES_MS.length - 1)]
    this.#refusals += 1
    this.#retrying = setTimeout(() => this.open(), wait)
  }

  #take(change: Change): void {
    this.#told.push(change)
    this.#telling ??= setTimeout(() => {
      const changes = this.#told
      this.#told = []
      this.#telling = undefined
      for (const { changed } of this.#listeners) changed(changes)
    }, TOGETHER_MS)
  }

  #become(connection: Connection): void {
    if (this.#connection === connection) return
    this.#connection = connection
    for (const watcher of this.#watchers) watcher()
  }
}
