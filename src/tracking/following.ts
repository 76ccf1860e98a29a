import { setTimeout as pause } from 'node:timers/promises'
import { Turns } from '../workspace/turns.ts'
import type { PreparedMessage } from './prepare/prepared-message.ts'
import type { Follower } from './prepared.ts'
import type { PreparedBatch } from './prepared-batch.ts'

/** A batch is given to a follower so often, in three quarters of a second; after one in vain, the next ones once. */
const ATTEMPTS = 5
const FIRST_PAUSE_MS = 50

/**
 * Tells a follower of batches before they are stored. One that fails and fails again is not waited for: what it
 * misses is stored all the same, and it is told which numbers are concerned, before it is told of anything else and
 * once more when it is stored.
 */
export class Following {
  readonly #follower: Follower | undefined
  /** Numbers that the follower has yet to be told of. */
  readonly #owed = new Set<number>()
  readonly #givenUp = new WeakSet<PreparedBatch>()
  readonly #turns = new Turns()
  #isFailing = false
  #trouble: string | undefined

  constructor(follower: Follower | undefined) {
    this.#follower = follower
  }

  /** Entries before this place are not told of again. */
  get position(): number {
    return this.#follower?.position ?? 0
  }

  /** What the follower fails of; undefined when it does not. */
  get trouble(): string | undefined {
    return this.#trouble
  }

  /**
   * Resolves to true once the batch was followed or given up, so that it may be stored; to false when the signal says
   * that nobody waits any more.
   */
  async follow(batch: PreparedBatch, signal: AbortSignal): Promise<boolean> {
    const attempts = this.#isFailing ? 1 : ATTEMPTS
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (this.#follower === undefined || batch.end <= this.#follower.position) return true
      if (await this.#attempt((follower) => follower.follow(groupOf(batch)))) return true
      if (signal.aborted) return false
      const ms = attempt === attempts ? 0 : FIRST_PAUSE_MS * 2 ** (attempt - 1)
      await pause(ms, undefined, { signal }).catch(() => undefined)
    }
    this.#isFailing = true
    this.#givenUp.add(batch)
    this.#owe(batch.messages)
    return true
  }

  /** Tells, now that batches are stored, of those that were not followed, and of messages that could not be stored. */
  async stored(batches: readonly PreparedBatch[], refused: readonly PreparedMessage[]): Promise<void> {
    for (const batch of batches) if (this.#givenUp.has(batch)) this.#owe(batch.messages)
    this.#owe(refused)
    if (this.#owed.size > 0) await this.#attempt(async () => {})
  }

  #owe(messages: readonly PreparedMessage[]): void {
    if (this.#follower === undefined) return
    for (const { events, traitChanges } of messages) {
      for (const { owner } of [...events, ...traitChanges]) this.#owed.add(owner)
    }
  }

  /** What is owed comes first: a follower that goes past a batch which it has not must know of it. */
  #attempt(work: (follower: Follower) => Promise<void>): Promise<boolean> {
    return this.#turns.take(async () => {
      const follower = this.#follower
      if (follower === undefined) return true
      try {
        await this.#payOwed(follower)
        await work(follower)
        this.#isFailing = false
        this.#trouble = undefined
        return true
      } catch (error) {
        this.#trouble = (error as Error).message
        return false
      }
    })
  }

  async #payOwed(follower: Follower): Promise<void> {
    if (this.#owed.size === 0) return
    const owed = [...this.#owed]
    await follower.refused(owed)
    for (const number of owed) this.#owed.delete(number)
  }
}

function groupOf({ end, receivedAt, messages }: PreparedBatch) {
  return {
    end,
    receivedAt,
    events: messages.flatMap(({ events }) => events),
    traitChanges: messages.flatMap(({ traitChanges }) => traitChanges),
  }
}
