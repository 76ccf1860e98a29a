import type { ControlStore } from '../control/index.ts'
import { speaking } from '../language/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { Turns } from '../workspace/turns.ts'
import { GIVE_UP_MS } from './back-off.ts'
import type { Batch } from './batch.ts'
import { markReplaying, oldestOfLane } from './dead-letters.ts'
import { KeptProgress } from './kept-progress.ts'
import type { ChangeFeed } from './lane.ts'
import type { People } from './people.ts'
import { readOn, waitingLanes } from './read-on.ts'
import type { Sender } from './sender.ts'
import { begunAnew, type Ended, judge } from './turn.ts'
import { type Progress, type Status, type Webhook, wants } from './webhook.ts'

/** What deliveries work with. */
export interface DeliveryTools {
  readonly control: ControlStore
  readonly clock: Clock
  readonly alarm: Alarm
  readonly random: () => number
  readonly feed: ChangeFeed
  readonly people: People
  readonly sender: Pick<Sender, 'canSign' | 'send'>
}

/** Turns of a webhook are so far apart: what changes meanwhile goes into the same batches and transactions. */
const GATHER_MS = 200
/** After a failure of ours, such as a full disk, it is tried again after so long. */
const RETRY_MS = 1_000

/**
 * Delivers changes to one webhook. It has lanes, each with some of the profiles, each with one batch at a time: a batch
 * and the place that follows are stored before the first attempt, and the batch goes in the transaction that notes its
 * end. So a killed process sends the same batches under the same ids again, and none is left out.
 *
 * All of that happens in turns: judge what ended, read on for lanes without a batch, store both -> send what is due ->
 * sleep until something is to be done.
 */
export class Delivery {
  readonly #tools: DeliveryTools
  readonly #turns = new Turns()
  readonly #flights = new Set<Promise<void>>()
  readonly #breaking = new AbortController()
  /** Lanes of which something is on its way or was not noted yet. */
  readonly #busy = new Set<number>()
  readonly #kept: KeptProgress
  readonly #stopListening: () => void
  #webhook: Webhook
  #isLocked: boolean
  #ended: readonly Ended[] = []
  /** What the receiver asked for with Retry-After holds for all lanes. */
  #notBefore = Number.NEGATIVE_INFINITY
  /** Whether dead letters may be waiting to be tried once more. */
  #isReplaying = true
  #turnAt = Number.NEGATIVE_INFINITY
  #wakingAt = Number.POSITIVE_INFINITY
  #cancelAlarm: () => void = () => undefined
  #isClosing = false
  #trouble: string | undefined

  constructor(webhook: Webhook, progress: Progress, tools: DeliveryTools) {
    this.#webhook = webhook
    this.#tools = tools
    this.#isLocked = !tools.sender.canSign(webhook)
    this.#kept = new KeptProgress(tools.control, webhook.id, progress)
    this.#stopListening = tools.feed.subscribe(() => this.#hear())
  }

  get webhook(): Webhook {
    return this.#webhook
  }

  get progress(): Progress {
    return this.#kept.current
  }

  /** Whether the secret cannot be read, so that nothing can be sent. */
  get isLocked(): boolean {
    return this.#isLocked
  }

  /** What keeps it from going on on our side; undefined when nothing does. */
  get trouble(): string | undefined {
    return this.#trouble
  }

  /** Looks for something to do, now or as soon as it may. */
  wake(): void {
    this.#wakeAt(this.#tools.clock())
  }

  /** Goes by what somebody changed of the webhook; `store` keeps it. */
  use(webhook: Webhook, store: (webhook: Webhook) => Promise<void>): Promise<void> {
    return this.#change(async () => {
      await store(webhook)
      this.#webhook = webhook
      this.#isLocked = !this.#tools.sender.canSign(webhook)
    })
  }

  /** Pauses, or goes on: then what failed is tried at once, as if it were new. */
  setStatus(status: Status): Promise<void> {
    return this.#change(async () => {
      const { lanes, ...rest } = this.progress
      const now = this.#tools.clock()
      const begun = status === 'active' ? lanes.map((lane) => begunAnew(lane, now)) : lanes
      await this.#kept.take({ progress: { ...rest, status, lanes: begun } })
      this.#notBefore = Number.NEGATIVE_INFINITY
    })
  }

  /** Takes note that changes were missed. */
  acknowledge(): Promise<void> {
    return this.#change(() => this.#kept.take({ progress: { ...this.progress, missed: undefined } }))
  }

  /** Has one dead letter, or all, be tried once more before anything newer of their lanes; returns how many. */
  replay(id?: string): Promise<number> {
    return this.#change(async () => {
      const marked = await markReplaying(this.#tools.control, this.#webhook.id, id)
      this.#isReplaying ||= marked > 0
      return marked
    })
  }

  /** Resolves when the turns that were asked for by now are over. */
  settled(): Promise<void> {
    return this.#turns.take(async () => undefined)
  }

  /** Breaks off what is on its way: it counts as failed. */
  breakOff(): void {
    this.#breaking.abort()
  }

  /** Begins nothing new, and notes what is on its way once that is over. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#stopListening()
    this.#cancelAlarm()
    await Promise.all(this.#flights)
    const end = async () => {
      await this.#note(async (progress) => progress)
      await this.#kept.storeAll()
    }
    // What cannot be noted any more is sent again after the next start.
    await this.#turns.take(end).catch(() => undefined)
  }

  /** Of new changes; lanes with a batch read them when that is over. */
  #hear(): void {
    const isWaiting = this.progress.lanes.some(({ index, batch }) => !batch && !this.#busy.has(index))
    if (isWaiting && this.#isActive) this.wake()
  }

  async #change<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#turns.take(work)
    } finally {
      this.wake()
    }
  }

  #wakeAt(instant: number): void {
    const now = this.#tools.clock()
    // A clock that was set back must not make it wait for long.
    const gathered = Math.min(this.#turnAt + GATHER_MS, now + GATHER_MS)
    const at = Math.max(instant, gathered, now)
    if (this.#isClosing || at >= this.#wakingAt) return
    this.#cancelAlarm()
    this.#wakingAt = at
    if (at === now) void this.#take()
    else this.#cancelAlarm = this.#tools.alarm.at(at, () => void this.#take())
  }

  #take(): Promise<void> {
    // Whoever changes a webhook may begin a turn, and what comes of it is kept.
    return speaking('en', () => this.#turns.take(() => this.#turn()))
  }

  async #turn(): Promise<void> {
    this.#cancelAlarm()
    this.#wakingAt = Number.POSITIVE_INFINITY
    if (this.#isClosing) return
    this.#turnAt = this.#tools.clock()
    try {
      await this.#note((progress, ended) => this.#readOn(progress, ended))
      if (this.#isActive) await this.#sendDue()
      this.#trouble = undefined
    } catch (error) {
      this.#trouble = (error as Error).message
      this.#wakeAt(this.#tools.clock() + RETRY_MS)
    }
  }

  get #isActive(): boolean {
    return this.progress.status === 'active' && !this.#isLocked
  }

  /** Stores what became of attempts, together with what follows from it. */
  async #note(follow: (progress: Progress, ended: ReadonlySet<number>) => Promise<Progress>): Promise<void> {
    const ended = this.#ended
    const judged = judge(this.progress, ended, this.#tools.random)
    const progress = await follow(judged.progress, new Set(ended.map(({ lane }) => lane)))
    await this.#kept.take({ ...judged, progress })
    this.#ended = this.#ended.slice(ended.length)
    for (const { lane, at, outcome } of ended) {
      this.#busy.delete(lane)
      if (outcome.kind === 'failed') this.#rest(at, outcome.retryAfterMs)
    }
  }

  #rest(at: number, retryAfterMs = 0): void {
    this.#notBefore = Math.max(this.#notBefore, at + Math.min(retryAfterMs, GIVE_UP_MS))
  }

  async #readOn(progress: Progress, ended: ReadonlySet<number>): Promise<Progress> {
    if (progress.status !== 'active' || this.#isLocked) return progress
    const { feed, clock, people } = this.#tools
    const { identities } = this.#webhook
    const reading = {
      feed,
      isWanted: (segment: string) => wants(this.#webhook, segment),
      identify: async (profileIds: readonly number[]) =>
        identities.length === 0 ? new Map() : people(profileIds, identities),
      now: clock(),
    }
    return readOn(progress, reading, (lane) => this.#busy.has(lane) && !ended.has(lane))
  }

  async #sendDue(): Promise<void> {
    await this.#sendReplays()
    const { clock, feed } = this.#tools
    const now = clock()
    const isMore = waitingLanes(this.progress, { feed }, (lane) => this.#busy.has(lane)).length > 0
    let next = isMore ? now : Number.POSITIVE_INFINITY
    for (const { index, batch } of this.progress.lanes) {
      if (batch === undefined || this.#busy.has(index)) continue
      const dueAt = Math.max(batch.dueAt, this.#notBefore)
      if (dueAt <= now) this.#send(index, batch, false)
      else next = Math.min(next, dueAt)
    }
    this.#wakeAt(next)
  }

  /** Dead letters go before what is newer in their lane. */
  async #sendReplays(): Promise<void> {
    if (!this.#isReplaying) return
    const { control } = this.#tools
    let isAny = false
    for (const { index } of this.progress.lanes) {
      const letter = await oldestOfLane(control, this.#webhook.id, index, { onlyReplaying: true })
      isAny ||= letter !== undefined
      if (letter && !this.#busy.has(index)) this.#send(index, letter.batch, true)
    }
    this.#isReplaying = isAny
  }

  #send(lane: number, batch: Batch, isReplay: boolean): void {
    this.#busy.add(lane)
    const flight = this.#tools.sender.send(this.#webhook, batch, this.#breaking.signal).then((outcome) => {
      this.#ended = [...this.#ended, { lane, batch, isReplay, outcome, at: this.#tools.clock() }]
      this.#flights.delete(flight)
      this.wake()
    })
    this.#flights.add(flight)
  }
}
