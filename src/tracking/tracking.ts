import { fail, problem, SatsumaError } from '../errors/index.ts'
import type { Identity } from '../identity/index.ts'
import { Backlog, type Entry } from './backlog.ts'
import { Flushes } from './flushes.ts'
import { Following } from './following.ts'
import { Journal } from './journal/journal.ts'
import type { Reception } from './message.ts'
import { openParts, type Parts, type TrackedWorkspace } from './parts.ts'
import { prepare } from './prepare/prepare.ts'
import type { Follower } from './prepared.ts'
import type { PreparedBatch } from './prepared-batch.ts'
import type { Receiver } from './receive.ts'
import { Recent } from './recent.ts'
import { storePatiently } from './store/store-patiently.ts'
import { Worker } from './worker.ts'

export interface TrackingOptions {
  /** Is told of every record before it is stored. */
  readonly follower?: Follower | undefined
  /** Bytes of the journal that may wait before senders are asked to slow down; they are held in memory. */
  readonly mostBacklogBytes?: number
  /** Batches are prepared at least this long after one another, so that each is worth a transaction. */
  readonly batchMs?: number
  /** Groups are stored at least this long after one another, so that each is worth an insert. */
  readonly groupMs?: number
  /** How long to wait before what failed is tried again. */
  readonly retryMs?: number
}

/** How tracking is doing. */
export interface TrackingState {
  /** Messages that are acknowledged and not yet stored, and for how long the oldest has waited. */
  readonly waiting: number
  readonly lagMs: number
  /** What those that wait are in the journal, and in memory. */
  readonly waitingBytes: number
  /** For how long the oldest has waited of those that are not yet followed. */
  readonly followLagMs: number
  /** What keeps the stores, or the follower, from taking them; undefined when nothing does. */
  readonly trouble: string | undefined
  /** Messages since the process began, with those that the one before it left. */
  readonly counts: TrackingCounts
}

export interface TrackingCounts {
  /** Acknowledged. */
  readonly received: number
  /** Settled, and told to the follower if there is one. */
  readonly followed: number
  /** In the stores, those that were known already included. */
  readonly stored: number
  /** Rejected, at the door or later, with the reason in the stores. */
  readonly rejected: number
  /** Times that something was left out or replaced in a message that was taken. */
  readonly repaired: number
  /** Requests that were to come again later, since too much waited. */
  readonly slowedDown: number
}

const NEVER = Number.POSITIVE_INFINITY
const DEFAULTS = { mostBacklogBytes: 32 * 1024 * 1024, batchMs: 5, groupMs: 200, retryMs: 1_000 }

/**
 * Takes what comes in by HTTP. It is durable first and acknowledged second; then
 *
 *   prepare: what messages become, a few at a time and at once, by the control store and what is in memory
 *   follow:  whoever evaluates them live is told
 *   store:   into the analytical store, many at a time
 *
 * one after the other for a message, side by side for several. What a killed process had acknowledged is prepared and
 * stored by the next, and followed unless it was.
 */
export class Tracking implements Receiver {
  readonly recent = new Recent()
  readonly #workspace: TrackedWorkspace
  readonly #options: typeof DEFAULTS
  readonly #journal: Journal
  readonly #following: Following
  readonly #backlog = new Backlog()
  readonly #flushes = new Flushes()
  readonly #closing = new AbortController()
  readonly #preparing: Worker
  readonly #storing: Worker
  #parts: Promise<Parts> | undefined
  readonly #stopListening: () => void
  #learning: Promise<void> = Promise.resolve()
  /** Whether the attempt to prepare before this one was cut short. */
  #isPreparedAgain = false
  /** Of entries before this place an attempt that was cut short, maybe of a killed process, may have stored rows. */
  #doubtful = 0
  #lastPrepared = Number.NEGATIVE_INFINITY
  #lastStored = Number.NEGATIVE_INFINITY
  #counts = { received: 0, followed: 0, stored: 0, rejected: 0, repaired: 0, slowedDown: 0 }

  private constructor(
    workspace: TrackedWorkspace,
    { follower, ...options }: TrackingOptions,
    { journal, pending }: Awaited<ReturnType<typeof Journal.open>>,
  ) {
    this.#workspace = workspace
    this.#options = { ...DEFAULTS, ...options }
    this.#journal = journal
    this.#following = new Following(follower)
    for (const { entry, payload } of pending) {
      this.#take({ entry, bytes: payload.byteLength, reception: JSON.parse(payload.toString()) })
      this.#doubtful = entry + 1
    }
    const { retryMs } = this.#options
    this.#preparing = new Worker({
      work: () => this.#prepareHead(),
      retryMs,
      onFailure: (error) => {
        this.#isPreparedAgain = true
        this.#flushes.fail(error)
      },
    })
    this.#storing = new Worker({
      work: () => this.#storeHead(),
      retryMs,
      onFailure: (error) => this.#flushes.fail(error),
    })
    this.#stopListening = workspace.writes.listen(() => {
      // What fails here is learnt with the next message.
      this.#learning = this.#learn().catch(() => undefined)
    })
    // A follower is told soon of the first message too. What fails here is tried again with that.
    if (follower) this.#open().catch(() => undefined)
  }

  static async open(workspace: TrackedWorkspace, options: TrackingOptions = {}): Promise<Tracking> {
    return new Tracking(workspace, options, await Journal.open(workspace.directory.journal))
  }

  async receive(reception: Reception): Promise<void> {
    if (this.#backlog.bytes > this.#options.mostBacklogBytes) {
      this.#counts.slowedDown += 1
      fail('tracking/slow-down', { retryAfterSeconds: 2 })
    }
    const payload = Buffer.from(JSON.stringify(reception))
    const entry = await this.#journal.append(payload)
    this.#take({ entry, bytes: payload.byteLength, reception })
    this.#preparing.call()
    this.recent.add(reception)
  }

  /** The number of an admitted identity, in memory; undefined where no record or call has named it. */
  async numberOf(identity: Identity): Promise<number | undefined> {
    const { identities } = await this.#open()
    return identities.find(identity)
  }

  /** Whether a number is that of an identity. */
  async hasNumber(number: number): Promise<boolean> {
    const { identities } = await this.#open()
    return identities.has(number)
  }

  /** Resolves when everything that is acknowledged by now is in the stores; throws what keeps it from them. */
  async flush(): Promise<void> {
    const { last } = this.#backlog
    if (last === undefined) return
    if (this.#closing.signal.aborted) fail('tracking/stopped', {})
    const stored = this.#flushes.until(last)
    this.#preparing.urge()
    this.#storing.urge()
    await stored
  }

  /** Whether what comes in can be made durable. */
  isDurable(): Promise<boolean> {
    return this.#journal.isWritable()
  }

  get state(): TrackingState {
    const { oldest, oldestWaiting, messages, bytes } = this.#backlog
    const now = this.#workspace.clock()
    const lag = (since = now) => Math.max(0, now - since)
    return {
      waiting: messages,
      waitingBytes: bytes,
      lagMs: lag(oldest),
      followLagMs: lag(oldestWaiting),
      trouble: this.#storing.trouble ?? this.#preparing.trouble ?? this.#following.trouble,
      counts: { ...this.#counts },
    }
  }

  /** Stops between two groups; what is not stored by then stays in the journal. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#stopListening()
    await Promise.all([this.#preparing.close(), this.#storing.close(), this.#learning])
    await this.#parts?.catch(() => undefined)
    this.#flushes.fail(new SatsumaError([problem('tracking/stopped', {})]))
    await this.#journal.close()
  }

  #take(entry: Entry): void {
    this.#backlog.push(entry)
    this.#counts.received += entry.reception.messages.length
  }

  #open(): Promise<Parts> {
    this.#parts ??= openParts(this.#workspace).catch((error: unknown) => {
      this.#parts = undefined
      throw error
    })
    return this.#parts
  }

  /** Learns numbers that somebody else gave, an import for one. */
  async #learn(): Promise<void> {
    const { identities } = await this.#open()
    await this.#workspace.identifying.take(() => identities.learn())
  }

  async #prepareHead(): Promise<number> {
    const entries = this.#backlog.head(this.#following.position)
    if (entries.length === 0) return NEVER
    if (this.#backlog.isHeldUp) {
      this.#storing.call()
      return NEVER
    }
    const rest = this.#lastPrepared + this.#options.batchMs - performance.now()
    if (rest > 0 && !this.#flushes.areAwaited) return rest
    this.#lastPrepared = performance.now()
    const parts = await this.#open()
    const batch = await this.#prepare(parts, entries)
    if (!(await this.#following.follow(batch, this.#closing.signal))) return NEVER
    parts.seen.expect(batch.messages.map(({ received }) => received.digest))
    this.#backlog.prepared(entries.length, batch)
    this.#isPreparedAgain = false
    this.#counts.followed += batch.received
    this.#storing.call()
    return 0
  }

  async #prepare(parts: Parts, entries: readonly Entry[]): Promise<PreparedBatch> {
    const { identifying, clock } = this.#workspace
    const receptions = entries.map(({ reception }) => reception)
    const prepared = await identifying.take(() => prepare(parts, receptions, clock(), this.#isPreparedAgain))
    return {
      ...prepared,
      begin: entries[0]!.entry,
      end: entries.at(-1)!.entry + 1,
      receivedAt: receptions[0]!.receivedAt,
      bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
      received: receptions.reduce((sum, { messages }) => sum + messages.length, 0),
    }
  }

  async #storeHead(): Promise<number> {
    const batches = this.#backlog.group()
    if (batches.length === 0) return NEVER
    const rest = this.#lastStored + this.#options.groupMs - performance.now()
    const isUrgent = this.#flushes.areAwaited || this.#backlog.isHeldUp || this.#backlog.isGroupFull
    if (rest > 0 && !isUrgent) return rest
    this.#lastStored = performance.now()
    await this.#store(batches)
    this.#backlog.stored(batches.length)
    this.#flushes.stored(batches.at(-1)!.end)
    this.#preparing.call()
    return 0
  }

  async #store(batches: readonly PreparedBatch[]): Promise<void> {
    const { writes, publishIdentities } = this.#workspace
    const parts = await this.#open()
    const group = {
      messages: batches.flatMap(({ messages }) => messages),
      issues: batches.flatMap(({ issues }) => issues),
    }
    const end = batches.at(-1)!.end
    const again = batches[0]!.begin < this.#doubtful
    this.#doubtful = Math.max(this.#doubtful, end)
    const refused = await writes.takeUnheard(async (at) => {
      await publishIdentities()
      return storePatiently(parts, group, at, again)
    })
    await this.#following.stored(batches, refused)
    await this.#journal.applied(end)
    const issues = [...group.issues, ...group.messages.flatMap((message) => message.issues)]
    this.#counts.stored += batches.reduce((sum, { received }) => sum + received, 0)
    const rejected = issues.filter(({ kind }) => kind === 'rejected').length
    this.#counts.rejected += refused.length + rejected
    this.#counts.repaired += issues.length - rejected
  }
}
