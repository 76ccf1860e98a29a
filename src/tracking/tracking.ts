import { setTimeout as pause } from 'node:timers/promises'
import { fail, problem, SatsumaError } from '../errors/index.ts'
import { Identities } from '../identity/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { Accounts } from './apply/accounts.ts'
import type { Parts } from './apply/apply-group.ts'
import { applyPatiently } from './apply/apply-patiently.ts'
import { FirstRecords } from './apply/first-records.ts'
import { KnownNames } from './apply/known-names.ts'
import { Backlog } from './backlog.ts'
import { Journal } from './journal/journal.ts'
import type { Reception } from './message.ts'
import { SeenMessages } from './messages/seen-messages.ts'
import type { Receiver } from './receive.ts'
import { Recent } from './recent.ts'

export interface TrackingOptions {
  /** Bytes of the journal that may wait before senders are asked to slow down; they are held in memory. */
  readonly mostBacklogBytes?: number
  /** Groups are applied at least this long after one another, so that each is worth an insert. */
  readonly groupMs?: number
  /** How long to wait before a group that failed is tried again. */
  readonly retryMs?: number
}

/** How tracking is doing. */
export interface TrackingState {
  /** Messages that are acknowledged and not yet applied, and for how long the oldest has waited. */
  readonly waiting: number
  readonly lagMs: number
  /** What keeps the stores from taking them; undefined when nothing does. */
  readonly trouble: string | undefined
}

interface Flush {
  readonly entry: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const GROUP_MESSAGES = 5_000
const DEFAULTS = { mostBacklogBytes: 32 * 1024 * 1024, groupMs: 200, retryMs: 1_000 }

type TrackedWorkspace = Pick<
  Workspace,
  'analytical' | 'control' | 'clock' | 'identifying' | 'writes' | 'directory' | 'publishIdentities'
>

/**
 * Takes what comes in by HTTP: durable in the journal first, acknowledged second, applied to the stores
 * third, in groups. What a killed process had acknowledged is applied by the next.
 */
export class Tracking implements Receiver {
  readonly recent = new Recent()
  readonly #workspace: TrackedWorkspace
  readonly #options: typeof DEFAULTS
  readonly #journal: Journal
  readonly #backlog = new Backlog()
  readonly #closing = new AbortController()
  readonly #running: Promise<void>
  #wake: () => void = () => undefined
  #flushes: Flush[] = []
  #parts: Promise<Parts> | undefined
  /** Whether an attempt before this one, maybe of a killed process, may have stored rows of the next group. */
  #again = true
  #trouble: string | undefined

  private constructor(
    workspace: TrackedWorkspace,
    options: TrackingOptions,
    { journal, pending }: Awaited<ReturnType<typeof Journal.open>>,
  ) {
    this.#workspace = workspace
    this.#options = { ...DEFAULTS, ...options }
    this.#journal = journal
    for (const { entry, payload } of pending) {
      const reception = JSON.parse(payload.toString()) as Reception
      this.#backlog.push({ entry, bytes: payload.byteLength, reception })
    }
    this.#running = this.#run()
  }

  static async open(workspace: TrackedWorkspace, options: TrackingOptions = {}): Promise<Tracking> {
    return new Tracking(workspace, options, await Journal.open(workspace.directory.journal))
  }

  async receive(reception: Reception): Promise<void> {
    if (this.#backlog.bytes > this.#options.mostBacklogBytes)
      fail('tracking/slow-down', { retryAfterSeconds: 2 })
    const payload = Buffer.from(JSON.stringify(reception))
    const entry = await this.#journal.append(payload)
    this.#backlog.push({ entry, bytes: payload.byteLength, reception })
    this.#wake()
    this.recent.add(reception)
  }

  /** Resolves when everything that is acknowledged by now is in the stores; throws what keeps it from them. */
  async flush(): Promise<void> {
    const { last } = this.#backlog
    if (last === undefined) return
    if (this.#closing.signal.aborted) fail('tracking/stopped', {})
    await new Promise<void>((resolve, reject) => {
      this.#flushes.push({ entry: last, resolve, reject })
      this.#wake()
    })
  }

  get state(): TrackingState {
    const { oldest, messages } = this.#backlog
    const lagMs = oldest === undefined ? 0 : Math.max(0, this.#workspace.clock() - oldest)
    return { waiting: messages, lagMs, trouble: this.#trouble }
  }

  /** Stops between two groups; what is not applied by then stays in the journal. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.#wake()
    await this.#running
    const stopped = new SatsumaError([problem('tracking/stopped', {})])
    for (const { reject } of this.#flushes.splice(0)) reject(stopped)
    await this.#journal.close()
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const started = performance.now()
      if (this.#backlog.isEmpty) await this.#woken()
      else if (await this.#applyHead())
        await this.#rest(this.#options.groupMs - (performance.now() - started))
      else await this.#rest(this.#options.retryMs)
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  /** Waits, unless somebody waits for what is left. */
  async #rest(ms: number): Promise<void> {
    if (ms <= 0 || this.#flushes.length > 0) return
    const woken = new AbortController()
    this.#wake = () => this.#flushes.length > 0 && woken.abort()
    const signal = AbortSignal.any([woken.signal, this.#closing.signal])
    await pause(ms, undefined, { signal }).catch(() => undefined)
    this.#wake = () => undefined
  }

  /** Applies the first of what waits, and tells whether that went well. */
  async #applyHead(): Promise<boolean> {
    const entries = this.#backlog.head(GROUP_MESSAGES)
    const last = entries.at(-1)!.entry
    try {
      await this.#apply(entries.map(({ reception }) => reception))
      await this.#journal.applied(last + 1)
    } catch (error) {
      this.#again = true
      this.#trouble = (error as Error).message
      for (const { reject } of this.#flushes.splice(0)) reject(error)
      return false
    }
    this.#backlog.drop(entries.length)
    this.#again = false
    this.#trouble = undefined
    const done = this.#flushes.filter(({ entry }) => entry <= last)
    this.#flushes = this.#flushes.filter(({ entry }) => entry > last)
    for (const { resolve } of done) resolve()
    return true
  }

  async #apply(receptions: readonly Reception[]): Promise<void> {
    this.#parts ??= openParts(this.#workspace)
    const parts = await this.#parts.catch((error: unknown) => {
      this.#parts = undefined
      throw error
    })
    const { identifying, writes } = this.#workspace
    await identifying.take(() => writes.take((at) => applyPatiently(parts, receptions, at, this.#again)))
  }
}

async function openParts(workspace: TrackedWorkspace): Promise<Parts> {
  const { analytical: store, clock } = workspace
  return {
    store,
    seen: await SeenMessages.open(store, clock()),
    identities: await Identities.open(workspace),
    publishIdentities: workspace.publishIdentities,
    eventNames: await KnownNames.ofEvents(store),
    traitNames: await KnownNames.ofTraits(store),
    accounts: new Accounts(store),
    firsts: new FirstRecords(store),
  }
}
