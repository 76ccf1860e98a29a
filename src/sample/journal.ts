import type { JsonValue, Properties, SampleRecord } from './record.ts'

type Entry =
  | { readonly at: number; readonly event: string; readonly properties: Properties }
  | { readonly at: number; readonly trait: string; readonly value: JsonValue }

/** Collects what happens to one profile, in any order, and gives it back in order of time. */
export class Journal {
  readonly profile: string
  readonly #until: number
  readonly #entries: Entry[] = []

  constructor(profile: string, until: number) {
    this.profile = profile
    this.#until = until
  }

  event(at: number, event: string, properties: Properties): void {
    if (at <= this.#until) this.#entries.push({ at, event, properties })
  }

  trait(at: number, trait: string, value: JsonValue): void {
    if (at <= this.#until) this.#entries.push({ at, trait, value })
  }

  *records(): Generator<SampleRecord> {
    const { profile } = this
    let number = 0
    for (const entry of this.#entries.sort((a, b) => a.at - b.at)) {
      number += 1
      const id = `${profile}-${number}`
      const { at: occurredAt } = entry
      if ('event' in entry) {
        const { event, properties } = entry
        yield { kind: 'event', id, profile, event, occurredAt, properties }
      } else {
        const { trait, value } = entry
        yield { kind: 'trait', id, profile, trait, occurredAt, value }
      }
    }
  }
}
