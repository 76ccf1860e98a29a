import type { Live, LoggedChange } from '../../live/index.ts'

/** Where changes come from. */
export type ChangeSource = Pick<Live, 'places' | 'changes' | 'subscribe'>

/** Which changes a reader wants. */
export interface ChangeFilter {
  readonly segment?: string | undefined
  readonly profileId?: number | undefined
}

/** Changes from one place in the log to another. */
export interface ChangePage {
  readonly changes: readonly LoggedChange[]
  /** Where the next page begins. */
  readonly place: number
}

/** Says whether a reader is concerned by changes of these profiles; `all` when they are too many to name. */
export type Concerned = (profiles: ReadonlySet<number> | 'all') => boolean

interface Waiting {
  readonly isConcerned: Concerned
  readonly wake: () => void
}

/** Places that are looked through at a time for changes of one segment, which no index leads to. */
const WINDOW = 5_000
const PAGE = 200
/** Profiles of more changes at once are not told apart. */
const MOST_NAMED = 2_000

/**
 * The log of changes for many readers at once. Each reads it by pages at its own pace and keeps nothing but its place;
 * whoever has read all waits here, and is woken only by what concerns it.
 */
export class ChangeFeed {
  readonly #live: ChangeSource
  readonly #waiting = new Set<Waiting>()
  readonly #stop: () => void
  #isDue = false
  #isClosed = false
  #last: number
  #told: number

  constructor(live: ChangeSource) {
    this.#live = live
    this.#last = live.places.last
    this.#told = this.#last
    this.#stop = live.subscribe(() => this.#learn())
  }

  /** The place of the newest change. */
  get last(): number {
    return this.#last
  }

  /** The place before the oldest change that is kept. */
  get start(): number {
    return this.#live.places.start
  }

  /** Whether everything after a place is still kept; a place beyond the last is that of another log. */
  isKept(place: number): boolean {
    return place === this.#last || (place < this.#last && place >= this.start)
  }

  /** The next changes after a place; fewer than `limit` do not mean that there are no more, `place` says how far it is. */
  read(after: number, { segment, profileId }: ChangeFilter, limit = PAGE): ChangePage {
    const isSought = segment !== undefined && profileId === undefined
    const until = isSought ? Math.min(this.#last, after + WINDOW) : this.#last
    const changes = this.#live.changes({ after, until, limit, segment, profileId })
    return { changes, place: changes.length < limit ? until : changes.at(-1)!.seq }
  }

  /** Resolves to true on news that concern the reader, to false after `withinMs`, or when nobody waits any more. */
  news(isConcerned: Concerned, withinMs: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isNews: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(waiting)
        signal.removeEventListener('abort', giveUp)
        resolve(isNews)
      }
      const giveUp = () => settle(false)
      const waiting = { isConcerned, wake: () => settle(true) }
      const timer = setTimeout(giveUp, withinMs).unref()
      if (signal.aborted || this.#isClosed) return giveUp()
      signal.addEventListener('abort', giveUp)
      this.#waiting.add(waiting)
    })
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Ends the waiting of all readers. */
  close(): void {
    this.#isClosed = true
    this.#stop()
    for (const { wake } of this.#waiting) wake()
  }

  /** Tells of it together with what comes in the same turn of the event loop. */
  #learn(): void {
    this.#last = this.#live.places.last
    if (this.#isDue || this.#isClosed) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      if (!this.#isClosed) this.#tell()
    })
  }

  #tell(): void {
    const profiles = this.#fresh()
    for (const { isConcerned, wake } of this.#waiting) if (isConcerned(profiles)) wake()
  }

  #fresh(): ReadonlySet<number> | 'all' {
    const [after, last] = [this.#told, this.#last]
    this.#told = last
    if (this.#waiting.size === 0 || last - after > MOST_NAMED) return 'all'
    const changes = this.#live.changes({ after, until: last, limit: MOST_NAMED })
    return new Set(changes.map(({ profileId }) => profileId))
  }
}
