import type { Reception } from './message.ts'

/** A reception with its place in the journal. */
export interface Entry {
  readonly entry: number
  readonly bytes: number
  readonly reception: Reception
}

/** What is received and not yet applied, in the order of the journal. */
export class Backlog {
  readonly #entries: Entry[] = []
  #bytes = 0
  #messages = 0

  push(entry: Entry): void {
    this.#entries.push(entry)
    this.#bytes += entry.bytes
    this.#messages += entry.reception.messages.length
  }

  /** The first entries, up to about so many messages but at least one entry; they stay until `drop`. */
  head(messages: number): readonly Entry[] {
    let count = 0
    for (let sum = 0; count < this.#entries.length && (count === 0 || sum < messages); count += 1) {
      sum += this.#entries[count]!.reception.messages.length
    }
    return this.#entries.slice(0, count)
  }

  drop(count: number): void {
    for (const { bytes, reception } of this.#entries.splice(0, count)) {
      this.#bytes -= bytes
      this.#messages -= reception.messages.length
    }
  }

  /** Bytes of the journal that wait. */
  get bytes(): number {
    return this.#bytes
  }

  get messages(): number {
    return this.#messages
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** The place of the last entry; undefined where none waits. */
  get last(): number | undefined {
    return this.#entries.at(-1)?.entry
  }

  /** When the entry that waits longest came; undefined where none waits. */
  get oldest(): number | undefined {
    return this.#entries[0]?.reception.receivedAt
  }
}
