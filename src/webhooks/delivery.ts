import type { ControlStore } from '../control/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { Turns } from '../workspace/turns.ts'
import { GIVE_UP_MS } from './back-off.ts'
import type { Batch, Missed } from './batch.ts'
import {
  dropDeadLetters,
  insertDeadLetter,
  markReplaying,
  oldestOfLane,
  stopReplaying,
} from './dead-letters.ts'
import { type ChangeFeed, type Filled, fillLanes, joined, type Lane } from './lane.ts'
import type { Outcome } from './post.ts'
import { saveProgress } from './stored-webhooks.ts'
import { begunAnew, type Ended, type Judged, judge } from './turn.ts'
import { type Progress, type Status, type Webhook, wants } from './webhook.ts'

/** What deliveries work with. */
export interface DeliveryTools {
  readonly control: ControlStore
  readonly clock: Clock
  readonly alarm: Alarm
  readonly random: () => number
  readonly feed: ChangeFeed
  /** Whether what the webhook signs with can be read. */
  readonly canSign: (webhook: Webhook) => boolean
  readonly send: (webhook: Webhook, batch: Batch) => Promise<Outcome>
}

/** Turns of a webhook are so far apart: what changes meanwhile goes into the same batches and transactions. */
const GATHER_MS = 200
/** After a failure of ours, such as a full disk, it is tried again after so long. */
const RETRY_MS = 1_000
/** A lane that found nothing has its place stored this often: what it passed over is read again after a kill. */
const STORED_PLACES = 1_000

/**
 * Delivers changes to one webhook. It has lanes, each with some of the profiles, each with one batch at a time: a batch
 * and the place that follows are stored in one transaction before the first attempt, and the batch goes in the one that
 * notes its end. So a killed process sends the same batches under the same ids again, and none is left out.
 *
 * All of that happens in turns: note what ended -> give up what failed for too long -> read on for lanes without a
 * batch -> store -> send what is due -> sleep until something is to be done.
 */
export class Delivery {
  readonly #tools: DeliveryTools
  readonly #turns = new Turns()
  readonly #flights = new Set<Promise<void>>()
  /** Lanes of which something is on its way or was not noted yet. */
  readonly #busy = new Set<number>()
  readonly #stopListening: () => void
  #webhook: Webhook
  #progress: Progress
  #ended: readonly Ended[] = []
  #storedPlaces: ReadonlyMap<number, number>
  /** What the receiver asked for with Retry-After holds for all lanes. */
  #notBefore = Number.NEGATIVE_INFINITY
  #isReplaying: boolean
  #turnAt = Number.NEGATIVE_INFINITY
  #wakingAt = Number.POSITIVE_INFINITY
  #cancelAlarm: () => void = () => undefined
  #isClosing = false
  #trouble: string | undefined

  constructor(webhook: Webhook, progress: Progress, tools: DeliveryTools) {
    this.#webhook = webhook
    this.#progress = progress
    this.#tools = tools
    this.#isReplaying = true
    this.#storedPlaces = placesOf(progress.lanes)
    this.#stopListening = tools.feed.subscribe(() => this.#hear())
  }

  get webhook(): Webhook {
    return this.#webhook
  }

  get progress(): Progress {
    return this.#progress
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
    })
  }

  /** Pauses or resumes; what failed while it was stopped is tried as if it were new. */
  setStatus(status: Status): Promise<void> {
    return this.#change(async () => {
      const now = this.#tools.clock()
      const isResumed = status === 'active' && this.#progress.status !== 'active'
      const lanes = isResumed
        ? this.#progress.lanes.map((lane) => begunAnew(lane, now))
        : this.#progress.lanes
      if (isResumed) this.#notBefore = Number.NEGATIVE_INFINITY
      await this.#store({ ...this.#progress, status, lanes }, lanes)
    })
  }

  /** Takes note that changes were missed. */
  acknowledge(): Promise<void> {
    return this.#change(() => this.#store({ ...this.#progress, missed: undefined }, []))
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

  /** Begins nothing new, and notes what is on its way once that is over. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#stopListening()
    this.#cancelAlarm()
    await Promise.all(this.#flights)
    // What cannot be noted any more is sent again after the next start.
    await this.#turns.take(() => this.#noteAll()).catch(() => undefined)
  }

  async #noteAll(): Promise<void> {
    await this.#note()
    await this.#store(this.#progress, this.#progress.lanes)
  }

  /** Of new changes; whoever has no lane that waits for them hears of them later. */
  #hear(): void {
    if (this.#isActive && this.#idle.length > 0) this.wake()
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
    const gathering = Math.min(this.#turnAt + GATHER_MS, now + GATHER_MS)
    const at = Math.max(instant, gathering, now)
    if (this.#isClosing || at >= this.#wakingAt) return
    this.#cancelAlarm()
    this.#wakingAt = at
    if (at === now) void this.#take()
    else this.#cancelAlarm = this.#tools.alarm.at(at, () => void this.#take())
  }

  async #take(): Promise<void> {
    await this.#turns.take(async () => {
      this.#cancelAlarm()
      this.#wakingAt = Number.POSITIVE_INFINITY
      if (this.#isClosing) return
      this.#turnAt = this.#tools.clock()
      try {
        await this.#note()
        if (this.#isActive) await this.#goOn()
        this.#trouble = undefined
      } catch (error) {
        this.#trouble = (error as Error).message
        this.#wakeAt(this.#tools.clock() + RETRY_MS)
      }
    })
  }

  get #isActive(): boolean {
    return this.#progress.status === 'active' && this.#tools.canSign(this.#webhook)
  }

  /** Stores what became of attempts. */
  async #note(): Promise<void> {
    const ended = this.#ended
    if (ended.length === 0) return
    const judged = judge(this.#progress, ended, this.#tools.random)
    await this.#store(judged.progress, changedLanes(this.#progress, judged.progress), judged)
    this.#ended = this.#ended.slice(ended.length)
    for (const { lane, at, outcome } of ended) {
      this.#busy.delete(lane)
      if (outcome.kind === 'failed') this.#rest(at, outcome.retryAfterMs)
    }
  }

  #rest(at: number, retryAfterMs = 0): void {
    this.#notBefore = Math.max(this.#notBefore, at + Math.min(retryAfterMs, GIVE_UP_MS))
  }

  async #goOn(): Promise<void> {
    await this.#readOn()
    await this.#sendReplays()
    const now = this.#tools.clock()
    let next = this.#waiting.length > 0 ? now : Number.POSITIVE_INFINITY
    for (const { index, batch } of this.#progress.lanes) {
      if (batch === undefined || this.#busy.has(index)) continue
      const dueAt = Math.max(batch.dueAt, this.#notBefore)
      if (dueAt <= now) this.#send(index, batch, false)
      else next = Math.min(next, dueAt)
    }
    this.#wakeAt(next)
  }

  get #idle(): readonly Lane[] {
    return this.#progress.lanes.filter(({ index, batch }) => !batch && !this.#busy.has(index))
  }

  /** Lanes for which there is something to read. */
  get #waiting(): readonly Lane[] {
    const { last } = this.#tools.feed.places
    return this.#idle.filter(({ place }) => place !== last)
  }

  /** Lanes that stand at one place read together, so that one that is far behind does not hold up others. */
  async #readOn(): Promise<void> {
    const { feed, clock } = this.#tools
    const waiting = this.#waiting
    for (const place of new Set(waiting.map((lane) => lane.place))) {
      const lanes = waiting.filter((lane) => lane.place === place)
      await this.#adopt(await fillLanes(feed, lanes, (segment) => wants(this.#webhook, segment), clock()))
    }
  }

  async #adopt({ lanes: filled, missed }: Filled): Promise<void> {
    const lanes = this.#progress.lanes.map((lane) => filled.find(({ index }) => index === lane.index) ?? lane)
    const progress = { ...this.#progress, lanes, ...(missed && { missed: this.#missedToo(missed) }) }
    const isDue = ({ index, batch, place }: Lane) =>
      batch || place - this.#storedPlaces.get(index)! >= STORED_PLACES
    const due = missed ? filled : filled.filter(isDue)
    if (due.length === 0) this.#progress = progress
    else await this.#store(progress, due)
  }

  #missedToo(missed: Missed): Progress['missed'] {
    return { ...joined(this.#progress.missed, missed)!, at: this.#tools.clock() }
  }

  /** Dead letters go before what is newer in their lane. */
  async #sendReplays(): Promise<void> {
    if (!this.#isReplaying) return
    const { control } = this.#tools
    let isAny = false
    for (const { index } of this.#progress.lanes) {
      const letter = await oldestOfLane(control, this.#webhook.id, index, { onlyReplaying: true })
      isAny ||= letter !== undefined
      if (letter && !this.#busy.has(index)) this.#send(index, letter.batch, true)
    }
    this.#isReplaying = isAny
  }

  #send(lane: number, batch: Batch, isReplay: boolean): void {
    this.#busy.add(lane)
    const flight = this.#tools.send(this.#webhook, batch).then((outcome) => {
      this.#ended = [...this.#ended, { lane, batch, isReplay, outcome, at: this.#tools.clock() }]
      this.#flights.delete(flight)
      this.wake()
    })
    this.#flights.add(flight)
  }

  async #store(progress: Progress, lanes: readonly Lane[], judged?: Judged): Promise<void> {
    const webhookId = this.#webhook.id
    await this.#tools.control.transaction(async (db) => {
      await saveProgress(db, webhookId, progress, lanes)
      for (const { lane, batch, at } of judged?.died ?? []) {
        await insertDeadLetter(db, { webhookId, lane, batch, diedAt: at, isReplaying: false })
      }
      for (const id of judged?.delivered ?? []) await dropDeadLetters(db, webhookId, id)
      for (const letter of judged?.failed ?? []) await stopReplaying(db, { webhookId, ...letter })
    })
    this.#progress = progress
    this.#storedPlaces = new Map([...this.#storedPlaces, ...placesOf(lanes)])
  }
}

function changedLanes(before: Progress, after: Progress): readonly Lane[] {
  return after.lanes.filter((lane, position) => lane !== before.lanes[position])
}

function placesOf(lanes: readonly Lane[]): ReadonlyMap<number, number> {
  return new Map(lanes.map(({ index, place }) => [index, place]))
}
