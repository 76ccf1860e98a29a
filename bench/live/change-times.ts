import { Distribution } from './distribution.ts'
import type { VisitorCall } from './visitors.ts'
import type { ToldChange } from './watch-changes.ts'

/** How long changes took from when the event that caused them was due to be sent until they were seen. */
export class ChangeTimes {
  #latencies = new Distribution()
  readonly #profiles: number
  readonly #start: number
  /** When calls were due, by whose they are and the instant that they state. */
  readonly #known = new Map<number, number>()
  /** The same of anonymous ones, by name and instant; those that are not the only one are NaN. */
  readonly #anonymous = new Map<string, number>()
  #data = 0
  #unattributed = 0

  constructor(profiles: number, start: number) {
    this.#profiles = profiles
    this.#start = start
  }

  get latencies(): Distribution {
    return this.#latencies
  }

  /** Forgets how long changes took until now. */
  begin(): void {
    this.#latencies = new Distribution()
    this.#data = 0
    this.#unattributed = 0
  }

  sent({ profile, name, at }: VisitorCall, due: number): void {
    if (profile !== undefined) {
      this.#known.set(this.#key(profile, at), due)
      return
    }
    const key = `${name} ${at}`
    this.#anonymous.set(key, this.#anonymous.has(key) ? Number.NaN : due)
  }

  seen({ profileId, cause, evidence: { record } }: ToldChange, when: number): void {
    if (cause === 'time' || cause === 'definition') return
    this.#data += 1
    const due = record && this.#due(profileId, record)
    if (due === undefined || Number.isNaN(due)) this.#unattributed += 1
    else this.#latencies.add(when - due)
  }

  /** Changes by data and merges that cannot be told to come of one certain event. */
  get unattributedShare(): number {
    return this.#data === 0 ? 0 : this.#unattributed / this.#data
  }

  #due(profile: number, { name, at }: { readonly name: string; readonly at: number }): number | undefined {
    // Who was there before has the number of the user id; who was not, one beyond.
    if (profile <= this.#profiles) return this.#known.get(this.#key(profile, at))
    return this.#anonymous.get(`${name} ${at}`)
  }

  #key(profile: number, at: number): number {
    return profile * 10_000_000 + (at - this.#start)
  }
}
