import type { ControlStore } from '../control/index.ts'
import { dropDeadLetters, insertDeadLetter, stopReplaying } from './dead-letters.ts'
import type { Lane } from './lane.ts'
import { saveProgress } from './stored-webhooks.ts'
import type { Judged } from './turn.ts'
import type { Progress } from './webhook.ts'

/** A lane that found nothing has its place stored this often: what it passed over is read again after a kill. */
const STORED_PLACES = 1_000

/** What comes of a turn: how far the webhook is then, and what becomes of dead letters. */
export type Step = Pick<Judged, 'progress'> & Partial<Judged>

/** How far a webhook is, in memory and, as far as that must not be lost, in the control store. */
export class KeptProgress {
  readonly #control: ControlStore
  readonly #webhookId: string
  #current: Progress
  #storedPlaces: ReadonlyMap<number, number>

  constructor(control: ControlStore, webhookId: string, current: Progress) {
    this.#control = control
    this.#webhookId = webhookId
    this.#current = current
    this.#storedPlaces = placesOf(current.lanes)
  }

  get current(): Progress {
    return this.#current
  }

  /** Takes a step, all of it or nothing. */
  async take(step: Step): Promise<void> {
    const lanes = step.progress.lanes.filter((lane, position) => this.#isDue(lane, position))
    if (lanes.length > 0 || !this.#isOnlyPlaces(step)) await this.#store(step, lanes)
    this.#current = step.progress
  }

  /** Stores places that were passed over. */
  storeAll(): Promise<void> {
    return this.#store({ progress: this.#current }, this.#current.lanes)
  }

  #isDue({ index, batch, missed, place }: Lane, position: number): boolean {
    const before = this.#current.lanes[position]!
    if (batch !== before.batch || missed !== before.missed) return true
    return Math.abs(place - this.#storedPlaces.get(index)!) >= STORED_PLACES
  }

  #isOnlyPlaces({ progress, failed = [] }: Step): boolean {
    const { status, delivered, missed } = this.#current
    const isSame =
      progress.status === status && progress.delivered === delivered && progress.missed === missed
    return isSame && failed.length === 0
  }

  async #store(step: Step, lanes: readonly Lane[]): Promise<void> {
    const { progress, died = [], delivered = [], failed = [] } = step
    const webhookId = this.#webhookId
    await this.#control.transaction(async (db) => {
      await saveProgress(db, webhookId, progress, lanes)
      for (const { lane, batch, at } of died) {
        await insertDeadLetter(db, { webhookId, lane, batch, diedAt: at, isReplaying: false })
      }
      for (const id of delivered) await dropDeadLetters(db, webhookId, id)
      for (const letter of failed) await stopReplaying(db, { webhookId, ...letter })
    })
    this.#storedPlaces = new Map([...this.#storedPlaces, ...placesOf(lanes)])
  }
}

function placesOf(lanes: readonly Lane[]): ReadonlyMap<number, number> {
  return new Map(lanes.map(({ index, place }) => [index, place]))
}
