const FIRST_CAPACITY = 64
const NOBODY = 0xffff_ffff

/**
 * An instant for each of some profiles: a hash table in flat arrays (open addressing, linear probing, as Knuth's
 * algorithms 6.4 L and R). A `Map` keeps every instant as an object of its own.
 */
export class InstantTable {
  #profiles = new Uint32Array(FIRST_CAPACITY).fill(NOBODY)
  #instants = new Float64Array(FIRST_CAPACITY)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Infinity where there is none. */
  get(profile: number): number {
    const slot = this.#slotOf(profile)
    return this.#profiles[slot] === profile ? this.#instants[slot]! : Number.POSITIVE_INFINITY
  }

  set(profile: number, at: number): void {
    let slot = this.#slotOf(profile)
    if (this.#profiles[slot] !== profile) {
      if (3 * this.#size >= 2 * this.#profiles.length) {
        this.#grow()
        slot = this.#slotOf(profile)
      }
      this.#profiles[slot] = profile
      this.#size += 1
    }
    this.#instants[slot] = at
  }

  /** Whether there was one. */
  delete(profile: number): boolean {
    const slot = this.#slotOf(profile)
    if (this.#profiles[slot] !== profile) return false
    this.#close(slot)
    this.#size -= 1
    return true
  }

  /** Empties a slot and moves up those behind it that would not be found any more. */
  #close(slot: number): void {
    const mask = this.#profiles.length - 1
    let hole = slot
    for (let next = (hole + 1) & mask; this.#profiles[next] !== NOBODY; next = (next + 1) & mask) {
      const home = this.#homeOf(this.#profiles[next]!)
      if (((next - home) & mask) < ((next - hole) & mask)) continue
      this.#profiles[hole] = this.#profiles[next]!
      this.#instants[hole] = this.#instants[next]!
      hole = next
    }
    this.#profiles[hole] = NOBODY
  }

  /** Where a profile is, otherwise where it would be put. */
  #slotOf(profile: number): number {
    const mask = this.#profiles.length - 1
    let slot = this.#homeOf(profile)
    while (this.#profiles[slot] !== profile && this.#profiles[slot] !== NOBODY) slot = (slot + 1) & mask
    return slot
  }

  /** Profiles are numbered one after the other, and those that are due together often are neighbours (Fibonacci hashing). */
  #homeOf(profile: number): number {
    return Math.imul(profile, 0x9e37_79b1) >>> (Math.clz32(this.#profiles.length) + 1)
  }

  #grow(): void {
    const profiles = this.#profiles
    const instants = this.#instants
    this.#profiles = new Uint32Array(2 * profiles.length).fill(NOBODY)
    this.#instants = new Float64Array(2 * profiles.length)
    for (let from = 0; from < profiles.length; from++) {
      if (profiles[from] === NOBODY) continue
      const slot = this.#slotOf(profiles[from]!)
      this.#profiles[slot] = profiles[from]!
      this.#instants[slot] = instants[from]!
    }
  }
}
