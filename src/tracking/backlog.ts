import type { Reception } from './message.ts'
import type { PreparedBatch } from './prepared-batch.ts'

/** A reception with its place in the journal. */
export interface Entry {
  readonly entry: number
  readonly bytes: number
  readonly reception: Reception
}

/** Messages that are prepared at a time: what comes next waits for them. */
const BATCH_MESSAGES = 500
/** Of calls with accounts, which wait for the store, as many as it takes at a time. */
const GROUP_MESSAGES = 5_000

/** What is received and not yet stored, in the order of the journal: first what is prepared, then what waits for that. */
export class Backlog {
  readonly #waiting: (Entry & { readonly hasAccounts: boolean })[] = []
  readonly #prepared: PreparedBatch[] = []
  #bytes = 0
  #messages = 0
  #preparedMessages = 0

  push(entry: Entry): void {
    const { messages } = entry.reception
    this.#waiting.push({ ...entry, hasAccounts: messages.some(({ account }) => account !== undefined) })
    this.#bytes += entry.bytes
    this.#messages += messages.length
  }

  /**
   * The first entries that wait, some hundred messages but at least one entry; they stay until `prepared`. All of them
   * are before `position` or none is; and those without accounts do not wait for those with accounts.
   */
  head(position: number): readonly Entry[] {
    const [first] = this.#waiting
    if (first === undefined) return []
    const most = first.hasAccounts ? GROUP_MESSAGES : BATCH_MESSAGES
    let messages = first.reception.messages.length
    let count = 1
    for (; count < this.#waiting.length && messages < most; count += 1) {
      const { entry, hasAccounts, reception } = this.#waiting[count]!
      if (entry === position || (hasAccounts && !first.hasAccounts)) break
      messages += reception.messages.length
    }
    return this.#waiting.slice(0, count)
  }

  /** Puts what the first entries became in their place. */
  prepared(entries: number, batch: PreparedBatch): void {
    this.#waiting.splice(0, entries)
    this.#prepared.push(batch)
    this.#preparedMessages += batch.received
  }

  /** What is to be stored next; it stays until `stored`. */
  group(): readonly PreparedBatch[] {
    let count = 0
    for (let sum = 0; count < this.#prepared.length && sum < GROUP_MESSAGES; count += 1) {
      sum += this.#prepared[count]!.received
    }
    return this.#prepared.slice(0, count)
  }

  stored(batches: number): void {
    for (const { bytes, received } of this.#prepared.splice(0, batches)) {
      this.#bytes -= bytes
      this.#messages -= received
      this.#preparedMessages -= received
    }
  }

  /** Whether what waits first has accounts, so that everything before it must be stored. */
  get isHeldUp(): boolean {
    return this.#waiting[0]?.hasAccounts === true && this.#prepared.length > 0
  }

  /** Whether as much is prepared as is stored at a time. */
  get isGroupFull(): boolean {
    return this.#preparedMessages >= GROUP_MESSAGES
  }

  /** Bytes of the journal that are not stored. */
  get bytes(): number {
    return this.#bytes
  }

  get messages(): number {
    return this.#messages
  }

  /** The place of the last entry; undefined where all are stored. */
  get last(): number | undefined {
    const prepared = this.#prepared.at(-1)
    return this.#waiting.at(-1)?.entry ?? (prepared && prepared.end - 1)
  }

  /** When the entry came that is longest not stored; undefined where all are. */
  get oldest(): number | undefined {
    return this.#prepared[0]?.receivedAt ?? this.oldestWaiting
  }

  /** When the entry came that is longest not prepared. */
  get oldestWaiting(): number | undefined {
    return this.#waiting[0]?.reception.receivedAt
  }
}
