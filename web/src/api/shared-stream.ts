import { type Close, readAlone, type StreamEvent, type StreamPlan, type StreamReader } from './stream'

type State = 'connecting' | 'open' | 'refused'

/** What windows tell each other about a stream. */
type Message =
  /** Somebody came, or wonders whether anybody reads. */
  | { readonly kind: 'hello' }
  /** Whoever reads tells how it is, and after which event; once in a while, too, to show that it lives. */
  | {
      readonly kind: 'state'
      readonly state: State
      readonly place: string | undefined
      /** For those who came just now. */
      readonly latest?: readonly StreamEvent[]
    }
  | { readonly kind: 'told'; readonly event: StreamEvent }
  /** Somebody begins to read without knowing what was told before. */
  | { readonly kind: 'anew' }

/** What of a browser its windows share. */
export interface Windows {
  readonly locks: Pick<LockManager, 'request'>
  readonly channel: (name: string) => Pick<BroadcastChannel, 'onmessage' | 'postMessage' | 'close'>
}

const TOLD_AS = { connecting: 'interrupted', open: 'opened', refused: 'refused' } as const

const BEAT_MS = 1_000
/** Who says nothing for so long is asked, and who does not answer for as long again reads no more. */
const QUIET_MS = 3_000

/**
 * Reads a stream over one connection for all windows of a browser, which has six to a host. Whoever holds the lock reads
 * and tells the others. When it closes, the next one gets the lock; when it hangs, the lock is taken from it. Either
 * goes on after the last event that it was told, so that nothing is missed; something may be told twice.
 */
export function readTogether(plan: StreamPlan, reader: StreamReader, windows = windowsOfBrowser()): Close {
  if (!windows) return readAlone(plan, reader)
  const stream = new SharedStream(plan, reader, windows)
  return () => stream.close()
}

/** Undefined where windows cannot agree: locks are there for secure addresses and this machine only. */
function windowsOfBrowser(): Windows | undefined {
  const { locks } = navigator as Partial<Navigator>
  return locks && { locks, channel: (name) => new BroadcastChannel(name) }
}

class SharedStream {
  readonly #plan: StreamPlan
  readonly #reader: StreamReader
  readonly #locks: Windows['locks']
  readonly #name: string
  readonly #channel: ReturnType<Windows['channel']>
  #state: State = 'connecting'
  #place: string | undefined
  /** Of whoever reads. */
  #latest: readonly StreamEvent[] = []
  /** Whether what was told before is known. */
  #isGreeted = false
  #stopReading: Close | undefined
  #asking = new AbortController()
  #isOver = false
  #quiet: ReturnType<typeof setTimeout> | undefined

  constructor(plan: StreamPlan, reader: StreamReader, { locks, channel }: Windows) {
    this.#plan = plan
    this.#reader = reader
    this.#locks = locks
    this.#name = `satsuma ${plan.address}`
    this.#channel = channel(this.#name)
    this.#channel.onmessage = ({ data }: { readonly data: Message }) => this.#hear(data)
    this.#post({ kind: 'hello' })
    this.#follow()
  }

  close(): void {
    this.#isOver = true
    clearTimeout(this.#quiet)
    this.#asking.abort()
    this.#stopReading?.()
    this.#channel.close()
  }

  #follow(): void {
    this.#listen()
    this.#ask({})
  }

  /** Waits for the lock, or takes it from whoever has it. */
  #ask(how: LockOptions): void {
    this.#asking.abort()
    const asking = new AbortController()
    this.#asking = asking
    const isOld = () => this.#isOver || this.#asking !== asking
    // What takes a lock cannot be called off.
    const options = how.steal ? how : { ...how, signal: asking.signal }
    this.#locks
      .request(this.#name, options, () => (isOld() ? undefined : this.#read()))
      .catch(() => {
        if (isOld()) return
        // Without having had it, there is no lock to wait for.
        if (!this.#stopReading) return void this.#read()
        this.#stopReading()
        this.#follow()
      })
  }

  /** Reads for all windows until it is stopped. */
  #read(): Promise<void> {
    clearTimeout(this.#quiet)
    const { after } = this.#plan
    const goesOn = after && this.#place !== undefined
    if (after && !goesOn) this.#post({ kind: 'anew' })
    const address = goesOn ? after(this.#place!) : this.#plan.address
    this.#latest = []
    this.#isGreeted = true
    this.#share('connecting')
    const beat = setInterval(() => this.#share(this.#state), BEAT_MS)
    const stop = readAlone(
      { ...this.#plan, address },
      {
        told: (event) => this.#pass(event),
        opened: () => this.#share('open'),
        interrupted: () => this.#share('connecting'),
        refused: () => this.#share('refused'),
      },
    )
    return new Promise((release) => {
      this.#stopReading = () => {
        this.#stopReading = undefined
        clearInterval(beat)
        stop()
        release()
      }
    })
  }

  #pass(event: StreamEvent): void {
    const { retold = 0 } = this.#plan
    if (retold > 0) this.#latest = [...this.#latest, event].slice(-retold)
    this.#post({ kind: 'told', event })
    this.#tell(event)
  }

  #share(state: State): void {
    this.#post({ kind: 'state', state, place: this.#place })
    this.#become(state)
  }

  #hear(message: Message): void {
    if (this.#stopReading) {
      if (message.kind === 'hello') {
        this.#post({ kind: 'state', state: this.#state, place: this.#place, latest: this.#latest })
      }
      return
    }
    if (message.kind === 'hello') return
    this.#listen()
    if (message.kind === 'told') this.#tell(message.event)
    else if (message.kind === 'state') this.#learn(message)
    // What others began without knowing of may be what was told to nobody.
    else if (this.#place !== undefined) this.#become('refused')
  }

  #learn({ state, place, latest }: Extract<Message, { kind: 'state' }>): void {
    this.#place = place ?? this.#place
    this.#become(state)
    if (!latest || this.#isGreeted) return
    this.#isGreeted = true
    for (const event of latest) this.#tell(event)
  }

  #tell(event: StreamEvent): void {
    if (event.id !== '') this.#place = event.id
    this.#reader.told(event)
  }

  #become(state: State): void {
    if (state === this.#state) return
    this.#state = state
    if (state === 'refused') this.close()
    this.#reader[TOLD_AS[state]]()
  }

  /** Until whoever reads says something the next time. */
  #listen(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => {
      this.#post({ kind: 'hello' })
      // Not all at the same time.
      this.#quiet = setTimeout(() => this.#ask({ steal: true }), QUIET_MS * (1 + Math.random()))
    }, QUIET_MS)
  }

  #post(message: Message): void {
    this.#channel.postMessage(message)
  }
}
